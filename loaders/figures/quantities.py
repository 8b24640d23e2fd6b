"""Quantities in clean text: a number with its unit and the words that bind it, whatever it measures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from loaders.figures.lexicon import Words, any_of, vocabulary
from loaders.figures.numbers import Number, numeral, parse, plain, scale


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number with its unit: `start`..`end` is the number, `left`..`right` includes the words that bind it."""

    start: int
    end: int
    left: int
    right: int
    value: Number
    value_max: Number | None
    unit: str
    bound: str
    kind: str
    verb: str = ""


@dataclass(frozen=True, slots=True)
class _Binding:
    """The words around a number: where they begin and end, and the bound they give."""

    left: int
    right: int
    bound: str
    verb: str


def scan(text: str) -> list[Quantity]:
    """Find the quantities of `text`, in order; dates, ordinals, ages and numbers without a unit are none."""
    printed = list(_printed(text))
    found = [*printed, *_without_unit(text, printed), *_round(text), *_tenths(text), *_ranks(text)]
    found.sort(key=lambda quantity: quantity.start)
    return [q for i, q in enumerate(found) if not i or q.start >= found[i - 1].end]


def _printed(text: str) -> Iterator[Quantity]:
    floor = 0
    for match in _number().finditer(text):
        if match["no"] or (match["deng"] and not _after_deng(text, match.start())):
            continue
        start, end = match.span()
        binding = _bind(text, start, end, floor)
        if match["unit"] == "年" and match["low"].startswith(("19", "20")) and len(match["low"]) == 4:
            continue
        more = bool(match["more"] or match["more2"])
        printed = "个百分点" if match["unit"] == "个" and _POINTS.match(text, end) else match["unit"] or match["deng"]
        kind, unit, factor = _unit(printed, match["scale"] or "")
        low_factor = factor if not match["scale1"] else _unit(match["unit"] or "", match["scale1"])[2]
        low = parse(match["low"], factor if match["high"] is None or not match["scale1"] else low_factor)
        high = None if match["high"] is None else parse(match["high"], factor)
        yield _quantity(start, end, binding, low, high, unit, ">=" if more else "", kind)
        floor = end


def _without_unit(text: str, printed: list[Quantity]) -> Iterator[Quantity]:
    """Numbers whose unit stands only behind the last of their list (分别提高20.9、36.2、54个百分点)."""
    starting = {quantity.start: quantity for quantity in printed}
    for match in _UNIT_LATER.finditer(text):
        last = starting.get(match.end())
        if last is None:
            continue
        for number in _BARE_NUMBER.finditer(text, match.start("list"), match.end("list")):
            size = scale(number[2] or "") if last.kind != "money" else 1
            yield replace(
                last,
                start=number.start(),
                end=number.end(),
                left=number.start(),
                right=number.end(),
                value=plain(parse(number[1], size)),
                value_max=None,
            )


def _quantity(
    start: int, end: int, binding: _Binding, low: Decimal, high: Decimal | None, unit: str, bound: str, kind: str
) -> Quantity:
    top = None if high is None or high <= low else plain(high)
    bound = binding.bound if binding.bound != "=" else bound or "="
    return Quantity(start, end, binding.left, binding.right, plain(low), top, unit, bound, kind, binding.verb)


def _unit(unit: str, printed: str) -> tuple[str, str, int]:
    """Give kind and unit as they are stored, and the factor of the number: money keeps 亿 or 万, other units take it in."""
    kind = _kinds().get(unit, "member")
    if kind != "money":
        return kind, unit, scale(printed)
    factor = scale(printed)
    for word, size in vocabulary("units")["money_scales"].items():
        if factor >= size:
            return kind, word + unit, factor // size
    return kind, unit, factor


def _round(text: str) -> Iterator[Quantity]:
    """Round numbers in Chinese (突破千亿元, 百余项)."""
    for match in _rounded().finditer(text):
        start, end = match.span()
        binding = _bind(text, start, end, 0)
        if match["more"] is None and binding.verb not in vocabulary("bounds")["round_after"]:
            continue
        kind, unit, factor = _unit(match["unit"], match["scale"])
        yield _quantity(start, end, binding, Decimal(factor), None, unit, ">=" if match["more"] else "", kind)


def _tenths(text: str) -> Iterator[Quantity]:
    """Tenths (稳定在八成左右) as per cent."""
    for match in re.finditer(r"(?<=[升降在占超近达过加长减])([一二三四五六七八九])成(?![立员果为熟就都]|本)(半)?", text):
        value = Decimal(numeral(match[1]) * 10 + (5 if match[2] else 0))
        yield _quantity(*match.span(), _bind(text, *match.span(), 0), value, None, "%", "", "percent")


