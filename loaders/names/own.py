"""What is of whoever speaks: papers called ours (我省《…办法》), regulations drafted here, leading groups without a place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from loaders.names.candidate import Candidate
from loaders.names.grammar import alternatives, read_yaml
from loaders.names.scan import Scan

_REACH = 12
#: What is own where it is drafted; of other papers many have no place in their title.
_ENACTED = ("条例", "规划纲要", "规划纲要（草案）")
#: A group that begins with a level is of a place of that level.
_LOWER = ("市", "县", "区", "州")
#: A group that begins as a platform of the paper does is named after that.
_SAME_FRONT = 3


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    data = read_yaml("grammar", "Document.yaml")
    return re.compile(rf"(?:{alternatives(data['ours'])})$"), re.compile(rf"(?:{alternatives(data['enacting'])})了?$")


@cache
def _groups() -> tuple[str, ...]:
    """Give the heads of groups that are of whoever names them without a place."""
    return tuple(read_yaml("grammar", "Agency.yaml")["own"])


def own_things(seen: Scan, chosen: Iterable[Candidate]) -> list[Candidate]:
    """Give the candidates, those that are the speaker's marked as his own wherever they are named."""
    found = list(chosen)
    named = {c.name[:_SAME_FRONT] for c in found if c.label == "Platform"}
    own = {(c.label, c.name) for c in found if _is_own(seen, c, named)}
    return [replace(c, own=True) if (c.label, c.name) in own else c for c in found]


def _is_own(seen: Scan, candidate: Candidate, named: set[str]) -> bool:
    ours, enacting = _patterns()
    first = max(0, candidate.start - _REACH)
    if not candidate.alone:
        return False
    if candidate.label == "Agency":
        lower = candidate.name.startswith(_LOWER)
        return not lower and candidate.name.endswith(_groups()) and candidate.name[:_SAME_FRONT] not in named
    if candidate.label != "Document":
        return False
    if ours.search(seen.text, first, candidate.start):
        return True
    enacted = candidate.name.endswith(_ENACTED) and enacting.search(seen.text, first, candidate.start)
    return bool(enacted)
