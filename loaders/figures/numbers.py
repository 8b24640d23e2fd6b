"""Numbers as they are printed: digits with a scale, and the few Chinese numerals that ranks and tenths need."""

from __future__ import annotations

from decimal import Decimal

from loaders.figures.lexicon import vocabulary

Number = int | float

_DIGITS = {letter: value for value, letter in enumerate("零一二三四五六七八九")} | {"两": 2}


def scale(word: str) -> int:
    """Give the factor of 万, 千亿 and the like; an empty word is 1."""
    return int(vocabulary("units")["scales"][word]) if word else 1


def plain(value: Decimal) -> Number:
    """Give a whole number as int, any other as float."""
    return int(value) if value == value.to_integral_value() else float(value)


def parse(digits: str, factor: int = 1) -> Decimal:
    """Read digits with an optional decimal part and thousands commas."""
    return Decimal(digits.replace(",", "")) * factor


def numeral(text: str) -> int:
    """Read a Chinese numeral below one hundred (十, 十二, 三十一) or plain digits.

    >>> numeral("十二"), numeral("二十"), numeral("7")
    (12, 20, 7)
    """
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return _DIGITS.get(text, 0)
    return _DIGITS.get(tens, 1) * 10 + _DIGITS.get(ones, 0)
