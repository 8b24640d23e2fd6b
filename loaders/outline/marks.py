"""The marks of items: 第一章, 一、 （一） 1. （1） ①, 一是; at the start of a line, or in a run inside a paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

#: A file with more marks than this is no paper; what stands behind is text of its last item.
MOST_ITEMS = 20_000
NUMERAL = "一二三四五六七八九十百零〇"
_N = rf"[{NUMERAL}]{{1,5}}"
_NTH = rf"(?:{_N}|\d{{1,3}})"
_DIGITS = "零一二三四五六七八九"

#: Kinds of marks from the outermost to the innermost, with the letter that stands for each in keys.
KINDS = {
    "part": "p",
    "chapter": "c",
    "division": "d",
    "article": "a",
    "heading": "u",
    "first": "",
    "second": "b",
    "box": "x",
    "third": "n",
    "half": "h",
    "fourth": "bn",
    "fifth": "o",
    "run": "i",
    "must": "m",
    "resumed": "r",
}
#: Marks of one rank never hold each other, unless the outer numbering goes on behind the inner one.
RANKS = {kind: rank for rank, kind in enumerate(KINDS)} | {"heading": 3, "first": 3, "must": 12, "run": 12}

#: A list mark or none before the mark of an item at the start of a line.
_SOLID = re.compile(
    r"^(?:[-*·] ?)?(?:"
    rf"第(?P<part>{_NTH})(?:[编篇]|部分)(?=[ \n：])|第(?P<chapter>{_NTH})章|第(?P<division>{_NTH})节"
    rf"|第(?P<article>{_NTH})条(?!例)|（\n?(?P<second>{_N})\n?）|（(?P<fourth>\d{{1,2}})）"
    rf"|(?P<first>{_N})[、.](?![{NUMERAL}]{{1,3}}[、产次是])|(?P<third>\d{{1,3}})[.、](?!\d)"
    rf"|(?P<half>\d{{1,2}})）|(?P<fifth>[①-⑳])|(?P<run>{_N})是|(?P<must>{_N})要|专栏 ?(?P<box>{_NTH}))",
    re.MULTILINE,
)
#: Inside a paragraph a mark stands behind a sentence; the first of a run also behind a colon or comma.
_INLINE = re.compile(
    rf"(?<=[。！？])(?:（(?P<second>{_N})）|(?P<third>\d{{1,2}})\.(?!\d)|（(?P<fourth>\d{{1,2}})）"
    rf"|(?P<fifth>[①-⑳])|(?P<run>{_N})是|(?P<must>{_N})要)"
    r"|(?<=[：；，])(?:（(?P<second1>一)）|(?P<third1>1)\.(?!\d)|（(?P<fourth1>1)）|(?P<fifth1>①)|(?P<run1>一)是|(?P<must1>一)要)"
)
_PRINTED = {
    "chapter": "第{}章",
    "division": "第{}节",
    "article": "第{}条",
    "first": "{}",
    "second": "({})",
    "box": "专栏{}",
    "third": "{}",
    "half": "{})",
    "fourth": "({})",
    "fifth": "{}",
    "run": "{}是",
    "must": "{}要",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark at clean[start:end]: its kind, its number, and the label that stands for it in paths."""

    start: int
    end: int
    kind: str
    number: int
    label: str
    solid: bool


def solid_marks(text: str, start: int, end: int) -> list[Mark]:
    """Give the marks that open a line of text[start:end], in order; `start` is the start of a line."""
    return [_mark(match, True) for match in islice(_SOLID.finditer(text, start, end), MOST_ITEMS)]


def opens_item(text: str, start: int) -> bool:
    """Tell whether a mark opens the line that starts at a place of the text."""
    return bool(_SOLID.match(text, start))


def inline_marks(text: str, start: int, end: int) -> list[Mark]:
    """Give what may be marks inside the paragraphs of text[start:end]; runs.py tells which are."""
    return [_mark(match, False) for match in islice(_INLINE.finditer(text, start, end), MOST_ITEMS)]


def value_of(numeral: str) -> int:
    """Give the number that a Chinese or Arabic numeral stands for.

    >>> value_of("二十一"), value_of("10"), value_of("③")
    (21, 10, 3)
    """
    if numeral.isdigit() and numeral.isascii():
        return int(numeral)
    if "①" <= numeral <= "⑳":
        return ord(numeral) - ord("①") + 1
    total = unit = 0
    for character in numeral.replace("〇", "零"):
        if character in "十百":
            total += (unit or 1) * (10 if character == "十" else 100)
            unit = 0
        else:
            unit = _DIGITS.index(character)
    return total + unit


def _mark(match: re.Match[str], solid: bool) -> Mark:
    kind = (match.lastgroup or "").rstrip("1")
    numeral = match[match.lastgroup or 0]
    label = match[0].lstrip("-*· ") if kind == "part" else _PRINTED[kind].format(numeral)
    return Mark(match.start(), match.end(), kind, value_of(numeral), label, solid)
