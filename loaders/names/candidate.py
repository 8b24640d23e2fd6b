"""A span that may name a thing, as a rule proposes it."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.names.places import PlaceHit


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span that may name a thing; `name` is what it names, `alone` whether the span names that thing only."""

    label: str
    name: str
    start: int
    end: int
    rule: str
    alone: bool = True
    canonical: str | None = None
    number: str | None = None
    #: Where it stands or is to stand, when its place is said beside it.
    place: PlaceHit | None = None
    #: Whether the clause says that it is a paper of whoever speaks: 我省《…办法》, 修订…条例.
    own: bool = False
    #: Whether the model alone may take it, grammar being unsure.
    proposal: bool = False
    #: How likely it is a name, by the model; None where grammar alone chose it.
    confidence: float | None = None
