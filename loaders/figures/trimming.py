"""Cut from a clause what does not name what is measured: adverbs, times and places, particles, brackets."""

from __future__ import annotations

import re
from functools import cache

from loaders.figures.lexicon import Words, vocabulary
from loaders.figures.verbs import bare, changed
from loaders.figures.wording import Wording

_YEAR = re.compile(
    r"(?:\d{1,2}年(?:来|间)?(?=累计))|(?:到|截至|至|自|从|刚刚过去的)?(?:20\d\d年?[—\-至到])?20\d\d年(?:末|底|度|以来|前|全年|上半年|间)?[的]?"
)
_ORDINAL = re.compile(r"[一二三四五六七八九十]{1,3}是")
_SINCE = re.compile(r"连续[^，、]{1,4}(?:年|个月|个季度)$")
_SETTING = re.compile(r"等(?:重点|关键)?(?:领域|方面|地区|地|产业|行业|区域|环节)$")
_PLACE = re.compile(r"[在从][^，、。]{1,30}?(?:领域|方面|基础上|地区|等地|区域|范围内|期间|过程中|行业|沿线)")
_BRACKET = re.compile(r"（[^（）]*）")


def trim(words: Wording) -> Wording:
    """Cut what says when, how and whose on the left, and the particles before the number on the right."""
    words = trim_right(words)
    return words.cut(adverbs_end(words.flat, pushing=True))


def trim_adverbs(words: Wording) -> Wording:
    """Cut only adverbs on the left, no verbs, so that a dependent predicate can still be seen (同比增长)."""
    words = trim_right(words)
    return words.cut(adverbs_end(words.flat, pushing=False))


def adverbs_end(text: str, pushing: bool) -> int:
    """Give where the adverbs end that `text` begins with; `pushing` verbs are passed over too."""
    at = 0
    for _ in range(12):
        step = len(_cut_left().begins(text, at)) or _skip(_YEAR, text, at) or _skip(_PLACE, text, at) or _skip(_ORDINAL, text, at)
        if not step and pushing:
            step = len(bare().begins(text, at))
        if not step:
            return at
        if at + step >= len(text):
            return at if pushing else len(text)
        at += step
    return at


def _skip(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return 0 if match is None else match.end() - at


def trim_right(words: Wording) -> Wording:
    """Cut the particles that lead to the number."""
    end = len(words)
    for pattern in (changed(), _SINCE):
        match = pattern.search(words.flat, max(0, end - 24), end)
        end = match.start() if match is not None else end
    for _ in range(6):
        word = _cut_right().ends(words.flat, end)
        if not word:
            break
        end -= len(word)
    return words.cut(0, end)


def after_setting(left: Wording) -> Wording:
    """Leave out where something happens when that is all that stands before a number (甲、乙等领域)."""
    return Wording() if _SETTING.search(left.flat) else left


def noun_after(words: Wording) -> Wording:
    """Give the noun that follows a number, without the particles between."""
    at = 0
    for _ in range(3):
        step = len(_cut_after().begins(words.flat, at)) or _skip(_BRACKET, words.flat, at)
        if not step:
            break
        at += step
    return words.cut(at)


@cache
def _cut_left() -> Words:
    words = vocabulary("words")
    return Words(words["cut_left"], words["keep_before"])


@cache
def _cut_right() -> Words:
    words = vocabulary("words")
    return Words(words["cut_right"], words["keep_after"])


@cache
def _cut_after() -> Words:
    return Words(vocabulary("words")["cut_after"])
