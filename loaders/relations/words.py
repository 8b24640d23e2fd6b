"""The words that state relations, from words.yaml, and the patterns that several kinds share."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from loaders.names.grammar import alternatives
from loaders.yamls import load_yaml

#: Bodies that act, lead, host and work together.
PARTIES = frozenset({"Agency", "Organization"})
#: A city that acts may lead, too.
LEADERS = PARTIES | {"Place"}


@cache
def words() -> Any:
    """Read words.yaml."""
    return load_yaml(files("loaders.relations").joinpath("words.yaml").read_text(encoding="utf-8"))


@cache
def any_of(*path: str) -> str:
    """Give a regular expression for any of the words at a path of words.yaml, as one group that is not kept."""
    found: Any = words()
    for key in path:
        found = found[key]
    return group(found)


def group(found: Iterable[str]) -> str:
    """Give a regular expression for any of the words, the longest first."""
    return f"(?:{alternatives(found)})"


@cache
def adverbs() -> str:
    """Give a regular expression for what may stand between a subject and its verb: a few adverbs, 在 with its place."""
    return rf"(?:{alternatives(words()['adverbs'])}|在[^，。；]{{1,8}}){{0,3}}"
