"""The embedded store: the contract on real files, and what only a file can suffer."""

import random
import re
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import kglite
import pytest

from graph.embedded import FORMAT
from graph.fragment import write_rows
from graph.store import StoreError, open_store
from tests.graph.contract import Graph, StoreContract, dumped, written
from tests.graph.papers import Named, library, paper, points, summary

ROOT = Path(__file__).parents[2]


class TestEmbeddedStore(StoreContract):
    @pytest.fixture
    def graph(self, tmp_path: Path) -> Graph:
        with open_store(tmp_path / "graph.kgl", write=True) as store:
            store.write([points()])
            store.commit()
            store.remove(points().doc)
            store.commit()
        return partial(open_store, tmp_path / "graph.kgl")

    @pytest.fixture
    def other(self, tmp_path: Path) -> Graph:
        return partial(open_store, tmp_path / "other.kgl")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "graph.kgl"


def test_a_second_write_of_the_same_leaves_the_file_alone(path: Path) -> None:
    graph = partial(open_store, path)
    written(graph, *library())
    before = path.read_bytes(), path.stat().st_mtime_ns
    written(graph, *library())
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def test_a_graph_without_documents_leaves_no_file(path: Path) -> None:
    with open_store(path, write=True) as store:
        store.write([])
        store.commit()
    assert not path.exists()


def test_a_reader_may_not_write(path: Path) -> None:
    written(partial(open_store, path), points())
    with open_store(path) as store:
        with pytest.raises(StoreError, match=re.escape(str(path))):
            store.write([summary()])
        with pytest.raises(StoreError, match=re.escape(str(path))):
            store.remove(points().doc)


def test_a_reader_sees_the_last_commit_while_another_writes(path: Path) -> None:
    before = written(partial(open_store, path), points())
    with open_store(path, write=True) as writer:
        writer.write([summary()])
        assert dumped(partial(open_store, path)) == before
        with open_store(path) as reader:
            writer.commit()
            assert "".join(write_rows(reader.rows())) == before
    assert dumped(partial(open_store, path)) != before


HOLD = """
import sys
from graph.store import open_store
store = open_store(sys.argv[1], write=True)
print("open", flush=True)
sys.stdin.read()
"""


def test_two_writers_get_a_clear_refusal_until_the_first_is_gone(path: Path) -> None:
    before = written(partial(open_store, path), points())
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as first:
        assert first.stdout and first.stdout.readline() == b"open\n"
        with pytest.raises(StoreError, match=re.escape(str(path))) as refusal:
            open_store(path, write=True)
        assert f"process {first.pid}" in str(refusal.value) and "try again" in str(refusal.value)
        assert dumped(partial(open_store, path)) == before
        first.kill()
    with open_store(path, write=True) as store:
        assert list(store.documents()) == [points().doc]


REBUILD = """
import sys
from graph.store import open_store
from tests.graph.papers import paper
for generation in range(int(sys.argv[2]), 10**9):
    with open_store(sys.argv[1], write=True) as store:
        store.write(paper(f"第{n}号文", "省科技厅" * 200 + str(generation), {}, status=str(generation)) for n in range(40))
        store.commit()
    print(generation, flush=True)
"""


def test_kill_9_at_any_moment_leaves_the_last_good_graph(path: Path) -> None:
    moments = random.Random(4)  # noqa: S311
    last = 0
    for _ in range(10):
        command = [sys.executable, "-c", REBUILD, str(path), str(last + 1)]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as builder:
            assert builder.stdout
            last = int(builder.stdout.readline())
            time.sleep(moments.uniform(0, 0.15))
            builder.kill()
            last = max([last, *map(int, builder.stdout.read().split())])
        with open_store(path) as store:
            found = store.cypher("MATCH (d:Entity:Document) RETURN d.status AS generation, count(*) AS count")
            assert len(list(store.rows())) == 40 * 3
        # The one being written when the signal came may be kept already, though nobody was told.
        assert found in ([{"generation": str(last), "count": 40}], [{"generation": str(last + 1), "count": 40}])
        last = int(found[0]["generation"])
    with open_store(path, write=True):
        assert not [file for file in path.parent.iterdir() if ".tmp." in file.name]


@pytest.mark.parametrize("write", [False, True])
@pytest.mark.parametrize("content", [b"", b"no graph at all", b"RGF\x08\x02\x03 cut short"])
def test_a_file_that_is_no_graph_is_refused_and_left_alone(path: Path, content: bytes, write: bool) -> None:
    path.write_bytes(content)
    with pytest.raises(StoreError, match=re.escape(str(path))):
        open_store(path, write=write)
    assert path.read_bytes() == content


def test_a_graph_that_was_cut_short_is_refused(path: Path) -> None:
    written(partial(open_store, path), *library())
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(StoreError, match=re.escape(str(path))):
        open_store(path)


@pytest.mark.parametrize("write", [False, True])
def test_a_folder_is_refused(tmp_path: Path, write: bool) -> None:
    with pytest.raises(StoreError, match="is a folder"):
        open_store(tmp_path, write=write)


def test_a_graph_that_does_not_exist_is_no_empty_graph(path: Path) -> None:
    with pytest.raises(StoreError, match="zhengtu build"):
        open_store(path)
    with pytest.raises(StoreError, match="no folder"):
        open_store(path / "in" / "nowhere.kgl", write=True)


@pytest.mark.parametrize("write", [False, True])
def test_a_graph_of_a_newer_version_is_refused(path: Path, write: bool) -> None:
    newer = kglite.KnowledgeGraph()
    newer.cypher("CREATE (:Entity {uid: 'x'})")
    newer.set_schema_version(FORMAT + 1).save(str(path))
    with pytest.raises(StoreError, match="newer zhengtu"):
        open_store(path, write=write)


def test_a_graph_that_somebody_else_made_is_refused(path: Path) -> None:
    foreign = kglite.KnowledgeGraph()
    foreign.cypher("CREATE (:Person {name: 'x'})")
    foreign.save(str(path))
    with pytest.raises(StoreError, match="not one that zhengtu made"):
        open_store(path, write=True)


def test_many_documents_go_in_by_chunks_as_one_by_one(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bureaux = [Named("Agency", f"某省第{n}厅") for n in range(7)]
    papers = [paper(f"第{n}号文", f"第{n % 5}厅" * 30, {f"第{n % 5}厅": bureaux[n % 5], "厅": bureaux[n % 7]}) for n in range(60)]
    expected = written(partial(open_store, path), *papers)
    monkeypatch.setattr("graph.writing._CHUNK", 200)
    monkeypatch.setattr("graph.reading.PAGE", 70)
    other = partial(open_store, tmp_path / "other.kgl")
    assert written(other, *reversed(papers)) == expected
    written(other, *(paper(f"第{n}号文", "一个厅也没有", {}) for n in range(0, 60, 2)))
    assert written(other, *papers[::2]) == expected


def test_of_two_fragments_of_one_document_the_later_counts(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    versions = [paper("某号文", f"第{n}厅", {f"第{n}厅": Named("Agency", f"某省第{n}厅")}) for n in range(3)]
    expected = written(partial(open_store, path), versions[2])
    assert written(partial(open_store, tmp_path / "together.kgl"), *versions) == expected
    monkeypatch.setattr("graph.writing._CHUNK", 1)
    assert written(partial(open_store, tmp_path / "apart.kgl"), *versions) == expected
