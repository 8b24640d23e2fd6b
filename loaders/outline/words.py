"""The vocabulary of pages and parts, read once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from loaders.yamls import load_yaml


@dataclass(frozen=True, slots=True)
class Words:
    """The word lists of words.yaml, as sets and patterns."""

    labels: dict[str, str]
    buttons: frozenset[str]
    ends: re.Pattern[str]
    contacts: re.Pattern[str]
    glossary: re.Pattern[str]
    genre: re.Pattern[str]
    body: re.Pattern[str]
    framing: re.Pattern[str]
    outlook: re.Pattern[str]


@cache
def words() -> Words:
    """Give the vocabulary."""
    data = load_yaml(Path(__file__).with_name("words.yaml").read_text(encoding="utf-8"))
    return Words(
        labels={label: name for name, labels in data["fields"].items() for label in labels},
        buttons=frozenset(data["buttons"]),
        ends=re.compile(_any(data["ends"])),
        contacts=re.compile(_any(data["contacts"])),
        glossary=re.compile(
            rf"(?:附\d?[：:]?)?(?:《[^《》\n]{{2,30}}》)?(?:有关|相关|部分|内容|专有)*(?:{_any(data['glossary'])})[：:]?"
        ),
        genre=re.compile(rf"[^。\n]{{2,100}}(?:{_any(data['genres'])})(?:》的?(?:通知|公告|函))?(?:（[^（）\n]{{2,24}}）)*"),
        body=re.compile(
            rf"[^，。：；、！？\d\n]{{2,40}}(?:{_any(data['bodies'])})"
            + "".join(f"(?<!{word})" for word in data["no_bodies"])
            + r"(?:（[^（）\n]{2,20}）)?"
        ),
        framing=_made_of(data["framing"], data["beside"]),
        outlook=_made_of(data["framing"] + data["outlook"], data["beside"]),
    )


def _made_of(nouns: Iterable[str], beside: Iterable[str]) -> re.Pattern[str]:
    """Make the pattern of a name that consists of words alone and has one of the nouns."""
    noun = _any(nouns)
    return re.compile(rf"(?=.*(?:{noun}))(?:{noun}|{_any(beside)})+")


def _any(listed: Iterable[str]) -> str:
    """Make an alternation that tries the longest word first."""
    return "|".join(re.escape(word) for word in sorted(listed, key=len, reverse=True))
