from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from graph.exchange import WRITERS
from graph.fragment import Node, Value
from graph.store import Store, open_store
from tests.graph.contract import written
from tests.graph.papers import SHAANXI, library, paper, with_more

HARD: dict[str, Value] = {
    "raw": "甲\r\n\t<乙> & \"'丙'\" ]]> 😀𠮷",
    "status": "\u202e\u2067bidi\u2069\u202c \u200b\u0085\u2028",
    "flag": "\x00\x08\x1b\ufffe\uffff",
}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    fragment = paper("某省2031年要点", "省科技厅", {}, period=["2031", "2032"], length=4)
    numbers: dict[str, Value] = {"value": 2, "loaded": True, **HARD}
    figures: list[dict[str, Value]] = [numbers, {"value": 2.5}]
    more = [
        Node(f"{fragment.doc}/m/{n}", "Measurement", {"name": "数", "doc": fragment.doc, **values})
        for n, values in enumerate(figures)
    ]
    written(partial(open_store, tmp_path / "graph.kgl"), *library(), with_more(fragment, more))
    return open_store(tmp_path / "graph.kgl")


def _read(store: Store, form: str, path: Path) -> nx.MultiDiGraph[str]:
    with path.open("wb") as file:
        WRITERS[form](store, file)
    read: Any = {"graphml": partial(nx.read_graphml, force_multigraph=True), "gexf": nx.read_gexf}[form]
    graph: nx.MultiDiGraph[str] = read(path)
    return graph


@pytest.mark.parametrize("form", WRITERS)
def test_everything_is_read_back_with_its_label_and_properties(form: str, store: Store, tmp_path: Path) -> None:
    graph = _read(store, form, tmp_path / "graph.xml")
    rows = list(store.rows())
    nodes = {row["id"]: row for row in rows if row["type"] == "node"}
    statements = {row["id"]: row for row in rows if row["type"] == "relationship"}
    assert set(graph) == set(nodes) and graph.is_directed()
    agency = graph.nodes[SHAANXI.uid]
    assert agency["label"] == agency["name"] == SHAANXI.name
    assert agency["class"] == "Agency" and agency["aliases"] == "省科技厅；科技厅" and "order" not in agency
    edges = {attributes["rid"]: (start, end, attributes) for start, end, attributes in graph.edges(data=True)}
    assert set(edges) == set(statements)
    for rid, (start, end, attributes) in edges.items():
        row = statements[rid]
        assert (start, end, attributes["relation"]) == (row["start"]["id"], row["end"]["id"], row["label"])
        assert [attributes[name] for name in ("quote", "quote_start", "quote_end")] == [
            row["properties"][name] for name in ("quote", "start", "end")
        ]


@pytest.mark.parametrize("form", WRITERS)
def test_numbers_keep_one_type_and_text_all_that_xml_can_hold(form: str, store: Store, tmp_path: Path) -> None:
    graph = _read(store, form, tmp_path / "graph.xml")
    [doc] = [uid for uid in graph if graph.nodes[uid]["name"] == "某省2031年要点" and graph.nodes[uid]["class"] == "Document"]
    assert graph.nodes[doc]["period"] == "2031；2032" and graph.nodes[doc]["length"] == 4
    hard, other = graph.nodes[f"{doc}/m/0"], graph.nodes[f"{doc}/m/1"]
    assert (hard["value"], type(hard["value"]), other["value"]) == (2.0, float, 2.5) and hard["loaded"] is True
    assert (hard["raw"], hard["status"], hard["flag"]) == (HARD["raw"], HARD["status"], "\ufffd" * 5)


def test_gexf_is_a_still_graph_whose_edges_are_named(store: Store, tmp_path: Path) -> None:
    _read(store, "gexf", tmp_path / "graph.gexf")
    text = (tmp_path / "graph.gexf").read_text(encoding="utf-8")
    assert 'mode="static"' in text and "dynamic" not in text and 'label="MENTIONS"' in text
    assert text.startswith("<?xml") and 'defaultedgetype="directed"' in text
