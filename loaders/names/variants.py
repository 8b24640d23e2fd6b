"""Which names of a paper are one: cut at the front, without their bracket, or a plan in other words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from loaders.names.candidate import Candidate
from ontology.places import all_names

#: Class and printed name.
Key = tuple[str, str]

_SHORTEST_SUFFIX = 5
#: Classes whose names a paper cuts at the front once it has printed them in full.
_CUT_AT_FRONT = frozenset({"Document", "Platform", "Agency"})
_CENTRE = re.compile("^(?:中共中央|中华人民共和国)")
_FIVE_YEARS = re.compile("十[一二三四五六七八九]五.*规划")
#: What two wordings of a plan may differ in.
_FILLER = re.compile("发展|专项|时期|[“”]")
_DRAFT = "（草案）"
_BRACKET = re.compile("（[^（）]+）")
_OPENING = re.compile("关于(?:加强|推进|加快|深化|进一步)*")


def bare(candidate: Candidate) -> str:
    """Give a candidate's name without the quotes around it."""
    return candidate.name.strip("“”")


def fullest(chosen: Sequence[Candidate]) -> dict[Key, str]:
    """Give the fullest name of each thing that the paper names in several ways, by class and printed name."""
    return {**_printed_in_full(chosen), **_without_brackets(chosen), **_plans(chosen), **_ends_of_others(chosen)}


def _printed_in_full(chosen: Sequence[Candidate]) -> dict[Key, str]:
    full: dict[Key, str] = {}
    for candidate in chosen:
        if candidate.canonical is not None:
            full.setdefault((candidate.label, bare(candidate)), candidate.canonical)
    return full


def _ends_of_others(chosen: Sequence[Candidate]) -> dict[Key, str]:
    """Give, for each name that ends exactly one longer name behind a place or the opening of a title, that longer name."""
    found: dict[Key, str] = {}
    for label in _CUT_AT_FRONT:
        names = {bare(c): c.canonical or c.name for c in chosen if c.label == label}
        longer = _by_ending(names)
        for name, canonical in names.items():
            others = {other: end for end in sorted(_forms(name, canonical)) for other in longer.get(end, ()) if other != name}
            other, end = next(iter(others.items())) if len(others) == 1 else ("", "")
            if other and _is_front(other.removesuffix(_DRAFT).removesuffix(end), label):
                found[label, name] = names[other]
    return found


def _by_ending(names: Iterable[str]) -> dict[str, list[str]]:
    """Give the names by each ending that they have, a draft without saying so."""
    found: dict[str, list[str]] = {}
    for name in names:
        whole = name.removesuffix(_DRAFT)
        for first in range(len(whole) - _SHORTEST_SUFFIX + 1):
            found.setdefault(whole[first:], []).append(name)
    return found


def _plans(chosen: Sequence[Candidate]) -> dict[Key, str]:
    """Give, for each five-year plan of a field that the paper words in several ways, the longest: 科技“十四五”发展规划."""
    wordings: dict[str, dict[str, str]] = {}
    for candidate in chosen:
        name = bare(candidate)
        if candidate.label == "Document" and candidate.canonical is None and _FIVE_YEARS.search(name):
            wordings.setdefault(_FILLER.sub("", name), {})[name] = candidate.name
    several = [names for names in wordings.values() if len(names) > 1]
    return {("Document", name): max(names.values(), key=len) for names in several for name in names}


def _forms(name: str, canonical: str) -> set[str]:
    """Give what of a name a longer one may end in: the words printed, the full name, and that without the country."""
    return {name, canonical, _CENTRE.sub("", canonical)}


def _without_brackets(chosen: Sequence[Candidate]) -> dict[Key, str]:
    """Give, for each name that one other has with a bracket in it (西部（成都）科学城), that other name."""
    printed = {(c.label, bare(c)): c.canonical or c.name for c in chosen if c.label in _CUT_AT_FRONT}
    found: dict[Key, set[str]] = {}
    for (label, name), canonical in printed.items():
        for form in {name, canonical}:
            inner = _BRACKET.sub("", form)
            if inner != form and not form.endswith("）") and (label, inner) in printed:
                found.setdefault((label, inner), set()).add(canonical)
    return {key: next(iter(names)) for key, names in found.items() if len(names) == 1}


def _is_front(front: str, label: str) -> bool:
    opens = _OPENING.fullmatch(front) is not None or front in ("省", "市", "全省")
    party = front.startswith("中共") and front.endswith("委") and front[2:-1] in all_names()
    return not front or front in all_names() or (label == "Document" and (opens or party))
