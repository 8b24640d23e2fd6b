"""Coordinations: several names that share the head which stands once, behind the last."""

from __future__ import annotations

import re

from loaders.names.bounds import cutting, is_free, trim
from loaders.names.edges import edges
from loaders.names.grammar import Grammar, verbs
from loaders.names.lexicon import is_a
from loaders.names.scan import PAIRS, Scan

#: A conjunct of a coordination is short.
LONGEST_CONJUNCT = 16

#: A coordination has no more conjuncts without a head.
MOST_CONJUNCTS = 24
_AND_SO_ON = re.compile(r"等(?:一批)?(?:\d+[个家项支条座处所类种大只]|[一二两三四五六七八九十]+[个家项大类])?$")
_POINTING = re.compile("(?:一批|若干|系列|各类|该|本|其|新增|新建)+")
_ENDS = frozenset("，。；：！？\n《（|的将把以等")
_COUNTED = re.compile(r"\d[\d.]*[余多]?万?[亿个家项名批支条座处所类种人%]|[个家项名]$")

Span = tuple[int, int]


def listed_before(seen: Scan, place: int) -> int | None:
    """Give where 等 stands if the place follows a list that it closes (甲、乙等3家|实验室)."""
    found = _AND_SO_ON.search(seen.text, max(0, place - 8), place)
    return found.start() if found else None


def conjuncts(seen: Scan, edge: int, rules: Grammar) -> list[Span]:
    """Give the conjuncts that end at the edge and have no head of their own, first to last."""
    found: list[Span] = []
    separators = "、和与及"
    for _ in range(MOST_CONJUNCTS):
        span, more = _conjunct(seen, edge, rules, separators)
        if span is None or not _sound(seen, span, rules):
            return found[::-1]
        found.append((trimmed(seen.text, *span), span[1]))
        if not more:
            return found[::-1]
        edge = span[0] - 1
        if seen.text[edge] == "、":  # a conjunction parts only the last two of a list
            separators = "、"
    return found[::-1]


def loose_conjuncts(seen: Scan, edge: int) -> list[Span]:
    """Give the short conjuncts that end at the edge and are no names by themselves, first to last, up to the verb before them."""
    found: list[Span] = []
    separators = "、和与及"
    for _ in range(MOST_CONJUNCTS):
        span, more = _conjunct(seen, edge, None, separators)
        if span is None:
            return []
        left = trimmed(seen.text, trim(seen, *span), span[1])
        words = seen.text[left : span[1]]
        if len(words) < 2 or _COUNTED.search(words) or any(span[1] in heads for heads in seen.heads.values()):
            break
        found.append((left, span[1]))
        if not more:
            break
        edge = span[0] - 1
        separators = "、" if seen.text[edge] == "、" else separators
    return found[::-1]


def trimmed(text: str, start: int, end: int) -> int:
    """Give where a conjunct begins behind words like 一批 that count or point."""
    found = _POINTING.match(text, start, end)
    return found.end() if found else start


def _sound(seen: Scan, span: Span, rules: Grammar) -> bool:
    """Tell whether a conjunct may be the first part of a name: no count, no head of its own, not generic."""
    text = seen.text[span[0] : span[1]]
    headed = any(span[1] in heads for heads in seen.heads.values()) or _open_headed(seen, span)
    adverb = edges().adverb.search(text)
    if adverb and (adverb.start() == 0 or span[0] + adverb.start() in seen.body_ends):
        return False  # 省教育厅积极|与清华大学
    quoted = text.endswith("”") and not text.startswith("“")
    return not headed and not quoted and len(text) >= 2 and _COUNTED.search(text) is None and not _ends_generic(text, rules)


def _open_headed(seen: Scan, span: Span) -> bool:
    """Tell whether a conjunct ends in a word that ends platforms among much else: 零碳工厂 shares no 园区."""
    start = seen.open_heads["Platform"].get(span[1], span[1])
    return span[1] - start > 1 and start > span[0]


def _ends_generic(text: str, rules: Grammar) -> bool:
    """Tell whether a conjunct ends in a generic word, as no part of a name does unless it is a field: 能源."""
    last = 0
    for found in rules.generic.finditer(text):
        last = found.end()
    return last == len(text) and not is_a(text, "Field")


def _conjunct(seen: Scan, edge: int, rules: Grammar | None, separators: str) -> tuple[Span | None, bool]:
    """Give the conjunct that ends at the edge, and whether another stands before it."""
    text, place = seen.text, edge
    while place > 0 and edge - place <= LONGEST_CONJUNCT:
        before = text[place - 1]
        if before in PAIRS and place - 1 in seen.opener:
            place = seen.opener[place - 1]
            continue
        if before in separators and place - 1 not in seen.kept:
            return (place, edge), True
        start = seen.verbs.get(place)
        if before in _ENDS or before in "“‘”’" or (start is not None and _governs(seen, start, place, rules)):
            return (place, edge), False
        place -= 1
    return ((place, edge), False) if place == 0 else (None, False)


def _governs(seen: Scan, start: int, end: int, rules: Grammar | None) -> bool:
    """Tell whether a verb ends the conjunct that follows it: one that cuts, for loose conjuncts one that is no noun here."""
    verb = seen.text[start:end]
    if rules is not None:
        return cutting(verb, rules.cuts) is not None
    return verb not in verbs().nominal or is_free(seen, start, frozenset(verbs().action))


def shared_head(name: str, rules: Grammar) -> str | None:
    """Give the ending that names before this one may share with it: a listed class head, never an invented one."""
    if not name.endswith(rules.class_heads):
        return None
    return next((ending for ending in rules.class_heads if name.endswith(ending) and len(name) - len(ending) >= 2), None)
