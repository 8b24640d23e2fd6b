"""What printing adds to a page and is no text: page numbers, headers and footers that repeat, addresses, contents."""

from __future__ import annotations

import re
from collections import Counter

from loaders.readers.layout import Page, Run

#: Recognised dashes come out as 一 too.
DASH = r"[-—–－─―一·\s]*"
COUNT = r"(?:\d{1,4}|[ivxlc]{1,6}|[一二三四五六七八九十百]{1,5})"
PAGE_NUMBER = re.compile(
    rf"{DASH}{COUNT}{DASH}|第\s*{COUNT}\s*页(?:\s*[,，/]?\s*共\s*{COUNT}\s*页)?|\d{{1,4}}\s*/\s*\d{{1,4}}|Page\s+\d+(?:\s+of\s+\d+)?",
    re.I,
)
#: The foot of a page printed from a browser.
ADDRESS = re.compile(r"(?:https?://|file://|www\.)\S+(?:\s+\d+/\d+)?")
#: The end of an entry of a table of contents: dots or dashes that lead to a page number, looked for in the last characters.
CONTENTS = re.compile(r"(?:\.{4}|…{2}|·{4}|(?:\. ){4}|-{6})[\s.…·-]*\d{0,4}$")
TAIL = 100
#: Furniture stands among so many lines at the head and foot of a page, in this share of its height; a line that repeats there
#: is furniture from so many pages and this share of all on, and one that repeats elsewhere (a watermark) from so many pages.
EDGE, ZONE, LEAST, SHARE, LEAST_INSIDE = 2, 0.15, 2, 0.5, 3


def without_furniture(pages: list[Page]) -> list[Page]:
    """Take page numbers, repeated headers and footers, watermarks, web addresses and entries of contents out of pages."""
    edges = [_edges(page) for page in pages]
    heads = Counter(key for page, edge in zip(pages, edges, strict=True) for key in {_key(page.lines[at]) for at in edge})
    whole = Counter(place for page in pages for place in {_place(line) for line in page.lines})
    repeated = {key for key, count in heads.items() if count >= max(LEAST, SHARE * len(pages))}
    repeated |= {place for place, count in whole.items() if count >= max(LEAST_INSIDE, SHARE * len(pages))}
    return [_cleaned(page, edge, repeated) for page, edge in zip(pages, edges, strict=True)]


def _edges(page: Page) -> set[int]:
    """Give the places in the list of the highest and lowest lines, where these stand near the edges of the page."""
    by_height = sorted(range(len(page.lines)), key=lambda at: -page.lines[at].middle)
    margin = ZONE * (page.top - page.bottom)
    return {at for at in by_height[:EDGE] if page.lines[at].middle > page.top - margin} | {
        at for at in by_height[-EDGE:] if page.lines[at].middle < page.bottom + margin
    }


def _cleaned(page: Page, edge: set[int], repeated: set[str]) -> Page:
    """Drop the furniture of one page; `edge` are the places where its headers and footers can stand."""
    kept = [
        line
        for at, line in enumerate(page.lines)
        if not CONTENTS.search(line.text[-TAIL:])
        and not (at in edge and (PAGE_NUMBER.fullmatch(line.text) or ADDRESS.fullmatch(line.text) or _key(line) in repeated))
        and _place(line) not in repeated
    ]
    return Page(page.width, page.bottom, page.top, kept)


def _key(line: Run) -> str:
    """Give what is equal in the headers or footers of all pages: height and text, whatever the numbers in it."""
    return f"edge {_level(line)} {re.sub(r'[0-9]+', '#', ''.join(line.text.split()))}"


def _place(line: Run) -> str:
    return f"{_level(line)} {round(line.left / max(line.size, 0.01))} {line.text}"


def _level(line: Run) -> int:
    """Give the height of a line in units of half its size, so that rounding errors of printers do not matter."""
    return round(2 * line.middle / max(line.size, 0.01))
