"""The vocabulary of figures, read once from the YAML files beside this module."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import Any

from loaders.yamls import load_yaml


@cache
def vocabulary(name: str) -> dict[str, Any]:
    """Give the content of the YAML file `name`."""
    text = resources.files(__package__).joinpath(f"{name}.yaml").read_text(encoding="utf-8")
    return dict(load_yaml(text))


def longest_first(words: Iterable[str]) -> list[str]:
    """Give the words so that a longer one stands before those it begins with."""
    return sorted(set(words), key=lambda word: (-len(word), word))


def any_of(words: Iterable[str]) -> str:
    """Give a pattern that matches the longest of the words."""
    return "(?:" + "|".join(map(re.escape, longest_first(words))) + ")"


class Words:
    """A set of words that may begin or end a text, some only beside certain letters."""

    def __init__(self, words: Iterable[str], barred: dict[str, str] | None = None) -> None:
        self._words = frozenset(words)
        self._barred = {word: frozenset(letters) for word, letters in (barred or {}).items()}
        self._sizes = sorted({len(word) for word in self._words}, reverse=True)
        self._firsts = frozenset(word[0] for word in self._words)
        self._lasts = frozenset(word[-1] for word in self._words)

    def begins(self, text: str, at: int = 0) -> str:
        """Give the longest word that stands at `at`, or an empty string."""
        if text[at : at + 1] not in self._firsts:
            return ""
        for size in self._sizes:
            word = text[at : at + size]
            if len(word) == size and word in self._words and not self._is_barred(word, text[at + size : at + size + 1]):
                return word
        return ""

    def ends(self, text: str, at: int, floor: int = 0) -> str:
        """Give the longest word that ends at `at` and begins no earlier than `floor`, or an empty string."""
        if at <= floor or text[at - 1] not in self._lasts:
            return ""
        for size in self._sizes:
            if at - size < floor:
                continue
            word = text[at - size : at]
            if word in self._words and not (at - size > floor and self._is_barred(word, text[at - size - 1])):
                return word
        return ""

    def _is_barred(self, word: str, letter: str) -> bool:
        letters = self._barred.get(word)
        return letters is not None and bool(letter) and letter in letters
