"""Choosing between candidates that overlap."""

from __future__ import annotations

from itertools import permutations

from loaders.names.candidate import Candidate
from loaders.names.select import select


def candidate(label: str, start: int, end: int, rule: str, name: str = "甲") -> Candidate:
    return Candidate(label, name, start, end, rule)


def test_the_longer_span_wins() -> None:
    long, short = candidate("Platform", 0, 6, "platform-head"), candidate("Place", 0, 2, "place-name")

    assert select([short, long]) == [long]


def test_of_equal_spans_the_surer_rule_wins() -> None:
    lexicon, grammar = candidate("Program", 0, 6, "lexicon-fund"), candidate("Program", 0, 6, "program-head")
    title, field = candidate("Document", 0, 6, "document-title"), candidate("Field", 0, 6, "field-list")

    assert select([grammar, lexicon]) == [lexicon]
    assert select([lexicon, title]) == [title]
    assert select([field, grammar]) == [grammar]


def test_things_of_one_list_share_their_span() -> None:
    row = [candidate("Platform", 0, 6, "platform-places", name) for name in ("甲枢纽", "乙枢纽")]

    assert sorted(select(row), key=lambda c: c.name) == sorted(row, key=lambda c: c.name)


def test_spans_that_touch_both_stand() -> None:
    first, second = candidate("Place", 0, 2, "place-name"), candidate("Platform", 2, 6, "platform-head")

    assert select([second, first]) == [first, second]


def test_the_order_of_the_rules_does_not_matter() -> None:
    found = [
        candidate("Platform", 0, 6, "platform-head"),
        candidate("Program", 4, 10, "program-head"),
        candidate("Field", 10, 12, "field-list"),
        candidate("Field", 10, 12, "field-known"),
        candidate("Place", 0, 2, "place-name"),
    ]

    assert len({tuple(select(order)) for order in permutations(found)}) == 1
