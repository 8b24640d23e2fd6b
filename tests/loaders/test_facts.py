"""What a passage says as statements of the graph."""

from __future__ import annotations

import pytest

from graph.fragment import Fragment, Relationship
from loaders.assemble import Assembly
from loaders.facts import write_facts, write_planned
from loaders.normalise import normalise
from loaders.outline import outline
from loaders.passages import passages, read_mentions
from loaders.sections import write_sections
from tests.loaders.stated import ISSUER, SHANDONG

DOC = "document/370000/test-0"


def written(raw: str) -> Fragment:
    assembly = Assembly(DOC, normalise(raw))
    assembly.node(DOC, "Document", {"name": "要点", "loaded": True})
    parts = outline(assembly.text)
    write_sections(assembly, parts)
    reading = read_mentions(assembly.text.clean, SHANDONG, frozenset())
    for section, passage in passages(reading, parts.sections, (ISSUER,)):
        write_facts(assembly, section, passage)
        write_planned(assembly, section, reading.planned)
    return assembly.fragment()


def stated(raw: str, label: str) -> list[Relationship]:
    return [relationship for relationship in written(raw).relationships if relationship.label == label]


def ends(raw: str, label: str) -> list[tuple[str, str]]:
    fragment = written(raw)
    name = {node.uid: f"{node.label} {node.properties['name']}" for node in fragment.nodes}
    return sorted((name[r.start], name[r.end]) for r in fragment.relationships if r.label == label)


def test_a_mention_keeps_its_words_and_its_clause() -> None:
    (found,) = stated("1.加强领导，支持泉城创新港，做好服务。", "MENTIONS")

    assert found.properties["surface"] == "泉城创新港"
    assert found.properties["quote"] == "支持泉城创新港"
    assert found.properties["rule"] == "platform-head"
    assert found.properties["section"] == "1"


def test_every_place_of_a_name_is_a_mention() -> None:
    assert len(stated("1.科技部支持科技部。", "MENTIONS")) == 2


@pytest.mark.parametrize(
    ("raw", "alias"),
    [
        ("1.省科技厅负责。", "省科技厅"),
        ("1.山东省科学技术厅负责。", None),
        ("1.推行“直签制”。", None),
        ("1.编制“十四五”规划。", "“十四五”规划"),
        ("1.落实《科普规划》（鲁科发〔2022〕3号）。", None),
    ],
)
def test_an_alias_is_another_name_for_this_thing_alone(raw: str, alias: str | None) -> None:
    (found,) = stated(raw, "MENTIONS")

    assert found.properties.get("alias") == alias


def test_the_shared_words_of_a_list_are_no_alias() -> None:
    raw = "1.筹建空天动力、先进封装实验室。"

    assert {m.properties.get("alias") for m in stated(raw, "MENTIONS")} == {None}


def test_a_task_advances_what_it_works_on() -> None:
    (found,) = stated("1.组建泉城创新港。", "ADVANCES")

    assert found.start.startswith(f"{DOC}/t/")
    assert (found.properties["action"], found.properties["verb"]) == ("新建", "组建")


def test_a_section_that_sets_no_task_advances_by_itself() -> None:
    raw = "总体要求：组建泉城创新港。\n一、任务\n1.加强服务。"
    (found,) = stated(raw, "ADVANCES")

    assert found.start.startswith(f"{DOC}/s/")


def test_a_paper_between_title_marks_is_cited() -> None:
    (found,) = stated("1.落实《山东省科普条例》。", "CITES")

    assert found.start.startswith(f"{DOC}/s/")


def test_a_field_is_focused_on_by_the_task() -> None:
    raw = "1.聚焦人工智能、量子信息等领域。"

    assert [end for _, end in ends(raw, "FOCUSES_ON")] == ["Field 人工智能", "Field 量子信息"]


def test_what_a_place_plans_is_stated_once() -> None:
    raw = "1.支持济南、青岛创建国家算力枢纽。\n2.加强服务。"

    assert ends(raw, "LOCATED_IN") == [
        ("Platform 济南国家算力枢纽", "Place 济南市"),
        ("Platform 青岛国家算力枢纽", "Place 青岛市"),
    ]


def test_helpers_are_mentioned_with_their_role() -> None:
    raw = "1.组建泉城创新港。（责任单位：省教育厅；配合单位：省财政厅）"
    roles = {str(m.properties["surface"]): m.properties.get("role") for m in stated(raw, "MENTIONS")}

    assert roles == {"泉城创新港": None, "省教育厅": "responsible", "省财政厅": "support"}
    assert ends(raw, "LED_BY") == [("Platform 泉城创新港", "Agency 山东省教育厅")]


def test_a_cited_paper_is_not_loaded_and_keeps_its_number() -> None:
    nodes = [n for n in written("1.落实《科普规划》（鲁科发〔2022〕3号）。").nodes if n.properties["name"] == "科普规划"]

    assert [(n.properties["loaded"], n.properties["number"]) for n in nodes] == [(False, "鲁科发〔2022〕3号")]
