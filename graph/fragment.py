"""A fragment: the nodes and relationships that one document states, and their graph JSON lines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

#: What a property may hold: both stores take exactly these.
Value = str | int | float | bool | list[str]

#: One graph JSON line, as APOC writes them (see `Fragment.rows`).
Row = dict[str, Any]

ENTITY = "Entity"


@dataclass(frozen=True, slots=True)
class Node:
    """A thing; `label` is its class, `properties` hold everything but the uid."""

    uid: str
    label: str
    properties: Mapping[str, Value]

    def row(self) -> Row:
        """Give the node as one graph JSON line."""
        return {
            "type": "node",
            "id": self.uid,
            "labels": [ENTITY, self.label],
            "properties": {"uid": self.uid, **dict(sorted(self.properties.items()))},
        }


@dataclass(frozen=True, slots=True)
class Relationship:
    """One statement of one document; `properties` hold doc, section, quote, start, end and rule, but not the rid."""

    rid: str
    label: str
    start: str
    end: str
    properties: Mapping[str, Value]

    def row(self, labels: Mapping[str, str]) -> Row:
        """Give the relationship as one graph JSON line; `labels` tells the class of each uid."""
        return {
            "type": "relationship",
            "id": self.rid,
            "label": self.label,
            "start": {"id": self.start, "labels": [ENTITY, labels[self.start]]},
            "end": {"id": self.end, "labels": [ENTITY, labels[self.end]]},
            "properties": {"rid": self.rid, **dict(sorted(self.properties.items()))},
        }


@dataclass(frozen=True, slots=True)
class Fragment:
    """Everything that one document states: a pure function of the document and of the version of the rules."""

    doc: str
    nodes: tuple[Node, ...] = field(default=())
    relationships: tuple[Relationship, ...] = field(default=())

    def rows(self) -> Iterator[Row]:
        """Yield the graph JSON rows, nodes before the relationships that use them, each sorted by identifier."""
        labels = {node.uid: node.label for node in self.nodes}
        for node in sorted(self.nodes, key=lambda n: n.uid):
            yield node.row()
        for relationship in sorted(self.relationships, key=lambda r: r.rid):
            yield relationship.row(labels)


def write_rows(rows: Iterable[Row]) -> Iterator[str]:
    """Yield one JSON line for each row, Chinese as it is, so that equal graphs give equal bytes."""
    for row in rows:
        yield json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n"


def node_of(row: Row) -> Node:
    """Read a node back from its JSON row."""
    properties = {key: value for key, value in row["properties"].items() if key != "uid"}
    return Node(row["id"], row["labels"][1], properties)


def relationship_of(row: Row) -> Relationship:
    """Read a relationship back from its JSON row."""
    properties = {key: value for key, value in row["properties"].items() if key != "rid"}
    return Relationship(row["id"], row["label"], row["start"]["id"], row["end"]["id"], properties)
