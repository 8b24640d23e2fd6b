"""A document as it was read: raw text, where it came from, and its fingerprint."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from graph.exc import ZhengtuError


class SourceError(ZhengtuError):
    """A file that cannot be read as a document."""


@dataclass(frozen=True, slots=True)
class Source:
    """What a reader gives: the offsets of every quote count characters of `raw`."""

    path: Path
    format: str
    raw: str
    sha256: str

    @property
    def name(self) -> str:
        """The file's name without its folder, the only part of the path that enters the graph."""
        return self.path.name
