"""What a document says of itself: title, number, who issued it to whom and when, and whose province it speaks of."""

from loaders.header.parts import Found, Header
from loaders.header.read import read_header

__all__ = ["Found", "Header", "read_header"]
