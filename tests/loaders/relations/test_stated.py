"""What holds for the relations of every kind: limits, quotes, and that nothing is related to itself."""

from __future__ import annotations

import pytest

from loaders.statements import LONGEST_CLAUSE
from tests.loaders.stated import SHANDONG, passage_of, statements


def test_a_clause_without_end_relates_none_of_its_names() -> None:
    text = "省科技厅印发" + "《山东省科普条例》" * 200 + "在青岛" * 200
    found = statements(passage_of(text))

    assert {s.label for s in found} <= {"ADVANCES"}
    assert all(s.end - s.start <= 2 * LONGEST_CLAUSE + 20 for s in found)


def test_a_quote_is_no_longer_than_a_clause_around_its_names() -> None:
    text = "前言" * 400 + "省科技厅牵头组建泉城创新港" + "后语" * 400
    found = statements(passage_of(text))

    assert {s.label for s in found} == {"ADVANCES", "LED_BY"}
    for statement in found:
        assert text.index("泉城") - LONGEST_CLAUSE <= statement.start
        assert statement.end <= text.index("泉城") + 5 + LONGEST_CLAUSE


@pytest.mark.parametrize(
    "text",
    [
        "青岛海洋科学中心揭牌。",
        "省科技厅印发《山东省科普条例》。",
        "与清华大学共建泉城创新港。",
        "青岛获批国家海洋科学中心。",
        "科技部“百园千企”行动启动。",
    ],
)
def test_every_statement_lies_within_its_passage_and_quotes_what_it_is_of(text: str) -> None:
    for statement in statements(passage_of(text, SHANDONG)):
        assert 0 <= statement.start < statement.end <= len(text), statement


def test_nothing_leads_or_partners_itself() -> None:
    text = "省科技厅、省科技厅与省科技厅共同印发《山东省科普条例》。"

    assert all(s.head != s.tail for s in statements(passage_of(text)))
