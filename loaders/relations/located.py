"""LOCATED_IN: where a clause says that things stand, are planned or are tried."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from loaders.relations.parties import gap, row_before, row_behind
from loaders.relations.words import adverbs, any_of
from loaders.statements import Mention, Passage, Statement

_SETTLED = frozenset({"Platform", "Organization", "Reform"})
#: Platforms that a place plans are named after it, and located where they are named.
_GAINED = frozenset({"Organization", "Reform"})
_PLACES = frozenset({"Place"})
_OTHERS = "(?:等(?:地区?|地市|市县|[市县省区])?)?"


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "inside": re.compile("在$"),
        "at": re.compile("(?:在|位于|地处|设在|落户|坐落于|布局在)$"),
        "plans": re.compile(rf"{_OTHERS}{adverbs()}{any_of('located', 'plans')}(?:一批|了)?"),
        "gains": re.compile(rf"{_OTHERS}{adverbs()}{any_of('located', 'gains')}(?:了|为)?"),
        "settles": re.compile(rf"(?:项目|总部)?{adverbs()}{any_of('located', 'settles')}"),
    }


def located(passage: Passage, clause: tuple[int, int], mentions: list[Mention]) -> Iterator[Statement]:
    """Yield 在甲市建设乙, 甲市获批乙, 甲市的乙, 乙落户甲市, and what stands right behind its place: 闵行上海航天城."""
    for index, (one, other) in enumerate(pairwise(mentions)):
        if gap(passage.text, one, other) is None:
            continue
        if one.thing.label in _SETTLED and other.thing.label == "Place":
            yield from _settled(passage, mentions, index)
        if one.thing.label == "Place" and other.thing.label in _SETTLED:
            yield from _planned(passage, clause, mentions, index)


def _settled(passage: Passage, mentions: list[Mention], index: int) -> Iterator[Statement]:
    """Yield the things of a row before 落户, in each place of the row behind it."""
    thing, place = mentions[index], mentions[index + 1]
    if not _patterns()["settles"].fullmatch(passage.text, thing.end, place.start):
        return
    things = row_before(passage.text, mentions, index, _SETTLED)
    places = row_behind(passage.text, mentions, index + 1, _PLACES)
    for one in things:
        for where in places:
            yield Statement("LOCATED_IN", one.thing, where.thing, things[0].start, places[-1].end, "located-settled")


def _planned(passage: Passage, clause: tuple[int, int], mentions: list[Mention], index: int) -> Iterator[Statement]:
    """Yield the thing behind a row of places, in each of them; right behind a place, in that place alone."""
    text, thing = passage.text, mentions[index + 1]
    places = row_before(text, mentions, index, _PLACES)
    start = max(clause[0], places[0].start - 4)
    between = text[places[-1].end : thing.start]
    at, inside = (_patterns()[kind].search(text, start, places[0].start) for kind in ("at", "inside"))
    gained = thing.thing.label in _GAINED and _patterns()["gains"].fullmatch(between)
    if inside and _patterns()["plans"].fullmatch(between):
        yield from _in(places, thing, inside.start(), "located-in")
    elif at and between == "的":
        yield from _in(places, thing, at.start(), "located-in")
    elif gained:
        yield from _in(places, thing, places[0].start, "located-gained")
    elif between == "" and thing.thing.label != "Reform":
        yield from _in(places[-1:], thing, places[-1].start, "located-beside")


def _in(places: list[Mention], thing: Mention, start: int, rule: str) -> Iterator[Statement]:
    for place in places:
        yield Statement("LOCATED_IN", thing.thing, place.thing, start, thing.end, rule)
