"""The answer to a free query: its parameters, its limit, and values that are the same plain ones whichever store answers."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from graph.fragment import ENTITY
from graph.reading import plain
from graph.store import TIMEOUT_S, QueryError, Store

#: Rows of an answer where no other limit is given.
LIMIT = 1_000

_PARAMETER = re.compile(r"(?P<name>\w+)(?P<json>:?)=(?P<value>.*)", re.DOTALL)
#: The keys by which the embedded engine's maps are told to be nodes, relationships and paths.
_NODE = frozenset({"id", "labels", "properties"})
_RELATIONSHIP = frozenset({"id", "start", "end", "type", "properties"})
_PATH = frozenset({"nodes", "relationships"})


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows of an answer; `more` says that the limit cut some off."""

    rows: list[dict[str, Any]]
    more: bool

    @property
    def columns(self) -> list[str]:
        """The names of the columns; none where there are no rows."""
        return list(self.rows[0]) if self.rows else []


def ask(
    store: Store, query: str, params: Mapping[str, Any] | None = None, *, timeout_s: float = TIMEOUT_S, limit: int = LIMIT
) -> Answer:
    """Put a query of a user to a store; raises QueryError for one that writes, is wrong or too slow."""
    rows = store.cypher(query, params, timeout_s=timeout_s, limit=limit + 1)
    return Answer([{name: _value(value) for name, value in row.items()} for row in rows[:limit]], len(rows) > limit)


def parameters(words: Iterable[str]) -> dict[str, Any]:
    """Read parameters: `name=text`, or `name:=JSON` for numbers, truth and lists; raises QueryError for anything else."""
    found = {}
    for word in words:
        parts = _PARAMETER.fullmatch(word)
        if not parts:
            raise QueryError(f"{word} is no parameter: write name=text, or name:=JSON such as year:=2025.")
        value = parts["value"]
        try:
            found[parts["name"]] = json.loads(value) if parts["json"] else value
        except ValueError:
            raise QueryError(
                f"{value} of the parameter {parts['name']} is no JSON: write {parts['name']}=text for text."
            ) from None
    return found


def _value(value: Any) -> Any:
    """Give a value as text, number, truth, list or map: a node and a relationship as maps of their properties."""
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, Mapping) and type(value) is dict:
        return _of_map(value)
    if hasattr(value, "relationships"):
        return _path(value.nodes, value.relationships)
    if hasattr(value, "labels"):
        return _node(value.labels, dict(value.items()))
    if hasattr(value, "start_node"):
        return _relationship(value.type, dict(value.items()))
    if hasattr(value, "months"):
        return {"months": value.months, "days": value.days, "seconds": value.seconds}
    if hasattr(value, "iso_format"):
        return value.iso_format()
    return [_value(item) for item in value] if isinstance(value, list | tuple) else value


def _of_map(value: dict[str, Any]) -> Any:
    keys = value.keys()
    if keys == _NODE:
        return _node(value["labels"], value["properties"])
    if keys == _RELATIONSHIP:
        return _relationship(value["type"], value["properties"])
    if keys == _PATH:
        return _path(value["nodes"], value["relationships"])
    return {key: _value(item) for key, item in value.items()}


def _node(labels: Iterable[str], properties: Mapping[str, Any]) -> dict[str, Any]:
    return {"labels": sorted(labels, key=lambda label: (label != ENTITY, label)), **dict(sorted(plain(properties).items()))}


def _relationship(relation: str, properties: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": relation, **dict(sorted(plain(properties).items()))}


def _path(nodes: Iterable[Any], relationships: Iterable[Any]) -> list[Any]:
    """Give a path as its nodes and relationships in turn."""
    first, *others = map(_value, nodes)
    return [first, *(part for pair in zip(map(_value, relationships), others, strict=True) for part in pair)]
