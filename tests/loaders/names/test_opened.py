"""Words that end names and much else: grammar proposes, the model judges."""

from __future__ import annotations

import pytest

from loaders.names.find import gather
from tests.loaders.names.reading import SICHUAN, named


def proposed(text: str, label: str) -> list[str]:
    return [c.name for c in gather(text, SICHUAN)[2] if c.label == label and c.rule.endswith("-open") and c.proposal]


@pytest.mark.parametrize(
    ("text", "label", "name"),
    [
        ("推进清河流域综合治理。", "Program", "清河流域综合治理"),
        ("上线青禾智慧监管系统。", "Platform", "青禾智慧监管系统"),
        ("完善“青禾”信用评价体系。", "Reform", "“青禾”信用评价体系"),
    ],
)
def test_a_named_one_is_proposed_and_not_taken_by_grammar(text: str, label: str, name: str) -> None:
    assert name in proposed(text, label)
    assert name not in named(text, label, SICHUAN)


def test_words_that_name_nothing_are_not_proposed() -> None:
    assert proposed("加强系统治理，推动绿色发展。", "Program") == []
