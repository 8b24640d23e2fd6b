"""The title of a web page: outside the article, in it, or only in the page's head."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from loaders.readers.article import names_of, page_rules
from loaders.readers.lines import squeeze
from loaders.readers.markup import lines_of
from loaders.readers.page import metas

#: How far into an article its title is looked for, and how long a title is, in characters.
TOP = 400
SHORTEST_TITLE, LONGEST_TITLE = 5, 500
#: The document's number after its title, `…的通知（国发〔2021〕29号）`.
NUMBER = re.compile(r"[（(][^（）()]{2,30}号[）)](?=$|[-_|–— ])")
#: The name of the site after a title, `…的通知_省科技厅` or `… - 政府网`.
SITE = re.compile(r"\s*[-_|–—]+\s*[^-_|–—\d]{2,30}$")


def announced_titles(root: Any) -> list[str]:
    """Give the titles in a page's head, the one of its meta elements before the one of the browser's bar."""
    head = dict(metas(root))
    titles = [head.get(name, "") for name in page_rules()["title_meta"]]
    return [text for text in (*titles, *("".join(title.itertext()) for title in root.iter("title"))) if text.strip()]


def title(body: Any, parts: list[Any], announced: list[str], text: str) -> tuple[Any | None, str]:
    """Give the element that holds the title outside the article, if any, and the title; "" where the article itself has it."""
    inside = {element for part in parts for element in (*part.iter(), *part.iterancestors())}
    outside = [(element, "".join(lines_of(element))) for element in _title_elements(body) if element not in inside]
    element, printed = _shown([shown for shown in outside if len(squeeze(shown[1])) >= SHORTEST_TITLE], announced)
    if element is None and announced:
        printed = _without_site(announced[0])
    return (None, "") if squeeze(printed) in squeeze(text)[:TOP] else (element, printed)


def _shown(titles: list[tuple[Any, str]], announced: list[str]) -> tuple[Any | None, str]:
    """Choose the longest of the titles that begin what the page's head announces, for a site's name may begin it too.

    Where the head announces nothing, the first is chosen.
    """
    if not announced:
        return titles[0] if titles else (None, "")
    heads = [squeeze(head) for head in announced]
    fitting = [shown for shown in titles if any(head.startswith(squeeze(shown[1])) for head in heads)]
    return max(fitting, key=lambda shown: len(squeeze(shown[1])), default=(None, ""))


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
    text = NUMBER.sub("", " ".join(text.split())[:LONGEST_TITLE])
    while (shorter := SITE.sub("", text)) != text and len(shorter) > SHORTEST_TITLE:
        text = shorter
    return text
