"""Web pages: the article with its title and header fields, without the site around it."""

from __future__ import annotations

from typing import Any

from loaders.readers.article import article, clean
from loaders.readers.fields import announced_fields, fields, is_noise
from loaders.readers.lines import tidy
from loaders.readers.markup import lines_of
from loaders.readers.page import page_text, parse_page
from loaders.readers.title import announced_titles, title

Piece = tuple[Any, list[str]]


def read(data: bytes) -> str:
    """Give the text of a page, a line a paragraph or table row: header fields, title and article in the page's order."""
    root = parse_page(page_text(data))
    body = next(root.iter("body"), root)
    titles, metas = announced_titles(root), announced_fields(root)
    clean(body)
    parts = article(body)
    pieces: list[Piece] = [(part, [line for line in lines_of(part) if not is_noise(line)]) for part in parts]
    text = "".join(line for _, lines in pieces for line in lines)
    shown = list(fields(body, parts))
    element, name = title(body, parts, titles, text)
    head = [name] if element is None else []
    if element is not None and not any(holder in (element, *element.iterancestors()) for holder, _ in shown):
        pieces.append((element, [name]))
    return tidy([*head, *([] if shown else metas), *_in_order(body, [*pieces, *shown])])


def _in_order(body: Any, pieces: list[Piece]) -> list[str]:
    """Give the lines of the pieces in the order in which their elements stand on the page."""
    place = {element: at for at, element in enumerate(body.iter())}
    return [line for _, lines in sorted(pieces, key=lambda piece: place[piece[0]]) for line in lines]
