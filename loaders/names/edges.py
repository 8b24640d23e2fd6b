"""The words at the edges of names, compiled from bounds.yaml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from loaders.names.grammar import alternatives, read_yaml, verbs

_COUNTED = r"(?:\d[\d.]*|[数几])(?:余|多)?万?[个家项名批支条座处所类种大张只届轮]"
_NUMBERING = r"（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十\d]{1,3}届"


@dataclass(frozen=True, slots=True)
class Edges:
    """Patterns of what stands before and behind names."""

    breaks: frozenset[str]
    nominal_breaks: frozenset[str]
    #: Counts, numbering, particles before a name.
    leading: re.Pattern[str]
    #: A verb or adverb that opens a clause.
    opening: re.Pattern[str]
    #: An adverb that ends where a verb begins.
    adverb: re.Pattern[str]
    modifiers: re.Pattern[str]
    #: What marks a name as that of one thing: a level at its head, a quote, a letter, a dash.
    levelled: re.Pattern[str]
    tail: re.Pattern[str]
    with_particle: tuple[str, ...]


@cache
def edges() -> Edges:
    """Compile bounds.yaml."""
    data, known = read_yaml("bounds.yaml"), verbs()
    breaks = frozenset(data["breaks"])
    return Edges(
        breaks,
        breaks | frozenset(data["nominal_breaks"]),
        re.compile(rf"(?:{_NUMBERING}|{_COUNTED}|{alternatives(data['leading'])})+"),
        re.compile(alternatives(word for word in (*known.action, *known.adverbs) if len(word) > 1)),
        re.compile(rf"(?:{alternatives(known.adverbs)})$"),
        re.compile(rf"^(?:\d+[个家项条座处大]|国家(?=重大)|{alternatives(data['modifiers'])})+"),
        re.compile(rf"\A(?:{alternatives(data['levels'])})|“|[A-Za-z]|—"),
        re.compile(rf"（(?:[一二三四五六]期|\d{{4}}(?:[—-]\d{{4}})?年?|{alternatives(data['tails'])}|[一-鿿]{{1,6}}段)）"),
        tuple(data["titles_with_particle"]),
    )
