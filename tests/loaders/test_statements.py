"""Passages: clauses, sentences, roles, and the limits of both."""

from __future__ import annotations

from dataclasses import replace

import pytest

from loaders.names.scan import scan
from loaders.outline.responsible import responsible_in
from loaders.resolve import Thing
from loaders.statements import LONGEST_CLAUSE, MOST_MENTIONS, Mention, Passage
from tests.loaders.stated import passage_of

PLATFORM = Thing("Platform", "泉城创新港", "370000")


def mention(start: int, end: int) -> Mention:
    return Mention(PLATFORM, start, end, True, "platform-head")


def passage(text: str, *mentions: Mention, start: int = 0) -> Passage:
    return Passage(scan(text), start, len(text), mentions)


def test_a_clause_reaches_from_comma_to_comma() -> None:
    text = "支持高校发展，推动泉城创新港建设，加强服务。"
    first, last = passage(text).clause(mention(text.index("泉城"), text.index("建设")))

    assert text[first:last] == "推动泉城创新港建设"


def test_a_clause_ends_where_its_passage_does() -> None:
    text = "前文推动泉城创新港"
    first, last = passage(text, start=2).clause(mention(4, 9))

    assert (first, last) == (2, len(text))


def test_a_clause_without_end_is_a_window_around_the_name() -> None:
    text = "前" * 500 + "泉城创新港" + "后" * 500
    first, last = passage(text).clause(mention(500, 505))

    assert (first, last) == (500 - LONGEST_CLAUSE, 505 + LONGEST_CLAUSE)


def test_the_mentions_of_one_clause_stand_together() -> None:
    held = passage_of("支持泉城创新港、青岛创新谷，建设烟台创新园。")
    groups = [[m.thing.name for m in mentions] for _, mentions in held.clauses()]

    assert groups == [["泉城创新港", "青岛创新谷"], ["烟台创新园"]]


def test_the_mentions_of_one_sentence_stand_together() -> None:
    held = passage_of("支持泉城创新港，建设青岛创新谷。建设烟台创新园。")

    assert [[m.thing.name for m in mentions] for mentions in held.sentences()] == [["泉城创新港", "青岛创新谷"], ["烟台创新园"]]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("组建泉城创新港。（省科技厅牵头，省财政厅配合）", ["lead", "support"]),
        ("组建泉城创新港。（省科技厅牵头，省财政厅按职责分工负责）", ["lead", "responsible"]),
        ("组建泉城创新港。（牵头单位：省科技厅；配合单位：省财政厅）", ["lead", "support"]),
        ("组建泉城创新港。（责任单位：省科技厅、省财政厅）", ["responsible", "responsible"]),
    ],
)
def test_the_part_of_a_responsible_body_stands_behind_it_or_before_its_list(text: str, roles: list[str]) -> None:
    held = replace(passage_of(text), responsible=responsible_in(text, 0, len(text)))

    assert [held.role(m) for m in held.mentions if m.thing.label == "Agency"] == roles


def test_a_clause_with_too_many_names_states_nothing() -> None:
    text = "泉" * (MOST_MENTIONS + 1)
    held = passage(text, *(mention(place, place + 1) for place in range(len(text))))

    assert list(held.clauses()) == []
    assert list(held.sentences()) == []


@pytest.mark.parametrize(
    ("label", "role"),
    [("责任单位", "responsible"), ("牵头单位", "lead"), ("配合单位", "support"), ("协同单位", "joint"), ("指导单位", "guide")],
)
def test_the_label_before_a_list_of_bodies_gives_their_role(label: str, role: str) -> None:
    held = passage_of(f"建设创新港。（{label}：省教育厅）", bodies="省教育厅")

    assert [held.role(m) for m in held.mentions] == [role]


def test_a_body_outside_the_list_has_no_role() -> None:
    held = passage_of("省科技厅支持。（责任单位：省教育厅）", bodies="省教育厅")

    assert [held.role(m) for m in held.mentions] == [None, "responsible"]
