"""Lines of printed pages become paragraphs: a line that was only full goes on in the next one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.readers.furniture import without_furniture
from loaders.readers.layout import Page, Run

#: In character sizes: what may be missing at the end of a full line, from where a line is indented, how far lines hang under
#: a number, how far apart lines of one paragraph stand, and how far off its middle a centred line may be.
SLACK, INDENT, HANGING, SPACING, OFF_CENTRE = 0.7, 1.2, 6.0, 2.6, 1.0
#: How much sizes of lines may differ in one paragraph, and how much larger a heading is than the body.
ALIKE, LARGER = 0.3, 1.12

ENDS = tuple("。；：！？!?;:…”’")
NUMBERED = re.compile(
    r"第[一二三四五六七八九十百\d]+[章节条编]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?:[、．]|\.(?!\d))"
)
#: What is not parted at the end of a line: a word or one character, what quotes tie to it, brackets before, marks behind.
UNBROKEN = re.compile(r"[（《〔〈【]*(?:[!-~]+|.)(?:[“”‘’\"]+(?:[!-~]+|.))*[，。、；：！？”’）》〕〉】%…—,.;:)!?\"]*")
#: How a heading goes on, and how a title ends.
GOES_ON = re.compile(r"关于|的|》|）|印发|转发|《")
GENRE = re.compile(
    r"(?:通知|通报|公告|通告|意见|方案|报告|办法|规定|决定|决议|批复|函|纪要|要点|计划|规划|措施|细则|纲要|总结|条例)[）)》]?$"
)
OPENING, CLOSING = "《（(“〔", "》）)”〕"


@dataclass(frozen=True, slots=True)
class Column:
    """Where the text of pages of one width begins and ends, and the size of its characters."""

    left: float
    right: float
    size: float


def paragraphs(pages: list[Page]) -> Iterator[str]:
    """Yield the paragraphs of a printed document, without what printing added."""
    cleaned = without_furniture(pages)
    columns = {width: _column([p for p in cleaned if round(p.width) == width]) for width in {round(p.width) for p in cleaned}}
    text, last = "", None
    for page in cleaned:
        column = columns[round(page.width)]
        fresh = True
        for line in page.lines:
            if last and _goes_on(text, last, line, column, fresh):
                text = _glue(text, line.text)
            else:
                yield text
                text = line.text
            last, fresh = line, False
    yield text


def _column(pages: list[Page]) -> Column:
    """Measure the column of text on pages of one width, on the lines that are longer than half of it if there are any."""
    width, lines = pages[0].width, [line for page in pages for line in page.lines]
    wide = [line for line in lines if line.right - line.left > width / 2]
    sizes: Counter[float] = Counter()
    for line in wide or lines:
        sizes[round(line.size, 1)] += len(line.text)
    lefts, rights = sorted(line.left for line in wide or lines), sorted(line.right for line in wide)
    left = lefts[len(lefts) // 10] if lefts else 0.0
    right = rights[len(rights) * 9 // 10] if rights else width - max(left, width / 10)
    return Column(left, right, sizes.most_common(1)[0][0] if sizes else 1.0)


def _goes_on(text: str, last: Run, line: Run, column: Column, fresh: bool) -> bool:
    """Tell whether a line goes on with the paragraph that ends in the last one; `fresh` is the first line of a page."""
    if abs(last.size - line.size) > ALIKE * last.size:
        return False
    if not fresh and not 0 < last.middle - line.middle < SPACING * last.size:
        return False
    if _is_heading(last, column) and _is_heading(line, column):
        return _heading_goes_on(text, line.text)
    if not _is_full(last, line, column) or NUMBERED.match(line.text):
        return False
    indent, before = line.left - column.left, last.left - column.left
    return indent < INDENT * line.size or (max(indent, before) < HANGING * line.size and not text.endswith(ENDS))


def _is_full(line: Run, after: Run, column: Column) -> bool:
    """Tell whether what begins the next line found no more room on this one."""
    unbroken = UNBROKEN.match(after.text)
    needed = sum(0.5 if character.isascii() else 1 for character in unbroken[0]) if unbroken else 0
    return line.right + (needed + SLACK) * line.size > column.right


def _is_heading(line: Run, column: Column) -> bool:
    """Tell whether a line is larger than the body and stands in the middle."""
    centre = (line.left + line.right - column.left - column.right) / 2
    return line.size > LARGER * column.size and abs(centre) < OFF_CENTRE * line.size


def _heading_goes_on(text: str, after: str) -> bool:
    """Tell whether a heading of several lines is unfinished: a bracket open, 关于 without its noun, or words that lead on."""
    if any(text.count(a) > text.count(b) for a, b in zip(OPENING, CLOSING, strict=True)) or GOES_ON.match(after):
        return True
    return "关于" in text and not GENRE.search(text)


def _glue(text: str, after: str) -> str:
    """Join two lines: words in Latin letters keep their blank, a soft hyphen goes, Chinese needs nothing."""
    if text.endswith("\x02"):
        return text[:-1] + after
    words = text[-1:].isascii() and after[:1].isascii() and (text[-1:].isalpha() or after[:1].isalpha())
    return f"{text} {after}" if words else text + after
