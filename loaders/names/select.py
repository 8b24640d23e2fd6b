"""Choosing between candidates that overlap: the longer name wins, then the surer rule."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from loaders.names.candidate import Candidate

#: How sure a kind of rule is, by the first word of its name; a list keeps what it shares its span with.
_RANK = {"document-title": 0, "lexicon": 1, "agency": 2, "quoted": 4, "place": 6, "field": 5, "repeat": 7}


def _rank(candidate: Candidate) -> int:
    if candidate.place is not None:
        return 0  # what is said to stand somewhere is more than its own name
    return _rank_of(candidate.rule)


@cache
def _rank_of(rule: str) -> int:
    return _RANK.get(rule, _RANK.get(rule.split("-", 1)[0], 3))


def grammars_choice(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Give the candidates that stand by grammar alone."""
    return select(candidate for candidate in candidates if not candidate.proposal)


def select(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Give the candidates that stand, in text order; things of one coordination share their span."""
    order = sorted(dict.fromkeys(candidates), key=lambda c: (c.start - c.end, _rank(c), c.start, *_words(c)))
    taken: list[Candidate] = []
    owner: dict[int, tuple[int, int, str]] = {}
    for candidate in order:
        claim = (candidate.start, candidate.end, candidate.rule)
        # No span that was taken is shorter, so one that meets this span holds an end of it.
        if owner.get(candidate.start, claim) == claim == owner.get(candidate.end - 1, claim):
            owner.update(dict.fromkeys(range(candidate.start, candidate.end), claim))
            taken.append(candidate)
    return sorted(taken, key=lambda c: (c.start, c.end, *_words(c)))


def _words(candidate: Candidate) -> tuple[str, ...]:
    """Give what orders candidates that are equal otherwise, so that no run differs from another."""
    return candidate.label, candidate.name, candidate.rule, candidate.canonical or ""
