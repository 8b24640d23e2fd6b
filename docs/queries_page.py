"""Make docs/queries.md, the catalogue of questions with answers on the example papers; with --check, fail when it is stale."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from graph.readonly import readonly
from graph.sources import Shelf
from graph.store import Store, open_store
from loaders.build import build
from queries.catalogue import EVIDENCE, GROUPS, Query, answer, catalogue
from viz.answer import cells
from viz.terminal import markdown

DOCS = Path(__file__).parent
PAGE, EXAMPLES = DOCS / "queries.md", DOCS.parent / "examples"
#: Rows that are shown of an answer, and characters of a cell.
_ROWS, _WIDTH = 5, 80

HEAD = """# The questions

Made by `make docs` from the files under `queries/`, with the answers on the example papers, which are fiction. `zhengtu query`
lists the questions, `zhengtu query NAME --help` explains one, and these ask one:

```
zhengtu query shared_reforms -p provinces=3 --graph demo.kgl --format xlsx > shared.xlsx
zhengtu query shared_reforms --graph demo.kgl --evidence
```

`-p` gives a parameter; `--format` is table, csv, json, md or xlsx; `--evidence` gives each row once for every statement behind
it, with its paper, section and words. Each question is one file of Cypher that runs on both stores ([what both answer
alike](cypher.md)): copy it, change it, and ask it with `zhengtu cypher - < question.cypher`, with `--param` for its parameters;
or put it under `queries/` with a header like the others. What a question counts or compares is what the papers that were read
say: `coverage` tells which those are.
"""


def page() -> str:
    """Give the whole page as Markdown."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "demo.kgl"
        with open_store(target, write=True) as store:
            build([EXAMPLES], store, Shelf(target), jobs=1)
        with open_store(target) as store:
            return "\n".join([HEAD, *_contents(), *(line for query in catalogue().values() for line in _question(store, query))])


def _contents() -> Iterator[str]:
    for group, queries in groupby(catalogue().values(), key=lambda query: query.group):
        yield f"- **{group}** {GROUPS[group]}: " + ", ".join(f"[{query.name}](#{query.name})" for query in queries)
    yield ""


def _question(store: Store, query: Query) -> Iterator[str]:
    yield f"## {query.name}\n\n{query.chinese}\n{query.english}\n"
    words, rows = _asked(store, query)
    given = "".join(f" -p {name}={value}" for name, value in words.items())
    yield f"```\nzhengtu query {query.name}{given} --graph demo.kgl\n```\n"
    yield _table(rows) if rows else "The example papers have nothing of it.\n"
    yield "| parameter | default | for example | meaning |\n|---|---|---|---|"
    yield from (f"| `{p.name}` | `{p.default!r}` | `{p.example!r}` | {p.about} |" for p in query.parameters)
    yield "\n| column | meaning |\n|---|---|"
    yield from (f"| `{name}` | {about} |" for name, about in query.columns.items())
    yield "\n" + "\n\n".join(f"**{name}.** {text}" for name, text in query.notes.items())
    yield f"\n```cypher\n{readonly(query.text).strip()}\n```\n"


def _asked(store: Store, query: Query) -> tuple[dict[str, str], list[dict[str, Any]]]:
    """Ask with the defaults or, where these find nothing in the examples, with the examples of the header."""
    limit = {"limit": str(_ROWS)}
    if rows := answer(store, query, limit).rows:
        return limit, rows
    words = {parameter.name: str(parameter.example) for parameter in query.parameters} | limit
    rows = answer(store, query, words).rows
    return (words, rows) if rows else (limit, rows)


def _table(rows: Sequence[dict[str, Any]]) -> str:
    shown = [{name: value for name, value in row.items() if name != EVIDENCE} for row in rows]
    return markdown([{name: _cut(value) for name, value in row.items()} for row in cells(shown, "table")])


def _cut(value: object) -> object:
    text = "；".join(map(str, value)) if isinstance(value, list) else value
    return f"{text[:_WIDTH]}…" if isinstance(text, str) and len(text) > _WIDTH else text


if __name__ == "__main__":
    if "--check" not in sys.argv[1:]:
        PAGE.write_text(page(), encoding="utf-8", newline="\n")
    elif not PAGE.exists() or PAGE.read_text(encoding="utf-8") != page():
        sys.exit(f"{PAGE} is stale: run `make docs` and commit what it changes.")
