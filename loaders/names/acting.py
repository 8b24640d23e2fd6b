"""Bodies that are organs only where they act as one: 中国科学院 leads in one paper and has institutes in another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from loaders.names.candidate import Candidate
from loaders.names.grammar import alternatives, read_yaml
from loaders.names.scan import Scan

_REACH = 8


@cache
def _rules() -> tuple[frozenset[str], re.Pattern[str], re.Pattern[str]]:
    data = read_yaml("grammar", "Agency.yaml")["acting"]
    behind, before = re.compile(alternatives(data["behind"])), re.compile(rf"(?:{alternatives(data['before'])})$")
    return frozenset(data["bodies"]), behind, before


def organs_where_acting(seen: Scan, chosen: Iterable[Candidate]) -> list[Candidate]:
    """Give the candidates, those bodies as organizations that do nowhere in the paper what organs do."""
    found = list(chosen)
    bodies, _, _ = _rules()
    acting: set[str | None] = set()
    for row in _rows(seen, [c for c in found if c.label == "Agency"]):
        if any(c.canonical not in bodies or _acts(seen, c) for c in row):
            acting.update(c.canonical for c in row)
    return [replace(c, label="Organization") if c.canonical in bodies - acting else c for c in found]


def _rows(seen: Scan, organs: list[Candidate]) -> Iterator[list[Candidate]]:
    """Yield organs that an enumeration joins, in the order of the text."""
    row: list[Candidate] = []
    for organ in organs:
        if row and seen.text[row[-1].end : organ.start] != "、":
            yield row
            row = []
        row.append(organ)
    if row:
        yield row


def _acts(seen: Scan, body: Candidate) -> bool:
    """Tell whether a body leads or issues, or has a line to itself as who signs has."""
    text, (_, behind, before) = seen.text, _rules()
    signs = text[body.start - 1 : body.start] in ("", "\n") and text[body.end : body.end + 1] in ("", "\n")
    does = behind.match(text, body.end) or before.search(text, max(0, body.start - _REACH), body.start)
    return signs or bool(does)
