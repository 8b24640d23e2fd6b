"""Which places take up which reforms, platforms and programs, since when, and how far they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from graph.inference import Ask, Finding
from ontology.model import load

_PAPERS = """
MATCH (d:Entity:Document)-[:APPLIES_IN]->(p:Entity:Place) WHERE d.loaded = true
RETURN d.uid AS doc, p.uid AS place, d.issued AS issued, d.flags AS flags"""
_ADVANCED = """
MATCH (:Entity)-[r:ADVANCES]->(x:Entity:{class_})
RETURN x.uid AS thing, x.name AS name, r.doc AS doc, r.rid AS rid, r.action AS action, r.verb AS verb"""
_CLASSES = ("Platform", "Program", "Reform")


def adoptions(ask: Ask) -> Iterator[Finding]:
    """Yield TAKES_UP from the places that papers apply in to what the papers act on."""
    papers = defaultdict(list)
    for row in ask(_PAPERS):
        papers[row["doc"]].append(row)
    for class_ in _CLASSES:
        found: dict[tuple[str, str], list[tuple[dict[str, Any], dict[str, Any]]]] = defaultdict(list)
        for row in ask(_ADVANCED.format(class_=class_)):
            for paper in papers[row["doc"]]:
                found[paper["place"], row["thing"]].append((paper, row))
        for (place, thing), acts in found.items():
            yield "TAKES_UP", place, thing, _adoption(acts, staged=class_ == "Reform")


def _adoption(acts: list[tuple[dict[str, Any], dict[str, Any]]], *, staged: bool) -> dict[str, Any]:
    # A paper without a date comes last, for nobody knows whether it was the first.
    first = min((paper for paper, _ in acts), key=lambda paper: (paper["issued"] is None, paper["issued"] or "", paper["doc"]))
    return {
        "first_issued": first["issued"],
        "first_doc": first["doc"],
        "date_quality": sorted(flag for flag in first["flags"] or () if flag.startswith("date")),
        "actions": sorted({act["action"] for _, act in acts}),
        "stage": furthest_stage((act["verb"] or "", act["action"], act["name"]) for _, act in acts) if staged else None,
        "documents": len({paper["doc"] for paper, _ in acts}),
        "evidence": sorted({act["rid"] for _, act in acts}),
    }


def furthest_stage(acts: Iterable[tuple[str, str, str]]) -> str:
    """Give the furthest stage of the vocabulary that acts tell, each by its verb, its action and the name of the reform.

    >>> furthest_stage([("探索", "试点", "揭榜挂帅"), ("开展", "推进", "包干制试点")])
    '试点'
    """
    order = list(load().vocabularies["stage"].terms)
    return max((_stage(*act) for act in acts), key=order.index)


def _stage(verb: str, action: str, name: str) -> str:
    """Give the stage that the verb tells; where it tells none, the action, and then the name."""
    terms = load().vocabularies["stage"].terms.values()
    for words in (verb, action, name[-2:]):
        if told := [term.notation for term in terms if any(head in words for head in term.heads)]:
            return told[-1]
    return "推行"
