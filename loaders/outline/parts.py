"""What an outline consists of; all spans are of the clean text."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Section:
    """One numbered item, heading or stretch of unnumbered text.

    `start`..`end` is the section's own text (heading and paragraphs up to its first sub-item), so that the own texts of all
    sections never overlap. `path` joins the printed numbers: `二/(一)/一是`, `三/7`, `第二章/第五条`; text before the first
    item has the path `preamble` (the cover notice and the opening may be two such sections), a speech's last words `closing`.
    Where a speech leaves an item and returns to what holds it, a further section has the path of the latter.
    `heading` is the words of the name without the number, empty for unnumbered text; `parent` is the key of what holds it.
    `responsible` are the lists of bodies behind 责任单位 and the like; the label stands right before each, if it has one.
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
class Field:
    """A field of the page header: its name in words.yaml (`number`, `issued`, ...) and the span of its value."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Outline:
    """The parts of a document in the order of the text.

    `title` spans all lines of the title; `front` reaches from the first character to the text proper (page header, title, cover
    notice); `signature` holds the signing bodies and the date; `apart` is what belongs to no section: fields and buttons of
    the page, lists of annexes, glossaries, contacts, footers.
    """

    title: Span | None
    sections: tuple[Section, ...]
    front: Span
    signature: Span | None
    apart: tuple[Span, ...]
    fields: tuple[Field, ...] = ()
    addressees: Span | None = None

    def at(self, place: int) -> Section | None:
        """Give the section whose own text holds a place of the clean text; None for title, fields and what is apart."""
        i = bisect_right(self.sections, place, key=lambda section: section.start) - 1
        return self.sections[i] if i >= 0 and place < self.sections[i].end else None
