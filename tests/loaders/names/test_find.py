"""All names of a text, and the choice of every rule's finds."""

from __future__ import annotations

from itertools import pairwise

import pytest

from loaders.names.find import find_names
from tests.loaders.names.reading import NATIONAL, SHAANXI, SHANDONG, chosen, named, things


def test_a_sentence_gives_the_things_it_names() -> None:
    text = "省科技厅会同西安交通大学建设秦岭创新中心，推行“直签制”，落实《科普条例》，聚焦人工智能、量子信息等领域。"

    assert [(thing.label, thing.name) for thing in things(text, SHAANXI)] == [
        ("Agency", "陕西省科学技术厅"),
        ("Organization", "西安交通大学"),
        ("Platform", "秦岭创新中心"),
        ("Reform", "直签制"),
        ("Document", "陕西省科普条例"),
        ("Field", "人工智能"),
        ("Field", "量子信息"),
    ]


def test_candidates_do_not_overlap_but_for_the_things_of_one_list() -> None:
    text = "推进济宁、日照国家骨干冷链物流基地建设，在济南市举办泉城论坛，落实《山东省科普条例》。"
    found = chosen(text, SHANDONG)

    for before, behind in pairwise(found):
        assert before.end <= behind.start or (before.start, before.end) == (behind.start, behind.end)


def test_candidates_come_in_the_order_of_the_text() -> None:
    found = chosen("科技部、教育部支持山东大学，落实《科普条例》。", SHANDONG)

    assert [c.start for c in found] == sorted(c.start for c in found)


@pytest.mark.parametrize("text", ["", "\n\n", "。", "第一章 总则", "1.5%"])
def test_a_text_without_names_gives_none(text: str) -> None:
    assert chosen(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "推动科技创新和成果转化。",
        "加强科技部门协同。",
        "提升自主创新能力，营造良好氛围。",
        "新建重点实验室20个，培育高新技术企业500家。",
        "习近平新时代中国特色社会主义思想是根本遵循。",
    ],
)
def test_common_words_of_papers_name_nothing(text: str) -> None:
    assert [c for c in chosen(text, SHANDONG) if c.label != "Field"] == []


def test_a_category_and_a_thing_of_it_are_told_apart() -> None:
    text = "新建省重点实验室20个，支持太行山碳基材料重点实验室。"

    assert named(text, "Platform", NATIONAL) == ["太行山碳基材料重点实验室"]


def test_finding_twice_gives_the_same() -> None:
    text = "推动潍坊、东营算力枢纽建设，省科技厅、省财政厅支持“泉城之光”计划。"

    assert find_names(text, SHANDONG).chosen == find_names(text, SHANDONG).chosen


def test_a_known_reform_that_is_tried_out_is_that_reform() -> None:
    assert named("扩大“包干制”试点。", "Reform") == ["科研经费包干制"]
