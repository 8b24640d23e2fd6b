import json
from functools import partial
from pathlib import Path

import pytest

from graph.dump import DumpError, dump, fragments_of, restore
from graph.fragment import Node, Value
from graph.storable import storable
from graph.store import StoreError, open_store
from tests.graph.contract import Graph, dumped, written
from tests.graph.papers import POINTS_TEXT, SHAANXI, library, paper, plan, points, statement, summary, with_more


@pytest.fixture
def graph(target: str) -> Graph:
    return partial(open_store, target)


def _restored(text: str, path: Path) -> str:
    with open_store(path, write=True) as store:
        restore(text.splitlines(keepends=True), store)
        store.commit()
    with open_store(path) as store:
        return "".join(dump(store))


def test_a_dump_restores_to_the_same_bytes(graph: Graph, tmp_path: Path) -> None:
    text = written(graph, *library())
    assert _restored(text, tmp_path / "other.kgl") == text
    # Every state of a cited document: not loaded, loaded, and loaded no more.
    for number, fragments in enumerate(([points(), summary()], [summary(), plan()], [plan()])):
        text = written(partial(open_store, tmp_path / f"{number}.kgl"), *fragments)
        assert _restored(text, tmp_path / f"{number}-again.kgl") == text


def test_quotes_line_breaks_and_long_values_survive(graph: Graph, tmp_path: Path) -> None:
    hard: dict[str, Value] = {"status": "\"'\\`\r\n\t\u2028\u0085\x0b\x0c\x1c 😀𠮷", "flags": ["甲\n乙", "长" * 10_000]}
    fragment = paper("某省2031年要点", "省科技厅", {})
    node = Node(f"{fragment.doc}/m/1", "Measurement", {"name": "数", "doc": fragment.doc, "value": 2.0, **hard})
    text = written(graph, with_more(fragment, [node]))
    assert json.loads(text.split("\n")[1])["properties"]["flags"] == hard["flags"]
    path = tmp_path / "dump.jsonl"
    path.write_text(text, encoding="utf-8", newline="\n")
    with path.open(encoding="utf-8", newline="\n") as lines, open_store(tmp_path / "other.kgl", write=True) as store:
        restore(lines, store)
        store.commit()
        assert "".join(dump(store)) == text


def test_a_restored_graph_lives_on_like_the_first(graph: Graph, tmp_path: Path) -> None:
    text = written(graph, *library())
    _restored(text, tmp_path / "other.kgl")
    for target in (graph, partial(open_store, tmp_path / "other.kgl")):
        with target(write=True) as store:
            assert not store.write(library()).changed
            store.remove(plan().doc)
            store.commit()
    with graph() as one, open_store(tmp_path / "other.kgl") as other:
        assert "".join(dump(one)) == "".join(dump(other)) != text


def test_the_fragments_of_a_dump_are_those_that_went_in(graph: Graph) -> None:
    text = written(graph, *library())
    again = {fragment.doc: list(storable(fragment).rows()) for fragment in fragments_of(text.splitlines())}
    assert again == {fragment.doc: list(storable(fragment).rows()) for fragment in library()}


def test_nothing_is_restored_over_other_documents(graph: Graph, tmp_path: Path) -> None:
    text = written(partial(open_store, tmp_path / "other.kgl"), summary())
    before = written(graph, points(), paper("陕西省科技厅2032年工作总结", "另一稿", {}))
    with graph(write=True) as store, pytest.raises(StoreError, match="name a new one"):
        restore(text.splitlines(), store)
    assert dumped(graph) == before


def test_a_restore_that_was_cut_is_made_whole_by_another(graph: Graph, tmp_path: Path) -> None:
    text = written(partial(open_store, tmp_path / "other.kgl"), *library())
    written(graph, summary())
    for added in (2, 0):
        with graph(write=True) as store:
            assert len(restore(text.splitlines(), store).added) == added
            store.commit()
        assert dumped(graph) == text


@pytest.mark.parametrize(
    "line",
    [
        "",
        "{",
        "[]",
        "null",
        "{}",
        '{"type":"edge"}',
        '{"type":"node","id":"x","labels":["Entity"],"properties":{}}',
        '{"type":"node"}',
        "NaN",
    ],
)
def test_a_broken_line_is_told_with_its_number(graph: Graph, tmp_path: Path, line: str) -> None:
    lines = written(graph, points()).splitlines()
    with open_store(tmp_path / "other.kgl", write=True) as store, pytest.raises(DumpError, match="Line 3 of the dump"):
        restore([*lines[:2], line, *lines[2:]], store)


def test_a_line_that_comes_twice_or_speaks_of_nothing_known_is_told_with_its_number(graph: Graph) -> None:
    lines = written(graph, points()).splitlines()
    with pytest.raises(DumpError, match=r"Line 2 of the dump gives .* a second time"):
        list(fragments_of([lines[0], *lines]))
    with pytest.raises(DumpError, match=r"Line 1 of the dump speaks of"):
        list(fragments_of(lines[-1:]))


def test_a_dump_without_its_documents_is_no_dump(graph: Graph) -> None:
    rows = [json.loads(line) for line in written(graph, points()).splitlines()]
    for row in rows:
        if row["id"] == points().doc:
            row["properties"]["loaded"] = False
    with pytest.raises(DumpError, match=points().doc):
        list(fragments_of(map(json.dumps, rows)))


def test_statements_of_a_document_that_the_dump_does_not_give_as_loaded_are_told(graph: Graph) -> None:
    fragment = points()
    issued = statement("ISSUED_BY", fragment.doc, SHAANXI.uid, POINTS_TEXT, "陕西", 0, fragment.doc)
    rows = [json.loads(line) for line in written(graph, with_more(fragment, statements=[issued])).splitlines()]
    kept = [row for row in rows if row["id"] in (fragment.doc, SHAANXI.uid, issued.rid)]
    assert len(list(fragments_of(map(json.dumps, kept)))) == 1
    next(row for row in kept if row["id"] == fragment.doc)["properties"]["loaded"] = False
    with pytest.raises(DumpError, match=f"statements of {fragment.doc}"):
        list(fragments_of(map(json.dumps, kept)))
