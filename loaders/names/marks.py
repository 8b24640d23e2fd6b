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
#: A sentence this long has in prose at least one character in so many that stands in it for the first time.
_LONG, _LEAST_VARIED = 200, 12
_SENTENCE = re.compile(rf"[^\n。]{{0,{_LONGEST_SEQUENCE - 1}}}[\n。]|[^\n。]{{1,{_LONGEST_SEQUENCE}}}")
_CLAUSE = frozenset("，。；：！？\n")
_CLAUSES = re.compile("[^，。；：！？\n]+")
_BRACKETS = {"“": "q", "（": "p", "《": "t"}
#: A head farther away says nothing of a character; near ones are told apart exactly.
_FAR, _NEAR = 24, 6
_MOST_COUNTED = 4
_LONGEST_VERB = 8

_Span = tuple[int, int, str]
_Value = tuple[int, str]
_Cells = tuple[str, tuple[int, ...], list[_Value]]

#: The kinds of features, each a letter; those of one word see the same values from different places.
KINDS = ("=-0+*", "dbac", "ghi", "vwx", "lmo", "pqr", "s", "ef", "HJ", "K", "V", "U", "D", "Q", "L")
_AROUND = (0, 1, -1)


def sequences(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the sentences of a clean text begin and end, endless ones in parts; together they are the text."""
    yield from (found.span() for found in _SENTENCE.finditer(text))


def is_prose(text: str) -> bool:
    """Tell whether a sentence is language: a long one of ever the same few characters is none; the model is not asked of it."""
    return len(text) < _LONG or len(set(text)) * _LEAST_VARIED > len(text)


class Marks:
    """The features of the characters of one text, made stretch by stretch."""

    def __init__(self, seen: Scan, known: Sequence[Hit], found: Sequence[Candidate], chosen: Sequence[Candidate]) -> None:
        """Note all places that features speak of: `chosen` are the candidates that grammar alone would take."""
        self.seen = seen
        self._layers = [
            ("ghi", _Spans((c.start, c.end, f"{c.label[:3]}/{c.rule}") for c in chosen)),
            (
                "vwx",
                _Spans([*((s, e, "v") for e, s in seen.verbs.items()), *((s, e, "w") for e, s in seen.words.items())]),
            ),
            ("lmo", _Spans((hit.start, hit.end, (hit.entry.label or "none")[:4]) for hit in known)),
            ("pqr", _Spans((hit.start, hit.end, "") for hit in seen.place_at.values())),
        ]
        self._starts, self._ends = _classes((c.start, c.label) for c in found), _classes((c.end, c.label) for c in found)
        self._heads = _longest_heads(seen)
        self._head_at = {start: seen.text[start:end] for end, start in sorted(self._heads.items(), reverse=True)}

    def features(self, start: int, end: int) -> list[list[str]]:
        """Give the features of each character of clean[start:end], each a letter for its kind and a value."""
        rows: list[list[str]] = [[] for _ in range(start, end)]
        for kinds, values in self.columns(start, end):
            for shift, kind in enumerate(kinds):
                for row, value in zip(rows, values[shift:], strict=False):
                    row.append(kind + value)
        for kinds, shifts, cells in self.cells(start, end):
            for kind, shift in zip(kinds, shifts, strict=True):
                for place, value in cells:
                    if start <= place + shift < end:
                        rows[place + shift - start].append(kind + value)
        return rows

    def columns(self, start: int, end: int) -> Iterator[tuple[str, list[str]]]:
        """Yield what each place sees: the characters around it and the pairs of them, by each further kind one further on."""
        text = self.seen.text
        around = [text[place] if 0 <= place < len(text) else "^" for place in range(start - 2, end + 3)]
        yield "=-0+*", around
        yield "dbac", [first + second for first, second in pairwise(around)]

    def cells(self, start: int, end: int) -> Iterator[_Cells]:
        """Yield what else is known of places, each once, and how far from there each kind of feature sees it."""
        for kinds, spans in self._layers:
            yield kinds, _AROUND, spans.flags(start - 1, end + 1)
        for kinds, shifts, classes in (("s", (0,), self._starts), ("ef", (-1, 0), self._ends)):
            yield kinds, shifts, [(place, classes[place]) for place in range(start, end + 1) if place in classes]
        yield from self._near_words(start, end)
        yield "Q", (0,), list(self._brackets(start, end))
        yield "L", (0,), list(self._lists(start, end))

    def _near_words(self, start: int, end: int) -> Iterator[_Cells]:
        """Yield the heads and verbs that end, begin or stand beside each place, and the next head of its clause."""
        text, heads, verbs = self.seen.text, self._heads, self.seen.verbs
        ending = {place - 1: text[heads[place] : place] for place in range(start, end + 1) if place in heads}
        yield "HJ", (0, 1), list(ending.items())
        yield "K", (0,), [(place, self._head_at[place]) for place in range(start, end) if place in self._head_at]
        behind = range(start, min(end + _LONGEST_VERB, len(text)) + 1)
        governing = [(place, text[verbs[place] : place]) for place in behind if place in verbs]
        yield "V", (0,), governing
        yield "U", (-1,), [(place - len(verb), verb) for place, verb in governing if start < place - len(verb)]
        yield "D", (0,), list(_distances(text, range(start, end), ending))

    def _brackets(self, start: int, end: int) -> Iterator[_Value]:
        """Yield in which brackets places stand, at the marks themselves also their length and neighbours."""
        text, closer = self.seen.text, self.seen.closer
        marks: dict[int, str] = {}
        for first in range(start, end):
            if first in closer and text[first] in _BRACKETS:
                last, kind = closer[first], _BRACKETS[text[first]]
                marks.update(dict.fromkeys(range(first, min(last + 1, end)), kind))
                marks[first] = f"{kind}B{min((last - first - 1) // 2, 9)}{text[last + 1 : last + 3]}"
                if last < end:
                    marks[last] = f"{kind}E{text[max(0, first - 2) : first]}"
        yield from marks.items()

    def _lists(self, start: int, end: int) -> Iterator[_Value]:
        """Yield how far the list of its clause has come at each place: a before the first 、, z behind the last."""
        for clause in _CLAUSES.finditer(self.seen.text, start, end):
            words = clause.group()
            total, passed = words.count("、"), 0
            most = min(total, _MOST_COUNTED)
            for place, mark in enumerate(words, clause.start()) if total else ():
                passed += mark == "、"
                yield place, f"{'a' if passed == 0 else 'z' if passed == total else 'm'}{most}"


class _Spans:
    """Named stretches of a text, the first to come holding its place."""

    def __init__(self, spans: Iterable[_Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [start for start, _, _ in self._spans]
        self._longest = max((end - start for start, end, _ in self._spans), default=0)

    def flags(self, start: int, end: int) -> list[_Value]:
        """Give the places of start..end where a stretch begins (B), ends (E), goes on (I) or is all there (S)."""
        found: list[_Value] = []
        free = start
        first = bisect_left(self._starts, start - self._longest)
        for left, right, name in self._spans[first : bisect_left(self._starts, end)]:
            if left < free and left >= start:
                continue
            for place in range(max(left, free), min(right, end)):
                kind = "S" if right - left == 1 else "B" if place == left else "E" if place == right - 1 else "I"
                found.append((place, kind + name))
            free = max(free, min(right, end))
        return found


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


def _distances(text: str, places: range, ending: dict[int, str]) -> Iterator[_Value]:
    """Yield the next head of the clause and how far away it ends."""
    following = -1
    for place in reversed(places):
        if text[place] in _CLAUSE:
            following = -1
        if place in ending:
            following = place
        distance = following - place
        if following >= 0 and distance < _FAR:
            yield place, ending[following] + str(distance if distance < _NEAR else distance // 4 + 20)
