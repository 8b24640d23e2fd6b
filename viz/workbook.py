"""Rows as an Excel file."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font

#: Excel takes no longer names of sheets.
_NAME = 31


def workbook(name: str, rows: Sequence[Mapping[str, object]]) -> bytes:
    """Give an Excel file of one sheet: a bold line of column names that stays in sight, then the rows."""
    book = Workbook()
    book.remove(book.worksheets[0])
    sheet = book.create_sheet(name[:_NAME])
    sheet.append(list(rows[0]) if rows else ["No rows."])
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    sheet.freeze_panes = "A2"
    for line, row in enumerate(rows, start=2):
        for column, value in enumerate(row.values(), start=1):
            cell = sheet.cell(line, column, _value(value))
            # A text that begins with = is no formula.
            if cell.data_type == "f":
                cell.data_type = "s"
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def _value(value: object) -> str | int | float | bool | None:
    if isinstance(value, list | tuple):
        value = "；".join(map(str, value))
    if value is None or isinstance(value, int | float | bool):
        return value
    return ILLEGAL_CHARACTERS_RE.sub("�", str(value))
