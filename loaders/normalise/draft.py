"""A text under repair: every step deletes or replaces, and the offsets follow."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence

from loaders.normalise.text import Repair, Text

#: What a match becomes: a fixed string, or a function of the match that gives None to leave it as it is.
New = str | Callable[[re.Match[str]], str | None]


class Draft:
    """The text so far, the raw index of each of its characters, and the raw places that were mended."""

    def __init__(self, raw: str) -> None:
        """Start from the raw text, each character at its own index."""
        self.raw = raw
        self.text = raw
        self.offsets: Sequence[int] = range(len(raw))
        self._marks: list[tuple[int, int, str]] = []

    def edit(self, pattern: re.Pattern[str], new: New = "", kind: str | None = None) -> None:
        """Replace every match, of whatever length; a `kind` records each as a repair."""
        pieces: list[str] = []
        offsets = array("I")
        done = 0
        for match in pattern.finditer(self.text):
            word = new if isinstance(new, str) else new(match)
            if word is None:
                continue
            start, end = match.span()
            pieces += (self.text[done:start], word)
            offsets.extend(self.offsets[done:start])
            offsets.extend(self.offsets[min(start + k, end - 1)] for k in range(len(word)))
            done = end
            if kind:
                self._mark(start, end, kind)
        if done:
            pieces.append(self.text[done:])
            offsets.extend(self.offsets[done:])
            self.text, self.offsets = "".join(pieces), offsets

    def put(self, places: Iterable[tuple[int, str]], kind: str | None = None) -> None:
        """Replace single characters; `places` are (index, character) in the order of the text."""
        pieces: list[str] = []
        done = 0
        for place, character in places:
            pieces += (self.text[done:place], character)
            done = place + 1
            if kind:
                self._mark(place, done, kind)
        self.text = "".join(pieces) + self.text[done:]

    def same_length(self, text: str) -> None:
        """Take a text in which every character stands where it stood."""
        if len(text) != len(self.text):
            raise ValueError("A replacement of equal length changed the length of the text.")
        self.text = text

    def finish(self) -> Text:
        """Give the clean text with its offsets and repairs."""
        repairs = (self._repair(*mark) for mark in sorted(self._marks)) if self.text else ()
        return Text(self.text, self.offsets, self.raw, tuple(dict.fromkeys(repairs)))

    def _mark(self, start: int, end: int, kind: str) -> None:
        """Note a mended raw place; one that touches the last of its kind belongs to it."""
        first, last = self.offsets[start], self.offsets[end - 1]
        if self._marks and self._marks[-1][1:] == (first - 1, kind):
            first = self._marks.pop()[0]
        self._marks.append((first, last, kind))

    def _repair(self, first: int, last: int, kind: str) -> Repair:
        """Find the mended raw place in the clean text; what was deleted is marked at its left neighbour."""
        start, end = bisect_left(self.offsets, first), bisect_right(self.offsets, last)
        if start == end:
            start = max(start - 1, 0)
        return Repair(start, max(end, start + 1), kind)
