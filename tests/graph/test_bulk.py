import csv
import os
import subprocess
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from graph.bulk import SEPARATOR, BulkError, write_bulk
from graph.fragment import Fragment, Node, Row, Value, write_rows
from graph.store import Store, open_store
from tests.conftest import SERVERS
from tests.graph.contract import written
from tests.graph.papers import library, paper, with_more
from tests.server.process import Server
from tests.server.release import LONG_TERM, NEWEST, ServerError

#: Values that a careless CSV would lose or change.
HARD: dict[str, Value] = {
    "integer": 20, "real": 2.4, "whole": 20.0, "large": 2**62, "small": 1e-300, "yes": True, "no": False,
    "digits": "0012", "date": "2031-03-01", "word": "NaN", "blank": "", "space": "  甲 ", "zero": "a\x00b", "emoji": "😀𠮷",
    "lines": "甲\r\n\t乙 \u2028丙\r", "quotes": "\"'`\\{}$x", "opening": '"', "backslash": '\\"', "marks": ",;|\n",
    "one": ["2031"], "list": ["甲", "乙,丙", ' a;b|\n"c"\\ ', "", "x"], "last": ["x", ""],
}  # fmt: skip


def hard() -> Fragment:
    """A paper with figures of every kind of value, and of one property as a whole number, as another and not at all."""
    fragment = paper("某省2031年要点", "省科技厅", {}, **HARD)
    figures: list[dict[str, Value]] = [HARD, {"real": 7}, {"real": 7.0}, {}]
    nodes = [
        Node(f"{fragment.doc}/m/{number}", "Measurement", {"name": "数", "doc": fragment.doc, **values})
        for number, values in enumerate(figures)
    ]
    return with_more(fragment, nodes)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    written(partial(open_store, tmp_path / "graph.kgl"), hard(), *library())
    return open_store(tmp_path / "graph.kgl")


def _loaded(folder: Path, words: list[str]) -> list[tuple[str, dict[str, Any]]]:
    """Read what the arguments of neo4j-admin name: label or type, and the values under the header."""
    found = []
    for word in words:
        if word.startswith(("--nodes=", "--relationships=")):
            _, what, files = word.split("=")
            header, data = (folder / name for name in files.split(","))
            names = header.read_text(encoding="utf-8").strip().split(",")
            with data.open(encoding="utf-8", newline="") as lines:
                found += [(what, _typed(names, cells)) for cells in csv.reader(lines, strict=True)]
    return found


def _typed(names: list[str], cells: list[str]) -> dict[str, Any]:
    read: dict[str, Callable[[str], Any]] = {
        "string": str, "ID": str, "START_ID": str, "END_ID": str, "long": int, "double": float,
        "boolean": lambda cell: {"true": True, "false": False}[cell], "string[]": lambda cell: cell.split(SEPARATOR),
    }  # fmt: skip
    columns = zip((name.split(":") for name in names), cells, strict=True)
    return {name or kind: read[kind](cell) for (name, kind), cell in columns if cell or name == "blank"}


def _expected(row: Row) -> tuple[str, dict[str, Any]]:
    if row["type"] == "node":
        return ":".join(row["labels"]), row["properties"]
    return row["label"], {"START_ID": row["start"]["id"], "END_ID": row["end"]["id"], **row["properties"]}


def _arguments(folder: Path, *words: str) -> list[str]:
    """Run the script, and give the arguments with which it calls neo4j-admin."""
    admin = folder.with_name("admin")
    admin.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n', encoding="utf-8")
    admin.chmod(0o755)
    command, settings = ["bash", str(folder / "import.sh"), *words], {"NEO4J_ADMIN": str(admin)}
    return subprocess.run(command, env={**os.environ, **settings}, capture_output=True, text=True, check=True).stdout.splitlines()


def test_the_files_hold_the_whole_graph_and_the_script_names_them_all(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    write_bulk(store, folder)
    words = _arguments(folder, "graph", "--overwrite-destination")
    assert words[:5] == ["database", "import", "full", "graph", "--overwrite-destination"]
    loaded = _loaded(folder, words)
    assert loaded.pop(0) == ("Zhengtu", {"ID": "graph", "format": 1})
    found = {row.get("rid", row.get("uid")): (what, row) for what, row in loaded}
    blank = {"blank": ""}
    for row in store.rows():
        what, properties = _expected(row)
        assert found[row["id"]][0] == what
        assert {**blank, **found[row["id"]][1]} == {**blank, **properties}
    assert len(found) == sum(1 for _ in store.rows())
    named = {name for word in words if "csv" in word for name in word.split("=")[-1].replace("./", "").split(",")}
    assert {path.name for path in folder.iterdir()} == {*named, "import.sh", "schema.cypher"}


def test_whole_numbers_and_an_empty_text_stay_what_they_are(store: Store, tmp_path: Path) -> None:
    write_bulk(store, tmp_path / "out")
    texts = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "out").glob("Measurement*.csv")}
    kinds = {name: [column for column in text.strip().split(",") if "real" in column] for name, text in texts.items()}
    rows = {line.split('"')[1][-1]: name for name, text in texts.items() for line in text.split("\n") if "/m/" in line[:99]}
    header = {number: kinds[name.replace(".csv", "_header.csv")] for number, name in rows.items()}
    assert header == {"0": ["real:double"], "1": ["real:long"], "2": ["real:double"], "3": []}
    assert texts[rows["1"]].endswith(",7\n") and texts[rows["2"]].endswith(",7.0\n") and ',"",' in texts[rows["0"]]


def test_a_folder_that_is_not_empty_and_a_graph_that_is_are_refused(store: Store, tmp_path: Path) -> None:
    with pytest.raises(BulkError, match="not empty: name a new folder"):
        write_bulk(store, tmp_path)
    with open_store(tmp_path / "none.kgl", write=True) as empty, pytest.raises(BulkError, match="nothing to export"):
        write_bulk(empty, tmp_path / "out")


@pytest.mark.parametrize("items", [[""], [f"a{SEPARATOR}b"]])
def test_a_list_that_would_come_back_as_another_is_refused(items: list[str], tmp_path: Path) -> None:
    written(partial(open_store, tmp_path / "graph.kgl"), paper("某省要点", "省科技厅", {}, period=items))
    with open_store(tmp_path / "graph.kgl") as store, pytest.raises(BulkError, match="cannot be exported"):
        write_bulk(store, tmp_path / "out")


@pytest.fixture(params=SERVERS)
def server(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """A server that does not run yet, with an empty database, and the environment to open it."""
    try:
        server = Server(tmp_path / "home", NEWEST if request.node.get_closest_marker("newest") else LONG_TERM)
    except ServerError as error:
        pytest.fail(str(error)) if os.environ.get("CI") else pytest.skip(str(error))
    for name, value in server.settings.items():
        monkeypatch.setenv(name, value)
    yield server
    server.remove()


def test_neo4j_admin_makes_the_same_graph_of_the_files(
    store: Store, server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_bulk(store, tmp_path / "out")
    monkeypatch.chdir(tmp_path / "out")
    server.admin(*_arguments(tmp_path / "out"))
    server.start()
    with open_store(server.uri) as imported:
        assert "".join(write_rows(imported.rows())) == "".join(write_rows(store.rows()))
    with open_store(server.uri, write=True) as imported:
        assert not imported.write([hard(), *library()]).changed
