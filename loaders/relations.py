"""LED_BY, HOSTED_BY, LOCATED_IN and COOPERATES_WITH: relations that a clause states between the things it names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from loaders.actions import ADVANCED, relation_words
from loaders.names.grammar import alternatives
from loaders.resolve import Thing
from loaders.statements import Mention, Passage, Statement

_PARTIES = frozenset({"Agency", "Organization"})
_MADE = frozenset({"Document", "Program", "Platform", "Reform"})


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = relation_words()
    hosts, partners = words["hosts"], words["partners"]
    adverbs = "(?:共同|联合|正式|率先|研究|积极|加快|首次|党组|近日|已|将|在[^，。；]{1,8}|还|要|应|负责){0,3}"
    return {
        "leads": re.compile(rf"{adverbs}(?:{alternatives(words['leads'])})(?:了|好)?"),
        "drafts": re.compile(rf"(?:{alternatives(words['drafts'])})(?:了)?$"),
        "host_before": re.compile(rf"(?:{alternatives(hosts['before'])})$"),
        "host_plans": re.compile(rf"{adverbs}(?:{alternatives(hosts['plans'])})"),
        "with": re.compile(rf"(?:{alternatives(partners['before'])})$"),
        "together": re.compile(rf"[^，。；]{{0,6}}?(?:{alternatives(partners['verbs'])})"),
        "joint": re.compile(rf"(?:{alternatives(partners['joint'])})$"),
        "located": re.compile(r"在$"),
        "plans": re.compile(r"(?:等地)?(?:布局|布局建设|建设|设立|打造|新建|创建|筹建|落户|举办)(?:一批|了)?$"),
    }


def relations(passage: Passage, advanced: list[Statement]) -> Iterator[Statement]:
    """Yield the relations of each clause, and those of the list of responsible bodies to all that the passage advances."""
    yield from _responsible(passage, advanced)
    for clause, mentions in passage.clauses():
        if any(start <= clause[0] < end for start, end in passage.responsible):
            continue
        yield from _led(passage, clause, mentions)
        yield from _hosted(passage, clause, mentions)
        yield from _partners(passage, clause, mentions)
        yield from _located(passage, clause, mentions)


def _responsible(passage: Passage, advanced: list[Statement]) -> Iterator[Statement]:
    for start, end in passage.responsible:
        bodies = {m.thing: m for m in passage.mentions if start <= m.start < end and m.thing.label in (*_PARTIES, "Place")}
        for statement in advanced:
            for body in bodies:
                if body != statement.tail and statement.tail.label in ADVANCED:
                    yield Statement("LED_BY", statement.tail, body, start, end, "led-by-list", {"role": "lead"})


def _led(passage: Passage, clause: tuple[int, int], mentions: list[Mention]) -> Iterator[Statement]:
    """Yield who leads what: a body, a leading verb, and the things made behind it."""
    text, pattern = passage.text, _patterns()["leads"]
    for index, subject in enumerate(mentions):
        if subject.thing.label not in _PARTIES:
            continue
        verb = pattern.match(text, subject.end, clause[1])
        if verb is None:
            continue
        leaders = _row(text, mentions, index)
        for made in mentions[index + 1 :]:
            if made.thing.label in _MADE and made.start >= verb.end():
                for leader in leaders:
                    yield Statement("LED_BY", made.thing, leader.thing, leaders[0].start, made.end, "led-by-subject", {"role": "lead"})
        return
    yield from _drafted(passage, clause, mentions)


def _drafted(passage: Passage, clause: tuple[int, int], mentions: list[Mention]) -> Iterator[Statement]:
    """Yield the issuer as leader of what is drafted without a printed subject."""
    for made in mentions:
        verb = _patterns()["drafts"].search(passage.text, max(clause[0], made.start - 6), made.start)
        if made.thing.label == "Document" and verb:
            for issuer in passage.issuers:
                yield Statement("LED_BY", made.thing, issuer, verb.start(), made.end, "led-by-issuer", {"role": "lead"})


def _row(text: str, mentions: list[Mention], index: int) -> list[Mention]:
    """Give the bodies that stand in a row up to the one at the index: 甲、乙和丙."""
    row = [mentions[index]]
    for mention in reversed(mentions[:index]):
        if mention.thing.label not in _PARTIES or text[mention.end : row[0].start] not in ("、", "和", "与", "会同", "联合", ""):
            break
        row.insert(0, mention)
    return row


def _hosted(passage: Passage, clause: tuple[int, int], mentions: list[Mention]) -> Iterator[Statement]:
    text = passage.text
    for host, planned in zip(mentions, mentions[1:], strict=False):
        if host.thing.label not in ("Organization", "Platform") or planned.thing.label not in ("Platform", "Organization"):
            continue
        before = _patterns()["host_before"].search(text, max(clause[0], host.start - 4), host.start)
        plans = _patterns()["host_plans"].match(text, host.end, planned.start)
        if before and plans and host.thing != planned.thing:
            yield Statement("HOSTED_BY", planned.thing, host.thing, before.start(), planned.end, "hosted-by-plan")


def _partners(passage: Passage, clause: tuple[int, int], mentions: list[Mention]) -> Iterator[Statement]:
    text = passage.text
    for index, partner in enumerate(mentions):
        if partner.thing.label not in (*_PARTIES, "Place"):
            continue
        joint = _patterns()["joint"].search(text, max(clause[0], partner.start - 2), partner.start)
        linked = _patterns()["with"].search(text, max(clause[0], partner.start - 1), partner.start)
        if not joint and not (linked and _patterns()["together"].match(text, partner.end, clause[1])):
            continue
        first = mentions[index - 1] if index and mentions[index - 1].end == partner.start - 1 else None
        others = [first.thing] if first and first.thing.label in (*_PARTIES, "Place") else list(passage.issuers)
        for other in others:
            if other != partner.thing and _same_rank(other, partner.thing):
                start = first.start if first else partner.start - 1
                yield Statement("COOPERATES_WITH", other, partner.thing, start, clause[1], "cooperates-with")


def _same_rank(one: Thing, other: Thing) -> bool:
    """Tell whether two may be partners: no place with a body that governs it."""
    return not (one.label == "Place" and other.label == "Place" and one.division == other.division)


def _located(passage: Passage, clause: tuple[int, int], mentions: list[Mention]) -> Iterator[Statement]:
    """Yield 在 place 建设 platform."""
    text = passage.text
    for place, thing in zip(mentions, mentions[1:], strict=False):
        if place.thing.label != "Place" or thing.thing.label not in ("Platform", "Organization"):
            continue
        inside = _patterns()["located"].search(text, max(clause[0], place.start - 1), place.start)
        if inside and _patterns()["plans"].search(text, place.end, thing.start):
            yield Statement("LOCATED_IN", thing.thing, place.thing, place.start - 1, thing.end, "located-in")
