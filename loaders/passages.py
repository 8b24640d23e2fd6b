"""From the names of a text to passages: each section with the things that it mentions."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.frame import Frame
from loaders.names.find import Names, find_names
from loaders.outline import Section
from loaders.resolve import Thing, resolve, resolve_place
from loaders.statements import Mention, Passage, Statement

#: No paper names a thing more often; what goes beyond is noise that would only swell the graph.
MOST_TIMES = 1000


@dataclass(frozen=True, slots=True)
class Reading:
    """The things that a text mentions, in its order, and where those platforms stand that a place plans."""

    names: Names
    mentions: tuple[Mention, ...]
    planned: tuple[Statement, ...]


def read_mentions(clean: str, frame: Frame, own: frozenset[str]) -> Reading:
    """Find and resolve the names of a clean text; `own` are titles of the document itself, which it does not cite."""
    names = find_names(clean, frame)
    mentions: list[Mention] = []
    planned: list[Statement] = []
    times: Counter[Thing] = Counter()
    for candidate in names.chosen:
        thing = resolve(candidate, frame)
        if thing.label == "Document" and (_is_own(thing.name, own) or _is_own(candidate.name, own)):
            continue
        times[thing] += 1
        if times[thing] > MOST_TIMES:
            continue
        mentions.append(Mention(thing, candidate.start, candidate.end, candidate.alone, candidate.rule, candidate.confidence))
        if candidate.place is not None:
            place = resolve_place(candidate.place.place)
            planned.append(Statement("LOCATED_IN", thing, place, candidate.place.start, candidate.end, candidate.rule))
    mentions.sort(key=lambda m: (m.start, m.end, m.thing.label, m.thing.name))
    return Reading(names, tuple(mentions), tuple(planned))


def _is_own(name: str, own: frozenset[str]) -> bool:
    """Tell whether a title is the document's own, in full or cut at the front."""
    return any(title.endswith(name) for title in own)


def passages(reading: Reading, sections: Sequence[Section], issuers: tuple[Thing, ...]) -> Iterator[tuple[Section, Passage]]:
    """Yield each section with its passage: the mentions that stand within its own text."""
    starts = [mention.start for mention in reading.mentions]
    for section in sections:
        held = reading.mentions[bisect_left(starts, section.start) : bisect_left(starts, section.end)]
        inside = tuple(mention for mention in held if mention.end <= section.end)
        yield section, Passage(reading.names.seen, section.start, section.end, inside, section.responsible, issuers)
