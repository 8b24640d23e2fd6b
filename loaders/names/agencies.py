"""Agencies: an organ behind a level (省科技厅) or a place (西安市财政局), named in full within the document's frame."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.frame import Frame
from loaders.names.candidate import Candidate
from loaders.names.departments import Organ, machine, organs
from loaders.names.scan import Scan
from ontology.places import Place, by_code

_LEVEL = re.compile(r"(?<![一-鿿]城)(?<!都)(?:我|本|全)?(省|市|自治区|县|区|州)$")
#: Behind 委 these make another word: 省委员, 市委托.
_NOT_COMMITTEE = re.compile("[员托任派内外书培]|[一二三]书记")
_PARTY_GROUP = re.compile("党组(?![织成书])")
_OWN_PARTY_GROUP = re.compile("(?<![一-鿿])([厅局委])党组(?!织)")
#: Forms that name an organ only behind a place or level printed right before them, never behind a bare 区 or 县.
_BARE_NEEDS = frozenset({"省", "市", "自治区"})


def agencies(seen: Scan, frame: Frame) -> Iterator[Candidate]:
    """Yield the organs of the text with their full names."""
    text = seen.text
    automaton, forms = machine()
    for index, start, end in automaton.find_matches_as_indexes(text):
        form = forms[index]
        if form == "委" and _NOT_COMMITTEE.match(text, end):
            continue
        owned = owner(seen, start, frame)
        if owned is None:
            continue
        first, place = owned
        if text.endswith("中共", 0, first):
            first -= 2
        organ = organ_of(form, place)
        name = _filled(organ, place)
        if _PARTY_GROUP.match(text, end):
            name, end = f"{name}党组", end + 2
        yield Candidate(organ.label, text[first:end], first, end, "agency-organ", canonical=name)
    for found in _OWN_PARTY_GROUP.finditer(text) if frame.organ else ():
        if frame.organ.removesuffix("员会").endswith(found.group(1)):
            yield Candidate("Agency", f"{frame.organ}党组", *found.span(), "agency-organ")


def owner(seen: Scan, start: int, frame: Frame) -> tuple[int, Place] | None:
    """Give where the name begins and whose organ it is."""
    hit = seen.places.get(start)
    if hit is not None and isinstance(hit.place, Place) and hit.place.level != "country":
        return hit.start, hit.place
    level = _LEVEL.search(seen.text, max(0, start - 4), start)
    if level is None or level.group(1) not in _BARE_NEEDS:
        return None
    place = frame.owner(level.group(1))
    return None if place is None else (level.start(), place)


def level_of(place: Place) -> str:
    """Give the level by which organs of a place are named: 北京 is a municipality, 西安 a prefecture."""
    return "municipality" if place.level == "province" and place.name.endswith("市") else place.level


def official(place: Place) -> str:
    """Give a place's name as its organs print it: districts behind their city, all else alone."""
    if place.level == "county" and place.name.endswith("区") and place.parent:
        parent = by_code(place.parent)
        return f"{parent.name}{place.name}" if parent else place.name
    return place.name


def organ_of(form: str, place: Place) -> Organ:
    """Give the organ that a form means for a place of its level."""
    found = organs()[form]
    level = level_of(place)
    return next((organ for organ in found if level in organ.levels), found[0])


def _filled(organ: Organ, place: Place) -> str:
    template = next((full for name, full in organ.except_for if name == place.name), organ.full)
    name = official(place)
    return template.format(place=name, short=place.short, party=f"中共{name}委", agency=name, self="")
