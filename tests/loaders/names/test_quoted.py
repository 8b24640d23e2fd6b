"""Quoted names: by their shape, by the verb before them, by the word behind a row of them."""

from __future__ import annotations

import pytest

from loaders.frame import Frame
from loaders.names.quoted import quoted
from tests.loaders.names.reading import NATIONAL, SHANDONG, SHANGHAI, ZHEJIANG, chosen, named, seen_in


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("推行“设备直采制”，提高效率。", "设备直采制"),
        ("对初创企业“先试后购”。", "先试后购"),
        ("实现企业开办“一件事”。", "一件事"),
        ("探索“免评即转”，深化放权。", "免评即转"),
    ],
)
def test_a_shape_or_a_verb_makes_a_quoted_reform(text: str, name: str) -> None:
    assert name in "".join(named(text, "Reform"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("上线“海创贷”，服务企业。", "海创贷"),
        ("打响“泉城聚智”品牌。", "“泉城聚智”品牌"),
        ("开展“千企万院”活动。", "“千企万院”活动"),
    ],
)
def test_a_shape_or_a_verb_makes_a_quoted_program(text: str, name: str) -> None:
    assert named(text, "Program", SHANDONG) == [name]


@pytest.mark.parametrize(
    ("text", "frame", "names"),
    [
        ("推广“河长联巡”“数字挂图”“阳光考评”等举措。", ZHEJIANG, ["河长联巡", "数字挂图", "阳光考评"]),
        ("推广“河长联巡”、“数字挂图”和“阳光考评”等三项机制。", ZHEJIANG, ["河长联巡", "数字挂图", "阳光考评"]),
        ("复制“远程评审”“云端签约”等创新做法。", SHANGHAI, ["远程评审", "云端签约"]),
    ],
)
def test_a_row_of_quotes_before_a_word_for_reforms_names_each(text: str, frame: Frame, names: list[str]) -> None:
    assert named(text, "Reform", frame) == names


def test_a_row_of_quotes_before_another_word_names_no_reform() -> None:
    assert named("发扬“春雨润物”“秋水长天”等诗意。", "Reform") == []


@pytest.mark.parametrize(
    "text",
    [
        "增强“四个意识”，坚定“四个自信”，做到“两个维护”。",
        "坚持“四个面向”，落实“三会一课”。",
        "深刻领悟“两个确立”的决定性意义。",
        "谋划“十五五”，收官“十四五”。",
        "所谓“内卷”、“躺平”现象。",
    ],
)
def test_slogans_and_figures_of_speech_are_no_names(text: str) -> None:
    assert chosen(text) == ()


def test_the_nouns_before_quotes_belong_to_the_full_name() -> None:
    assert named("推行仪器采购“直签制”。", "Reform") == ["仪器采购“直签制”"]


def test_all_mentions_of_a_quoted_name_have_the_full_one() -> None:
    text = "推行仪器采购“直签制”。扩大“直签制”范围，总结“直签制”经验。"

    assert [(c.canonical, text[c.start : c.end]) for c in chosen(text)] == [
        ("仪器采购“直签制”", "仪器采购“直签制”"),
        ("仪器采购“直签制”", "“直签制”"),
        ("仪器采购“直签制”", "“直签制”"),
    ]


def test_the_lexicon_s_name_is_the_full_one_wherever_it_stands() -> None:
    assert named("推行科研经费“包干制”，扩大“包干制”试点。", "Reform") == ["科研经费包干制"]


def test_the_quotes_are_part_of_the_span_but_not_of_the_name() -> None:
    text = "推行“直签制”。"
    found = list(quoted(seen_in(text)))

    assert [(c.name, text[c.start : c.end]) for c in found] == [("直签制", "“直签制”")]


@pytest.mark.parametrize("text", ["推行“制”。", "推行“" + "创" * 25 + "制”。", "推行“《条例》实施制”。"])
def test_quotes_with_too_little_too_much_or_a_title_name_nothing(text: str) -> None:
    assert list(quoted(seen_in(text))) == []


def test_an_unclosed_quote_names_nothing() -> None:
    assert list(quoted(seen_in("推行“直签制，扩大范围", NATIONAL))) == []
