"""PART_OF: what a clause says is part of what."""

from __future__ import annotations

import pytest

from tests.loaders.stated import related


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("制定《泉城方案》（含《泉城指引》）。", ["泉城指引 泉城方案"]),
        ("制定《泉城方案》（包括《泉城指引》《泉城清单》）。", ["泉城指引 泉城方案", "泉城清单 泉城方案"]),
        ("海岱英才行动、泉城育苗行动等“六大行动”全面展开。", ["泉城育苗行动 六大行动", "海岱英才行动 六大行动"]),
        ("《泉城方案》包括《泉城指引》《泉城清单》。", ["泉城指引 泉城方案", "泉城清单 泉城方案"]),
        ("在“海岱英才”计划中设立“泉城育苗”专项。", ["“泉城育苗”专项 “海岱英才”计划"]),
        ("泉城育苗行动成功纳入海岱英才行动。", ["泉城育苗行动 海岱英才行动"]),
    ],
)
def test_brackets_lists_and_verbs_make_parts(text: str, parts: list[str]) -> None:
    assert [" ".join(pair) for pair in related(text, "PART_OF")] == parts


@pytest.mark.parametrize(
    "text",
    [
        "制定《泉城方案》《泉城指引》。",
        "海岱英才行动、泉城育苗行动等“海洋强省”行动全面展开。",
        "海岱英才行动推动泉城育苗行动。",
        "泉城创新港列入《泉城方案》。",
    ],
)
def test_things_that_only_stand_together_are_no_parts(text: str) -> None:
    assert related(text, "PART_OF") == []
