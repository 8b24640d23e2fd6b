"""What a figure measures: the shortest wording that names it, cut out of the words around the number."""

from __future__ import annotations

import re
from functools import cache

from loaders.figures.lexicon import Words, any_of, vocabulary
from loaders.figures.wording import Wording

_YEAR = re.compile(r"(?:到|截至|至|自|从|刚刚过去的)?(?:20\d\d年?[—\-至到])?20\d\d年(?:末|底|度|以来|前|全年|上半年|间)?[的]?")
_ORDINAL = re.compile(r"[一二三四五六七八九十]{1,3}是")
_PLACE = re.compile(r"[在从][^，、。]{1,30}?(?:领域|方面|基础上|地区|等地|区域|范围内|期间|过程中|行业|沿线)")
_BRACKET = re.compile(r"（[^（）]*）")
_LONGEST = 60
_OTHERS = re.compile(r"等(?![级额比效同地候])(?:各类|各种|一批|多种|一系列)?")


def trim(words: Wording) -> Wording:
    """Cut what says when, how and whose on the left, and the particles before the number on the right."""
    words = trim_right(words)
    return words.cut(_adverbs_end(words.flat, bare=True))


def trim_adverbs(words: Wording) -> Wording:
    """Cut only adverbs on the left, no verbs, so that a dependent predicate can still be seen (同比增长)."""
    words = trim_right(words)
    return words.cut(_adverbs_end(words.flat, bare=False))


def _adverbs_end(text: str, bare: bool) -> int:
    at = 0
    for _ in range(12):
        step = len(_cut_left().begins(text, at)) or _skip(_YEAR, text, at) or _skip(_PLACE, text, at) or _skip(_ORDINAL, text, at)
        if not step and bare:
            step = len(_bare().begins(text, at))
        if not step:
            return at
        if at + step >= len(text):
            return at if bare else len(text)
        at += step
    return at


