"""The words at the edges of names."""

from __future__ import annotations

import pytest

from loaders.names.edges import edges


@pytest.mark.parametrize(
    "words",
    [
        "3个",
        "20家",
        "首批",
        "第三批",
        "一批",
        "若干",
        "一系列",
        "全省",
        "我市",
        "（三）",
        "2.",
        "第十届",
        "1.5万家",
        "以及",
        "全国首个",
    ],
)
def test_counts_numbering_and_particles_lead_up_to_a_name(words: str) -> None:
    found = edges().leading.match(f"{words}协同创新")

    assert found is not None
    assert found.end() == len(words)


@pytest.mark.parametrize("words", ["国家", "西部", "科技", "长江", "2.5D"])
def test_words_of_names_lead_up_to_none(words: str) -> None:
    assert edges().leading.match(f"{words}创新中心") is None


@pytest.mark.parametrize("adverb", ["扎实", "深入", "进一步", "高标准", "率先", "在全国", "已"])
def test_an_adverb_is_seen_where_a_verb_begins(adverb: str) -> None:
    assert edges().adverb.search(adverb)


def test_no_adverb_is_seen_behind_a_noun() -> None:
    assert edges().adverb.search("绿色能源") is None


@pytest.mark.parametrize("tail", ["（试行）", "（二期）", "（2024—2026年）", "（征求意见稿）", "（草案）", "（成都段）"])
def test_a_bracket_that_belongs_to_a_name_is_its_tail(tail: str) -> None:
    found = edges().tail.match(tail)

    assert found is not None
    assert found.group() == tail


@pytest.mark.parametrize("bracket", ["（见附件）", "（责任单位：省科技厅）", "（以下简称中心）"])
def test_other_brackets_are_no_tail(bracket: str) -> None:
    assert edges().tail.match(bracket) is None


@pytest.mark.parametrize("name", ["国家深海基地", "中国科技馆", "“海燕”平台", "AI算力平台", "中国—东盟平台"])
def test_a_level_a_quote_a_letter_or_a_dash_marks_one_thing(name: str) -> None:
    assert edges().levelled.search(name)


def test_common_words_mark_nothing() -> None:
    assert edges().levelled.search("公共服务平台") is None


def test_what_says_the_kind_is_no_part_of_the_kind() -> None:
    assert edges().modifiers.sub("", "3个重大标志性工程") == "工程"
