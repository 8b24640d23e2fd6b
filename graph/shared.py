"""Things that many documents speak of: what each is called follows from all that is said of it, in whatever order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from graph.fragment import Fragment, Node, Relationship
from graph.naming import short_names
from graph.storable import CITED, MENTIONS

#: Properties of MENTIONS that say something of the thing mentioned.
_ALIAS = "alias"
_SAYING = frozenset({_ALIAS, *(f"cited_{key}" for key in CITED)})

#: What mentions say of one thing: values by property of MENTIONS.
Said = Mapping[str, Iterable[Any]]


def merged(fragments: Iterable[Fragment]) -> dict[str, Node]:
    """Give the nodes of several fragments by uid; a document that one of them loads is more than cited."""
    nodes: dict[str, Node] = {}
    for fragment in fragments:
        for node in fragment.nodes:
            if not (node.uid in nodes and is_cited(node.properties)):
                nodes[node.uid] = node
    return nodes


def is_cited(properties: Mapping[str, Any]) -> bool:
    """Tell whether these are properties of a document that is cited and not loaded."""
    return properties.get("loaded") is False


def said_by(statements: Iterable[Relationship]) -> dict[str, dict[str, set[Any]]]:
    """Gather what mentions say, by uid of the thing and property of MENTIONS."""
    said: dict[str, dict[str, set[Any]]] = defaultdict(lambda: defaultdict(set))
    for statement in statements:
        if statement.label == MENTIONS:
            for key in _SAYING.intersection(statement.properties):
                said[statement.end][key].add(statement.properties[key])
    return said


def told(node: Node, there: Node | None, said: Said) -> dict[str, Any]:
    """Give what the properties of a shared thing become when more is said of it; citing a loaded document leaves it as it is."""
    if there is None:
        return derived(node.properties, said)
    before: Mapping[str, Any] = there.properties
    own = own_of(before) if is_cited(node.properties) and not is_cited(before) else node.properties
    known = {_ALIAS: before.get("aliases", [])}
    if is_cited(before):
        known |= {f"cited_{key}": [before[key]] for key in CITED if key in before}
    return derived(own, {key: {*said.get(key, ()), *known.get(key, ())} for key in _SAYING})


def own_of(properties: Mapping[str, Any]) -> dict[str, Any]:
    """Give the properties of a shared thing without those that are derived from what is said of it."""
    gathered = ("aliases", *CITED) if is_cited(properties) else ("aliases",)
    return {key: value for key, value in properties.items() if key not in gathered}


def derived(own: Mapping[str, Any], said: Said) -> dict[str, Any]:
    """Add what all mentions say of a shared thing, and its name shows: other names, for a cited document number and kind."""
    properties = dict(own)
    if aliases := sorted({*said.get(_ALIAS, ()), *short_names(own["name"])} - {own["name"]}):
        properties["aliases"] = aliases
    if is_cited(own):
        for key in CITED:
            if values := [*said.get(f"cited_{key}", ())]:
                properties[key] = min(values)
    return properties
