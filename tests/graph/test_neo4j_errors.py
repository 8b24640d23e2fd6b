"""The sentences for what a server answers when it cannot go on: the answers are those of 5.26 on a full disk."""

import pytest
from neo4j.exceptions import DatabaseError

from graph.neo4j_errors import helps_to_retry, query_error, store_error


class AnswerError(DatabaseError):
    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self._answered = code

    @property
    def code(self) -> str:
        return self._answered


FULL = AnswerError("Neo.DatabaseError.Transaction.TransactionLogError", "Could not append transaction: Transaction #149 to log")
STOPPED = AnswerError(
    "Neo.DatabaseError.Transaction.TransactionStartFailed",
    "The database has encountered a critical error, and needs to be restarted. Please see database logs for more details.",
)
MEMORY = AnswerError(
    "Neo.TransientError.General.MemoryPoolOutOfMemoryError", "The allocation of 2 MiB would use more than the limit"
)


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (FULL, "its disk is full: make room, restart the server"),
        (STOPPED, "its disk is full: make room, restart the server"),
        (MEMORY, "too little memory"),
    ],
)
def test_what_a_server_cannot_do_is_a_sentence_with_what_to_do(error: AnswerError, told: str) -> None:
    sentence = str(store_error(error, "bolt://localhost:7687", "neo4j"))
    assert sentence.startswith("bolt://localhost:7687 ") and told in sentence and "\n" not in sentence
    assert not helps_to_retry(error)


def test_a_query_is_blamed_for_the_memory_that_it_takes_but_not_for_a_full_disk() -> None:
    assert "too much memory" in str(query_error(MEMORY, 1.0))
    assert query_error(FULL, 1.0) is None
