"""PART_OF: brackets, lists that close in a counted name, and verbs that make one thing a part of another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from loaders.relations.parties import gap, row_behind
from loaders.relations.words import any_of
from loaders.statements import Mention, Passage, Statement

_WHOLES = frozenset({"Platform", "Program", "Reform", "Document"})
_BODIES = frozenset({"Agency", "Organization"})
#: 十大项目, “双尖双领”, “1+N”: a name that counts what it holds.
_COUNTED = re.compile(
    r"(?:[一二三四五六七八九十两双百千]+|\d+)(?:[大项个重类条张]|[^，。、]{0,3}[一二三四五六七八九十两双百千N\d])"
)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    opens, holds = any_of("parts", "opens"), any_of("parts", "holds")
    joins, within, sets = any_of("parts", "joins"), any_of("parts", "within"), any_of("parts", "sets")
    return {
        "opens": re.compile(rf"（{opens}[：:]?"),
        "holds": re.compile(rf"，?(?:共|主要|已|目前)?{holds}(?:了|有)?(?:\d+[个项])?"),
        "joins": re.compile(rf"(?:等)?(?:成功|正式|首批|已|均|被|全部|同步|争取|力争)*{joins}(?:国家|全国|首批|省级)?"),
        "within": re.compile(rf"{within}，?{sets}(?:了|一批)?"),
        "collective": re.compile("（以下(?:统称|合称|简称)(?:为|：)?"),
        "made_of": re.compile("等?(?:共同)?(?:组成|构成)"),
    }


def is_counted(name: str) -> bool:
    """Tell whether a name counts what it holds, itself or in its quotes: 科技创新“八大行动”."""
    return _COUNTED.match(name, name.find("“") + 1) is not None


def parts(passage: Passage, mentions: list[Mention]) -> Iterator[Statement]:
    """Yield what a clause says is part of what, things of one class alone."""
    for index, (one, other) in enumerate(pairwise(mentions)):
        between = gap(passage.text, one, other)
        if between is not None:
            yield from _behind_whole(passage, mentions, index, between)
            yield from _before_whole(passage, mentions, index, between)


def _behind_whole(passage: Passage, mentions: list[Mention], index: int, between: str) -> Iterator[Statement]:
    """Yield 《甲》（含《乙》）, 甲包括乙、丙, 甲由乙、丙组成, 在甲中设立乙."""
    whole, patterns = mentions[index], _patterns()
    label = whole.thing.label
    row = row_behind(passage.text, mentions, index + 1, frozenset({label}))
    if label in _WHOLES and patterns["opens"].fullmatch(between):
        yield from _parts(row, whole, "part-of-bracket")
    holds = patterns["holds"].fullmatch(between)
    made_of = between.endswith("由") and not patterns["made_of"].match(passage.text, row[-1].end)
    if label in _WHOLES | _BODIES and holds and not made_of:
        yield from _parts(row, whole, "part-of-holder")
    inside = passage.text[whole.start - 1 : whole.start] == "在" and patterns["within"].fullmatch(between)
    if label in _WHOLES and inside:
        yield from _parts(row, whole, "part-of-holder")


def _before_whole(passage: Passage, mentions: list[Mention], index: int, between: str) -> Iterator[Statement]:
    """Yield 甲、乙等“十大项目”, 甲和乙（以下简称“双中心”）, 甲纳入乙."""
    whole, patterns = mentions[index + 1], _patterns()
    label, text = whole.thing.label, passage.text
    if label not in _WHOLES or mentions[index].thing.label != label:
        return
    counted = is_counted(text[whole.start : whole.end].removeprefix("“"))
    row = [mentions[index]]
    for mention in reversed(mentions[:index]):
        if mention.thing.label != label or text[mention.end : row[0].start] not in ("、", "和", "与", "及", ""):
            break
        row.insert(0, mention)
    listed = between == "等" and (whole.rule.endswith("-quoted") or counted)
    collected = patterns["collective"].fullmatch(between) and (len(row) > 1 or "双" in whole.thing.name)
    if listed or collected:
        yield from _parts(row, whole, "part-of-list")
    elif patterns["joins"].fullmatch(between) and label != "Document":
        yield from _parts(row, whole, "part-of-joined")


def _parts(row: list[Mention], whole: Mention, rule: str) -> Iterator[Statement]:
    start, end = min(row[0].start, whole.start), max(row[-1].end, whole.end)
    for part in row:
        if part.thing != whole.thing:
            yield Statement("PART_OF", part.thing, whole.thing, start, end, rule)
