from pathlib import Path

import kglite
import pytest

from graph.readonly import readonly
from graph.store import QueryError

READING = [
    "MATCH (n) RETURN n.uid AS uid",
    "  match (n) return n.set AS x, n.`delete` AS y, n . create AS z;  ",
    "OPTIONAL MATCH (n:Entity {uid: 'CREATE'}) RETURN count(n) AS c // SET\n",
    'MATCH (n) WHERE n.name CONTAINS "DELETE \'" RETURN n.uid AS `SET x`;',
    "UNWIND [1, 2] AS x WITH x /* CREATE (n) */ WHERE x > 1 RETURN x",
    "CALL { MATCH (n) RETURN n.uid AS u } RETURN count(u) AS c",
    "MATCH (n) CALL (n) { MATCH (n)--(m) RETURN count(m) AS c } RETURN sum(c) AS s",
    "CALL db.labels() YIELD label RETURN label",
    "CALL db.schema.visualization()",
    "CALL db.index.fulltext.queryNodes('names', 'x') YIELD node RETURN node.uid AS uid",
    "CALL pagerank() YIELD node, score RETURN score",
    "EXPLAIN MATCH (n) RETURN n",
    "CYPHER 5 MATCH (n) RETURN n.uid AS uid",
    "MATCH (n) RETURN n.uid AS uid UNION MATCH (m) RETURN m.name AS uid",
    "RETURN 'http://x//y' AS a, 'it\\'s; fine' AS b, 'a;b' AS c",
    "MATCH (n) RETURN n.format AS format, n.start AS start, n.`end` AS e",
    "MATCH (n) WHERE n.settled = 1 OR n.created IS NULL RETURN n.offset AS o",
]
WRITING = [
    "CREATE (n:Hack)",
    "create (n)",
    "CrEaTe (n)",
    "MERGE (n:Entity {uid: 'x'})",
    "INSERT (n:Hack)",
    "MATCH (n) SET n.x = 1",
    "MATCH (n) SET n:Hack",
    "MATCH (n) REMOVE n.name",
    "MATCH (n) DELETE n",
    "MATCH (n) DETACH DELETE n",
    "MATCH (n) NODETACH DELETE n",
    "DROP INDEX x",
    "CREATE INDEX FOR (n:Entity) ON (n.x)",
    "DROP CONSTRAINT entity_uid",
    "MATCH (n) FOREACH (x IN [1] | SET n.x = x)",
    "MATCH (n) CALL { WITH n SET n.x = 1 } RETURN 1 AS x",
    "CALL { CREATE (n) } IN TRANSACTIONS",
    "MATCH (n) CALL (n) { DELETE n } IN 2 CONCURRENT TRANSACTIONS",
    "MATCH (n)\nSET\nn.x = 1",
    "MATCH (n)/**/SET/**/n.x = 1",
    "MATCH (n) //x\nSET n.x = 1",
    "MATCH (n) // x\rSET n.x = 1",
    "MATCH (n) /* ' */ SET n.x = '*/'",
    "MATCH (n) WHERE n.a = 'x\\\\' SET n.x = ''",
    "MATCH (n) WHERE n.`a``'` = 1 SET n.x = '`'",
    'MATCH (n) WHERE n.a = "\'" SET n.b = "\'"',
    "MATCH (n) WITH n, 1.SET n.x = 1",
    "MATCH (n)-[*1..]-(m) WITH n, 1 AS a SET n.x = 2",
    "\\u0043REATE (n)",
    "MATCH (n) \\u0053ET n.x = 1",
    "RETURN '\\u0027 AS x CREATE (n) //'",
    "RETURN '\\U00000027 AS x CREATE (n) //'",
    "MATCH (n) ſET n.x = 1",
    "MATCH (n) ＳＥＴ n.x = 1",
    "ＣＲＥＡＴＥ (n)",
    "MATCH (n)\u3000SET\u3000n.x = 1",
    "MATCH (n)\u2028SET n.x = 1",
    "EXPLAIN CREATE (n)",
    "PROFILE MATCH (n) DELETE n",
    "CYPHER 5 CREATE (n)",
    "CYPHER 25 LOAD CSV FROM 'x' AS l RETURN l",
]
REACHING = [
    "LOAD CSV FROM '{file}' AS l RETURN l",
    "load csv with headers from '{file}' AS l RETURN l",
    "LOAD/**/CSV FROM '{file}' AS l RETURN l",
    "CALL {{ LOAD CSV FROM '{file}' AS l RETURN l }} RETURN l",
    "USE other MATCH (n) RETURN n",
    "CALL {{ USE other MATCH (n) RETURN n }} RETURN n",
    "CALL apoc.load.json('{file}') YIELD value RETURN value",
    "CALL `apoc`.`load`.`json`('{file}')",
    "CALL dbms.listConfig()",
    "CALL db.create.setNodeProperty()",
    "CALL db.index.fulltext.createNodeIndex()",
    "CALL db.cdc.enable()",
    "CALL table.delete()",
    "CALL db.labels.x()",
    "CALL\n//x\napoc.load.json('{file}')",
    "CALL",
    "MATCH (n) CALL db.clearQueryCaches() RETURN n",
    "RETURN 1 AS a; RETURN 2 AS b",
    "RETURN 1 AS a;; MATCH (n) RETURN n",
    "RETURN 1 AS a; // x\n RETURN 2 AS b",
    "SHOW USERS",
    "SHOW PROCEDURES",
    "CYPHER 5 SHOW USERS",
    "EXPLAIN SHOW USERS",
    "ALTER USER x",
    "GRANT ALL",
    "STOP DATABASE x",
    "",
    "  ",
    ";",
    "// only a comment",
    "hello",
    "RETURN 'open",
    'RETURN "open',
    "RETURN `open",
    "RETURN 1 AS x /* open",
    "MATCH (n) RETURN n.uid AS u FORMAT CSV",
]


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
