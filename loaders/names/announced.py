"""Names that count what is listed below them: 重点实施八大工程：."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.names.candidate import Candidate
from loaders.names.scan import Scan

_ANNOUNCED = re.compile("[二两三四五六七八九十]+[大项](?:重点|重大|专项|攻坚)?(?:工程|行动|计划|专项)(?=：)")


def announced(seen: Scan) -> Iterator[Candidate]:
    """Yield the programs that are named by their number alone, where a colon says that the parts follow."""
    for found in _ANNOUNCED.finditer(seen.text):
        yield Candidate("Program", found.group(), *found.span(), "program-announced")
