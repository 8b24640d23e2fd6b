"""The closed class of organs: what may stand behind a level or place, and the full name that it stands for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from ahocorasick_rs import AhoCorasick, MatchKind

from loaders.names.grammar import read_yaml

#: Levels that a municipality's organs are named after: it is a province that calls itself 市.
LEVELS = ("province", "municipality", "prefecture", "county")


@dataclass(frozen=True, slots=True)
class Organ:
    """An organ as it stands behind its level; `full` holds {place}, {short} or {party}."""

    full: str
    levels: frozenset[str]
    except_for: tuple[tuple[str, str], ...] = ()
    label: str = "Agency"


@cache
def organs() -> dict[str, tuple[Organ, ...]]:
    """Give the organs that each form behind a level may mean, the likeliest first."""
    data = read_yaml("lexicon", "departments.yaml")
    known: dict[str, list[Organ]] = {}
    for form, organ in [*_departments(data), *_listed(data), *_bodies(data)]:
        known.setdefault(form, []).append(organ)
    return {form: tuple(found) for form, found in known.items()}


def _departments(data: dict[str, Any]) -> Iterator[tuple[str, Organ]]:
    short_of = data["organ_short"]
    for row in data["departments"]:
        for level, usual in row["organs"].items():
            full = row.get("full", f"{{place}}{row['stem']}{usual}")
            spared = tuple((place, f"{{place}}{row['stem']}{organ}") for place, organ in row.get("except", {}).items())
            organ = Organ(full, frozenset({level}), spared)
            for stem in (row["stem"], *row["short"]):
                for ending in (usual, *short_of.get(usual, ())):
                    yield stem + ending, organ
            for form in row.get("abbr", ()):
                yield form, organ
            for form in row.get("forms", ()):
                if usual.startswith("委") == form.endswith("委"):
                    yield form, organ
        for stem in (row["stem"], *row["short"]):  # a printed organ other than the usual one is taken at its word
            for ending in ("厅", "局", "委员会", "委"):
                named = ending if ending != "委" else "委员会"
                yield stem + ending, Organ(f"{{place}}{row['stem']}{named}", frozenset(LEVELS))


def _listed(data: dict[str, Any]) -> Iterator[tuple[str, Organ]]:
    for row in data["party"]:
        for form in row["short"]:
            yield form if form[0] in "市县区省" else f"委{form}", Organ(row["full"], frozenset(row.get("levels", LEVELS)))
    for group in ("committees", "government", "people"):
        for row in data[group]:
            for form in row["short"]:
                yield form, Organ(row["full"], frozenset(row.get("levels", LEVELS)))
    for row in data["fixed"]:
        for form in row["short"]:
            yield form, Organ(row["full"], frozenset(LEVELS), label=row.get("class", "Agency"))


def _bodies(data: dict[str, Any]) -> Iterator[tuple[str, Organ]]:
    for name, row in data["bodies"].items():
        for form in (name, *row["short"]):
            yield form, Organ(f"{{place}}{name}", frozenset(LEVELS))
        office = name if name.endswith("办公室") else f"{name}办公室"
        for form in (f"{name}办公室", *row["office"]):
            yield form, Organ(f"{{place}}{office}", frozenset(LEVELS))


@cache
def machine() -> tuple[AhoCorasick, list[str]]:
    """Give the automaton over the forms, leftmost and longest first."""
    forms = sorted(organs())
    return AhoCorasick(forms, matchkind=MatchKind.LeftmostLongest), forms
