"""What is killed in mid-load is made whole by another load; `python -m benchmarks.kills` does it more often."""

import random
from pathlib import Path

import pytest

from benchmarks.kills import kill_loader, kill_server, make_dump
from tests.server.process import Server

MOMENTS = random.Random(11)  # noqa: S311


@pytest.mark.neo4j
@pytest.mark.usefixtures("neo4j_uri")
def test_nothing_is_lost_or_doubled_when_loader_or_server_is_killed(server: Server, tmp_path: Path) -> None:
    lines = make_dump(tmp_path)
    for _ in range(3):
        outcome = kill_loader(server.uri, lines, MOMENTS.random(), server.empty)
        assert (outcome["lost"], outcome["wrong"]) == (0, 0)
    outcome = kill_server(server, lines, MOMENTS.random())
    assert (outcome["lost"], outcome["wrong"]) == (0, 0)
