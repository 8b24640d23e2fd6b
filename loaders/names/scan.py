"""One pass over the text: every word of the grammar and every name of the lexicons, with its place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from loaders.names.grammar import CLASSES, grammar, read_yaml, verbs
from loaders.names.places import PlaceHit
from ontology.places import all_names
from ontology.regions import all_regions

#: Brackets that hold together what they enclose; the longest run that a name may hold.
PAIRS = {"”": "“", "’": "‘", "）": "（", "》": "《", "』": "『", "〕": "〔"}
LONGEST_BRACKET = 60

_CLAUSE_END = re.compile("[，。；：！？\n]")
_BRACKETS = re.compile("[“”‘’（）《》『』〔〕\n]")


@dataclass(slots=True)
class Scan:
    """Places in a clean text; `opener[i]` is where the bracket that closes at i opens, `closer` the other way."""

    text: str
    opener: dict[int, int] = field(default_factory=dict)
    closer: dict[int, int] = field(default_factory=dict)
    #: For each class, heads as end -> start of the longest head that ends there.
    heads: dict[str, dict[int, int]] = field(default_factory=dict)
    #: The same for words that end names and much else.
    open_heads: dict[str, dict[int, int]] = field(default_factory=dict)
    #: Where clauses and sentences end, sorted.
    clause_ends: list[int] = field(default_factory=list)
    sentence_ends: list[int] = field(default_factory=list)
    #: Places within an ordinary word, where nothing is cut.
    kept: set[int] = field(default_factory=set)
    #: Ordinary words as end -> start.
    words: dict[int, int] = field(default_factory=dict)
    #: Where names that are known already begin (places, organs, lexicons), sorted.
    marks: list[int] = field(default_factory=list)
    #: Where known bodies end: a verb right behind one is what it does.
    body_ends: set[int] = field(default_factory=set)
    #: Where known agencies end: programs, reforms and papers are theirs, not named after them.
    agency_ends: set[int] = field(default_factory=set)
    #: Place names by where they end: a verb right behind one governs what follows it.
    places: dict[int, PlaceHit] = field(default_factory=dict)
    #: The same by where they begin.
    place_at: dict[int, PlaceHit] = field(default_factory=dict)
    #: Verbs as end -> start of the longest verb that ends there.
    verbs: dict[int, int] = field(default_factory=dict)

    def splits_word(self, start: int, end: int) -> bool:
        """Tell whether a word reaches over one end of clean[start:end]: 新和成 within 创新和成果, 科技部 before 门."""
        for first_of in (self.verbs.get, self.words.get):
            for more in (1, 2, 3):
                if first_of(start + more, start) < start or start < first_of(end + more, end) < end:
                    return True
        return False

    def runs_on(self, end: int) -> bool:
        """Tell whether a word reaches over the place where a head ends: 城 within 城镇, 港 within 港航."""
        ends = ((first_of, end + more) for first_of in (self.verbs.get, self.words.get) for more in (1, 2, 3))
        return any(first_of(last, last) < end for first_of, last in ends)

    def ends_word(self, start: int, end: int) -> bool:
        """Tell whether the head clean[start:end] is the end of a longer word: 展 in 发展, 通 in 互联互通, 港 in 贵港."""
        place = self.places.get(end)
        word = self.words.get(end, start) if end - start == 1 else start
        return min(self.verbs.get(end, start), word, place.start if place else start) < start

    def marked(self, start: int, end: int) -> bool:
        """Tell whether a known name begins in clean[start:end]."""
        index = bisect_left(self.marks, start)
        return index < len(self.marks) and self.marks[index] < end


@cache
def _heads() -> tuple[AhoCorasick, list[tuple[str, ...]], list[tuple[str, ...]]]:
    """Give the automaton over heads, and the classes whose heads and whose open heads each word is."""
    words = sorted({word for label in CLASSES for word in grammar(label).heads | grammar(label).open_heads})
    owners = [tuple(label for label in CLASSES if word in grammar(label).heads) for word in words]
    open_to = [tuple(label for label in CLASSES if word in grammar(label).open_heads) for word in words]
    return AhoCorasick(words, matchkind=MatchKind.Standard), owners, open_to


@cache
def _tokens() -> tuple[AhoCorasick, list[str], frozenset[str], frozenset[str]]:
    """Give the automaton that parts a text into known words, and which of them are verbs and which ordinary.

    Places are among the words so that no verb is seen across them: 构建成都都市圈 holds no 建成.
    """
    governing = frozenset(verbs().action).union(*(grammar(label).cuts for label in CLASSES))
    ordinary = frozenset(read_yaml("words.yaml")["words"])
    places = {name for name in (*all_names(), *all_regions()) if len(name) > 1}
    words = sorted(governing | ordinary | places)
    return AhoCorasick(words, matchkind=MatchKind.LeftmostLongest), words, governing, ordinary


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


def scan(text: str) -> Scan:
    """Scan a clean text; the work grows with its length alone."""
    result = Scan(text, heads={label: {} for label in CLASSES}, open_heads={label: {} for label in CLASSES})
    for start, end in _brackets(text):
        result.opener[end], result.closer[start] = start, end
    result.clause_ends = [found.start() for found in _CLAUSE_END.finditer(text)]
    result.sentence_ends = [place for place in result.clause_ends if text[place] in "。\n"]
    _find_words(result)
    machine, owners, open_to = _heads()
    for index, start, end in machine.find_matches_as_indexes(text, overlapping=True):
        for found, labels in ((result.heads, owners[index]), (result.open_heads, open_to[index])):
            for label in labels:
                found[label][end] = min(start, found[label].get(end, end))
    return result


def _find_words(result: Scan) -> None:
    """Note the verbs and the ordinary words of the text, none across another."""
    machine, words, governing, ordinary = _tokens()
    for index, start, end in machine.find_matches_as_indexes(result.text):
        if words[index] in governing:
            result.verbs[end] = start
        if words[index] in ordinary:
            result.words[end] = start
            result.kept.update(range(start, end))
