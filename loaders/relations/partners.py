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


def partners(passage: Passage) -> Iterator[Statement]:
    """Yield partners: 与甲、乙共建, 会同甲; the other side is the body before, else the subject of this or the last sentence."""
    carried: list[Thing] = []
    for sentence in passage.sentences():
        own = [m.thing for m in subject(passage, sentence, _PARTNERS) if not link(passage, "with", passage.start, m)]
        found: list[Thing] = []
        for index, partner in enumerate(sentence):
            row = row_behind(passage.text, sentence, index, _PARTNERS) if partner.thing.label in _PARTNERS else []
            clause = passage.clause(partner)
            joined = _joined(passage, clause, sentence[:index], row) if row else None
            if joined is None:
                continue
            before = _before(passage, sentence[:index], clause[0])
            ours = [m.thing for m in before] or _other(own, carried, row) or list(passage.issuers[-1:])
            found = found or ours
            yield from _pairs(ours, row, before[0].start if before else joined, clause[1])
        carried = found or ([] if own else carried)


def _other(own: list[Thing], carried: list[Thing], row: list[Mention]) -> list[Thing]:
    """Give who begins the sentence, or who worked together in the last one where a partner's own daughter begins this one."""
    partner = row[0].thing.name
    return carried if not own or any(thing.name.startswith(partner) for thing in own) else own


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


def _before(passage: Passage, before: list[Mention], first: int) -> list[Mention]:
    """Give the row of parties that stands last before the partners in their clause."""
    indices = [i for i, mention in enumerate(before) if mention.thing.label in _PARTNERS and mention.start >= first]
    return row_before(passage.text, before, indices[-1]) if indices else []


def _pairs(ours: list[Thing], row: list[Mention], start: int, end: int) -> Iterator[Statement]:
    for one in ours:
        for other in row:
            if one != other.thing:
                yield Statement("COOPERATES_WITH", one, other.thing, start, end, "cooperates-with")
