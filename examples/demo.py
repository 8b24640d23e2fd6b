"""Build the graph of the example papers, verify it and show what was found: what `make demo` runs.

It is also an example of the library: everything here is what the commands `zhengtu build`, `verify` and `show` call.
"""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path
from typing import Any

from graph.sources import Shelf
from graph.store import Store, open_store
from graph.verify import verify
from loaders.build import build
from loaders.reading import read_source
from ontology.model import load
from viz.terminal import print_rows, progress, speak_utf8

PAPERS = Path(__file__).parent
GRAPH = "demo.kgl"
INDICATOR = "研发经费投入强度"

THINGS = """
MATCH (n:Entity)<-[m:MENTIONS]-(:Entity)
RETURN labels(n) AS labels, n.uid AS uid, n.name AS name, count(DISTINCT m.doc) AS papers, count(m) AS mentions"""

FACTS = """
MATCH (a:Entity)-[r]->(b:Entity)
WHERE type(r) IN ['LED_BY', 'ADVANCES', 'HOSTED_BY', 'LOCATED_IN', 'COOPERATES_WITH', 'PART_OF', 'FOCUSES_ON', 'CITES']
RETURN type(r) AS relation, a.name AS head, b.name AS tail, r.quote AS quote, r.rid AS rid"""

FIGURES = """
MATCH (m:Entity:Measurement)-[r:MEASURES]->(i:Entity:Indicator) WHERE i.name CONTAINS $indicator
WITH m, r MATCH (d:Entity:Document {uid: m.doc})
RETURN d.province AS province, coalesce(d.city, '') AS city, m.period AS period, m.status AS status, m.bound AS bound,
  m.value AS value, m.unit AS unit, m.quote AS quote"""

NEXT = """Every fact above stands word for word in a paper of examples/, which is fiction. Try next:

  source .venv/bin/activate
  zhengtu show 长江云帆科创走廊 --graph demo.kgl     everything three provinces say of one corridor, with the words
  zhengtu show 揭榜挂帅 --graph demo.kgl             a reform that they all use, whatever they call it
  zhengtu report --graph demo.kgl                    where a paper contradicts itself, and what is missing
  zhengtu extract examples/chongqing_2025_measures.txt | head     the same as JSON lines
  zhengtu build YOUR_DOCUMENTS                       a graph of your own papers: txt, html, docx, pdf, ofd
"""


def main() -> None:
    """Run the demonstration; the exit status is 1 if anything is refused or does not stand."""
    speak_utf8()
    print("Building the graph of the papers in examples/ into demo.kgl")
    with open_store(GRAPH, write=True) as store, progress("Reading") as step:
        report = build([PAPERS], store, Shelf(GRAPH), progress=step)
    print("\n".join([*report.sentences(), *(refusal.reason for refusal in report.refused)]))
    if report.refused:
        sys.exit(1)
    with open_store(GRAPH) as store:
        proof = verify(store, Shelf(GRAPH), lambda path: read_source(path).raw)
        print(f"Verified: all {proof.facts:,} quotes stand word for word in their {proof.documents} papers.\n")
        print_rows(things(store), ("class", "类", "things", "in most papers"), "table", name="What was found")
        print()
        print_rows(
            facts(store),
            ("relation", "关系", "facts", "for example", "quote"),
            "table",
            name="What is stated of it, one fact each with its quote",
        )
        print()
        columns = ("province", "city", "period", "status", "bound", "value", "unit", "quote")
        print_rows(figures(store), columns, "table", name=f"A question across provinces: {INDICATOR}")
    print(f"\n{NEXT}")


def things(store: Store) -> list[dict[str, Any]]:
    """Give a row for each class of things: how many there are, and the one that most papers mention."""
    rows = sorted(store.cypher(THINGS), key=lambda row: (row["labels"], -row["papers"], -row["mentions"], row["uid"]))
    found = []
    for labels, group in groupby(rows, key=lambda row: row["labels"]):
        label, members = next(label for label in labels if label != "Entity"), list(group)
        first = f"{members[0]['name']} ({members[0]['papers']} of 4)"
        found.append({"class": label, "类": load().classes[label].label.zh, "things": len(members), "in most papers": first})
    return found


def facts(store: Store) -> list[dict[str, Any]]:
    """Give a row for each relation: how many statements there are, and a short one."""
    rows = sorted(store.cypher(FACTS), key=lambda row: (row["relation"], abs(len(row["quote"]) - 28), row["rid"]))
    found = []
    for relation, group in groupby(rows, key=lambda row: row["relation"]):
        members = list(group)
        fact = f"{members[0]['head']} → {members[0]['tail']}"
        label = load().relations[relation].label.zh
        found.append(
            {"relation": relation, "关系": label, "facts": len(members), "for example": fact, "quote": members[0]["quote"]}
        )
    return found


def figures(store: Store) -> list[dict[str, Any]]:
    """Give a row for each value of the indicator that the papers share."""
    rows = store.cypher(FIGURES, {"indicator": INDICATOR})
    return sorted(rows, key=lambda row: (row["province"], row["city"], row["period"] or "", row["value"]))


if __name__ == "__main__":
    main()
