"""The header of a document as values with their evidence."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.frame import Frame
from loaders.outline.parts import Span


@dataclass(frozen=True, slots=True)
class Found:
    """A value and the clean span of the words that state it; the span is empty where the file's name alone told it."""

    value: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return self.start, self.end


@dataclass(frozen=True, slots=True)
class Header:
    """What a document says of itself.

    Issuers, addressees and copies are names as printed, to be read in the frame. Dates are YYYY-MM-DD. `kind` is a notation of
    the vocabulary document_kind, `period` the years the paper is about. A flag is `kind: sentence`, its kind a notation of
    the vocabulary quality_flag.
    """

    titled: Found
    number: Found | None
    index_number: Found | None
    issuers: tuple[Found, ...]
    addressees: tuple[Found, ...]
    copies: tuple[Found, ...]
    issued: Found | None
    published: Found | None
    status: Found | None
    kind: str
    frame: Frame
    period: tuple[str, ...]
    flags: tuple[str, ...]

    @property
    def title(self) -> str:
        """The title."""
        return self.titled.value

    @property
    def year(self) -> str | None:
        """The year of issue, or else of the number or of publication; None where nothing tells."""
        number = re.search(r"〔(\d{4})〕", self.number.value) if self.number else None
        dates = [found.value[:4] for found in (self.issued, self.published) if found]
        return next(iter([*dates[: bool(self.issued)], *([number[1]] if number else []), *dates]), None)