def _ranks(text: str) -> Iterator[Quantity]:
    """Places in a ranking (居全国第3位, 西部首位, 升至全国第二)."""
    last = -1
    for match in _RANK.finditer(text):
        before = text[max(0, match.start() - 16) : match.start()]
        before = before[_last_stop(before) :]
        follows = last >= 0 and text[last : match.start()] in ("、", "和", "位、")
        if not (follows or _RANK_SCOPE.search(before) or _RANK_VERB.search(before)):
            continue
        last = match.end()
        value = 1 if match["top"] else numeral(match["place"] or match["among"])
        unit = match["unit"] or ("名" if "排名" in before else "位")
        if value:
            bound = "<=" if match["among"] else "="
            yield Quantity(match.start(), match.end(), match.start(), match.end(), value, None, unit, bound, "rank")


def _last_stop(text: str) -> int:
    return max(text.rfind(stop) for stop in "，、；。：\n") + 1


_BARE_NUMBER = re.compile(r"(\d{1,9}(?:\.\d{1,4})?)(万|亿)?")
_UNIT_LATER = re.compile(
    r"分别[^\d，、。；：\n]{0,14}(?P<list>\d{1,9}(?:\.\d{1,4})?[万亿]?(?:、\d{1,9}(?:\.\d{1,4})?[万亿]?){0,6})[、和](?=\d)"
)
#: A list of percentage points prints the unit once: 分别高2.1个、3个百分点.
_POINTS = re.compile(r"(?:[、和]\d{1,3}(?:\.\d+)?个){0,4}[、和]\d{1,3}(?:\.\d+)?个百分点")
_NUMERAL = r"(?:\d{1,3}|[一二三四五六七八九十]{1,3})"
_RANK = re.compile(
    rf"(?<![\d十])(?:第(?P<place>{_NUMERAL})(?P<unit>[位名])?|(?P<top>首位|榜首)|前(?P<among>{_NUMERAL})[位名强]?)"
    r"(?=[，、。；：（）！\n并和与的跃上下升降提至]|$)"
)
_RANK_VERB = re.compile(r"居|列|排名|排在|升至|升到|跃至|跻身|保持|进入|蝉联|降至|跃升|上升")
_RANK_SCOPE = re.compile(r"(?:全国|全球|世界|国内|亚洲|全省|全市|全区|[东西中]部|[东西][北南]|内地|沿海|省[区市份]?|地区|城市)(?:同类|各省|范围内?)?$")


def _after_deng(text: str, start: int) -> bool:
    return text[start - 1 : start] == "等"


def _bind(text: str, start: int, end: int, floor: int) -> _Binding:
    """Read the words that bind the number outward from it."""
    floor = max(floor, start - 16)
    left, bound, verb = start, "", ""
    for _ in range(4):
        word = _before().ends(text, left, floor)
        if not word:
            break
        left -= len(word)
        given = _bounds()[word]
        if given:
            verb = verb or word
            bound = given if not bound or bound == "=" else bound
    right = end
    word = _behind().begins(text, right)
    if word:
        right += len(word)
        bound = _behind_bounds()[word]
    right += len(_tails().begins(text, right))
    return _Binding(left, right, bound or "=", verb)


@cache
def _kinds() -> dict[str, str]:
    return {unit: kind for kind, units in vocabulary("units")["kinds"].items() for unit in units}


@cache
def _number() -> re.Pattern[str]:
    units = vocabulary("units")
    free = any_of(_kinds())
    barred = any_of(units["no_units"])
    digits = r"\d{1,12}+(?:,\d{3}(?!\d)){0,4}+(?:\.\d{1,6}+)?+(?![\d.])"
    factor = any_of(units["scales"])
    return re.compile(
        rf"(?<![\dA-Za-z.,])(?<!第)(?P<low>{digits})"
        rf"(?:(?P<scale1>{factor})?(?:%|个)?[—\-~～至到](?P<high>{digits}))?"
        rf"(?P<more>[余多几]|有余)?(?P<scale>{factor})?(?P<more2>[余多])?"
        rf"(?:(?P<no>{barred})|(?P<unit>{free})(?![级型])|(?P<deng>{any_of(units['after_deng'])}))"
    )


@cache
def _rounded() -> re.Pattern[str]:
    units = vocabulary("units")
    named = [unit for unit, kind in _kinds().items() if kind in ("count", "money")]
    return re.compile(
        rf"(?<![\d一二三四五六七八九十百千万亿两几数多.])(?P<scale>{any_of([*units['scales'], '万亿'])})(?P<more>[余多])?"
        rf"(?!{any_of(units['no_units'])})(?P<unit>{any_of(named)})(?![级型])"
    )


@cache
def _bounds() -> dict[str, str]:
    words = vocabulary("bounds")
    change = words["change"]
    found = {stem + end: "=" for stem in change["stems"] for end in change["ends"]}
    return found | {word: bound for bound, listed in words["before"].items() for word in listed}


@cache
def _before() -> Words:
    return Words(_bounds(), vocabulary("bounds")["not_after"])


@cache
def _behind_bounds() -> dict[str, str]:
    return {word: bound for bound, listed in vocabulary("bounds")["behind"].items() for word in listed}


@cache
def _behind() -> Words:
    return Words(_behind_bounds())


@cache
def _tails() -> Words:
    return Words(vocabulary("bounds")["tails"])
