"""Cited papers: what stands between book-title marks, with the number printed behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from loaders.names.candidate import Candidate
from loaders.names.grammar import alternatives, read_yaml
from loaders.names.scan import Scan

#: 沪科规〔2022〕6号 and its like.
NUMBER = re.compile(r"[一-鿿]{1,14}〔(?:19|20)\d{2}〕\d{1,4}号")
_CITED = re.compile(rf"（({NUMBER.pattern})）")
#: A title that is a genre alone points at a paper named before: 《纲要（草案）》.
_GENRE = re.compile("(?:规划)?(?:建议|纲要|意见|办法|条例|规划|方案|通知|决定|实施办法|措施|报告)(?:（草案）)?")
_LONGEST_TITLE = 120
_WORK_REACH = 6


def titles(seen: Scan) -> Iterator[Candidate]:
    """Yield each 《title》, an inner 《》 belonging to the outer one."""
    text, end_of_last = seen.text, 0
    for start in sorted(place for place in seen.closer if text[place] == "《"):
        end = seen.closer[start] + 1
        if start < end_of_last or not 4 <= end - start <= _LONGEST_TITLE:
            continue
        end_of_last = end
        cited = _CITED.match(text, end)
        name, number = text[start + 1 : end - 1], cited.group(1) if cited else None
        if _GENRE.fullmatch(name) or _is_work(text, start, end):
            continue
        yield Candidate("Document", name, start, cited.end() if cited else end, "document-title", number=number)


def _is_work(text: str, start: int, end: int) -> bool:
    """Tell whether the words around a title say that it is a work of art: 舞剧《…》, 《…》获文学奖."""
    before, behind = _work_words()
    return before.search(text, max(0, start - _WORK_REACH), start) is not None or behind.match(text, end) is not None


@cache
def _work_words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = read_yaml("bounds.yaml")
    won = rf"[^，。、《》]{{0,6}}(?:获|摘得)[^，。《》]{{0,16}}(?:{alternatives(words['prizes'])})"
    return re.compile(rf"(?:{alternatives(words['works'])})$"), re.compile(won)
