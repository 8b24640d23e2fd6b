"""How fragments become one graph: only the difference to what is there is written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from graph import cypher
from graph.fragment import Fragment, Node, Relationship
from graph.reading import Run, batches, loaded, nodes_by_uid, nodes_of, plain, statement_from, statements_of
from graph.shared import derived, merged, own_of, said_by, told
from graph.storable import AGREED, DOCUMENT, storable
from graph.store import StoreError, WriteReport

#: Nodes and relationships that are compared at a time; more would only take more memory.
_CHUNK = 10_000


class Writer:
    """Writes fragments through an engine's `run`; every call leaves the graph whole, keeping it is up to the store."""

    def __init__(self, run: Run, relations: Callable[[Run], Sequence[str]] = lambda run: ()) -> None:
        self._run = run
        #: Gives the relations that the engine looks through by an index on each, none where it has no such indexes.
        self._relations = relations
        #: Shared things of which something may no longer be said.
        self._unsettled: set[str] = set()

    def write(self, fragments: Iterable[Fragment]) -> WriteReport:
        """Store each fragment in place of what its document stated before."""
        report = WriteReport()
        try:
            for chunk in _chunks(fragments):
                self._replace(chunk, report)
        finally:
            self._settle()
        return report

    def remove(self, doc: str) -> int:
        """Remove a document and what only it held; give the number of its relationships."""
        if not loaded(self._run, [doc]):
            raise StoreError(f"There is no loaded document {doc} in the graph: `zhengtu stats` lists those that are there.")
        nodes, statements = nodes_of(self._run, [doc]), self._statements_of([doc])
        agreed = {key: value for key, value in nodes[doc].properties.items() if key in AGREED}
        self._delete(statements.values(), nodes.keys() - {doc})
        self._put([Node(doc, DOCUMENT, {**agreed, "loaded": False})], ())
        self._settle()
        return len(statements)

    def put_derived(self, statements: Iterable[Relationship]) -> WriteReport:
        """Keep these derived relationships in place of those that were there."""
        old = {s.rid: s for name in cypher.DERIVED for s in map(statement_from, self._run(cypher.derived(name), {}))}
        new = {s.rid: s for s in statements}
        gone, come = _difference(old, new)
        self._delete(gone, ())
        self._put((), come)
        # Nothing is said of a thing by what is derived of it.
        self._unsettled.clear()
        return WriteReport(relationships=len(come), relationships_removed=len(gone))

    def _statements_of(self, docs: Sequence[str]) -> dict[str, Relationship]:
        return statements_of(self._run, docs, self._relations(self._run))

    def _replace(self, chunk: Mapping[str, Fragment], report: WriteReport) -> None:
        """Bring the documents of a chunk from what they stated to what they state."""
        stored = loaded(self._run, list(chunk))
        again = sorted(stored)
        old_nodes = nodes_of(self._run, again) if again else {}
        old = self._statements_of(again) if again else {}
        nodes = merged(chunk.values())
        new = {s.rid: s for fragment in chunk.values() for s in fragment.relationships}
        gone, come = _difference(old, new)
        lost = [node for uid, node in old_nodes.items() if uid not in nodes]
        made = list(self._news(nodes, old_nodes, come))
        self._delete(gone, [node.uid for node in lost])
        self._put(made, come)
        _count(report, chunk, stored, (made, come, lost, gone))

    def _news(self, nodes: Mapping[str, Node], old: Mapping[str, Node], come: Sequence[Relationship]) -> Iterator[Node]:
        """Yield the nodes that are not there yet as they should be when the new statements are."""
        # The parts of documents that are new to the graph cannot be there, and those of the others were read.
        there = {**old, **nodes_by_uid(self._run, [uid for uid, node in nodes.items() if "doc" not in node.properties])}
        said = said_by(come)
        for uid, node in nodes.items():
            properties = node.properties if "doc" in node.properties else told(node, there.get(uid), said.get(uid, {}))
            if uid not in there or there[uid].properties != properties:
                yield Node(uid, node.label, properties)

    def _put(self, nodes: Sequence[Node], statements: Sequence[Relationship]) -> None:
        """Make or replace nodes, then make relationships."""
        by_class = defaultdict(list)
        for node in nodes:
            by_class[node.label].append({"uid": node.uid, "properties": {"uid": node.uid, **node.properties}})
        self._run_all(cypher.put_nodes, by_class)
        by_relation = defaultdict(list)
        for s in statements:
            by_relation[s.label].append({"rid": s.rid, "start": s.start, "target": s.end, "properties": s.properties})
        self._run_all(cypher.put_statements, by_relation)
        ends = {end for s in statements for end in (s.start, s.end)}
        self._unsettled.update(node.uid for node in nodes if node.uid not in ends)

    def _delete(self, statements: Iterable[Relationship], uids: Iterable[str]) -> None:
        """Delete relationships, then nodes."""
        by_relation = defaultdict(list)
        for s in statements:
            by_relation[s.label].append({"start": s.start, "rid": s.rid})
            self._unsettled.update((s.start, s.end))
        self._run_all(cypher.delete_statements, by_relation)
        for batch in batches(list(uids)):
            self._run(cypher.DELETE_NODES, {"uids": batch})

    def _run_all(self, statement: Callable[[str], str], rows: Mapping[str, list[dict[str, Any]]]) -> None:
        for name, items in rows.items():
            for batch in batches(items):
                self._run(statement(name), {"rows": batch})

    def _settle(self) -> None:
        """Derive shared things anew of which something is no longer said, and delete those of which nothing is."""
        for uids in batches(sorted(self._unsettled)):
            silent, changed = [], []
            for row in self._run(cypher.SAID, {"uids": uids}):
                properties = plain(row["properties"])
                if not row["spoken_of"] and not properties.get("loaded"):
                    silent.append(properties["uid"])
                elif (settled := derived(own_of(properties), row)) != properties:
                    changed.append({"uid": properties["uid"], "properties": settled})
            if silent:
                self._run(cypher.DELETE_NODES, {"uids": silent})
            if changed:
                self._run(cypher.CHANGE_NODES, {"rows": changed})
        self._unsettled.clear()


