import os
from functools import partial
from pathlib import Path

import py2neo
import pytest

from graph.fragment import Row, write_rows
from graph.interop import InteropError, from_py2neo, library, to_networkx, to_pandas, to_py2neo
from graph.store import Store, open_store
from tests.graph.contract import written
from tests.graph.papers import SHAANXI
from tests.graph.papers import library as papers


@pytest.fixture
def store(tmp_path: Path) -> Store:
    written(partial(open_store, tmp_path / "graph.kgl"), *papers())
    return open_store(tmp_path / "graph.kgl")


def _of(store: Store, kind: str) -> dict[str, Row]:
    return {row["id"]: row for row in store.rows() if row["type"] == kind}


def test_networkx_has_every_node_and_every_parallel_statement_with_all_properties(store: Store) -> None:
    graph = to_networkx(store)
    nodes, statements = _of(store, "node"), _of(store, "relationship")
    assert list(graph) == list(nodes)
    assert all(graph.nodes[uid] == {**row["properties"], "class": row["labels"][1]} for uid, row in nodes.items())
    edges = {rid: (start, end, attributes) for start, end, rid, attributes in graph.edges(keys=True, data=True)}
    assert edges == {
        rid: (row["start"]["id"], row["end"]["id"], {**row["properties"], "relation": row["label"]})
        for rid, row in statements.items()
    }
    assert max(graph.number_of_edges(start, end) for start, end in graph.edges()) > 1


def test_tables_have_a_row_for_each_node_and_statement_and_say_what_is_missing(store: Store) -> None:
    nodes, statements = to_pandas(store)
    assert list(nodes.index) == list(_of(store, "node")) and list(statements.index) == list(_of(store, "relationship"))
    assert nodes.loc[SHAANXI.uid, "class"] == "Agency" and nodes.loc[SHAANXI.uid, "aliases"] == ["省科技厅", "科技厅"]
    assert nodes["order"].dtype == "Int64" and nodes["order"].isna()[SHAANXI.uid]
    named = statements[statements["target"] == SHAANXI.uid]
    assert set(named["relation"]) == {"MENTIONS"} and set(named["surface"]) == {"省科技厅", "科技厅"}
    assert (statements["end"] - statements["start"] == statements["quote"].str.len()).all()


def test_an_empty_graph_has_empty_tables(tmp_path: Path) -> None:
    with open_store(tmp_path / "graph.kgl", write=True) as store:
        nodes, statements = to_pandas(store)
        assert (len(nodes), len(statements), len(to_networkx(store))) == (0, 0, 0)
        assert "quote" in statements and list(from_py2neo(to_py2neo(store))) == []


def test_a_subgraph_holds_the_whole_graph(store: Store) -> None:
    subgraph = to_py2neo(store)
    assert "".join(write_rows(from_py2neo(subgraph))) == "".join(write_rows(store.rows()))


def test_a_library_that_is_not_there_is_told_with_the_way_to_get_it() -> None:
    with pytest.raises(InteropError, match=r"pip install 'zhengtu\[interop\]'"):
        library("no_such_library")


@pytest.mark.neo4j
def test_py2neo_reads_the_whole_graph_from_a_server(neo4j_uri: str) -> None:
    text = written(partial(open_store, neo4j_uri), *papers())
    server = py2neo.Graph(neo4j_uri, auth=(os.environ["NEO4J_USER"], os.environ["NEO4J_PASSWORD"]))
    subgraph = server.run("MATCH (n:Entity) OPTIONAL MATCH (n)-[r]->(:Entity) RETURN n, r").to_subgraph()
    assert "".join(write_rows(from_py2neo(subgraph))) == text
