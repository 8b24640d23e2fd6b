"""Coordinations: what shares the head that stands once, and what does not."""

from __future__ import annotations

import pytest

from loaders.frame import Frame
from loaders.names.coordination import MOST_CONJUNCTS, conjuncts, listed_before, shared_head, trimmed
from loaders.names.grammar import grammar
from loaders.names.scan import scan
from tests.loaders.names.reading import SHANDONG, SICHUAN, ZHEJIANG, named

PLATFORM = grammar("Platform")


def parts_of(text: str, head: str) -> list[str]:
    last = max(text.rfind(mark, 0, text.index(head)) for mark in "、和与")
    return [text[start:end] for start, end in conjuncts(scan(text), last, PLATFORM)]


def test_each_conjunct_with_its_own_head_is_one_thing() -> None:
    text = "支持甬江实验室、瓯江实验室和东海实验室发展。"

    assert named(text, "Platform", ZHEJIANG) == ["甬江实验室", "瓯江实验室", "东海实验室"]


def test_a_head_that_stands_once_is_shared() -> None:
    text = "筹建空天动力、先进封装和盐碱地农业实验室。"

    assert named(text, "Platform", SHANDONG) == ["空天动力实验室", "先进封装实验室", "盐碱地农业实验室"]


def test_the_place_before_a_shared_head_is_shared_too() -> None:
    text = "筹建能源、新材料和现代农业四川实验室。"

    assert named(text, "Platform", SICHUAN) == ["能源四川实验室", "新材料四川实验室", "现代农业四川实验室"]


def test_a_list_with_a_count_and_a_head_names_each() -> None:
    text = "推动钱江、雁荡、天目山、四明山等4家省实验室建设。"

    assert named(text, "Platform", ZHEJIANG) == ["钱江实验室", "雁荡实验室", "天目山实验室", "四明山实验室"]


def test_places_in_a_row_share_a_head() -> None:
    text = "推进济宁、日照国家骨干冷链物流基地建设。"

    assert sorted(named(text, "Platform", SHANDONG)) == ["日照国家骨干冷链物流基地", "济宁国家骨干冷链物流基地"]


def test_quoted_words_before_a_class_are_named_by_themselves() -> None:
    text = "实施“天鹰”、“海燕”等重点工程。"

    assert named(text, "Program", SHANDONG) == ["天鹰", "海燕"]


@pytest.mark.parametrize(
    "text",
    [
        "支持高校、科研院所和企业创新平台建设。",
        "推动科技服务、技术转移等各类机构发展。",
        "新增省级企业技术中心、工程研究中心等平台30个。",
    ],
)
def test_categories_in_a_row_share_nothing(text: str) -> None:
    assert named(text, "Platform", SHANDONG) == []


@pytest.mark.parametrize(("before", "place"), [("甲乙等", 2), ("甲乙等3家", 2), ("甲乙等一批", 2), ("甲乙等五大", 2)])
def test_a_list_is_closed_by_and_so_on(before: str, place: int) -> None:
    assert listed_before(scan(f"{before}实验室"), len(before)) == place


@pytest.mark.parametrize("before", ["甲乙", "甲乙3家", "高等院校"])
def test_nothing_else_closes_a_list(before: str) -> None:
    assert listed_before(scan(f"{before}实验室"), len(before)) is None


def test_conjuncts_are_given_first_to_last() -> None:
    assert parts_of("建设甲湖、乙湖和丙湖实验室", "丙湖") == ["甲湖", "乙湖"]


def test_a_governing_verb_ends_the_first_conjunct() -> None:
    assert parts_of("推动甲湖、乙湖实验室", "乙湖") == ["甲湖"]


def test_a_conjunct_with_a_count_ends_the_list() -> None:
    assert parts_of("新增企业500家、乙湖、丙湖实验室", "丙湖") == ["乙湖"]


def test_a_conjunct_with_a_head_of_its_own_ends_the_list() -> None:
    assert parts_of("甲湖实验室、乙湖、丙湖实验室", "丙湖") == ["乙湖"]


def test_a_generic_conjunct_ends_the_list() -> None:
    assert parts_of("企业、乙湖、丙湖实验室", "丙湖") == ["乙湖"]


def test_a_list_is_read_no_further_than_its_last_conjuncts() -> None:
    text = "山湖、" * 100 + "丙湖实验室"

    assert len(parts_of(text, "丙湖")) == MOST_CONJUNCTS


def test_words_that_count_or_point_are_trimmed() -> None:
    assert trimmed("一批甲湖", 0, 4) == 2


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("丙湖实验室", "实验室"),
        ("丙湖国家技术创新中心", "国家技术创新中心"),
        ("丙湖国家高新区", "国家高新区"),
        ("丙湖开放平台", None),
        ("实验室", None),
    ],
)
def test_only_a_listed_head_is_shared(name: str, head: str | None) -> None:
    assert shared_head(name, PLATFORM) == head


@pytest.mark.parametrize(
    ("text", "frame", "names"),
    [
        ("举办泉城论坛和蓝色经济博览会。", SHANDONG, ["泉城论坛", "蓝色经济博览会"]),
        ("实施科技兴海行动、智慧渔业工程和“蓝色粮仓”计划。", SHANDONG, ["科技兴海行动", "智慧渔业工程", "“蓝色粮仓”计划"]),
    ],
)
def test_programs_in_a_row_are_several(text: str, frame: Frame, names: list[str]) -> None:
    assert named(text, "Program", frame) == names


def test_a_pair_of_countries_keeps_the_whole_name_of_the_second() -> None:
    text = "建好中国—冰岛、中国—新西兰“一带一路”国家联合实验室。"

    assert named(text, "Platform", SICHUAN) == [
        "中国—冰岛“一带一路”国家联合实验室",
        "中国—新西兰“一带一路”国家联合实验室",
    ]


def test_what_ends_in_a_word_for_another_kind_of_place_shares_no_head() -> None:
    assert parts_of("建设绿色工厂、零碳工厂、零碳园区。", "零碳园区") == []
