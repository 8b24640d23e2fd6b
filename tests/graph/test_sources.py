import json
import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest

from graph.sources import Shelf, ShelfError
from graph.store import Version


@dataclass(frozen=True)
class Read:
    """A document as it was read."""

    path: Path
    format: str
    raw: str

    @property
    def sha256(self) -> str:
        return sha256(self.path.read_bytes()).hexdigest()


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Read]:
    def write(name: str, raw: str, content: bytes = b"") -> Read:
        path = tmp_path / name
        path.write_bytes(content or raw.encode("utf-8"))
        return Read(path, path.suffix[1:], raw)

    return write


def _must_not_read(path: Path) -> str:
    raise AssertionError(path)


def test_the_shelf_lies_beside_the_graph(tmp_path: Path) -> None:
    assert Shelf(tmp_path / "政策.2031.kgl").folder == tmp_path / "政策.2031.sources"


@pytest.mark.parametrize(
    ("address", "database", "folder"),
    [
        ("bolt://localhost", "", "localhost-7687-neo4j.sources"),
        ("neo4j+s://db.example.org:17687", "policy", "db.example.org-17687-policy.sources"),
        ("bolt://[::1]:7687", "", "1-7687-neo4j.sources"),
    ],
)
def test_the_shelf_of_a_graph_on_a_server_is_named_after_it(
    address: str, database: str, folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEO4J_DATABASE", database)
    assert Shelf(address).folder == Path(folder)


def test_a_document_is_found_again_from_any_folder(
    tmp_path: Path, read: Callable[..., Read], monkeypatch: pytest.MonkeyPatch
) -> None:
    source = read("要点.txt", "甲\r\n乙")
    monkeypatch.chdir(tmp_path)
    shelf = Shelf("graph.kgl")
    shelf.put("d1", Read(Path("要点.txt"), "txt", source.raw))
    shelf.save()
    monkeypatch.chdir("/")
    shelf = Shelf(tmp_path / "graph.kgl")
    entry = shelf.find("d1", source.sha256)
    assert entry and entry.path == source.path.as_posix()
    assert shelf.raw(entry, lambda path: path.read_bytes().decode("utf-8")) == "甲\r\n乙"
    assert shelf.find("d1", "0" * 64) is None and shelf.find("d2", source.sha256) is None


@pytest.mark.parametrize("raw", ["甲\r\n乙\r丙\n\u2028丁\x00", "😀𠮷", "half \ud83d", "\ufeff甲"])
def test_raw_texts_of_other_formats_are_kept_to_the_character(tmp_path: Path, read: Callable[..., Read], raw: str) -> None:
    source = read("通知.html", raw, b"<html>")
    shelf = Shelf(tmp_path / "graph.kgl")
    shelf.put("d1", source)
    shelf.save()
    shelf = Shelf(tmp_path / "graph.kgl")
    entry = shelf.find("d1", source.sha256)
    assert entry and shelf.raw(entry, _must_not_read) == raw


def test_a_text_that_a_reader_now_reads_otherwise_is_kept_anew(tmp_path: Path, read: Callable[..., Read]) -> None:
    shelf = Shelf(tmp_path / "graph.kgl")
    for raw in ("甲 乙", "甲乙"):
        source = read("通知.html", raw, b"<html>")
        shelf.put("d1", source)
        entry = shelf.find("d1", source.sha256)
        assert entry and shelf.raw(entry, _must_not_read) == raw


def test_plain_text_is_not_kept_twice(tmp_path: Path, read: Callable[..., Read]) -> None:
    shelf = Shelf(tmp_path / "graph.kgl")
    shelf.put("d1", read("要点.txt", "甲"))
    shelf.save()
    assert [file.name for file in shelf.folder.iterdir()] == ["index.jsonl"]


def test_the_old_and_the_new_text_of_a_document_are_there_until_the_commit_is_through(
    tmp_path: Path, read: Callable[..., Read]
) -> None:
    shelf = Shelf(tmp_path / "graph.kgl")
    sources = {doc: read(f"{doc}.html", doc, doc.encode()) for doc in ("d1", "d2", "gone")}
    old = {doc: Version(source.sha256, "1") for doc, source in sources.items()}
    for doc, source in sources.items():
        shelf.put(doc, source)
    newer = read("d1.html", "new", b"new")
    shelf.put("d1", newer)
    shelf.save()
    again = Shelf(tmp_path / "graph.kgl")
    assert all(again.find(doc, version.sha256) for doc, version in old.items()) and again.find("d1", newer.sha256)
    again.prune({"d1": Version(newer.sha256, "1"), "d2": old["d2"]})
    last = Shelf(tmp_path / "graph.kgl")
    assert last.find("d1", old["d1"].sha256) is None and last.find("gone", old["gone"].sha256) is None
    texts = {f"{newer.sha256}.txt", f"{old['d2'].sha256}.txt"}
    assert {file.name for file in last.folder.iterdir()} == {"index.jsonl", *texts}


def test_what_killed_writes_left_is_cleared_and_nothing_else(tmp_path: Path, read: Callable[..., Read]) -> None:
    shelf = Shelf(tmp_path / "graph.kgl")
    source = read("d1.html", "甲")
    shelf.put("d1", source)
    shelf.save()
    for name in ("index.jsonl.77.part", "0.txt", "mine.md"):
        (shelf.folder / name).write_bytes(b"x")
    shelf.prune({"d1": Version(source.sha256, "1")})
    assert {file.name for file in shelf.folder.iterdir()} == {"index.jsonl", f"{source.sha256}.txt", "mine.md"}


def test_the_index_has_a_line_a_document_in_a_stable_order(tmp_path: Path, read: Callable[..., Read]) -> None:
    shelf = Shelf(tmp_path / "graph.kgl")
    for doc in ("d2", "d1"):
        shelf.put(doc, read(f"{doc}.txt", doc))
    shelf.save()
    rows = [json.loads(line) for line in (shelf.folder / "index.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [row["doc"] for row in rows] == ["d1", "d2"] and rows[0].keys() == {"doc", "path", "sha256", "format"}


@pytest.mark.parametrize("line", ["{", '{"doc": "d1"}', "[]", '{"doc":"a","path":"b","sha256":"c","format":"d","more":"e"}'])
def test_a_broken_index_is_told_with_its_line(tmp_path: Path, read: Callable[..., Read], line: str) -> None:
    shelf = Shelf(tmp_path / "graph.kgl")
    shelf.put("d1", read("d1.txt", "甲"))
    shelf.save()
    with (shelf.folder / "index.jsonl").open("a", encoding="utf-8") as file:
        file.write(line + "\n")
    with pytest.raises(ShelfError, match=r"index.jsonl, line 2 "):
        Shelf(tmp_path / "graph.kgl")


def test_a_shelf_that_cannot_be_written_is_told(tmp_path: Path, read: Callable[..., Read]) -> None:
    (tmp_path / "graph.sources").write_bytes(b"a file in its place")
    with pytest.raises(ShelfError, match=re.escape(os.fspath(tmp_path / "graph.sources"))):
        Shelf(tmp_path / "graph.kgl").put("d1", read("d1.html", "甲"))
