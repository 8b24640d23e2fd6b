"""One Neo4j server as a process, with a home of its own: start, stop, kill, start again."""

from __future__ import annotations

import os
import secrets
import shutil
import socket
import subprocess
import time
from pathlib import Path

import neo4j

from tests.server.jars import find_jars
from tests.server.java import find_java
from tests.server.release import LONG_TERM, Release, ServerError
from tests.server.settings import settings

#: Seconds until a server must answer, and until it must have ended.
START_S, STOP_S = 120, 60
USER = "neo4j"
EMPTY = "MATCH (n:!Zhengtu) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS"

_JVM = (
    *(
        f"--add-opens=java.base/{package}=ALL-UNNAMED"
        for package in ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
    ),
    "--enable-native-access=ALL-UNNAMED",
    "-Dlog4j2.disable.jmx=true",
    "-XX:+UseSerialGC",
)


class Server:
    """A server with password, on a free port of this machine; `home` holds all that it writes."""

    def __init__(self, home: Path, release: Release = LONG_TERM) -> None:
        self.home = home
        self.release = release
        self.password = secrets.token_urlsafe(12)
        self._java, self._jars = find_java(release), find_jars(release)
        self._port = _free_port()
        self._process: subprocess.Popen[bytes] | None = None
        for folder in ("conf", "data", "logs", "import"):
            (home / folder).mkdir(parents=True)
        (home / "lib").symlink_to(self._jars)
        (home / "conf" / "neo4j.conf").write_text(settings(self._port), encoding="utf-8")
        self.admin("dbms", "set-initial-password", self.password)

    @property
    def uri(self) -> str:
        """The address that `--graph` takes."""
        return f"bolt://127.0.0.1:{self._port}"

    @property
    def settings(self) -> dict[str, str]:
        """The environment in which zhengtu can open it."""
        return {"NEO4J_USER": USER, "NEO4J_PASSWORD": self.password}

    @property
    def pid(self) -> int:
        """The number of the running process."""
        assert self._process
        return self._process.pid

    def admin(self, *words: str) -> str:
        """Run a command of neo4j-admin, which comes in the same jars, and give what it says; most want the server down."""
        command = [*self._jvm(), "org.neo4j.cli.AdminTool", *words]
        settings = {**os.environ, "NEO4J_HOME": str(self.home), "NEO4J_CONF": str(self.home / "conf")}
        done = subprocess.run(command, env=settings, capture_output=True, text=True, check=False)
        if done.returncode:
            raise ServerError(f"neo4j-admin {words[0]} failed: {(done.stderr or done.stdout).strip()}")
        return done.stdout

    def query(self, query: str) -> list[neo4j.Record]:
        """Run any statement as the server's owner."""
        owner = neo4j.GraphDatabase.driver(self.uri, auth=(USER, self.password))
        with owner as driver, driver.session(database="neo4j") as session:
            return list(session.run(query))

    def empty(self) -> None:
        """Delete all documents; what a store notes of the database stays, so that it need not make its indexes again."""
        self.query(EMPTY)

    def start(self) -> None:
        """Start it and wait until it answers."""
        folders = (f"--home-dir={self.home}", f"--config-dir={self.home / 'conf'}", "--console-mode")
        command = [*self._jvm(), self.release.main_class, *folders]
        with (self.home / "logs" / "console.log").open("ab") as log:
            # In a session of its own, so that Ctrl-C ends the tests first and they end it.
            self._process = subprocess.Popen(command, stdout=log, stderr=log, stdin=subprocess.DEVNULL, start_new_session=True)
        until = time.monotonic() + START_S
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > until:
                self.kill()
                said = (self.home / "logs" / "console.log").read_text(encoding="utf-8", errors="replace")
                raise ServerError(f"Neo4j {self.release.version} did not start: {said.strip()[-800:]}")
            time.sleep(0.1)

    def stop(self) -> None:
        """End it in order."""
        if self._process:
            self._process.terminate()
            try:
                self._process.wait(STOP_S)
            except subprocess.TimeoutExpired:
                self.kill()

    def kill(self) -> None:
        """End it as a power cut would."""
        if self._process:
            self._process.kill()
            self._process.wait()

    def remove(self) -> None:
        """End it and delete all that it wrote."""
        self.kill()
        shutil.rmtree(self.home)

    def _jvm(self) -> list[str]:
        return [str(self._java), "-Xmx512m", *_JVM, "-cp", f"{self._jars}/*"]

    def _answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self._port), timeout=1):
                pass
            self.query("RETURN 1")
        except (OSError, neo4j.exceptions.Neo4jError, neo4j.exceptions.DriverError):
            return False
        return True


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
