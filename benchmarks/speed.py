"""Speed and memory of zhengtu on one core, as a Markdown table: `python benchmarks/speed.py [FOLDER]`.

Seconds are of processor time, so that other work on the machine counts little.
"""

from __future__ import annotations

import platform
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from time import process_time

import kglite

from graph.fragment import Fragment, Row
from graph.store import open_store
from loaders.document import read_document
from loaders.reading import find_sources, read_source
from loaders.source import Source

EXAMPLES = Path(__file__).parent.parent / "examples"
COPIES = 10
BATCH = 10_000

#: A small process between this one and the one that is measured, which would otherwise begin with the memory of this one.
MEASURE = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss)
sys.exit(code)"""


def main() -> None:
    """Measure and print."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else EXAMPLES
    print("| what | figure |\n|---|---|")
    for what, figure in _figures(folder):
        print(f"| {what} | {figure} |", flush=True)


def _figures(folder: Path) -> Iterator[tuple[str, str]]:
    sources = [read_source(path) for path in find_sources([folder])]
    characters = sum(len(source.raw) for source in sources)
    yield "machine", f"{platform.machine()}, Python {platform.python_version()}, kglite {kglite.__version__}"
    yield "documents", f"{len(sources)} ({characters:,} characters)"
    yield "first document, lexicons read too", f"{_seconds(lambda: read_document(sources[0])):.2f} s"
    yield "extract of that document, the whole command", f"{_run('extract', str(sources[0].path))[0]:.2f} s"
    fragments: list[Fragment] = []
    seconds = _seconds(lambda: fragments.extend(map(read_document, sources)))
    yield "extract", f"{characters / seconds:,.0f} characters a second"
    rows = [row for fragment in fragments for row in fragment.rows()]
    yield "rows", f"{len(rows):,}"
    with tempfile.TemporaryDirectory() as place:
        ours = _seconds(lambda: _load(fragments, Path(place)))
        raw = _seconds(lambda: _load_raw(rows, Path(place)))
        yield "load", f"{ours:.2f} s, a raw loop of the engine {raw:.2f} s: {ours / raw:.1f} times as long"
        yield from _builds(sources, Path(place), characters)


def _builds(sources: Iterable[Source], place: Path, characters: int) -> Iterator[tuple[str, str]]:
    """Build the documents, then ten times as many, each in a process of its own."""
    papers = place / "papers"
    papers.mkdir()
    for copies in (1, COPIES):
        count = _write_copies(sources, papers, copies)
        target = place / f"build{copies}.kgl"
        seconds, peak = _run("build", str(papers), "--graph", str(target), "--jobs", "1")
        speed = f"{copies * characters / seconds:,.0f} characters a second"
        yield f"build of {count} documents, one process", f"{seconds:.1f} s, {speed}, peak memory {peak:,.0f} MB"
        seconds, peak = _run("stats", "--graph", str(target))
        yield f"stats of {count} documents: the whole graph read", f"{seconds:.1f} s, peak memory {peak:,.0f} MB"


def _write_copies(sources: Iterable[Source], folder: Path, copies: int) -> int:
    """Write each text so often, every year in it moved by the number of the copy, so that each is a paper of its own."""
    for source in sources:
        for shift in range(copies):
            text = re.sub(r"20[0-3]\d", lambda year, by=shift: str(int(year[0]) + by), source.raw)  # type: ignore[misc]
            (folder / f"{source.path.stem}-{shift}.txt").write_text(text, encoding="utf-8", newline="")
    return len(list(folder.iterdir()))


def _run(*words: str) -> tuple[float, float]:
    """Run a command of zhengtu in a process of its own; give its processor seconds and its peak memory in MB."""
    done = subprocess.run([sys.executable, "-c", MEASURE, sys.executable, "-m", "cli", *words], stdout=subprocess.PIPE, text=True)
    if done.returncode:
        sys.exit(f"zhengtu {' '.join(words)} failed.")
    seconds, memory = map(float, done.stdout.split())
    return seconds, memory / (2**20 if sys.platform == "darwin" else 2**10)


def _load(fragments: Iterable[Fragment], place: Path) -> None:
    with open_store(str(place / "load.kgl"), write=True) as store:
        store.write(fragments)
        store.commit()


def _load_raw(rows: Iterable[Row], place: Path) -> None:
    """Put the same rows into the engine as its manual would: merge by uid or rid, a batch for each class or relation."""
    batches: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        batches[_merge_node(row) if row["type"] == "node" else _merge_relationship(row)].append(row)
    graph = kglite.KnowledgeGraph()
    graph.cypher("CREATE CONSTRAINT FOR (n:Entity) REQUIRE n.uid IS UNIQUE")
    for statement, batch in sorted(batches.items(), key=lambda pair: "MATCH" in pair[0]):
        for first in range(0, len(batch), BATCH):
            graph.cypher(statement, params={"rows": batch[first : first + BATCH]})
    graph.save(str(place / "raw.kgl"))


def _merge_node(row: Row) -> str:
    label = row["labels"][1]
    return f"UNWIND $rows AS row MERGE (n:Entity {{uid: row.id}}) SET n += row.properties SET n:{label}"


def _merge_relationship(row: Row) -> str:
    return f"""
    UNWIND $rows AS row MATCH (a:Entity {{uid: row.`start`.id}}) MATCH (b:Entity {{uid: row.`end`.id}})
    MERGE (a)-[r:{row["label"]} {{rid: row.id}}]->(b) SET r += row.properties"""


def _seconds(work: Callable[[], object]) -> float:
    start = process_time()
    work()
    return process_time() - start


if __name__ == "__main__":
    main()
