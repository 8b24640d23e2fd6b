"""The store on a server: the contract on a real one, byte for byte as on the embedded store."""

from functools import partial
from pathlib import Path

import pytest

from graph.store import open_store
from tests.conftest import SERVERS
from tests.graph.contract import Graph, StoreContract
from tests.graph.papers import points


@pytest.mark.parametrize("neo4j_uri", SERVERS, indirect=True)
class TestNeo4jStore(StoreContract):
    @pytest.fixture
    def graph(self, neo4j_uri: str) -> Graph:
        with open_store(neo4j_uri, write=True) as store:
            store.write([points()])
            store.commit()
            store.remove(points().doc)
            store.commit()
        return partial(open_store, neo4j_uri)

    @pytest.fixture
    def other(self, tmp_path: Path) -> Graph:
        return partial(open_store, tmp_path / "other.kgl")
