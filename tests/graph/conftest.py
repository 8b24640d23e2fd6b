"""Tests that ask for a `target` run on every store."""

from pathlib import Path

import pytest

from tests.conftest import SERVERS


@pytest.fixture(params=[pytest.param("embedded"), *SERVERS])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """What `open_store` and `--graph` take: a file that is not there yet, or the address of a server without a graph."""
    if request.param == "embedded":
        return str(tmp_path / "graph.kgl")
    return str(request.getfixturevalue("neo4j_uri"))
