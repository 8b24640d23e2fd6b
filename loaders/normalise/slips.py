"""Slips of scanners: misread words, 一 for the dash, and dashes of every kind."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from loaders.normalise.draft import Draft
from loaders.yamls import load_yaml

DASHES = re.compile(r"[—-]{2,}")
#: A hyphen or wave between two figures, two dates or two Han characters.
HYPHEN = re.compile(r"[-~](?:(?<=[\d%].)(?=\d)|(?<=[年月日].)(?=\d)|(?<=[\u3400-\u9fff”）].)(?=[\u3400-\u9fff“（]))")
#: Figures that make a range, with what must not stand around them: telephones, dates and file numbers keep their hyphen.
FIGURE = r"\d{1,4}(?:\.\d{1,4})?%?"
RANGE = re.compile(rf"(?<![\d./—-]){FIGURE}-{FIGURE}(?![\d/-])")
YEAR_MONTH = re.compile(r"(?:19|20)\d\d-(?:0\d|1[0-2])(?!\d)")
ONE_FOR_DASH = re.compile(r"一(?:(?<=\d.)(?=\d)|(?<=\d年.)(?=\d{4}))")


class Slips(NamedTuple):
    """The vocabulary of slips, ready to search with."""

    words: re.Pattern[str]
    meant: dict[str, str]
    patterns: tuple[tuple[re.Pattern[str], str], ...]
    partners: re.Pattern[str]


def mend_dashes(draft: Draft) -> None:
    """Give every dash and every range the one character —; 一 printed for it is a repair."""
    draft.edit(DASHES, "—")
    draft.edit(HYPHEN, _as_range)
    draft.edit(ONE_FOR_DASH, "—", "punctuation-mended")
    draft.edit(_slips().partners, "—", "punctuation-mended")


def mend_slips(draft: Draft) -> None:
    """Mend the words that scanners misread, each recorded as a suspicion."""
    slips = _slips()
    draft.edit(slips.words, lambda match: slips.meant[match[0]], "ocr-suspect")
    for printed, meant in slips.patterns:
        draft.edit(printed, meant, "ocr-suspect")


def _as_range(match: re.Match[str]) -> str | None:
    """Set the dash of a range; between two figures only if they make one."""
    text, place = match.string, match.start()
    if match[0] == "~" or text[place - 1] not in "0123456789%":
        return "—"
    around = RANGE.search(text, max(place - 10, 0), place + 10)
    return "—" if around and around.start() < place < around.end() and not YEAR_MONTH.match(around[0]) else None


@cache
def _slips() -> Slips:
    data = load_yaml(Path(__file__).with_name("slips.yaml").read_text(encoding="utf-8"))
    meant = {printed: word for word, forms in data["words"].items() for printed in forms}
    partners = "|".join(sorted(data["partners"].split(), key=len, reverse=True))
    return Slips(
        re.compile("|".join(meant)),
        meant,
        tuple((re.compile(entry["printed"]), entry["meant"]) for entry in data["patterns"]),
        re.compile(rf"(?<=中国)一(?={partners})"),
    )
