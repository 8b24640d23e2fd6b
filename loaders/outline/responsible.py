"""Who answers for an item: the lists behind 责任单位 and its like, and the lists in brackets that end a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.outline.parts import Span

_ROLE = r"(?:责任|牵头|主办|承办|协办|配合|参与|参加|主责|协同|实施|落实|主体|支持|督办|主管|共同)"
_LABEL = rf"(?:{_ROLE}(?:落实|负责|组织|实施|和|及|、|{_ROLE}){{0,3}})(?:单位|部门|处室|机构|主体|地区|责任人)"
#: 责任单位：市科委、市财政局 up to the bracket, the sentence or the line that ends it.
LABELLED = re.compile(rf"{_LABEL}(?:及分工)?：\s*")
#: （市科委、市经济信息化委） at the end of a paragraph.
TRAILING = re.compile(r"（([^（）\n]{2,300}(?:（[^（）\n]{1,30}）[^（）\n]{0,200}){0,3})）[。；]?$", re.MULTILINE)
_BODY = re.compile(
    r"(?:.{0,30}(?:委|局|厅|办|院|政府|中心|公司|集团|部门|单位|海关|科协|工会|大学|高校|银行|法院|支行|总队|管委会|理事会|妇联|部|社|区|县|署))(?:等)?"
)
#: A list without a label names at least one body by its level.
_LEVEL = re.compile(r"^(?:市|省|区|县|州|各|有关|相关|国家)|[，、](?:市|省|区|县|州|各|有关|相关)")
_SEPARATOR = re.compile(r"[、，；和及与]|按职责分工负责|分工负责|等")


def responsible_in(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Give the spans of the lists of bodies in text[start:end], without labels and brackets."""
    labelled = list(_labelled(text, start, end))
    bare = (span for span in _trailing(text, start, end) if not any(a < span[1] and span[0] < b for a, b in labelled))
    return tuple(sorted({*labelled, *bare}))


def _labelled(text: str, start: int, end: int) -> Iterator[Span]:
    labels = list(LABELLED.finditer(text, start, end))
    for label, following in zip(labels, [*labels[1:], None], strict=False):
        limit = following.start() if following else end
        first, depth, last = label.end(), 0, label.end()
        while last < limit and text[last] not in "。；\n" and depth >= 0:
            depth += {"（": 1, "）": -1}.get(text[last], 0)
            last += 1
        last -= depth < 0
        last = first + len(text[first:last].rstrip(" ，、；"))
        if last > first:
            yield first, last


def _trailing(text: str, start: int, end: int) -> Iterator[Span]:
    for match in TRAILING.finditer(text, start, end):
        names = [name for name in _SEPARATOR.split(match[1]) if name]
        if "：" not in match[1] and _LEVEL.search(match[1]) and names and all(_BODY.fullmatch(name) for name in names):
            yield match.span(1)
