"""Numbers as word processors print them in automatic numbering (`w:numFmt` of ECMA-376, part 1, 17.18.59)."""

from __future__ import annotations

HAN = "〇一二三四五六七八九"
LEGAL = "零壹贰叁肆伍陆柒捌玖"
STEMS = "甲乙丙丁戊己庚辛壬癸"
BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"))
ROMAN_UNITS = (*ROMAN, (5, "v"), (4, "iv"), (1, "i"))
FULL_WIDTH = {ord(digit): ord(digit) + 0xFEE0 for digit in "0123456789"}
COUNTING = {"chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand", "japaneseCounting"}


def numeral(number: int, form: str) -> str:
    """Write a number from 0 to 9,999 in the named form; an unknown form is written in digits.

    >>> numeral(12, "chineseCounting"), numeral(3, "decimalEnclosedCircleChinese"), numeral(4, "upperRoman")
    ('十二', '③', 'IV')
    """
    if form in COUNTING:
        return _counted(number, HAN, "十百千")
    if form == "chineseLegalSimplified":
        return _counted(number, LEGAL, "拾佰仟")
    if form.startswith("decimalEnclosedCircle") and 1 <= number <= 20:
        return chr(ord("①") + number - 1)
    if form.startswith("decimalFullWidth"):
        return str(number).translate(FULL_WIDTH)
    if form == "ideographDigital":
        return "".join(HAN[int(digit)] for digit in str(number))
    return _lettered(number, form)


def _lettered(number: int, form: str) -> str:
    """Write a number in letters, Roman figures or Chinese stems."""
    match form:
        case "upperLetter" | "lowerLetter":
            letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        case "upperRoman" | "lowerRoman":
            letter = _roman(number)
        case "ideographTraditional":
            return STEMS[(number - 1) % 10]
        case "ideographZodiac":
            return BRANCHES[(number - 1) % 12]
        case "bullet" | "none":
            return ""
        case _:
            return str(number)
    return letter.upper() if form.startswith("upper") else letter


def _counted(number: int, digits: str, units: str) -> str:
    """Write a number as it is spoken: 二十一, 一百零五."""
    if not 0 < number < 10_000:
        return digits[0] if number == 0 else str(number)
    written, gap = "", False
    for place in range(3, -1, -1):
        digit = number // 10**place % 10
        if digit:
            written += ("零" if gap and written else "") + digits[digit] + (units[place - 1] if place else "")
        gap = not digit
    return written[1:] if 10 <= number < 20 and digits == HAN else written


def _roman(number: int) -> str:
    written = ""
    for value, letters in ROMAN_UNITS:
        count, number = divmod(number, value)
        written += letters * count
    return written
