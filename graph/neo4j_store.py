"""The store on a server: a Neo4j database, written in transactions of which each leaves the graph whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from types import TracebackType
from typing import Any, Self, TypeVar

import neo4j

from graph import cypher, neo4j_reading, reading
from graph.fragment import Fragment, Relationship, Row
from graph.neo4j_connection import Connection
from graph.neo4j_errors import ERRORS, query_error
from graph.neo4j_layout import FORMAT, check, prepare
from graph.reading import Run
from graph.readonly import readonly
from graph.storable import storable
from graph.store import TIMEOUT_S, QueryError, StoreError, Version, WriteReport
from graph.writing import Writer

_Done = TypeVar("_Done")


class Neo4jStore:
    """A graph in a Neo4j database; see `graph.store.Store` for what each method does."""

    def __init__(self, address: str, *, write: bool) -> None:
        self._server = Connection(address)
        self._writable = write
        #: What `write` and `remove` did and `commit` has not kept yet.
        self._open: tuple[neo4j.Session, neo4j.Transaction] | None = None
        try:
            made_with = check(self._server, write=write)
            if write:
                prepare(self._server, made_with)
        except StoreError:
            self._server.close()
            raise

    def write(self, fragments: Iterable[Fragment]) -> WriteReport:
        """Store each fragment in place of what its document stated before."""
        return self._change(lambda writer: writer.write(fragments))

    def load(self, fragments: Iterable[Fragment]) -> WriteReport:
        """Store each fragment in a transaction of its own, which is tried again where that helps."""
        self._refuse_reader()
        self.commit()
        report = WriteReport()
        for fragment in map(storable, fragments):
            report.add(self._load(fragment))
        return report

    def remove(self, doc: str) -> int:
        """Remove a document and what only it held."""
        return self._change(lambda writer: writer.remove(doc))

    def put_derived(self, statements: Iterable[Relationship]) -> WriteReport:
        """Keep these derived relationships in place of those that were there."""
        found = list(statements)
        return self._change(lambda writer: writer.put_derived(found))

    def documents(self) -> dict[str, Version]:
        """Give the loaded documents by uid."""

        def answer() -> dict[str, Version]:
            with self._reading() as transaction:
                return reading.documents(_run_in(transaction))

        return self._server.retrying(answer)

    def rows(self) -> Iterator[Row]:
        """Yield the whole graph in a stable order; raises StoreError if it was written to meanwhile."""
        try:
            with self._reading() as transaction:
                run = _run_in(transaction)
                before = run(cypher.GRAPH, {})
                yield from neo4j_reading.rows(transaction, neo4j_reading.relations(run))
                if run(cypher.GRAPH, {}) != before:
                    raise StoreError(f"{self._server.address} was written to while it was read: read it again.")
        except ERRORS as error:
            raise self._server.told(error) from None

    def cypher(
        self, query: str, params: Mapping[str, Any] | None = None, *, timeout_s: float = TIMEOUT_S, limit: int | None = None
    ) -> list[dict[str, Any]]:
        """Answer a reading query from what is committed: what is not could not survive a query that fails."""
        checked = readonly(query)

        def answer() -> list[dict[str, Any]]:
            with self._server.session() as session, session.begin_transaction(timeout=max(timeout_s, 0.001)) as transaction:
                result = transaction.run(checked, dict(params or {}))
                return [neo4j_reading.plain(dict(record)) for record in (result if limit is None else result.fetch(limit))]

        try:
            return self._server.retrying(lambda: _blame_query(answer, timeout_s))
        except (TypeError, ValueError, OverflowError) as error:
            raise QueryError(f"The query cannot be answered: {error}") from None

    def commit(self) -> None:
        """Keep what `write` and `remove` did."""
        if self._open:
            try:
                self._open[1].commit()
            except ERRORS as error:
                raise self._server.told(error) from None
            finally:
                self._forget()

    def close(self) -> None:
        """Let go of the server; what was not committed is forgotten."""
        self._forget()
        self._server.close()

    def __enter__(self) -> Self:
        """Use the store in a `with` block."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Close the store without committing."""
        self.close()

    def _change(self, work: Callable[[Writer], _Done]) -> _Done:
        """Do something in the transaction that `commit` ends; if the server fails in it, all of it is forgotten."""
        self._refuse_reader()
        try:
            if not self._open:
                session = self._server.session(write=True)
                self._open = session, _begin(session)
            return work(_writer(self._open[1]))
        except ERRORS as error:
            self._forget()
            raise self._server.told(error) from None

    def _load(self, fragment: Fragment) -> WriteReport:
        """Store one fragment; a commit whose answer was lost is not done again, for then nothing is left to do."""
        reports: list[WriteReport] = []

        def once() -> None:
            with self._server.session(write=True) as session, _begin(session) as transaction:
                reports.append(_writer(transaction).write([fragment]))
                if not reports[-1].changed:
                    transaction.rollback()

        self._server.retrying(once)
        return next((report for report in reports if report.changed), reports[-1])

    @contextmanager
    def _reading(self) -> Iterator[neo4j.Transaction]:
        """Give the transaction that is open, or one to read in."""
        if self._open:
            yield self._open[1]
        else:
            with self._server.session() as session, session.begin_transaction() as transaction:
                yield transaction

    def _forget(self) -> None:
        if self._open:
            session, transaction = self._open
            self._open = None
            transaction.close()
            session.close()

    def _refuse_reader(self) -> None:
        if not self._writable:
            raise StoreError(f"{self._server.address} was opened to read only: open it with write=True.")


def _begin(session: neo4j.Session) -> neo4j.Transaction:
    """Begin a transaction that writes, once no other one does."""
    transaction = session.begin_transaction()
    transaction.run(cypher.COUNT_WRITE, format=FORMAT).consume()
    return transaction


def _writer(transaction: neo4j.Transaction) -> Writer:
    return Writer(_run_in(transaction), neo4j_reading.relations)


def _run_in(transaction: neo4j.Transaction) -> Run:
    return lambda statement, params: [dict(record) for record in transaction.run(statement, dict(params))]


def _blame_query(answer: Callable[[], list[dict[str, Any]]], timeout_s: float) -> list[dict[str, Any]]:
    """Answer a query; raises QueryError where it is the query that is wrong, and the driver's error where it is the server."""
    try:
        return answer()
    except ERRORS as error:
        if refusal := query_error(error, timeout_s):
            raise refusal from None
        raise
