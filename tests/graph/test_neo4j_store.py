"""The store on a server: the contract on a real one, byte for byte as on the embedded store."""

import datetime
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from functools import partial
from pathlib import Path

import neo4j
import pytest

from graph.fragment import Fragment
from graph.neo4j_connection import refuse_old
from graph.neo4j_layout import FORMAT
from graph.store import StoreError, open_store
from tests.conftest import SERVERS, query
from tests.graph.contract import Graph, StoreContract, dumped, written
from tests.graph.papers import SHAANXI, Named, library, paper, plan, points, summary

pytestmark = pytest.mark.neo4j


@pytest.mark.parametrize("neo4j_uri", SERVERS, indirect=True)
class TestNeo4jStore(StoreContract):
    @pytest.fixture
    def graph(self, neo4j_uri: str) -> Graph:
        with open_store(neo4j_uri, write=True) as store:
            store.write([points()])
            store.commit()
            store.remove(points().doc)
            store.commit()
        return partial(open_store, neo4j_uri)

    @pytest.fixture
    def other(self, tmp_path: Path) -> Graph:
        return partial(open_store, tmp_path / "other.kgl")


def test_a_load_keeps_every_document_at_once_and_whole(neo4j_uri: str) -> None:
    def fragments() -> Iterator[Fragment]:
        yield points()
        yield summary()
        with open_store(neo4j_uri) as reader:
            assert list(reader.documents()) == sorted([points().doc, summary().doc])
        raise KeyboardInterrupt

    with open_store(neo4j_uri, write=True) as store, pytest.raises(KeyboardInterrupt):
        store.load(fragments())
    with open_store(neo4j_uri, write=True) as store:
        report = store.load(library())
    assert (report.added, sorted(report.unchanged)) == ([plan().doc], sorted([points().doc, summary().doc]))


def test_a_load_gives_the_same_in_any_order_as_a_file(neo4j_uri: str, tmp_path: Path) -> None:
    expected = written(partial(open_store, tmp_path / "graph.kgl"), *library())
    with open_store(neo4j_uri, write=True) as store:
        store.load(reversed(library()))
    assert dumped(partial(open_store, neo4j_uri)) == expected


def test_a_reader_may_not_write(neo4j_uri: str) -> None:
    written(partial(open_store, neo4j_uri), points())
    with open_store(neo4j_uri) as store:
        for write in (partial(store.write, [summary()]), partial(store.load, [summary()]), partial(store.remove, points().doc)):
            with pytest.raises(StoreError, match="opened to read only"):
                write()


def test_a_reader_sees_the_last_commit_while_another_writes(neo4j_uri: str) -> None:
    graph = partial(open_store, neo4j_uri)
    before = written(graph, points())
    with graph(write=True) as writer:
        writer.write([summary()])
        assert dumped(graph) == before
        writer.commit()
    assert dumped(graph) != before


def test_reading_everything_while_somebody_writes_is_refused_rather_than_mixed(neo4j_uri: str) -> None:
    graph = partial(open_store, neo4j_uri)
    written(graph, points())
    with graph() as reader:
        rows = reader.rows()
        next(rows)
        written(graph, summary())
        with pytest.raises(StoreError, match="was written to while it was read"):
            list(rows)


def test_two_that_load_at_once_lose_and_double_nothing(neo4j_uri: str, tmp_path: Path) -> None:
    bureaux = [Named("Agency", f"某省第{n}厅") for n in range(3)]
    papers = [
        paper(f"第{n}号文", f"第{n % 3}厅、省厅{n}", {f"省厅{n}": bureaux[0], f"第{n % 3}厅": bureaux[n % 3]}) for n in range(24)
    ]
    expected = written(partial(open_store, tmp_path / "graph.kgl"), *papers)

    def load(some: Sequence[Fragment]) -> None:
        with open_store(neo4j_uri, write=True) as store:
            store.load(some)

    with ThreadPoolExecutor() as pool:
        list(pool.map(load, [papers, papers[::-1], papers[12:]]))
    assert dumped(partial(open_store, neo4j_uri)) == expected


