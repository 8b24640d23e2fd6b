"""From an engine's answers back to nodes, relationships and rows, for every store that runs Cypher."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from graph import cypher
from graph.fragment import ENTITY, Node, Relationship, Row
from graph.store import Version

#: Runs one statement with its parameters and gives the rows of the answer.
Run = Callable[[str, Mapping[str, Any]], list[dict[str, Any]]]

#: Rows in one statement, and in one page of an answer: enough to be quick, few enough to need little memory.
BATCH, PAGE = 2_000, 20_000
#: Properties that the embedded engine adds of its own.
_VIRTUAL = ("id", "title", "type", "label")

_T = TypeVar("_T")


def batches(items: Sequence[_T], size: int = BATCH) -> Iterator[Sequence[_T]]:
    """Yield the items in order, `size` at a time."""
    for first in range(0, len(items), size):
        yield items[first : first + size]


def documents(run: Run) -> dict[str, Version]:
    """Give the loaded documents by uid, sorted."""
    found = {row["uid"]: Version(row["sha256"] or "", row["rules"] or "") for row in run(cypher.DOCUMENTS, {})}
    return dict(sorted(found.items()))


def rows(run: Run) -> Iterator[Row]:
    """Yield all nodes by uid, then all relationships by rid, as graph JSON rows, a page in memory at a time."""
    labels: dict[str, str] = {}
    for answer in _pages(run, cypher.UIDS, cypher.NODES_FROM_TO):
        for node in sorted(map(node_from, answer), key=lambda node: node.uid):
            labels[node.uid] = node.label
            yield node.row()
    for answer in _pages(run, cypher.RIDS, cypher.STATEMENTS_FROM_TO):
        for statement in sorted(map(statement_from, answer), key=lambda statement: statement.rid):
            yield statement.row(labels)


def _pages(run: Run, keys: str, page: str) -> Iterator[list[dict[str, Any]]]:
    """Ask for everything in pages that follow the order of the keys."""
    for part in batches(sorted(row["key"] for row in run(keys, {})), PAGE):
        yield run(page, {"first": part[0], "last": part[-1]})


def nodes_of(run: Run, docs: Sequence[str]) -> dict[str, Node]:
    """Give the documents' own nodes by uid: their parts, and what there is of the documents themselves."""
    return {**nodes_by_uid(run, docs), **_by_uid(run(cypher.NODES_OF, {"docs": docs}))}


def nodes_by_uid(run: Run, uids: Sequence[str]) -> dict[str, Node]:
    """Give those of the nodes that are there, by uid."""
    return {uid: node for part in batches(uids) for uid, node in _by_uid(run(cypher.NODES_BY_UID, {"uids": part})).items()}


def loaded(run: Run, uids: Sequence[str]) -> set[str]:
    """Give those of the uids that are loaded documents."""
    return {row["uid"] for part in batches(uids) for row in run(cypher.LOADED, {"uids": part})}


def statements_of(run: Run, docs: Sequence[str], relations: Sequence[str] = ()) -> dict[str, Relationship]:
    """Give all that the documents state, by rid; looked for by each relation's index, if relations are given."""
    return {s.rid: s for s in map(statement_from, run(cypher.statements_of(relations), {"docs": docs}))}


def _by_uid(answer: list[dict[str, Any]]) -> dict[str, Node]:
    return {node.uid: node for node in map(node_from, answer)}


def node_from(row: Mapping[str, Any]) -> Node:
    """Read a node from a row of labels and properties."""
    properties = plain(row["properties"])
    [label] = (label for label in row["labels"] if label != ENTITY)
    return Node(properties.pop("uid"), label, properties)


def statement_from(row: Mapping[str, Any]) -> Relationship:
    """Read a relationship from a row of label, start, target and properties."""
    properties = plain(row["properties"])
    return Relationship(properties.pop("rid"), row["label"], row["start"], row["target"], properties)


def plain(properties: Mapping[str, Any]) -> dict[str, Any]:
    """Give properties without those of the engine's own."""
    kept = dict(properties)
    for key in _VIRTUAL:
        kept.pop(key, None)
    return kept
