"""Printed pages: characters and pieces of text with their places become lines in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

#: What a gap must have beyond the gaps usual in its line to be a blank, in character sizes; word processors of their own
#: accord put a quarter between Chinese and Latin characters.
GAP, MIXED_GAP = 0.2, 0.45
BLANKS = re.compile(r" {2,}")
#: Share of the lines that may jump back up over text before the order of the file is given up for that of the page.
JUMPS = 0.1


@dataclass(slots=True)
class Run:
    """A piece of text and its box, in any unit; `y` grows upwards."""

    text: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def size(self) -> float:
        """The height of the box, about the size of the characters."""
        return self.top - self.bottom

    @property
    def middle(self) -> float:
        """The height at which the run stands."""
        return (self.top + self.bottom) / 2


@dataclass(slots=True)
class Page:
    """A printed page: its width, the heights of its lower and upper edge, and its lines."""

    width: float
    bottom: float
    top: float
    lines: list[Run]


def lay_out(width: float, bottom: float, top: float, runs: Iterable[Run]) -> Page:
    """Make the lines of a page from pieces in the order of the file, which is kept unless it makes no sense on the page."""
    lines = _lines(runs)
    if _jumps(lines) > max(2, JUMPS * len(lines)):
        lines = _lines(_by_height(lines))
    return Page(width, bottom, top, lines)


def _lines(runs: Iterable[Run]) -> list[Run]:
    """Join runs that follow each other on one height, from left to right."""
    lines: list[Run] = []
    pieces: list[Run] = []
    for run in runs:
        if pieces and not _continues(pieces[-1], run):
            lines.append(_joined(pieces))
            pieces = []
        if pieces or run.text.strip():
            pieces.append(run)
    return [*lines, _joined(pieces)] if pieces else lines


def _continues(before: Run, run: Run) -> bool:
    size = max(before.size, run.size, run.right - run.left if len(run.text) == 1 else 0)
    return abs(before.middle - run.middle) < size / 2 and run.left > before.right - size


def _joined(pieces: list[Run]) -> Run:
    """Make one run of the pieces of a line, with blanks where gaps mean them, and the extent of what can be seen."""
    shown = [piece for piece in pieces if piece.text.strip()]
    bottom, top = min(piece.bottom for piece in shown), max(piece.top for piece in shown)
    gaps = [after.left - before.right for before, after in pairwise(pieces)]
    usual = median([*gaps, *(0.0 for piece in pieces for _ in piece.text[1:])] or [0.0])
    text = pieces[0].text
    for gap, piece in zip(gaps, pieces[1:], strict=True):
        least = GAP if text[-1].isascii() == piece.text[0].isascii() else MIXED_GAP
        text += (" " if gap > max(usual, 0) + least * (top - bottom) else "") + piece.text
    return Run(BLANKS.sub(" ", text).strip(), shown[0].left, bottom, shown[-1].right, top)


def _jumps(lines: list[Run]) -> int:
    """Count the places where the next line stands higher and not to the right, as the next cell of a table would."""
    return sum(b.bottom > a.top - a.size / 2 and b.left < a.right for a, b in pairwise(lines))


def _by_height(lines: list[Run]) -> list[Run]:
    """Order lines from top to bottom, and from left to right where they stand on one height."""
    ordered: list[Run] = []
    band: list[Run] = []
    for line in sorted(lines, key=lambda line: -line.middle):
        if band and band[0].middle - line.middle > min(band[0].size, line.size) / 2:
            ordered += sorted(band, key=lambda run: run.left)
            band = []
        band.append(line)
    return ordered + sorted(band, key=lambda run: run.left)
