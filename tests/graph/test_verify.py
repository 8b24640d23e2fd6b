import os
import re
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from graph.fragment import Fragment, Node, Value
from graph.sources import Shelf
from graph.store import open_store
from graph.verify import ProofError, Verification, verify
from tests.graph.papers import POINTS_TEXT, SUMMARY_TEXT, points, summary, with_more
from tests.graph.test_sources import Read


class Library:
    """A graph of two papers, one plain text and one web page, and its shelf."""

    def __init__(self, folder: Path, graph: str) -> None:
        self.graph = graph
        self.files = {"points": folder / "points.txt", "summary": folder / "summary.html"}
        self.files["points"].write_bytes(POINTS_TEXT.encode("utf-8"))
        self.files["summary"].write_bytes(f"<p>{SUMMARY_TEXT}</p>".encode())
        self.store(points(), "points", POINTS_TEXT)
        self.store(summary(), "summary", SUMMARY_TEXT)

    def store(self, fragment: Fragment, name: str, raw: str) -> None:
        file = self.files[name]
        fingerprint = sha256(file.read_bytes()).hexdigest()
        document, *others = fragment.nodes
        document = replace(document, properties={**document.properties, "sha256": fingerprint})
        shelf = Shelf(self.graph)
        shelf.put(fragment.doc, Read(file, file.suffix[1:], raw))
        shelf.save()
        with open_store(self.graph, write=True) as store:
            store.write([replace(fragment, nodes=(document, *others))])
            store.commit()

    def verify(self) -> Verification:
        with open_store(self.graph) as store:
            return verify(store, Shelf(self.graph), lambda path: path.read_bytes().decode("utf-8"))

    def refusal(self) -> str:
        with pytest.raises(ProofError) as refusal:
            self.verify()
        return str(refusal.value)


@pytest.fixture
def library(tmp_path: Path, target: str, monkeypatch: pytest.MonkeyPatch) -> Library:
    # Sources of a graph on a server are noted in the working directory.
    monkeypatch.chdir(tmp_path)
    return Library(tmp_path, target)


def test_every_relationship_and_every_node_with_a_quote_is_a_fact(library: Library) -> None:
    facts = len(points().relationships) + len(summary().relationships)
    assert library.verify() == Verification(facts, 2)
    doc = points().doc
    figure = Node(f"{doc}/m/1", "Measurement", {"name": "数", "doc": doc, "quote": "陕政发〔2021〕8号"})
    library.store(with_more(points(), [figure]), "points", POINTS_TEXT)
    assert library.verify() == Verification(facts + 1, 2)


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"quote": "省科技庁"}, "quotes “省科技庁”, but “省科技厅” stands there"),
        ({"start": 1, "end": 5}, "characters 1 to 5"),
        ({"end": 10_000}, "to 10000"),
        ({"start": 10_000, "end": 10_004}, f"but it has only {len(POINTS_TEXT)} characters"),
    ],
)
def test_a_quote_that_does_not_stand_is_told_with_document_section_and_place(
    library: Library, wrong: dict[str, Value], told: str
) -> None:
    fragment = points()
    first = next(r for r in fragment.relationships if r.properties["quote"] == "省科技厅")
    false = replace(first, properties={**first.properties, **wrong})
    others = tuple(r for r in fragment.relationships if r.rid != first.rid)
    library.store(replace(fragment, relationships=(*others, false)), "points", POINTS_TEXT)
    refusal = library.refusal()
    assert told in refusal
    assert all(part in refusal for part in ("陕西省科技厅2031年工作要点", fragment.doc, "section 一", first.rid, "MENTIONS"))


def test_a_node_whose_quote_stands_nowhere_is_told(library: Library) -> None:
    doc = points().doc
    figure = Node(f"{doc}/m/1", "Measurement", {"name": "数", "doc": doc, "quote": "9999项"})
    library.store(with_more(points(), [figure]), "points", POINTS_TEXT)
    assert f"Measurement {doc}/m/1 quotes “9999项”, which stands nowhere in it" in library.refusal()


@pytest.mark.parametrize("name", ["points", "summary"])
def test_a_changed_file_is_told_as_such(library: Library, name: str) -> None:
    with library.files[name].open("ab") as file:
        file.write(b" ")
    assert re.search(re.escape(os.fspath(library.files[name])) + " changed since it was read: build it again", library.refusal())


@pytest.mark.parametrize("name", ["points", "summary"])
def test_a_missing_file_is_told_as_such(library: Library, name: str) -> None:
    library.files[name].unlink()
    assert f"{library.files[name]} cannot be read" in library.refusal()


def test_a_document_that_the_shelf_does_not_know_is_told(library: Library) -> None:
    (Shelf(library.graph).folder / "index.jsonl").unlink()
    assert "does not say where it was read" in library.refusal()


def test_a_document_without_a_single_quote_is_read_too(library: Library) -> None:
    bare = Fragment(summary().doc, summary().nodes, ())
    library.store(bare, "summary", SUMMARY_TEXT)
    assert library.verify() == Verification(len(points().relationships), 2)
    library.files["summary"].unlink()
    assert "summary.html cannot be read" in library.refusal()


def test_a_kept_text_that_was_tampered_with_does_not_pass(library: Library) -> None:
    [kept] = Shelf(library.graph).folder.glob("*.txt")
    kept.write_bytes(kept.read_bytes().replace("科技厅".encode(), "财政厅".encode()))
    assert "stands there" in library.refusal()
