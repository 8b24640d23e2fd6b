from decimal import Decimal

import pytest

from loaders.figures.numbers import numeral, parse, plain, scale


@pytest.mark.parametrize(
    ("text", "value"), [("十", 10), ("二", 2), ("十二", 12), ("二十", 20), ("三十一", 31), ("7", 7), ("万", 0)]
)
def test_small_numerals_are_read(text: str, value: int) -> None:
    assert numeral(text) == value


def test_a_scale_is_worked_in_without_rounding() -> None:
    assert parse("2.45", 10000) == Decimal("24500.00")
    assert plain(parse("2.45", 10000)) == 24500
    assert plain(parse("1,234.5")) == 1234.5


def test_scales_are_powers_of_ten() -> None:
    assert (scale(""), scale("万"), scale("千亿")) == (1, 10**4, 10**11)
