"""Fields: technologies and industries in lists before 产业, 领域, 技术, beside known ones, or known and aimed at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from loaders.names.candidate import Candidate
from loaders.names.edges import edges
from loaders.names.grammar import alternatives, read_yaml
from loaders.names.lexicon import QUOTES, Hit, entries, is_a, unquoted
from loaders.names.scan import Scan
from ontology.places import all_names

_SHORTEST, _LONGEST = 2, 16
_COUNT = r"\d+[个大类项]|[一二两三四五六七八九十]+[个大类]"
_LIST = re.compile(r"[^，。；：！？\n《》|、]{2,40}(?:、[^，。；：！？\n《》|、]{2,24})+")
_BAD_START = re.compile("[其各该以在为将把对和与及等—]")
_BEFORE_HEAD = ("关键", "核心", "共性", "前沿")
_TWO = re.compile("和|与|及|以及")
#: Of a list that nothing else marks, so many conjuncts must be known fields.
_ENOUGH_KNOWN = 0.4


@dataclass(frozen=True, slots=True)
class _Rules:
    behind_list: re.Pattern[str]
    opener: re.Pattern[str]
    aim: re.Pattern[str]
    never: re.Pattern[str]
    before: re.Pattern[str]
    behind: re.Pattern[str]
    heads: re.Pattern[str]
    generic: frozenset[str]


@cache
def _rules() -> _Rules:
    data = read_yaml("grammar", "Field.yaml")
    qualified = rf"(?:{_COUNT})?(?:{alternatives(data['qualifiers'])})*(?:{alternatives(data['heads'])})"
    return _Rules(
        re.compile(rf"等?{qualified}"),
        re.compile(rf"^.*(?:{alternatives([*data['openers'], *data['aims']])})"),
        re.compile(rf"(?:{alternatives(data['aims'])})[^，。；、]{{0,2}}$"),
        re.compile(alternatives(data["never"])),
        re.compile(rf"(?:{alternatives(data['before'])})$"),
        re.compile(alternatives(data["behind"])),
        re.compile(alternatives(data["heads"])),
        frozenset(read_yaml("lexicon", "field_phrases.yaml")["generic"]),
    )


def fields(seen: Scan, known: list[Hit]) -> Iterator[Candidate]:
    """Yield the fields of lists, and known ones that the text aims at."""
    for found in _LIST.finditer(seen.text):
        yield from _of_list(seen.text, *found.span())
    for hit in known:
        if hit.entry.label == "Field" and _aimed_at(seen.text, hit):
            yield Candidate("Field", seen.text[hit.start : hit.end].translate(QUOTES), hit.start, hit.end, "field-known")


def _aimed_at(text: str, hit: Hit) -> bool:
    rules = _rules()
    if hit.entry.kind == "basic-word":  # 旅游, 能源: fields only where the text says so
        return bool(rules.heads.match(text, hit.end))
    return bool(rules.before.search(text, max(0, hit.start - 4), hit.start)) and bool(rules.behind.match(text, hit.end))


def _of_list(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Yield the conjuncts of one list if it is a list of fields."""
    parts, marked = _conjuncts(text, start, end)
    if len(parts) < 2:
        return
    sound = [(left, right) for left, right in parts if _may_be_field(text[left:right])]
    certain = sum(is_a(text[left:right], "Field") for left, right in parts)
    if certain < (1 if marked else max(2, _ENOUGH_KNOWN * len(parts))) or len(sound) * 2 < len(parts):
        return
    for left, right in sound:
        yield Candidate("Field", text[left:right].translate(QUOTES), left, right, "field-list")


def _conjuncts(text: str, start: int, end: int) -> tuple[list[tuple[int, int]], bool]:
    """Give the conjuncts of a list, the first without the words that open it, and whether a field word closes it."""
    rules = _rules()
    spans, left = [], start
    for part in text[start:end].split("、"):
        spans.append((left, left + len(part)))
        left += len(part) + 1
    opened = rules.opener.match(text, spans[0][0], spans[0][1])
    first = opened.end() if opened else spans[0][0]
    verb = edges().opening.match(text, first, spans[0][1])
    spans[0] = (verb.end() if verb and not is_a(text[first : spans[0][1]], "Field") else first, spans[0][1])
    last, marked = _last(text, *spans[-1])
    return [*(span for span in spans[:-1] if span[1] - span[0] >= _SHORTEST), *last], marked


def _last(text: str, start: int, end: int) -> tuple[list[tuple[int, int]], bool]:
    """Cut the last conjunct where 等 or a field word closes the list, and part it at 和."""
    rules = _rules()
    close = text.find("等", start, end)
    marked = close >= 0 and rules.behind_list.match(text, close, end) is not None
    if close < 0:
        found = next((m for m in rules.heads.finditer(text[start:end]) if m.start() >= _SHORTEST), None)
        close, marked = (start + found.start(), True) if found else (end, False)
    while text.endswith(_BEFORE_HEAD, start, close):  # 高端轴承|关键核心技术
        close -= 2
    joint = _TWO.search(text, start + 1, close)
    if joint is None or joint.end() >= close:
        return [(start, close)], marked
    return [(start, joint.start()), (joint.end(), close)], marked


def _may_be_field(name: str) -> bool:
    if is_a(name, "Field"):
        return True
    if name in _rules().generic:
        return False
    bare = unquoted(name)
    if not _SHORTEST <= len(bare) <= _LONGEST or name[0].isdigit() or bare in entries():
        return False
    return _rules().never.search(name) is None and name not in all_names() and not _BAD_START.match(name)
