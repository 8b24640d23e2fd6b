"""The strategy of the fixtures: nothing is mocked. Graphs lie in real stores, embedded ones in files of the test's own folder,
those of Neo4j on one real server that the first test to need it starts, and that every test finds empty.

The server is that of NEO4J_URI if it is set, else one from Maven's jars (see tests/server). Where neither can be had, the tests
of it are skipped, which the last lines of the run say, and fail where CI is set.
"""

import os
import time
from collections.abc import Callable, Iterator

import neo4j
import pytest

from tests.server.process import EMPTY, Server
from tests.server.release import LONG_TERM, NEWEST, Release, ServerError

#: Lines about servers for the end of the run.
_LINES = pytest.StashKey[list[str]]()
#: Seconds that the tests of servers took, without starting them.
_SECONDS = pytest.StashKey[float]()

#: The address of a server of NEO4J_URI, or one that was started here.
Served = str | Server

#: Parameters of tests that run on a server; the marker tells which.
SERVERS = [
    pytest.param("neo4j", id="neo4j", marks=pytest.mark.neo4j),
    pytest.param("newest", id="newest", marks=pytest.mark.newest),
]


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_LINES] = []
    config.stash[_SECONDS] = 0.0


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    for line in config.stash[_LINES]:
        terminalreporter.write_line(line, yellow="not run" in line)
    if seconds := config.stash[_SECONDS]:
        terminalreporter.write_line(f"Neo4j: the tests of it took {seconds:.0f} s")


@pytest.fixture(scope="session")
def serve(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Release], Served]]:
    """Gives the server of a release, which is started at the first need and removed after the last test."""
    given = os.environ.pop("NEO4J_URI", None)
    servers: dict[Release, Server | str] = {}

    def served(release: Release) -> Served:
        if given:
            return given
        if release not in servers:
            servers[release] = _start(release, tmp_path_factory, pytestconfig)
        server = servers[release]
        if not isinstance(server, Server):
            refuse = pytest.fail if os.environ.get("CI") else pytest.skip
            refuse(server)
        return server

    if given:
        _refuse_full(given)
    yield served
    if given:
        query(given, EMPTY)
    for server in servers.values():
        if isinstance(server, Server):
            server.remove()


def _start(release: Release, folders: pytest.TempPathFactory, config: pytest.Config) -> Server | str:
    begun = time.monotonic()
    try:
        server = Server(folders.mktemp("neo4j") / "home", release)
        server.start()
    except ServerError as error:
        config.stash[_LINES].append(f"Neo4j {release.version}: its tests were not run, for {error}")
        return str(error)
    config.stash[_LINES].append(f"Neo4j {release.version}: a server answered after {time.monotonic() - begun:.0f} s")
    return server


@pytest.fixture
def neo4j_uri(
    request: pytest.FixtureRequest, serve: Callable[[Release], Served], monkeypatch: pytest.MonkeyPatch
) -> Iterator[str]:
    """The address of a server without any document, whose password the environment gives."""
    served = serve(NEWEST if request.node.get_closest_marker("newest") else LONG_TERM)
    uri = served.uri if isinstance(served, Server) else served
    for name, value in served.settings.items() if isinstance(served, Server) else ():
        monkeypatch.setenv(name, value)
    begun = time.monotonic()
    query(uri, EMPTY)
    yield uri
    request.config.stash[_SECONDS] += time.monotonic() - begun


@pytest.fixture
def server(serve: Callable[[Release], Served]) -> Server:
    """The server itself, to be killed; that of NEO4J_URI is not ours to kill."""
    served = serve(LONG_TERM)
    return served if isinstance(served, Server) else pytest.skip("the server of NEO4J_URI is not killed")


def _refuse_full(uri: str) -> None:
    if query(uri, "MATCH (n:!Zhengtu) RETURN 1 LIMIT 1"):
        pytest.exit(f"{uri} holds a graph, which the tests would delete: give them a server with an empty database.", 1)


def query(uri: str, query: str) -> list[neo4j.Record]:
    """Run any statement as the server's owner."""
    auth = os.environ.get("NEO4J_USER") or "neo4j", os.environ.get("NEO4J_PASSWORD", "")
    database = os.environ.get("NEO4J_DATABASE") or "neo4j"
    with neo4j.GraphDatabase.driver(uri, auth=auth) as driver, driver.session(database=database) as session:
        return list(session.run(query))
