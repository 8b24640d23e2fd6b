"""A canned question for people: what it asks, and its answer in every shape."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from graph.answer import Answer
from graph.store import Store
from queries.catalogue import EVIDENCE, CatalogueError, answer, find_query
from queries.evidence import traced
from viz.answer import cells, print_answer
from viz.terminal import markdown
from viz.workbook import workbook


class Asked(NamedTuple):
    """The rows of an answer as they are shown."""

    name: str
    rows: list[dict[str, Any]]


def explained(name: str) -> str:
    """Give all that the header of a question says, in the form of a help text."""
    query = find_query(name)
    parameters = [(f"{p.name} ({p.kind}, default {p.default!r}, for example {p.example!r})", p.about) for p in query.parameters]
    parts = [f"{query.chinese}\n{query.english}", *_list("Parameters", parameters), *_list("Columns", query.columns.items())]
    return "\n\n".join(["\b\n" + part for part in parts] + [f"{name}: {text}" for name, text in query.notes.items()])


def example(name: str) -> str:
    """Give a command that asks a question, with the examples of its header."""
    given = (f"-p {shlex.quote(f'{p.name}={p.example}')}" for p in find_query(name).parameters)
    return " ".join(["zhengtu", "query", name, *given, "--graph", "demo.kgl"])


def _list(title: str, items: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield "\n".join([f"{title}:", *(f"  {name}: {about}" for name, about in items)])


def asked(store: Store, name: str, words: Sequence[str], *, evidence: bool) -> Asked:
    """Ask a question with parameters as `name=value`; with evidence each row comes with the statements behind it."""
    query = find_query(name)
    rows = answer(store, query, dict(map(_pair, words))).rows
    if not query.traced:
        if evidence:
            raise CatalogueError(f"{name} has no evidence to show: {query.notes['No evidence']}")
        return Asked(name, rows)
    if evidence:
        return Asked(name, traced(store, rows))
    return Asked(name, [{column: value for column, value in row.items() if column != EVIDENCE} for row in rows])


def _pair(word: str) -> tuple[str, str]:
    name, equals, value = word.partition("=")
    if not equals:
        raise CatalogueError(f"{word} is no parameter: write -p name=value.")
    return name, value


def print_question(found: Asked, form: str) -> None:
    """Print the rows of a question in one of the formats; an Excel file goes out as its bytes."""
    if form == "xlsx":
        if sys.stdout.isatty():
            raise CatalogueError("An Excel file is not for a terminal: send it into a file, with `> answer.xlsx`.")
        sys.stdout.buffer.write(workbook(found.name, cells(found.rows, "csv")))
    elif form == "md":
        sys.stdout.write(markdown(cells(found.rows, "table")))
    else:
        print_answer(Answer(found.rows, more=False), form)
