"""Find the figures of a section: quantities of work done or aimed at, each with what it measures."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from loaders.figures.clauses import Clause, brackets, brackets_open, clauses, masked, sentences
from loaders.figures.frame import Context, is_past, period_after, period_of, status_of
from loaders.figures.kinds import is_parameter, is_rule, value_kind
from loaders.figures.memory import Named
from loaders.figures.numbers import Number
from loaders.figures.quantities import scan
from loaders.figures.quantity import Quantity
from loaders.figures.reader import Reader
from loaders.figures.wording import Wording

#: How far, in characters, the words of a sentence are heard.
_REACH = 400
#: A sentence with as many quantities is a table.
_TABLE = 150


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a document.

    `start`..`end` is the clause that states it and `at` its number, both spans of the clean text; `rule` names the rule that
    read what it measures. `period` is a year, a span of years (2021-2025) or empty; `value_max` closes a range.
    """

    indicator: str
    value: Number
    value_max: Number | None
    unit: str
    bound: str
    status: str
    period: str
    value_kind: str
    start: int
    end: int
    at: tuple[int, int]
    rule: str


def find_figures(clean: str, start: int, end: int, context: Context) -> list[Figure]:
    """Find the figures of clean[start:end], in the order of their numbers."""
    if context.rules:
        return []
    text = clean[start:end]
    flat = masked(text)
    opened = brackets_open(text)
    line = Wording(text, flat)
    inner = _in_brackets(text, opened)
    starts = [low for low, _ in inner]
    found: list[Figure] = []
    period = context.period
    for low, high, held in sentences(flat, scan(flat)):
        period = period_after(text[low:high], context, period)
        hung = inner[bisect_left(starts, low) : bisect_left(starts, high)]
        if not _speaks(low, high, held, hung) or is_rule(text[low:high]):
            continue
        parts = clauses(flat, low, high, held)
        _hang(parts, hung)
        named = Reader(line, Wording(text, opened)).read(parts)
        found += [figure for one in named if (figure := _figure(one, text, low, start, context, period))]
    return sorted(found, key=lambda figure: (figure.at, figure.indicator))


def running_period(clean: str, start: int, end: int, context: Context) -> str:
    """Give the period that clean[start:end] ends by speaking of, for the context of the next section."""
    period = context.period
    for low, high, _ in sentences(clean[start:end], []):
        period = period_after(clean[start + low : start + high], context, period)
    return period


def _speaks(low: int, high: int, held: list[Quantity], hung: list[tuple[int, list[Clause]]]) -> bool:
    """Say whether a sentence has quantities and words about them, and is no table."""
    words = high - low - sum(quantity.end - quantity.start for quantity in held[:_TABLE])
    return bool(held or hung) and len(held) < _TABLE and words > 1


def _in_brackets(text: str, opened: str) -> list[tuple[int, list[Clause]]]:
    """Give the clauses inside every bracket that holds a quantity, with where the bracket stands."""
    spans = brackets(text)
    quantities = scan(opened) if spans else []
    starts = [quantity.start for quantity in quantities]
    found = []
    for low, high in spans:
        held = quantities[bisect_left(starts, low) : bisect_left(starts, high)]
        if held:
            found.append((low, clauses(opened, low, high, held)))
    return found


def _hang(parts: list[Clause], inner: list[tuple[int, list[Clause]]]) -> None:
    """Hang the clauses of every bracket on the clause that it stands in."""
    ends = [part.end for part in parts]
    for low, held in inner:
        parts[min(bisect_left(ends, low), len(parts) - 1)].brackets.append(held)


def _figure(named: Named, text: str, sentence: int, offset: int, context: Context, period: str) -> Figure | None:
    quantity = named.quantity
    clause = text[named.start : named.end]
    lead, trail = len(clause) - len(clause.lstrip()), len(clause) - len(clause.rstrip())
    if context.achieved is not True and is_parameter(quantity, text[sentence : sentence + _REACH]):
        return None
    before = text[max(sentence, quantity.start - _REACH) : quantity.start]
    past = is_past(period, context)
    status = status_of(named.said, before, context, quantity.kind == "percent", past)
    return Figure(
        named.indicator,
        quantity.value,
        quantity.value_max,
        quantity.unit,
        quantity.bound,
        status,
        period_of(before, status, context, period),
        value_kind(named.indicator, clause, quantity),
        offset + named.start + lead,
        offset + named.end - trail,
        (offset + quantity.start, offset + quantity.end),
        named.rule,
    )
