"""Loaded documents as people name them: by uid, title or file."""

from __future__ import annotations

from graph.find import fold
from graph.store import PATIENCE_S, Store, StoreError

_LOADED = "MATCH (d:Entity:Document) WHERE d.loaded = true RETURN d.uid AS uid, d.name AS name, d.file AS file"


def loaded_document(store: Store, words: str) -> str:
    """Give the uid of the one loaded document that has the uid, title or file name; raises StoreError for none or several."""
    wanted = fold(words)
    rows = store.cypher(_LOADED, timeout_s=PATIENCE_S)
    found: list[str] = sorted(
        row["uid"] for row in rows if words == row["uid"] or wanted in (fold(row["name"]), fold(row["file"] or ""))
    )
    if not found:
        raise StoreError(f"No loaded document is called {words}: `zhengtu stats` lists those that are there.")
    if len(found) > 1:
        raise StoreError(f"{len(found)} loaded documents are called {words}: name one by its uid, {' or '.join(found)}.")
    return found[0]
