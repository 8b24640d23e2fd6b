from pathlib import Path

import kglite
import pytest

from graph.readonly import readonly
from graph.store import QueryError
from tests.graph.attempts import REACHING, READING, WRITING


@pytest.mark.parametrize("query", READING)
def test_reading_queries_pass(query: str) -> None:
    assert readonly(query)


@pytest.mark.parametrize("query", WRITING)
def test_queries_that_write_are_refused(query: str) -> None:
    with pytest.raises(QueryError, match="not run"):
        readonly(query)


@pytest.mark.parametrize("query", REACHING)
def test_queries_that_reach_outside_or_ask_several_questions_are_refused(query: str, tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="not run"):
        readonly(query.format(file=tmp_path / "secret.csv"))


def test_what_passes_is_what_runs_without_comments() -> None:
    assert readonly("MATCH (n) /* ' */ RETURN n.x AS x // '\n;\n") == "MATCH (n)   RETURN n.x AS x"
    assert readonly("RETURN '// no /* comment' AS `// x`") == "RETURN '// no /* comment' AS `// x`"


def test_the_refusal_says_what_and_where() -> None:
    with pytest.raises(QueryError, match=r"DELETE at character 11.*backticks"):
        readonly("MATCH (n) DELETE n")


@pytest.mark.parametrize("query", [q for q in READING if "fulltext" not in q and "CALL (n)" not in q])
def test_the_engine_answers_what_passes_without_a_change(query: str) -> None:
    graph = kglite.KnowledgeGraph()
    graph.cypher("CREATE (:Entity {uid: 'a', name: 'b'})-[:CITES]->(:Entity {uid: 'c', name: 'd'})")
    graph.cypher(readonly(query))
    counted = graph.cypher("MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS n, count(r) AS r")
    assert list(counted) == [{"n": 2, "r": 1}]


def test_a_long_query_is_checked_in_time() -> None:
    for part in ("(", "'", "/*", "`", "a.", "\\", "//", "1", ";"):
        query = "RETURN " + part * 50_000
        try:
            readonly(query)
        except QueryError:
            continue
