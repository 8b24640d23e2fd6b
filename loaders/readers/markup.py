"""Lines of text from html elements: blocks and breaks end a line, rows of tables are one line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from loaders.readers.lines import row

BLOCKS = frozenset(
    """address article aside blockquote body caption center dd div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header
    hr html legend li main ol p pre section summary table tbody td tfoot th thead title tr ul""".split()  # noqa: SIM905
)
CELLS = {"td", "th"}
#: A table with a longer cell arranges the page and holds no data.
LONGEST_CELL = 1000

HAN = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’"
#: A line end in the source between two Han characters shows as a blank in browsers, but nobody means one.
SOURCE_BREAK = re.compile(rf"(?<=[{HAN}])[ \t]*[\r\n][ \t\r\n]*(?=[{HAN}])")
BLANKS = re.compile(r"[ \t\r\n\f]+")
NUMBERED = re.compile(r"[\d一二三四五六七八九十(（①-⑳第]")


def lines_of(root: Any) -> list[str]:
    """Give the lines of text of an element, none of them empty."""
    printer = _Printer(_data_rows(root))
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            printer.enter(element)
        else:
            printer.leave(element)
            if element is not root:
                printer.write(element.tail)
    return printer.end()


@dataclass(slots=True)
class _Sink:
    """Where text goes: the page itself or one cell of a table."""

    lines: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    number: str = ""

    def end_line(self) -> None:
        """Close the current line."""
        line = BLANKS.sub(" ", SOURCE_BREAK.sub("", "".join(self.parts))).strip()
        if line:
            self.lines.append(line if NUMBERED.match(line) else self.number + line)
            self.number = ""
        self.parts.clear()


class _Printer:
    """Prints elements in the order in which they are entered and left, without recursion: pages nest deeply."""

    def __init__(self, rows: set[Any]) -> None:
        self._rows = rows
        self._sinks = [_Sink()]
        self._cells: list[list[str]] = []
        self._counts: dict[Any, int] = {}

    def enter(self, element: Any) -> None:
        """Begin a line for a block, a list of cells for a row, a sink for a cell."""
        if element.getparent() in self._rows and element.tag in CELLS:
            self._sinks.append(_Sink())
        elif element.tag in BLOCKS or element.tag == "br":
            self._sinks[-1].end_line()
        if element in self._rows:
            self._cells.append([])
        if element.tag == "li":
            self._sinks[-1].number = self._number(element)
        self.write(element.text)

    def leave(self, element: Any) -> None:
        """End the line of a block and put cells and rows in their places."""
        if element.tag in BLOCKS:
            self._sinks[-1].end_line()
        if element.getparent() in self._rows and element.tag in CELLS:
            self._cells[-1].append(" ".join(self._sinks.pop().lines))
        elif element in self._rows:
            self._sinks[-1].lines.append(row(self._cells.pop()))

    def write(self, text: str | None) -> None:
        """Add text to the current line."""
        if text:
            self._sinks[-1].parts.append(text)

    def end(self) -> list[str]:
        """Close the last line and give all of them."""
        self._sinks[0].end_line()
        return [line for line in self._sinks[0].lines if line]

    def _number(self, item: Any) -> str:
        """Give the number that a browser prints before an item of an ordered list."""
        parent = item.getparent()
        if parent is None or parent.tag != "ol":
            return ""
        start = parent.get("start", "1")
        self._counts[parent] = self._counts.get(parent, int(start) - 1 if start.isdecimal() else 0) + 1
        return f"{self._counts[parent]}."


def _data_rows(root: Any) -> set[Any]:
    """Give the rows of the tables that hold data and do not merely arrange the page."""
    rows: dict[Any, list[Any]] = {}
    for entry in root.iter("tr"):
        rows.setdefault(next(entry.iterancestors("table"), None), []).append(entry)
    return {entry for table, entries in rows.items() if table is not None and not _arranges(table) for entry in entries}


def _arranges(table: Any) -> bool:
    """Tell whether a table has tables inside, one cell a row, or a very long cell."""
    if next(table.iterdescendants("table"), None) is not None:
        return True
    rows = list(table.iter("tr"))
    cells = [cell for entry in rows for cell in entry if cell.tag in CELLS]
    return len(cells) <= len(rows) or any(sum(map(len, cell.itertext())) > LONGEST_CELL for cell in cells)
