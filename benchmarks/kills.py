"""Kill -9 at random moments, then load again: `python -m benchmarks.kills [TIMES]` counts what was lost and doubled, to be 0.

Three rows: the loader killed while it writes a file, the loader killed while it writes to a server, and the server killed under
the loader and started again. The papers are those of examples/; after each kill the same load is run again, and the graph has to
be, byte for byte, the one that an undisturbed load makes.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from graph.dump import dump
from graph.store import open_store
from loaders.document import read_document
from loaders.reading import find_sources, read_source
from tests.server.process import Server

ROOT = Path(__file__).parent.parent
TIMES = 20


def main() -> None:
    """Kill and count."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else TIMES
    moments = random.Random(6)  # noqa: S311
    print("| killed | times | in mid-load | lines lost | lines doubled or wrong |\n|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as place:
        lines = make_dump(Path(place))
        file = Path(place) / "killed.kgl"
        row("loader, graph in a file", times, lambda: kill_loader(str(file), lines, moments.random(), lambda: file.unlink(True)))
        server = Server(Path(place) / "neo4j")
        server.start()
        os.environ |= server.settings
        try:
            empty = server.empty
            row("loader, graph on a server", times, lambda: kill_loader(server.uri, lines, moments.random(), empty))
            row("server, under the loader", times, lambda: kill_server(server, lines, moments.random()))
        finally:
            server.remove()


#: Whether the load was cut, and how many lines of the dump were lost, and doubled or wrong, in the end.
Outcome = Counter[str]


def row(killed: str, times: int, trial: Callable[[], Outcome]) -> None:
    """Print what came of some trials."""
    total = sum((trial() for _ in range(times)), Counter[str]())
    print(f"| {killed} | {times} | {total['cut']} | {total['lost']} | {total['wrong']} |", flush=True)


def make_dump(place: Path) -> Path:
    """Write the dump of the example papers, which all loads then load."""
    with open_store(place / "examples.kgl", write=True) as store:
        store.load(read_document(read_source(path)) for path in find_sources([ROOT / "examples"]))
        store.commit()
        lines = place / "examples.jsonl"
        lines.write_text("".join(dump(store)), encoding="utf-8", newline="\n")
    return lines


def kill_loader(target: str, lines: Path, moment: float, empty: Callable[[], object]) -> Outcome:
    """Kill a load after a part of the time that it takes, and load again."""
    empty()
    loader = start_loader(target, lines)
    begun = time.monotonic()
    if loader.wait():
        sys.exit("An undisturbed load failed.")
    seconds = time.monotonic() - begun
    empty()
    loader = start_loader(target, lines)
    time.sleep(moment * seconds)
    loader.kill()
    cut = loader.wait() != 0
    return Counter(cut=cut) + loaded_again(target, lines)


def kill_server(server: Server, lines: Path, moment: float) -> Outcome:
    """Kill the server under a load and start it again; the loader may go on by itself or end with a sentence."""
    server.empty()
    loader = start_loader(server.uri, lines)
    time.sleep(moment * 2)
    cut = loader.poll() is None
    server.kill()
    server.start()
    loader.wait()
    return Counter(cut=cut) + loaded_again(server.uri, lines)


def start_loader(target: str, lines: Path) -> subprocess.Popen[bytes]:
    """Start a process that restores the dump, and wait until it is about to write."""
    code = (
        "import sys; from graph.dump import restore; from graph.store import open_store\n"
        "with open_store(sys.argv[1], write=True) as store:\n"
        "    print('open', flush=True); restore(open(sys.argv[2], encoding='utf-8'), store); store.commit()"
    )
    command = [sys.executable, "-c", code, target, str(lines)]
    loader = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    if loader.stdout:
        loader.stdout.readline()
    return loader


def loaded_again(target: str, lines: Path) -> Outcome:
    """Load again and compare with what was to come out."""
    if start_loader(target, lines).wait():
        return Counter(lost=1, wrong=1)
    with open_store(target) as store:
        found = Counter(dump(store))
    expected = Counter(lines.read_text(encoding="utf-8").splitlines(keepends=True))
    return Counter(lost=(expected - found).total(), wrong=(found - expected).total())


if __name__ == "__main__":
    main()
