"""Fields: technologies and industries in lists before 产业, 领域, 技术, or known to the lexicon."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from loaders.names.candidates import Candidate
from loaders.names.grammar import alternatives, read_yaml
from loaders.names.lexicon import entries
from loaders.names.scan import Scan

_SEPARATORS = re.compile("、|以及|[和与及]")
_SHORTEST, _LONGEST = 2, 14


@cache
def _rules() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    data = read_yaml("grammar", "Field.yaml")
    listed = re.compile(rf"[^，。；：！？\n《》（）|]{{2,120}}?(?:等(?:\d+个|[一二两三四五六七八九十]大)?(?:{alternatives(data['qualifiers'])})*(?:{alternatives(data['heads'])}))")
    opener = re.compile(rf"^.*(?:{alternatives(data['openers'])})")
    never = re.compile(alternatives(data["never"]))
    return listed, opener, never


def fields(seen: Scan) -> Iterator[Candidate]:
    """Yield the conjuncts of each list that ends in 等…产业, 等…领域 or the like."""
    listed, opener, never = _rules()
    text = seen.text
    for found in listed.finditer(text):
        start, end = found.span()
        stop = text.rindex("等", start, end)
        yield from _conjuncts(text, start, stop, opener, never)


def _conjuncts(text: str, start: int, stop: int, opener: re.Pattern[str], never: re.Pattern[str]) -> Iterator[Candidate]:
    """Walk the list backwards from 等: the first conjunct begins behind the verb that opens the list."""
    edge = stop
    while edge > start:
        left = max((found.end() for found in _SEPARATORS.finditer(text, start, edge)), default=start)
        part = text[left:edge]
        opened = opener.match(part)
        begin = left + (opened.end() if opened else 0)
        name = text[begin:edge]
        if _is_field(name, never):
            yield Candidate("Field", name, begin, edge, "field-list")
        elif name not in entries() or opened is None:
            return
        if opened and begin != left:
            return
        edge = left - len(_separator_before(text, left))
        if edge == left:
            return


def _separator_before(text: str, place: int) -> str:
    for mark in ("以及", "、", "和", "与", "及"):
        if text.endswith(mark, 0, place):
            return mark
    return ""


def _is_field(name: str, never: re.Pattern[str]) -> bool:
    if not _SHORTEST <= len(name) <= _LONGEST:
        return False
    known = entries().get(name, ())
    if any(entry.label == "Field" for entry in known):
        return True
    return not known and never.search(name) is None and "“" not in name and not name[0].isdigit()
