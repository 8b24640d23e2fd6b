"""On which side of a number the noun stands that it counts."""

from __future__ import annotations

import re
from enum import Enum

from loaders.figures import naming, trimming, verbs
from loaders.figures.quantity import Quantity
from loaders.figures.spot import Spot
from loaders.figures.wording import Wording

_FROM = re.compile(r"(?:(?:从|由|自)[^，、]{0,16}?|(?:较|比)[^，、]{0,8}?[年期末][^，、]{0,2}?)的?$")
#: Words that go on with the clause after a number: nothing is counted by it there.
_GOES_ON = ("并", "且", "而", "后", "时")
_SINCE = re.compile(r"(?:从|由)(?:20\d\d年|上年|[^，、]{0,6}末)?的?$")
_ENDS = ("至", "到", "为", "成")
_SOURCE = re.compile(r"^(?:将|把)")
_COVER = re.compile(r"覆盖(?:全[省市区县])?$")
_SHARE = re.compile(r"占比$|占[^，]{2,16}的?(?:比重|比例)?$|率$")
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


def order_of(spot: Spot, subject: Wording) -> Order:
    """Say on which side of its number the noun stands, from the words around it and the subject of the sentence so far."""
    quantity, left = spot.quantity, spot.left
    if quantity.kind in ("rank", "ratio"):
        return Order.AFTER
    if quantity.kind == "duration":
        depends = naming.is_relational(trimming.trim_adverbs(left).flat) and naming.lasts(subject.flat)
        return Order.AFTER if depends or naming.lasts(left.flat) else Order.WITHIN
    if quantity.kind == "member":
        return Order.BEFORE
    if left.flat.endswith("每"):
        return Order.WITHIN
    whole = quantity.kind == "percent" and (not left or _COVER.search(left.flat))
    if spot.right.flat.startswith("的") and quantity.unit not in _OF_THINGS and not whole:
        share = len(spot.right) == 1 and spot.following is not None and spot.following.kind == "percent"
        return Order.AFTER if share else Order.WITHIN
    noun = trimming.noun_after(spot.right).flat.strip()
    if noun in ("至", "到", "—"):
        return Order.WITHIN
    if not noun or noun.startswith(_GOES_ON):
        return Order.AFTER
    if _is_share(spot):
        return Order.WITHIN
    counted = spot.following is not None and spot.following.kind == "count"
    return _sided(quantity, noun, left.flat, counted)


def _is_share(spot: Spot) -> bool:
    """Say whether a count only says whose share follows: 其中12个园区产值占比达到80%."""
    rate = spot.following is not None and spot.following.kind == "percent"
    return rate and spot.quantity.kind == "count" and spot.left.flat in ("", "其中") and bool(_SHARE.search(spot.right.flat))


def _sided(quantity: Quantity, noun: str, left: str, more: bool) -> Order:
    """Say where the noun stands of a number that a noun follows."""
    words = trimming.trim_adverbs(Wording(left, left)).flat
    if quantity.kind in ("measure", "money") and more and quantity.bound == ">=":
        return Order.WITHIN
    if quantity.kind in ("measure", "money"):
        return Order.BEFORE if left.endswith("等") else _measured(quantity.unit, noun, words)
    if quantity.kind == "count":
        return _counted(noun, words)
    return Order.BEFORE if quantity.kind == "percent" and (not words or _COVER.search(words)) else Order.AFTER


def _counted(noun: str, words: str) -> Order:
    if naming.is_listed(noun) or (words.startswith("是") and "的" in noun):
        return Order.NONE
    acts = verbs.verb_end(noun) == len(noun)
    return Order.AFTER if acts and words and verbs.verb_end(words) < len(words) and not words.endswith("等") else Order.BEFORE


def _measured(unit: str, noun: str, words: str) -> Order:
    """A length or sum stands before its noun only after a verb (新建310公里公路); else it is part of a name (7万吨合金项目)."""
    verb = verbs.verb_end(words)
    if not words:
        return Order.WITHIN if unit in _OF_SIZE else Order.BEFORE
    if verb == len(words) or verbs.final_verb(words) or verbs.is_bare(words):
        return Order.BEFORE
    return Order.AFTER if verbs.verb_end(noun) or naming.is_relational(noun) else Order.WITHIN


def describes(quantity: Quantity, after: str) -> bool:
    """Say whether a size right behind a count describes what is counted (2座 | 35万千瓦光热电站)."""
    return quantity.kind == "measure" and bool(after.strip()) and not after.startswith(("的", *_GOES_ON))


def start_of_change(spot: Spot) -> Wording | None:
    """Give the subject when the number is where a change begins (从75项 | 增加到100项), else nothing."""
    left, following = spot.left, spot.following
    if following is None:
        match = _SINCE.search(left.flat, max(0, len(left) - 20))
        return left.cut(0, match.start()) if match is not None else None
    if spot.right.flat == "分别" or (not left and not spot.right and following.verb.endswith(("至", "到"))):
        return Wording()
    if not left and following.unit == spot.quantity.unit and verbs.is_change(following.verb):
        return Wording()
    changed = following.verb.endswith(_ENDS) or verbs.ends_in_change(spot.right.flat)
    if _SOURCE.match(left.flat) and changed:
        return left.cut(1)
    match = _FROM.search(left.flat, max(0, len(left) - 20))
    return left.cut(0, match.start()) if match is not None and (changed or spot.right or following.kind == "rank") else None
