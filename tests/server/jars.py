"""The jars of a release, downloaded once from Maven Central by Maven, which knows the mirrors of the machine."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from tests.server.release import CACHE, Release, ServerError

_PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"
#: Neo4j's own poms pin all that these two need, so the version pins every jar.
_POM = """\
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>zhengtu</groupId><artifactId>neo4j-for-tests</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.neo4j.app</groupId><artifactId>neo4j-server</artifactId><version>{version}</version></dependency>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>{version}</version></dependency>
  </dependencies>
</project>
"""


def find_jars(release: Release) -> Path:
    """Give the folder with all jars of a release; raises ServerError if they cannot be downloaded."""
    folder = CACHE / f"neo4j-{release.version}"
    if not folder.exists():
        _download(release, folder)
    return folder


def _download(release: Release, folder: Path) -> None:
    """Download beside the folder and then rename, so that it is there only when it is whole."""
    maven = shutil.which("mvn")
    if maven is None:
        raise ServerError(f"Neo4j {release.version} is downloaded by Maven, and there is no mvn: install it (apt: maven).")
    part = folder.with_name(f"{folder.name}.{os.getpid()}.part")
    part.mkdir(parents=True)
    (part / "pom.xml").write_text(_POM.format(version=release.version), encoding="utf-8")
    print(f"Downloading Neo4j {release.version} from Maven Central into {folder} (once, about 130 MB)", flush=True)
    command = [maven, "--batch-mode", "--quiet", f"-DoutputDirectory={part}", "-DincludeScope=runtime", _PLUGIN]
    done = subprocess.run(command, cwd=part, capture_output=True, text=True)
    if done.returncode:
        shutil.rmtree(part)
        raise ServerError(f"Neo4j {release.version} cannot be downloaded: {done.stdout.strip()[-400:]}")
    try:
        part.rename(folder)
    except OSError:
        # Another test run was faster.
        shutil.rmtree(part)
