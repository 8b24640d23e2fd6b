"""Whose paper it is: the division that issuers, title, index number or, at last, the places of the text tell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from loaders.frame import NATIONAL, Frame
from loaders.header.parts import Found
from ontology.places import Place, all_names, by_code, named

LONGEST_NAME = 11
#: Bodies of the whole country, by how their names begin, or as a whole.
CENTRAL = re.compile(
    r"国务院|中共中央|中央|国家|全国|中华人民共和国|最高人民|[^省市区县州]{2,10}部(?:办公厅)?$|[^省市区县州]{2,12}总[局署]$"
)
#: The index number of a page begins with the code of its organ: kind of organ, then six digits for the division.
INDEX = re.compile(r"1[1-9](\d{6})")
#: The places of a text tell whose paper it is if the first is named so often, and makes up this share of all.
LEAST_NAMED, LEAST_SHARE = 4, 0.6


def frame_of(text: str, title: str, issuers: Iterable[Found], index: Found | None, publishers: Iterable[str]) -> Frame:
    """Give the frame: what issuers say comes first, then the title, the index number, the page, the text."""
    names = [found.value for found in issuers]
    place = next((place for name in names if (place := place_before(name))), None)
    if place is None and any(CENTRAL.match(name) for name in names):
        return Frame(NATIONAL)
    code = INDEX.match(index.value) if index else None
    told = (
        place,
        first_place(title),
        by_code(code[1]) if code else None,
        next((place for name in publishers if (place := place_before(name))), None),
    )
    place = next((found for found in told if found), None) or _prevailing(text)
    return Frame(place.code if place else NATIONAL)


def place_before(name: str) -> Place | None:
    """Give the division that a body's name begins with: 中共陕西省委科技工委 is 陕西省's, 朝阳区科委 could be anyone's."""
    bare = name.removeprefix("中国共产党").removeprefix("中共")
    for length in range(min(LONGEST_NAME, len(bare)), 1, -1):
        full = [place for place in named(bare[:length]) if place.name == bare[:length] or place.level == "province"]
        if full and (len(full) == 1 or full[0].level == "province"):
            return full[0]
    return None


def first_place(title: str) -> Place | None:
    """Give the first division that a title names, in full or a province in short."""
    return next((place for start in range(len(title)) if (place := place_before(title[start : start + LONGEST_NAME]))), None)


def _prevailing(text: str) -> Place | None:
    """Give the province that a text names most, if it names hardly any other."""
    times = Counter(_provinces(text))
    if not times:
        return None
    code, most = times.most_common(1)[0]
    return by_code(code) if most >= LEAST_NAMED and most >= LEAST_SHARE * times.total() else None


def _provinces(text: str) -> Iterator[str]:
    """Give the code of the province for each place of the text named by a province's name or a prefecture's full one."""
    names = _names()
    for match in _pattern().finditer(text):
        yield names[match[0]]


@cache
def _names() -> dict[str, str]:
    return {
        name: f"{places[0].code[:2]}0000"
        for name, places in all_names().items()
        if places[0].level == "province" or (places[0].level == "prefecture" and name == places[0].name)
    }


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(sorted(_names(), key=len, reverse=True)))
