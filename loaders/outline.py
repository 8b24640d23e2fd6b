"""The parts of a document: sections as a tree of numbered items, and what is no part of its text."""

from __future__ import annotations

from dataclasses import dataclass

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Section:
    """One numbered item, heading or the preamble; spans are of the clean text.

    `start`..`end` is the section's own text (heading and paragraphs up to its first sub-item), so that the own texts of all
    sections never overlap. `path` joins the printed numbers: `二/(一)/一是`, `三/7`, `第二章/第五条`, `preamble`.
    """

    key: str
    path: str
    name: str
    start: int
    end: int
    heading: Span
    parent: str | None
    is_task: bool
    responsible: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """The parts of a document in the order of the text."""

    title: Span | None
    sections: tuple[Section, ...]
    front: Span
    signature: Span | None
    apart: tuple[Span, ...]
