"""The grammar of names as data: one YAML file a class, read into compiled form."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from loaders.yamls import load_yaml

#: The order in which classes win a span that two of them claim with equal length.
CLASSES = ("Agency", "Platform", "Program", "Reform", "Document", "Organization")


def read_yaml(*parts: str) -> Any:
    """Read a YAML file of this package."""
    return load_yaml(files("loaders.names").joinpath(*parts).read_text(encoding="utf-8"))


def alternatives(words: Iterable[str]) -> str:
    """Give a regular expression for any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda w: (-len(w), w)))


@dataclass(frozen=True, slots=True)
class Grammar:
    """How names of one class are bounded: see the comments in grammar/*.yaml."""

    label: str
    heads: frozenset[str]
    cuts: frozenset[str]
    soft: frozenset[str]
    not_before: re.Pattern[str]
    generic: re.Pattern[str]
    min_core: int
    class_heads: tuple[str, ...]
    #: Whether only listed governors cut, so that other verbs and conjunctions may stand inside a name.
    governed: bool
    #: Heads that make a name only where something in it is marked: a place, a quote, a level, a known name.
    weak: frozenset[str]
    #: Words that end such names and much else, so that the model must judge what they end.
    open_heads: frozenset[str]
    #: Words that make the name a common noun: 解决方案.
    never: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class Verbs:
    """The verbs that govern things, each with the action it states."""

    action: dict[str, str]
    nominal: frozenset[str]
    adverbs: frozenset[str]


@cache
def verbs() -> Verbs:
    """Read verbs.yaml; the first action that lists a verb has it."""
    data = read_yaml("verbs.yaml")
    action: dict[str, str] = {}
    for name, words in data["actions"].items():
        for word in words:
            action.setdefault(word, name)
    return Verbs(action, frozenset(data["nominal"]), frozenset(data["adverbs"]))


@cache
def grammar(label: str) -> Grammar:
    """Read grammar/LABEL.yaml; without `governors` every verb cuts, those `inside` only where they clearly govern."""
    data = read_yaml("grammar", f"{label}.yaml")
    cuts = set(data.get("governors") or verbs().action)
    return Grammar(
        label=data["class"],
        heads=frozenset(data["heads"]),
        cuts=frozenset(cuts),
        soft=frozenset(data.get("soft") or data["inside"]),
        not_before=re.compile(alternatives(data["not_before"])),
        generic=re.compile(alternatives([*data["generic"], *data["heads"]])),
        min_core=data["min_core"],
        class_heads=tuple(sorted(data["class_heads"], key=len, reverse=True)),
        governed="governors" in data,
        weak=frozenset(data.get("weak_heads", ())),
        open_heads=frozenset(data.get("open_heads", ())),
        never=re.compile(alternatives(data["never"])) if "never" in data else None,
    )
