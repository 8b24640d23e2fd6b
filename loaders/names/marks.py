"""What the tagger sees at each character: its neighbours, and what grammar, lexicons and marks say of its place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from loaders.names.candidate import Candidate
from loaders.names.lexicon import Hit
from loaders.names.scan import Scan

#: Characters are seen in stretches of about this length, so that memory does not grow with the paper.
STRETCH = 20_000
_LONGEST_SEQUENCE = 600
_SENTENCE = re.compile(rf"[^\n。]{{0,{_LONGEST_SEQUENCE - 1}}}[\n。]|[^\n。]{{1,{_LONGEST_SEQUENCE}}}")
_CLAUSE = frozenset("，。；：！？\n")
_BRACKETS = {"“": "q", "（": "p", "《": "t"}
#: A head farther away says nothing of a character; near ones are told apart exactly.
_FAR, _NEAR = 24, 6
_MOST_COUNTED = 4

_Span = tuple[int, int, str]
_Column = tuple[str, list[str]]


def sequences(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the sentences of a clean text begin and end, endless ones in parts; together they are the text."""
    yield from (found.span() for found in _SENTENCE.finditer(text))


class Marks:
    """The features of the characters of one text, made stretch by stretch."""

    def __init__(self, seen: Scan, known: Sequence[Hit], found: Sequence[Candidate], chosen: Sequence[Candidate]) -> None:
        """Note all places that features speak of: `chosen` are the candidates that grammar alone would take."""
        self.seen = seen
        self._layers = [
            ("ghi", _Spans((c.start, c.end, f"{c.label[:3]}/{c.rule}") for c in chosen)),
            ("vwx", _Spans([*((s, e, "v") for e, s in seen.verbs.items()), *((s, e, "w") for e, s in seen.words.items())])),
            ("lmo", _Spans((hit.start, hit.end, (hit.entry.label or "none")[:4]) for hit in known)),
            ("pqr", _Spans((hit.start, hit.end, "") for hit in seen.place_at.values())),
        ]
        self._starts, self._ends = _classes((c.start, c.label) for c in found), _classes((c.end, c.label) for c in found)
        self._heads = _longest_heads(seen)
        self._head_at = {start: seen.text[start:end] for end, start in sorted(self._heads.items(), reverse=True)}

    def features(self, start: int, end: int) -> list[list[str]]:
        """Give the features of each character of clean[start:end]."""
        keyed = [[key + value if value else "" for value in column] for key, column in self._columns(start, end)]
        return [[feature for feature in row if feature] for row in zip(*keyed, strict=True)]

    def _columns(self, start: int, end: int) -> Iterator[_Column]:
        text = self.seen.text
        around = ["^" if not 0 <= place < len(text) else text[place] for place in range(start - 2, end + 3)]
        size = end - start
        for key, shift in zip("=-0+*", range(5), strict=True):
            yield key, around[shift : shift + size]
        for key, shift in zip("dbac", range(4), strict=True):
            yield key, [a + b for a, b in zip(around[shift : shift + size], around[shift + 1 : shift + 1 + size], strict=True)]
        for keys, spans in self._layers:
            flags = spans.flags(start - 1, end + 1)
            for key, shift in zip(keys, (1, 0, 2), strict=True):
                yield key, flags[shift : shift + size]
        places = range(start, end)
        yield "s", [self._starts.get(place, "") for place in places]
        yield "e", [self._ends.get(place + 1, "") for place in places]
        yield "f", [self._ends.get(place, "") for place in places]
        yield from self._near_words(places)
        yield "Q", self._brackets(start, end)
        yield "L", self._lists(start, end)

    def _near_words(self, places: range) -> Iterator[_Column]:
        """Yield the heads and verbs that end, begin or stand beside each place, and the next head of its clause."""
        text, heads, verbs = self.seen.text, self._heads, self.seen.verbs
        ending = [text[heads[place + 1] : place + 1] if place + 1 in heads else "" for place in places]
        before = text[heads[places[0]] : places[0]] if places[0] in heads else ""
        yield "H", ending
        yield "J", [before, *ending[:-1]]
        yield "K", [self._head_at.get(place, "") for place in places]
        yield "V", [text[verbs[place] : place] if place in verbs else "" for place in places]
        beginning = {start: text[start:end] for end, start in verbs.items() if places[0] < start <= places[-1] + 1}
        yield "U", [beginning.get(place + 1, "") for place in places]
        yield "D", _distances(text, places, ending)

    def _brackets(self, start: int, end: int) -> list[str]:
        """Give in which brackets each place stands, at the marks themselves also their length and neighbours."""
        text, closer, marks = self.seen.text, self.seen.closer, [""] * (end - start)
        for first in sorted(place for place in closer if start <= place < end and text[place] in _BRACKETS):
            last, kind = closer[first], _BRACKETS[text[first]]
            inside = range(first, min(last + 1, end))
            marks[first - start : inside.stop - start] = [kind] * len(inside)
            marks[first - start] = f"{kind}B{min((last - first - 1) // 2, 9)}{text[last + 1 : last + 3]}"
            if last < end:
                marks[last - start] = f"{kind}E{text[max(0, first - 2) : first]}"
        return marks

    def _lists(self, start: int, end: int) -> list[str]:
        """Give how far the list of its clause has come at each place: a before the first 、, z behind the last."""
        text, marks = self.seen.text, [""] * (end - start)
        bounds = [start - 1, *(place for place in range(start, end) if text[place] in _CLAUSE), end]
        for left, right in pairwise(bounds):
            total, passed = text.count("、", left + 1, right), 0
            for place in range(left + 1, right) if total else ():
                passed += text[place] == "、"
                where = "a" if passed == 0 else "z" if passed == total else "m"
                marks[place - start] = f"{where}{min(total, _MOST_COUNTED)}"
        return marks


