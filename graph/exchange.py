"""The graph as GraphML and GEXF, which Gephi, yEd and Cytoscape open, in what both formats can say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import IO, TYPE_CHECKING, Any

from graph.interop import library, to_networkx
from graph.store import Store

if TYPE_CHECKING:
    import networkx as nx

#: Between the items of a list, which neither format knows.
SEPARATOR = "；"
#: Words that the programs take for something of their own: a time, the label that they draw.
_RENAMED = {"start": "quote_start", "end": "quote_end"}
#: What XML 1.0 cannot hold, not even escaped. Marks of writing direction it can, and they stay.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_graphml(store: Store, file: IO[bytes]) -> None:
    """Write a graph as GraphML."""
    library("networkx").write_graphml(drawable(to_networkx(store)), file)


def write_gexf(store: Store, file: IO[bytes]) -> None:
    """Write a graph as GEXF 1.2."""
    graph = drawable(to_networkx(store))
    for _, _, rid, attributes in graph.edges(keys=True, data=True):
        attributes["id"] = rid
    library("networkx").write_gexf(graph, file)


#: Writes a graph to a file, by the name of the format.
WRITERS: Mapping[str, Callable[[Store, IO[bytes]], None]] = {"graphml": write_graphml, "gexf": write_gexf}


def drawable(graph: nx.MultiDiGraph[str]) -> nx.MultiDiGraph[str]:
    """Give the graph with a `label` on all that is drawn, and only text, numbers and truth as values, of one type a property."""
    nodes = [attributes for _, attributes in graph.nodes(data=True)]
    edges = [attributes for _, _, attributes in graph.edges(data=True)]
    real = {name for attributes in (*nodes, *edges) for name, value in attributes.items() if isinstance(value, float)}
    drawn: nx.MultiDiGraph[str] = library("networkx").MultiDiGraph()
    for uid, attributes in graph.nodes(data=True):
        drawn.add_node(uid, label=_plain(attributes["name"]), **_attributes(attributes.items(), real))
    for source, target, rid, attributes in graph.edges(keys=True, data=True):
        drawn.add_edge(source, target, key=rid, label=attributes["relation"], **_attributes(attributes.items(), real))
    return drawn


def _attributes(items: Iterable[tuple[str, Any]], real: set[str]) -> dict[str, Any]:
    return {_RENAMED.get(name, name): float(value) if name in real else _plain(value) for name, value in items}


def _plain(value: Any) -> Any:
    text = SEPARATOR.join(value) if isinstance(value, list) else value
    return _NO_XML.sub("\ufffd", text) if isinstance(text, str) else text
