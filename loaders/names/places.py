"""Places of the text: divisions, regions, countries; a short name only where it is no ordinary word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from loaders.frame import Frame
from ontology.places import Place, all_names, by_code
from ontology.regions import Region, all_regions

_AREAS = frozenset({"region", "agglomeration", "functional-zone"})
_ORDER = ("country", "province", "prefecture", "county")


@dataclass(frozen=True, slots=True)
class PlaceHit:
    """A place's name at clean[start:end]; a region has no code."""

    start: int
    end: int
    place: Place | Region

    @property
    def is_area(self) -> bool:
        """Whether things stand in it: a division, zone or region of China, no river and no country."""
        return isinstance(self.place, Place) or self.place.kind in _AREAS


@cache
def _machine() -> tuple[AhoCorasick, list[str]]:
    forms = sorted(form for form in all_names().keys() | all_regions().keys() if len(form) > 1)
    return AhoCorasick(forms, matchkind=MatchKind.LeftmostLongest), forms


def place_hits(text: str, frame: Frame) -> Iterator[PlaceHit]:
    """Yield place names; a county's short name counts only in its own province's papers."""
    automaton, forms = _machine()
    for index, start, end in automaton.find_matches_as_indexes(text):
        place = meant(forms[index], frame)
        if place is not None:
            yield PlaceHit(start, end, place)


def full_name(place: Place | Region) -> str:
    """Give a place's name as papers tell it from its namesakes: a city's district behind the city (杭州市余杭区)."""
    outer = by_code(place.parent) if isinstance(place, Place) and place.parent else None
    of_city = outer is not None and outer.level == "prefecture" and place.name.endswith("区")
    return f"{outer.name}{place.name}" if outer and of_city else place.name


@lru_cache(maxsize=65536)
def meant(form: str, frame: Frame) -> Place | Region | None:
    """Give the one place that a form means in a frame: a region, else the highest division, the frame's own first."""
    if form in all_regions():
        return all_regions()[form]
    found = all_names().get(form, ())
    own = [place for place in found if place.code[:2] == frame.division[:2]]
    counties = [place for place in own or found if place.level == "county"]
    best = min(own or found, key=lambda place: (_ORDER.index(place.level), place.code), default=None)
    if best is None or best.level != "county":
        return best
    ambiguous = len(counties) > 1 or (form != best.name and not own)
    return None if ambiguous else best
