"""Dates as papers print them: 2024年3月15日, 2024-03-27, 二〇二六年一月二十七日."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from loaders.header.parts import Found
from loaders.outline.lines import BRACKETED_DATE, NUMERAL
from loaders.outline.marks import value_of
from loaders.outline.parts import Outline, Span

_FEW = rf"\d{{1,2}}|[{NUMERAL}]{{1,3}}"
_DATE = re.compile(
    rf"((?:19|20)\d\d|[{NUMERAL}]{{4}})年({_FEW})月({_FEW})日|((?:19|20)\d\d)([-./])(\d{{1,2}})\5(\d{{1,2}})(?![\d./-])"
)
_YEARS = re.compile(r"((?:19|20)\d\d)(?:年?—((?:19|20)\d\d))?(?=年|—|）|$)")
#: Five-year plans by name, with their first years.
_PLANS = {"十三五": 2016, "十四五": 2021, "十五五": 2026, "十六五": 2031}
_MONTH = re.compile(r"((?:19|20)\d\d)年(\d{1,2})月")
#: A date in brackets belongs to the title if it stands within so many characters behind it.
UNDER_TITLE = 40
#: So many days may lie between the signature and the day on which a paper is sent out.
SENDING = 31
_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")


def dates_in(text: str, start: int, end: int) -> Iterator[tuple[str | None, int, int]]:
    """Give each full date of text[start:end] as (YYYY-MM-DD, its start, its end); None instead of a day that is none."""
    for match in _DATE.finditer(text, start, end):
        year, month, day = (match[1], match[2], match[3]) if match[1] else (match[4], match[6], match[7])
        yield _iso(year, month, day), match.start(), match.end()


def years_of(title: str) -> list[str]:
    """Give the years that a title is about, ranges and five-year plans spelled out.

    >>> years_of("行动计划（2023—2025年）")
    ['2023', '2024', '2025']
    """
    years: set[int] = set()
    for match in _YEARS.finditer(title):
        first, last = int(match[1]), int(match[2] or match[1])
        years |= set(range(first, min(last, first + 20) + 1))
    for name, first in _PLANS.items():
        if f"“{name}”" in title:
            years |= set(range(first, first + 5))
    return [str(year) for year in sorted(years)]


def _iso(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year.translate(_DIGITS)), value_of(month), value_of(day)).isoformat()
    except ValueError:
        return None


def when(text: str, parts: Outline, held: Found | None, flags: list[str]) -> tuple[Found | None, Found | None]:
    """Give the dates of issue and of publication; flag days that are none and dates that contradict one another.

    The signature tells when a paper was issued, or else the page header, the brackets under the title, the day of the speech.
    """
    signed = _first(text, parts.signature, flags)
    fielded, published = (_first(text, _span(parts, name), flags) for name in ("issued", "published"))
    bracket = BRACKETED_DATE.search(text, parts.title[1], parts.title[1] + UNDER_TITLE) if parts.title else None
    issued = signed or fielded or (_first(text, bracket.span(), flags) if bracket else None) or held
    flags += _contradictions(text, parts, signed, fielded)
    if published is None and fielded and issued and fielded.value != issued.value:
        published = fielded
    return issued, published


def _span(parts: Outline, name: str) -> Span | None:
    return next((field.span for field in parts.fields if field.name == name), None)


def _first(text: str, span: Span | None, flags: list[str]) -> Found | None:
    """Give the first full date of a span; flag a day that the calendar does not have."""
    for value, start, end in dates_in(text, *span) if span else ():
        if value:
            return Found(value, start, end)
        flags.append(f"date-conflict: {text[start:end]} is no day of the calendar.")
    return None


def _contradictions(text: str, parts: Outline, signed: Found | None, fielded: Found | None) -> Iterator[str]:
    """Give a flag where signature and page header are further apart than the days between signing and sending."""
    month = _MONTH.search(text, *parts.signature) if parts.signature and not signed else None
    if signed and fielded and abs(date.fromisoformat(signed.value) - date.fromisoformat(fielded.value)).days > SENDING:
        yield f"date-conflict: The signature says {signed.value}, the page header {fielded.value}."
    if month and fielded and f"{month[1]}-{int(month[2]):02}" != fielded.value[:7]:
        yield f"date-conflict: The signature says {month[0]}, the page header {fielded.value}."
