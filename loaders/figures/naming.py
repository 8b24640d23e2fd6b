"""What a figure measures: names, the subjects they depend on, and what a list or a bare measure leaves out."""

from __future__ import annotations

import re
from functools import cache

from loaders.figures.lexicon import Words, any_of, vocabulary
from loaders.figures.trimming import adverbs_end, trim, trim_right
from loaders.figures.verbs import bare, counted, final_verb, middle, noun_like, verb_end
from loaders.figures.wording import Wording

_REACHES = re.compile(r"跨|翻|突破|再创|创历史|达到|超|迈|稳居|居|保持|首次|首破|登上")
_LONGEST = 60
_OTHERS = re.compile(r"等(?![级额比效同地候])(?:各类|各种|一批|多种|一系列)?")


def tidy(name: Wording) -> str:
    """Give the name as it is stored: no blanks, line breaks or loose marks at its ends, and not without end."""
    return "".join(name.text.split()).strip("，、：:；。的")[:_LONGEST]


def has_verb(text: str) -> bool:
    """Say whether a verb begins `text`, after adverbs, or stands in its middle."""
    start = text[adverbs_end(text, pushing=False) :]
    word = counted().begins(start)
    return bool((word and word not in noun_like()) or bare().begins(start) or middle().search(text))


def is_relational(text: str) -> bool:
    """Say whether the clause depends on the subject before it (同比增长, 占全省比重, 居全国)."""
    return bool(_relational().begins(text)) or text in _alone()


def is_bare_metric(text: str) -> bool:
    """Say whether `text` is a measure that does not say of what (产量, 规模)."""
    return text in _bare_metrics()


def is_metric(text: str) -> bool:
    """Say whether `text` ends in what has a level rather than in what is counted (机器人产量)."""
    return text.endswith(tuple(_bare_metrics()))


def is_listed(noun: str) -> bool:
    """Say whether the noun after a number makes a list of points (4个方面), not a count of work."""
    return bool(_notcounted().begins(noun))


def lasts(text: str) -> bool:
    """Say whether `text` speaks of how long something lasts (人均预期寿命, 办理时限)."""
    return _durations().search(text) is not None


def subject_of(name: Wording) -> Wording:
    """Give the name without its predicate: 工业增加值同比增长 -> 工业增加值, 铁路里程新增 -> 铁路里程."""
    match = _growth().search(name.flat, 2)
    end = match.start() if match else len(name)
    return name.cut(0, end - final_verb(name.flat[:end]))


def subject_in(clause: Wording) -> Wording:
    """Give what a clause without a figure speaks of, for the figures that depend on it: 总量跨过两个台阶 -> 总量."""
    words = trim(clause)
    match = _REACHES.search(words.flat, 2)
    return trim_right(words.cut(0, match.start())) if match else words


def subject_reached(clause: Wording) -> Wording:
    """Give the subject of a clause that says how far it got without a number (总值创历史新高), else nothing."""
    words = trim(clause)
    match = _REACHES.search(words.flat, 3)
    return trim_right(words.cut(0, match.start())) if match else Wording()


def head_of_list(words: Wording) -> Wording:
    """Give what a list ends in, with the verb before the list: 新增甲、乙中心等创新平台 -> 新增创新平台."""
    matches = list(_OTHERS.finditer(words.flat))
    if not matches or len(words) - matches[-1].end() < 2:
        return words
    verb = verb_end(words.flat)
    return words.cut(0, verb) + words.cut(matches[-1].end())


@cache
def _durations() -> re.Pattern[str]:
    return re.compile(any_of(vocabulary("units")["duration_cues"]))


@cache
def _relational() -> Words:
    words = vocabulary("words")
    return Words(words["relational"], words["not_relational"])


@cache
def _alone() -> frozenset[str]:
    return frozenset(vocabulary("words")["relational_alone"])


@cache
def _bare_metrics() -> frozenset[str]:
    return frozenset(vocabulary("words")["bare_metrics"])


@cache
def _notcounted() -> Words:
    return Words(vocabulary("words")["not_counted"])


@cache
def _growth() -> re.Pattern[str]:
    return re.compile(any_of(vocabulary("words")["growth"]) + "(?![值率])")
