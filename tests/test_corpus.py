"""The real documents beside the repository, all of them in one graph: slow, and skipped where they are not there."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from cli import main

CORPUS = Path(__file__).parents[2] / "shared" / "corpus"
DOCUMENTS = 37

pytestmark = [pytest.mark.corpus, pytest.mark.skipif(not CORPUS.is_dir(), reason="the real documents are not there")]


def _run(*arguments: object) -> str:
    done = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert done.exit_code == 0, done.output
    return done.output


def test_all_documents_build_and_verify_and_do_not_depend_on_order_jobs_or_repetition(tmp_path: Path) -> None:
    target, other = tmp_path / "corpus.kgl", tmp_path / "other.kgl"
    assert f"{DOCUMENTS} new" in _run("build", CORPUS, "--graph", target, "--jobs", "1")
    assert f"stand word for word in their sources (documents: {DOCUMENTS})" in _run("verify", "--graph", target)
    once = _run("dump", "--graph", target)
    assert f"{DOCUMENTS} as before" in _run("build", CORPUS, "--graph", target)
    assert _run("dump", "--graph", target) == once
    files = sorted(CORPUS.rglob("*.txt"), reverse=True)
    _run("build", *files, "--graph", other, "--jobs", "2")
    assert _run("dump", "--graph", other) == once


@pytest.mark.neo4j
def test_all_documents_are_the_same_graph_on_a_server_as_in_a_file(
    neo4j_uri: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What is restored is what was built, and reading all papers once more would take a minute.
    monkeypatch.chdir(tmp_path)
    assert f"{DOCUMENTS} new" in _run("build", CORPUS, "--graph", "corpus.kgl")
    _run("dump", "file.jsonl", "--graph", "corpus.kgl")
    assert f"Restored {DOCUMENTS} documents" in _run("restore", "file.jsonl", "--graph", neo4j_uri)
    # By class, relation, province and document.
    assert _run("stats", "--graph", neo4j_uri, "--format", "csv") == _run("stats", "--graph", "corpus.kgl", "--format", "csv")
    _run("dump", "server.jsonl", "--graph", neo4j_uri)
    assert Path("server.jsonl").read_bytes() == Path("file.jsonl").read_bytes()
