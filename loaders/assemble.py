"""Gathering nodes and statements of one document into a fragment."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from graph.fragment import Fragment, Node, Relationship, Value
from graph.identity import document_uid, place_uid, rid, uid
from graph.naming import short_names
from loaders.normalise import Text
from loaders.resolve import Thing
from ontology.model import load
from ontology.places import by_code
from ontology.regions import region

Span = tuple[int, int]

_BLANKS = " \n\t　"


class Assembly:
    """The fragment in the making: a node a thing, a relationship a statement, each once."""

    def __init__(self, doc: str, text: Text) -> None:
        """Begin the fragment of a document by its uid and text."""
        self.doc, self.text = doc, text
        self._nodes: dict[str, Node] = {}
        self._relationships: dict[str, Relationship] = {}
        self._aliases: dict[str, set[str]] = {}

    def node(self, uid_: str, label: str, properties: Mapping[str, Value | None]) -> str:
        """Add a node unless it is there; properties without a value are left out. Give its uid."""
        if uid_ not in self._nodes:
            held = {key: value for key, value in properties.items() if value not in (None, "", [])}
            self._nodes[uid_] = Node(uid_, label, held)
        return uid_

    def thing(self, thing: Thing) -> str:
        """Add the node of a thing; give its uid."""
        uid_ = self.node(thing_uid(thing), thing.label, _properties(thing))
        self._aliases.setdefault(uid_, set()).update(short_names(thing.name))
        return uid_

    def alias(self, uid_: str, alias: str) -> None:
        """Note another name of a thing."""
        self._aliases.setdefault(uid_, set()).add(alias)

    def state(
        self, label: str, start: str, end: str, span: Span, section: str, rule: str, at: Span | None = None, **more: Value | None
    ) -> None:
        """Add a statement with the raw words of a clean span; the same one at the same place counts once.

        `at` is the place that tells it from others of its kind in the same words, where these are a whole clause.
        """
        raw_first, raw_last = self.text.span(*self._trimmed(span))
        properties: dict[str, Value] = {
            "doc": self.doc,
            "section": section,
            "quote": self.text.raw[raw_first:raw_last],
            "start": raw_first,
            "end": raw_last,
            "rule": rule,
        }
        properties |= {key: value for key, value in more.items() if value is not None}
        identifier = rid(label, start, end, self.doc, section, *(self.text.span(*at) if at else (raw_first, raw_last)))
        self._relationships.setdefault(identifier, Relationship(identifier, label, start, end, properties))

    def _trimmed(self, span: Span) -> Span:
        first, last = span
        while first < last - 1 and self.text.clean[first] in _BLANKS:
            first += 1
        while last > first + 1 and self.text.clean[last - 1] in _BLANKS:
            last -= 1
        return first, last

    def fragment(self) -> Fragment:
        """Give the finished fragment, in a stable order, with the aliases that its mentions and names show."""
        nodes = []
        for node in self._nodes.values():
            aliases = sorted(self._aliases.get(node.uid, set()) - {node.properties["name"]})
            nodes.append(Node(node.uid, node.label, {**node.properties, "aliases": aliases}) if aliases else node)
        ordered = sorted(self._relationships.values(), key=lambda r: r.rid)
        return Fragment(self.doc, tuple(sorted(nodes, key=lambda n: n.uid)), tuple(ordered))


def thing_uid(thing: Thing) -> str:
    """Give the uid of a thing: divisions by code, papers by title and year, all else by class, division and name."""
    if thing.label == "Place" and thing.division.isdigit() and region(thing.name) is None:
        return place_uid(thing.division)
    if thing.label == "Document":
        return document_uid(thing.division, thing.name, thing.year)
    return uid(thing.label, thing.division, thing.name)


@cache
def _properties(thing: Thing) -> dict[str, Value | None]:
    properties: dict[str, Value | None] = {"name": thing.name, "kind": kind_of(thing.label, thing.name)}
    if thing.division.isdigit():
        properties["division"] = thing.division
    if thing.label == "Document":
        properties |= {"loaded": False, "number": thing.number}
    if thing.label == "Place":
        # A region or landscape has no code of its own, even where a division owns it (苏州河 is not 苏州市).
        area = region(thing.name)
        place = None if area else by_code(thing.division)
        kind = area.kind if area else "division"
        properties |= {"kind": kind, "level": place.level if place else None, "code": place.code if place else None}
    return properties


def kind_of(label: str, name: str) -> str | None:
    """Give the kind that a name's ending shows in the vocabulary of its class."""
    vocabulary = load().vocabularies.get(f"{label.lower()}_kind")
    return vocabulary.kind_of(name) if vocabulary else None
