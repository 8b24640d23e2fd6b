from collections.abc import Iterator

import pytest

from graph.documents import loaded_document
from graph.store import Store, StoreError, open_store
from tests.graph.papers import PLAN, paper

FIRST = paper("2024年科技工作要点", "一、贯彻规划", {"规划": PLAN}, file="要点.txt")
SECOND = paper("2025年科技工作要点", "一、贯彻规划", {"规划": PLAN}, file="same.txt")
THIRD = paper("科技工作总结", "一、总结", {}, file="same.txt")


@pytest.fixture
def store(target: str) -> Iterator[Store]:
    with open_store(target, write=True) as store:
        store.write([FIRST, SECOND, THIRD])
        store.commit()
        yield store


@pytest.mark.parametrize("words", [FIRST.doc, "2024年科技工作要点", "《2024年科技工作要点》", "要点.txt"])
def test_a_document_is_known_by_uid_title_and_file(words: str, store: Store) -> None:
    assert loaded_document(store, words) == FIRST.doc


@pytest.mark.parametrize("words", ["科技工作要点", "nothing.txt", PLAN.name, PLAN.uid, ""])
def test_parts_of_titles_and_cited_documents_are_none(words: str, store: Store) -> None:
    with pytest.raises(StoreError, match="No loaded document"):
        loaded_document(store, words)


def test_a_file_name_of_two_documents_asks_for_the_uid(store: Store) -> None:
    with pytest.raises(StoreError, match=f"2 loaded documents.*{THIRD.doc}"):
        loaded_document(store, "same.txt")
