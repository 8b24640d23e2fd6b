"""Word documents: paragraphs and tables in their order, with automatic numbers, text boxes and accepted changes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from loaders.readers.archive import Archive, open_archive
from loaders.readers.lines import row, tidy
from loaders.readers.numbering import Numbering
from loaders.readers.ooxml import attribute, child, children, is_on, local, related, value

#: What holds no text of the document: properties, deleted and moved text, field codes, readings above characters.
SILENT = {"del", "moveFrom", "instrText", "delText", "delInstrText", "rt", "rubyPr", "rPr", "pPr", "sectPr", "tblPr", "sdtPr"}
#: What wraps rows and cells without being one.
WRAPPERS = {"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"}
BREAKS = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def read(data: bytes) -> str:
    """Give the text of a docx file, a line a paragraph or table row, without page headers, footers, notes and comments."""
    with open_archive(data) as archive:
        part = related(archive, "", "officeDocument") or "word/document.xml"
        body = archive.xml(part)
        reader = _Reader(Numbering(_side(archive, part, "numbering")), _styles(_side(archive, part, "styles")))
    return tidy(reader.lines(body))


def _side(archive: Archive, part: str, kind: str) -> Any | None:
    """Parse the numbering or styles that belong to the main part, where there are any."""
    name = related(archive, part, kind)
    return archive.xml(name) if name and archive.has(name) else None


def _styles(root: Any | None) -> dict[str | None, Any]:
    return {} if root is None else {attribute(style, "styleId"): style for style in children(root, "style")}


class _Reader:
    """Walks through a document's body and counts its lists."""

    def __init__(self, numbering: Numbering, styles: dict[str | None, Any]) -> None:
        self._numbering = numbering
        self._styles = styles
        self._carried = ""

    def lines(self, parent: Any) -> Iterator[str]:
        """Yield the lines of what stands in a body, a cell or a text box."""
        for element in parent:
            name = local(element)
            if name == "p":
                yield from self._paragraph(element)
            elif name == "tbl":
                yield from self._table(element)
            elif name == "AlternateContent":
                yield from self.lines(_alternative(element))
            elif name not in SILENT and not _is_contents(element):
                yield from self.lines(element)
        if self._carried:
            yield self._carried
            self._carried = ""

    def _paragraph(self, paragraph: Any) -> Iterator[str]:
        """Yield a paragraph with its number, after the text boxes anchored before its first word and before the others."""
        inline = _Inline(self)
        inline.add(paragraph)
        text = "".join(inline.text)
        if self._is_entry(paragraph):
            return
        if is_on(paragraph, "pPr", "rPr", "del"):
            self._carried += text
            return
        text, self._carried = self._carried + text, ""
        yield from inline.before
        yield self._label(paragraph) + text.strip()
        yield from inline.after

    def _is_entry(self, paragraph: Any) -> bool:
        """Tell whether a paragraph is an entry of a table of contents, which says every heading a second time."""
        style = value(paragraph, "pPr", "pStyle")
        name = value(self._styles[style], "name") if style in self._styles else style
        return (name or "").lower().startswith("toc ")

    def _label(self, paragraph: Any) -> str:
        """Give the automatic number of a paragraph, from its own properties or from its style."""
        style = value(paragraph, "pPr", "pStyle")
        number, level = value(paragraph, "pPr", "numPr", "numId"), value(paragraph, "pPr", "numPr", "ilvl")
        for base in self._lineage(style):
            number = number or value(base, "pPr", "numPr", "numId")
            level = level or value(base, "pPr", "numPr", "ilvl")
        if not number:
            return ""
        return self._numbering.label(number, int(level) if level else None, style)

    def _lineage(self, style: str | None) -> Iterator[Any]:
        """Yield a style and the styles that it is based on."""
        seen: set[str | None] = set()
        while style in self._styles and style not in seen:
            seen.add(style)
            yield self._styles[style]
            style = value(self._styles[style], "basedOn")

    def _table(self, table: Any) -> Iterator[str]:
        """Yield one line a row; a table of one column is a frame around text and gives its lines."""
        rows = [list(_within(entry, "tc")) for entry in _within(table, "tr") if child(entry, "trPr", "del") is None]
        framed = all(len(cells) == 1 for cells in rows)
        for cells in rows:
            texts = [list(self.lines(cell)) for cell in cells]
            yield from texts[0] if framed else [row(" ".join(lines) for lines in texts)]


class _Inline:
    """Collects the text of one paragraph and the lines of the text boxes anchored in it."""

    def __init__(self, reader: _Reader) -> None:
        self._reader = reader
        self.text: list[str] = []
        self.before: list[str] = []
        self.after: list[str] = []

    def add(self, parent: Any) -> None:
        """Add what stands in a paragraph, run or other wrapper."""
        for element in parent:
            name = local(element)
            if name == "t":
                self.text.append(element.text or "")
            elif name in BREAKS:
                self.text.append(BREAKS[name])
            elif name == "txbxContent":
                (self.after if "".join(self.text).strip() else self.before).extend(self._reader.lines(element))
            elif name == "AlternateContent":
                self.add(_alternative(element))
            elif name not in SILENT and not (name == "r" and is_on(element, "rPr", "vanish")):
                self.add(element)


def _alternative(element: Any) -> Any:
    """Choose one of the forms in which the same text box is stored."""
    return next(iter(element), element)


def _within(parent: Any, name: str) -> Iterator[Any]:
    """Yield rows of a table or cells of a row, also those in content controls and tracked insertions."""
    for element in parent:
        if local(element) == name:
            yield element
        elif local(element) in WRAPPERS:
            yield from _within(element, name)


def _is_contents(element: Any) -> bool:
    """Tell whether a content control holds a table of contents."""
    return value(element, "sdtPr", "docPartObj", "docPartGallery") == "Table of Contents"
