"""`make neo4j` and `make neo4j-stop`: a server to try zhengtu with, until it is stopped."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
import tempfile
from pathlib import Path

from tests.server.process import USER, Server
from tests.server.release import ServerError

#: Says which server is running, and where its home is.
NOTE = Path(__file__).parents[2] / ".neo4j.json"


def start() -> str | None:
    """Start a server and say how to reach it; give the sentence that says why not, if so."""
    if NOTE.exists():
        return f"A server is running already: {NOTE.name} says how to reach it, `make neo4j-stop` ends it."
    home = Path(tempfile.mkdtemp(prefix="zhengtu-neo4j-"))
    try:
        server = Server(home)
        server.start()
    except ServerError as error:
        shutil.rmtree(home)
        return str(error)
    NOTE.touch(mode=0o600)
    NOTE.write_text(json.dumps({"uri": server.uri, **server.settings, "pid": server.pid, "home": str(home)}), encoding="utf-8")
    print(f"Neo4j {server.release.version} is running, with a graph that lasts until `make neo4j-stop`. To use it:\n")
    print(f"  export NEO4J_URI={server.uri} NEO4J_USER={USER} NEO4J_PASSWORD={server.password}")
    print("  .venv/bin/zhengtu build examples && .venv/bin/zhengtu stats")
    return None


def stop() -> str | None:
    """End the server that `start` started and delete its graph."""
    if not NOTE.exists():
        return "No server is running that `make neo4j` started."
    note = json.loads(NOTE.read_text(encoding="utf-8"))
    try:
        os.kill(note["pid"], signal.SIGTERM)
    except ProcessLookupError:
        print("The server had ended already.")
    NOTE.unlink()
    shutil.rmtree(note["home"], ignore_errors=True)
    print("The server and its graph are gone.")
    return None


if __name__ == "__main__":
    sys.exit({"start": start, "stop": stop}[sys.argv[1]]())
