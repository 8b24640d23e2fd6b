"""What to know before trusting a graph: what contradicts itself, what is flagged, what is missing, what is not resolved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from graph.store import PATIENCE_S, Store


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing to know; `kind` is a quality flag of the ontology, missing, or, of no one document, not-loaded or namesakes."""

    document: str
    kind: str
    section: str
    message: str
    quote: str = ""
    doc: str = ""


def report(store: Store) -> list[Finding]:
    """Gather all findings, sorted by document, kind and section; what concerns no document in particular comes first."""
    return sorted(finding for find in _FINDERS for finding in find(store))


def _ask(store: Store, query: str) -> list[dict[str, Any]]:
    return store.cypher(query, timeout_s=PATIENCE_S)


_FLAGS = """
MATCH (d:Entity:Document) WHERE d.loaded = true AND d.flags IS NOT NULL
UNWIND d.flags AS flag RETURN d.uid AS doc, d.name AS document, flag"""


def flags(store: Store) -> Iterator[Finding]:
    """Yield the flags of documents, which read `kind: sentence`."""
    for row in _ask(store, _FLAGS):
        kind, _, message = row["flag"].partition(": ")
        yield Finding(row["document"], kind, "", message or kind, doc=row["doc"])


_FLAGGED = """
MATCH (a:Entity)-[r]->(b:Entity) WHERE r.flag IS NOT NULL
WITH a, r, b, r.doc AS doc MATCH (d:Entity {uid: doc})
RETURN doc, d.name AS document, r.flag AS kind, r.section AS section, r.quote AS quote,
  a.name AS subject, type(r) AS relation, b.name AS object"""
_FLAGGED_FIGURES = """
MATCH (:Entity)-[r:STATES]->(m:Entity:Measurement) WHERE m.flag IS NOT NULL
MATCH (d:Entity {uid: m.doc})
RETURN d.uid AS doc, d.name AS document, m.flag AS kind, r.section AS section, m.quote AS quote,
  m.indicator AS subject, 'is' AS relation, toString(m.value) + coalesce(m.unit, '') AS object"""


def flagged(store: Store) -> Iterator[Finding]:
    """Yield the relationships and figures that carry a flag."""
    for query in (_FLAGGED, _FLAGGED_FIGURES):
        for row in _ask(store, query):
            message = f"{row['subject']} {row['relation']} {row['object']}"
            yield Finding(row["document"], row["kind"], row["section"], message, row["quote"], row["doc"])


_FIGURES = """
MATCH (:Entity)-[r:STATES]->(m:Entity:Measurement)
MATCH (d:Entity {uid: m.doc})
RETURN d.uid AS doc, d.name AS document, m.indicator AS indicator, m.period AS period, m.status AS status, m.unit AS unit,
  m.value_kind AS value_kind, m.value AS value, m.value_max AS value_max, r.section AS section, m.quote AS quote,
  r.start AS start, r.`end` AS until"""
#: Figures that fewer characters part stand in one sentence and complete each other (分别增长5%和7%).
_APART = 40
_SAME_FIGURE = ("doc", "indicator", "period", "status", "unit", "value_kind")


def contradictions(store: Store) -> Iterator[Finding]:
    """Yield what a document measures more than once, of the same time and in the same unit, with different results."""
    same: dict[tuple[Any, ...], list[dict[str, Any]]] = defaultdict(list)
    for row in _ask(store, _FIGURES):
        same[tuple(row[key] for key in _SAME_FIGURE)].append(row)
    for rows in same.values():
        first, *others = sorted(rows, key=lambda row: row["start"])
        if _disagree((first, *others)):
            figures = ", ".join(dict.fromkeys(f"{_figure(row)} in {row['section']}" for row in (first, *others)))
            message = f"{first['indicator']} ({first['period'] or 'no period'}, {first['status']}) is {figures}"
            yield Finding(first["document"], "self-contradiction", first["section"], message, first["quote"], first["doc"])


