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
#: Features kept ready by kind; a text of ever new words must not fill the memory.
_MOST_NAMED = 50_000

_Span = tuple[int, int, str]
_Value = tuple[int, str]


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
            ("vwx", _Spans([*((s, e, "v") for e, s in seen.verbs.items()), *((s, e, "w") for e, s in seen.words.items())])),
            ("lmo", _Spans((hit.start, hit.end, (hit.entry.label or "none")[:4]) for hit in known)),
            ("pqr", _Spans((hit.start, hit.end, "") for hit in seen.place_at.values())),
        ]
        self._starts, self._ends = _classes((c.start, c.label) for c in found), _classes((c.end, c.label) for c in found)
        self._heads = _longest_heads(seen)
        self._head_at = {start: seen.text[start:end] for end, start in sorted(self._heads.items(), reverse=True)}

    def features(self, start: int, end: int) -> list[list[bytes]]:
        """Give the features of each character of clean[start:end], in UTF-8 as the tagger takes them."""
        rows = [list(row) for row in zip(*self._characters(start, end), strict=True)]
        for key, values in self._values(start, end):
            named = _NAMED[key]
            for place, value in values:
                rows[place - start].append(named[value])
        return rows

    def _characters(self, start: int, end: int) -> Iterator[list[bytes]]:
        """Yield the characters around each place and the pairs of them."""
        text, size = self.seen.text, end - start
        around = [text[place] if 0 <= place < len(text) else "^" for place in range(start - 2, end + 3)]
        pairs = [first + second for first, second in pairwise(around)]
        for keys, values in (("=-0+*", around), ("dbac", pairs)):
            for shift, key in enumerate(keys):
                named = _NAMED[key]
                yield [named[value] for value in values[shift : shift + size]]

    def _values(self, start: int, end: int) -> Iterator[tuple[str, Iterable[_Value]]]:
        """Yield what else is known of places, by kind; places of which a kind says nothing are left out."""
        for keys, spans in self._layers:
            flags = spans.flags(start - 1, end + 1)
            for key, shift in zip(keys, (0, 1, -1), strict=True):
                yield key, ((place + shift, flag) for place, flag in flags if start <= place + shift < end)
        for key, shift, known in (("s", 0, self._starts), ("e", 1, self._ends), ("f", 0, self._ends)):
            yield key, ((place, known[place + shift]) for place in range(start, end) if place + shift in known)
        yield from self._near_words(start, end)
        yield "Q", self._brackets(start, end)
        yield "L", self._lists(start, end)

    def _near_words(self, start: int, end: int) -> Iterator[tuple[str, Iterable[_Value]]]:
        """Yield the heads and verbs that end, begin or stand beside each place, and the next head of its clause."""
        text, heads, verbs = self.seen.text, self._heads, self.seen.verbs
        ending = {place - 1: text[heads[place] : place] for place in range(start, end + 1) if place in heads}
        yield "H", ((place, head) for place, head in ending.items() if place >= start)
        yield "J", ((place + 1, head) for place, head in ending.items() if place + 1 < end)
        yield "K", ((place, self._head_at[place]) for place in range(start, end) if place in self._head_at)
        behind = {place: verbs[place] for place in range(start, min(end + _LONGEST_VERB, len(text)) + 1) if place in verbs}
        yield "V", ((place, text[first:place]) for place, first in behind.items() if place < end)
        yield "U", ((first - 1, text[first:place]) for place, first in behind.items() if start < first <= end)
        yield "D", _distances(text, range(start, end), ending)

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


class _Named(dict[str, bytes]):
    """The features of one kind by their values, each made once."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self._key = key

    def __missing__(self, value: str) -> bytes:
        feature = (self._key + value).encode()
        if len(self) < _MOST_NAMED:
            self[value] = feature
        return feature


_NAMED = {key: _Named(key) for key in "=-0+*dbacghivwxlmopqrsefHJKVUDQL"}


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
