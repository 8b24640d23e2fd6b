"""Who answers for an item: the lists behind 责任单位 and its like, and the lists in brackets that end a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.outline.parts import Span

_ROLE = r"(?:责任|牵头|主办|承办|协办|配合|参与|参加|主责|协同|实施|落实|主体|支持|督办|主管|共同)"
_LABEL = rf"(?:{_ROLE}(?:落实|负责|组织|实施|和|及|、|{_ROLE}){{0,3}})(?:单位|部门|处室|机构|主体|地区|责任人)"
#: 责任单位：市科委、市财政局 up to the bracket, the sentence, the line or the time that ends it.
LABELLED = re.compile(rf"{_LABEL}(?:及分工)?：\s*")
TIME = re.compile(r"[，；、 ]?(?:完成时|办理时|时限|完成日期|时间)")
#: （市科委、市经济信息化委） or （科技部牵头，财政部配合） at the end of a paragraph.
TRAILING = re.compile(r"（([^（）：\n]{2,300}(?:（[^（）\n]{1,30}）[^（）：\n]{0,200}){0,3})）[。；]?$", re.MULTILINE)
#: What such a list says of the part that its bodies take.
PART = re.compile(r"等?(?:按照?职责)?(?:分工|分别|共同|会同)?(?:牵头|负责|配合|参与|落实|组织实施|具体实施)*$")
TOLD = re.compile(r"[等按照职责分工别共同会]{0,8}(?:牵头|负责|配合|参与|落实|组织实施)")
BODY = re.compile(
    r".{0,30}(?:委|局|厅|办|院|政府|中心|公司|集团|部门|单位|海关|科协|工会|大学|高校|银行|法院|支行|总队|会|妇联|部|社|区|县|署)"
)
#: A list that names no part names at least one body by its level.
LEVEL = re.compile(r"^(?:市|省|区|县|州|各|有关|相关|国家)|[，、](?:市|省|区|县|州|各|有关|相关)")


def responsible_in(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Give the spans of the lists of bodies in text[start:end], without labels, brackets and the words for their part."""
    labelled = list(_labelled(text, start, end))
    bare = (span for span in _trailing(text, start, end) if not any(a < span[1] and span[0] < b for a, b in labelled))
    return tuple(sorted({*labelled, *bare}))


def _labelled(text: str, start: int, end: int) -> Iterator[Span]:
    labels = list(LABELLED.finditer(text, start, end))
    for label, following in zip(labels, [*labels[1:], None], strict=False):
        limit = following.start() if following else end
        first, depth, last = label.end(), 0, label.end()
        while last < limit and text[last] not in "。；\n】〕]" and depth >= 0:
            depth += {"（": 1, "）": -1}.get(text[last], 0)
            last += 1
        time = TIME.search(text, first, last - (depth < 0))
        last = time.start() if time else last - (depth < 0)
        last = first + len(text[first:last].rstrip(" ，、；"))
        if last > first:
            yield first, last


def _trailing(text: str, start: int, end: int) -> Iterator[Span]:
    for match in TRAILING.finditer(text, start, end):
        spans = [span for span in _lists(text, *match.span(1)) if span[0] < span[1]]
        names = [name for span in spans for name in text[slice(*span)].split("、")]
        told = LEVEL.search(match[1]) or any(TOLD.match(text, span[1]) for span in spans)
        if told and names and all(BODY.fullmatch(name) for name in names):
            yield from spans


def _lists(text: str, start: int, end: int) -> Iterator[Span]:
    """Give the lists between the commas of a bracket, each without the words for its part."""
    for group in re.finditer(r"[^，；]+", text[start:end]):
        yield start + group.start(), start + group.start() + len(PART.sub("", group[0]))
