"""Leading groups and their like behind a place or level."""

from __future__ import annotations

import pytest

from loaders.frame import Frame
from tests.loaders.names.reading import NATIONAL, SHANDONG, SHANGHAI, chosen, named


@pytest.mark.parametrize(
    ("text", "frame", "name"),
    [
        ("上海市海洋协同创新领导小组办公室会同各区推进。", SHANGHAI, "上海市海洋协同创新领导小组办公室"),
        ("市科学数据开放共享联席会议每年召开。", SHANGHAI, "上海市科学数据开放共享联席会议"),
        ("做法获省委“四下基层”办推广。", SHANDONG, "中共山东省委“四下基层”办"),
    ],
)
def test_a_group_is_named_from_its_place_on(text: str, frame: Frame, name: str) -> None:
    assert named(text, "Agency", frame) == [name]


@pytest.mark.parametrize("text", ["全市召开安全生产领导小组会议。", "省内成立各类领导小组。", "济南市，组建工作专班。"])
def test_a_verb_or_a_stop_between_makes_no_group(text: str) -> None:
    assert not [c for c in chosen(text, SHANDONG) if c.rule == "agency-group"]


def test_a_counted_head_is_shared_by_what_its_bracket_lists() -> None:
    text = "组建三大专班（项目攻坚、要素保障、作风督导）。"

    assert named(text, "Agency", SHANDONG) == ["作风督导专班", "要素保障专班", "项目攻坚专班"]


def test_a_bracket_that_lists_another_number_is_no_list_of_them() -> None:
    assert named("组建三大专班（项目攻坚、要素保障）。", "Agency", NATIONAL) == []
