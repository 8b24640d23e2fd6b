"""Zones of a place: 自贡建设科创园 plans 自贡科创园, and 安吉等地创建省级农高区 one for each place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from loaders.names.candidates import Candidate
from loaders.names.places import PlaceHit
from loaders.names.scan import Scan
from ontology.places import Place

_PLANS = re.compile("(?:等地?)?(?:加快|积极|全力|成功|着力|高水平|高标准|高质量)*(?:创建|争创|建设|打造|升级|布局建设|布局|申建|建成)$")
_LIST = re.compile("[、和与]$")
_GENERIC = re.compile("^(?:国家级|省级|国家|省)?(?=[高农经综保自])")


@dataclass(frozen=True, slots=True)
class Located:
    """A platform named after the place that plans it."""

    candidate: Candidate
    place: PlaceHit


def located(seen: Scan, chosen: Iterable[Candidate], places: dict[int, PlaceHit]) -> Iterator[Located]:
    """Yield, for each platform that places plan, what it is called there and the place."""
    for candidate in chosen:
        if candidate.label == "Platform" and candidate.canonical is None and not seen.marked(candidate.start, candidate.start + 1):
            yield from (Located(_named_after(candidate, place), place) for place in _planners(seen, candidate.start, places))


def _named_after(candidate: Candidate, place: PlaceHit) -> Candidate:
    short = place.place.short if isinstance(place.place, Place) else place.place.name
    name = short + _GENERIC.sub(lambda m: "国家" if m.group().startswith("国家") else "", candidate.name)
    return replace(candidate, name=name, alone=False, rule="platform-planned")


def _planners(seen: Scan, start: int, places: dict[int, PlaceHit]) -> list[PlaceHit]:
    plan = _PLANS.search(seen.text, max(0, start - 14), start)
    found: list[PlaceHit] = []
    edge = plan.start() if plan else -1
    while edge in places:
        found.append(places[edge])
        link = _LIST.search(seen.text, max(0, places[edge].start - 1), places[edge].start)
        edge = link.start() if link else -1
    return found
