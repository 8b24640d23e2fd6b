"""ADVANCES: the verb that governs a named thing in its clause, and the action that it states."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from loaders.names.bounds import cutting, is_free
from loaders.names.grammar import verbs
from loaders.names.scan import Scan
from loaders.resolve import Thing
from loaders.statements import Mention, Passage, Statement

#: Classes whose things are advanced; fields are focused on and places worked in.
ADVANCED = frozenset({"Platform", "Program", "Reform", "Document", "Agency", "Organization"})
_BODIES = frozenset({"Agency", "Organization"})
#: How far behind a thing its own verb may stand (秦岭实验室正式挂牌).
_BEHIND = 12


@dataclass(frozen=True, slots=True)
class Governor:
    """A verb at clean[start:end] and its action."""

    verb: str
    action: str
    start: int
    end: int


@cache
def relation_words() -> Any:
    """Read relations.yaml."""
    return yaml.safe_load(files("loaders").joinpath("relations.yaml").read_text(encoding="utf-8"))


def advances(passage: Passage) -> Iterator[Statement]:
    """Yield one statement for each thing that the passage acts on, by the first clause that says how."""
    best: dict[Thing, Statement] = {}
    for clause, mentions in passage.clauses():
        for mention in mentions:
            if mention.thing.label not in ADVANCED or _is_responsible(passage, mention):
                continue
            governor = governing(passage.seen, clause, mention, mentions)
            if governor is None or not _acts_on(governor, mention):
                continue
            properties = {"action": governor.action, "verb": governor.verb}
            statement = Statement("ADVANCES", None, mention.thing, *clause, "advances-verb", properties)
            if mention.thing not in best or best[mention.thing].properties["action"] == "其他":
                best[mention.thing] = statement
    yield from best.values()


def _is_responsible(passage: Passage, mention: Mention) -> bool:
    return any(start <= mention.start < end for start, end in passage.responsible)


def governing(seen: Scan, clause: tuple[int, int], mention: Mention, mentions: list[Mention]) -> Governor | None:
    """Give the verb that governs a mention: the last before it in the clause, else the first right behind it."""
    spans = [(m.start, m.end) for m in mentions if not (m.start <= mention.start < m.end)]
    before = _last_verb(seen, clause[0], mention.start, spans)
    return before or _first_verb(seen, mention.end, min(clause[1], mention.end + _BEHIND), spans)


def _last_verb(seen: Scan, start: int, end: int, names: list[tuple[int, int]]) -> Governor | None:
    place = end
    while place > start:
        inside = next((first for first, last in names if first < place <= last), None)
        if inside is not None:
            place = inside
            continue
        found = _verb_ending(seen, place)
        if found and found.start >= start:
            return found
        place -= 1
    return None


def _first_verb(seen: Scan, start: int, end: int, names: list[tuple[int, int]]) -> Governor | None:
    for place in range(start + 1, end + 1):
        if any(first < place <= last for first, last in names):
            return None
        found = _verb_ending(seen, place)
        if found and found.start >= start:
            longer = _verb_ending(seen, place + 1)
            return longer if longer and longer.start == found.start else found
    return None


def _verb_ending(seen: Scan, place: int) -> Governor | None:
    """Give the verb that ends at a place and governs: of a row like 加快推进 the last one."""
    first = seen.verbs.get(place)
    verb = None if first is None else cutting(seen.text[first:place], _acting())
    if verb is None:
        return None
    start = place - len(verb)
    if verb in verbs().nominal and start == first and not is_free(seen, start, _acting()):
        return None
    return Governor(verb, verbs().action[verb], start, place)


@cache
def _acting() -> frozenset[str]:
    return frozenset(verbs().action)


def _acts_on(governor: Governor, mention: Mention) -> bool:
    words = relation_words()
    if governor.verb in words["grounds"]:
        return False
    if mention.thing.label not in _BODIES:
        return True
    rules = words["bodies"]
    near = 0 <= mention.start - governor.end <= rules["reach"]
    return near and (governor.action in rules["actions"] or governor.verb in rules["verbs"])
