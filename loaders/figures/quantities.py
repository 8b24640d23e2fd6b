"""Quantities in clean text: a number with its unit and the words that bind it, whatever it measures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from loaders.figures.binding import bind
from loaders.figures.lexicon import any_of, vocabulary
from loaders.figures.numbers import parse, scale
from loaders.figures.quantity import Quantity, kinds, quantity, stored
from loaders.figures.ranking import ranks
from loaders.figures.special import ratios, round_numbers, tenths, without_unit

#: A list of percentage points prints the unit once: 分别高2.1个、3个百分点.
_POINTS = re.compile(r"(?:[、和]\d{1,3}(?:\.\d+)?个){0,4}[、和]\d{1,3}(?:\.\d+)?个百分点")


def scan(text: str) -> list[Quantity]:
    """Find the quantities of `text`, in order; dates, ordinals, model names and numbers without a unit are none."""
    printed = list(_printed(text))
    found = [*printed, *without_unit(text, printed), *round_numbers(text), *tenths(text), *ranks(text), *ratios(text)]
    found.sort(key=lambda one: one.start)
    return [one for i, one in enumerate(found) if not i or one.start >= found[i - 1].end]


def _printed(text: str) -> Iterator[Quantity]:
    """Digits with a unit."""
    floor = 0
    for match in _number().finditer(text):
        if match["no"] or _is_year(match) or (match["member"] and text[match.start() - 1 : match.start()] != "等"):
            continue
        yield _read(text, match, floor)
        floor = match.end()


def _read(text: str, match: re.Match[str], floor: int) -> Quantity:
    binding = bind(text, *match.span(), floor)
    printed = "个百分点" if match["unit"] == "个" and _POINTS.match(text, match.end()) else match["unit"] or match["member"]
    kind, unit, factor = stored(printed, match["scale"] or "")
    low, high = parse(match["low"], factor), None
    if match["high"]:
        high = parse(match["high"], factor)
        if match["scale1"]:
            low = parse(match["low"], scale(match["scale1"])) * factor / scale(match["scale"] or "")
        if text[binding.left - 1 : binding.left] in ("从", "由"):
            low, high = high, None
    return quantity(match.span(), binding, low, high, unit, kind, bool(match["more"] or match["more2"]))


def _is_year(match: re.Match[str]) -> bool:
    return match["unit"] == "年" and len(match["low"]) == 4 and match["low"].startswith(("19", "20"))


@cache
def _number() -> re.Pattern[str]:
    units = vocabulary("units")
    free = any_of(kinds())
    barred = any_of(units["no_units"])
    digits = r"\d{1,12}+(?:,\d{3}(?!\d)){0,4}+(?:\.\d{1,6}+)?+(?![\d.])"
    factor = any_of(units["scales"]) + "(?<!千(?=[克米瓦伏乏升]))"  # 千克 is a unit
    return re.compile(
        rf"(?<![\dA-Za-z.,])(?<!第)(?P<low>{digits})"
        rf"(?:(?P<scale1>{factor})?(?:%|个)?[—\-~～至到](?P<high>{digits}))?"
        rf"(?P<more>[余多几]|有余)?(?P<scale>{factor})?(?P<more2>[余多])?"
        rf"(?:(?P<no>{barred})|(?P<unit>{free})(?![级型])|(?P<member>{any_of(units['members'])}))"
    )
