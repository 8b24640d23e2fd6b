"""Which results answer which targets: by what is measured, where, when, in which unit and of which nature, never by likeness."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from graph.inference import Ask, Finding

_FIGURES = """
MATCH (m:Entity:Measurement)-[:MEASURES]->(i:Entity:Indicator)
MATCH (m)-[:MEASURED_IN]->(p:Entity:Place)
MATCH (m)<-[r:STATES]-(:Entity)
WITH m, i, p, r, m.doc AS doc
MATCH (d:Entity:Document {uid: doc})
WHERE m.period IS NOT NULL
RETURN m.uid AS uid, doc, d.issued AS issued, i.uid AS indicator, p.uid AS place, m.period AS period, m.unit AS unit,
  m.value_kind AS value_kind, m.status AS status, m.bound AS bound, m.value AS value, m.value_max AS value_max, r.rid AS rid"""
#: One measurement with its document and place.
Figure = dict[str, Any]
_YEAR = re.compile("[0-9]{4}")
_KEY = ("indicator", "place", "period", "unit", "value_kind")


def assessments(ask: Ask) -> Iterator[Finding]:
    """Yield ASSESSES from results to targets.

    A result of a time that was not over when its paper was issued is misread, and left out. A paper that gives several figures
    under one key speaks of several things by one short name (完成投资), and is left out too.
    """
    same: dict[tuple[Any, ...], dict[tuple[str, str], dict[str, Figure]]] = defaultdict(lambda: defaultdict(dict))
    for row in ask(_FIGURES):
        if row["status"] == "achieved" and row["issued"] is not None and max(_YEAR.findall(row["period"])) > row["issued"]:
            continue
        same[tuple(row[key] for key in _KEY)][row["status"], row["doc"]][row["uid"]] = row
    for papers in same.values():
        single = [figure for figures in papers.values() if len(figures) == 1 for figure in figures.values()]
        for result in single:
            for target in single:
                if (result["status"], target["status"]) == ("achieved", "target"):
                    yield "ASSESSES", result["uid"], target["uid"], _assessment(result, target)


def _assessment(result: Figure, target: Figure) -> dict[str, Any]:
    gap = round(result["value"] - target["value"], 6)
    reached = {">=": gap >= 0, ">": gap > 0, "=": gap >= 0, "<=": gap <= 0, "<": gap < 0}.get(target["bound"])
    if target["value_max"] is not None or result["value_max"] is not None:
        reached = None
    outcome = None if reached is None else "reached" if reached else "missed"
    return {"outcome": outcome, "gap": gap, "evidence": sorted((result["rid"], target["rid"]))}
