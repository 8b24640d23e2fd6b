"""Proof: every quote of a graph stands in the source that it was read from, at its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path
from typing import Any

from graph.exc import ZhengtuError
from graph.sources import Shelf
from graph.store import Store

#: Reads the raw text of a file, whose characters the quotes count; raises a ZhengtuError if it cannot.
Read = Callable[[Path], str]

#: Characters of a quote, and of what stands in its place, that a message shows.
_SHOWN = 60


class ProofError(ZhengtuError):
    """The first thing of a graph that does not stand: the message says which, where, and what stands there."""


@dataclass(frozen=True, slots=True)
class Verification:
    """What stands: facts are relationships, and nodes that carry a quote."""

    facts: int
    documents: int


def verify(store: Store, shelf: Shelf, read: Read) -> Verification:
    """Read all sources again and check every quote; raises ProofError on the first that does not stand, and on a changed file."""
    sources = _Sources(store, shelf, read)
    facts = 0
    for row in store.rows():
        properties = row["properties"]
        if row["type"] == "node":
            sources.note(properties)
        if "quote" in properties:
            what = row["label"] if row["type"] == "relationship" else row["labels"][1]
            _check(sources, f"{what} {row['id']}", properties)
            facts += 1
    return Verification(facts, sources.check_all())


def _check(sources: _Sources, what: str, properties: Mapping[str, Any]) -> None:
    doc, quote = properties.get("doc", ""), properties["quote"]
    raw, name = sources.raw(doc), sources.name(doc)
    if "start" not in properties:
        if quote not in raw:
            raise ProofError(f"{name}: {what} quotes “{quote:.{_SHOWN}}”, which stands nowhere in it.")
        return
    start, end = properties["start"], properties["end"]
    if raw[start:end] != quote:
        there = f"but “{raw[start:end]:.{_SHOWN}}” stands there" if start < len(raw) else f"but it has only {len(raw)} characters"
        place = f"section {properties.get('section') or 'none'}, characters {start} to {end}"
        raise ProofError(f"{name}, {place}: {what} quotes “{quote:.{_SHOWN}}”, {there}.")


class _Sources:
    """The raw texts of the documents of a graph, each read once its file has proved unchanged."""

    def __init__(self, store: Store, shelf: Shelf, read: Read) -> None:
        self._versions = store.documents()
        self._shelf = shelf
        self._read = read
        self._names: dict[str, str] = {}
        self._raw: dict[str, str] = {}

    def note(self, properties: Mapping[str, Any]) -> None:
        """Note how a loaded document is called."""
        if properties["uid"] in self._versions:
            self._names[properties["uid"]] = f"{properties['name']} ({properties['uid']})"

    def name(self, doc: str) -> str:
        """Give the name and uid of a document."""
        return self._names.get(doc, doc)

    def check_all(self) -> int:
        """Read the documents of which nothing is quoted too, and give the number of all."""
        for doc in self._versions:
            self.raw(doc)
        return len(self._versions)

    def raw(self, doc: str) -> str:
        """Give the raw text of a document."""
        if doc not in self._raw:
            self._raw[doc] = self._prove(doc)
        return self._raw[doc]

    def _prove(self, doc: str) -> str:
        name = self.name(doc)
        if doc not in self._versions:
            raise ProofError(
                f"A fact belongs to {doc or 'no document'}, which is no loaded document of the graph: build it again."
            )
        sha256 = self._versions[doc].sha256
        entry = self._shelf.find(doc, sha256)
        if entry is None:
            raise ProofError(f"{name}: {self._shelf.folder} does not say where it was read: build it again.")
        try:
            with Path(entry.path).open("rb") as file:
                same = file_digest(file, "sha256").hexdigest() == sha256
        except OSError as error:
            hint = "put it back, build it again from where it is now, or remove it from the graph"
            raise ProofError(f"{name}: its file {entry.path} cannot be read ({error.strerror}): {hint}.") from None
        if not same:
            raise ProofError(f"{name}: its file {entry.path} changed since it was read: build it again.")
        return self._shelf.raw(entry, self._read)
