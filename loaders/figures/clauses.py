"""Clauses of a sentence, each with the quantities that stand in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from loaders.figures.quantity import Quantity

#: What stands for the inside of quotes, titles and brackets: no word, no mark, no number.
FILL = "\u25a1"

#: The marks inside a list; any other ends it.
LIST_MARKS = frozenset(("、", "和"))
#: A clause with more quantities than this is a table or no text at all.
_CROWD = 24

_INSIDE = re.compile(r"“[^“”\n]{1,60}”|‘[^‘’\n]{1,60}’|《[^《》\n]{1,90}》|（[^（）\n]{1,120}）|〔[^〔〕\n]{1,12}〕")
_QUOTED = re.compile(r"“[^“”\n]{1,60}”|‘[^‘’\n]{1,60}’|《[^《》\n]{1,90}》|〔[^〔〕\n]{1,12}〕")
_BRACKET = re.compile(r"（[^（）\n]{1,120}）")
_SENTENCE = re.compile(r"[^。！？；\n]+")
#: A colon between numbers is that of a ratio: 2.9：1.
_STOP = re.compile(r"[，、,;]|(?<!\d)[：:]|[：:](?!\d)")
_JOIN = re.compile(r"^(?:和|及其?|以及|并|与|或)|(?:和|及|以及|与|或)$")


@dataclass(slots=True)
class Clause:
    """A clause `start`..`end` of the sentence; `mark` is what parts it from the one before (empty at the beginning)."""

    start: int
    end: int
    mark: str
    quantities: list[Quantity] = field(default_factory=list)
    brackets: list[list[Clause]] = field(default_factory=list)


def masked(text: str) -> str:
    """Fill quotes, titles and brackets, so that nothing inside them is read; no position moves."""
    return _INSIDE.sub(_fill, text)


def brackets_open(text: str) -> str:
    """Fill quotes and titles only."""
    return _QUOTED.sub(_fill, text)


def _fill(match: re.Match[str]) -> str:
    inside = match[0]
    return inside[0] + FILL * (len(inside) - 2) + inside[-1]


def brackets(text: str) -> list[tuple[int, int]]:
    """Give the spans inside the brackets that hold a digit."""
    return [(m.start() + 1, m.end() - 1) for m in _BRACKET.finditer(text) if any(letter.isdecimal() for letter in m[0])]


def sentences(text: str, quantities: list[Quantity]) -> Iterator[tuple[int, int, list[Quantity]]]:
    """Give the sentences of `text`, each with the quantities that stand in it."""
    starts = [quantity.start for quantity in quantities]
    for match in _SENTENCE.finditer(text):
        low, high = bisect_left(starts, match.start()), bisect_left(starts, match.end())
        yield match.start(), match.end(), quantities[low:high]


def clauses(text: str, start: int, end: int, quantities: list[Quantity]) -> list[Clause]:
    """Part a sentence at its marks, and between two quantities at the word that joins them."""
    found = [Clause(start, end, "")]
    for match in _STOP.finditer(text, start, end):
        found[-1].end = match.start()
        found.append(Clause(match.end(), end, match[0]))
    index = 0
    for clause in found:
        while index < len(quantities) and quantities[index].start < clause.end:
            clause.quantities.append(quantities[index])
            index += 1
    return [part for clause in found for part in _joined(text, clause) if len(part.quantities) <= _CROWD]


def _joined(text: str, clause: Clause) -> Iterator[Clause]:
    """Part a clause with several quantities where 和 or 及 joins them."""
    start, mark, first = clause.start, clause.mark, 0
    for at, (left, right) in enumerate(zip(clause.quantities, clause.quantities[1:], strict=False), start=1):
        match = _JOIN.search(text[left.right : right.left])
        if match is not None:
            yield Clause(start, left.right + match.start(), mark, clause.quantities[first:at])
            start, mark, first = left.right + match.end(), "和", at
    yield Clause(start, clause.end, mark, clause.quantities[first:])
