"""What stands behind the rows of an answer: document, section and quote of each statement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from graph.store import PATIENCE_S, Store
from queries.catalogue import EVIDENCE

#: What a statement adds to a row.
COLUMNS = ("stated_in", "section_path", "words", "rid")

_STATEMENTS = """
MATCH (:Entity)-[r:{relation}]->(:Entity) WHERE r.rid IN $rids
WITH r.rid AS rid, r.section AS section_path, r.start AS start, r.quote AS words, r.doc AS doc
MATCH (d:Entity {{uid: doc}})
RETURN rid, d.name AS stated_in, section_path, words, start
ORDER BY stated_in, start, rid"""


def traced(store: Store, rows: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Give each row once for every statement behind it, with the number of the row; one without statements stays as it is."""
    statements = _statements(store, {rid for row in rows for rid in row[EVIDENCE] or ()})
    return [line for number, row in enumerate(rows, start=1) for line in _lines(number, row, statements)]


def _lines(number: int, row: Mapping[str, Any], statements: Mapping[str, Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    told = {"row": number, **{name: value for name, value in row.items() if name != EVIDENCE}}
    rids = set(row[EVIDENCE] or ())
    for statement in [statements[rid] for rid in statements if rid in rids] or [dict.fromkeys(COLUMNS)]:
        yield {**told, **{name: statement[name] for name in COLUMNS}}


def _statements(store: Store, rids: Iterable[str]) -> dict[str, dict[str, Any]]:
    """Look statements up by rid, relation by relation, for a rid begins with its relation; in the order of documents and text."""
    of_relation = defaultdict(list)
    for rid in sorted(rids):
        of_relation[rid.split("/")[0].upper()].append(rid)
    found = [
        row
        for relation, some in of_relation.items()
        for row in store.cypher(_STATEMENTS.format(relation=relation), {"rids": some}, timeout_s=PATIENCE_S)
    ]
    return {row["rid"]: row for row in sorted(found, key=lambda row: (row["stated_in"], row["start"], row["rid"]))}
