"""What goes wrong with a server, as sentences that say what to do."""

from __future__ import annotations

from neo4j.exceptions import AuthError, DriverError, Neo4jError

from graph.store import QueryError, StoreError

#: Whatever the driver raises.
ERRORS = (Neo4jError, DriverError)

_SECURITY = "Neo.ClientError.Security."
_TIMED_OUT = "TransactionTimedOut"
_MEMORY = "OutOfMemory"
#: What a server says that could not write, and from then on until it is restarted (tried with a full disk).
_BROKEN = ("TransactionLogError", "No space left", "needs to be restarted")


def code_of(error: Exception) -> str:
    """Give the code of a server's error, empty for one of the driver."""
    return getattr(error, "code", None) or ""


def helps_to_retry(error: Neo4jError | DriverError) -> bool:
    """Tell whether the same may succeed a little later, as on a server that restarts."""
    return error.is_retryable() and _MEMORY not in code_of(error)


def store_error(error: Exception, where: str, database: str) -> StoreError:
    """Give the sentence for an error met while a database was opened, read or written."""
    code = code_of(error)
    said = _first_line(error)
    if "CredentialsExpired" in code:
        return StoreError(f"{where} wants its first password changed: do that, then set NEO4J_PASSWORD to the new one.")
    if "AuthenticationRateLimit" in code:
        return StoreError(f"{where} was given a wrong password too often: wait some seconds, then set the right NEO4J_PASSWORD.")
    if isinstance(error, AuthError) or code.startswith(_SECURITY + "Unauthorized"):
        return StoreError(f"{where} refuses user and password: set NEO4J_USER and NEO4J_PASSWORD to those of the server.")
    if "DatabaseNotFound" in code:
        return StoreError(f"{where} has no database {database}: set NEO4J_DATABASE to one that is there, or create it.")
    if any(words in f"{code} {error}" for words in _BROKEN):
        return StoreError(
            f"{where} cannot write, most likely because its disk is full: make room, restart the server, then do the same again "
            f"({said:.60} …)."
        )
    if _MEMORY in code:
        return StoreError(f"{where} has too little memory for this: give the server more heap (server.memory.heap.max_size).")
    if not code:
        return StoreError(f"{where} cannot be reached: start the server, or correct host and port ({said}).")
    return StoreError(f"{where} cannot do this: {said} ({code}).")


def query_error(error: Exception, timeout_s: float) -> QueryError | None:
    """Give the sentence for a query that is itself to blame, None where it is not."""
    code = code_of(error)
    if _TIMED_OUT in code:
        return QueryError(f"The query was stopped after {timeout_s:g} seconds: narrow it down, or allow it more time.")
    if _MEMORY in code:
        return QueryError("The query was stopped because it takes too much memory of the server: narrow it down.")
    if code.startswith(("Neo.ClientError.Statement.", "Neo.ClientError.Procedure.", "Neo.ClientError.Transaction.Terminated")):
        return QueryError(f"The query cannot be answered: {_first_line(error)}")
    return None


def _first_line(error: Exception) -> str:
    """Give the sentence of an error without the driver's or the server's surroundings."""
    message = getattr(error, "message", None) or str(error)
    return str(message).strip().split("\n", 1)[0].rstrip(".:")
