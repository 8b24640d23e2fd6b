"""Short forms of names written out within the frame of a paper: levels, bodies at the front, endings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from loaders.frame import Frame
from loaders.names.agencies import official
from loaders.names.lexicon import Entry, entries, unquoted
from loaders.names.places import meant
from loaders.yamls import load_yaml
from ontology.places import Place, all_names, named

#: Classes of concepts: one node for all provinces.
CONCEPTS = frozenset({"Reform", "Field"})

#: Divisions at the head of a name: province, city, district; the longest name of one.
_DEEPEST, _LONGEST_PLACE = 3, 12
#: The longest name of a body at the front of another name.
_LONGEST_FRONT = 20
_COUNTRY = "中华人民共和国"
_BLANKS = re.compile(r"\s+")
_PARTY = re.compile("委(?!员会)")
_LAW = re.compile("^(?!中华人民共和国).{2,30}[^办方]法$")


@cache
def rules() -> Any:
    """Read resolve.yaml."""
    return load_yaml(files("loaders").joinpath("resolve.yaml").read_text(encoding="utf-8"))


@cache
def _level() -> re.Pattern[str]:
    levels = "|".join(sorted(rules()["levels"], key=len, reverse=True))
    return re.compile(rf"(?!{'|'.join(rules()['not_a_level'])})({levels})(?=.{{2}})")


def _tidy(name: str) -> str:
    """Fold blanks and drop quotes that enclose the whole name."""
    name = _BLANKS.sub("", name)
    if name.count("“") == 1 and name.startswith("“") and name.endswith("”"):
        name = name[1:-1]
    return name


def written_out(label: str, name: str, frame: Frame, *, own: bool) -> str:
    """Give the full name of a thing of a class; `own` is whether the clause says that it is the speaker's."""
    name = _tidy(name)
    known = known_entries(label, name)
    if known and not own:
        return known[0].name
    if label == "Document" and _LAW.match(name):
        return f"{_COUNTRY}{name}"
    if label in CONCEPTS:
        return name
    name = _owned(label, _fronted(label, name), frame)
    return _expanded(label, _of_issuer(name, frame) if own or _is_regulation(label, name) else name)


def _fronted(label: str, name: str) -> str:
    """Write out the body that a name begins with: 国家药监局…分中心, 临港新片区管委会."""
    fronts: Mapping[str, list[str]] = rules()["fronts"]
    zoned = tuple(rules()["zoned"])
    for size in range(min(_LONGEST_FRONT, len(name) - 1), 1, -1):
        kinds = [*fronts.get(label, ()), *(fronts["zoned"] if name.startswith(zoned, size) else ())]
        known = [entry for entry in entries().get(name[:size], ()) if entry.kind in kinds]
        if known:
            return known[0].name + name[size:]
    return name


def _is_regulation(label: str, name: str) -> bool:
    """Tell whether a name is that of a regulation; those that no lexicon knows are the issuer's."""
    return label == "Document" and name.endswith("条例")


def _of_issuer(name: str, frame: Frame) -> str:
    """Put the issuing province before a name that tells no place and is not the country's; a city's papers cite others'."""
    place = frame.place
    if place is None or place.level != "province":
        return name
    name = name.removeprefix(_COUNTRY)
    named = leading_place(name, frame) or name.startswith(tuple(rules()["national"]))
    return name if named else f"{place.name}{name}"


def known_entries(label: str, name: str) -> list[Entry]:
    """Give what the lexicons hold of a name of a class."""
    return [entry for entry in entries().get(unquoted(name), ()) if entry.label == label]


def _owned(label: str, name: str, frame: Frame) -> str:
    """Put the frame's place where a name begins with a bare level: 省科技计划管理办法."""
    level = _level().match(name)
    if level is None:
        return name
    place = frame.owner(rules()["levels"][level.group(1)])
    if place is None:
        return name
    kept = name if label == "Document" and level.group(1).endswith("级") else name[level.end() :]  # 浙江省省级…管理办法
    party = "中共" if label == "Agency" and _PARTY.match(kept) else ""
    return f"{party}{official(place)}{kept}"


def _expanded(label: str, name: str) -> str:
    expansions: dict[str, str] = rules()["expansions"].get(label, {})
    for short, full in expansions.items():
        if name.endswith(short) and len(name) > len(short):
            head = name.removesuffix(short)
            return head.removesuffix("国家") + full if full.startswith("国家") else head + full
    return name


def leading_place(name: str, frame: Frame) -> Place | None:
    """Give the division that a name begins with, the longest one; behind a city its district (西安市雁塔区)."""
    start, outer = 2 if name.startswith("中共") else 0, None
    for _ in range(_DEEPEST):
        found = _division_at(name, start, frame, outer)
        if found is None:
            break
        start, outer = start + found[0], found[1]
    return outer


def _division_at(name: str, start: int, frame: Frame, outer: Place | None) -> tuple[int, Place] | None:
    """Give the length of the division's name that starts there and the division, one within the outer one if there is one."""
    known = all_names()
    for size in range(min(_LONGEST_PLACE, len(name) - start), 1, -1):
        form = name[start : start + size]
        if form not in known:
            continue
        place = _within(form, outer) if outer else meant(form, frame)
        if isinstance(place, Place):
            return size, place
    return None


def _within(form: str, outer: Place) -> Place | None:
    """Give the division within another that a full name means."""
    return next((place for place in named(form) if place.name == form and place.parent == outer.code), None)
