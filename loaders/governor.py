"""The verb that governs a named thing in its clause."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from loaders.names.bounds import cutting, is_free
from loaders.names.grammar import verbs
from loaders.names.scan import Scan
from loaders.statements import Mention
from loaders.yamls import load_yaml

#: How far behind a thing its own verb may stand (秦岭实验室正式挂牌).
_BEHIND = 12
_LONGEST_VERB = 5
_BETWEEN = ("、", "和", "与", "及", "以及")
#: These bring an object before its verb: 将甲纳入乙.
_FRONTED = re.compile("[将把]$")
#: Behind these a thing is where, with or towards whom something is done: 与科技部对接, 向高新区集聚, 在新片区布局.
_OBLIQUE = re.compile("[与同在向从往]$")


@dataclass(frozen=True, slots=True)
class Governor:
    """A verb at clean[start:end] and its action."""

    verb: str
    action: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Row:
    """The mentions of a coordination, which share their verb, and the spans of all other names of the clause."""

    start: int
    end: int
    others: tuple[tuple[int, int], ...]


def row_of(text: str, mention: Mention, mentions: list[Mention]) -> Row:
    """Give the row in which a mention stands: 甲、乙和丙."""
    start, end = mention.start, mention.end
    for other in reversed(mentions[: mentions.index(mention)]):
        if other.start < start and _joined(text, other.end, start):
            start = other.start
    for other in mentions[mentions.index(mention) + 1 :]:
        if other.end > end and _joined(text, end, other.start):
            end = other.end
    spans = ((m.start, m.end) for m in mentions)
    return Row(start, end, tuple(span for span in spans if span[1] <= start or end <= span[0]))


def _joined(text: str, end: int, start: int) -> bool:
    """Tell whether what ends and what starts stand in one row: 甲、乙, “甲”“乙”, or the members of one coordination."""
    return text[end:start] in _BETWEEN or end > start or (end == start and (text[end - 1] in "”》" or text[start] in "“《"))


def governing(seen: Scan, clause: tuple[int, int], row: Row, label: str) -> Governor | None:
    """Give the verb that governs a row: the last before it in the clause, else the first right behind it.

    Before 的 all verbs but the first belong to the words that describe the thing: 建立鼓励创新的机制 is 建立.
    """
    text = seen.text
    if _FRONTED.search(text, clause[0], row.start):
        return _first_verb(seen, row.end, clause[1], row.others)
    if _is_oblique(seen, clause[0], row.start, label):
        return None
    before = _last_verb(seen, clause[0], row.start, row.others)
    if before and text[row.start - 1] == "的":
        before = _main_verb(seen, clause[0], row.start, row.others) or before
    return before or _own_verb(seen, clause, row)


def _own_verb(seen: Scan, clause: tuple[int, int], row: Row) -> Governor | None:
    """Give the verb behind a row that says what becomes of it; one with an object of its own says what it does."""
    found = _first_verb(seen, row.end, min(clause[1], row.end + _BEHIND), row.others)
    rules = action_words()["behind"]
    undergoes = found and (found.verb in rules["undergo"] or "被" in seen.text[row.end : found.start])
    led = seen.text[row.start - 1 : row.start] == "以"
    rest = _phrase_end(seen.text, found.end, clause[1]) - found.end if found else 0
    return found if undergoes or led or rest <= rules["rest"] else None


def _phrase_end(text: str, start: int, end: int) -> int:
    """Give where the phrase ends that begins there, within its clause."""
    comma = text.find("、", start, end)
    return end if comma < 0 else comma


def _is_oblique(seen: Scan, first: int, place: int, label: str) -> bool:
    """Tell whether a preposition stands before a thing, no conjunction: 加强与科技部对接, but not 基地与数据中心建设."""
    found = _OBLIQUE.search(seen.text, max(first, place - 1), place)
    if found is None or found.start() in seen.kept:
        return False
    return found[0] not in "与同" or (label != "Reform" and (found.start() == first or is_free(seen, found.start(), acting())))


def _last_verb(seen: Scan, start: int, end: int, names: tuple[tuple[int, int], ...]) -> Governor | None:
    place = end
    while place > start:
        inside = next((first for first, last in names if first < place <= last), None)
        if inside is not None:
            place = inside
            continue
        found = verb_ending(seen, place)
        if found and found.start >= start:
            return found
        place -= 1
    return None


def _first_verb(seen: Scan, start: int, end: int, names: tuple[tuple[int, int], ...]) -> Governor | None:
    for place in range(start + 1, end + 1):
        if any(first < place <= last for first, last in names):
            return None
        found = verb_ending(seen, place)
        if found and found.start >= start:
            longer = verb_ending(seen, place + 1)
            return longer if longer and longer.start == found.start else found
    return None


def _main_verb(seen: Scan, start: int, end: int, names: tuple[tuple[int, int], ...]) -> Governor | None:
    """Give the first verb, or the one right behind it where the first only says how: 探索构建 is 构建."""
    first = _first_verb(seen, start, end, names)
    if first is None or first.verb not in verbs().adverbs:
        return first
    behind = (verb_ending(seen, place) for place in range(first.end + 2, min(end, first.end + _LONGEST_VERB) + 1))
    return next((found for found in behind if found and found.start == first.end), first)


def verb_ending(seen: Scan, place: int) -> Governor | None:
    """Give the verb that ends at a place and governs: of a row like 加快推进 the last one."""
    first = seen.verbs.get(place)
    verb = None if first is None else cutting(seen.text[first:place], acting())
    if verb is None:
        return None
    start = place - len(verb)
    if verb in verbs().nominal and start == first and not _is_free(seen, start):
        return None
    return Governor(verb, verbs().action[verb], start, place)


def _is_free(seen: Scan, place: int) -> bool:
    """Tell whether what stands before a noun-like verb lets it govern; a noun-like one that does not govern lets none."""
    return is_free(seen, place, acting()) and (place not in seen.verbs or verb_ending(seen, place) is not None)


@cache
def action_words() -> Any:
    """Read actions.yaml."""
    return load_yaml(files("loaders").joinpath("actions.yaml").read_text(encoding="utf-8"))


@cache
def acting() -> frozenset[str]:
    """Give all verbs that state an action."""
    return frozenset(verbs().action)
