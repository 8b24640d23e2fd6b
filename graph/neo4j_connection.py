"""One database of one Neo4j server: who to be there, whether it is fit, and trying again where that helps."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from typing import TypeVar

import neo4j

from graph.address import login
from graph.neo4j_errors import ERRORS, helps_to_retry, store_error
from graph.store import StoreError

#: Seconds for which a server that does not answer is asked again, once it has answered: a restart takes some.
RETRY_S = 60.0
#: The oldest server that has all that is used here: unique properties of relationships, scoped subqueries.
OLDEST = (5, 26)

_SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
_CONNECT_S = 10.0
_LONGEST_PAUSE_S = 4.0
_VERSION = re.compile(r"(\d+)\.(\d+)")

_T = TypeVar("_T")


class Connection:
    """A driver for the database that NEO4J_DATABASE names, as NEO4J_USER with NEO4J_PASSWORD."""

    def __init__(self, address: str) -> None:
        _refuse_other_addresses(address)
        self.address = address
        user, password, self.database = login()
        auth = (user, password) if password else None
        #: What is read follows what was written, on whichever member of a cluster.
        self._bookmarks = neo4j.GraphDatabase.bookmark_manager()
        try:
            self.driver = neo4j.GraphDatabase.driver(
                address, auth=auth, connection_timeout=_CONNECT_S, notifications_min_severity="OFF", user_agent="zhengtu"
            )
        except ERRORS as error:
            raise self.told(error) from None
        try:
            with self.driver.session(database=self.database) as session:
                agent = session.run("RETURN 1").consume().server.agent
            refuse_old(address, agent)
        except ERRORS as error:
            self.close()
            raise self.told(error) from None
        except StoreError:
            self.close()
            raise

    def session(self, *, write: bool = False) -> neo4j.Session:
        """Open a session; the server refuses to write in one that is to read."""
        mode = neo4j.WRITE_ACCESS if write else neo4j.READ_ACCESS
        return self.driver.session(database=self.database, default_access_mode=mode, bookmark_manager=self._bookmarks)

    def retrying(self, work: Callable[[], _T]) -> _T:
        """Do something that may be done again; raises StoreError when that does not help."""
        until, pause = time.monotonic() + RETRY_S, 0.2
        while True:
            try:
                return work()
            except ERRORS as error:
                if not helps_to_retry(error) or time.monotonic() + pause > until:
                    raise self.told(error) from None
            time.sleep(pause)
            pause = min(2 * pause, _LONGEST_PAUSE_S)

    def told(self, error: Exception) -> StoreError:
        """Give the sentence for an error of this server."""
        return store_error(error, self.address, self.database)

    def close(self) -> None:
        """Let go of the server."""
        self.driver.close()


def _refuse_other_addresses(address: str) -> None:
    """Refuse what is no address of a Neo4j server, or holds a password, which would be shown and logged."""
    scheme, _, place = address.partition("://")
    if "@" in place:
        raise StoreError(f"The address {scheme}://… holds a user or a password: give them as NEO4J_USER and NEO4J_PASSWORD.")
    if scheme not in _SCHEMES or not place:
        raise StoreError(f"{address} is no address of a Neo4j server: write it as bolt://HOST:7687.")


def refuse_old(address: str, agent: str) -> None:
    """Refuse a server that is too old, by what it calls itself: `Neo4j/5.26.0`."""
    found = _VERSION.search(agent)
    if found and (int(found[1]), int(found[2])) < OLDEST:
        oldest = ".".join(map(str, OLDEST))
        raise StoreError(f"{address} is {agent}, but zhengtu needs Neo4j {oldest} or newer: update the server.")
