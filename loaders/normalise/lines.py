"""Lines that a page break cut in the middle of a sentence."""

from __future__ import annotations

import re

from loaders.normalise.draft import Draft

BREAK = re.compile(r"(?<=[\u3400-\u9fff、，])\n{1,2}(?=[\u3400-\u9fff])")
#: What opens a line of its own: an item, a field, an annex, a salutation.
OPENING = re.compile(
    r"[一二三四五六七八九十]{1,3}[、是要]|第[一二三四五六七八九十百\d]{1,4}[编章节条]|附件|各位(?:代表|委员)|[^，。；：\n]{1,12}："
)
#: Fewer characters than this make no line of running text.
RUNNING = 30


def join_lines(draft: Draft) -> None:
    """Join a long line without an end to the next one, unless that opens an item or a field."""
    draft.edit(BREAK, _join)


def _join(match: re.Match[str]) -> str | None:
    text = match.string
    start = text.rfind("\n", 0, match.start()) + 1
    line = text[start : match.start()]
    if len(line) < RUNNING or "。" not in line:
        return None
    if line.rfind("（") > line.rfind("）"):
        return ""
    return None if OPENING.match(text, match.end()) else ""
