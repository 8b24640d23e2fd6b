"""Why a place of a paper was read as it was: what became of each candidate there, and the facts that its words state."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from graph.fragment import Fragment
from loaders.document import read_document
from loaders.header import read_header
from loaders.names.candidate import Candidate
from loaders.names.find import may_be_name, propose
from loaders.names.model import Model, model
from loaders.names.rating import Rating
from loaders.names.select import grammars_choice
from loaders.names.tagger import EDGE, best, margin, rate
from loaders.normalise import normalise
from loaders.outline import outline
from loaders.source import Source, SourceError

#: So many features of a candidate are told.
_FEATURES = 6


@dataclass(frozen=True, slots=True)
class Judged:
    """A candidate and what became of it; `features` are the model's strongest grounds, each with its weight for a name."""

    label: str
    name: str
    rule: str
    confidence: float | None
    verdict: str
    features: str


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact whose quote covers the place."""

    relation: str
    other: str
    rule: str
    confidence: float | None
    quote: str


def offset_of(source: Source, where: str) -> int:
    """Give the place that is meant: an offset in the raw text, or words, at their first place; SourceError if it has none."""
    if where.isascii() and where.isdecimal() and int(where) < len(source.raw):
        return int(where)
    text = normalise(source.raw)
    place = text.clean.find(where) if where else -1
    if place < 0:
        raise SourceError(f"{source.path} has no place {where!r}: name an offset below {len(source.raw)}, or words of the text.")
    return text.offsets[place]


def explain(source: Source, offset: int) -> tuple[list[Judged], list[Stated]]:
    """Give the candidates that cover an offset of the raw text, those that were taken first, and the facts stated there."""
    text = normalise(source.raw)
    place = max(0, bisect_right(text.offsets, offset) - 1)
    frame = read_header(text, outline(text), source.path.stem).frame
    seen, known, proposed = propose(text.clean, frame)
    found, learned = list(filter(may_be_name, proposed)), model()
    rated, rating = rate(learned, seen, known, found, may_be_name) if learned else (found, None)
    chosen = best(rated, learned.thresholds) if learned else grammars_choice(found)
    denied = [candidate for candidate in proposed if not may_be_name(candidate)]
    judged = [
        Judged(c.label, c.name, c.rule, c.confidence, _verdict(c, chosen, learned), _grounds(c, learned, rating))
        for c in dict.fromkeys([*rated, *denied])
        if c.start <= place < c.end
    ]
    judged.sort(key=lambda each: (each.verdict != "taken", -(each.confidence or 0.0), each.label, each.name, each.rule))
    return judged, list(_stated(read_document(source), offset))


def _verdict(candidate: Candidate, chosen: list[Candidate], learned: Model | None) -> str:
    if candidate in chosen:
        return "taken"
    if not may_be_name(candidate):
        return "no name: a known category, slogan, count or region"
    stronger = next((c for c in chosen if c.start < candidate.end and candidate.start < c.end), None)
    if learned and margin(candidate, learned.thresholds) < 0:
        return f"the model is not sure enough: below {learned.thresholds[candidate.label]}"
    if stronger:
        return f"gives way to {stronger.name} ({stronger.rule})"
    return f"the rules alone would not take it, and the model is not surer by {EDGE}"


def _grounds(candidate: Candidate, learned: Model | None, rating: Rating | None) -> str:
    if learned is None or rating is None or candidate.confidence is None:
        return ""
    return "、".join(f"{name} {weight:+.1f}" for name, weight in learned.rater.weights(rating.features(candidate))[:_FEATURES])


def _stated(fragment: Fragment, offset: int) -> Iterator[Stated]:
    names = {node.uid: str(node.properties.get("name", node.uid)) for node in fragment.nodes}
    for each in fragment.relationships:
        told = each.properties
        if int(str(told["start"])) <= offset < int(str(told["end"])):
            sure = told.get("confidence")
            yield Stated(
                each.label,
                names.get(each.end, each.end),
                str(told["rule"]),
                sure if isinstance(sure, float) else None,
                str(told["quote"]),
            )
