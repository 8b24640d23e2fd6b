"""Who is addressed by name: of 各市科技局，西北研究院 only the second."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from loaders.header.parts import Found
from loaders.header.places import place_before
from loaders.outline.parts import Outline, Span

GROUP = re.compile(r"[^，；：]+")
NAME = re.compile(r"(?:(?!、|及以|以及|及(?=各|有关|所属|计划)).)+")
COPIES = re.compile(r"^(?:抄送|抄报|分送)：([^\n]+)", re.MULTILINE)
#: Words that make a class of bodies of a name, anywhere or at its head.
CLASS = re.compile(r".*(?:各|有关|相关)|部分|所属|下属|机关|直属|全|本|驻|中央|其他|重点|[厅局委市省区]属|[市省区县]直")
#: A level without a name, as in 各市、州科技局: it goes on with the class that 各 opens.
BARE_LEVEL = re.compile(r"(?:直辖|计划单列|单列)?[省市州县区盟旗]|自治[区州县]")
#: Endings of names of single bodies.
SINGLE = re.compile(r"(?:厅|局|委|办公室|政府|部|院|研究所|中心|领导小组|集团|公司|大学|管委会|组|会|银行|主管部门|兵团)$")
ZONE = re.compile(r".{2,10}(?:示范区|新区|开发区|高新区|合作区|试验区|兵团|管委会)")
LONGEST_TAIL = 20
#: No paper names more addressees than these.
MOST_ADDRESSED = 200


def addressees_of(text: str, parts: Outline) -> tuple[Found, ...]:
    """Give the bodies that the salutation names; what several places share (X、Y市科技局) is given to each."""
    if parts.addressees is None:
        return ()
    return tuple(islice(_all_named(text, [parts.addressees]), MOST_ADDRESSED))


def copies_of(text: str) -> tuple[Found, ...]:
    """Give the bodies that get a copy."""
    return tuple(islice(_all_named(text, (match.span(1) for match in COPIES.finditer(text))), MOST_ADDRESSED))


def _all_named(text: str, lines: Iterable[Span]) -> Iterator[Found]:
    return (found for line in lines for group in GROUP.finditer(text, *line) for found in _named(text, group.span()))


def _named(text: str, group: Span) -> Iterator[Found]:
    names = list(NAME.finditer(text, *group))
    shared = _shared(names[-1][0]) if len(names) > 1 else ""
    of_class = any("各" in match[0] for match in names)
    for match in names:
        name = match[0].strip("。 ")
        if not CLASS.match(name) and not (of_class and BARE_LEVEL.match(name)):
            if shared and _is_place(name):
                yield Found(name + shared, match.start(), group[1])
            elif SINGLE.search(name) and len(name) >= 4:
                yield Found(name, match.start(), match.start() + len(name))


def _shared(last: str) -> str:
    """Give what follows the place in the last name of a group, which the places before it share."""
    place = place_before(last)
    tail = last[len(place.name) :] if place and last.startswith(place.name) else ""
    return tail if len(tail) <= LONGEST_TAIL else ""


def _is_place(name: str) -> bool:
    place = place_before(name)
    return bool(ZONE.fullmatch(name)) or (place is not None and name in (place.name, place.short))
