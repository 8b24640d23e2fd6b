"""The graph as the objects that notebooks work with: networkx, pandas and py2neo, which come with `zhengtu[interop]`."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from graph.exc import ZhengtuError
from graph.fragment import Fragment, Relationship, Row
from graph.reading import node_from
from graph.store import Store

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd
    import py2neo


class InteropError(ZhengtuError):
    """A library that is not installed."""


class Tables(NamedTuple):
    """A graph as two tables: nodes by uid with their class, statements by rid with relation, source and target."""

    nodes: pd.DataFrame
    statements: pd.DataFrame


def to_networkx(store: Store) -> nx.MultiDiGraph[str]:
    """Give the whole graph: nodes by uid, edges by rid as their key, with all properties, and `class` or `relation` beside them.

    >>> graph = to_networkx(store)  # doctest: +SKIP
    >>> graph.edges["document/420000/…", "agency/420000/…", "issued_by/…"]["quote"]  # doctest: +SKIP
    """
    graph: nx.MultiDiGraph[str] = library("networkx").MultiDiGraph()
    for row in store.rows():
        if row["type"] == "node":
            graph.add_node(row["id"], **{"class": row["labels"][1], **row["properties"]})
        else:
            attributes = {"relation": row["label"], **row["properties"]}
            graph.add_edge(row["start"]["id"], row["end"]["id"], key=row["id"], **attributes)
    return graph


def to_pandas(store: Store) -> Tables:
    """Give the whole graph as two tables; what a thing does not have is missing there."""
    frame = library("pandas").DataFrame
    nodes: list[Row] = []
    statements: list[Row] = []
    for row in store.rows():
        if row["type"] == "node":
            nodes.append({"class": row["labels"][1], **row["properties"]})
        else:
            ends = {"source": row["start"]["id"], "target": row["end"]["id"]}
            statements.append({"relation": row["label"], **ends, **row["properties"]})
    columns = ["uid", "class", "name"], ["rid", "relation", "source", "target", "doc", "section", "quote"]
    tables = [
        frame(rows, columns=[*first, *sorted({name for row in rows for name in row} - set(first))])
        for rows, first in zip((nodes, statements), columns, strict=True)
    ]
    return Tables(*(table.convert_dtypes().set_index(first[0]) for table, first in zip(tables, columns, strict=True)))


def to_py2neo(store: Store) -> py2neo.Subgraph:
    """Give the whole graph as a Subgraph, not bound to any server.

    Its `Graph.create` makes one relationship of all that two nodes have of one type: write to a server with `zhengtu restore`.
    """
    py2neo = library("py2neo")
    nodes: dict[str, Any] = {}
    relationships = []
    for row in store.rows():
        if row["type"] == "node":
            nodes[row["id"]] = py2neo.Node(*row["labels"], **row["properties"])
        else:
            ends = nodes[row["start"]["id"]], row["label"], nodes[row["end"]["id"]]
            relationships.append(py2neo.Relationship(*ends, **row["properties"]))
    return py2neo.Subgraph(nodes.values(), relationships)


def from_py2neo(subgraph: py2neo.Subgraph) -> Iterator[Row]:
    """Give the graph JSON rows of a Subgraph, such as one that py2neo read from a server, in the order of a dump."""
    nodes = [node_from({"labels": node.labels, "properties": dict(node)}) for node in subgraph.nodes]
    relationships = [_statement(relationship) for relationship in subgraph.relationships]
    return Fragment("", tuple(nodes), tuple(relationships)).rows()


def _statement(relationship: py2neo.Relationship) -> Relationship:
    properties = dict(relationship)
    rid, (start, end) = properties.pop("rid"), (node["uid"] for node in relationship.nodes)
    return Relationship(rid, type(relationship).__name__, start, end, properties)


def library(name: str) -> Any:
    """Give a library of the extra `interop`; raises InteropError where it is not installed."""
    try:
        return import_module(name)
    except ImportError:
        raise InteropError(f"This needs {name}, which is not installed: pip install 'zhengtu[interop]'.") from None
