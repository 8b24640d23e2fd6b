"""Canonical names: short forms written out within the document's frame, and whose division a thing belongs to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.frame import NATIONAL, Frame
from loaders.fullnames import CONCEPTS, known_entries, leading_place, rules, written_out
from loaders.names.candidate import Candidate
from loaders.names.places import full_name
from ontology.places import Place
from ontology.regions import Region, region

#: Rules whose full names are words of the text, still to be written out.
_GRAMMAR = ("quoted", "repeat", "platform", "program", "reform", "document", "organization")
_YEAR = re.compile(r"〔(\d{4})〕")


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


def resolve(candidate: Candidate, frame: Frame) -> Thing:
    """Give the thing that a candidate means in a frame; equal things have equal name and division."""
    label, name = candidate.label, candidate.canonical or candidate.name
    if candidate.canonical is None or candidate.own or candidate.rule.startswith(_GRAMMAR):
        name = written_out(label, name, frame, own=candidate.own)
    return Thing(label, name, _division(label, name, frame), candidate.number)


def resolve_place(place: Place | Region) -> Thing:
    """Give the thing that a place is."""
    return Thing("Place", full_name(place), place.code if isinstance(place, Place) else place.division)


def _division(label: str, name: str, frame: Frame) -> str:
    """Give whose a thing is: a place at its head, the country's by its words or by the lexicon, else the issuer's."""
    if label in CONCEPTS:
        return "concept"
    known = bool(known_entries(label, name))
    place = leading_place(name, Frame() if known else frame)
    if label == "Place":
        return place.code if place else _region(name)
    if place is not None:
        return place.code
    if name.startswith(tuple(rules()["national"])) or known:
        return NATIONAL
    return frame.division


def _region(name: str) -> str:
    known = region(name)
    return known.division if known else "region"
