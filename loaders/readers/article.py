"""Where the article stands on a page, and the title and header fields that belong to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, TypedDict

from lxml import etree

from loaders.readers.markup import BLOCKS
from loaders.yamls import load_yaml

#: Shares of the page's prose (text outside links): what an element must hold to be taken for the article by a name that says
#: so or might say so, what it must hold to be entered by weight alone, and what is never dropped whatever its name.
SURE, PERHAPS, DENSE, KEPT = 0.2, 0.4, 0.8, 0.3
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)


class PageRules(TypedDict):
    """The content of page.yaml."""

    article: list[str]
    perhaps: list[str]
    title: list[str]
    title_meta: list[str]
    field_meta: dict[str, str]
    drop_tags: list[str]
    drop: list[str]
    labels: list[str]
    noise: list[str]


@cache
def page_rules() -> PageRules:
    """Read page.yaml."""
    rules: PageRules = load_yaml(Path(__file__).with_name("page.yaml").read_text(encoding="utf-8"))
    return rules


def names_of(element: Any) -> set[str]:
    """Give an element's id and the words of its class in lower case."""
    return {*f"{element.get('id', '')} {element.get('class', '')}".lower().split()}


def clean(body: Any) -> None:
    """Take out of a page what is no text: scripts, navigation, share bars, footers, hidden elements."""
    tags, names = set(page_rules()["drop_tags"]), set(page_rules()["drop"])
    for element in [found for found in body.iterdescendants() if found.tag in tags]:
        _drop(element)
    weights = prose(body)
    most = KEPT * weights[body]
    for element in list(body.iterdescendants()):
        if weights[element] <= most and (names & names_of(element) or _is_hidden(element)):
            _drop(element)


def _is_hidden(element: Any) -> bool:
    return element.get("hidden") is not None or bool(HIDDEN.search(element.get("style", "")))


def _drop(element: Any) -> None:
    """Take an element out of its parent but leave the text after it."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if element.tail:
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    parent.remove(element)


def prose(body: Any) -> dict[Any, int]:
    """Count for each element the characters of its text that stand outside links."""
    weights: dict[Any, int] = {}
    for _, element in etree.iterwalk(body, events=("end",)):
        own = len((element.text or "").strip()) + sum(len((child.tail or "").strip()) for child in element)
        weights[element] = 0 if element.tag == "a" else own + sum(weights[child] for child in element)
    return weights


def article(body: Any) -> list[Any]:
    """Give the elements that hold the article, in their order: known by name, else by the weight of their prose."""
    weights = prose(body)
    named: dict[str, list[Any]] = {}
    for element in body.iter():
        for name in names_of(element):
            named.setdefault(name, []).append(element)
    for name in page_rules()["article"]:
        outermost = list(_outermost(named.get(name, [])))
        if sum(weights[element] for element in outermost) > SURE * weights[body]:
            return outermost
    likely = [element for name in page_rules()["perhaps"] for element in named.get(name, [])]
    heaviest = max(likely, key=lambda element: weights[element], default=body)
    return [_dense(heaviest if weights[heaviest] > PERHAPS * weights[body] else body, weights)]


def _outermost(elements: list[Any]) -> Iterator[Any]:
    """Yield the elements, which are in the page's order, that stand in no other of them."""
    seen: set[Any] = set()
    for element in elements:
        if not any(ancestor in seen for ancestor in element.iterancestors()):
            yield element
        seen.add(element)


def _dense(element: Any, weights: dict[Any, int]) -> Any:
    """Go down to the smallest block that still holds most of an element's prose, but not into a paragraph."""
    least = DENSE * weights[element]
    while True:
        inner = next((child for child in element if weights[child] > least and child.tag in BLOCKS and child.tag != "p"), None)
        if inner is None:
            return element
        element = inner
