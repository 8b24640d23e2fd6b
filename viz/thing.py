"""One thing and its evidence, for a terminal or a program."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields

from graph.exc import ZhengtuError
from graph.find import Evidence, Thing
from ontology.model import load
from viz.terminal import print_groups, print_rows

_SHOWN = ("other", "detail", "document", "section", "quote")


class NotFoundError(ZhengtuError):
    """A name that nothing in the graph has."""


def print_thing(thing: Thing, evidence: Sequence[Evidence], form: str) -> None:
    """Print a thing and its statements; as tables there is one for each relation and direction, and documents have numbers."""
    if form != "table":
        print_rows([asdict(each) for each in evidence], [field.name for field in fields(Evidence)], form)
        return
    documents = {each.doc: each for each in sorted(evidence, key=lambda each: (each.province, each.document))}
    numbers = {doc: f"[{number}]" for number, doc in enumerate(documents, start=1)}
    sys.stdout.write(f"{_headline(thing)}\n\n")
    print_groups([{**asdict(each), "document": numbers[each.doc]} for each in evidence], _SHOWN, _title)
    for doc, number in numbers.items():
        sys.stdout.write(f"{number} {documents[doc].province or '全国'}，{documents[doc].document}\n")


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
    return f"{thing.name}\n  {label.zh} ({thing.label}), {thing.uid}{aliases}"


def _title(row: Mapping[str, object]) -> str:
    relation = str(row["relation"])
    concept = load().relations[relation]
    return f"{relation} → {concept.label.en}" if row["direction"] == "out" else f"{relation} ← {concept.inverse}"
