"""The page header: fields with labels, in tables, in lines and label above value, and the path of pages that leads there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from loaders.outline.lines import SALUTATION, STAMP, Line, is_button
from loaders.outline.parts import Field, Span
from loaders.outline.words import words

#: A page header ends at the first paragraph; none has more lines than this.
LONGEST_HEADER = 60
#: A line of this many characters that ends a sentence is a paragraph.
PARAGRAPH = 60
FIRST = re.compile(r"[一1][、.]")


def header_lines(lines: list[Line]) -> int:
    """Give how many of the first lines can belong to the page header: up to the first paragraph or salutation."""
    for i, line in enumerate(lines[:LONGEST_HEADER]):
        ends = line.text.endswith(("。", "！", "？"))
        if "|" not in line.text and (
            (ends and len(line.text) >= PARAGRAPH) or SALUTATION.match(line.text) or FIRST.match(line.text)
        ):
            return i
    return min(len(lines), LONGEST_HEADER)


def page_fields(lines: list[Line]) -> tuple[list[Field], list[Span]]:
    """Read the fields of the page header; also give the lines that consist of page header and nothing else."""
    fields: list[Field] = []
    apart: list[Span] = []
    i = 0
    while i < len(lines):
        taken, found = _fields_at(lines, i)
        fields += found
        apart += (line.span for line in lines[i : i + taken])
        i += taken or 1
    return fields, apart


def _fields_at(lines: list[Line], i: int) -> tuple[int, list[Field]]:
    """Read the fields that begin at a line: how many lines belong to them, and what they say."""
    line = lines[i]
    if line.text.count("|") > 1:
        return 1, list(_table_row(line))
    inline = list(_labelled(line))
    if inline and (len(inline) > 1 or inline[0].span[0] < inline[0].span[1]):
        return 1, inline
    if inline:
        return _below(lines, i, inline[0].name)
    if STAMP.fullmatch(line.text):
        return 1, [Field("published", line.span)]
    return int(is_button(line.text) or _is_crumb(lines, i)), []


def _below(lines: list[Line], i: int, name: str) -> tuple[int, list[Field]]:
    """Read a label that stands alone: its value is the next line, if that is short and no label or button itself."""
    value = lines[i + 1] if i + 1 < len(lines) else None
    if value is None or name == "other" or is_button(value.text) or len(value.text) > 40 or list(_labelled(value)):
        return 1, []
    return 2, [Field(name, value.span)]


def _table_row(line: Line) -> Iterator[Field]:
    """Read the cells of a table row: a label, then its value unless the next cell is a label too."""
    name = None
    for cell in re.finditer(r"[^|]+", line.text):
        label = words().labels.get(re.sub(r"[\s\[\]【】：]", "", cell[0]))
        value = cell[0].strip()
        if name and not label and value:
            start = line.start + cell.start() + cell[0].index(value)
            yield Field(name, (start, start + len(value)))
        name = label


def _labelled(line: Line) -> Iterator[Field]:
    """Read `label：value` fields, several to a line; a value may be empty."""
    found = list(_label_pattern().finditer(line.text))
    if not found or found[0].start():
        return
    for match, following in zip(found, [*found[1:], None], strict=True):
        end = following.start() if following else len(line.text)
        value = line.text[match.end() : end]
        start = line.start + match.end() + len(value) - len(value.lstrip())
        yield Field(words().labels[match[1]], (start, max(start, line.start + match.end() + len(value.rstrip()))))


@cache
def _label_pattern() -> re.Pattern[str]:
    labels = "|".join(sorted(words().labels, key=len, reverse=True))
    return re.compile(rf"[【\[]?(?<![\u4e00-\u9fff“])({labels})[】\]]?：")


def _is_crumb(lines: list[Line], i: int) -> bool:
    """Tell whether a line is a step of the path of pages: it stands beside a `>`."""
    near = [lines[k].text for k in (i - 1, i + 1) if 0 <= k < len(lines)]
    return (">" in near and len(lines[i].text) <= 12) or " > " in lines[i].text
