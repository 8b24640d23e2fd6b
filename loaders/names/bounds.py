"""Where a name begins: from its head to the left, up to the nearest thing that no name holds."""

from __future__ import annotations

import re

from loaders.names.edges import edges
from loaders.names.grammar import Grammar
from loaders.names.scan import PAIRS, Scan

#: No name is longer; scanning to the left stops here.
LONGEST_NAME = 40

_HARD = frozenset("，。；：:！？、\n|…●•　 “《（『〔‘")
_CLAUSE = frozenset("，。；：！？\n")
_BEFORE_VERB = "的以将把由和与及并在"
_DASH_REACH = 26
_NUMBERING = re.compile("（[一二三四五六七八九十0-9]{1,3}）")
_HELD_PHRASE = re.compile("具有[^，。；、]{2,14}(?:影响力|竞争力|特色)的$")
#: 三项机制 are several, not one.
_COUNTED = re.compile("^[一二两三四五六七八九十]+[大项类个]")
#: Behind a verb these make a word that describes: 牵引性.
_MAKES_ADJECTIVE = ("性", "型")
_WORD = re.compile(r"\w")
_MARKS = re.compile("[“”‘’《》]")


def is_free(seen: Scan, place: int, cuts: frozenset[str]) -> bool:
    """Tell whether a clause, a place, an adverb or another governing verb ends here, so that a verb behind it governs."""
    text = seen.text
    if place == 0 or text[place - 1] in _HARD or text[place - 1] in _BEFORE_VERB or place in seen.places:
        return True
    start = seen.verbs.get(place)
    if start is not None and cutting(text[start:place], cuts):
        return True
    return edges().adverb.search(text, max(0, place - 4), place) is not None


def cutting(verb: str, cuts: frozenset[str]) -> str | None:
    """Give the longest ending of a verb that cuts: 争取设立 ends in 设立."""
    return next((verb[first:] for first in range(len(verb) - 1) if verb[first:] in cuts), None)


def left_edge(seen: Scan, head_start: int, rules: Grammar) -> int:
    """Give where the name begins whose head starts there: scan left to the nearest thing that no name holds."""
    text, place = seen.text, head_start
    if text[place - 1 : place] == "的" and text.startswith(edges().with_particle, place):
        place -= 1
    floor = max(0, head_start - LONGEST_NAME)
    while place > floor:
        inner = _jump(seen, place, floor)
        if inner is not None:
            place = inner
        elif _ends_here(seen, place, head_start, rules):
            break
        else:
            place -= 1
    return place


def _jump(seen: Scan, place: int, floor: int) -> int | None:
    """Give where a bracket or a fixed phrase that ends here begins: a name holds it whole."""
    text, before = seen.text, seen.text[place - 1]
    if before == "的":
        phrase = _HELD_PHRASE.search(text, floor, place)
        return phrase.start() if phrase else None
    if before not in PAIRS or place - 1 not in seen.opener or text[place - 1 : place + 1] == "”“":
        return None
    opening = seen.opener[place - 1]
    return None if _NUMBERING.match(text, opening, place) else opening


def _ends_here(seen: Scan, place: int, head_start: int, rules: Grammar) -> bool:
    """Tell whether no name reaches over this place."""
    text, before = seen.text, seen.text[place - 1]
    if before in _HARD or before in PAIRS or (rules.governed and place in seen.agency_ends):
        return True
    start = seen.verbs.get(place)
    if start is not None and _cuts(seen, start, place, head_start, rules):
        return True
    inner = seen.heads[rules.label].get(place)
    if inner is not None and place < head_start and text.startswith(text[inner:place], head_start):
        return rules.not_before.match(text, place) is None  # a name holds its head once
    if place - 1 in seen.kept:
        return False
    if before in (edges().breaks if rules.governed else edges().nominal_breaks):
        dashed = "—" in text[max(0, place - _DASH_REACH) : place - 1] and "—" not in text[place:head_start]
        return not (before in "和与" and dashed)
    return before in "和与及" and _ends_name(seen, place - 1)


def _ends_name(seen: Scan, place: int) -> bool:
    """Tell whether a name ends before a conjunction, so that the conjunction parts two names."""
    return any(place in heads for heads in seen.heads.values()) or seen.text[place - 1 : place] in ("”", "》")


def _cuts(seen: Scan, start: int, end: int, head_start: int, rules: Grammar) -> bool:
    """Tell whether a verb governs what follows it rather than being part of the name."""
    word = cutting(seen.text[start:end], rules.cuts)
    if word is None or seen.text[end : end + 1] in _MAKES_ADJECTIVE:
        return False
    begin = end - len(word)
    if word not in rules.soft and not (end == head_start and rules.governed):
        return True
    if not rules.governed:
        return is_free(seen, begin, rules.cuts) or begin in seen.heads[rules.label] or begin in seen.body_ends
    # 实施|培育发展未来产业行动: a soft verb behind one that surely governs begins the name.
    return is_free(seen, begin, rules.soft) and not _surely_governed(seen, begin, rules)


def _surely_governed(seen: Scan, place: int, rules: Grammar) -> bool:
    start = seen.verbs.get(place)
    return start is not None and cutting(seen.text[start:place], rules.cuts - rules.soft) is not None


def trim(seen: Scan, start: int, stop: int) -> int:
    """Move a start past counts, particles and, where a clause begins, past the adverbs and verbs that govern."""
    text = seen.text
    opens = start == 0 or text[start - 1] in _CLAUSE
    while start < stop:
        found = edges().leading.match(text, start, stop) if start not in seen.kept or text.startswith("其中", start) else None
        if found is None and opens and start not in seen.kept:
            found = edges().opening.match(text, start, stop - 1)
        if found is None or found.end() == start:
            break
        start = found.end()
    return start


def is_named(seen: Scan, start: int, end: int, head: str, rules: Grammar) -> bool:
    """Tell whether clean[start:end] names one thing: something is left once its head and the generic words are gone."""
    name = seen.text[start:end]
    if rules.never and rules.never.search(name):
        return False
    if head in rules.weak and not _is_marked(seen, start, end):
        return False
    bare = _MARKS.sub("", name)
    core = rules.generic.sub("", _COUNTED.sub("", bare.removesuffix(head)))
    return len(_WORD.findall(core)) >= rules.min_core


def _is_marked(seen: Scan, start: int, end: int) -> bool:
    """Tell whether a level, a quote or a known name marks a name as that of one thing; its province alone does not."""
    hit = seen.place_at.get(start)
    if hit is not None and hit.end - start > 2 and getattr(hit.place, "level", "") == "province":
        start = hit.end
    return edges().levelled.search(seen.text[start:end]) is not None or seen.marked(start, end)
