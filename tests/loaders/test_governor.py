"""Which verb governs a row of things in its clause."""

from __future__ import annotations

import pytest

from loaders.governor import governing, row_of
from loaders.statements import Passage
from tests.loaders.stated import passage_of


def governor(passage: Passage, name: str) -> str | None:
    """Give the verb that governs the thing of a name in the first clause."""
    clause, mentions = next(iter(passage.clauses()))
    mention = next(m for m in mentions if m.thing.name == name)
    found = governing(passage.seen, clause, row_of(passage.text, mention, mentions), mention.thing.label)
    return found.verb if found else None


@pytest.mark.parametrize("name", ["泉城创新港", "青岛创新谷", "烟台创新园"])
def test_a_row_shares_its_verb_before_and_behind(name: str) -> None:
    row = "泉城创新港、青岛创新谷和烟台创新园"

    assert governor(passage_of(f"组建{row}。"), name) == "组建"
    assert governor(passage_of(f"{row}正式揭牌。"), name) == "揭牌"


def test_names_apart_have_verbs_of_their_own() -> None:
    held = passage_of("组建泉城创新港支持青岛创新谷。")

    assert governor(held, "泉城创新港") == "组建"
    assert governor(held, "青岛创新谷") == "支持"


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("组建服务企业、支撑产业的泉城创新港。", "组建"),
        ("探索构建面向企业的泉城创新港。", "构建"),
        ("省科技厅印发的《山东省科普条例》。", "印发"),
    ],
)
def test_before_a_particle_the_first_verb_is_the_main_one(text: str, verb: str) -> None:
    name = "山东省科普条例" if "条例" in text else "泉城创新港"

    assert governor(passage_of(text), name) == verb


def test_a_noun_like_verb_behind_one_that_governs_nothing_governs_nothing() -> None:
    assert governor(passage_of("发挥企业研发服务平台、泉城创新港作用。"), "泉城创新港") == "发挥"
