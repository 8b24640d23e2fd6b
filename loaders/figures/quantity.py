"""A quantity: one number with its unit and bound, and how its unit is stored."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from loaders.figures.binding import Binding
from loaders.figures.lexicon import vocabulary
from loaders.figures.numbers import Number, plain, scale


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number with its unit: `start`..`end` is the number, `left`..`right` includes the words that bind it.

    `kind` is a kind of unit of units.yaml, or rank, ratio or member (等6市); `verb` is the word that leads to the number.
    """

    start: int
    end: int
    left: int
    right: int
    value: Number
    value_max: Number | None
    unit: str
    bound: str
    kind: str
    verb: str = ""


@cache
def kinds() -> dict[str, str]:
    """Give the kind of every unit."""
    return {unit: kind for kind, units in vocabulary("units")["kinds"].items() for unit in units}


def stored(unit: str, printed: str) -> tuple[str, str, int]:
    """Give kind and unit as they are stored, and the factor of the number: money keeps 亿 or 万, other units take it in.

    >>> stored("元", "万亿"), stored("项", "万")
    (('money', '亿元', 10000), ('count', '项', 10000))
    """
    kind = kinds().get(unit, "member")
    factor = scale(printed)
    if kind != "money":
        return kind, unit, factor
    for word, size in vocabulary("units")["money_scales"].items():
        if factor >= size:
            return kind, word + unit, factor // size
    return kind, unit, factor


def quantity(
    span: tuple[int, int], binding: Binding, low: Decimal, high: Decimal | None, unit: str, kind: str, more: bool
) -> Quantity:
    """Build a quantity; `more` says that 余 or 多 is printed, which the words around the number may overrule."""
    top = None if high is None or high <= low else plain(high)
    bound = ">=" if more and binding.bound == "=" else binding.bound
    return Quantity(*span, binding.left, binding.right, plain(low), top, unit, bound, kind, binding.verb)
