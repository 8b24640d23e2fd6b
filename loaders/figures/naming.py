"""What a figure measures: the shortest wording that names it, cut out of the words around the number."""

from __future__ import annotations

import re
from functools import cache

from loaders.figures.lexicon import Words, any_of, vocabulary
from loaders.figures.wording import Wording

_YEAR = re.compile(r"(?:\d{1,2}年(?:来|间)?(?=累计))|(?:到|截至|至|自|从|刚刚过去的)?(?:20\d\d年?[—\-至到])?20\d\d年(?:末|底|度|以来|前|全年|上半年|间)?[的]?")
_ORDINAL = re.compile(r"[一二三四五六七八九十]{1,3}是")
_REACHES = re.compile(r"跨|突破|再创|创历史|达到|超|迈|稳居|居|保持|首次|首破|登上")
_SINCE = re.compile(r"连续[^，、]{1,4}(?:年|个月|个季度)$")
_SETTING = re.compile(r"等(?:重点|关键)?(?:领域|方面|地区|地|产业|行业|区域|环节)$")
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
    for pattern in (_changed(), _SINCE):
        match = pattern.search(words.flat, max(0, end - 24), end)
        end = match.start() if match is not None else end
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
    return len(word) if 1 < len(word) < len(text) - 1 and word not in _noun_like() else 0


def cut_subject(words: Wording, least: int, rate: bool = False) -> Wording:
    """Cut the subject before a verb in the middle, when what is left has at least `least` letters and so names something."""
    match = _middle(rate).search(words.flat, 1)
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


def after_setting(left: Wording) -> Wording:
    """Leave out where something happens when that is all that stands before a number (甲、乙等领域)."""
    return Wording() if _SETTING.search(left.flat) else left


def has_verb(text: str) -> bool:
    """Say whether a verb begins `text`, after adverbs, or stands in its middle."""
    start = text[_adverbs_end(text, bare=False) :]
    word = _counted().begins(start)
    return bool((word and word not in _noun_like()) or _bare().begins(start) or _middle(False).search(text))


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
    return bool(_relational().begins(text)) or text in _alone()


def subject_of(name: Wording) -> Wording:
    """Give the name without its predicate: 工业增加值同比增长 -> 工业增加值, 铁路里程新增 -> 铁路里程."""
    match = _growth().search(name.flat, 2)
    end = match.start() if match else len(name)
    return name.cut(0, end - final_verb(name.flat[:end]))


def subject_in(clause: Wording) -> Wording:
    """Give what a clause without a figure speaks of, for the figures that depend on it: 总量跨过两个台阶 -> 总量."""
    words = trim(clause)
    match = _REACHES.search(words.flat, 2)
    return words.cut(0, match.start()) if match else words


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
def _noun_like() -> frozenset[str]:
    return frozenset(vocabulary("verbs")["noun_like"])


def is_bare_metric(text: str) -> bool:
    """Say whether `text` is a measure that does not say of what (产量, 规模)."""
    return text in _bare_metrics()


@cache
def _bare_metrics() -> frozenset[str]:
    return frozenset(vocabulary("words")["bare_metrics"])


@cache
def _alone() -> frozenset[str]:
    return frozenset(vocabulary("words")["relational_alone"])


@cache
def _not_counted() -> Words:
    return Words(vocabulary("words")["not_counted"])


@cache
def _growth() -> re.Pattern[str]:
    return re.compile(any_of(vocabulary("words")["growth"]) + "(?![值率])")


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
    clear = (verb for verb in verbs["counted"] if len(verb) > 1 and verb not in _noun_like())
    return re.compile(_guarded([*verbs["middle"], *clear]))


def _guarded(listed: list[str]) -> str:
    """Match one of the verbs unless a letter follows that makes it part of a longer word."""
    blocked = vocabulary("verbs")["blocked"]
    free = [verb for verb in listed if verb not in blocked]
    kept = [f"{re.escape(verb)}(?![{blocked[verb]}])" for verb in listed if verb in blocked]
    return "|".join([any_of(free), *kept])
