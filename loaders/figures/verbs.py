"""Verbs of a clause: at its beginning, at its end, in its middle, and the verbs of change before a number."""

from __future__ import annotations

import re
from functools import cache

from loaders.figures.lexicon import Words, any_of, vocabulary
from loaders.figures.wording import Wording


def verb_end(text: str) -> int:
    """Give the length of the chain of counted verbs that `text` begins with (新引进和培育)."""
    end = 0
    for _ in range(4):
        joined = end + (1 if end and text[end : end + 1] in ("和", "并", "、", "及") else 0)
        word = counted().begins(text, joined)
        if not word:
            return end
        end = joined + len(word)
    return end


def final_verb(text: str) -> int:
    """Give the length of the counted verb that ends `text` (里程新增), 0 if none or nothing stands before it."""
    word = counted().ends(text, len(text))
    return len(word) if 1 < len(word) < len(text) - 1 and word not in noun_like() else 0


def is_bare(text: str) -> bool:
    """Say whether `text` is nothing but a verb that only pushes (推进)."""
    return bool(text) and bare().begins(text) == text


def middle_verb(words: Wording) -> Wording:
    """Give the first verb in the middle of `words` that names work (集中资源新建甲 -> 新建), or nothing."""
    match = middle().search(words.flat)
    return Wording() if match is None or match[0] in _drops() else words.cut(match.start(), match.end())


def noun_end(text: str) -> int:
    """Give where the noun ends that `text` begins with: before the first verb (在孵企业 | 减免租金)."""
    match = _any_verb().search(text, 1)
    return match.start() if match else len(text)


def cut_subject(words: Wording, least: int, rate: bool = False) -> Wording:
    """Cut the subject before a verb in the middle, when what is left has at least `least` letters and so names something."""
    match = middle(rate).search(words.flat, 1)
    if match is None:
        return _without_realize(words)
    start = match.end() if match[0] in _drops() else match.start()
    return words.cut(start) if len(words) - start >= least else words


def _without_realize(words: Wording) -> Wording:
    """Leave 实现 out of the middle of a name (产业实现增加值)."""
    for verb in vocabulary("verbs")["middle_drop"]:
        at = words.flat.find(verb, 2)
        if 0 < at < len(words) - len(verb):
            return words.cut(0, at) + words.cut(at + len(verb))
    return words


def ends_in_change(text: str) -> bool:
    """Say whether `text` ends in a verb of change with where it leads (提高到, 降至2025年的)."""
    return changed().search(text, max(0, len(text) - 24)) is not None


def is_change(verb: str) -> bool:
    """Say whether the verb before a number leads from another number to it (整合为, 增加到)."""
    return len(verb) > 1 and changed().fullmatch(verb) is not None


@cache
def counted() -> Words:
    """Give the verbs that stay in a name."""
    verbs = vocabulary("verbs")
    return Words(verbs["counted"], verbs["blocked"])


@cache
def bare() -> Words:
    """Give the verbs that only push."""
    verbs = vocabulary("verbs")
    return Words(verbs["bare"], verbs["blocked"])


@cache
def noun_like() -> frozenset[str]:
    """Give the verbs that as often describe a noun."""
    return frozenset(vocabulary("verbs")["noun_like"])


@cache
def changed() -> re.Pattern[str]:
    """Give the pattern of a verb of change with where it leads, at the end of a text."""
    change = vocabulary("bounds")["change"]
    return re.compile(any_of(change["stems"]) + any_of(change["ends"]) + r"(?:20\d\d年(?:末|底)?的?)?$")


@cache
def _drops() -> frozenset[str]:
    verbs = vocabulary("verbs")
    return frozenset([*verbs["middle_cut"], *verbs["rate_middle"]])


@cache
def middle(rate: bool = False) -> re.Pattern[str]:
    """Give the pattern of verbs that end a subject in the middle of a clause."""
    verbs = vocabulary("verbs")
    return re.compile(_guarded(verbs["rate_middle"] if rate else verbs["middle"]))


@cache
def _any_verb() -> re.Pattern[str]:
    verbs = vocabulary("verbs")
    clear = (verb for verb in verbs["counted"] if len(verb) > 1 and verb not in noun_like())
    return re.compile(_guarded([*verbs["middle"], *clear]))


def _guarded(listed: list[str]) -> str:
    """Match one of the verbs unless a letter follows that makes it part of a longer word."""
    blocked = vocabulary("verbs")["blocked"]
    free = [verb for verb in listed if verb not in blocked]
    kept = [f"{re.escape(verb)}(?![{blocked[verb]}])" for verb in listed if verb in blocked]
    return "|".join([any_of(free), *kept])
