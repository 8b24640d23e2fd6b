"""Everything that a Neo4j holds as a stream, and its answers as plain values."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import merge
from typing import Any

import neo4j
from neo4j.graph import Node, Path, Relationship
from neo4j.spatial import Point
from neo4j.time import Date, DateTime, Duration, Time

from graph import cypher
from graph.fragment import ENTITY, Row
from graph.reading import Run, node_from, statement_from


def relations(run: Run) -> list[str]:
    """Give the relations that the database knows, sorted."""
    return sorted(row["name"] for row in run(cypher.RELATIONS, {}))


def rows(transaction: neo4j.Transaction, known: list[str]) -> Iterator[Row]:
    """Yield all nodes by uid, then the relationships of all known relations by rid, as graph JSON rows.

    The indexes give each relation in order, and the streams of all are merged here, so that neither side holds much at a time.
    """
    for record in transaction.run(cypher.NODES_IN_ORDER):
        yield node_from(record).row()
    streams = [transaction.run(cypher.statements_in_order(relation)) for relation in known]
    for record in merge(*streams, key=lambda record: record["key"]):
        statement = statement_from(record)
        yield statement.row({statement.start: _class(record["start_labels"]), statement.end: _class(record["target_labels"])})


def _class(labels: list[str]) -> str:
    return next(label for label in labels if label != ENTITY)


def plain(value: Any) -> Any:
    """Give a value of an answer as the standard library has it; nodes, relationships and paths become maps."""
    match value:
        case list():
            return [plain(item) for item in value]
        case dict():
            return {key: plain(item) for key, item in value.items()}
        case Node():
            return {"id": value.get("uid", value.element_id), "labels": sorted(value.labels), "properties": plain(dict(value))}
        case Relationship():
            ends = {
                end: node and node.get("uid", node.element_id) for end, node in zip(("start", "end"), value.nodes, strict=True)
            }
            return {"id": value.get("rid", value.element_id), **ends, "type": value.type, "properties": plain(dict(value))}
        case Path():
            return {"nodes": plain(list(value.nodes)), "relationships": plain(list(value.relationships))}
        case Duration():
            return {"months": value.months, "days": value.days, "seconds": value.seconds}
        case Date() | DateTime() | Time():
            return value.to_native()
        case Point():
            return list(value)
        case _:
            return value
