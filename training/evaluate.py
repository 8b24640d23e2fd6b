"""Scores of chosen candidates against annotated entities, counted as the scorer of the annotated papers counts them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.naming import short_names
from loaders.names.candidate import Candidate
from loaders.names.find import settled
from loaders.names.tagger import best
from loaders.resolve import resolve
from training.corpus import Paper, fold

TYPES = ("Agency", "Organization", "Platform", "Program", "Reform", "Document", "Place", "Field")


@dataclass(slots=True)
class Tally:
    """Right, extra and missed names by class."""

    right: Counter[str] = field(default_factory=Counter)
    extra: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)

    def scores(self, *labels: str) -> tuple[float, float, float]:
        """Give precision, recall and F1 of some classes together."""
        right, extra, missed = (sum(counter[label] for label in labels) for counter in (self.right, self.extra, self.missed))
        precision, recall = right / (right + extra or 1), right / (right + missed or 1)
        return precision, recall, 2 * precision * recall / (precision + recall or 1)

    def f1(self, label: str) -> float:
        """Give the F1 of a class."""
        return self.scores(label)[2]


@dataclass(slots=True)
class _Thing:
    label: str
    name: str
    keys: set[str]


def evaluate(rated: Iterable[tuple[Paper, list[Candidate]]], thresholds: Mapping[str, float]) -> Tally:
    """Choose among rated candidates and count what is right."""
    tally = Tally()
    for paper, candidates in rated:
        chosen = best(candidates, thresholds)
        count(paper, settled(paper.seen, chosen), tally)
    return tally


def count(paper: Paper, chosen: Iterable[Candidate], tally: Tally) -> None:
    """Count the things of one paper: each pairs with one annotated thing of its class, by canonical name first."""
    things = _things(paper, chosen)
    wanted = _wanted(paper)
    pairs: dict[int, int] = {}
    for exact in (True, False):
        for number, (entity, keys) in enumerate(wanted):
            for index, thing in enumerate(things if number not in pairs else ()):
                same = fold(thing.name) in keys if exact else thing.keys & keys
                if index not in pairs.values() and thing.label == entity["type"] and same:
                    pairs[number] = index
                    break
    for number, (entity, _) in enumerate(wanted):
        if entity.get("core", True):
            (tally.right if number in pairs else tally.missed)[entity["type"]] += 1
    for index in set(range(len(things))).difference(pairs.values()):
        if not _forgiven(things[index], wanted):
            tally.extra[things[index].label] += 1


def _forgiven(thing: _Thing, wanted: list[tuple[dict[str, Any], set[str]]]) -> bool:
    """Tell whether a thing is one that annotators marked as a matter of taste."""
    touched = [entity for entity, keys in wanted if keys & thing.keys]
    core = [entity for entity in touched if entity.get("core", True)]
    return len(core) < len(touched) and all(entity["type"] != thing.label for entity in core)


def _things(paper: Paper, chosen: Iterable[Candidate]) -> list[_Thing]:
    found: dict[tuple[str, str, str], _Thing] = {}
    for candidate in chosen:
        thing = resolve(candidate, paper.frame)
        if thing.label == "Document" and any(title.endswith(thing.name) for title in paper.own):
            continue
        keys = {fold(name) for name in (thing.name, *short_names(thing.name))}
        known = found.setdefault((thing.label, thing.name, thing.division), _Thing(thing.label, thing.name, keys))
        known.keys.add(fold(paper.text[candidate.start : candidate.end]))
    return list(found.values())


def _wanted(paper: Paper) -> list[tuple[dict[str, Any], set[str]]]:
    """Give the annotated entities with the folded names that are theirs alone."""
    owners: dict[str, set[int]] = defaultdict(set)
    for number, entity in enumerate(paper.entities):
        for surface in entity["surfaces"]:
            owners[fold(surface)].add(number)
    return [
        (entity, {fold(entity["name"]), *(fold(s) for s in entity["surfaces"] if len(owners[fold(s)]) == 1)})
        for entity in paper.entities
    ]