def _disagree(rows: Sequence[Mapping[str, Any]]) -> bool:
    """Tell whether two places of a text, each with one figure or more, have none in common."""
    places: list[set[str]] = []
    until = -_APART
    for row in rows:
        if row["start"] - until >= _APART:
            places.append(set())
        places[-1].add(_figure(row))
        until = row["until"]
    return any(one.isdisjoint(other) for one, other in combinations(places, 2))


def _figure(row: Mapping[str, Any]) -> str:
    values = (str(row[key]).removesuffix(".0") for key in ("value", "value_max") if row[key] is not None)
    return "—".join(values) + (row["unit"] or "")


_MISSING = """
MATCH (d:Entity:Document) WHERE d.loaded = true
RETURN d.uid AS doc, d.name AS document, d.issued IS NULL AS date, d.number IS NULL AS number,
  NOT EXISTS { MATCH (d)-[:ISSUED_BY]->() } AS issuer, NOT EXISTS { MATCH (d)-[:APPLIES_IN]->() } AS place"""
_MISSING_WORDS = {
    "issuer": "no issuer",
    "date": "no date of issue",
    "number": "no document number",
    "place": "no place it applies in",
}


def missing(store: Store) -> Iterator[Finding]:
    """Yield what documents do not tell of themselves."""
    for row in _ask(store, _MISSING):
        for key, words in _MISSING_WORDS.items():
            if row[key]:
                yield Finding(row["document"], "missing", "", words, doc=row["doc"])


_UNLED = """
MATCH (t:Entity:Task) MATCH (d:Entity {uid: t.doc})
RETURN d.uid AS doc, d.name AS document, count(t) AS all,
  sum(CASE WHEN EXISTS { MATCH (t)-[:LED_BY]->() } THEN 0 ELSE 1 END) AS without"""
_SILENT = """
MATCH (s:Entity:Section) WHERE NOT EXISTS { MATCH (s)-[:HAS_SECTION]->() }
MATCH (d:Entity {uid: s.doc})
RETURN d.uid AS doc, d.name AS document, count(s) AS all,
  sum(CASE WHEN EXISTS { MATCH (s)-[r]->() WHERE type(r) <> 'SETS_TASK' }
    OR EXISTS { MATCH (s)-[:SETS_TASK]->(:Entity)-[]->() } THEN 0 ELSE 1 END) AS without"""


def gaps(store: Store) -> Iterator[Finding]:
    """Yield how many tasks of a document name nobody who leads them, and in how many of its sections nothing was found."""
    words = {_UNLED: "of {all} tasks name nobody who leads them", _SILENT: "of {all} sections state nothing that was found"}
    for query, sentence in words.items():
        for row in _ask(store, query):
            if row["without"]:
                yield Finding(row["document"], "missing", "", f"{row['without']} {sentence.format(**row)}", doc=row["doc"])


_CITED = """
MATCH (c:Entity:Document)<-[r:CITES]-() WHERE c.loaded = false
RETURN c.uid AS uid, c.name AS name, count(DISTINCT r.doc) AS documents"""
_NAMES = "MATCH (n:Entity) WHERE n.doc IS NULL RETURN n.uid AS uid, n.name AS name, labels(n) AS labels"


def unresolved(store: Store) -> Iterator[Finding]:
    """Yield cited documents that are not loaded, and things of one class and name that stand apart."""
    for row in _ask(store, _CITED):
        message = f"《{row['name']}》 is cited (by {row['documents']} documents), but not loaded"
        yield Finding("", "not-loaded", "", message, doc=row["uid"])
    same: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for row in _ask(store, _NAMES):
        same[row["name"], *sorted(row["labels"])].append(row["uid"])
    for (name, *_), uids in same.items():
        if len(uids) > 1:
            yield Finding("", "namesakes", "", f"{name} stands for {len(uids)} things: {', '.join(sorted(uids))}")


_FINDERS: tuple[Callable[[Store], Iterable[Finding]], ...] = (flags, flagged, contradictions, missing, gaps, unresolved)
