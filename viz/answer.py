"""The answer to a free query on standard output, and on standard error what is missing from it."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from graph.answer import Answer
from graph.fragment import ENTITY
from viz.terminal import print_rows


def print_answer(answer: Answer, form: str) -> None:
    """Print the rows in one of the formats; a table shows a node by name and class, CSV has maps as JSON."""
    rows = cells(answer.rows, form)
    if rows or form == "json":
        print_rows(rows, answer.columns, form)
    if not rows:
        sys.stderr.write("No rows.\n")
    if answer.more:
        sys.stderr.write(f"These are the first {len(rows):,} rows, and there are more: --limit says how many are given.\n")


def cells(rows: Sequence[Mapping[str, Any]], form: str) -> list[dict[str, Any]]:
    """Give rows with each value as a format shows it: `table` for people, `csv` whole, `json` as it is."""
    cell = {"table": _short, "csv": _long}.get(form, lambda value: value)
    return [{name: cell(value) for name, value in row.items()} for row in rows]


def _long(value: Any) -> Any:
    maps = isinstance(value, dict) or (isinstance(value, list) and any(isinstance(item, dict | list) for item in value))
    return json.dumps(value, ensure_ascii=False) if maps else value


def _short(value: Any) -> Any:
    if isinstance(value, list):
        items = [_short(item) for item in value]
        return ["、".join(map(str, item)) if isinstance(item, list) else item for item in items]
    if not isinstance(value, dict):
        return value
    if "labels" in value:
        return f"{value.get('name', value.get('uid'))} ({'/'.join(label for label in value['labels'] if label != ENTITY)})"
    return f"[{value['type']}]" if "rid" in value and "type" in value else _long(value)
