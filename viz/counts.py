"""The counts of a graph, for a terminal or a program."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from graph.statistics import Statistics
from ontology.model import load
from viz.terminal import print_rows

_TITLES = {"class": "Classes", "relation": "Relations", "province": "Provinces", "document": "Documents"}
_COLUMNS = {
    "class": ("name", "label", "count"),
    "relation": ("name", "label", "count"),
    "province": ("name", "documents", "tasks", "figures", "things", "statements"),
    "document": ("name", "province", "issued", "sections", "tasks", "figures", "things", "statements"),
}


def print_statistics(statistics: Statistics, form: str) -> None:
    """Print four tables, or for a program one list of rows whose `by` says what each counts."""
    rows = list(_rows(statistics))
    if form != "table":
        every = dict.fromkeys(column for columns in _COLUMNS.values() for column in columns)
        print_rows(rows, ["by", *every], form)
        return
    for by, columns in _COLUMNS.items():
        print_rows([row for row in rows if row["by"] == by], columns, form, name=_TITLES[by])
        sys.stdout.write("\n")


def _rows(statistics: Statistics) -> Iterator[dict[str, Any]]:
    ontology = load()
    for count in statistics.classes:
        yield {"by": "class", "label": ontology.classes[count.name].label.zh, **asdict(count)}
    for count in statistics.relations:
        yield {"by": "relation", "label": ontology.relations[count.name].label.zh, **asdict(count)}
    for province in statistics.provinces:
        yield {"by": "province", "name": province.province, **asdict(province)}
    for document in statistics.documents:
        yield {"by": "document", "name": document.document, **asdict(document)}