def _difference(
    old: Mapping[str, Relationship], new: Mapping[str, Relationship]
) -> tuple[list[Relationship], list[Relationship]]:
    """Give the relationships of the old that are gone, and those of the new that come."""
    return [s for rid, s in old.items() if new.get(rid) != s], [s for rid, s in new.items() if old.get(rid) != s]


def _chunks(fragments: Iterable[Fragment]) -> Iterator[dict[str, Fragment]]:
    """Yield fragments by document, checked, some at a time; of two of one document in a chunk the later one counts."""
    chunk: dict[str, Fragment] = {}
    size = 0
    for fragment in map(storable, fragments):
        chunk[fragment.doc] = fragment
        size += len(fragment.nodes) + len(fragment.relationships)
        if size >= _CHUNK:
            yield chunk
            chunk, size = {}, 0
    if chunk:
        yield chunk


#: Nodes made or changed, relationships that are new, and nodes and relationships that are no more.
_Changes = tuple[list[Node], list[Relationship], list[Node], list[Relationship]]


def _count(report: WriteReport, chunk: Iterable[str], stored: set[str], difference: _Changes) -> None:
    """Add to a report what was done to the documents of a chunk."""
    made, come, lost, gone = difference
    report.nodes += len(made)
    report.relationships += len(come)
    report.nodes_removed += len(lost)
    report.relationships_removed += len(gone)
    touched = {s.properties["doc"] for s in (*come, *gone)} | {node.properties.get("doc", node.uid) for node in (*made, *lost)}
    for doc in chunk:
        kind = report.added if doc not in stored else report.replaced if doc in touched else report.unchanged
        kind.append(doc)
