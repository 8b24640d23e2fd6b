"""Quantities that are not printed as digits with a unit: round numbers, tenths, ratios, places in a ranking."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache

from loaders.figures.binding import bind
from loaders.figures.lexicon import any_of, vocabulary
from loaders.figures.numbers import numeral, parse, plain
from loaders.figures.quantity import Quantity, kinds, quantity, stored

_TENTHS = re.compile(r"(?<=[升降在占超近达过加长减])([一二三四五六七八九])成(?![立员果为熟就都本])(半)?")
_BARE_NUMBER = re.compile(r"(\d{1,9}(?:\.\d{1,4})?)(万亿|万|亿)?")
_UNIT_LATER = re.compile(
    r"分别[^\d，、。；：\n]{0,14}(?P<list>\d{1,9}(?:\.\d{1,4})?[万亿]{0,2}(?:、\d{1,9}(?:\.\d{1,4})?[万亿]{0,2}){0,6})[、和](?=\d)"
)
_RATIO = re.compile(
    r"(?P<of>比值|之比|比|系数)(?:[由从]\d{1,4}(?:\.\d{1,4})?(?:[:：∶]1)?)?"
    r"(?:(?:缩小|扩大|下降|降低?|提[高升]|上升|缩减|收窄|改善|增加|优化)?[至到为]|为|达到?)"
    r"(?P<value>\d{1,4}\.\d{1,4})(?:[:：∶]1)?(?=[，。、；）]|$)"
)


def round_numbers(text: str) -> Iterator[Quantity]:
    """Round numbers in Chinese (突破千亿元, 百余项)."""
    for match in _rounded().finditer(text):
        binding = bind(text, *match.span())
        if match["more"] is None and binding.verb not in vocabulary("bounds")["round_after"]:
            continue
        kind, unit, factor = stored(match["unit"], match["scale"])
        yield quantity(match.span(), binding, Decimal(factor), None, unit, kind, bool(match["more"]))


def tenths(text: str) -> Iterator[Quantity]:
    """Tenths (稳定在八成左右) as per cent."""
    for match in _TENTHS.finditer(text):
        value = Decimal(numeral(match[1]) * 10 + (5 if match[2] else 0))
        yield quantity(match.span(), bind(text, *match.span()), value, None, "%", "percent", False)


def ratios(text: str) -> Iterator[Quantity]:
    """Ratios, which have no unit (城乡居民收入比由2.5缩小至2.4)."""
    for match in _RATIO.finditer(text):
        start, end = match.span("value")
        value = plain(parse(match["value"]))
        yield Quantity(start, end, match.end("of"), match.end(), value, None, "", "=", "ratio")


def without_unit(text: str, printed: list[Quantity]) -> Iterator[Quantity]:
    """Numbers whose unit stands only behind the last of their list (分别提高20.9、36.2、54个百分点)."""
    starting = {quantity.start: quantity for quantity in printed}
    for match in _UNIT_LATER.finditer(text):
        last = starting.get(match.end())
        if last is None:
            continue
        for number in _BARE_NUMBER.finditer(text, match.start("list"), match.end("list")):
            _, unit, size = stored(last.unit.lstrip("亿万"), number[2]) if number[2] else ("", last.unit, 1)
            start, end = number.span()
            value = plain(parse(number[1], size))
            yield replace(last, start=start, end=end, left=start, right=end, value=value, value_max=None, unit=unit)


@cache
def _rounded() -> re.Pattern[str]:
    units = vocabulary("units")
    named = [unit for unit, kind in kinds().items() if kind in ("count", "money")]
    return re.compile(
        rf"(?<![\d一二三四五六七八九十百千万亿两几数多.])(?P<scale>{any_of([*units['scales'], '万亿'])})(?P<more>[余多])?"
        rf"(?!{any_of(units['no_units'])})(?P<unit>{any_of(named)})(?![级型])"
    )
