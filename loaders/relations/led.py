"""LED_BY from clauses: who makes, owns, or is charged with what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from loaders.relations.parties import is_partner, row_before
from loaders.relations.words import LEADERS, adverbs, any_of
from loaders.statements import Mention, Passage, Statement

_OWNED = frozenset({"Document", "Program", "Reform"})
MADE = frozenset({"Document", "Program", "Platform", "Reform"})
#: 科技部等七部门联合印发.
OTHERS = "(?:等(?:[0-9]+|[一二三四五六七八九十]+)?个?(?:有关|相关)?(?:部门|单位|部委|厅局))?"


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "leads": re.compile(rf"{OTHERS}{adverbs()}{any_of('led', 'subject')}(?:了|好)?"),
        "ourselves": re.compile(any_of("ourselves")),
    }


def led(passage: Passage, clause: tuple[int, int], mentions: list[Mention]) -> Iterator[Statement]:
    """Yield who leads what: a body, a leading verb, and the things made behind it in the clause."""
    yield from _by_subject(passage, clause, mentions)
    yield from _by_ourselves(passage, clause, mentions)
    yield from _by_owner(passage, mentions)


def _by_subject(passage: Passage, clause: tuple[int, int], mentions: list[Mention]) -> Iterator[Statement]:
    for index, subject in enumerate(mentions):
        if subject.thing.label not in LEADERS:
            continue
        verb = _patterns()["leads"].match(passage.text, subject.end, clause[1])
        leaders = row_before(passage.text, mentions, index, LEADERS)
        # A place acts only where the clause begins with it: 在青岛举办, 支持青岛建立.
        if verb is None or (subject.thing.label == "Place" and leaders[0].start > clause[0]):
            continue
        for made in mentions[index + 1 :] if not is_partner(passage, leaders[0]) else ():
            if made.thing.label in MADE and made.start >= verb.end():
                yield from led_by(made, leaders, leaders[0].start, "led-by-subject")
        return


def _by_ourselves(passage: Passage, clause: tuple[int, int], mentions: list[Mention]) -> Iterator[Statement]:
    """Yield what 我厅 leads, of which a paper with one issuer is the paper."""
    ourselves = _patterns()["ourselves"].search(passage.text, *clause) if len(passage.issuers) == 1 else None
    verb = _patterns()["leads"].match(passage.text, ourselves.end(), clause[1]) if ourselves else None
    for made in mentions if verb else ():
        if ourselves and verb and made.thing.label in MADE and made.start >= verb.end():
            properties = {"role": "lead"}
            yield Statement("LED_BY", made.thing, passage.issuers[0], ourselves.start(), made.end, "led-by-subject", properties)


def _by_owner(passage: Passage, mentions: list[Mention]) -> Iterator[Statement]:
    """Yield whose a program, reform or paper is: the body right before it (科技部“百城百园”行动)."""
    for index, (one, other) in enumerate(pairwise(mentions)):
        owned = other.thing.label in _OWNED and passage.text[other.start] in "“《" and not other.thing.name.endswith("协议")
        if owned and one.thing.label == "Agency" and one.end == other.start:
            leaders = row_before(passage.text, mentions, index)
            yield from led_by(other, leaders, leaders[0].start, "led-by-owner")


def led_by(made: Mention, leaders: list[Mention], start: int, rule: str, end: int | None = None) -> Iterator[Statement]:
    """Yield one statement for each leader of a thing but the thing itself; the words end with the thing, or where told."""
    for leader in leaders:
        if leader.thing != made.thing:
            yield Statement("LED_BY", made.thing, leader.thing, start, end or made.end, rule, {"role": "lead"})
