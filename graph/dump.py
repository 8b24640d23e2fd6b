"""The graph as JSON lines, which any store gives and takes without loss, so that no data lives in one engine only."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator

from graph.exc import ZhengtuError
from graph.fragment import Fragment, Node, Relationship, Row, node_of, relationship_of, write_rows
from graph.storable import AGREED, DOCUMENT
from graph.store import Store, StoreError, Version, WriteReport


class DumpError(ZhengtuError):
    """Lines that are no dump of a graph."""


def dump(store: Store) -> Iterator[str]:
    """Yield the whole graph as JSON lines: equal graphs give equal bytes."""
    return write_rows(store.rows())


def restore(lines: Iterable[str], store: Store) -> WriteReport:
    """Load the lines of a dump into a store; committing is left to the caller.

    Raises DumpError, which names the line, and StoreError if the store holds documents that the dump has not or has otherwise:
    what a restore that was cut left behind is no hindrance.
    """
    fragments = list(fragments_of(lines))
    dumped = {fragment.doc: _version(fragment) for fragment in fragments}
    for doc, version in store.documents().items():
        if dumped.get(doc) != version:
            raise StoreError(f"The graph to restore to holds documents already, such as {doc}: name a new one.")
    return store.load(fragments)


def _version(fragment: Fragment) -> Version:
    [own] = (node.properties for node in fragment.nodes if node.uid == fragment.doc)
    return Version(str(own.get("sha256", "")), str(own.get("rules", "")))


def fragments_of(lines: Iterable[str]) -> Iterator[Fragment]:
    """Yield what each document of a dump states, with all that its statements speak of."""
    nodes, statements = _read(lines)
    own: dict[str, list[str]] = {node.uid: [node.uid] for node in nodes.values() if _is_loaded(node)}
    for node in nodes.values():
        if doc := node.properties.get("doc"):
            if doc not in own:
                raise DumpError(f"{node.uid} of the dump belongs to {doc}, which no line gives as loaded: dump the graph again.")
            own[str(doc)].append(node.uid)
    for doc in statements.keys() - own.keys():
        raise DumpError(f"The dump has statements of {doc}, but does not give it as loaded: dump the graph again.")
    for doc in sorted(own):
        stated = statements.get(doc, [])
        uids = dict.fromkeys((*own[doc], *(end for s in stated for end in (s.start, s.end))))
        yield Fragment(doc, tuple(_as_seen_by(doc, nodes[uid]) for uid in uids), tuple(stated))


def _read(lines: Iterable[str]) -> tuple[dict[str, Node], dict[str, list[Relationship]]]:
    """Read the nodes by uid and the statements by document."""
    nodes: dict[str, Node] = {}
    statements: dict[str, list[Relationship]] = defaultdict(list)
    for number, line in enumerate(lines, start=1):
        try:
            thing = _thing(json.loads(line))
        except (ValueError, LookupError, TypeError, AttributeError) as error:
            raise _broken(number, f"is no graph JSON row ({error!r})") from None
        if isinstance(thing, Node):
            if thing.uid in nodes:
                raise _broken(number, f"gives {thing.uid} a second time")
            nodes[thing.uid] = thing
            continue
        for uid in (thing.start, thing.end, str(thing.properties.get("doc"))):
            if uid not in nodes:
                raise _broken(number, f"speaks of {uid}, which no line before it gives")
        statements[str(thing.properties["doc"])].append(thing)
    return nodes, statements


def _thing(row: Row) -> Node | Relationship:
    if row["type"] not in ("node", "relationship"):
        raise ValueError(f"it is of type {row['type']!r}")
    return node_of(row) if row["type"] == "node" else relationship_of(row)


def _broken(number: int, what: str) -> DumpError:
    return DumpError(f"Line {number} of the dump {what}: dump the graph again.")


def _is_loaded(node: Node) -> bool:
    return node.label == DOCUMENT and node.properties.get("loaded") is True


def _as_seen_by(doc: str, node: Node) -> Node:
    """Give a document that another one speaks of as it does: by what they agree on; the rest is on its mentions."""
    if node.label != DOCUMENT or node.uid == doc:
        return node
    return Node(node.uid, DOCUMENT, {key: value for key, value in node.properties.items() if key in AGREED})
