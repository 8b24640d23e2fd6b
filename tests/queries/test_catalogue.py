"""The files of the catalogue: whole headers, bounded and portable queries, and parameters as people write them."""

import re
from pathlib import Path

import pytest

from graph.readonly import readonly
from queries.catalogue import FOLDER, GROUPS, CatalogueError, Query, catalogue, find_query, read_query
from queries.header import HeaderError

QUERIES = catalogue()

#: What does not answer alike on both stores (docs/cypher.md), or is slow on one of them.
NOT_PORTABLE = {
    r"\(\w*:(?!Entity\b)(?!\w+ (AND|OR)\b)": "a node pattern begins with :Entity",
    r"shortestPath|SHORTEST|-->\+|COLLECT \{|OPTIONAL CALL|/\*": "not every store has it",
    r"\b(isEmpty|nullIf|toIntegerOrNull|percentile\w+|properties|keys|id|elementId|timestamp)\(": "not every store has it",
    r"duration\.between|\w \{\.|:\w+&|\(\w+:\w+ WHERE": "not every store reads it so",
    r"WHERE \w+:\w+\|": "write n:A OR n:B",
    r"startNode\(\w+(\[\w+\])?\)(?!\.uid)": "startNode(r).uid",
    r" AS [^\x00-\x7f]": "aliases in ASCII",
}


def body(query: Query) -> str:
    return readonly(query.text)


def test_there_are_questions_in_every_group() -> None:
    assert len(QUERIES) >= 30
    assert {query.group for query in QUERIES.values()} == set(GROUPS)
    assert {path.parent.name for path in FOLDER.glob("*/*.cypher")} == set(GROUPS)


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_every_query_is_bounded_sorted_and_told_column_by_column(query: Query) -> None:
    text = body(query)
    last = text[text.rindex("\nRETURN") :]
    assert re.search(r"\nORDER BY .+\nLIMIT \$limit\s*$", last, re.DOTALL), "end with ORDER BY and LIMIT $limit"
    returned = last[: last.index("\nORDER BY")].removeprefix("\nRETURN")
    assert [*query.columns] == [part.split()[-1].strip("`") for part in _parts(returned)]
    assert query.traced != ("No evidence" in query.notes)


def _parts(clause: str) -> list[str]:
    """Give the parts of a clause between commas that no bracket holds."""
    parts, depth = [""], 0
    for character in clause:
        depth += (character in "([{") - (character in ")]}")
        if character == "," and not depth:
            parts.append("")
        else:
            parts[-1] += character
    return [part.strip() for part in parts]


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_every_query_keeps_to_what_both_stores_answer_alike(query: Query) -> None:
    found = {why: bad.group() for pattern, why in NOT_PORTABLE.items() if (bad := re.search(pattern, body(query)))}
    assert found == {}
    relationships = set(re.findall(r"\[(\w+):", body(query))) & set(re.findall(r"\{uid: (\w+)\.\w+\}", body(query)))
    assert relationships == set(), "a property of a relationship keys a pattern: no rows in the file store"


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_what_is_collected_in_order_is_grouped_by_plain_values(query: Query) -> None:
    """The file store may forget the order where a WITH that collects takes properties of nodes to group by."""
    clauses = re.findall(r"^(?:WITH|RETURN) (.*?)(?=\n[A-Z]|\Z)", body(query), re.DOTALL | re.MULTILINE)
    for clause in clauses:
        parts = _parts(clause.split(" ORDER BY ")[0])
        if any("collect(" in part and "rid" not in part for part in parts):
            assert [part for part in parts if not re.search(r"\b(collect|count|sum|min|max)\(|^\w+$", part)] == []


def test_parameters_are_read_as_they_are_declared() -> None:
    query = find_query("shared_reforms")
    assert query.given({}) == {"provinces": 2, "limit": 50}
    assert query.given({"limit": "3"}) == {"provinces": 2, "limit": 3}
    with pytest.raises(CatalogueError, match="three is no integer, which limit has to be, such as 10"):
        query.given({"limit": "three"})
    with pytest.raises(CatalogueError, match="shared_reforms has no parameter lmit: it has provinces, limit"):
        query.given({"lmit": "3"})


def test_a_name_that_is_none_gets_the_nearest() -> None:
    with pytest.raises(CatalogueError, match=r"did you mean shared_reforms or .+\?"):
        find_query("shared-reform")
    with pytest.raises(CatalogueError, match=r"did you mean .*conflicts_in_papers"):
        find_query("conflicts")
    with pytest.raises(CatalogueError, match="lists them all"):
        find_query("1")


def test_an_unfinished_file_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "which.cypher"
    path.write_text("// 哪些？\n// Which?\n//\n// Nonsense\n", encoding="utf-8")
    with pytest.raises(HeaderError, match=r"which\.cypher, line 4: Nonsense is no section"):
        read_query(path)
