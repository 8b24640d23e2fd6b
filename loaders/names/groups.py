"""Leading groups and their like behind a place or level (上海市…领导小组办公室), and several that share a counted head."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from loaders.frame import Frame
from loaders.names.agencies import owner
from loaders.names.candidate import Candidate
from loaders.names.grammar import alternatives, grammar, read_yaml
from loaders.names.scan import Scan

_LONGEST = 26
_BETWEEN = re.compile("[一-鿿A-Za-z0-9]{2,}")
_COUNTS = {character: number for number, character in enumerate("两三四五六七八九十", start=2)}
_COUNTED = re.compile("([两三四五六七八九十])(?:大|个)?([一-鿿]{2,6})（([^（）。；\n]{4,120})）")


@cache
def _heads() -> tuple[re.Pattern[str], re.Pattern[str]]:
    data = read_yaml("grammar", "Agency.yaml")
    behind = rf"(?!{alternatives(data['not_before'])})|(?={alternatives(data['acting_groups'])})"
    quoted = rf"“[^“”\n]{{2,12}}”(?:活动|改革|行动|工程)?(?:{alternatives(data['offices'])})"
    return re.compile(rf"(?:{alternatives(data['groups'])})(?:{behind})"), re.compile(quoted)


@cache
def _governing() -> re.Pattern[str]:
    return re.compile(alternatives(read_yaml("grammar", "Agency.yaml")["groups_object_of"]))


def groups(seen: Scan, frame: Frame) -> Iterator[Candidate]:
    """Yield the groups that a place or level owns, by the words between it and their head, or by a quoted task."""
    heads, quoted = _heads()
    for head in heads.finditer(seen.text):
        first = _first(seen, head.start(), frame)
        if first is not None:
            yield Candidate("Agency", seen.text[first : head.end()], first, head.end(), "agency-group")
    for office in quoted.finditer(seen.text):
        found = owner(seen, office.start(), frame) or owner(seen, office.start() - 1, frame)
        if found is not None:
            yield Candidate("Agency", seen.text[found[0] : office.end()], found[0], office.end(), "agency-group")
    yield from _counted(seen)


def _first(seen: Scan, head: int, frame: Frame) -> int | None:
    """Give where the name begins: at the farthest place or level of the clause with only words of a name behind it."""
    for place in range(max(1, head - _LONGEST), head - 1):
        found = owner(seen, place, frame)
        if found and _BETWEEN.fullmatch(seen.text, place, head) and not _governed(seen, place, head):
            return found[0]
    return None


def _governed(seen: Scan, start: int, end: int) -> bool:
    """Tell whether a verb stands between of which groups are the object."""
    return _governing().search(seen.text, start, end) is not None


def _counted(seen: Scan) -> Iterator[Candidate]:
    """Yield what a bracket lists by its counted head: 三个专班（甲、乙、丙） are 甲专班, 乙专班 and 丙专班."""
    heads = grammar("Agency").heads
    for found in _COUNTED.finditer(seen.text):
        head, names = found.group(2), found.group(3).split("、")
        if head in heads and len(names) == _COUNTS[found.group(1)]:
            for name in names:
                full = name.removesuffix(head) + head
                yield Candidate("Agency", full, *found.span(), "agency-listed", alone=False)
