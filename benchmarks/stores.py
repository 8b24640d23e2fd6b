"""How fast each store loads, against a raw loop of its engine: `python -m benchmarks.stores [FOLDER]`, as a Markdown table.

The raw loop runs the statements that the store runs to write, with the same rows in the same batches and transactions, all of
them made beforehand. What the store adds is to look up what is there, to compare, and to derive what things are called.
Both go in turns, each time into an empty graph; the medians count. Neo4j is that of NEO4J_URI or one from Maven's jars.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import kglite
import neo4j

from graph import cypher
from graph.address import login
from graph.reading import Run
from graph.storable import StorableFragment, storable
from graph.store import open_store
from graph.writing import Writer
from loaders.document import read_document
from loaders.reading import find_sources, read_source
from tests.server.process import EMPTY, Server

EXAMPLES = Path(__file__).parent.parent / "examples"
TURNS = 3

#: One statement with its parameters; a list of them is a transaction.
Statement = tuple[str, Mapping[str, Any]]


def main() -> None:
    """Measure and print."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else EXAMPLES
    fragments = [storable(read_document(read_source(path))) for path in find_sources([folder])]
    rows = sum(len(fragment.nodes) + len(fragment.relationships) for fragment in fragments)
    print(f"{len(fragments)} documents, {rows:,} rows; medians of {TURNS} turns\n")
    print("| store | load | raw loop | speed of the raw loop that is kept |\n|---|---|---|---|")
    with tempfile.TemporaryDirectory() as place, _server(Path(place)) as address:
        for name, ours, raw in (_embedded(Path(place), fragments), _neo4j(address, fragments)):
            told = f"{ours:.2f} s, {rows / ours:,.0f} rows a second | {raw:.2f} s, {rows / raw:,.0f} rows a second"
            print(f"| {name} | {told} | {raw / ours:.2f} |", flush=True)


def _embedded(place: Path, fragments: Sequence[StorableFragment]) -> tuple[str, float, float]:
    """Give the seconds of the embedded store and of its engine: all documents in one go, and one file at the end."""
    file = place / "graph.kgl"
    [statements] = _written([fragments])

    def ours() -> None:
        file.unlink(missing_ok=True)
        _load(str(file), fragments)

    def raw() -> None:
        file.unlink(missing_ok=True)
        graph = kglite.open(str(file), durable="off")
        for text in cypher.constraints():
            graph.cypher(text)
        for text, params in statements:
            graph.cypher(text, params=dict(params), timeout_ms=0)
        graph.save()
        graph.__exit__(None, None, None)

    return f"embedded, KGLite {kglite.__version__}", *_in_turns(ours, raw, lambda: None)


def _neo4j(address: str, fragments: Sequence[StorableFragment]) -> tuple[str, float, float]:
    """Give the seconds of the store on a server and of the driver: a transaction for each document."""
    transactions = _written([[fragment] for fragment in fragments])
    user, password, database = login()
    with neo4j.GraphDatabase.driver(address, auth=(user, password)) as driver:

        def empty() -> None:
            with driver.session(database=database) as session:
                session.run(EMPTY).consume()

        def raw() -> None:
            with driver.session(database=database) as session:
                for statements in transactions:
                    with session.begin_transaction() as transaction:
                        for text, params in statements:
                            transaction.run(text, dict(params)).consume()

        agent = driver.get_server_info().agent
        return agent.replace("/", " "), *_in_turns(lambda: _load(address, fragments), raw, empty)


def _written(groups: Sequence[Sequence[StorableFragment]]) -> list[list[Statement]]:
    """Give the statements that write each group, as the writer makes them for an engine that nobody asks anything else."""
    transactions = []
    graph = kglite.KnowledgeGraph()
    for statement in cypher.constraints():
        graph.cypher(statement)
    for group in groups:
        statements: list[Statement] = []
        Writer(_recorded(graph, statements)).write(group)
        transactions.append(statements)
    return transactions


def _recorded(graph: Any, statements: list[Statement]) -> Run:
    def run(text: str, params: Mapping[str, Any]) -> list[dict[str, Any]]:
        if "SET" in text or "DELETE" in text:
            statements.append((text, params))
        answer: list[dict[str, Any]] = graph.cypher(text, params=dict(params), timeout_ms=0).to_list()
        return answer

    return run


def _load(target: str, fragments: Sequence[StorableFragment]) -> None:
    with open_store(target, write=True) as store:
        store.load(fragments)
        store.commit()


def _in_turns(ours: Callable[[], None], raw: Callable[[], None], empty: Callable[[], None]) -> tuple[float, float]:
    """Give the median seconds of both; a turn before that fills the caches of the engine."""
    seconds: dict[Callable[[], None], list[float]] = {ours: [], raw: []}
    for turn in range(TURNS + 1):
        # Engines get faster with use, so neither may always be the first.
        for work in (ours, raw) if turn % 2 else (raw, ours):
            empty()
            begun = perf_counter()
            work()
            if turn:
                seconds[work].append(perf_counter() - begun)
    empty()
    return median(seconds[ours]), median(seconds[raw])


@contextmanager
def _server(place: Path) -> Iterator[str]:
    if given := os.environ.get("NEO4J_URI"):
        yield given
        return
    server = Server(place / "neo4j")
    server.start()
    os.environ |= server.settings
    try:
        yield server.uri
    finally:
        server.remove()


if __name__ == "__main__":
    main()
