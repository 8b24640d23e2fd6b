"""Coordinations of any names whose end stands once: proposed to the model, not taken by grammar alone."""

from __future__ import annotations

import pytest

from loaders.frame import Frame
from loaders.names.find import gather
from tests.loaders.names.reading import NATIONAL, SICHUAN, named


def proposed(text: str, label: str, frame: Frame = NATIONAL) -> list[str]:
    found = [c for c in gather(text, frame)[2] if c.label == label and c.rule.endswith("-spread")]
    assert all(candidate.proposal for candidate in found)
    return list(dict.fromkeys(candidate.name for candidate in found))


@pytest.mark.parametrize(
    ("text", "label", "names"),
    [
        ("实施湖盐提纯利用、卤水质量提升工程。", "Program", ["湖盐提纯利用工程"]),
        ("推进青禾铝箔、蓝湾电池材料等项目建设。", "Program", ["青禾铝箔项目", "蓝湾电池材料项目"]),
        ("加快青禾铝箔、蓝湾电池等5个重大项目落地。", "Program", ["青禾铝箔项目", "蓝湾电池项目"]),
        ("实施“登峰、筑基”攻关项目。", "Program", ["“登峰”攻关项目", "“筑基”攻关项目"]),
        ("深化成果评价、岗位评聘改革。", "Reform", ["成果评价改革"]),
        ("争创船舶设计、纺织印染国家数据标注基地。", "Platform", ["船舶设计国家数据标注基地"]),
    ],
)
def test_what_shares_its_end_is_proposed_by_its_full_name(text: str, label: str, names: list[str]) -> None:
    assert proposed(text, label) == names


def test_a_counted_end_belongs_to_the_last_conjunct_too() -> None:
    assert proposed("打造光电子、新型储能两大研发中心。", "Platform") == ["光电子研发中心", "新型储能研发中心"]


def test_words_that_count_or_head_are_no_conjuncts() -> None:
    assert proposed("建成3个、新开工5个等水利项目。", "Program") == []
    assert proposed("推进清河实验室、蓝湾创新中心等国家平台建设。", "Platform") == []


def test_grammar_alone_takes_none_of_them() -> None:
    assert named("推进青禾铝箔、蓝湾电池材料等项目建设。", "Program", SICHUAN) == []
