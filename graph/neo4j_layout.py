"""How a graph lies in a database: whether there is one that can be opened here, and what is made before the first write."""

from __future__ import annotations

from hashlib import sha256

import neo4j

from graph import cypher
from graph.neo4j_connection import Connection
from graph.store import StoreError

#: The version of how we lay a graph out in the database, which keeps it with the graph.
FORMAT = 1


def check(server: Connection, *, write: bool) -> str:
    """Give what was made of which ontology, empty if nothing was; raises StoreError for a database that is no graph of ours."""
    where = f"The database {server.database} of {server.address}"

    def look() -> tuple[list[neo4j.Record], bool]:
        with server.session() as session:
            return list(session.run(cypher.GRAPH)), session.run(cypher.ANYTHING).single() is None

    found, empty = server.retrying(look)
    if not found and not empty:
        raise StoreError(f"{where} holds a graph, but not one that zhengtu made: name another database, with NEO4J_DATABASE.")
    if not found and not write:
        raise StoreError(f"{where} is empty: make a graph first, with `zhengtu build DOCUMENTS --graph {server.address}`.")
    if found and found[0]["format"] > FORMAT:
        made = found[0]["format"]
        raise StoreError(f"{where} was made by a newer zhengtu (format {made}, here {FORMAT}): update zhengtu to use it.")
    return found[0]["schema"] if found else ""


def schema() -> list[str]:
    """Give the statements that make constraints and indexes; they may run again at any time."""
    return [cypher.ONE_GRAPH, *cypher.constraints(), *cypher.server_indexes()]


def prepare(server: Connection, made_with: str) -> None:
    """Make constraints and indexes, unless they were made of the same ontology."""
    statements = schema()
    digest = sha256("\n".join(statements).encode("utf-8")).hexdigest()
    if made_with == digest:
        return

    def make() -> None:
        with server.session(write=True) as session:
            for statement in (*statements, "CALL db.awaitIndexes()"):
                session.run(statement).consume()
            session.run(cypher.PUT_GRAPH, format=FORMAT, schema=digest).consume()

    server.retrying(make)
