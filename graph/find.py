"""Looking things up as people write them, and all that is stated of a thing."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from graph.fragment import ENTITY
from graph.store import PATIENCE_S, Store

#: Marks that people set or leave out in names.
_MARKS = str.maketrans("", "", "“”‘’\"'《》〈〉「」『』·・ \t\n")
_SUGGESTIONS, _LIKENESS = 5, 60


@dataclass(frozen=True, slots=True)
class Thing:
    """A node as it is called."""

    uid: str
    label: str
    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """The things that a name stands for, exactly or as a part of theirs; where there are none, things with a like name."""

    things: tuple[Thing, ...]
    suggestions: tuple[Thing, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """One statement of a thing, with the other end, the document that makes it and the words that do."""

    relation: str
    #: "out" where the thing is the start of the relationship, "in" where it is the end.
    direction: str
    #: What the statement adds: the action, the role, or the surface of a mention.
    detail: str
    other: str
    other_label: str
    document: str
    province: str
    section: str
    quote: str
    start: int
    end: int
    rule: str
    rid: str
    doc: str
    other_uid: str


def fold(text: str) -> str:
    """Give a name without what may differ in writing: width, case, quotation marks, blanks.

    >>> fold("“Ｇ60” 科创走廊") == fold("g60科创走廊")
    True
    """
    return unicodedata.normalize("NFKC", text).casefold().translate(_MARKS)


def find(store: Store, name: str) -> Found:
    """Find things by uid, name or alias; else those whose name or alias contains it; else suggest those with a like name."""
    if by_uid := _things(store, _BY_UID, {"uid": name}):
        return Found(tuple(by_uid))
    wanted = fold(name)
    things = _things(store, _SHARED, {}) if wanted else []
    exact = [thing for thing in things if wanted in map(fold, _names(thing))]
    part = [thing for thing in things if any(wanted in fold(each) for each in _names(thing))]
    return Found(tuple(exact or part), () if part else _like(wanted, things))


_SHARED = "MATCH (n:Entity) WHERE n.doc IS NULL RETURN n.uid AS uid, labels(n) AS labels, n.name AS name, n.aliases AS aliases"
_BY_UID = "MATCH (n:Entity {uid: $uid}) RETURN n.uid AS uid, labels(n) AS labels, n.name AS name, n.aliases AS aliases"


def _things(store: Store, query: str, params: dict[str, Any]) -> list[Thing]:
    """Give the things that a query finds, short names first."""
    rows = store.cypher(query, params, timeout_s=PATIENCE_S)
    things = [Thing(row["uid"], _class(row["labels"]), row["name"], tuple(row["aliases"] or ())) for row in rows]
    return sorted(things, key=lambda thing: (len(thing.name), thing.name, thing.uid))


def _class(labels: Iterable[str]) -> str:
    return next(label for label in labels if label != ENTITY)


def _names(thing: Thing) -> Iterable[str]:
    return (thing.name, *thing.aliases)


def _like(wanted: str, things: list[Thing]) -> tuple[Thing, ...]:
    """Give the things with names like the one wanted, the likest first: only ever to suggest, never to take for it."""
    from rapidfuzz import fuzz, process

    names = [(fold(each), thing) for thing in things for each in _names(thing)]
    hits = process.extract(wanted, [each for each, _ in names], scorer=fuzz.ratio, limit=4 * _SUGGESTIONS, score_cutoff=_LIKENESS)
    return tuple(dict.fromkeys(names[position][1] for _, _, position in hits))[:_SUGGESTIONS]


_STATEMENTS = """
MATCH {pattern}
WITH r, other, r.doc AS doc MATCH (d:Entity {{uid: doc}})
RETURN type(r) AS relation, '{direction}' AS direction, coalesce(r.action, r.role, r.surface, '') AS detail,
  other.name AS other, labels(other) AS labels, d.name AS document, coalesce(d.province, '') AS province,
  r.section AS section, r.quote AS quote, r.start AS start, r.`end` AS until, r.rule AS rule, r.rid AS rid, doc,
  other.uid AS other_uid"""
_OUT = _STATEMENTS.format(pattern="(n:Entity {uid: $uid})-[r]->(other:Entity)", direction="out")
_IN = _STATEMENTS.format(pattern="(n:Entity {uid: $uid})<-[r]-(other:Entity)", direction="in")


def statements(store: Store, uid: str) -> list[Evidence]:
    """Give all statements of a thing, those of one relation and direction together, then by province, document and place."""
    rows = [row for query in (_OUT, _IN) for row in store.cypher(query, {"uid": uid}, timeout_s=PATIENCE_S)]
    evidence = [Evidence(other_label=_class(row.pop("labels")), end=row.pop("until"), **row) for row in rows]
    return sorted(evidence, key=lambda e: (e.relation, e.direction, e.province, e.document, e.start, e.rid))
