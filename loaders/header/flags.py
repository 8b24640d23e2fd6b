"""Where a document contradicts itself: recorded, never mended."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.header.parts import Found

#: Kinds of papers that look ahead: one that is issued after all its years are over is misdated.
AHEAD = ("work_points", "plan")


def conflicts(
    number: Found | None,
    issued: Found | None,
    published: Found | None,
    kind: str,
    years: Sequence[str],
) -> Iterator[str]:
    """Give a flag for each contradiction between number, title and dates."""
    printed = re.search(r"〔(\d{4})〕", number.value) if number else None
    if printed and issued and not _same_business_year(printed[1], issued.value):
        yield f"date-conflict: The number says {printed[1]}, the date {issued.value}."
    if issued and years and kind in AHEAD and issued.value[:4] > max(years):
        yield f"date-conflict: The title is about {max(years)}, the date says {issued.value}."
    if issued and published and published.value < issued.value:
        yield f"date-conflict: Published on {published.value}, before the date {issued.value}."


def _same_business_year(year: str, issued: str) -> bool:
    """Tell whether a number of a year fits a date: the numbers of a year are given out until January of the next."""
    return issued[:4] == year or issued[:7] == f"{int(year) + 1}-01"
