"""What the rater sees of a candidate: its words' edges and neighbours, its rule, and what the tagger says of its characters."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from loaders.names.candidate import Candidate
from loaders.names.grammar import CLASSES, grammar
from loaders.names.lexicon import Hit
from loaders.names.scan import Scan

#: The probability of each label other than O at the characters that are not surely outside every name.
Hints = Mapping[int, Mapping[str, float]]
#: Classes whose names the tagger knows, and the mark that its labels add for names that are a matter of taste.
TAGGED = ("Platform", "Program", "Reform", "Organization", "Field")
TASTE = "~"

_QUOTES = "“”‘’"
_COUNT_BEFORE = re.compile(r"\d[\d.]*(?:余|多)?万?[个家项座所]")
_COUNT_BEHIND = re.compile(r"(?:达到?|超过?|突破|总数达?|增至|各)?\d[\d.]*(?:[—-]\d+)?(?:余|多)?万?[个家项座所条]")
_COUNT_REACH = 12
_LISTING = frozenset("、和与及")
_LISTED = _LISTING | {"等"}
_SHAPES = [
    (name, re.compile(mark))
    for name, mark in {"dig": "[0-9]", "lat": "[A-Za-z]", "dash": "—", "enum": "、", "and": "[和与]", "de": "的"}.items()
]
_NONE: Mapping[str, float] = {}
_LONG, _LONGEST, _MOST_TIMES, _LEAST_CORE = 8, 20, 4, 6
#: Log odds, and the chances where one becomes the next.
_LOG_ODDS = [str(odds) for odds in range(-5, 6)]
_ODDS_ENDS = [1 / (1 + math.exp(0.5 - odds)) for odds in range(-4, 6)]


class Rating:
    """The features of the candidates of one text."""

    def __init__(
        self, seen: Scan, known: Sequence[Hit], pool: Sequence[Candidate], hints: Hints, tagged: frozenset[tuple[int, int, str]]
    ) -> None:
        """Note what features compare candidates with; `tagged` are the stretches that the tagger decided for, with labels."""
        self.seen, self.hints, self.tagged = seen, hints, tagged
        self._known = {(hit.start, hit.end): (hit.entry.label or "none")[:4] for hit in known}
        spans = {(c.start, c.end) for c in pool}
        self._times = Counter(seen.text[start:end].strip(_QUOTES) for start, end in spans)
        self._longer = _covered(pool)
        self._rivals: dict[tuple[int, int], set[tuple[str, str]]] = {}
        for candidate in pool:
            self._rivals.setdefault((candidate.start, candidate.end), set()).add((candidate.label, candidate.rule))

    def features(self, candidate: Candidate) -> list[str]:
        """Give the features of a candidate, each for its class and for all classes."""
        bare = [*self._words(candidate), *self._place(candidate), *self._rest(candidate), *self._tagger(candidate)]
        return [candidate.label[:3] + feature for feature in bare] + bare

    def _words(self, candidate: Candidate) -> Iterator[str]:
        text, start, end = self.seen.text, candidate.start, candidate.end
        printed = text[start:end]
        inner = printed.strip(_QUOTES)
        size = len(inner)
        yield f"len={size}" if size < _LONG else f"len={min(size, _LONGEST) // 4 * 4}+"
        yield from (f"e{length}={inner[-length:]}" for length in (1, 2, 3, 4))
        yield from (f"s{length}={inner[:length]}" for length in (1, 2))
        yield from (f"p{length}={text[max(0, start - length) : start]}" for length in (1, 2))
        yield from (f"n{length}={text[end : end + length]}" for length in (1, 2))
        yield f"q={'“' in printed:d}{printed[0] == '“' and printed[-1] == '”':d}{printed[-1] == '”':d}"
        yield from (name for name, mark in _SHAPES if mark.search(printed))
        if inner[:1] in ("省", "市", "县", "区"):
            yield f"bare{inner[0]}"
        elif inner.startswith(("国家", "全国", "中国")):
            yield "nat"
        yield f"times={min(self._times[inner], _MOST_TIMES)}"

    def _place(self, candidate: Candidate) -> Iterator[str]:
        text, start, end = self.seen.text, candidate.start, candidate.end
        verb = self.seen.verbs.get(start)
        if verb is not None:
            yield f"pv={text[verb:start]}"
        hit = self.seen.place_at.get(start)
        if hit is not None and hit.end < end:
            yield f"place={getattr(hit.place, 'level', 'region')}"
        if _COUNT_BEFORE.search(text, max(0, start - _COUNT_REACH), start):
            yield "cb"
        if _COUNT_BEHIND.match(text, end):
            yield "cn"
        if self.seen.marked(start, end):
            yield "mark"
        yield f"list={text[max(0, start - 1) : start] in _LISTING:d}{text[end : end + 1] in _LISTED:d}"

    def _rest(self, candidate: Candidate) -> Iterator[str]:
        start, end, label = candidate.start, candidate.end, candidate.label
        yield f"r={candidate.rule}"
        known = self._known.get((start, end))
        if known:
            yield f"lx={known}"
        if label in CLASSES:
            printed = "".join(mark for mark in self.seen.text[start:end] if mark not in "“”‘’《》")
            yield f"core={min(len(grammar(label).generic.sub('', printed)), _LEAST_CORE)}"
            closed = end - 1 if self.seen.text[end - 1] == "”" else end
            head = self.seen.heads[label].get(closed)
            if head is not None:
                yield f"hd={self.seen.text[head:closed]}"
        yield f"cov={self._longer.get((start, end, label), '')}"
        yield from sorted(
            {f"same={other[:3]}" for other, rule in self._rivals[start, end] if (other, rule) != (label, candidate.rule)}
        )

    def _tagger(self, candidate: Candidate) -> Iterator[str]:
        start, end, short = candidate.start, candidate.end, candidate.label[:3]
        if candidate.label in TAGGED:
            hints = [self.hints.get(place, _NONE) for place in range(start, end + 1)]
            for mark in ("", TASTE):
                yield from self._chances(start, end, hints, short + mark, mark)
        best, label = max(
            (
                (chance, name[2:5])
                for place in (start, (start + end) // 2, end - 1)
                for name, chance in self.hints.get(place, _NONE).items()
            ),
            default=(0.0, ""),
        )
        yield f"oth={label}{_bucket(best)}"
        decided = [name for name in (short, short + TASTE) if {(start, end, name), (start + 1, end - 1, name)} & self.tagged]
        yield f"vit={'.'.join(decided)}"

    def _chances(self, start: int, end: int, hints: Sequence[Mapping[str, float]], label: str, mark: str) -> Iterator[str]:
        """Yield how likely a name of the label begins here, goes on throughout, and ends there."""
        text, begins = self.seen.text, f"B-{label}"
        first = hints[0].get(begins, 0.0)
        if text[start] == "“":
            first = max(first, hints[1].get(begins, 0.0))
        *body, behind = [held.get(f"I-{label}", 0.0) for held in hints[1:]]
        middle, last = min(body[1:-1], default=1.0), body[-1] if body else first
        if text[end - 1] == "”" and len(body) > 1:
            last = max(last, body[-2])
        yield f"b{mark}={_bucket(first)}"
        yield f"m{mark}={_bucket(min(first, last, middle))}"
        yield f"x{mark}={_bucket(behind)}"
        yield f"d{mark}={_bucket(max(0.0, min(first, last) - behind))}"


def _bucket(chance: float) -> str:
    """Give a probability as its rounded log odds, so that few features hold it."""
    return _LOG_ODDS[bisect_left(_ODDS_ENDS, chance)] if chance > 0 else "0"


def _covered(pool: Sequence[Candidate]) -> dict[tuple[int, int, str], str]:
    """Give the candidates that stand within a longer one: of their class (same) or of another (other)."""
    classes: dict[tuple[int, int], set[str]] = {}
    for candidate in pool:
        classes.setdefault((candidate.start, candidate.end), set()).add(candidate.label)
    found: dict[tuple[int, int, str], str] = {}
    reach: dict[str, int] = {}
    for (start, end), labels in sorted(classes.items(), key=lambda item: (item[0][0], -item[0][1])):
        around = {label for label, right in reach.items() if right >= end}
        for label in labels if around else ():
            found[start, end, label] = "same" if label in around else "other"
        for label in labels:
            reach[label] = max(reach.get(label, 0), end)
    return found
