"""Whether a figure is aimed at or achieved, and for what period, from headings, sentences and the document."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from loaders.figures.lexicon import any_of, vocabulary

TARGET, ACHIEVED = "target", "achieved"

_YEARS = re.compile(r"(20\d\d)年?(?:[—\-至到](20\d\d))?年")
_SPAN = re.compile(r"[“‘]?(十[二三四五六])五[”’]?")
_OPENING_YEAR = re.compile(
    r"^[—\s]*(?:各位代表[，！])?(?:到|截至|刚刚过去的|回顾|过去的)?(20\d\d)年(?:末|底)?前?(?:[，,]|是|很|极)"
)
_FIVE_YEARS = re.compile(r"(?<![来后])(?:五年来|过去的?五年|的五年|这五年|五年间|五年里|5年来|过去的?5年)")
#: “十五五”规划纲要（草案），提交大会审查: what follows tells of the plan.
_PLANNED = re.compile(r"[“‘]?(十[二三四五六])五[”’]?(?:时期)?规划纲要[^。]{0,12}提[交请]")
#: Names of parts that have no heading in print.
_UNTITLED = ("", "前言")
_WORK_OF_YEAR = re.compile(r"20\d\d年工作$")
_LAST_YEAR = re.compile(r"过去一年|过去的一年|一年来|去年")


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of a section before its text is read.

    `achieved` is what the headings say (None: nothing), `year` the year or span that they name, `years` the period of the
    document, `period` the period that the text before this section was speaking of. `reports` and `rules` mark papers that
    report work and papers that lay down rules, whose numbers measure nothing.
    """

    achieved: bool | None = None
    years: tuple[str, ...] = ()
    year: str = ""
    period: str = ""
    reports: bool = False
    rules: bool = False


def context_of(title: str, headings: tuple[str, ...], years: tuple[str, ...], period: str = "") -> Context:
    """Build the context of a section from its document's title and the headings above it, outermost first.

    `period` is what `running_period` gave for the section before.
    """
    said = [_says(headings[0], years)] if headings else []
    said += [_named_by("title", title), *(_named_by("heading", heading) for heading in headings[1:])]
    achieved = next((one for one in said if one is not None), None)
    year = _names_year(headings[0]) if headings else ""
    if achieved is False and len(year) == 4:
        period = ""
    reports = bool(_pattern("title_review").search(title)) or ("报告" in title and (not headings or headings[0] in _UNTITLED))
    return Context(achieved, years, year, period, reports, bool(_pattern("title_rules").search(title)))


def _says(heading: str, years: tuple[str, ...]) -> bool | None:
    """Say whether a heading announces what was done or what is to be done; without such a word the year in it may tell."""
    said = _named_by("heading", heading)
    year = _names_year(heading)
    if said is None and len(years) > 1 and year in (years[0], years[-1]):
        return year == years[0]
    return False if said is None and _WORK_OF_YEAR.search(heading) else said


def _named_by(place: str, text: str) -> bool | None:
    review, plan = bool(_pattern(f"{place}_review").search(text)), bool(_pattern(f"{place}_plan").search(text))
    return review if review != plan else None


def _names_year(heading: str) -> str:
    years = _YEARS.findall(heading)
    if len(years) == 1:
        return _span(*years[0])
    spans = _SPAN.findall(heading)
    return _plan_span(spans[0]) if spans and not years else ""


def _span(first: str, last: str) -> str:
    return f"{first}-{last}" if last and last != first else first


def _plan_span(number: str) -> str:
    first, last = vocabulary("frame")["spans"][number + "五"]
    return f"{first}-{last}"


@cache
def _pattern(key: str) -> re.Pattern[str]:
    return re.compile(any_of(vocabulary("frame")[key]))


def period_after(sentence: str, context: Context, period: str) -> str:
    """Give the period that the text speaks of from this sentence on."""
    opening = sentence[:40]
    year = _OPENING_YEAR.match(opening)
    if year:
        return year[1]
    span = _SPAN.search(opening)
    if span and not _is_base(opening, span) and _opens_span(opening, span):
        return _plan_span(span[1])
    planned = _PLANNED.search(sentence)
    if planned:
        return _plan_span(planned[1])
    if _FIVE_YEARS.search(opening):
        return _past_span(context)
    if _LAST_YEAR.search(opening):
        return context.year if context.year and "-" not in context.year else min(context.years, default="")
    return period


def _opens_span(opening: str, span: re.Match[str]) -> bool:
    """Say whether 十四五 stands as a time (“十四五”时期，) and not in the name of a plan."""
    return bool(re.match(r"(?:时期|期间|以来|末|五年)", opening[span.end() :])) and opening.find("，") >= span.end() - 1


def _past_span(context: Context) -> str:
    """Give the five-year plan that holds the earliest year of the document."""
    year = int(min(context.years, default="0")[:4] or 0)
    for first, last in vocabulary("frame")["spans"].values():
        if first <= year <= last:
            return f"{first}-{last}"
    return ""


def period_of(before: str, status: str, context: Context, period: str) -> str:
    """Give the period of a figure: a year named before it in its sentence, the running period, the heading's, the document's."""
    named = [m for m in _YEARS.finditer(before) if not _is_base(before, m)]
    if named:
        return _span(named[-1][1], named[-1][2] or "")
    spans = [m for m in _SPAN.finditer(before) if re.match(r"时期|期间|以来|末", before[m.end() :]) and not _is_base(before, m)]
    if spans:
        return _plan_span(spans[-1][1])
    if _FIVE_YEARS.search(before):
        return _past_span(context)
    if period and not (status == TARGET and period < min(context.years, default="")):
        return period
    if context.year and not (status == ACHIEVED and context.achieved is False):
        return context.year
    return (min if status == ACHIEVED else max)(context.years, default="")


def _is_base(text: str, year: re.Match[str]) -> bool:
    """Say whether the year is what a figure is compared with (比2020年增长, 2022年以来)."""
    before, after = text[max(0, year.start() - 2) : year.start()], text[year.end() : year.end() + 3]
    frame = vocabulary("frame")
    return before.endswith(tuple(frame["base_before"])) or after.startswith(tuple(frame["base_after"]))


def is_past(period: str, context: Context) -> bool:
    """Say whether a span of years is over when the period of the document begins to be planned (“十四五” in a report of 2026)."""
    return "-" in period and len(context.years) > 1 and period[-4:] <= min(context.years)


def status_of(clause: str, sentence: str, context: Context, rate: bool = False, past: bool = False) -> str:
    """Give the status of a figure from its clause, its sentence and the headings above.

    `rate` marks a share of a target, `past` a figure of years that are over.
    """
    if _pattern("target_words").search(clause) and not (rate and "完成" in clause):
        return TARGET
    if _pattern("achieved_words").search(clause):
        return ACHIEVED
    if context.achieved is not None:
        return ACHIEVED if context.achieved else TARGET
    if _pattern("target_words").search(sentence):
        return TARGET
    if past or _pattern("past_words").search(sentence) or context.reports:
        return ACHIEVED
    return TARGET
