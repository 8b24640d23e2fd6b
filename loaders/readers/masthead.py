"""What stands on a page outside its article and belongs to the document: the title and the header fields."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from loaders.readers.article import names_of, page_rules
from loaders.readers.markup import lines_of

#: How far into an article its title is looked for, and how long the text around one label may be, in characters.
TOP, LONGEST_FIELD = 400, 300
SHORTEST_TITLE, LONGEST_TITLE = 5, 500
#: The name of the site after a title, `…的通知_省科技厅` or `… - 政府网`.
SITE = re.compile(r"\s*[-_|–—]+\s*[^-_|–—\d]{2,30}$")


def without_noise(lines: list[str]) -> list[str]:
    """Take out what buttons and counters say."""
    return [_noise().sub("", " ".join(line.split())) for line in lines]


def is_noise(line: str) -> bool:
    """Tell whether a line is nothing but what buttons and counters say."""
    return not any(map(str.strip, without_noise([line])))


def announced_titles(root: Any) -> list[str]:
    """Give the titles in a page's head, the one of its meta elements before the one of the browser's bar."""
    metas = dict(_metas(root))
    titles = [metas.get(name, "") for name in page_rules()["title_meta"]]
    return [text for text in (*titles, *("".join(title.itertext()) for title in root.iter("title"))) if text.strip()]


def announced_fields(root: Any) -> list[str]:
    """Give the header fields in a page's head, each as `label | value`."""
    metas, labels = dict(_metas(root)), page_rules()["field_meta"]
    return [f"{label} | {metas[name]}" for name, label in labels.items() if metas.get(name, "").strip()]


def _metas(root: Any) -> Iterator[tuple[str, str]]:
    for meta in root.iter("meta"):
        yield (meta.get("name") or meta.get("property") or "").lower(), " ".join(meta.get("content", "").split())


def title(body: Any, parts: list[Any], announced: list[str], text: str) -> tuple[Any | None, str]:
    """Give the element that holds the title outside the article, if any, and the title; "" where the article itself has it."""
    top = _squeeze(text)[:TOP]
    inside = {element for part in parts for element in (*part.iter(), *part.iterancestors())}
    heads = _squeeze(" ".join(announced))
    for element in _title_elements(body):
        printed = "".join(lines_of(element)) if element not in inside else ""
        if len(_squeeze(printed)) >= SHORTEST_TITLE and (_squeeze(printed) in heads or not heads):
            return (None, "") if _squeeze(printed) in top else (element, printed)
    named = _without_site(announced[0]) if announced else ""
    return None, "" if _squeeze(named) in top else named


def _title_elements(body: Any) -> Iterator[Any]:
    """Yield the elements that may hold the title, the likeliest first."""
    named: dict[str, list[Any]] = {}
    for element in body.iterdescendants():
        for name in names_of(element):
            named.setdefault(name, []).append(element)
    for name in page_rules()["title"]:
        yield from named.get(name, [])
    for tag in ("h1", "h2", "h3"):
        yield from body.iter(tag)


def _without_site(text: str) -> str:
    text = " ".join(text.split())[:LONGEST_TITLE]
    while (shorter := SITE.sub("", text)) != text and len(shorter) > SHORTEST_TITLE:
        text = shorter
    return text


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
    lines = lines_of(element)
    count = _labels(lines)
    while inner := next((child for child in element if _labels(lines_of(child)) == count), None):
        element, lines = inner, lines_of(inner)
    if sum(map(len, lines)) <= count * LONGEST_FIELD:
        yield element, _paired(without_noise(lines))


def _paired(lines: list[str]) -> list[str]:
    """Put a label that stands alone on its line and the value on the next one together."""
    paired: list[str] = []
    for line in lines:
        alone = paired and _alone().fullmatch(_squeeze(paired[-1]))
        if alone and not _labels([line]):
            paired[-1] = f"{paired[-1]} | {line}"
        else:
            paired.append(line)
    return paired


def _labels(lines: list[str]) -> int:
    """Count the labels of header fields: before a colon, or alone in a cell."""
    cells = [_squeeze(cell) for line in lines for cell in line.split(" | ")]
    return sum(1 if _alone().fullmatch(cell) else len(_inline().findall(cell)) for cell in cells)


def _squeeze(text: str) -> str:
    return "".join(text.split())


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
