"""From the heads of names to whole names: where each begins, whether it names one thing, what a coordination holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from loaders.names.coordination import conjuncts, listed_before, shared_head
from loaders.names.grammar import CLASSES, Grammar, alternatives, grammar, verbs
from loaders.names.located import planners, row_of_places
from loaders.names.places import PlaceHit
from loaders.names.scan import PAIRS, Scan

#: No name is longer; scanning to the left stops here.
LONGEST_NAME = 40

_HARD = frozenset("，。；：:！？、\n|…●•　 “《（『〔‘")
_BREAKS = frozenset("的以将把被了等其")
_NOMINAL_BREAKS = _BREAKS | frozenset("在对向从由为是于有和与及或到")
_LEADING = re.compile(
    r"(?:（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．、](?!\d)|好|的|了|着|过|左右|以上|余|多|全国首个|全省首个|国内首个|首个|首批|首家|第[一二三四五]批|一批批?|一系列|系列|若干|多个|各类|各级|各地|等|其|该|这|本|以及"
    r"|第[一二三四五六七八九十\d]{1,3}届|和|与|及|或|并|以|在|对|为|向|从|由|将|把|一个|一项|[数几]?[\d.]+(?:多|余)?万?[个家项名批支条座处所类种大]|全省|全市|全区|我省|我市|我区|本市|我国|年度)+"
)
_TAIL = re.compile(r"（(?:[一二三四五六]期|\d{4}(?:[—-]\d{4})?年?|试行|草案|暂行|修订|[一-鿿]{1,6}段)）")
_LEVELLED = re.compile("^(?:国家|全国|中国|省|市|自治区|世界|亚洲)|“|[A-Za-z]|—")
_NUMBERING = re.compile("（[一二三四五六七八九十0-9]{1,3}）")
_PLANNED = frozenset({"Platform"})
_COUNT_FIRST = re.compile(r"^等?(?:\d+|[一二两三四五六七八九十]+)[个大家座]")
_ZONE_LEVEL = re.compile("^(?:省级|国家级|一批|省|市级)")
_COUNT = re.compile("等?\\d+[个家项条座处]$")
_MODIFIERS = re.compile("^(?:\\d+[个家项条座处大]|国家(?=重大)|重点|重大|标志性|省级|市级|省|市|一批|系列|新型|领域|特色|优势|新|各类|若干|大型|示范性|关键|主要)+")
_HELD_PHRASE = re.compile("具有[^，。；、]{2,14}(?:影响力|竞争力|特色)的$")
_WORD = re.compile(r"\w")
_MARKS = re.compile("[“”‘’《》]")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span that may name a thing; `name` is what it names, `alone` whether the span names that thing only."""

    label: str
    name: str
    start: int
    end: int
    rule: str
    alone: bool = True
    canonical: str | None = None
    number: str | None = None
    #: Where it stands or is to stand, when its place is said beside it.
    place: PlaceHit | None = None


@cache
def _adverb() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(verbs().adverbs)})$")


def _free(seen: Scan, place: int, cuts: frozenset[str]) -> bool:
    """Tell whether a clause, an adverb or another governing verb ends at the place, so that a verb there governs."""
    text = seen.text
    if place == 0 or text[place - 1] in _HARD or text[place - 1] in "的以将把由和与及并":
        return True
    start = seen.verbs.get(place)
    if place in seen.places or (start is not None and text[start:place] in cuts):
        return True
    return _adverb().search(text, max(0, place - 4), place) is not None


def left_edge(seen: Scan, head_start: int, rules: Grammar) -> int:
    """Give where the name begins whose head starts there: scan left to the nearest thing that no name holds."""
    text, place = seen.text, head_start
    breaks = _NOMINAL_BREAKS if not rules.governed else _BREAKS
    floor = max(0, head_start - LONGEST_NAME)
    while place > floor:
        before = text[place - 1]
        if before == "”" and text[place : place + 1] == "“":
            break
        phrase = _HELD_PHRASE.search(text, floor, place) if before == "的" else None
        if phrase:
            place = phrase.start()
            continue
        if before in PAIRS and place - 1 in seen.opener and not _NUMBERING.match(text, seen.opener[place - 1], place):
            place = seen.opener[place - 1]
            continue
        if before in _HARD or before in PAIRS:
            break
        start = seen.verbs.get(place)
        if start is not None and _cuts(seen, start, place, head_start, rules):
            break
        if place - 1 not in seen.kept:
            if before in breaks and not _held(text, place, before):
                break
            if before in "和与及" and (_ends_name(seen, place - 1, rules) or text[place - 2 : place - 1] in "”》"):
                break
        place -= 1
    return place


def _held(text: str, place: int, mark: str) -> bool:
    """Tell whether a conjunction stands inside a name that a dash opens: 中国—中亚人类与环境联合实验室."""
    return mark in "和与" and "—" in text[max(0, place - 14) : place - 1]


def _ends_name(seen: Scan, place: int, rules: Grammar) -> bool:
    """Tell whether a name of the class ends before a conjunction, so that the conjunction parts two names."""
    return place in seen.heads[rules.label]


def _cuts(seen: Scan, start: int, end: int, head_start: int, rules: Grammar) -> bool:
    word = seen.text[start:end]
    if word not in rules.cuts:
        return False
    attributive = end == head_start and (rules.governed or word in rules.soft)
    if attributive and not _free(seen, start, rules.cuts):
        return False
    return word not in rules.soft or _free(seen, start, rules.cuts)


def named(seen: Scan, start: int, end: int, head: str, rules: Grammar) -> bool:
    """Tell whether something is left of a name once its head and the generic words are gone."""
    name = seen.text[start:end]
    if head in rules.weak and not (_LEVELLED.search(name) or seen.marked(start, end)):
        return False
    bare = _MARKS.sub("", name)
    core = rules.generic.sub("", bare[: len(bare) - len(head)] if bare.endswith(head) else bare)
    return len(_WORD.findall(core)) >= rules.min_core


