"""The store that needs no server: one KGLite file, read and written in memory, and replaced as a whole at each commit."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import kglite

from graph import cypher, reading
from graph.fragment import Fragment, Relationship, Row
from graph.readonly import readonly
from graph.store import TIMEOUT_S, QueryError, StoreError, Version, WriteReport
from graph.writing import Writer

#: The version of how we lay a graph out in the engine, which keeps it with the graph.
FORMAT = 1
#: Rows and items that a user's query may go through, so that it cannot take all the memory.
WORK_LIMIT = 50_000_000

_MAGIC = b"RGF"

# A class or property that a small graph does not have is no mistake of a query; the engine would print a line for each.
kglite.set_query_warning_policy("silent")


class EmbeddedStore:
    """A graph in a KGLite file; see `graph.store.Store` for what each method does."""

    def __init__(self, path: Path, *, write: bool) -> None:
        self._path = path
        self._writable = write
        self._dirty = False
        _refuse_other_files(path, write)
        self._graph = _open(path, write)
        try:
            self._check_format()
        except StoreError:
            self.close()
            raise
        self._writer = Writer(self._run)
        if write:
            for statement in cypher.constraints():
                self._run(statement, {})

    def write(self, fragments: Iterable[Fragment]) -> WriteReport:
        """Store each fragment in place of what its document stated before."""
        return self._change(lambda: self._writer.write(fragments))

    def load(self, fragments: Iterable[Fragment]) -> WriteReport:
        """Store each fragment in place of what its document stated before: the file is replaced once, at the end."""
        return self.write(fragments)

    def remove(self, doc: str) -> int:
        """Remove a document and what only it held."""
        self._refuse_reader()
        removed = self._writer.remove(doc)
        self._dirty = True
        return removed

    def put_derived(self, statements: Iterable[Relationship]) -> WriteReport:
        """Keep these derived relationships in place of those that were there."""
        return self._change(lambda: self._writer.put_derived(statements))

    def documents(self) -> dict[str, Version]:
        """Give the loaded documents by uid."""
        return reading.documents(self._run)

    def rows(self) -> Iterator[Row]:
        """Yield the whole graph in a stable order."""
        return reading.rows(self._run)

    def cypher(
        self, query: str, params: Mapping[str, Any] | None = None, *, timeout_s: float = TIMEOUT_S, limit: int | None = None
    ) -> list[dict[str, Any]]:
        """Answer a reading query."""
        checked = readonly(query)
        try:
            # A frozen graph refuses to be written, should the check above ever miss something.
            answer = self._graph.freeze().cypher(
                checked,
                params=dict(params or {}),
                timeout_ms=max(1, round(timeout_s * 1000)),
                max_work_units=WORK_LIMIT,
                row_limit=limit,
            )
        except kglite.CypherTimeoutError:
            raise QueryError(
                f"The query was stopped after {timeout_s:g} seconds: narrow it down, or allow it more time."
            ) from None
        except (kglite.KgError, ValueError, TypeError, OverflowError) as error:
            raise QueryError(f"The query cannot be answered: {error}") from None
        return list(answer)

    def commit(self) -> None:
        """Replace the file, if anything was written."""
        if not self._dirty:
            return
        try:
            with warnings.catch_warnings():
                # Which columns a later load can map into memory is the engine's own business.
                warnings.simplefilter("ignore", kglite.MappedFallbackWarning)
                self._graph.save()
        except kglite.KgError as error:
            raise StoreError(f"{self._path} cannot be written: {error}. The graph is as it was before.") from None
        self._dirty = False

    def close(self) -> None:
        """Let go of the file; what was not committed is forgotten."""
        # The engine saves on an orderly exit, and forgets on one with an error.
        self._graph.__exit__(StoreError, StoreError(), None)

    def __enter__(self) -> Self:
        """Use the store in a `with` block."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Close the store without committing."""
        self.close()

    def _change(self, work: Callable[[], WriteReport]) -> WriteReport:
        """Do something to the graph; whether it changed is not known if it fails."""
        self._refuse_reader()
        dirty, self._dirty = self._dirty, True
        report = work()
        self._dirty = dirty or report.changed
        return report

    def _run(self, statement: str, params: Mapping[str, Any]) -> list[dict[str, Any]]:
        answer: list[dict[str, Any]] = self._graph.cypher(statement, params=dict(params), timeout_ms=0).to_list()
        return answer

    def _refuse_reader(self) -> None:
        if not self._writable:
            raise StoreError(f"{self._path} was opened to read only: open it with write=True.")

    def _check_format(self) -> None:
        version = self._graph.schema_version
        if version > FORMAT:
            raise StoreError(
                f"{self._path} was made by a newer zhengtu (format {version}, here {FORMAT}): update zhengtu to use it."
            )
        if version < FORMAT and self._run(cypher.ANYTHING, {}):
            raise StoreError(f"{self._path} is a graph, but not one that zhengtu made: name another file.")
        if self._writable:
            self._graph.set_schema_version(FORMAT)


def _refuse_other_files(path: Path, write: bool) -> None:
    """Refuse what is no graph before the engine puts its lock beside it."""
    try:
        if path.is_dir():
            raise StoreError(f"{path} is a folder, but a graph is a file: name one, such as {path / 'zhengtu.kgl'}.")
        if not path.exists():
            if not write:
                raise StoreError(f"There is no graph {path}: make one first, with `zhengtu build DOCUMENTS --graph {path}`.")
            if not path.parent.is_dir():
                raise StoreError(f"{path} cannot be made, because there is no folder {path.parent}: make that first.")
            return
        with path.open("rb") as file:
            head = file.read(len(_MAGIC))
    except OSError as error:
        raise StoreError(f"{path} cannot be read: {error.strerror}.") from None
    if head != _MAGIC:
        raise StoreError(
            f"{path} is {'no graph' if head else 'empty, so it is no graph'}: name another file, or delete it and build again."
        )


def _open(path: Path, write: bool) -> Any:
    try:
        return kglite.open(str(path), durable="off") if write else kglite.load(str(path))
    except kglite.WriterLeaseHeldError as error:
        raise StoreError(
            f"{path} is being written by process {error.holder['pid']}: wait until that is done, then try again."
        ) from None
    except kglite.KgError as error:
        raise StoreError(f"{path} is no graph that can be opened here: {error}. Build it again, or update zhengtu.") from None
