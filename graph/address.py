"""Graphs on servers as they are named: by an address, with user, password and database from the environment."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

_PORT = 7687


class Login(NamedTuple):
    """As whom, and to which database, a server is opened; without a password, as nobody."""

    user: str
    password: str
    database: str


def is_address(target: str | Path) -> bool:
    """Tell whether a graph is named by the address of a server, and not by a file."""
    return "://" in str(target)


def login() -> Login:
    """Read NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE."""
    read = os.environ.get
    return Login(read("NEO4J_USER") or "neo4j", read("NEO4J_PASSWORD") or "", read("NEO4J_DATABASE") or "neo4j")


def file_stem(address: str) -> str:
    """Give a file name for what belongs to a graph on a server.

    >>> file_stem("bolt://localhost")
    'localhost-7687-neo4j'
    """
    place = urlsplit(address).netloc
    if not re.search(r":\d+$", place):
        place += f":{_PORT}"
    return re.sub(r"[^\w.]+", "-", f"{place}-{login().database}").strip("-")
