"""What a store takes: a fragment checked and brought to the one form in which every store keeps it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import isfinite
from typing import Any, TypeVar

from graph.exc import ZhengtuError
from graph.fragment import Fragment, Node, Relationship, Value

DOCUMENT, MENTIONS = "Document", "MENTIONS"
#: What documents that cite another may each say of it; a store keeps it on their MENTIONS, as cited_number and cited_kind,
#: and derives the cited document's own from there, so that neither order nor removal of the citing documents matters.
CITED = ("number", "kind")
#: What every document that cites another says alike of it, for both follow from the uid.
AGREED = ("name", "division")

_CLASS = re.compile(r"[A-Z][A-Za-z]*")
_RELATION = re.compile(r"[A-Z][A-Z_]*")
_PROPERTY = re.compile(r"[a-z][a-z0-9_]*")
#: Kept by the stores themselves, or answered by the embedded engine with something of its own.
_TAKEN = frozenset({"uid", "rid", "id", "title", "type", "label", "labels"})
_INTEGERS = range(-(2**63), 2**63)

_T = TypeVar("_T", Node, Relationship)


class FragmentError(ZhengtuError):
    """A fragment that no store can keep."""


@dataclass(frozen=True, slots=True)
class StorableFragment(Fragment):
    """A fragment as `storable` gives it, which need not be checked again."""


def storable(fragment: Fragment) -> StorableFragment:
    """Check a fragment and give it as every store keeps it: without empty values, cited documents told by MENTIONS.

    Raises FragmentError, a sentence that names the document and the thing: an end of a relationship that is no node of the
    fragment, a part of another document, a value that is no text, number, truth or list of texts, a name no engine takes.
    """
    if isinstance(fragment, StorableFragment):
        return fragment
    doc = fragment.doc
    try:
        nodes = _by_key((node.uid, _node(node, doc)) for node in fragment.nodes)
        if doc not in nodes or nodes[doc].label != DOCUMENT:
            raise FragmentError("it has no Document node of that uid.")
        cited = {node.uid: _cited(node) for node in fragment.nodes if node.label == DOCUMENT and node.uid != doc}
        statements = _by_key((r.rid, _statement(r, doc, nodes, cited)) for r in fragment.relationships)
    except FragmentError as error:
        raise FragmentError(f"The fragment of {doc} cannot be stored: {error}") from None
    return StorableFragment(doc, tuple(nodes.values()), tuple(statements.values()))


def _by_key(things: Iterable[tuple[str, _T]]) -> dict[str, _T]:
    """Give things by identifier; one may come twice, but not two under one identifier."""
    found: dict[str, _T] = {}
    for key, thing in things:
        if (first := found.setdefault(key, thing)) is not thing and first != thing:
            raise FragmentError(f"{key} stands for two different things.")
    return found


def _node(node: Node, doc: str) -> Node:
    properties = _kept(node.uid, node.properties)
    if not _is_class(node.label):
        raise FragmentError(f"{node.uid} has the class {node.label!r}, which is no name of a class.")
    if properties.get("doc", doc) != doc:
        raise FragmentError(f"{node.uid} belongs to another document, {properties['doc']}.")
    if node.label == DOCUMENT:
        own = properties if node.uid == doc else {key: properties[key] for key in AGREED if key in properties}
        properties = {**own, "loaded": node.uid == doc}
    # Aliases are derived: a store gathers them from all MENTIONS of the thing.
    if "aliases" in properties:
        properties = {key: value for key, value in properties.items() if key != "aliases"}
    return node if properties is node.properties else Node(node.uid, node.label, properties)


def _cited(node: Node) -> dict[str, Value]:
    return {f"cited_{key}": node.properties[key] for key in CITED if node.properties.get(key)}


def _statement(
    statement: Relationship, doc: str, nodes: Mapping[str, Node], cited: Mapping[str, dict[str, Value]]
) -> Relationship:
    properties = _kept(statement.rid, statement.properties)
    if not _is_relation(statement.label):
        raise FragmentError(f"{statement.rid} has the relation {statement.label!r}, which is no name of a relation.")
    if properties.get("doc") != doc:
        raise FragmentError(f"{statement.rid} is a statement of {properties.get('doc')}.")
    if statement.start not in nodes or statement.end not in nodes:
        end = statement.end if statement.start in nodes else statement.start
        raise FragmentError(f"{statement.rid} begins or ends at {end}, which is no node of it.")
    if statement.label == MENTIONS and statement.end in cited:
        properties = {**properties, **cited[statement.end]}
    if properties is statement.properties:
        return statement
    return Relationship(statement.rid, statement.label, statement.start, statement.end, properties)


def _kept(owner: str, properties: Mapping[str, Any]) -> Mapping[str, Value]:
    """Leave out what is not known (None, empty lists) and refuse what an engine would refuse or change.

    This goes over every value of a build, so that the usual case takes the short way.
    """
    if bad := _bad_names(tuple(properties)):
        raise FragmentError(f"{owner} has a property named {bad[0]!r}, a name that the engines cannot take.")
    empty = False
    try:
        for key, value in properties.items():
            if type(value) is str:
                if not value.isascii():
                    value.encode("utf-8")
            elif value is None or value == []:
                empty = True
            elif not _is_value(value):
                raise FragmentError(f"{owner} has {key} = {value!r:.80}, which is no text, number, truth or list of texts.")
    except UnicodeEncodeError:
        raise FragmentError(f"{owner} has half a character, a lone surrogate, in {key} = {value!r:.80}.") from None
    if empty or type(properties) is not dict:
        return {key: value for key, value in properties.items() if value is not None and value != []}
    return properties


def _is_value(value: object) -> bool:
    if isinstance(value, list):
        for item in value:
            if type(item) is not str:
                return False
            item.encode("utf-8")
        return True
    kind = type(value)
    return kind is bool or (kind is int and value in _INTEGERS) or (isinstance(value, float) and isfinite(value))


@lru_cache(maxsize=1024)
def _bad_names(keys: tuple[str, ...]) -> list[str]:
    return [key for key in keys if not _PROPERTY.fullmatch(key) or key in _TAKEN]


@lru_cache(maxsize=1024)
def _is_class(label: str) -> bool:
    return _CLASS.fullmatch(label) is not None


@lru_cache(maxsize=1024)
def _is_relation(label: str) -> bool:
    return _RELATION.fullmatch(label) is not None
