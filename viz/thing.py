"""One thing and its evidence, for a terminal or a program."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import asdict, fields
from itertools import groupby

from graph.exc import ZhengtuError
from graph.find import Evidence, Thing
from ontology.model import load
from viz.terminal import print_rows

_SHOWN = ("other", "detail", "province", "document", "section", "quote")


class NotFoundError(ZhengtuError):
    """A name that nothing in the graph has."""


def print_thing(thing: Thing, evidence: Sequence[Evidence], form: str) -> None:
    """Print a thing and its statements; as a table they stand in groups, one for each relation and direction."""
    rows = [asdict(each) for each in evidence]
    if form != "table":
        print_rows(rows, [field.name for field in fields(Evidence)], form)
        return
    sys.stdout.write(_headline(thing))
    for (relation, direction), group in groupby(rows, key=lambda row: (row["relation"], row["direction"])):
        statements = list(group)
        sys.stdout.write("\n")
        print_rows(statements, _shown(statements), form, name=f"{_words(relation, direction)}: {len(statements)}")


def print_things(things: Sequence[Thing], form: str) -> None:
    """Print the things that a name may stand for."""
    print_rows([asdict(thing) for thing in things], ("name", "label", "aliases", "uid"), form)
    if form == "table":
        sys.stdout.write("Show one of them by its uid.\n")


def missing(name: str, suggestions: Sequence[Thing]) -> NotFoundError:
    """Give the error that says what a name might have been."""
    hint = f": did you mean {' or '.join(dict.fromkeys(thing.name for thing in suggestions))}?" if suggestions else "."
    return NotFoundError(f"Nothing in the graph is called {name}{hint}")


def _headline(thing: Thing) -> str:
    label = load().classes[thing.label].label
    aliases = f"\n  also: {'、'.join(thing.aliases)}" if thing.aliases else ""
    return f"{thing.name}\n  {label.zh} ({thing.label}), {thing.uid}{aliases}\n"


def _words(relation: str, direction: str) -> str:
    concept = load().relations[relation]
    if direction == "out":
        return f"{relation} → {concept.label.zh}"
    return f"{relation} ← {concept.inverse}"


def _shown(rows: Sequence[dict[str, object]]) -> list[str]:
    """Leave out the columns that are empty in all rows."""
    return [column for column in _SHOWN if any(row[column] for row in rows)]
