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
    match value:
        case {"id": _, "labels": labels, "properties": properties} if len(value) == 3:
            return {"labels": sorted(labels, key=lambda label: (label != ENTITY, label)), **_sorted(properties)}
        case {"id": _, "start": _, "end": _, "type": relation, "properties": properties} if len(value) == 5:
            return {"type": relation, **_sorted(properties)}
        case {"nodes": [first, *others], "relationships": [*relationships]} if len(value) == 2:
            steps = zip(relationships, others, strict=True)
            return [_value(first), *(_value(part) for step in steps for part in step)]
        case dict():
            return {key: _value(item) for key, item in value.items()}
        case list():
            return [_value(item) for item in value]
        case date() | time():
            return value.isoformat()
        case _:
            return value


def _sorted(properties: Mapping[str, Any]) -> dict[str, Any]:
    return dict(sorted(plain(properties).items()))