def _skip(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return 0 if match is None else match.end() - at


def trim_right(words: Wording) -> Wording:
    """Cut the particles that lead to the number."""
    end = len(words)
    change = _changed().search(words.flat, max(0, end - 24))
    if change is not None:
        end = change.start()
    for _ in range(6):
        word = _cut_right().ends(words.flat, end)
        if not word:
            break
        end -= len(word)
    return words.cut(0, end)


def verb_end(text: str) -> int:
    """Give the length of the chain of counted verbs that `text` begins with (新引进和培育)."""
    end = 0
    for _ in range(4):
        joined = end + (1 if end and text[end : end + 1] in ("和", "并", "、", "及") else 0)
        word = _counted().begins(text, joined)
        if not word:
            return end
        end = joined + len(word)
    return end


def final_verb(text: str) -> int:
    """Give the length of the counted verb that ends `text` (里程新增), 0 if none or nothing stands before it."""
    word = _counted().ends(text, len(text))
    return len(word) if 1 < len(word) < len(text) - 1 else 0


def cut_subject(words: Wording, rate: bool = False) -> Wording:
    """Cut the subject before a verb in the middle, when what is left still names something."""
    match = _middle(rate).search(words.flat, 1)
    if match is None:
        return _without_realize(words)
    start = match.end() if match[0] in _drops() else match.start()
    return words.cut(start) if len(words) - start >= (3 if rate else 4) else words


def _without_realize(words: Wording) -> Wording:
    """Leave 实现 out of the middle of a name (产业实现增加值)."""
    for verb in vocabulary("verbs")["middle_drop"]:
        at = words.flat.find(verb, 2)
        if 0 < at < len(words) - len(verb):
            return words.cut(0, at) + words.cut(at + len(verb))
    return words


def has_verb(text: str) -> bool:
    """Say whether a verb begins `text` or stands in its middle."""
    return bool(verb_end(text) or _bare().begins(text) or _middle(False).search(text))


def is_bare(text: str) -> bool:
    """Say whether `text` is nothing but a verb that only pushes (推进)."""
    return bool(text) and _bare().begins(text) == text


def middle_verb(words: Wording) -> Wording:
    """Give the first verb in the middle of `words` that names work (集中资源新建甲 -> 新建), or nothing."""
    match = _middle(False).search(words.flat)
    return Wording() if match is None or match[0] in _drops() else words.cut(match.start(), match.end())


def ends_in_change(text: str) -> bool:
    """Say whether `text` ends in a verb of change with where it leads (提高到, 降至2025年的)."""
    return _changed().search(text, max(0, len(text) - 24)) is not None


def tidy(name: Wording) -> str:
    """Give the name as it is stored: no blanks, line breaks or loose marks at its ends, and not without end."""
    return "".join(name.text.split()).strip("，、：:；。的")[:_LONGEST]


def is_relational(text: str) -> bool:
    """Say whether the clause depends on the subject before it (同比增长, 占全省比重, 居全国)."""
    return bool(_relational().begins(text))


def subject_of(name: Wording) -> Wording:
    """Give the name without its growth predicate: 工业增加值同比增长 -> 工业增加值."""
    match = _growth().search(name.flat, 2)
    return name.cut(0, match.start()) if match else name


def head_of_list(words: Wording) -> Wording:
    """Give what a list ends in, with the verb before the list: 新增甲、乙中心等创新平台 -> 新增创新平台."""
    matches = list(_OTHERS.finditer(words.flat))
    if not matches or len(words) - matches[-1].end() < 2:
        return words
    verb = verb_end(words.flat)
    return words.cut(0, verb) + words.cut(matches[-1].end())


def noun_after(words: Wording) -> Wording:
    """Give the noun that follows a number, without the particles between."""
    at = 0
    for _ in range(3):
        step = len(_cut_after().begins(words.flat, at)) or _skip(_BRACKET, words.flat, at)
        if not step:
            break
        at += step
    return words.cut(at)


def noun_end(text: str) -> int:
    """Give where the noun ends that `text` begins with: before the first verb (在孵企业 | 减免租金)."""
    match = _any_verb().search(text, 1)
    return match.start() if match else len(text)


def is_listed(noun: str) -> bool:
    """Say whether the noun after a number makes a list of points (4个方面), not a count of work."""
    return bool(_not_counted().begins(noun))


def lasts(text: str) -> bool:
    """Say whether `text` speaks of how long something lasts (人均预期寿命, 办理时限)."""
    return _durations().search(text) is not None


@cache
def _durations() -> re.Pattern[str]:
    return re.compile(any_of(vocabulary("units")["duration_cues"]))


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


@cache
def _counted() -> Words:
    verbs = vocabulary("verbs")
    return Words(verbs["counted"], verbs["blocked"])


@cache
def _bare() -> Words:
    verbs = vocabulary("verbs")
    return Words(verbs["bare"], verbs["blocked"])


@cache
def _relational() -> Words:
    words = vocabulary("words")
    return Words(words["relational"], words["not_relational"])


@cache
def _not_counted() -> Words:
    return Words(vocabulary("words")["not_counted"])


@cache
def _growth() -> re.Pattern[str]:
    return re.compile(any_of(vocabulary("words")["growth"]))


@cache
def _changed() -> re.Pattern[str]:
    change = vocabulary("bounds")["change"]
    return re.compile(any_of(change["stems"]) + any_of(change["ends"]) + r"(?:20\d\d年(?:末|底)?的?)?$")


@cache
def _drops() -> frozenset[str]:
    verbs = vocabulary("verbs")
    return frozenset([*verbs["middle_cut"], *verbs["rate_middle"]])


@cache
def _middle(rate: bool) -> re.Pattern[str]:
    verbs = vocabulary("verbs")
    return re.compile(_guarded(verbs["rate_middle"] if rate else verbs["middle"]))


@cache
def _any_verb() -> re.Pattern[str]:
    verbs = vocabulary("verbs")
    return re.compile(_guarded([*verbs["middle"], *(verb for verb in verbs["counted"] if len(verb) > 1)]))


def _guarded(listed: list[str]) -> str:
    """Match one of the verbs unless a letter follows that makes it part of a longer word."""
    blocked = vocabulary("verbs")["blocked"]
    free = [verb for verb in listed if verb not in blocked]
    kept = [f"{re.escape(verb)}(?![{blocked[verb]}])" for verb in listed if verb in blocked]
    return "|".join([any_of(free), *kept])
