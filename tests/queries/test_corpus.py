"""Every question on the real documents beside the repository; skipped where they are not there."""

from collections.abc import Iterator

import pytest

from graph.sources import Shelf
from graph.store import Store, open_store
from loaders.build import build
from queries.catalogue import Query, answer, catalogue
from tests.loaders.corpus import CORPUS, needs_corpus

pytestmark = needs_corpus

QUERIES = catalogue()


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The graph of all documents."""
    path = tmp_path_factory.mktemp("corpus") / "corpus.kgl"
    with open_store(path, write=True) as writer:
        build([CORPUS], writer, Shelf(path))
    with open_store(path) as reader:
        yield reader


@pytest.mark.learned
@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_every_question_has_rows_or_its_header_says_why_not(corpus: Store, query: Query) -> None:
    assert bool(answer(corpus, query).rows) is ("No rows" not in query.notes)
