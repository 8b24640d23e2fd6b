"""Runs inside paragraphs (。一是…。二是…): which of them divide an item, and which only tell something in passing."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from loaders.outline.marks import RANKS, Mark, inline_marks, solid_marks

#: A run that divides an item begins in the paragraph of its heading or in the one behind.
PARAGRAPHS_BEFORE = 1


def marks_in(text: str, start: int, end: int) -> list[Mark]:
    """Give the marks of text[start:end] in order: all at line starts, and inside paragraphs the runs that divide an item."""
    solid = solid_marks(text, start, end)
    inline = inline_marks(text, start, end)
    starts = [mark.start for mark in inline]
    kept: list[Mark] = []
    for before, after in zip([None, *solid], [*solid, None], strict=True):
        first = bisect_left(starts, before.start) if before else 0
        last = bisect_left(starts, after.start) if after else len(inline)
        kept += [before] if before else []
        lead = text[before.start if before else start : starts[first]] if first < last else ""
        kept += _divide(lead, before, inline[first:last], after)
    return kept


def _divide(lead: str, before: Mark | None, inline: Sequence[Mark], after: Mark | None) -> list[Mark]:
    """Keep the first run among the marks between two solid ones, if it goes on from the first or divides its item."""
    if before and any(mark.kind == before.kind and mark.number == before.number + 1 for mark in inline):
        return _counting(inline, before.kind, before.number + 1)
    if not inline or (_only_tells(lead, before, inline, after) if before else after):
        return []
    firsts = {mark.kind: i for i, mark in reversed(list(enumerate(inline))) if mark.number == 1}
    for kind, i in sorted(firsts.items(), key=lambda first: first[1]):
        run = _counting(inline[i:], kind, 1)
        if len(run) > 1 or (after and (after.kind, after.number) == (kind, 2)):
            return run
    return []


def _only_tells(lead: str, before: Mark, inline: Sequence[Mark], after: Mark | None) -> bool:
    """Tell whether a run belongs to one paragraph of many, or to an item that is divided by marks at line starts."""
    paragraphs = sum(1 for line in lead.split("\n") if line.strip()) - 1
    divided = after is not None and RANKS[after.kind] > RANKS[before.kind] and not _goes_on(inline, after)
    return paragraphs > PARAGRAPHS_BEFORE or divided


def _counting(marks: Sequence[Mark], kind: str, number: int) -> list[Mark]:
    """Give the marks of a kind that count up from a number, others passed over."""
    run: list[Mark] = []
    for mark in marks:
        if mark.kind == kind and mark.number == number + len(run):
            run.append(mark)
    return run


def _goes_on(inline: Sequence[Mark], after: Mark) -> bool:
    """Tell whether the next mark at a line start continues a run that began inside the paragraph."""
    return any(mark.kind == after.kind and mark.number == after.number - 1 for mark in inline)
