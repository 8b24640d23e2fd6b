"""Clean text with one offset per character back to the raw text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Repair:
    """A place of the clean text where the raw text was mended; `kind` is a quality flag of the ontology."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Text:
    """Clean text; `offsets[i]` is the raw index of clean character i, never falling."""

    clean: str
    offsets: Sequence[int]
    raw: str
    repairs: tuple[Repair, ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the raw span of clean[start:end], which must not be empty."""
        return self.offsets[start], self.offsets[end - 1] + 1

    def quote(self, start: int, end: int) -> str:
        """Give the raw words of clean[start:end]."""
        first, last = self.span(start, end)
        return self.raw[first:last]
