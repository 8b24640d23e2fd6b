"""Counts of a graph: by class, by relation, by province and by document."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from graph.fragment import ENTITY
from graph.store import PATIENCE_S, Store

#: Stands for the province of papers that belong to the whole country.
NATIONWIDE = "全国"


@dataclass(frozen=True, slots=True)
class Count:
    """How many nodes a class has, or how many relationships a relation."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class DocumentCount:
    """What a loaded document holds; `things` are the shared things that its statements speak of."""

    document: str
    province: str
    issued: str
    sections: int
    tasks: int
    figures: int
    things: int
    statements: int
    doc: str


@dataclass(frozen=True, slots=True)
class ProvinceCount:
    """What the loaded documents of a province hold; a thing that several of them speak of counts once."""

    province: str
    documents: int
    tasks: int
    figures: int
    things: int
    statements: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """All counts; classes and relations the most frequent first, provinces and documents by province and name."""

    classes: list[Count]
    relations: list[Count]
    provinces: list[ProvinceCount]
    documents: list[DocumentCount]


def statistics(store: Store) -> Statistics:
    """Count what a graph holds."""
    documents = _documents(store)
    return Statistics(
        [count for count in _counts(store, _CLASSES) if count.name != ENTITY],
        _counts(store, _RELATIONS),
        _provinces(store, documents),
        documents,
    )


_CLASSES = "MATCH (n:Entity) UNWIND labels(n) AS name RETURN name, count(*) AS count"
_RELATIONS = "MATCH (:Entity)-[r]->(:Entity) WHERE r.doc IS NOT NULL RETURN type(r) AS name, count(*) AS count"
_LOADED = """
MATCH (d:Entity:Document) WHERE d.loaded = true
RETURN d.uid AS doc, d.name AS document, coalesce(d.province, $nationwide) AS province, coalesce(d.issued, '') AS issued"""
#: What counts as which field of a document's counts.
_FIELDS = {"sections": "Section", "tasks": "Task", "figures": "Measurement", "things": "thing", "statements": "statement"}
_PARTS = "MATCH (n:Entity) WHERE n.doc IS NOT NULL UNWIND labels(n) AS part RETURN n.doc AS doc, part, count(*) AS count"
_STATEMENTS = "MATCH (:Entity)-[r]->(:Entity) WHERE r.doc IS NOT NULL RETURN r.doc AS doc, 'statement' AS part, count(*) AS count"
_THINGS = """
MATCH (:Entity)-[r]->(n:Entity) WHERE n.doc IS NULL AND r.doc IS NOT NULL
RETURN r.doc AS doc, 'thing' AS part, count(DISTINCT n.uid) AS count"""
_PROVINCES = """
MATCH (:Entity)-[r]->(n:Entity) WHERE n.doc IS NULL AND r.doc IS NOT NULL
WITH n, r.doc AS doc MATCH (d:Entity {uid: doc})
RETURN coalesce(d.province, $nationwide) AS province, count(DISTINCT n.uid) AS things"""


def _ask(store: Store, query: str) -> list[dict[str, Any]]:
    return store.cypher(query, {"nationwide": NATIONWIDE}, timeout_s=PATIENCE_S)


def _counts(store: Store, query: str) -> list[Count]:
    counts = (Count(row["name"], row["count"]) for row in _ask(store, query))
    return sorted(counts, key=lambda count: (-count.count, count.name))


def _documents(store: Store) -> list[DocumentCount]:
    parts: Counter[tuple[str, str]] = Counter()
    for query in (_PARTS, _STATEMENTS, _THINGS):
        for row in _ask(store, query):
            parts[row["doc"], row["part"]] = row["count"]
    documents = []
    for row in _ask(store, _LOADED):
        counts = {field: parts[row["doc"], part] for field, part in _FIELDS.items()}
        documents.append(DocumentCount(**{**row, **counts}))
    return sorted(documents, key=lambda document: (document.province, document.document, document.doc))


def _provinces(store: Store, documents: list[DocumentCount]) -> list[ProvinceCount]:
    things = {row["province"]: row["things"] for row in _ask(store, _PROVINCES)}
    counts = []
    for province in sorted({document.province for document in documents}):
        own = [document for document in documents if document.province == province]
        tasks, figures = sum(d.tasks for d in own), sum(d.figures for d in own)
        counts.append(ProvinceCount(province, len(own), tasks, figures, things.get(province, 0), sum(d.statements for d in own)))
    return counts
