"""Quotation marks: ASCII ones, and an opening mark printed where the closing one belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.normalise.draft import Draft

MARK = re.compile(r"[\"“”]")
LINE = re.compile(r"[^\n]*[\"“”][^\n]*")
SUSPECT = re.compile(r"\"|“[^“”\"\n]*“|”[^“”\"\n]*”")

#: The longest quotation, in characters, that is closed by a misprinted mark.
QUOTATION = 40


def mend_quotes(draft: Draft) -> None:
    """Turn ASCII quotation marks into “ ” and misprinted ones the right way; every line starts afresh."""
    if SUSPECT.search(draft.text):
        draft.put(_mended(draft.text), "punctuation-mended")


def _mended(text: str) -> Iterator[tuple[int, str]]:
    """Give each place to change with its mark, line by line."""
    for line in LINE.finditer(text):
        places = [match.start() for match in MARK.finditer(text, line.start(), line.end())]
        printed = [text[place] for place in places]
        marks = _turn(text, places, _pair(printed))
        for place, old, new in zip(places, printed, marks, strict=True):
            if old != new:
                yield place, new


def _pair(marks: list[str]) -> list[str]:
    """Make each ASCII mark close if a quotation is open, else open one."""
    paired: list[str] = []
    inside = False
    for mark in marks:
        new = mark if mark != '"' else "”" if inside else "“"
        inside = new == "“"
        paired.append(new)
    return paired


def _turn(text: str, places: list[int], marks: list[str]) -> list[str]:
    """Turn the second of two like marks, or the first of two closing ones, where a line has too many of the kind."""
    surplus = marks.count("“") - marks.count("”")
    if abs(surplus) < 2:
        return marks
    wrong, right = ("“", "”") if surplus > 0 else ("”", "“")
    turned = list(marks)
    for i in range(len(marks) - 1):
        if turned[i] == turned[i + 1] == wrong and _is_quotation(text[places[i] + 1 : places[i + 1]]):
            if wrong == "“" and marks[i + 2 : i + 3] != ["”"]:
                turned[i + 1] = right
            elif wrong == "”" and (i == 0 or turned[i - 1] == "”"):
                turned[i] = right
    return turned


def _is_quotation(inside: str) -> bool:
    return 0 < len(inside) <= QUOTATION and not re.search(r"[。；！？]", inside)
