"""Canonical names: short forms written out within the document's frame, and whose division a thing belongs to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from loaders.frame import NATIONAL, Frame
from loaders.names.agencies import official
from loaders.names.candidate import Candidate
from loaders.names.lexicon import Entry, entries, unquoted
from loaders.names.places import meant
from loaders.yamls import load_yaml
from ontology.places import Place, all_names, named
from ontology.regions import Region, region

#: Classes of concepts: one node for all provinces.
CONCEPTS = frozenset({"Reform", "Field"})

#: Rules whose full names are words of the text, still to be written out.
_GRAMMAR = ("quoted", "repeat", "platform", "program", "reform", "document", "organization")
#: Divisions at the head of a name: province, city, district; the longest name of one.
_DEEPEST, _LONGEST_PLACE = 3, 12
_BLANKS = re.compile(r"\s+")
_YEAR = re.compile(r"〔(\d{4})〕")
_LAW = re.compile("^(?!中华人民共和国).{2,30}[^办方]法$")


@dataclass(frozen=True, slots=True)
class Thing:
    """What a mention means: class, canonical name, the division that owns it; for a paper also its number, if printed."""

    label: str
    name: str
    division: str
    number: str | None = None

    @property
    def year(self) -> str | None:
        """The year in a paper's number: 沪科规〔2022〕6号 is of 2022."""
        found = _YEAR.search(self.number or "")
        return found.group(1) if found else None


@cache
def _rules() -> Any:
    return load_yaml(files("loaders").joinpath("resolve.yaml").read_text(encoding="utf-8"))


@cache
def _level() -> re.Pattern[str]:
    rules = _rules()
    levels = "|".join(sorted(rules["levels"], key=len, reverse=True))
    return re.compile(rf"(?!{'|'.join(rules['not_a_level'])})({levels})(?=.{{2}})")


def resolve(candidate: Candidate, frame: Frame) -> Thing:
    """Give the thing that a candidate means in a frame; equal things have equal name and division."""
    label, name = candidate.label, candidate.canonical or candidate.name
    if candidate.canonical is None or candidate.rule.startswith(_GRAMMAR):
        name = _written_out(label, _tidy(label, name), frame)
    return Thing(label, name, _division(label, name, frame), candidate.number)


def resolve_place(place: Place | Region) -> Thing:
    """Give the thing that a place is."""
    return Thing("Place", place.name, place.code if isinstance(place, Place) else place.division)


def _tidy(label: str, name: str) -> str:
    """Fold blanks and drop quotes that enclose the whole name."""
    name = _BLANKS.sub("", name)
    if name.count("“") == 1 and name.startswith("“") and name.endswith("”"):
        name = name[1:-1]
    return name


def _written_out(label: str, name: str, frame: Frame) -> str:
    known = _known(label, name)
    if known:
        return known[0].name
    if label == "Document" and _LAW.match(name):
        return f"中华人民共和国{name}"
    if label in CONCEPTS:
        return name
    return _expanded(label, _owned(name, frame))


def _known(label: str, name: str) -> list[Entry]:
    return [entry for entry in entries().get(unquoted(name), ()) if entry.label == label]


def _owned(name: str, frame: Frame) -> str:
    """Put the frame's place where a name begins with a bare level: 省科技计划管理办法."""
    level = _level().match(name)
    if level is None:
        return name
    place = frame.owner(_rules()["levels"][level.group(1)])
    return name if place is None else f"{official(place)}{name[level.end() :]}"


def _expanded(label: str, name: str) -> str:
    expansions: dict[str, str] = _rules()["expansions"].get(label, {})
    for short, full in expansions.items():
        if name.endswith(short) and len(name) > len(short):
            head = name.removesuffix(short)
            return head.removesuffix("国家") + full if full.startswith("国家") else head + full
    return name


def _division(label: str, name: str, frame: Frame) -> str:
    """Give whose a thing is: a place at its head, the country's by its words or by the lexicon, else the issuer's."""
    if label in CONCEPTS:
        return "concept"
    known = bool(_known(label, name))
    place = _leading_place(name, Frame() if known else frame)
    if label == "Place":
        return place.code if place else _region(name)
    if place is not None:
        return place.code
    if known or name.startswith(tuple(_rules()["national"])):
        return NATIONAL
    return frame.division


def _region(name: str) -> str:
    known = region(name)
    return known.division if known else "region"


def _leading_place(name: str, frame: Frame) -> Place | None:
    """Give the division that a name begins with, the longest one; behind a city its district (西安市雁塔区)."""
    start, outer = 2 if name.startswith("中共") else 0, None
    for _ in range(_DEEPEST):
        found = _division_at(name, start, frame, outer)
        if found is None:
            break
        start, outer = start + found[0], found[1]
    return outer


def _division_at(name: str, start: int, frame: Frame, outer: Place | None) -> tuple[int, Place] | None:
    """Give the length of the division's name that starts there and the division, one within the outer one if there is one."""
    known = all_names()
    for size in range(min(_LONGEST_PLACE, len(name) - start), 1, -1):
        form = name[start : start + size]
        if form not in known:
            continue
        place = _within(form, outer) if outer else meant(form, frame)
        if isinstance(place, Place):
            return size, place
    return None


def _within(form: str, outer: Place) -> Place | None:
    """Give the division within another that a full name means."""
    return next((place for place in named(form) if place.name == form and place.parent == outer.code), None)
