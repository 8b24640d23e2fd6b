"""The graph as the CSV files that `neo4j-admin database import full` loads, which is the quickest way into an empty server."""

from __future__ import annotations

import shlex
from collections import defaultdict
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import IO, Any

from graph.exc import ZhengtuError
from graph.fragment import ENTITY, Row
from graph.neo4j_layout import FORMAT, schema
from graph.store import Store

#: Between the items of a list: a control character (unit separator) that no printed text has.
SEPARATOR = "\x1f"

_TYPES = {str: "string", int: "long", float: "double", bool: "boolean", list: "string[]"}
_OPTIONS = (
    "--id-type=string",
    "--array-delimiter=U+001F",
    "--multiline-fields=true",
    "--legacy-style-quoting=false",
    "--trim-strings=false",
    "--ignore-empty-strings=false",
)
_SCRIPT = """#!/usr/bin/env bash
# Loads the graph beside this file into a new database of Neo4j 5.26 or newer on this machine, whose server is stopped:
#   bash import.sh [DATABASE [OPTION...]]     DATABASE is neo4j if not given; --overwrite-destination replaces what is there
# NEO4J_ADMIN names the program where it is not on the PATH. The first build or remove on the
# database makes the constraints and indexes; without one of these, make them with: cypher-shell -d DATABASE -f schema.cypher
set -euo pipefail
cd "$(dirname "${{BASH_SOURCE[0]}}")"
"${{NEO4J_ADMIN:-neo4j-admin}}" database import full "${{@:-neo4j}}" \\
  {options}
"""

#: What one pair of files holds: nodes or relationships, of which class or relation, and with which numbers.
_Key = tuple[str, ...]


class BulkError(ZhengtuError):
    """A graph or a folder that cannot be exported as it is."""


def write_bulk(store: Store, folder: Path) -> None:
    """Write header and data files, the schema, and `import.sh` with the exact command, to a new or empty folder."""
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise BulkError(f"{folder} is not empty: name a new folder.")
    columns = _columns(store.rows())
    if not columns:
        raise BulkError("The graph is empty: there is nothing to export.")
    stems = _stems(columns)
    for key, stem in stems.items():
        _write(folder / f"{stem}_header.csv", ",".join(_header(key, columns[key])) + "\n")
    with ExitStack() as stack:
        data = {key: stack.enter_context(_open(folder / f"{stem}.csv")) for key, stem in stems.items()}
        for row in store.rows():
            key = _key(row)
            data[key].write(_line(row, columns[key]))
    _write(folder / "graph_header.csv", ":ID,format:long,schema:string\n")
    _write(folder / "graph.csv", f'"graph",{FORMAT},""\n')
    _write(folder / "schema.cypher", "".join(f"{statement};\n" for statement in schema()))
    options = [*_OPTIONS, "--nodes=Zhengtu=./graph_header.csv,./graph.csv", *(_option(key, stem) for key, stem in stems.items())]
    _write(folder / "import.sh", _SCRIPT.format(options=" \\\n  ".join(map(shlex.quote, options))))


def _key(row: Row) -> _Key:
    """Tell in which files a row goes: a column has one type, and a whole number shall stay one beside others that are not."""
    name = row["labels"][1] if row["type"] == "node" else row["label"]
    numbers = (f"{key}:{_TYPES[type(value)]}" for key, value in row["properties"].items() if type(value) in (int, float))
    return (row["type"], name, *numbers)


def _columns(rows: Iterable[Row]) -> dict[_Key, dict[str, str]]:
    """Give the properties that the rows of each pair of files have, with their types; the uid has a column of its own."""
    columns: dict[_Key, dict[str, str]] = defaultdict(dict)
    for row in rows:
        found = columns[_key(row)]
        for name, value in row["properties"].items():
            if found.setdefault(name, _TYPES[type(value)]) != _TYPES[type(value)]:
                raise BulkError(
                    f"{name} of {row['id']} is a {_TYPES[type(value)]}, but {found[name]} elsewhere: it cannot be exported."
                )
    return {
        key: {name: type_ for name, type_ in sorted(found.items()) if name != "uid"} for key, found in sorted(columns.items())
    }


def _stems(keys: Iterable[_Key]) -> dict[_Key, str]:
    """Name the files of each key: by class or relation, with a number where there are several."""
    stems: dict[_Key, str] = {}
    for key in keys:
        others = sum(1 for other in stems if other[1] == key[1])
        stems[key] = f"{key[1]}_{others + 1}" if others else key[1]
    return stems


def _header(key: _Key, columns: Mapping[str, str]) -> list[str]:
    ends = ["uid:ID"] if key[0] == "node" else [":START_ID", ":END_ID"]
    return [*ends, *(f"{name}:{type_}" for name, type_ in columns.items())]


def _option(key: _Key, stem: str) -> str:
    # Servers from 2026 on want a folder before each file.
    what = f"nodes={ENTITY}:{key[1]}" if key[0] == "node" else f"relationships={key[1]}"
    return f"--{what}=./{stem}_header.csv,./{stem}.csv"


def _line(row: Row, columns: Iterable[str]) -> str:
    ends = [row["id"]] if row["type"] == "node" else [row["start"]["id"], row["end"]["id"]]
    return ",".join([*map(_cell, ends), *(_cell(row["properties"].get(name)) for name in columns)]) + "\n"


def _cell(value: Any) -> str:
    """Quote all text, so that an empty text is one; what is missing is nothing at all."""
    if isinstance(value, list):
        if value == [""] or any(SEPARATOR in item for item in value):
            raise BulkError(f"The list {value!r:.80} cannot be exported: its text is empty, or has the mark between items in it.")
        value = SEPARATOR.join(value)
    if isinstance(value, str):
        return '"' + value.replace('"', '""') + '"'
    return "" if value is None else str(value).lower() if isinstance(value, bool) else repr(value)


def _open(path: Path) -> IO[str]:
    return path.open("w", encoding="utf-8", newline="")


def _write(path: Path, text: str) -> None:
    with _open(path) as file:
        file.write(text)
