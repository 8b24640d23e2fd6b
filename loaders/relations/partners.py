"""COOPERATES_WITH: parties that a clause says act together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from loaders.names.bounds import is_free
from loaders.names.grammar import verbs
from loaders.relations.parties import link, row_before, row_behind, subject
from loaders.relations.words import PARTIES, any_of
from loaders.resolve import Thing
from loaders.statements import Mention, Passage, Statement

_PARTNERS = PARTIES | {"Place"}


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    meets, together = any_of("partners", "meets"), any_of("partners", "together")
    return {
        "together": re.compile(rf"[^，。；]{{0,6}}?{any_of('partners', 'verbs')}|[^，。；]{{0,6}}?{meets}[^，。；]*{together}"),
        "domain": re.compile(rf"在[^，。；]{{2,24}}{together}"),
    }


def partners(passage: Passage, sentence: list[Mention]) -> Iterator[Statement]:
    """Yield partners: 与甲、乙共建, 会同甲; the other side is the body before, else the sentence's subject, else the issuer."""
    for index, partner in enumerate(sentence):
        if partner.thing.label not in _PARTNERS:
            continue
        row = row_behind(passage.text, sentence, index, _PARTNERS)
        clause = passage.clause(partner)
        joined = _joined(passage, clause, sentence[:index], row)
        if joined is not None:
            start, ours = _ours(passage, sentence, index, clause[0], joined)
            yield from _pairs(ours, row, start, clause[1])


def _joined(passage: Passage, clause: tuple[int, int], before: list[Mention], row: list[Mention]) -> int | None:
    """Give where the word stands that makes the row partners: 会同, or 与 with a verb behind that means together."""
    joint = link(passage, "joint", clause[0], row[0])
    acts = joint and any(mention.end == joint.start() for mention in before)
    if joint and (acts or is_free(passage.seen, joint.start(), frozenset(verbs().action))):
        return joint.start()
    found = link(passage, "with", clause[0], row[0])
    patterns = _patterns()
    together = found and any(patterns[kind].match(passage.text, row[-1].end, clause[1]) for kind in ("together", "domain"))
    return found.start() if found and together else None


def _ours(passage: Passage, sentence: list[Mention], index: int, first: int, joined: int) -> tuple[int, list[Thing]]:
    """Give who the partners of the row at the index work with, and where the words begin that say so."""
    before = [i for i, m in enumerate(sentence[:index]) if m.thing.label in _PARTNERS and m.start >= first]
    if before:
        ours = row_before(passage.text, sentence, before[-1])
        return ours[0].start, [mention.thing for mention in ours]
    carried = [m for m in subject(passage, sentence, _PARTNERS) if not link(passage, "with", passage.start, m)] if index else []
    return joined, [mention.thing for mention in carried] or list(passage.issuers[-1:])


def _pairs(ours: list[Thing], row: list[Mention], start: int, end: int) -> Iterator[Statement]:
    for one in ours:
        for other in row:
            if one != other.thing:
                yield Statement("COOPERATES_WITH", one, other.thing, start, end, "cooperates-with")
