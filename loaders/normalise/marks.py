"""Widths, blanks and punctuation: Chinese marks full width, letters, digits, % and . half width."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

from loaders.normalise.draft import Draft
from loaders.yamls import load_yaml

BLANKS = re.compile(r" ++")
#: Characters between which a blank stays: two Han characters, two ASCII ones.
SPACED = re.compile(r"[\u3400-\u9fff〇]{2}|[!-~][!-$&-~]")
NUMBER_BRACKETS = re.compile(r"[〔\[（【〈]((?:19|20)\d\d)[〕\]）】〉](?=第?\d{1,5}号)")
THOUSANDS = re.compile(r"，(?<=\d.)(?=\d{3}(?!\d))")
CLOCK = re.compile(r"：(?<=\d.)(?=\d\d(?!\d))")
ZERO = re.compile(r"[○◯O](?<=[一二三四五六七八九〇○◯].)(?=[一二三四五六七八九〇○◯O年])")

#: Blocks of compatibility characters (radicals as pdf files have them, variant forms) that fold to one character.
COMPATIBLE = (range(0x2E80, 0x2FE0), range(0xF900, 0xFB00))


def fold_widths(draft: Draft) -> None:
    """Fold the width of letters, digits and marks."""
    draft.same_length(draft.text.translate(_folds()))
    draft.same_length(ZERO.sub("〇", draft.text))


def drop_blanks(draft: Draft) -> None:
    """Drop blanks that separate no words."""
    draft.edit(BLANKS, _blank)


def widen_punctuation(draft: Draft) -> None:
    """Give Chinese text Chinese punctuation, keep it out of figures, and set the year of a number in 〔〕."""
    text = draft.text
    for narrow, wide in _data()["widened"].items():
        text = re.sub(rf"\{narrow}(?:(?<=[^\x00-\x7f].)(?!//)|(?=[^\x00-\x7f]|\n))", wide, text)
    text = CLOCK.sub(":", THOUSANDS.sub(",", text))
    draft.same_length(NUMBER_BRACKETS.sub(r"〔\1〕", text))


def _blank(match: re.Match[str]) -> str | None:
    """Keep one blank between two Han characters or two ASCII ones, none elsewhere."""
    start, end = match.span()
    if not SPACED.fullmatch(match.string[max(start - 1, 0) : start] + match.string[end : end + 1]):
        return ""
    return None if end - start == 1 else " "


@cache
def _data() -> dict[str, Any]:
    loaded: dict[str, Any] = load_yaml(Path(__file__).with_name("marks.yaml").read_text(encoding="utf-8"))
    return loaded


@cache
def _folds() -> dict[int, str]:
    """Make the table of single characters and what they fold to."""
    data = _data()
    folds = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if chr(code) not in data["full_width"]}
    for code in (code for block in COMPATIBLE for code in block):
        folded = unicodedata.normalize("NFKC", chr(code))
        if len(folded) == 1:
            folds[code] = folded
    folds |= {ord(mark): " " for mark in data["blank"]}
    folds |= {ord(mark): kept for kept, marks in data["same"].items() for mark in marks}
    return {code: kept for code, kept in folds.items() if kept != chr(code)}
