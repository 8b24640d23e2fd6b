"""What a terminal shows: rows as a table, JSON or CSV, and progress bars that keep out of pipes."""

from __future__ import annotations

import csv
import io
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import groupby
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.console import Console

#: The shapes in which rows can be asked for.
FORMATS = ("table", "json", "csv")

#: Columns of a table that goes to a file or a pipe.
PIPE_WIDTH = 120

#: Called with the number of items done and of all items.
Progress = Callable[[int, int], None]


def speak_utf8() -> None:
    """Make Chinese printable: the standard streams write UTF-8 unless they are a terminal that has Chinese of its own."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and not (stream.isatty() and _has_chinese(stream.encoding)):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _has_chinese(encoding: str) -> bool:
    try:
        return bool("政图—〔〕".encode(encoding))
    except (UnicodeEncodeError, LookupError):
        return False


def console(file: TextIO | None = None) -> Console:
    """Give the console that tables are printed on; in a pipe it is `PIPE_WIDTH` wide unless COLUMNS says otherwise."""
    from rich.console import Console

    file = file or sys.stdout
    wide = None if file.isatty() or os.environ.get("COLUMNS") else PIPE_WIDTH
    return Console(file=file, width=wide, highlight=False, soft_wrap=False)


def print_rows(rows: Iterable[Mapping[str, object]], columns: Sequence[str], form: str, *, name: str = "") -> None:
    """Print rows on standard output in one of `FORMATS`; `name` stands above a table."""
    if form == "table":
        _print_table(rows, columns, name)
        return
    for piece in _json(rows, columns) if form == "json" else _csv(rows, columns):
        sys.stdout.write(piece)


def print_groups(
    rows: Iterable[Mapping[str, object]], columns: Sequence[str], title: Callable[[Mapping[str, object]], str]
) -> None:
    """Print a table for each run of rows that have one title."""
    for name, group in groupby(rows, key=title):
        print_rows(list(group), columns, "table", name=name)
        sys.stdout.write("\n")


def _print_table(rows: Iterable[Mapping[str, object]], columns: Sequence[str], name: str) -> None:
    """Print a table, without the columns in which no row has a value."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    lines = list(rows)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    shown = [column for column in columns if any(row.get(column) not in (None, "", [], ()) for row in lines)]
    for column in shown:
        number = any(isinstance(row.get(column), int | float) for row in lines)
        table.add_column(Text(column), justify="right" if number else "left", overflow="fold")
    for row in lines:
        table.add_row(*(Text(_plain(row.get(column))) for column in shown))
    if name:
        console().print(Text(name, "bold"))
    console().print(table)


def _json(rows: Iterable[Mapping[str, object]], columns: Sequence[str]) -> Iterator[str]:
    before = "["
    for row in rows:
        yield before + json.dumps({column: row.get(column) for column in columns}, ensure_ascii=False)
        before = ",\n "
    yield "[]\n" if before == "[" else "]\n"


def _csv(rows: Iterable[Mapping[str, object]], columns: Sequence[str]) -> Iterator[str]:
    line = io.StringIO(newline="")
    writer = csv.writer(line, lineterminator="\n")
    for cells in (columns, *([_plain(row.get(column)) for column in columns] for row in rows)):
        writer.writerow(cells)
        yield line.getvalue()
        line.seek(0)
        line.truncate()


def markdown(rows: Sequence[Mapping[str, object]]) -> str:
    """Give rows as a table in Markdown; without rows, a sentence."""
    if not rows:
        return "No rows.\n"
    lines = [list(rows[0]), ["---"] * len(rows[0]), *([_escaped(_plain(value)) for value in row.values()] for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _escaped(text: str) -> str:
    return text.replace("|", r"\|").replace("\n", " ")


def _plain(value: object) -> str:
    if value is None:
        return ""
    return "；".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


@contextmanager
def progress(what: str) -> Iterator[Progress]:
    """Give a function that draws a progress bar on a terminal's standard error, and does nothing in a pipe."""
    if not sys.stderr.isatty():
        yield lambda done, total: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bars

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Bars(*columns, console=console(sys.stderr), transient=True) as bars:
        task = bars.add_task(what, total=None)
        yield lambda done, total: bars.update(task, completed=done, total=total)
