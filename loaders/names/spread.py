"""Coordinations of any names whose end stands once: behind 等, a level, a count, in one pair of quotes, or in parallel words.

Unlike the heads that whole classes share, such an end may be the last name's own; so a rule only proposes, and the model judges.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.names.candidate import Candidate
from loaders.names.coordination import listed_before, loose_conjuncts
from loaders.names.edges import edges
from loaders.names.grammar import Grammar, verbs
from loaders.names.scan import Scan

_SHORTEST = 2
_JOINTS = ("、", "和", "与", "及")
#: 工业软件、家居家电|国家中试基地; 互联网、新材料三大|科创高地: where the shared end begins.
_SHARED_END = re.compile(r"等?(?:(?=国家级|国家|全国|省级)|(?:\d+|[一二两三四五六七八九十]+)[大个项家条座])")
_CLASSES = frozenset({"Platform", "Program", "Reform"})
_PARALLEL = frozenset({"Program", "Reform"})


def spread(seen: Scan, start: int, head_start: int, stop: int, rules: Grammar) -> Iterator[Candidate]:
    """Yield the things of a coordination that ends with the name clean[start:stop], whose head begins at `head_start`."""
    if rules.label not in _CLASSES:
        return
    listed = listed_before(seen, start)
    if listed is not None:
        yield from _each(seen, loose_conjuncts(seen, listed), seen.text[start:stop], rules)
    elif seen.text[start] == "“" and seen.closer.get(start, stop) < head_start:
        yield from _in_quotes(seen, start, seen.closer[start] + 1, stop, rules)
    elif seen.text[start - 1 : start] in _JOINTS and start - 1 not in seen.kept:
        yield from _joined(seen, start, head_start, stop, rules)


def _joined(seen: Scan, start: int, head_start: int, stop: int, rules: Grammar) -> Iterator[Candidate]:
    """Yield the things of 甲、乙 and an end that begins at a level, behind a count or, of parallel words, at the head."""
    text = seen.text
    shared = _SHARED_END.search(text, start + _SHORTEST, head_start)
    parts = loose_conjuncts(seen, start - 1)
    if shared:
        own = (start, shared.start())
        yield from _each(seen, [*parts, own] if shared.end() > shared.start() else parts, text[shared.end() : stop], rules)
    elif rules.label in _PARALLEL and all(_is_doing(text[left:right]) for left, right in [*parts, (start, head_start)]):
        yield from _each(seen, parts, text[head_start:stop], rules)


def _is_doing(words: str) -> bool:
    """Tell whether words say what is done, as 锂盐量质提升 does: they end in a verb that is also a noun."""
    return len(words) > _SHORTEST and words[-2:] in verbs().nominal


def _each(seen: Scan, parts: list[tuple[int, int]], shared: str, rules: Grammar) -> Iterator[Candidate]:
    ending = edges().modifiers.sub("", shared) if rules.label in _PARALLEL else shared
    for left, right in parts:
        name = seen.text[left:right] + (ending or shared)
        yield Candidate(rules.label, name, left, right, f"{rules.label.lower()}-spread", alone=False, proposal=True)


def _in_quotes(seen: Scan, start: int, end: int, stop: int, rules: Grammar) -> Iterator[Candidate]:
    """Yield the things of “甲、乙”HEAD."""
    inner = seen.text[start + 1 : end - 1].split("、")
    for part in inner if len(inner) > 1 else ():
        name = f"“{part}”{seen.text[end:stop]}"
        yield Candidate(rules.label, name, start, stop, f"{rules.label.lower()}-spread", alone=False, proposal=True)
