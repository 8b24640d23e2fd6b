"""Institutes of the academies by the names that papers make for them: 中科院…所."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from loaders.names.candidate import Candidate
from loaders.names.grammar import alternatives, read_yaml
from loaders.names.scan import Scan

#: What stands between the academy and 所, without words that part them: 中科院在沪研究所.
_FIELD = "[^，。；：！？、“”（）《》\\n在与和及等的驻各]{2,14}?"


@cache
def _institute() -> tuple[re.Pattern[str], dict[str, str]]:
    academies: dict[str, list[str]] = read_yaml("grammar", "Organization.yaml")["academies"]
    full = {form: name for name, short in academies.items() for form in (name, *short)}
    return re.compile(rf"({alternatives(full)})({_FIELD})(?:研究所|所(?!有|属|在|需|长))"), full


def institutes(seen: Scan) -> Iterator[Candidate]:
    """Yield the institutes of academies, named in full."""
    pattern, full = _institute()
    for found in pattern.finditer(seen.text):
        name = f"{full[found.group(1)]}{found.group(2)}研究所"
        yield Candidate("Organization", found.group(), *found.span(), "organization-institute", canonical=name)
