"""One thing under several names within a paper: full names for short ones, and the mentions that no rule saw."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ahocorasick_rs import AhoCorasick, MatchKind

from loaders.names.candidate import Candidate
from loaders.names.scan import Scan
from loaders.names.variants import bare, fullest

_SHORTEST_REPEAT = 3
_DECLARED = re.compile("（(?:以下|下)?(?:简称|称)：?[“《]?([^“”《》（）\\n]{2,20})[”》]?）")


def one_name(chosen: list[Candidate]) -> Iterator[Candidate]:
    """Yield the candidates, one full name for all mentions of a thing that some print in full."""
    full = fullest(chosen)
    for candidate in chosen:
        canonical = full.get((candidate.label, bare(candidate)))
        if canonical and candidate.canonical != canonical:
            # 调研科技成果转化“三项改革” is cut to what the paper prints elsewhere.
            more = len(candidate.canonical or canonical) - len(canonical)
            longer = more > 0 and (candidate.canonical or "").endswith(canonical)
            candidate = replace(candidate, canonical=canonical, start=candidate.start + more * longer)
        yield candidate


def _declared(seen: Scan, chosen: Sequence[Candidate]) -> Iterator[tuple[str, Candidate]]:
    """Yield the short names that the paper gives to things: 区域协同发展基金（以下简称“协同基金”）."""
    ends = {candidate.end: candidate for candidate in chosen if candidate.alone}
    for found in _DECLARED.finditer(seen.text):
        thing, short = ends.get(found.start()), found.group(1)
        if thing is not None and len(short) >= _SHORTEST_REPEAT:
            yield short, replace(thing, name=short, canonical=thing.canonical or thing.name)


def repeats(seen: Scan, chosen: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield the mentions of found names that no rule saw: the same words elsewhere in the paper."""
    names: dict[str, Candidate] = {}
    for candidate in chosen:
        if candidate.alone and candidate.label != "Place" and len(bare(candidate)) >= _SHORTEST_REPEAT:
            names.setdefault(bare(candidate), candidate)
    names |= dict(_declared(seen, chosen))
    if not names:
        return
    ordered = sorted(names)
    machine = AhoCorasick(ordered, matchkind=MatchKind.LeftmostLongest)
    for index, start, end in machine.find_matches_as_indexes(seen.text):
        if seen.splits_word(start, end):  # 科技部 stands in 科技部门
            continue
        yield replace(names[ordered[index]], start=start, end=end, rule="repeat")
