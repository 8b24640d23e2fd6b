"""OFD documents (GB/T 33190-2016), the format in which organs publish: their text layer in reading order."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from itertools import chain
from typing import Any

from loaders.readers.archive import Archive, open_archive
from loaders.readers.layout import Page, Run, lay_out
from loaders.readers.lines import tidy
from loaders.readers.ooxml import attribute, child, children, local
from loaders.readers.paragraphs import paragraphs
from loaders.readers.unreadable import UnreadableError

#: What an ASCII character takes of the width of a Chinese one, where the file does not say.
NARROW = 0.55
A4 = (0.0, 0.0, 210.0, 297.0)
PLAIN = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
Matrix = tuple[float, float, float, float, float, float]


def read(data: bytes) -> str:
    """Give the text of all documents in an OFD file, a line a paragraph, without page numbers, headers and footers."""
    with open_archive(data) as archive:
        bodies = list(children(archive.xml("OFD.xml"), "DocBody"))
        roots = [root.text.strip() for body in bodies if (root := child(body, "DocRoot")) is not None and root.text]
        text = tidy(chain.from_iterable(paragraphs(_pages(archive, root.lstrip("/"))) for root in roots))
    if not text:
        raise UnreadableError("has no text layer, its pages are pictures: print it to PDF and read that.")
    return text


def _pages(archive: Archive, part: str) -> list[Page]:
    """Lay out the pages of one document, whose main part is given."""
    root, folder = archive.xml(part), posixpath.dirname(part)
    common = child(root, "CommonData")
    default = _box(child(common, "PageArea", "PhysicalBox"), A4) if common is not None else A4
    templates = {attribute(t, "ID"): t for t in children(common, "TemplatePage")} if common is not None else {}
    entries = [entry for pages in children(root, "Pages") for entry in children(pages, "Page")]
    return [_page(archive, folder, entry, templates, default) for entry in entries]


def _page(archive: Archive, folder: str, entry: Any, templates: dict[str | None, Any], default: tuple[float, ...]) -> Page:
    """Lay out one page with what the templates that it names put on it."""
    content = archive.xml(_location(folder, entry))
    box = _box(child(content, "Area", "PhysicalBox"), default)
    named = [templates[key] for t in children(content, "Template") if (key := attribute(t, "TemplateID")) in templates]
    layers = [archive.xml(_location(folder, template)) for template in named]
    return lay_out(box[2], -box[3], 0, chain.from_iterable(map(_runs, [*layers, content])))


def _location(folder: str, element: Any) -> str:
    """Give the path of a part in the archive: from the root if it begins with a slash, else from the document's folder."""
    return posixpath.normpath(posixpath.join("/" + folder, attribute(element, "BaseLoc") or "")).lstrip("/")


def _runs(content: Any) -> Iterator[Run]:
    """Yield the characters of all visible text objects in the order of the file."""
    for element in content.iter():
        if local(element) == "TextObject" and attribute(element, "Visible") != "false":
            for code in children(element, "TextCode"):
                yield from _characters(element, code)


def _characters(element: Any, code: Any) -> Iterator[Run]:
    """Yield the characters of a text code with their places; OFD's `y` grows downwards, so it is turned."""
    text = (code.text or "").strip("\r\n")
    size = float(attribute(element, "Size") or 1)
    left, top, *_ = _box(element, (0.0, 0.0, 0.0, 0.0), "Boundary")
    a, b, c, d, e, f = _matrix(element)
    x, y = float(attribute(code, "X") or 0), float(attribute(code, "Y") or size)
    across = _deltas(attribute(code, "DeltaX"), len(text))
    down = _deltas(attribute(code, "DeltaY"), len(text))
    tall, wide = size * abs(d or b), size * abs(a or c)
    for at, character in enumerate(text):
        step = across[at] if across else 0 if down else size * (NARROW if character.isascii() else 1)
        place, base = left + a * x + c * y + e, -(top + b * x + d * y + f)
        broad = wide if not character.isascii() or NARROW * size < step <= size else wide * NARROW
        yield Run(character, place, base - tall * 0.15, place + broad, base + tall * 0.85)
        x += step
        y += down[at] if down else 0


def _deltas(text: str | None, count: int) -> list[float]:
    """Read the steps from character to character; `g 3 5.5` stands for three steps of 5.5, the last one holds on."""
    words, steps = iter((text or "").split()), list[float]()
    for word in words:
        times = int(next(words, "1")) if word == "g" else 1
        step = next(words, "0") if word == "g" else word
        steps += [float(step)] * min(times, count)
    return (steps + steps[-1:] * count)[:count]


def _box(element: Any | None, default: tuple[float, ...], name: str | None = None) -> tuple[float, ...]:
    """Read four numbers, left, top, width and height, from an attribute or from an element's text."""
    text = "" if element is None else attribute(element, name) if name else element.text
    numbers = tuple(float(word) for word in (text or "").split())
    return numbers if len(numbers) == 4 else default


def _matrix(element: Any) -> Matrix:
    numbers = [float(word) for word in (attribute(element, "CTM") or "").split()]
    if len(numbers) != 6:
        return PLAIN
    a, b, c, d, e, f = numbers
    return a, b, c, d, e, f
