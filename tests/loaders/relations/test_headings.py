"""PART_OF over sections: what a section announces by number and the headings below it name."""

from __future__ import annotations

import pytest

from graph.fragment import Fragment
from loaders.document import read_document
from tests.loaders.paper import source


def paper(announcing: str, *headings: str) -> Fragment:
    items = [f"({number}){heading}。加强统筹协调。" for number, heading in zip("一二三", headings, strict=False)]
    lines = [
        "山东省科学技术厅关于印发《2024年科技工作要点》的通知",
        "一、总体要求",
        "坚持改革创新。",
        "二、工作思路",
        announcing,
        *items,
    ]
    return read_document(source("\n".join(lines) + "\n"))


def parts(fragment: Fragment) -> list[tuple[object, object]]:
    names = {node.uid: node.properties["name"] for node in fragment.nodes}
    return sorted((names[r.start], names[r.end]) for r in fragment.relationships if r.label == "PART_OF")


def test_headings_name_the_parts_that_the_section_above_announces() -> None:
    found = parts(paper("重点实施海岱创新“三大工程”：", "实施泉城育苗工程", "实施岱岳登高工程", "加强作风建设"))

    assert [part for part, _ in found] == ["岱岳登高工程", "泉城育苗工程"]
    assert {str(whole) for _, whole in found} == {"三大工程"}


@pytest.mark.parametrize(
    ("announcing", "headings"),
    [
        ("深入实施海岱创新“三大工程”，加强统筹。", ("实施泉城育苗工程", "实施岱岳登高工程")),
        ("重点实施海岱创新“三大工程”：", ("实施泉城育苗行动", "实施岱岳登高行动")),
        ("重点实施海岱创新“三大工程”：", ("实施泉城育苗工程", "加强作风建设")),
    ],
)
def test_without_a_colon_a_shared_head_or_a_second_part_nothing_is_announced(announcing: str, headings: tuple[str, ...]) -> None:
    assert parts(paper(announcing, *headings)) == []
