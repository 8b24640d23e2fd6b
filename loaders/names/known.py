"""Candidates from general knowledge: lexicon names, places and what is known to be no name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from loaders.names.candidate import Candidate
from loaders.names.grammar import alternatives, read_yaml
from loaders.names.lexicon import Hit
from loaders.names.places import PlaceHit, full_name
from loaders.names.scan import Scan


@cache
def _place_rules() -> tuple[re.Pattern[str], tuple[str, ...], frozenset[str]]:
    data = read_yaml("grammar", "Place.yaml")
    return re.compile(alternatives(data["within"])), tuple(data["not_before"]), frozenset(data["vague"])


def lexicon_names(seen: Scan, found: list[Hit]) -> Iterator[Candidate]:
    """Yield the names that a lexicon gives a class."""
    for hit in found:
        if hit.entry.label not in (None, "Field"):
            name = seen.text[hit.start : hit.end].strip("“”")
            rule = f"lexicon-{hit.entry.kind or hit.entry.label.lower()}"
            yield Candidate(hit.entry.label, name, hit.start, hit.end, rule, canonical=hit.entry.name)


def place_names(seen: Scan, found: list[PlaceHit]) -> Iterator[Candidate]:
    """Yield the divisions and regions that the text names as places."""
    within, not_before, vague = _place_rules()
    chance = {place for word in within.finditer(seen.text) for place in range(word.start(), word.end())}
    for hit in found:
        known = seen.text.startswith(not_before, hit.end) or hit.start in chance or hit.place.name in vague
        before = seen.text[hit.start - 1 : hit.start]
        short = hit.end - hit.start == 2 and seen.text[hit.end - 1] in "县区" and "一" <= before <= "鿿"
        if not known and not short:
            name, full = seen.text[hit.start : hit.end], full_name(hit.place)
            yield Candidate("Place", name, hit.start, hit.end, "place-name", canonical=full)
