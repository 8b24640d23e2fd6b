"""Places in a ranking: 居全国第3位, 西部首位, 升至全国第二."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from loaders.figures.lexicon import any_of, vocabulary
from loaders.figures.numbers import numeral
from loaders.figures.quantity import Quantity

_NUMERAL = r"(?:\d{1,3}|[一二三四五六七八九十]{1,3})"
_RANK = re.compile(
    rf"(?<![\d十])(?:第(?P<place>{_NUMERAL})(?P<unit>[位名])?|(?P<top>首位|榜首)|前(?P<among>{_NUMERAL})[位名强]?)"
    r"(?=[，、。；：（）！\n并和与的跃上下升降提至]|$)"
)


def ranks(text: str) -> Iterator[Quantity]:
    """Places in a ranking (居全国第3位, 西部首位, 升至全国第二)."""
    last = -1
    for match in _RANK.finditer(text):
        before = text[max(0, match.start() - 16) : match.start()]
        before = before[_last_stop(before) :]
        follows = last >= 0 and text[last : match.start()] in ("、", "和", "位、")
        if not (follows or rank_scope().search(before) or rank_verb().search(before)):
            continue
        last = match.end()
        value = 1 if match["top"] else numeral(match["place"] or match["among"])
        unit = match["unit"] or ("名" if "排名" in before else "位")
        if value:
            bound = "<=" if match["among"] else "="
            yield Quantity(match.start(), match.end(), match.start(), match.end(), value, None, unit, bound, "rank")


def _last_stop(text: str) -> int:
    return max(text.rfind(stop) for stop in "，、；。：\n") + 1


@cache
def rank_verb() -> re.Pattern[str]:
    """Give the pattern of verbs that put something in a ranking (位居, 升至)."""
    return re.compile(any_of(vocabulary("ranks")["verbs"]))


@cache
def rank_scope() -> re.Pattern[str]:
    """Give the pattern of what a ranking ranges over (全国, 中部), at the end of a text."""
    return re.compile(any_of(vocabulary("ranks")["scopes"]) + "[^，、]{0,4}$")
