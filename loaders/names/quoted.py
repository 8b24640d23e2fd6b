"""Quoted names: what “…” says by its shape, the verb before it and the word behind the quotes that stand in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from loaders.names.candidate import Candidate
from loaders.names.grammar import alternatives, grammar, read_yaml
from loaders.names.scan import Scan
from loaders.names.things import prefixed

_LONGEST_QUOTE = 24
#: What may stand behind quotes that are a name by themselves.
_ALONE = ("，", "。", "；", "、", "“", "")
#: What may stand between a row of quotes and the noun that says what they are.
_BEFORE_FOLLOWER = "(?:等)?(?:[一二三四五六七八九十]+[项类种大个])?(?:新型|创新|科研|改革|金融)?"
_Labelled = list[tuple[str, re.Pattern[str]]]
_LINKS = ("、", "和", "与", "及")


@cache
def _patterns() -> tuple[_Labelled, _Labelled, _Labelled]:
    data = read_yaml("quoted.yaml")
    shapes = [(label, re.compile("|".join(parts))) for label, parts in data["shapes"].items()]
    behind = [(label, re.compile(f"{_BEFORE_FOLLOWER}(?:{alternatives(words)})")) for label, words in data["followers"].items()]
    triggers = [(label, re.compile(rf"(?:{alternatives(words)})$")) for label, words in data["triggers"].items()]
    return shapes, behind, triggers


def quoted(seen: Scan) -> Iterator[Candidate]:
    """Yield quoted names that carry no head of their own; the quotes are part of the span, not of the name."""
    shapes, behind, triggers = _patterns()
    text, row = seen.text, -1
    rows = _rows(seen)
    for start, last in reversed(rows.items()):
        end = seen.closer[start] + 1
        in_row, row = last != end or end == row, last
        inner = text[start + 1 : end - 1]
        if not 2 <= len(inner) <= _LONGEST_QUOTE or "《" in inner:
            continue
        by_shape = next((label for label, pattern in shapes if pattern.search(inner)), None)
        if by_shape:
            yield _prefixed(seen, by_shape, start, end, "quoted-shape")
            continue
        follower = next((label for label, pattern in behind if pattern.match(text, last)), None)
        if follower == "Reform" and in_row:
            yield Candidate(follower, inner, start, end, "quoted-row")
            continue
        governed = next((label for label, pattern in triggers if pattern.search(text, max(0, start - 4), start)), None)
        if governed and "、" not in inner and (follower is not None or text[end : end + 1] in _ALONE):
            yield _prefixed(seen, follower or governed, start, end, "quoted-governed")


def _prefixed(seen: Scan, label: str, start: int, end: int, rule: str) -> Candidate:
    """Give a quoted name; the nouns before the quotes are part of its full name: 科研经费“包干制”."""
    first, inner = prefixed(seen, start, grammar(label)), seen.text[start + 1 : end - 1]
    return Candidate(label, inner, first, end, rule, canonical=seen.text[first:end] if first < start else None)


def _rows(seen: Scan) -> dict[int, int]:
    """Give for each quote, the last first, where the row like “甲”“乙”、“丙” ends that it stands in."""
    ends: dict[int, int] = {}
    for start in sorted((place for place in seen.closer if seen.text[place] == "“"), reverse=True):
        end = seen.closer[start] + 1
        following = end + (seen.text[end : end + 1] in _LINKS)
        ends[start] = ends.get(following, end)
    return ends
