"""Lines of text as the readers of formatted documents give them."""

from __future__ import annotations

from collections.abc import Iterable

#: Characters without width that come from editors and mean nothing: spaces, joiners, order marks, soft hyphens.
INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))


def tidy(lines: Iterable[str]) -> str:
    """Join lines, each without the blanks around it and what cannot be seen; empty ones are left out."""
    whole = (line.translate(INVISIBLE) for text in lines for line in text.splitlines())
    return "".join(f"{line}\n" for line in map(str.strip, whole) if line)


def row(cells: Iterable[str]) -> str:
    """Write the cells of a table's row as one line, `索引号 | 113417 | 发布机构 | 省科技厅`, without empty ones at its end."""
    flat = (" ".join(cell.split()) for cell in cells)
    return " | ".join(flat).rstrip(" |")


def squeeze(text: str) -> str:
    """Take all blanks out of a text, to compare what was printed with blanks between its letters."""
    return "".join(text.split())
