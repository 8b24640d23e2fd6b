"""What follows from the statements of all documents: kept as relationships of their own, never among what documents state.

Each names the rule and the statements that it follows from. `derive` computes them all again, and may be run at any time.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from graph.adoption import adoptions
from graph.assessment import assessments
from graph.citation import implementations
from graph.fragment import Relationship
from graph.identity import derived_rid
from graph.store import PATIENCE_S, Store, WriteReport


def derive(store: Store) -> WriteReport:
    """Put what follows from the committed graph in place of what was derived before, and commit.

    Raises StoreError for a store that was opened to read only.
    """
    report = store.put_derived(derived(store))
    store.commit()
    return report


def derived(store: Store) -> Iterator[Relationship]:
    """Yield the derived relationships: who takes up what, which papers carry out which, which results answer which targets."""

    def ask(query: str) -> list[dict[str, Any]]:
        return store.cypher(query, timeout_s=PATIENCE_S)

    for find in (adoptions, implementations, assessments):
        for label, start, end, properties in find(ask):
            kept = {key: value for key, value in properties.items() if value is not None and value != []}
            yield Relationship(derived_rid(label, start, end), label, start, end, {"rule": find.__name__, **kept})
