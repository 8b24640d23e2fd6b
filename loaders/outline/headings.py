"""Headings: the words behind a mark that name an item, and headings that stand without any number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.outline.lines import Line, is_body, is_date
from loaders.outline.marks import Mark
from loaders.outline.parts import Span

#: A heading is the first sentence if that has at most this many characters, else its first clause.
LONGEST_NAME = 60
LONGEST_HEADING, SHORTEST_HEADING = 30, 4
#: What follows an unnumbered heading is a paragraph of at least this many characters, or an item.
PARAGRAPH = 40
SENTENCE = re.compile(r"[^。\n]*")
CLAUSE = re.compile(r"[^，；：。\n]*")
#: Who answers for an item, where that ends its heading.
ANSWERED = re.compile(r"[（【](?:责任|牵头|主办|完成时)[^（）【】]*[）】]$")
TITLED = re.compile(r"\s*[【（]([^】（）\n]{2,20})[】）]")


def heading_of(text: str, mark: Mark, end: int) -> Span:
    """Give the span of the words that name the item whose own text ends at `end`."""
    if mark.kind in ("heading", "resumed"):
        return mark.start, mark.start + len(mark.label)
    titled = TITLED.match(text, mark.end, end) if mark.kind == "article" else None
    if titled:
        return titled.span(1)
    start = mark.end + len(text[mark.end : end]) - len(text[mark.end : end].lstrip(" \n，、：."))
    for pattern in (SENTENCE, CLAUSE):
        found = pattern.match(text, start, end)
        stop = found.end() if found else start
        if stop - start <= LONGEST_NAME and mark.kind != "article":
            break
    return start, start + len(text[start:stop].rstrip(" ：；，"))


def name_of(text: str, heading: Span) -> str:
    """Give a heading as a name: 总 则 closed up, without line breaks."""
    name = ANSWERED.sub("", text[heading[0] : heading[1]].replace("\n", ""))
    return re.sub(r"^([\u4e00-\u9fff]) ([\u4e00-\u9fff])$", r"\1\2", name)


def bare_headings(lines: Sequence[Line], marked: set[int]) -> list[Mark]:
    """Find headings without numbers; `marked` are the starts of lines with a mark. Fewer than two are none."""
    found = list(_bare(lines, marked))
    return found if len(found) > 1 else []


def _bare(lines: Sequence[Line], marked: set[int]) -> Iterator[Mark]:
    count = 0
    for before, line, after in zip(lines, lines[1:], lines[2:], strict=False):
        ended = before.text.endswith(tuple("。！？；：”）"))
        headed = after.start in marked or len(after.text) >= PARAGRAPH or after.text.endswith("。")
        if ended and headed and line.start not in marked and _looks_bare(line):
            count += 1
            yield Mark(line.start, line.start, "heading", count, line.text, True)


def _looks_bare(line: Line) -> bool:
    if not SHORTEST_HEADING <= len(line.text) <= LONGEST_HEADING or re.search(r"[。；：，！？|]", line.text):
        return False
    return bool(re.search(r"[\u4e00-\u9fff]{4}", line.text)) and not is_body(line.text) and not is_date(line.text)
