"""What of a page is text: header, contents, annexes, glossary, footer and signature are set apart."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from loaders.outline.ends import NOTE, annex_heads, annex_lists, contents_list, footer, peel
from loaders.outline.headings import bare_headings
from loaders.outline.lines import SALUTATION, Line, lines_of
from loaders.outline.marks import Mark, opens_item
from loaders.outline.page import header_lines, page_fields
from loaders.outline.parts import Field, Span
from loaders.outline.runs import marks_in

#: Kinds of marks that divide a whole paper; without any of them, headings may stand without numbers.
UPPER = ("part", "chapter", "division", "article", "first")

Group = list[Line]


@dataclass(frozen=True, slots=True)
class Layout:
    """A page divided: the groups of text lines with their marks, the header fields, what was below, and what is apart."""

    groups: list[Group]
    marks: list[Mark]
    fields: list[Field]
    below: list[Line]
    apart: list[Span]

    @property
    def lead(self) -> list[Line]:
        """The lines before the first item."""
        first = self.marks[0].start if self.marks else None
        return [line for group in self.groups for line in group if first is None or line.start < first]


def lay_out(text: str) -> Layout:
    """Divide a clean text."""
    lines = lines_of(text)
    fields, apart = page_fields(lines[: header_lines(lines)])
    apart += [*annex_lists(without(lines, apart)), *contents_list(text, lines)]
    apart += (line.span for line in lines if NOTE.match(line.text))
    body = without(lines, apart)
    cut = footer(body, _first_item(text, body))
    if cut is not None:
        apart.append((cut, len(text)))
        body = without(body, apart)
    groups, annexes = _main_groups(text, body)
    apart += annexes
    groups[-1], below = _peeled(groups[-1])
    apart += (line.span for line in below)
    marks = [mark for group in groups for mark in _marks(text, group, apart)]
    marks = _with_headings(marks, groups)
    return Layout(groups, sorted((*marks, *_resumed(marks, groups)), key=lambda mark: mark.start), fields, below, merged(apart))


def without(lines: Iterable[Line], apart: Iterable[Span]) -> list[Line]:
    """Give the lines that lie in none of the spans."""
    spans = merged(apart)
    starts = [start for start, _ in spans]
    return [line for line in lines if not _inside(line.start, spans, starts)]


def merged(spans: Iterable[Span]) -> list[Span]:
    """Give the spans in order, those that overlap as one."""
    kept: list[Span] = []
    for start, end in sorted(spans):
        if kept and start < kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return kept


def _inside(place: int, spans: Sequence[Span], starts: Sequence[int]) -> bool:
    """Tell whether a place lies in one of the sorted spans."""
    i = bisect_right(starts, place) - 1
    return i >= 0 and place < spans[i][1]


def _first_item(text: str, lines: Sequence[Line]) -> int:
    """Give the index of the first line that opens an item, or of the last line."""
    return next((i for i, line in enumerate(lines) if opens_item(text, line.start)), max(len(lines) - 1, 0))


def _main_groups(text: str, lines: list[Line]) -> tuple[list[Group], list[Span]]:
    """Divide the lines at the heads of annexes: the paper goes up to the first group with items, or the next if longer."""
    heads = annex_heads(lines)
    groups = [lines[a + 1 : b] for a, b in pairwise([-1, *heads, len(lines)])]
    apart = [lines[i].span for i in heads]
    last = next((i for i, group in enumerate(groups) if _has_items(text, group)), len(groups) - 1)
    if last + 1 < len(groups) and _size(groups[last + 1]) > _size(groups[last]) and _has_items(text, groups[last + 1]):
        last += 1
    apart += [(group[0].start, group[-1].end) for group in groups[last + 1 :] if group]
    return groups[: last + 1], apart


def _has_items(text: str, group: Group) -> bool:
    return any(opens_item(text, line.start) for line in group)


def _size(group: Group) -> int:
    return sum(len(line.text) for line in group)


def _peeled(group: Group) -> tuple[Group, list[Line]]:
    count = peel(group)
    return group[:count], group[count:]


def _marks(text: str, group: Group, apart: Iterable[Span]) -> list[Mark]:
    if not group:
        return []
    spans = merged(apart)
    starts = [start for start, _ in spans]
    return [mark for mark in marks_in(text, group[0].start, group[-1].end) if not _inside(mark.start, spans, starts)]


def _resumed(marks: list[Mark], groups: list[Group]) -> Iterator[Mark]:
    """Mark the paragraphs that address the assembly again: with them a speech leaves an item and returns to what holds it."""
    if marks:
        lines = (line for group in groups for line in group if marks[0].start < line.start < marks[-1].start)
        for count, line in enumerate((line for line in lines if SALUTATION.match(line.text)), 1):
            yield Mark(line.start, line.start, "resumed", count, "", True)


def _with_headings(marks: list[Mark], groups: list[Group]) -> list[Mark]:
    """Add the headings without numbers, where no upper numbering divides the paper."""
    if any(mark.kind in UPPER for mark in marks):
        return marks
    starts = {mark.start for mark in marks}
    bare = [mark for group in groups for mark in bare_headings(group, starts)]
    return sorted((*marks, *bare), key=lambda mark: mark.start)
