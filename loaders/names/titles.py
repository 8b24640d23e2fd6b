"""Cited papers: what stands between book-title marks, with the number printed behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.names.candidates import Candidate
from loaders.names.scan import Scan

#: 沪科规〔2022〕6号 and its like.
NUMBER = re.compile(r"[一-鿿]{1,14}〔(?:19|20)\d{2}〕\d{1,4}号")
_CITED = re.compile(rf"（({NUMBER.pattern})）")
_LONGEST_TITLE = 120


def titles(seen: Scan) -> Iterator[Candidate]:
    """Yield each 《title》, an inner 《》 belonging to the outer one."""
    text, end_of_last = seen.text, 0
    for start in sorted(place for place in seen.closer if text[place] == "《"):
        end = seen.closer[start] + 1
        if start < end_of_last or not 4 <= end - start <= _LONGEST_TITLE:
            continue
        end_of_last = end
        number = _CITED.match(text, end)
        name = text[start + 1 : end - 1]
        yield Candidate("Document", name, start, number.end() if number else end, "document-title", number=number.group(1) if number else None)
