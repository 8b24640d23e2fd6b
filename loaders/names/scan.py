"""One pass over the text: every word of the grammar and every name of the lexicons, with its place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from loaders.names.grammar import CLASSES, alternatives, grammar, read_yaml, verbs
from loaders.names.places import PlaceHit

#: Brackets that hold together what they enclose; the longest run that a name may hold.
PAIRS = {"”": "“", "’": "‘", "）": "（", "》": "《", "』": "『", "〕": "〔"}
LONGEST_BRACKET = 60

_BRACKETS = re.compile("[“”‘’（）《》『』〔〕\n]")


@dataclass(slots=True)
class Scan:
    """Places in a clean text; `opener[i]` is where the bracket that closes at i opens, `closer` the other way."""

    text: str
    opener: dict[int, int] = field(default_factory=dict)
    closer: dict[int, int] = field(default_factory=dict)
    #: For each class, heads as end -> start of the longest head that ends there.
    heads: dict[str, dict[int, int]] = field(default_factory=dict)
    #: Places within an ordinary word, where nothing is cut.
    kept: set[int] = field(default_factory=set)
    #: Ordinary words as end -> start.
    words: dict[int, int] = field(default_factory=dict)
    #: Where names that are known already begin (places, organs, lexicons), sorted.
    marks: list[int] = field(default_factory=list)
    #: Place names by where they end: a verb right behind one governs what follows it.
    places: dict[int, PlaceHit] = field(default_factory=dict)
    #: The same by where they begin.
    place_at: dict[int, PlaceHit] = field(default_factory=dict)
    #: Verbs as end -> start of the longest verb that ends there.
    verbs: dict[int, int] = field(default_factory=dict)


    def splits_word(self, start: int, end: int) -> bool:
        """Tell whether a word reaches over one end of clean[start:end]: 新和成 within 创新和成果, 科技部 before 门."""
        for known in (self.verbs, self.words):
            over_start = any(known.get(start + more, start) < start for more in (1, 2, 3))
            over_end = any(start < known.get(end + more, end) < end for more in (1, 2, 3))
            if over_start or over_end:
                return True
        return False

    def marked(self, start: int, end: int) -> bool:
        """Tell whether a known name begins in clean[start:end]."""
        index = bisect_left(self.marks, start)
        return index < len(self.marks) and self.marks[index] < end


@cache
def _automaton() -> tuple[AhoCorasick, list[str]]:
    words = set(verbs().action)
    for label in CLASSES:
        words |= grammar(label).heads | grammar(label).cuts
    ordered = sorted(words)
    return AhoCorasick(ordered, matchkind=MatchKind.Standard), ordered


def _brackets(text: str) -> Iterator[tuple[int, int]]:
    """Yield (opening, closing) places of brackets that match within a line and are not too far apart."""
    stack: list[tuple[str, int]] = []
    for found in _BRACKETS.finditer(text):
        mark, place = found.group(), found.start()
        if mark == "\n":
            stack.clear()
        elif mark not in PAIRS:
            stack.append((mark, place))
        elif stack and stack[-1][0] == PAIRS[mark]:
            start = stack.pop()[1]
            if place - start <= LONGEST_BRACKET or mark == "》":
                yield start, place


@cache
def _ordinary() -> re.Pattern[str]:
    return re.compile(alternatives(read_yaml("words.yaml")["words"]))


def scan(text: str) -> Scan:
    """Scan a clean text; the work grows with its length alone."""
    result = Scan(text, heads={label: {} for label in CLASSES})
    for start, end in _brackets(text):
        result.opener[end], result.closer[start] = start, end
    for word in _ordinary().finditer(text):
        result.kept.update(range(word.start(), word.end()))
        result.words[word.end()] = word.start()
    machine, words = _automaton()
    action = verbs().action
    owners = _owners()
    for index, start, end in machine.find_matches_as_indexes(text, overlapping=True):
        word = words[index]
        for label in owners.get(word, ()):
            heads = result.heads[label]
            if start < heads.get(end, end):
                heads[end] = start
        if (word in action or word in _cutting()) and start < result.verbs.get(end, end):
            result.verbs[end] = start
    return result


@cache
def _owners() -> dict[str, tuple[str, ...]]:
    heads = {word for label in CLASSES for word in grammar(label).heads}
    return {word: tuple(label for label in CLASSES if word in grammar(label).heads) for word in heads}


@cache
def _cutting() -> frozenset[str]:
    return frozenset(word for label in CLASSES for word in grammar(label).cuts)
