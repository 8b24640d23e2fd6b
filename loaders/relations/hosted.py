"""HOSTED_BY: the body or platform that a platform is built on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from loaders.relations.parties import gap, row_before
from loaders.relations.words import adverbs, any_of
from loaders.statements import Mention, Passage, Statement

_HOSTS = frozenset({"Organization", "Platform"})
_BODIES = _HOSTS | {"Agency"}
#: 甲、乙等高校.
_OTHERS = "(?:等[^，。；的]{0,8}?)?"


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "before": re.compile(any_of("hosts", "before") + "$"),
        "plans": re.compile(rf"{_OTHERS}{adverbs()}{any_of('hosts', 'plans')}"),
        "behind": re.compile(any_of("hosts", "behind")),
        "seated": re.compile(any_of("hosts", "seated")),
        "gained": re.compile(rf"{_OTHERS}{adverbs()}{any_of('hosts', 'gained')}(?:了|一批)?"),
        "settles": re.compile(rf"{any_of('hosts', 'settles')}(?:了|一批)?"),
        "clause": re.compile("[，。；：、\n]"),
    }


def hosted(passage: Passage, clause: tuple[int, int], mentions: list[Mention]) -> Iterator[Statement]:
    """Yield 依托甲建设乙, 甲获批乙, 在甲设立乙, 乙落户甲, 办公室设在甲; hosts that stand in a row share what is built."""
    for index, (one, other) in enumerate(pairwise(mentions)):
        if one.thing.label not in _BODIES or other.thing.label not in _BODIES or one.thing == other.thing:
            continue
        between = gap(passage.text, one, other)
        if between is None:
            continue
        kind = {"Platform": "behind", "Agency": "seated"}.get(one.thing.label)
        if kind and _patterns()[kind].fullmatch(between):
            yield Statement("HOSTED_BY", one.thing, other.thing, one.start, other.end, "hosted-by-place")
        if "Agency" in (one.thing.label, other.thing.label):
            continue
        hosts = row_before(passage.text, mentions, index, _HOSTS)
        rule = _rule(passage, clause, hosts[0], one, other)
        for host in hosts if rule else ():
            yield Statement("HOSTED_BY", other.thing, host.thing, hosts[0].start, other.end, rule or "")


def _rule(passage: Passage, clause: tuple[int, int], first: Mention, last: Mention, planned: Mention) -> str | None:
    """Give the name of the rule by which the hosts from first to last host what is planned behind them."""
    text, patterns = passage.text, _patterns()
    before = patterns["before"].search(text, max(clause[0], first.start - 4), first.start)
    if before and patterns["plans"].match(text, last.end, planned.start):
        return "hosted-by-plan"
    between = text[last.end : planned.start]
    if planned.thing.label != "Platform":
        return None
    if last.thing.label == "Organization" and patterns["gained"].fullmatch(between):
        return "hosted-by-gain"
    if text[first.start - 1 : first.start] == "在" and patterns["settles"].fullmatch(between):
        return "hosted-by-place"
    return None
