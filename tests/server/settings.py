"""The neo4j.conf of a test server: what docker-compose.yml sets, so that it is tried, and what has to differ."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

COMPOSE = Path(__file__).parents[2] / "docker-compose.yml"


def settings(port: int) -> str:
    """Give the text of a neo4j.conf for a port of this machine alone; the server refuses settings that it does not know."""
    place = f"127.0.0.1:{port}"
    own = {
        "server.default_listen_address": "127.0.0.1",
        "server.bolt.listen_address": place,
        "server.bolt.advertised_address": place,
        "server.http.enabled": "false",
        "server.https.enabled": "false",
        "server.memory.pagecache.size": "64m",
    }
    return "".join(f"{name}={value}\n" for name, value in {**compose_settings(), **own}.items())


def compose_settings() -> dict[str, str]:
    """Read the compose file as the image does: a variable without its prefix, `_` for a dot and `__` for `_`."""
    variables = yaml.safe_load(COMPOSE.read_text(encoding="utf-8"))["services"]["neo4j"]["environment"]
    found = {}
    for name, value in variables.items():
        if name != "NEO4J_AUTH":
            key = name.removeprefix("NEO4J_").replace("__", "\0").replace("_", ".").replace("\0", "_")
            found[key] = re.sub(r"\$\{\w+:-(.*)\}", r"\1", value)
    return found