def bounded(seen: Scan, label: str) -> Iterator[Candidate]:
    """Yield every name of a class that a head ends, coordinations as one candidate for each thing."""
    rules = grammar(label)
    heads = seen.heads[label]
    for end in sorted(heads):
        head_start = heads[end]
        if _goes_on(seen, head_start, end, rules):
            continue
        start = _trim(seen, left_edge(seen, head_start, rules), head_start, rules)
        if seen.text[end : end + 1] == "”" and seen.opener.get(end) == start - 1:
            start, end = start - 1, end + 1
        elif _inside_quotes(seen, start, end):
            continue
        tail = _TAIL.match(seen.text, end)
        stop = tail.end() if tail else end
        yield from _things(seen, start, head_start, end, stop, rules)


def _goes_on(seen: Scan, start: int, end: int, rules: Grammar) -> bool:
    """Tell whether a longer head or a word that makes it part of something else follows."""
    if rules.not_before.match(seen.text, end):
        return True
    longer = (seen.heads[rules.label].get(end + more) for more in range(1, 9))
    return any(other is not None and other <= start for other in longer)


def _inside_quotes(seen: Scan, start: int, end: int) -> bool:
    """Tell whether a head ends within quotes that it does not fill: “一院一所一校” is no school."""
    opening = seen.text.rfind("“", max(0, start - LONGEST_NAME), start + 1)
    return opening >= 0 and seen.closer.get(opening, -1) >= end


def _trim(seen: Scan, start: int, stop: int, rules: Grammar) -> int:
    """Move the start past counts, particles and, where a clause begins, past the adverbs and verbs that govern."""
    text = seen.text
    opens = start == 0 or text[start - 1] in _HARD
    while start < stop:
        found = _LEADING.match(text, start, stop)
        if found is None and opens and start not in seen.kept:
            found = _leading_verb().match(text, start, stop - 1)
        if found is None or found.end() == start:
            break
        start = found.end()
    return start


@cache
def _leading_verb() -> re.Pattern[str]:
    known = verbs()
    return re.compile(alternatives(word for word in (*known.action, *known.adverbs) if len(word) > 1))


def _things(seen: Scan, start: int, head_start: int, end: int, stop: int, rules: Grammar) -> Iterator[Candidate]:
    """Yield what a bounded head names: one thing, or each thing of a coordination that shares the head."""
    text, rule = seen.text, f"{rules.label.lower()}-head"
    if rules.label in _PLANNED:
        at_places = [*_in_row(seen, start, stop, rules), *_planned(seen, start, stop, rules)]
        if at_places:
            yield from at_places
            return
    listed = listed_before(seen, start)
    if listed is not None and rules.class_heads and not named(seen, start, end, text[head_start:end], rules):
        yield from _listed_things(seen, listed, start, stop, rules)
        return
    shared = shared_head(text[start:end], rules)
    if shared and text[start - 1 : start] in ("、", "和", "与", "及") and len(parts := conjuncts(seen, start - 1, rules)) > 0:
        last = _COUNT.sub("", text[start : end - len(shared)])
        ending = _MODIFIERS.sub("", shared) if shared.endswith("实验室") else shared
        for own in [*(text[left:right] for left, right in parts), last]:
            name = own + ending + text[end:stop]
            yield Candidate(rules.label, name, parts[0][0], stop, f"{rule}-shared", alone=False)
        return
    if named(seen, start, end, text[head_start:end], rules):
        yield Candidate(rules.label, text[start:stop], start, stop, rule)


def _in_row(seen: Scan, start: int, stop: int, rules: Grammar) -> Iterator[Candidate]:
    """Yield a thing for each place of a row that shares the name: 济南、青岛算力枢纽."""
    row = row_of_places(seen, start)
    if len(row) > 1:
        rest = _COUNT_FIRST.sub("", seen.text[row[-1].end : stop])
        for hit in row if rest else ():
            name = seen.text[hit.start : hit.end] + rest
            yield Candidate(rules.label, name, row[0].start, stop, f"{rules.label.lower()}-places", alone=False, place=hit)


def _planned(seen: Scan, start: int, stop: int, rules: Grammar) -> Iterator[Candidate]:
    """Yield a thing for each place that plans one: 安吉等地创建省级农高区."""
    if start in seen.place_at:
        return
    for hit in planners(seen, start):
        kept = _ZONE_LEVEL.sub("", seen.text[start:stop])
        yield Candidate(rules.label, seen.text[hit.start : hit.end] + kept, start, stop, f"{rules.label.lower()}-planned", place=hit)


def _listed_things(seen: Scan, listed: int, start: int, stop: int, rules: Grammar) -> Iterator[Candidate]:
    """Yield the things of 甲、乙等…HEAD: each with the bare head, quoted ones by their own words."""
    text, rule = seen.text, f"{rules.label.lower()}-listed"
    parts = conjuncts(seen, listed, rules)
    head = _MODIFIERS.sub("", text[start:stop])
    if head not in rules.heads and head not in rules.class_heads:
        return
    weak = head in rules.weak
    for left, right in parts:
        own = text[left:right]
        if own[0] == "“" and own[-1] == "”":
            yield Candidate(rules.label, own[1:-1], left, right, rule)
        elif not weak or _LEVELLED.search(own) or seen.marked(left, right):
            yield Candidate(rules.label, own + head, parts[0][0], stop, rule, alone=False)


def all_bounded(seen: Scan) -> Iterator[Candidate]:
    """Yield the candidates of every class that the grammar bounds by heads."""
    for label in CLASSES:
        yield from bounded(seen, label)
