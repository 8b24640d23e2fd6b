"""What a bounded head names: one thing, or each thing of a coordination or a row of places that shares it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from loaders.names.bounds import is_named, left_edge, trim
from loaders.names.candidate import Candidate
from loaders.names.coordination import conjuncts, listed_before, shared_head
from loaders.names.edges import edges
from loaders.names.grammar import CLASSES, Grammar, grammar
from loaders.names.lexicon import QUOTES, entries, is_a, is_no_name
from loaders.names.located import listed_places, planners, row_of_places
from loaders.names.opened import inside_quotes, opened
from loaders.names.places import PlaceHit
from loaders.names.scan import Scan
from loaders.names.spread import spread

#: Classes whose things places plan, and classes of which a counted one is a category: 新建重点实验室20个.
_PLANNED = frozenset({"Platform"})
_COUNTED = frozenset({"Platform", "Organization"})

#: Shorter words in quotes that end in a head are figures of speech: “软平台”.
_SHORTEST_WHOLE = 4
_LONGEST_PREFIX = 12
_COUNTED_SLOGAN = re.compile(r"(?:\d+|[一二三四五六七八九十百]+)大?[^，。]{2,8}$")
_NO_PREFIX = re.compile(r"[和与及、“”\d]|一批|若干|数量|质量|重大项目|工作|领域|试点")
_COUNT_BEFORE = re.compile(r"\d[\d.]*(?:余|多)?万?[个家项座所]")
_COUNT_BEHIND = re.compile(r"(?:达到?|超过?|突破|总数达?|增至|各)?\d[\d.]*(?:[—-]\d+)?(?:余|多)?万?[个家项座所条]")
_COUNT_FIRST = re.compile(r"^等?(?:\d+|[一二两三四五六七八九十]+)[个大家座]")
#: 六大工程 names nothing by itself, 科技强农“六大工程” does.
_COUNTED_HEAD = re.compile("[一二三四五六七八九十]+[大项]")
_COUNT_LAST = re.compile(r"等?\d+[个家项条座处]$")
_ZONE_LEVEL = re.compile("^(?:省级|国家级|一批|省|市级)")


def all_bounded(seen: Scan) -> Iterator[Candidate]:
    """Yield the candidates of every class that the grammar bounds by heads."""
    for label in CLASSES:
        yield from bounded(seen, label)
        yield from opened(seen, label)


def bounded(seen: Scan, label: str) -> Iterator[Candidate]:
    """Yield every name of a class that a head ends, coordinations as one candidate for each thing."""
    rules = grammar(label)
    heads = seen.heads[label]
    for end in sorted(heads):
        head_start = heads[end]
        is_verb = seen.verbs.get(end, head_start) < head_start  # 宜宾开展试点 names nothing
        if is_verb or _goes_on(seen, head_start, end, rules) or _within_word(seen, head_start, end):
            continue
        left = left_edge(seen, head_start, rules)
        start = trim(seen, left, head_start)
        if seen.text[end : end + 1] == "”" and seen.opener.get(end) == start - 1:
            yield from _quoted_whole(seen, start - 1, end + 1, rules)
            continue
        if inside_quotes(seen, start, end):
            continue
        tail = edges().tail.match(seen.text, end)
        stop = tail.end() if tail else end
        things = [*_things(seen, start, head_start, end, stop, rules), *spread(seen, start, head_start, stop, rules)]
        category = label in _COUNTED and (_COUNT_BEFORE.search(seen.text, left, start) or _COUNT_BEHIND.match(seen.text, stop))
        if not (category and all(thing.alone or thing.rule.endswith("-planned") for thing in things)):
            yield from things


def _goes_on(seen: Scan, start: int, end: int, rules: Grammar) -> bool:
    """Tell whether a longer head or a word that makes it part of something else follows."""
    if rules.not_before.match(seen.text, end):
        return True
    first_of = seen.heads[rules.label].get
    return any(first_of(end + more, end) <= start for more in range(1, 9))


def _within_word(seen: Scan, start: int, end: int) -> bool:
    """Tell whether a head is the end of a place name, or an ordinary word runs on over it: 港 in 贵港, 中心 in 中心镇."""
    place = seen.places.get(end)
    runs_on = any(seen.words.get(end + more, end) < end for more in (1, 2, 3))
    return runs_on or (place is not None and place.start < start)


def _quoted_whole(seen: Scan, start: int, end: int, rules: Grammar) -> Iterator[Candidate]:
    """Yield a name that fills its quotes, with what stands before them as part of its full name: 科技创新“八大行动”."""
    first, inner = prefixed(seen, start, rules), seen.text[start + 1 : end - 1]
    counted = first < start and _COUNTED_HEAD.match(inner)
    if len(inner) < _SHORTEST_WHOLE or (is_no_name(inner) and not counted):
        return
    canonical = seen.text[first:end] if first < start else None
    yield Candidate(rules.label, inner, first, end, f"{rules.label.lower()}-quoted", canonical=canonical)
    listed, counted = listed_before(seen, start), _COUNTED_SLOGAN.match(inner)
    if listed is not None and counted:
        head = next((head for head in sorted(rules.heads, key=len) if inner.endswith(head)), "")
        for left, right in conjuncts(seen, listed, rules):
            yield Candidate(rules.label, seen.text[left:right] + head, left, right, f"{rules.label.lower()}-listed", alone=False)


def prefixed(seen: Scan, quote: int, rules: Grammar) -> int:
    """Give where a quoted name begins with the nouns before its quotes; the quotes themselves where none belong to it."""
    if is_a(seen.text[quote + 1 : seen.closer[quote]], rules.label):
        return quote
    first = trim(seen, left_edge(seen, quote, rules), quote)
    opened = edges().opening.match(seen.text, first, quote)
    first = opened.end() if opened else first
    prefix = seen.text[first:quote]
    return first if 2 <= len(prefix) <= _LONGEST_PREFIX and not _NO_PREFIX.search(prefix) else quote


def _things(seen: Scan, start: int, head_start: int, end: int, stop: int, rules: Grammar) -> Iterator[Candidate]:
    text, rule, head = seen.text, rules.label.lower(), seen.text[head_start:end]
    at_places = list(_at_places(seen, start, stop, rules)) if rules.label in _PLANNED else []
    if at_places:
        yield from at_places
        return
    is_name = is_named(seen, start, end, head, rules)
    listed = listed_before(seen, start)
    if listed is not None and rules.class_heads and not is_name:
        yield from _listed(seen, listed, start, stop, rules)
        return
    in_places = list(_of_each(listed_places(seen, start), text, start, stop, rules)) if rules.label in _PLANNED else []
    if in_places:
        yield from in_places
        return
    shared = _with_place(seen, start, end, shared_head(text[start:end], rules))
    joined = text[start - 1 : start] in ("、", "和", "与", "及") and start - 1 not in seen.kept
    parts = conjuncts(seen, start - 1, rules) if shared and joined else []
    if shared and parts:
        ending = edges().modifiers.sub("", shared) if shared.endswith("实验室") else shared
        for left, right in parts:
            yield Candidate(rules.label, text[left:right] + ending + text[end:stop], left, right, f"{rule}-shared", alone=False)
        last = _COUNT_LAST.sub("", text[start : end - len(shared)])
        alone = last + shared == text[start:end]
        yield Candidate(rules.label, last + ending + text[end:stop], start, stop, f"{rule}-shared", alone=alone)
    elif is_name:
        yield Candidate(rules.label, text[start:stop], start, stop, f"{rule}-head")


def _with_place(seen: Scan, start: int, end: int, shared: str | None) -> str | None:
    """Give a shared head with the place right before it: 能源、材料和旱区农业陕西实验室 share 陕西实验室."""
    hit = seen.places.get(end - len(shared)) if shared else None
    paired = hit is not None and seen.text[hit.start - 1 : hit.start] == "—"  # 中国—新西兰 is one conjunct
    return seen.text[hit.start : end] if hit and hit.start - start >= 2 and not paired else shared


def _at_places(seen: Scan, start: int, stop: int, rules: Grammar) -> Iterator[Candidate]:
    """Yield a thing for each place of a row that shares the name (济南、青岛算力枢纽) or that plans one (安吉等地创建农高区)."""
    text, rule = seen.text, rules.label.lower()
    row = row_of_places(seen, start)
    row = row if len(row) > 1 and text[row[-1].end] != "—" else []
    behind = _behind_pair(seen, row[-1]) if row else stop
    rest = _COUNT_FIRST.sub("", text[behind:stop])
    rest = edges().modifiers.sub("", rest) if rest.endswith("实验室") else rest
    for hit in row if rest else ():
        name = text[hit.start : behind if hit is row[-1] else hit.end] + rest
        where = hit if hit.is_area else None
        yield Candidate(rules.label, name, row[0].start, stop, f"{rule}-places", alone=False, place=where)
    yield from _of_each(planners(seen, start) if start not in seen.place_at else [], text, start, stop, rules)


def _of_each(places: Iterable[PlaceHit], text: str, start: int, stop: int, rules: Grammar) -> Iterator[Candidate]:
    """Yield the thing clean[start:stop] for each place that it stands in, or is to stand in."""
    rule, bare = f"{rules.label.lower()}-planned", _ZONE_LEVEL.sub("", text[start:stop])
    for hit in filter(lambda place: place.is_area, places):
        yield Candidate(rules.label, text[hit.start : hit.end] + bare, start, stop, rule, alone=False, place=hit)


def _behind_pair(seen: Scan, last: PlaceHit) -> int:
    """Give where the places end that share one thing: 杭州、宁波温州自创区 are two, one of them of both cities."""
    other = seen.place_at.get(last.end)
    return other.end if other else last.end


def _listed(seen: Scan, listed: int, start: int, stop: int, rules: Grammar) -> Iterator[Candidate]:
    """Yield the things of 甲、乙等…HEAD: each with the bare head, quoted ones by their own words."""
    text, rule = seen.text, f"{rules.label.lower()}-listed"
    parts = conjuncts(seen, listed, rules)
    known = rules.heads.union(rules.class_heads)
    head = text[start:stop]
    if head not in known or head.endswith("实验室"):
        head = edges().modifiers.sub("", head)
    if head not in known:
        return
    for left, right in parts:
        own = text[left:right]
        if entries().get(own.translate(QUOTES)):
            continue
        if own.count("“") > 1:
            continue
        if own[0] == "“" and own[-1] == "”":
            yield Candidate(rules.label, own[1:-1], left, right, rule)
        elif head not in rules.weak or edges().levelled.search(own) or seen.marked(left, right):
            yield Candidate(rules.label, own + head, left, right, rule, alone=False)
