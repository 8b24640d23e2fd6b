"""Why bytes cannot be read as a document."""

from __future__ import annotations


class UnreadableError(Exception):
    """Raised by readers, which see bytes and no path: `str` is the rest of a sentence that begins with the file's name."""
