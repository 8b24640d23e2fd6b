from collections.abc import Iterator

import pytest

from graph.answer import ask, parameters
from graph.store import QueryError, Store, open_store
from tests.graph.papers import SHAANXI, library


@pytest.fixture
def store(target: str) -> Iterator[Store]:
    with open_store(target, write=True) as writer:
        writer.write(library())
        writer.commit()
    with open_store(target) as reader:
        yield reader


def test_parameters_are_text_unless_they_are_written_as_json() -> None:
    words = ["name=秦创原=“三项改革”", "year=2025", "count:=3", 'list:=["甲", 1.5, null]', "blank="]
    assert parameters(words) == {"name": "秦创原=“三项改革”", "year": "2025", "count": 3, "list": ["甲", 1.5, None], "blank": ""}


@pytest.mark.parametrize("word", ["", "name", "=x", "a-b=x", "甲 乙=x", "x:y:=1"])
def test_what_is_no_parameter_is_told(word: str) -> None:
    with pytest.raises(QueryError, match="is no parameter: write name=text"):
        parameters([word])


@pytest.mark.parametrize("word", ["count:=x", "count:=", "count:=[1"])
def test_a_parameter_that_is_no_json_is_told(word: str) -> None:
    with pytest.raises(QueryError, match="the parameter count is no JSON"):
        parameters([word])


def test_the_limit_is_kept_and_said(store: Store) -> None:
    query = "UNWIND range(1, 5) AS x RETURN x, x * 2 AS y"
    cut, whole = ask(store, query, limit=4), ask(store, query, limit=5)
    assert cut.rows == whole.rows[:4] and cut.more and not whole.more
    assert whole.columns == ["x", "y"] and ask(store, "UNWIND [] AS x RETURN x").columns == []


def test_nodes_relationships_and_paths_come_as_their_own_properties(store: Store) -> None:
    query = "MATCH p = (s:Entity)-[r:MENTIONS]->(n:Entity {uid: $uid}) RETURN s, r, n, p, [n] AS l, {a: n} AS m ORDER BY r.rid"
    row = ask(store, query, {"uid": SHAANXI.uid}).rows[0]
    own = {"uid": SHAANXI.uid, "name": SHAANXI.name, "division": "610000", "aliases": ["省科技厅", "科技厅"]}
    assert row["n"] == {"labels": ["Entity", "Agency"], **own}
    assert row["r"]["type"] == "MENTIONS" and row["r"]["surface"] in own["aliases"] and "id" not in row["r"]
    assert (row["p"], row["l"], row["m"]) == ([row["s"], row["r"], row["n"]], [row["n"]], {"a": row["n"]})


def test_dates_come_as_text(store: Store) -> None:
    query = (
        "RETURN date('2025-03-09') AS d, [time('10:00')] AS t, {at: datetime('2025-03-09T10:00:00Z')} AS m, duration('P1D') AS u"
    )
    [row] = ask(store, query).rows
    assert row["d"] == "2025-03-09" and row["m"]["at"].startswith("2025-03-09T10:00:00")
    assert row["u"]["days"] == 1 and row["t"][0].startswith("10:00")
