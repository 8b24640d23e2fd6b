"""The tokens of a Cypher text, cut where both engines cut them, so that a check of them is a check of what runs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    r"""
    (?P<string>'(?:[^'\\]|\\.)*' | "(?:[^"\\]|\\.)*")
    |(?P<quoted>`(?:[^`]|``)*`)
    |(?P<comment>//[^\r\n]* | /\*.*?\*/)
    |(?P<unclosed>['"`]|/\*)
    |(?P<number>[0-9]\w*)
    |(?P<word>\w+)
    |(?P<blank>\s+)
    |(?P<mark>.)
    """,
    re.VERBOSE | re.DOTALL,
)


class Token(NamedTuple):
    """A piece of a query: `kind` is string, quoted, comment, unclosed, number, word, blank or mark."""

    kind: str
    text: str
    #: The word as an engine may understand it: without case and compatibility forms (full width, long s).
    word: str
    place: int

    @property
    def is_name(self) -> bool:
        """Whether this can name something; a word that begins with a digit of any script cannot."""
        return self.kind == "quoted" or (self.kind == "word" and not self.text[0].isnumeric())


def tokens(query: str) -> Iterator[Token]:
    """Yield all tokens of a query; their texts together are the query."""
    for found in _TOKEN.finditer(query):
        text, kind = found.group(), str(found.lastgroup)
        yield Token(kind, text, unicodedata.normalize("NFKC", text).upper() if kind == "word" else text, found.start())
