"""What a store of the graph can do, whichever engine keeps it, and how one is opened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Protocol, Self

from graph.address import is_address
from graph.exc import ZhengtuError
from graph.fragment import Fragment, Relationship, Row

#: The graph that is meant where none is named.
DEFAULT_GRAPH = "zhengtu.kgl"
#: Seconds after which a query of a user is stopped.
TIMEOUT_S = 30.0
#: Seconds after which a question of our own about the whole graph is stopped.
PATIENCE_S = 600.0


class StoreError(ZhengtuError):
    """A store that cannot be opened, read or written as asked."""


class QueryError(ZhengtuError):
    """A query that is refused, wrong, or takes too much."""


class Version(NamedTuple):
    """What a loaded document was made from: the sha256 of its file and the version of the rules that read it."""

    sha256: str
    rules: str


@dataclass(slots=True)
class WriteReport:
    """What a write did; documents by uid, nodes and relationships as numbers of those made or changed, and of those removed."""

    added: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    nodes: int = 0
    relationships: int = 0
    nodes_removed: int = 0
    relationships_removed: int = 0

    @property
    def changed(self) -> bool:
        """Whether the graph is another than before."""
        return any((self.nodes, self.relationships, self.nodes_removed, self.relationships_removed))

    def add(self, other: WriteReport) -> None:
        """Add what another write did."""
        for each in fields(self):
            setattr(self, each.name, getattr(self, each.name) + getattr(other, each.name))


class Store(Protocol):
    """A graph: fragments go in and out as wholes, the same rows come out whatever the order in which they went in."""

    def write(self, fragments: Iterable[Fragment]) -> WriteReport:
        """Store each fragment in place of what its document stated before; the same again changes nothing.

        Nothing is kept before `commit`. Raises FragmentError for a fragment that no store can keep.
        """
        ...

    def load(self, fragments: Iterable[Fragment]) -> WriteReport:
        """Do as `write` does with a load of any size: a server keeps each document at once and whole, a file all at `commit`.

        A load that was cut may be repeated at any time, and does what is missing.
        """
        ...

    def remove(self, doc: str) -> int:
        """Remove a document and what only it held, and give the number of its relationships; StoreError if it is not there."""
        ...

    def put_derived(self, statements: Iterable[Relationship]) -> WriteReport:
        """Keep these derived relationships (see `graph.derive`), which `rows` leaves out, in place of those that were there."""
        ...

    def documents(self) -> dict[str, Version]:
        """Give the loaded documents by uid, sorted."""
        ...

    def rows(self) -> Iterator[Row]:
        """Yield all that documents state as graph JSON rows: nodes by uid, then relationships by rid."""
        ...

    def cypher(
        self, query: str, params: Mapping[str, Any] | None = None, *, timeout_s: float = TIMEOUT_S, limit: int | None = None
    ) -> list[dict[str, Any]]:
        """Answer a reading query, at most the first `limit` rows; raises QueryError for one that writes, is wrong or too slow."""
        ...

    def commit(self) -> None:
        """Keep all that was written, at once and whole."""
        ...

    def close(self) -> None:
        """Let go of the store; what was not committed is forgotten."""
        ...

    def __enter__(self) -> Self:
        """Use the store in a `with` block, which closes it."""
        ...

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Close the store without committing."""
        ...


def open_store(target: str | Path = DEFAULT_GRAPH, *, write: bool = False) -> Store:
    """Open a graph to read, as it was last committed, or to write (made if it is not there yet).

    `target` is a file, or the address of a Neo4j server, `bolt://HOST:7687`; the environment then gives NEO4J_USER (if it is not
    neo4j), NEO4J_PASSWORD and NEO4J_DATABASE. Raises StoreError if there is no graph that can be opened so.
    """
    # Engine and driver take a moment to load, which commands that do not need them should not wait for.
    if is_address(target):
        from graph.neo4j_store import Neo4jStore

        return Neo4jStore(str(target), write=write)
    from graph.embedded import EmbeddedStore

    return EmbeddedStore(Path(target), write=write)
