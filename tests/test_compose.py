"""The compose file, as far as it can be tried without an engine: its form, what it refuses, and its settings on a real server."""

import os
import re
import shutil
import subprocess
import sys
from typing import Any

import pytest
import yaml

from tests.server.release import LONG_TERM
from tests.server.settings import COMPOSE, compose_settings

_DOCKER = shutil.which("docker")
HAS_COMPOSE = _DOCKER and subprocess.run([_DOCKER, "compose", "version"], capture_output=True, check=False).returncode == 0


@pytest.fixture(scope="module")
def services() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(COMPOSE.read_text(encoding="utf-8"))["services"]
    return read


def test_the_file_conforms_to_the_compose_specification() -> None:
    check = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec", str(COMPOSE)]
    done = subprocess.run(check, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.skipif(not HAS_COMPOSE, reason="there is no docker compose here")
def test_compose_takes_the_file_with_a_password_and_refuses_it_without() -> None:
    for settings, code in (({"NEO4J_PASSWORD": "made-up-one"}, 0), ({}, 1)):
        plain = {name: value for name, value in os.environ.items() if not name.startswith("NEO4J_")}
        command = ["docker", "compose", "--profile", "load", "config", "--quiet"]
        done = subprocess.run(command, cwd=COMPOSE.parent, env={**plain, **settings}, capture_output=True, text=True, check=False)
        assert done.returncode == code or (code and done.returncode), done.stderr
        assert ("NEO4J_PASSWORD" in done.stderr) is bool(code)


def test_no_service_has_a_password_of_its_own(services: dict[str, Any]) -> None:
    for service, name in (("neo4j", "NEO4J_AUTH"), ("zhengtu", "NEO4J_PASSWORD")):
        assert re.search(r"\$\{NEO4J_PASSWORD:\?[^}]+\}$", services[service]["environment"][name])


def test_nothing_is_reached_from_other_machines(services: dict[str, Any]) -> None:
    ports = [port for service in services.values() for port in service.get("ports", [])]
    assert ports and all(port.startswith("127.0.0.1:") for port in ports)


def test_the_server_is_the_one_that_the_tests_run_on(services: dict[str, Any]) -> None:
    assert services["neo4j"]["image"] == f"neo4j:{LONG_TERM.version}-community"


def test_cypher_on_the_server_may_not_read_files() -> None:
    """All these settings are those of the server that the tests run on, which starts only with names that it knows."""
    assert compose_settings() == {
        "server.memory.heap.initial_size": "512m",
        "server.memory.heap.max_size": "1g",
        "server.memory.pagecache.size": "256m",
        "dbms.usage_report.enabled": "false",
        "dbms.security.allow_csv_import_from_file_urls": "false",
    }
