"""From clean text to outline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.normalise.text import Text
from loaders.outline.layout import Layout, lay_out
from loaders.outline.lines import SALUTATION, Line, is_title
from loaders.outline.parts import Outline, Span
from loaders.outline.sections import numbered, opening, unnumbered
from loaders.outline.title import addressees_of, signature_of, title_of

#: What opens the last words of a speech or the last sentence of a paper, behind its last item.
CLOSING = re.compile(
    r"特此|欢迎(?:广大|社会)|本(?:方案|措施|办法|意见|通知|计划|规划|规定|细则|政策|要点)[^，。]{0,12}(?:自|从|由|纳入)"
)
#: Title, addressees and the signature of a cover notice stand among so many lines.
LONGEST_HEAD = 200


def outline(text: Text) -> Outline:
    """Find the parts of a document: page header, title, sections as a tree, signature, and what is no part of its text."""
    clean = text.clean
    layout = lay_out(clean)
    lead = layout.lead
    head = lead[:LONGEST_HEAD]
    title = next((found.span for found in layout.fields if found.name == "title"), None) or title_of(head)
    signature = signature_of(head) or signature_of(layout.below)
    closing = _closing(layout)
    limits = [*(start for start, _ in layout.apart), *(group[-1].end for group in layout.groups if group)]
    limits += [closing[0].start] if closing else []
    sections = (
        *unnumbered(clean, opening(lead, title), "preamble"),
        *numbered(clean, layout.marks, limits),
        *unnumbered(clean, closing, "closing"),
    )
    front = (0, _front_end(clean, layout, title, signature))
    return Outline(title, sections, front, signature, tuple(layout.apart), tuple(layout.fields), addressees_of(head))


def _closing(layout: Layout) -> list[Line]:
    """Give the closing words: from the line behind the last item that opens them to the end."""
    last = layout.marks[-1].start if layout.marks else None
    lines = [line for line in layout.groups[-1] if last is not None and line.start > last]
    first = next((i for i, line in enumerate(lines) if CLOSING.match(line.text) or SALUTATION.match(line.text)), len(lines))
    return lines[first:]


def _front_end(text: str, layout: Layout, title: Span | None, signature: Span | None) -> int:
    """Give where the text proper begins: behind title, addressees and a cover notice with its signature."""
    behind = max((span[1] for span in (title, signature) if span and _leads(span, layout.lead)), default=0)
    proper = (line.start for line in opening(layout.lead, title) if line.start >= behind and not is_title(line.text))
    first = layout.marks[0].start if layout.marks else len(text)
    return next(proper, first)


def _leads(span: Span, lead: Sequence[Line]) -> bool:
    return bool(lead) and span[0] <= lead[-1].start