class _Spans:
    """Named stretches of a text, the first to come holding its place."""

    def __init__(self, spans: Iterable[_Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [start for start, _, _ in self._spans]
        self._longest = max((end - start for start, end, _ in self._spans), default=0)

    def flags(self, start: int, end: int) -> list[str]:
        """Give for each place of start..end whether a stretch begins (B), ends (E), goes on (I) or is all there (S)."""
        marks = [""] * (end - start)
        first = bisect_left(self._starts, start - self._longest)
        for left, right, name in self._spans[first : bisect_left(self._starts, end)]:
            low, high = max(left, start) - start, min(right, end) - start
            if low >= high or any(marks[low:high]):
                continue
            marks[low:high] = [f"I{name}"] * (high - low)
            if left >= start:
                marks[low] = f"B{name}"
            if right <= end:
                marks[high - 1] = f"E{name}" if right - left > 1 else f"S{name}"
        return marks


def _classes(places: Iterable[tuple[int, str]]) -> dict[int, str]:
    held: dict[int, set[str]] = {}
    for place, label in places:
        held.setdefault(place, set()).add(label[:3])
    return {place: ".".join(sorted(labels)) for place, labels in held.items()}


def _longest_heads(seen: Scan) -> dict[int, int]:
    """Give the heads of all classes as end -> start of the longest."""
    heads: dict[int, int] = {}
    for found in seen.heads.values():
        for end, start in found.items():
            heads[end] = min(start, heads.get(end, start))
    return heads


def _distances(text: str, places: range, ending: list[str]) -> list[str]:
    """Give the next head of the clause and how far away it ends."""
    marks, following = [""] * len(ending), -1
    for index in range(len(ending) - 1, -1, -1):
        if text[places[index]] in _CLAUSE:
            following = -1
        if ending[index]:
            following = index
        distance = following - index
        if following >= 0 and distance < _FAR:
            marks[index] = ending[following] + str(distance if distance < _NEAR else distance // 4 + 20)
    return marks
