"""What is no part of a text: control characters, markup and the marks of footnotes."""

from __future__ import annotations

import html
import re

from loaders.normalise.draft import Draft

INVISIBLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+")
RETURN = re.compile(r"\r(?=\n)")
SURROGATE = re.compile(r"[\ud800-\udfff]")
LINE_ENDS = str.maketrans(dict.fromkeys("\r\x0b\x0c\x85\u2028\u2029", "\n"))

#: Leftovers of page templates and of markup: placeholders, entities, tags, the bar of an index figure.
TEMPLATE = re.compile(
    r"\{[A-Z]\}|\{\{[^{}\n]{0,40}\}\}|\$\{[^{}\n]{0,40}\}|&(?:[a-z]{2,8}|#\d{1,6});"
    r"|</?(?:a|b|br|div|em|font|img|o:p|p|span|strong|sub|sup|u)\b[^<>\n]{0,200}>|(?<=[A-Z])_(?=\d)"
)
MARKDOWN = re.compile(r"\*\*|^#{1,6} ", re.MULTILINE)
#: The mark of a footnote inside a sentence; at the start of a line it is the footnote itself.
FOOTNOTE = re.compile(r"(?<=[^\s\[\]])\[\d{1,3}\](?!\d{0,5}号)")


def drop_characters(draft: Draft) -> None:
    """Drop what cannot be seen and make every line end the same; half characters become U+FFFD."""
    draft.edit(INVISIBLE)
    draft.edit(RETURN)
    draft.same_length(SURROGATE.sub("\ufffd", draft.text.translate(LINE_ENDS)))


def drop_residue(draft: Draft) -> None:
    """Drop the residue of templates and markup, and the marks of footnotes."""
    draft.edit(TEMPLATE, _entity, "residue-removed")
    draft.edit(MARKDOWN)
    draft.edit(FOOTNOTE)


def _entity(match: re.Match[str]) -> str | None:
    """Resolve a character entity to its character; everything else goes."""
    if not match[0].startswith("&"):
        return ""
    character = html.unescape(match[0])
    return None if character == match[0] else character.replace("\xa0", " ")
