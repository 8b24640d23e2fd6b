"""What printing adds to a page and is no text: page numbers, headers and footers that repeat, addresses, contents."""

from __future__ import annotations

import re
from collections import Counter

from loaders.readers.layout import Page, Run

DASH = r"[-—–－─―·\s]*"
COUNT = r"(?:\d{1,4}|[ivxlc]{1,6}|[一二三四五六七八九十百]{1,5})"
PAGE_NUMBER = re.compile(
    rf"{DASH}{COUNT}{DASH}|第\s*{COUNT}\s*页(?:\s*[,，/]?\s*共\s*{COUNT}\s*页)?|\d{{1,4}}\s*/\s*\d{{1,4}}|Page\s+\d+(?:\s+of\s+\d+)?",
    re.I,
)
#: The foot of a page printed from a browser.
ADDRESS = re.compile(r"(?:https?://|file://|www\.)\S+(?:\s+\d+/\d+)?")
#: An entry of a table of contents: dots or dashes that lead to a page number.
CONTENTS = re.compile(r".*?(?:\.{4,}|…{2,}|·{4,}|(?:\. ){4,}|-{6,})[\s.…·-]*\d{0,4}")
#: How many lines at the head and foot of a page may be furniture, and from how many pages on a repeated line is.
EDGE, LEAST, SHARE = 2, 2, 0.5
#: A line that repeats in the midst of pages (a watermark) must do so on more of them.
LEAST_INSIDE = 3


def without_furniture(pages: list[Page]) -> list[Page]:
    """Take page numbers, repeated headers and footers, watermarks, web addresses and entries of contents out of pages."""
    edges = [_edges(page) for page in pages]
    heads = Counter(key for page, edge in zip(pages, edges, strict=True) for key in {_key(page.lines[at]) for at in edge})
    whole = Counter(text for page in pages for text in {_place(line) for line in page.lines})
    return [
        Page(
            page.width,
            [line for at, line in enumerate(page.lines) if not _is_furniture(line, at in edge, heads, whole, len(pages))],
        )
        for page, edge in zip(pages, edges, strict=True)
    ]


def _edges(page: Page) -> set[int]:
    """Give the places in the list of the highest and the lowest lines."""
    by_height = sorted(range(len(page.lines)), key=lambda at: -page.lines[at].middle)
    return {*by_height[:EDGE], *by_height[-EDGE:]}


def _is_furniture(line: Run, edge: bool, heads: Counter[str], whole: Counter[str], pages: int) -> bool:
    text = line.text
    if edge and (PAGE_NUMBER.fullmatch(text) or ADDRESS.fullmatch(text)):
        return True
    if CONTENTS.fullmatch(text):
        return True
    if edge and heads[_key(line)] >= max(LEAST, SHARE * pages):
        return True
    return whole[_place(line)] >= max(LEAST_INSIDE, SHARE * pages)


def _key(line: Run) -> str:
    """Give what is equal in the headers or footers of all pages: height and text, whatever the numbers in it."""
    return f"{_level(line)} {re.sub(r'[0-9]+', '#', ''.join(line.text.split()))}"


def _place(line: Run) -> str:
    return f"{_level(line)} {round(line.left / max(line.size, 0.01))} {line.text}"


def _level(line: Run) -> int:
    """Give the height of a line in units of half its size, so that rounding errors of printers do not matter."""
    return round(2 * line.middle / max(line.size, 0.01))
