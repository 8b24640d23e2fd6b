"""Header fields of a document that a web page shows around the article: tables, lists and lines of labels and values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from loaders.readers.article import page_rules
from loaders.readers.lines import squeeze
from loaders.readers.markup import lines_of
from loaders.readers.page import metas

#: How long the text around one label may be, in characters.
LONGEST_FIELD = 300


def without_noise(lines: list[str]) -> list[str]:
    """Take out what buttons and counters say."""
    return [_noise().sub("", " ".join(line.split())) for line in lines]


def is_noise(line: str) -> bool:
    """Tell whether a line is nothing but what buttons and counters say."""
    return not any(map(str.strip, without_noise([line])))


def announced_fields(root: Any) -> list[str]:
    """Give the header fields in a page's head, each as `label | value`."""
    head, labels = dict(metas(root)), page_rules()["field_meta"]
    return [f"{label} | {head[name]}" for name, label in labels.items() if head.get(name, "").strip()]


def fields(body: Any, parts: list[Any]) -> Iterator[tuple[Any, list[str]]]:
    """Yield the elements around the article that hold header fields, with their lines (`索引号 | 113417`, `来源：省科技厅`)."""
    chain = {*parts, *(ancestor for part in parts for ancestor in part.iterancestors())}
    around = (
        []
        if parts[0] is body
        else [above for above in parts[0].iterancestors() if above is body or body in above.iterancestors()]
    )
    for above in around:
        before = True
        for element in above:
            if element in chain:
                before = False
            elif _labels(lines_of(element)) >= (1 if before else 2):
                yield from _narrowed(element)


def _narrowed(element: Any) -> Iterator[tuple[Any, list[str]]]:
    """Yield the smallest element inside that holds all the labels, unless it holds too much besides."""
    count, inner = _labels(lines_of(element)), element
    while inner is not None:
        element, inner = inner, next((child for child in inner if _labels(lines_of(child)) == count), None)
    _part(element)
    lines = lines_of(element)
    if sum(map(len, lines)) <= count * LONGEST_FIELD:
        yield element, _paired([_with_plain_labels(line) for line in without_noise(lines)])


def _part(element: Any) -> None:
    """Put blanks between neighbouring inline elements, which stand apart on the page by their style alone."""
    for inner in element.iterdescendants():
        if inner.getnext() is not None and not inner.tail:
            inner.tail = " "


def _with_plain_labels(line: str) -> str:
    """Write labels that fill a cell without blanks, brackets and colon: `索 引 号：` becomes `索引号`."""
    cells = line.split(" | ")
    return " | ".join(squeeze(cell).strip("[]【】:：") if _alone().fullmatch(squeeze(cell)) else cell for cell in cells)


def _paired(lines: list[str]) -> list[str]:
    """Put a label that stands alone on its line and the value on the next one together."""
    paired: list[str] = []
    for line in lines:
        alone = paired and _alone().fullmatch(squeeze(paired[-1]))
        if alone and not _labels([line]):
            paired[-1] = f"{paired[-1]} | {line}"
        else:
            paired.append(line)
    return paired


def _labels(lines: list[str]) -> int:
    """Count the labels of header fields: before a colon, or alone in a cell."""
    cells = [squeeze(cell) for line in lines for cell in line.split(" | ")]
    return sum(1 if _alone().fullmatch(cell) else len(_inline().findall(cell)) for cell in cells)


def _any_label() -> str:
    return "|".join(sorted(page_rules()["labels"], key=len, reverse=True))


@cache
def _alone() -> re.Pattern[str]:
    return re.compile(rf"[\[【]?(?:{_any_label()})[\]】]?[:：]?")


@cache
def _inline() -> re.Pattern[str]:
    return re.compile(rf"(?:{_any_label()})[\]】]?[:：]")


@cache
def _noise() -> re.Pattern[str]:
    return re.compile("|".join(page_rules()["noise"]))
