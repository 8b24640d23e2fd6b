"""Web pages as trees: their encoding, and a parser that is safe and loses nothing in silence."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from loaders.readers.text import MARKS, decode
from loaders.readers.unreadable import UnreadableError

CHARSET = re.compile(rb"<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]+)", re.I)
#: Encodings that are believed, with the larger one that pages mean by them.
BELIEVED = {"utf-8": "utf-8", "gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "big5": "big5hkscs"}
HEAD = 8192


def page_text(data: bytes) -> str:
    """Decode a page as its mark or its declaration says, and where that does not fit as plain text is decoded."""
    declared = CHARSET.search(data[:HEAD])
    if declared and not data.startswith(tuple(MARKS)) and b"\0" not in data:
        try:
            return data.decode(BELIEVED[codecs.lookup(declared[1].decode("ascii")).name])
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data)


def parse_page(text: str) -> Any:
    """Parse a page without network; gives its root element. Tags nested deeper than the parser can follow are refused."""
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    root = etree.fromstring(text.encode("utf-8"), parser)
    if root is None:
        raise UnreadableError("holds no text.")
    for problem in parser.error_log:
        if problem.type_name in ("ERR_RESOURCE_LIMIT", "ERR_NO_MEMORY"):
            raise UnreadableError(f"is no usable page ({problem.message}): save it from the browser again, or as text.")
    return root


def metas(root: Any) -> Iterator[tuple[str, str]]:
    """Yield the names, in lower case, and the contents of the `meta` elements of a page."""
    for meta in root.iter("meta"):
        yield (meta.get("name") or meta.get("property") or "").lower(), " ".join(meta.get("content", "").split())
