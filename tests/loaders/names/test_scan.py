"""The scan: brackets, heads, verbs, ordinary words and clauses, each found once in one pass."""

from __future__ import annotations

import pytest

from loaders.names.scan import LONGEST_BRACKET, scan
from tests.loaders.names.reading import SHANDONG, seen_in


def verb_words(text: str) -> list[str]:
    return [text[start:end] for end, start in sorted(scan(text).verbs.items())]


def test_brackets_find_their_partners() -> None:
    text = "落实《条例》，推行“容缺受理（试行）”"
    seen = scan(text)

    assert seen.closer[text.index("《")] == text.index("》")
    assert seen.closer[text.index("“")] == text.index("”")
    assert seen.opener[text.index("）")] == text.index("（")


def test_a_bracket_that_nothing_closes_has_no_partner() -> None:
    assert scan("推行“揭榜挂帅、赛马").closer == {}


def test_a_closing_mark_of_another_kind_closes_nothing() -> None:
    assert scan("推行“揭榜挂帅》").closer == {}


def test_brackets_do_not_reach_over_a_line() -> None:
    assert scan("一、推行“揭榜\n挂帅”").closer == {}


def test_quotes_that_are_far_apart_are_no_pair() -> None:
    assert scan("“" + "创" * LONGEST_BRACKET + "”").closer == {}


def test_a_title_may_be_long() -> None:
    text = "《" + "创" * (LONGEST_BRACKET + 20) + "》"

    assert scan(text).closer == {0: len(text) - 1}


def test_the_longest_head_counts_that_ends_at_a_place() -> None:
    text = "建设国家技术创新中心"

    assert text[scan(text).heads["Platform"][len(text)] :] == "技术创新中心"


def test_a_head_belongs_to_each_class_that_lists_it() -> None:
    text = "东湖论坛"
    heads = scan(text).heads

    assert heads["Program"] == {4: 2}
    assert heads["Platform"] == {}


def test_the_longest_verb_counts() -> None:
    assert verb_words("研究制定办法") == ["研究制定"]


@pytest.mark.parametrize("text", ["构建成都都市圈", "新建成武县实验室"])
def test_no_verb_is_seen_across_a_place(text: str) -> None:
    assert "建成" not in verb_words(text)


def test_a_character_within_an_ordinary_word_is_kept() -> None:
    text = "有关部门参与"
    seen = scan(text)

    assert text.index("有") in seen.kept
    assert text.index("与") in seen.kept


def test_a_conjunction_by_itself_is_not_kept() -> None:
    assert 2 not in scan("甲乙与丙丁").kept


@pytest.mark.parametrize(
    ("text", "word"),
    [("科技部门协同", "科技部"), ("推动创新和成果转化", "新和成"), ("存在问题", "在问")],
)
def test_a_span_that_ends_within_a_word_splits_it(text: str, word: str) -> None:
    start = text.index(word)

    assert scan(text).splits_word(start, start + len(word))


@pytest.mark.parametrize(("text", "word"), [("科技部牵头", "科技部"), ("支持新和成发展", "新和成")])
def test_a_span_between_words_splits_none(text: str, word: str) -> None:
    start = text.index(word)

    assert not scan(text).splits_word(start, start + len(word))


def test_clauses_end_at_commas_and_sentences_at_full_stops() -> None:
    text = "推动创新，促进转化；落实责任。加强服务\n"
    seen = scan(text)

    assert [text[place] for place in seen.clause_ends] == ["，", "；", "。", "\n"]
    assert [text[place] for place in seen.sentence_ends] == ["。", "\n"]


def test_a_known_name_marks_the_span_that_it_begins_in() -> None:
    text = "支持青岛建设创新平台"
    seen = seen_in(text, SHANDONG)

    assert seen.marked(0, 4)
    assert not seen.marked(4, len(text))
