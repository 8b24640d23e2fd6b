"""On which side of a number the noun stands that it counts."""

from __future__ import annotations

import re
from enum import Enum

from loaders.figures import naming
from loaders.figures.quantities import Quantity
from loaders.figures.wording import Wording

_FROM = re.compile(r"(?:(?:从|由|自)[^，、]{0,16}?|(?:较|比)[^，、]{0,8}?[年期末][^，、]{0,2}?)的?$")
_SINCE = re.compile(r"(?:从|由)(?:20\d\d年|上年|[^，、]{0,6}末)?的?$")
_ENDS = ("至", "到", "为", "成")
_SOURCE = re.compile(r"^(?:将|把)")
_COVER = re.compile(r"覆盖(?:全[省市区县])?$")
#: Units whose number is a count of things even before 的 (100项左右的项目).
_OF_THINGS = frozenset("个家项名条所座件种支批")
#: Units of size that, with nothing before them, describe a thing (3.8米直径的火箭) rather than count work.
_OF_SIZE = frozenset(("米", "吨", "千瓦", "兆瓦", "吉瓦", "兆瓦时", "吉瓦时", "升", "斤", "公斤", "度"))


class Order(Enum):
    """Where the noun of a number stands; WITHIN: the number is part of a longer name; NONE: it measures nothing."""

    AFTER = "the number stands after the noun"
    BEFORE = "the number stands before the noun"
    WITHIN = "the number is part of a longer name"
    NONE = "the number measures nothing"


def order_of(quantity: Quantity, left: Wording, right: Wording) -> Order:
    """Say on which side of its number the noun stands, from the words on either side in the clause."""
    if quantity.kind == "rank":
        return Order.AFTER
    if quantity.kind == "duration":
        return Order.AFTER if naming.lasts(left.flat) else Order.WITHIN
    if quantity.kind == "member":
        return Order.BEFORE
    follows = right.flat
    if follows.startswith("的") and quantity.unit not in _OF_THINGS and not (quantity.kind == "percent" and not left):
        return Order.AFTER if len(follows) == 1 else Order.WITHIN
    noun = naming.noun_after(right).flat.strip()
    if noun in ("至", "到", "—"):
        return Order.WITHIN
    words = naming.trim_adverbs(left).flat
    if not noun:
        return Order.AFTER
    if quantity.kind in ("measure", "money"):
        return _measured(quantity.unit, noun, words)
    if quantity.kind == "count":
        return _counted(noun, words)
    if quantity.kind == "percent" and (not words or _COVER.search(words)):
        return Order.BEFORE
    return Order.AFTER


def _counted(noun: str, words: str) -> Order:
    if naming.is_listed(noun) or (words.startswith("是") and "的" in noun):
        return Order.NONE
    acts = naming.verb_end(noun) == len(noun)
    return Order.AFTER if acts and words and naming.verb_end(words) < len(words) and not words.endswith("等") else Order.BEFORE


def _measured(unit: str, noun: str, words: str) -> Order:
    """A length or sum stands before its noun only after a verb (新建310公里公路); else it is part of a name (7万吨合金项目)."""
    verb = naming.verb_end(words)
    if not words:
        return Order.WITHIN if unit in _OF_SIZE else Order.BEFORE
    if verb == len(words) or naming.final_verb(words) or naming.is_bare(words):
        return Order.BEFORE
    return Order.AFTER if naming.verb_end(noun) or naming.is_relational(noun) else Order.WITHIN


def start_of_change(left: Wording, following: Quantity | None, right: Wording) -> Wording | None:
    """Give the subject when the number is where a change begins (从75项 | 增加到100项), else nothing."""
    if following is None:
        match = _SINCE.search(left.flat, max(0, len(left) - 20))
        return left.cut(0, match.start()) if match is not None else None
    if right.flat == "分别" or (not left and not right and following.verb.endswith(("至", "到"))):
        return Wording()
    changed = following.verb.endswith(_ENDS) or naming.ends_in_change(right.flat)
    if _SOURCE.match(left.flat) and changed:
        return left.cut(1)
    match = _FROM.search(left.flat, max(0, len(left) - 20))
    return left.cut(0, match.start()) if match is not None and (changed or right or following.kind == "rank") else None
