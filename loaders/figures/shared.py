"""Figures that share a predicate: 甲、乙分别增长5%、6% and 甲、乙均居全国第一."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from loaders.figures import naming, trimming
from loaders.figures.before import is_modifier, share_noun
from loaders.figures.clauses import LIST_MARKS, Clause
from loaders.figures.lexicon import any_of, vocabulary
from loaders.figures.quantity import Quantity
from loaders.figures.wording import Wording

_EACH = re.compile(r"分别|(?<![平人年户月日校亩])均(?![衡等价线])|双双|都(?![市])")
_GROWTH = re.compile(r"(?:同比|年均|环比|累计)?(?:增长|下降|提高|增加|减少|上升|降低|提升)$")
_SHARES = ("占比", "比重")
_BEFORE = re.compile(r"(?:年均|累计|同比|五年|平均|共|已|总量|数量)+$")


@dataclass(frozen=True, slots=True)
class Sharing:
    """Where the sharing word stands: the heads before it, the predicate after it, and the quantities in order."""

    heads: Wording
    predicate: Wording
    quantities: list[tuple[Clause, Quantity]]
    respectively: bool


def sharing(line: Wording, parts: list[Clause], index: int, start: int) -> Sharing | None:
    """Read the clause parts[index] of `line`, whose heads begin at `start`, as one whose values are shared out, if it is one."""
    clause = parts[index]
    first = clause.quantities[0]
    match = _last(line.flat, clause.start, first.start)
    if match is None:
        return _in_turn(line, parts, index, start)
    heads, predicate = line.cut(start, match.start()), line.cut(match.end(), max(first.left, match.end()))
    if match[0] != "分别":
        return Sharing(heads, predicate, [(clause, first)], False)
    lead = _BEFORE.search(heads.flat)
    if lead is not None:
        heads, predicate = heads.cut(0, lead.start()), heads.cut(lead.start()) + predicate
    return Sharing(heads, predicate, _values(line.flat, parts, index), True)


def _in_turn(line: Wording, parts: list[Clause], index: int, start: int) -> Sharing | None:
    """Read values in a row as shared out in turn, though no word says so (甲、乙增长5%、6%)."""
    values = _values(line.flat, parts, index)
    first = values[0][1]
    if len(values) < 2 or first.right < parts[index].end:
        return None
    heads = line.cut(start, first.left)
    if len(_split(heads, 0)) < 2 and any(one.verb for _, one in values[1:]):
        return None  # 里程新增170公里、突破700公里
    growth = _GROWTH.search(heads.flat)
    at = growth.start() if growth else len(heads)
    return Sharing(heads.cut(0, at), heads.cut(at), values, True)


def _last(flat: str, start: int, end: int) -> re.Match[str] | None:
    return max(_EACH.finditer(flat, max(start, end - 24), end), key=lambda match: match.start(), default=None)


def _values(flat: str, parts: list[Clause], index: int) -> list[tuple[Clause, Quantity]]:
    """Give the quantities that follow one another with nothing but marks between them."""
    clause = parts[index]
    found = [(clause, clause.quantities[0])]
    for following in parts[index + 1 : index + 12]:
        if following.mark not in LIST_MARKS or len(following.quantities) != 1:
            break
        quantity = following.quantities[0]
        if not _alike(quantity, found[0][1]) or flat[following.start : quantity.left].strip("约近超达"):
            break
        found.append((following, quantity))
    return _bounds_shared(found)


def _alike(one: Quantity, other: Quantity) -> bool:
    kinds = {one.kind, other.kind}
    return len(kinds) == 1 or kinds <= {"count", "measure"} or kinds <= {"percent", "times", "points"}


def _bounds_shared(found: list[tuple[Clause, Quantity]]) -> list[tuple[Clause, Quantity]]:
    """Let a bound before the first value or behind the last hold for all (分别超过2%、5%; 分别增长5%、6%左右)."""
    first, last = found[0][1], found[-1][1]
    bound = last.bound if last.right > last.end else first.bound if first.left < first.start and first.right == first.end else "="
    return [(clause, replace(q, bound=bound) if q.bound == "=" else q) for clause, q in found]


def heads_of(share: Sharing, group: list[Wording]) -> list[Wording]:
    """Give what the values measure, one head a value (for 均: all heads), from the clause or from the figures before it."""
    if "等" in share.heads.flat[1:] and not share.respectively:
        return [share.heads]
    own = _split(share.heads, len(share.quantities) if share.respectively else 0)
    wanted = len(share.quantities)
    if share.respectively:
        if len(own) == wanted:
            return _with_tail(own)
        if len(group) >= wanted and (not own or naming.is_relational(trimming.trim_adverbs(share.heads).flat)):
            return [naming.subject_of(name) + trimming.trim_adverbs(share.heads) for name in group[-wanted:]]
        return own[-wanted:] if len(own) > wanted else [share.heads] * wanted
    if len(own) > 1 and naming.is_relational(own[-1].flat) and group:
        return [naming.subject_of(group[-1]) + head for head in own]
    if len(own) > 1:
        return _with_tail(own)
    if group and (not own or naming.is_relational(own[0].flat)):
        return [naming.subject_of(name) + (own[0] if own else Wording()) for name in group]
    return own


def _split(heads: Wording, wanted: int) -> list[Wording]:
    heads = trimming.trim(heads)
    parts = heads.split("、")
    if not parts or (wanted and len(parts) >= wanted):
        return parts
    *rest, last = parts
    match = re.search(r"和|与|及", last.flat[1:])
    if match is None:
        return parts
    return [*rest, last.cut(0, match.start() + 1), last.cut(match.end() + 1)]


def _with_tail(heads: list[Wording]) -> list[Wording]:
    """Hand the class that the last head ends in to heads without one: 交通、水利、能源 + 领域投资额."""
    last = heads[-1]
    heads = [share_noun(head, last) if is_modifier(head) else head for head in heads[:-1]] + [last]
    match = _tail().search(last.flat)
    if match is None or match.start() == 0:
        return heads
    tail, core = last.cut(match.start()), last.cut(match.end("lead"))
    lead = match["lead"] or "\n"
    return [*(_with(head, core if head.flat.endswith(lead) else tail) for head in heads[:-1]), last]


def _with(head: Wording, tail: Wording) -> Wording:
    if tail.flat in _SHARES:
        return head if head.flat.endswith((*_SHARES, "率")) else head + tail  # 发电量、装机占比
    own = head.flat.endswith(tuple(vocabulary("words")["measure_ends"]))
    return head if own or _bare_tail().search(head.flat) else head + tail


@cache
def _tail() -> re.Pattern[str]:
    words = vocabulary("words")
    return re.compile(
        f"(?P<lead>{any_of(words['tail_leads'])}|){any_of(words['shared_tails'])}(?:占[^、，]{{2,14}}(?:比重|比例))?$"
    )


@cache
def _bare_tail() -> re.Pattern[str]:
    return re.compile(f"{any_of(vocabulary('words')['shared_tails'])}$")
