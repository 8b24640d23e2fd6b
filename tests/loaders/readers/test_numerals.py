from __future__ import annotations

import pytest

from loaders.readers.numerals import numeral


@pytest.mark.parametrize(
    ("number", "form", "printed"),
    [
        (1, "chineseCounting", "一"),
        (10, "chineseCountingThousand", "十"),
        (12, "chineseCounting", "十二"),
        (20, "japaneseCounting", "二十"),
        (35, "chineseCountingThousand", "三十五"),
        (105, "chineseCountingThousand", "一百零五"),
        (110, "chineseCountingThousand", "一百一十"),
        (1005, "chineseCountingThousand", "一千零五"),
        (15, "chineseLegalSimplified", "壹拾伍"),
        (0, "chineseCounting", "〇"),
        (12, "ideographDigital", "一二"),
        (3, "ideographTraditional", "丙"),
        (2, "ideographZodiac", "丑"),
        (7, "decimal", "7"),
        (7, "decimalFullWidth", "７"),
        (20, "decimalEnclosedCircleChinese", "⑳"),
        (21, "decimalEnclosedCircleChinese", "21"),
        (28, "lowerLetter", "bb"),
        (3, "upperLetter", "C"),
        (14, "upperRoman", "XIV"),
        (1999, "lowerRoman", "mcmxcix"),
        (5, "bullet", ""),
        (5, "ordinalText", "5"),
        (12_345, "chineseCounting", "12345"),
    ],
)
def test_numbers_are_printed_as_word_processors_do(number: int, form: str, printed: str) -> None:
    assert numeral(number, form) == printed
