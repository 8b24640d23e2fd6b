"""The words that bind a number: 不少于, 左右, 达到, 增加到."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from loaders.figures.lexicon import Words, vocabulary

#: How far before a number its binding words may begin.
_REACH = 16


@dataclass(frozen=True, slots=True)
class Binding:
    """The words around a number: where they begin and end, the bound they give, and the verb that leads to the number."""

    left: int
    right: int
    bound: str
    verb: str


def bind(text: str, start: int, end: int, floor: int = 0) -> Binding:
    """Read the words that bind the number text[start:end], outward from it and not beyond `floor`."""
    floor = max(floor, start - _REACH)
    left, bound, verb = start, "=", ""
    for _ in range(4):
        word = _before().ends(text, left, floor)
        if not word:
            break
        left -= len(word)
        given = _bounds()[word]
        verb = verb or (word if given else "")
        bound = given if given and bound == "=" else bound
    right = end
    word = _behind().begins(text, right)
    if word:
        right += len(word)
        bound = _behind_bounds()[word]
    right += len(_tails().begins(text, right))
    return Binding(left, right, bound, verb)


@cache
def _bounds() -> dict[str, str]:
    words = vocabulary("bounds")
    change = words["change"]
    found = {stem + end: "=" for stem in change["stems"] for end in change["ends"]}
    return found | {word: bound for bound, listed in words["before"].items() for word in listed}


@cache
def _before() -> Words:
    return Words(_bounds(), vocabulary("bounds")["not_after"])


@cache
def _behind_bounds() -> dict[str, str]:
    return {word: bound for bound, listed in vocabulary("bounds")["behind"].items() for word in listed}


@cache
def _behind() -> Words:
    return Words(_behind_bounds())


@cache
def _tails() -> Words:
    return Words(vocabulary("bounds")["tails"])
