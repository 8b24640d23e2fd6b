"""From the tree of marks to sections with their own text, and sections of unnumbered text before and behind the items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.outline.headings import heading_of, name_of
from loaders.outline.lines import BRACKETED_DATE, NUMBER, Line, is_body, is_date
from loaders.outline.marks import Mark
from loaders.outline.parts import Section, Span
from loaders.outline.responsible import responsible_in
from loaders.outline.tasks import tasks_among
from loaders.outline.tree import tree

#: A rubric of a page, printed above the title, has at most this many characters.
SHORT, LONGEST_LETTERHEAD = 8, 40
#: What sections without a heading are called.
NAMES = {"preamble": "前言", "closing": "结语"}


def numbered(text: str, marks: Sequence[Mark], limits: Sequence[int]) -> list[Section]:
    """Make a section of each mark: its own text ends at the next mark, or at the limit that comes before."""
    nodes = tree(marks)
    ends = _ends(text, [node.mark for node in nodes], limits)
    headings = {node.key: heading_of(text, node.mark, end) for node, end in zip(nodes, ends, strict=True)}
    names = {key: name_of(text, heading) for key, heading in headings.items()}
    names |= {node.key: names[node.parent or ""] for node in nodes if node.mark.kind == "resumed"}
    own = {node.key: text[node.mark.start : end] for node, end in zip(nodes, ends, strict=True)}
    tasks = tasks_among(nodes, names, own)
    return [
        Section(
            node.key,
            node.path,
            names[node.key],
            node.mark.start,
            end,
            headings[node.key],
            node.parent,
            node.key in tasks,
            responsible_in(text, node.mark.start, end),
        )
        for node, end in zip(nodes, ends, strict=True)
    ]


def unnumbered(text: str, lines: Sequence[Line], path: str) -> Iterator[Section]:
    """Make sections of lines without number: one of each stretch that nothing set apart interrupts."""
    stretches: list[list[Line]] = []
    for line in lines:
        if stretches and not text[stretches[-1][-1].end : line.start].strip():
            stretches[-1].append(line)
        else:
            stretches.append([line])
    for i, stretch in enumerate(stretches, 1):
        start, end = stretch[0].start, stretch[-1].end
        key = path if i == 1 else f"{path}.{i}"
        yield Section(key, path, NAMES[path], start, end, (start, start), None, False, responsible_in(text, start, end))


def opening(lines: Sequence[Line], title: Span | None) -> list[Line]:
    """Give the lines before the first item without title, number and date at their head."""
    for i, line in enumerate(lines[:LONGEST_LETTERHEAD]):
        in_title = title is not None and title[0] <= line.start < title[1]
        if not (in_title or _is_letterhead(line.text)):
            return list(lines[i:])
    return list(lines[LONGEST_LETTERHEAD:])


def _is_letterhead(line: str) -> bool:
    """Tell whether a line at the head of a page is its letterhead, number or date, or the name of the page's rubric."""
    if NUMBER.fullmatch(line) or BRACKETED_DATE.fullmatch(line) or is_date(line) or line.endswith("文件"):
        return True
    return len(line) <= SHORT and not is_body(line) and not re.search(r"[，。：；！、—]", line)


def _ends(text: str, marks: Sequence[Mark], limits: Sequence[int]) -> list[int]:
    """Give where each mark's own text ends, blanks not counted."""
    ends = []
    rest = iter(sorted(limits))
    limit = next(rest, len(text))
    for mark, following in zip(marks, [*marks[1:], None], strict=False):
        while limit <= mark.start:
            limit = next(rest, len(text))
        end = min(limit, following.start if following else len(text))
        ends.append(mark.start + len(text[mark.start : end].rstrip()))
    return ends