def test_a_statement_cannot_be_there_twice(neo4j_uri: str) -> None:
    written(partial(open_store, neo4j_uri), points())
    double = "MATCH (a)-[r:MENTIONS]->(b) WITH a, r, b LIMIT 1 CREATE (a)-[:MENTIONS {rid: r.rid}]->(b)"
    with pytest.raises(neo4j.exceptions.ConstraintError):
        query(neo4j_uri, double)


def test_an_empty_database_is_no_graph_to_read_but_one_to_write(neo4j_uri: str) -> None:
    query(neo4j_uri, "MATCH (n) DETACH DELETE n")
    with pytest.raises(StoreError, match="is empty: make a graph first, with `zhengtu build"):
        open_store(neo4j_uri)
    open_store(neo4j_uri, write=True).close()
    with open_store(neo4j_uri) as store:
        assert store.documents() == {}


@pytest.mark.parametrize("write", [False, True])
@pytest.mark.parametrize(
    ("made", "told"),
    [
        ("CREATE (:Person {name: 'x'})", "not one that zhengtu made"),
        (f"CREATE (:Zhengtu {{format: {FORMAT + 1}}})", "made by a newer zhengtu"),
    ],
)
def test_a_graph_of_somebody_else_or_of_a_newer_version_is_refused(neo4j_uri: str, made: str, told: str, write: bool) -> None:
    query(neo4j_uri, "MATCH (n) DETACH DELETE n")
    query(neo4j_uri, made)
    with pytest.raises(StoreError, match=told):
        open_store(neo4j_uri, write=write)
    query(neo4j_uri, "MATCH (n) DETACH DELETE n")


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("NEO4J_PASSWORD", "wrong", "refuses user and password: set NEO4J_USER and NEO4J_PASSWORD"),
        ("NEO4J_PASSWORD", "", "refuses user and password: set NEO4J_USER and NEO4J_PASSWORD"),
        ("NEO4J_DATABASE", "nowhere", "has no database nowhere: set NEO4J_DATABASE"),
    ],
)
def test_a_wrong_password_and_a_missing_database_are_one_sentence(
    neo4j_uri: str, monkeypatch: pytest.MonkeyPatch, name: str, value: str, told: str
) -> None:
    with monkeypatch.context() as settings:
        settings.setenv(name, value)
        with pytest.raises(StoreError, match=told) as refusal:
            open_store(neo4j_uri)
    assert "\n" not in str(refusal.value) and neo4j_uri in str(refusal.value)


@pytest.mark.parametrize(
    ("agent", "old"), [("Neo4j/4.4.9", True), ("Neo4j/5.25.1", True), ("Neo4j/5.26.0", False), ("Neo4j/2026.08.1", False)]
)
def test_a_server_that_is_too_old_is_refused(agent: str, old: bool) -> None:
    with pytest.raises(StoreError, match=r"needs Neo4j 5\.26 or newer") if old else nullcontext():
        refuse_old("bolt://localhost", agent)


def test_answers_are_plain_values(neo4j_uri: str) -> None:
    written(partial(open_store, neo4j_uri), points())
    values = """
    MATCH p = (n:Entity {uid: $uid})<-[r:MENTIONS]-(s) RETURN date('2031-03-01') AS date, duration({days: 3}) AS duration,
      datetime('2031-03-01T10:00:00+08:00') AS moment, [time('10:00:00Z')] AS times, {a: [1, null]} AS map, n, r, p LIMIT 1"""
    with open_store(neo4j_uri) as store:
        [row] = store.cypher(values, {"uid": SHAANXI.uid})
    assert (row["date"], row["map"]) == (datetime.date(2031, 3, 1), {"a": [1, None]})
    assert row["moment"].isoformat() == "2031-03-01T10:00:00+08:00" and isinstance(row["times"][0], datetime.time)
    assert row["duration"] == {"months": 0, "days": 3, "seconds": 0}
    assert (row["n"]["id"], row["n"]["labels"]) == (SHAANXI.uid, ["Agency", "Entity"])
    assert row["r"] == row["p"]["relationships"][0] and row["r"]["end"] == SHAANXI.uid
    assert [node["id"] for node in row["p"]["nodes"]] == [SHAANXI.uid, row["r"]["start"]]
