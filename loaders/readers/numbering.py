"""Automatic numbering of docx paragraphs: 一、 (一) 1. stand in no paragraph's text and are counted here."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from loaders.readers.numerals import numeral
from loaders.readers.ooxml import attribute, child, children, value

#: Marks after which no blank is needed between number and text.
CLOSED = tuple("、.．)）。:：,，》】」")


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered; `text` is its pattern, `%1、`."""

    form: str
    text: str
    start: int
    close: bool
    plain: bool
    style: str | None


@dataclass(slots=True)
class List:
    """A `w:num`: its levels, and which counters it restarts when it is used first."""

    abstract: str
    levels: dict[int, Level]
    restarts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """The lists of one document and how far each has counted."""

    def __init__(self, root: Any | None) -> None:
        """Read the root of numbering.xml; None where the document has none."""
        abstracts = {attribute(a, "abstractNumId"): a for a in children(root, "abstractNum")} if root is not None else {}
        self._lists = {attribute(n, "numId"): _list(n, abstracts) for n in children(root, "num")} if root is not None else {}
        self._counts: dict[str, dict[int, int]] = {}

    def label(self, number: str, level: int | None, style: str | None) -> str:
        """Count one paragraph of the list `number` and give what is printed before it, or "" for bullets.

        Without a level the one tied to the paragraph's style counts, else the first.
        """
        entry = self._lists.get(number)
        if entry is None:
            return ""
        if level is None:
            level = next((at for at, tied in entry.levels.items() if style and tied.style == style), 0)
        if level not in entry.levels:
            return ""
        return _printed(entry.levels, level, self._count(entry, level))

    def _count(self, entry: List, level: int) -> dict[int, int]:
        """Advance the counter of a level and forget the ones below it."""
        counts = self._counts.setdefault(entry.abstract, {})
        counts.update({at: start - 1 for at, start in entry.restarts.items()})
        entry.restarts.clear()
        for above in range(level):
            counts.setdefault(above, entry.levels[above].start if above in entry.levels else 1)
        counts[level] = counts.get(level, entry.levels[level].start - 1) + 1
        for below in [at for at in counts if at > level]:
            del counts[below]
        return counts


def _printed(levels: dict[int, Level], level: int, counts: dict[int, int]) -> str:
    own = levels[level]
    if own.form in ("bullet", "none"):
        return ""

    def number(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        form = "decimal" if own.plain or at not in levels else levels[at].form
        return numeral(counts.get(at, 1), form)

    label = re.sub(r"%([1-9])", number, own.text).strip()
    return label if own.close or label.endswith(CLOSED) or not label else f"{label} "


def _list(num: Any, abstracts: dict[str | None, Any]) -> List:
    """Read a `w:num` with the levels of the abstract list that it uses and its own changes to them."""
    abstract = value(num, "abstractNumId") or ""
    levels = _levels(abstracts.get(abstract))
    restarts = {}
    for override in children(num, "lvlOverride"):
        at = int(attribute(override, "ilvl") or 0)
        levels |= _levels(override)
        start = value(override, "startOverride")
        if start is not None:
            restarts[at] = int(start)
    return List(abstract, levels, restarts)


def _levels(parent: Any | None) -> dict[int, Level]:
    if parent is None:
        return {}
    return {int(attribute(level, "ilvl") or 0): _level(level) for level in children(parent, "lvl")}


def _level(level: Any) -> Level:
    return Level(
        form=value(level, "numFmt") or "decimal",
        text=value(level, "lvlText") or "",
        start=int(value(level, "start") or 1),
        close=value(level, "suff") == "nothing",
        plain=child(level, "isLgl") is not None,
        style=value(level, "pStyle"),
    )
