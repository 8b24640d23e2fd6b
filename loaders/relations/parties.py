"""Bodies in a clause: rows of them, what stands right before them, and who a paper means by 我厅."""

from __future__ import annotations

import re
from functools import cache

from loaders.relations.words import PARTIES, any_of
from loaders.statements import Mention, Passage

#: What may part the members of a row.
BETWEEN = frozenset({"、", "和", "与", "及", "以及", ""})
#: So little may stand before the body that a sentence begins with: 一是, 近日.
_OPENING = re.compile(r"(?:[一二三四五六七八九十]+是|近日|同时|目前|去年|今年|此外|\d{4}年(?:以来)?)?[，、]?")
#: Before these a body is no subject.
_NO_SUBJECT = tuple("的，、；。：（）\n")
#: A partner that is named as one: 甲会同乙.
_JOINED = frozenset({"会同", "联合"})


def row_before(text: str, mentions: list[Mention], index: int, labels: frozenset[str] = PARTIES) -> list[Mention]:
    """Give the bodies that stand in a row up to the one at the index: 甲、乙和丙."""
    row = [mentions[index]]
    for mention in reversed(mentions[:index]):
        if mention.thing.label not in labels or text[mention.end : row[0].start] not in BETWEEN | _JOINED:
            break
        row.insert(0, mention)
    return row


def row_behind(text: str, mentions: list[Mention], index: int, labels: frozenset[str]) -> list[Mention]:
    """Give what stands in a row from the one at the index on."""
    row = [mentions[index]]
    for mention in mentions[index + 1 :]:
        if mention.thing.label not in labels or text[row[-1].end : mention.start] not in BETWEEN:
            break
        row.append(mention)
    return row


def gap(text: str, one: Mention, other: Mention) -> str | None:
    """Give the words between two mentions; None where they overlap, as the members of a coordination do."""
    return text[one.end : other.start] if one.end <= other.start else None


@cache
def _links() -> dict[str, re.Pattern[str]]:
    return {"with": re.compile(any_of("partners", "before") + "$"), "joint": re.compile(any_of("partners", "joint") + "$")}


def subject(passage: Passage, sentence: list[Mention], labels: frozenset[str]) -> list[Mention]:
    """Give the row of bodies that a sentence begins with if they act, so that later clauses have them as subject."""
    text, first = passage.text, sentence[0]
    start = passage.sentence_start(first)
    if first.thing.label not in labels or not _OPENING.fullmatch(text, start, first.start):
        return []
    row = row_behind(text, sentence, 0, labels)
    return [] if text.startswith(_NO_SUBJECT, row[-1].end) else row


def link(passage: Passage, kind: str, first: int, body: Mention) -> re.Match[str] | None:
    """Give the word right before a body that makes it a partner (joint: 会同, with: 与); the 与 of 参与 makes none."""
    found = _links()[kind].search(passage.text, max(first, body.start - 2), body.start)
    return found if found and not (kind == "with" and found.start() in passage.seen.kept) else None


def is_partner(passage: Passage, body: Mention) -> bool:
    """Tell whether a body only helps one that is not named: 会同省财政厅制定."""
    return any(link(passage, kind, passage.start, body) for kind in ("joint", "with"))
