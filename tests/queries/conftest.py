"""The graph of the example papers, built once, and read by all questions."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.sources import Shelf
from graph.store import Store, open_store
from loaders.build import build

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The graph of the example papers in a file."""
    path = tmp_path_factory.mktemp("queries") / "demo.kgl"
    with open_store(path, write=True) as writer:
        build([ROOT / "examples"], writer, Shelf(path), jobs=1)
    with open_store(path) as reader:
        yield reader
