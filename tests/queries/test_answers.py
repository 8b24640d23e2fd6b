"""Every question on the graph of the example papers, in a file and on a server."""

from typing import Any

import pytest

from graph.derive import derive
from graph.dump import dump, restore
from graph.store import Store, open_store
from queries.catalogue import EVIDENCE, Query, answer, catalogue
from queries.evidence import COLUMNS, traced

QUERIES = catalogue()
#: Questions about what the example papers have nothing of.
WITHOUT_ROWS = {"new_rounds", "shared_programs", "growth_asked", "targets_beside_last_results", "conflicts_in_papers"} | {
    "flagged_statements"
}


def examples_of(query: Query) -> dict[str, str]:
    """Give the example of each parameter as people write it."""
    return {parameter.name: str(parameter.example) for parameter in query.parameters}


def ways(query: Query) -> list[dict[str, str]]:
    """Give the parameters of a question in its two ways: nothing given, and all its examples."""
    return [{}, examples_of(query)]


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_every_question_has_an_answer_with_its_columns_that_is_the_same_again(examples: Store, query: Query) -> None:
    answers = [answer(examples, query, words) for words in ways(query)]
    assert any(found.rows for found in answers) is (query.name not in WITHOUT_ROWS)
    for found, words in zip(answers, ways(query), strict=True):
        assert all([*row] == [*query.columns] for row in found.rows)
        assert len(found.rows) <= query.given(words)["limit"]
        assert answer(examples, query, words) == found


@pytest.mark.parametrize("query", [query for query in QUERIES.values() if query.traced], ids=lambda query: query.name)
def test_every_row_stands_on_statements_whose_words_are_found(examples: Store, query: Query) -> None:
    rows = [row for words in ways(query) for row in answer(examples, query, words).rows]
    if query.name != "one_office_across_provinces" and query.name != "leading_groups":
        assert all(row[EVIDENCE] for row in rows)
    lines = traced(examples, rows)
    assert [line["row"] for line in lines] == sorted(line["row"] for line in lines)
    assert len(lines) == sum(len(set(row[EVIDENCE])) or 1 for row in rows)
    assert all(line["words"] and line["stated_in"] for line in lines if line["rid"])
    assert all(EVIDENCE not in line and [*line][-4:] == [*COLUMNS] for line in lines)


@pytest.mark.neo4j
def test_a_server_gives_the_same_rows(examples: Store, neo4j_uri: str) -> None:
    with open_store(neo4j_uri, write=True) as server:
        restore(dump(examples), server)
        server.commit()
        derive(server)
    with open_store(neo4j_uri) as server:
        for query in QUERIES.values():
            for words in ways(query):
                here, there = answer(examples, query, words).rows, answer(server, query, words).rows
                assert [*map(_unordered, there)] == [*map(_unordered, here)], query.name


def _unordered(row: dict[str, Any]) -> dict[str, Any]:
    """Give a row without the order of its evidence, which is a set."""
    return {name: sorted(value) if name == EVIDENCE else value for name, value in row.items()}


def test_the_answers_are_those_of_the_papers(examples: Store) -> None:
    def rows(name: str, **words: str) -> list[dict[str, Any]]:
        return answer(examples, QUERIES[name], words).rows

    [first, *later] = rows("diffusion_of_a_reform")
    assert (first["province"], first["first_issued"], first["days_after"]) == ("江西省", "2025-01-22", 0)
    assert [row["days_after"] for row in later] == sorted(row["days_after"] for row in later) and later[0]["days_after"] > 0
    [corridor] = [row for row in rows("shared_corridors_and_zones") if row["platform"] == "长江云帆科创走廊"]
    assert corridor["who"] == ["江西省", "湖北省", "重庆市"] and corridor["kind"] == "corridor"
    [asked] = rows("figures_of_an_indicator", indicator="研发经费投入强度", province="重庆市")
    assert (asked["period"], asked["status"], asked["bound"], asked["value"]) == ("2027", "target", ">=", 2.9)
    [chain, *_] = rows("connection", one="江西省科学技术厅", other="湖北省科学技术厅")
    assert chain["chain"].startswith("江西省科学技术厅 ") and chain["chain"].endswith(" 湖北省科学技术厅")
    assert chain["steps"] == len(chain["quotes"]) == len(chain["evidence"])
