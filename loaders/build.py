"""Many files to one graph: read in worker processes, checked against the ontology, stored document by document."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from graph.derive import derive
from graph.exc import ZhengtuError
from graph.fragment import Fragment
from graph.sources import Shelf
from graph.storable import storable
from graph.store import Store, WriteReport
from loaders.batch import Batch, Duplicate, File, Refusal, batch
from loaders.document import read_document
from loaders.pool import ordered
from loaders.reading import read_source
from loaders.rules import rules_version
from loaders.source import Source
from ontology.check import violations

#: Fewer new files than this are read sooner than another process has started.
FILES_FOR_A_PROCESS = 8

#: Called after each file with the number of files done and of all files.
Progress = Callable[[int, int], None]


@dataclass(slots=True)
class BuildReport:
    """What a build did: documents by uid in `written`, those stored already or overwritten by another, and files not taken."""

    written: WriteReport = field(default_factory=WriteReport)
    unchanged: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    duplicates: list[Duplicate] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)

    def sentences(self) -> Iterator[str]:
        """Yield what a person wants to know of it, but for what was refused."""
        new, changed = len(self.written.added), len(self.written.replaced)
        same = len(self.unchanged) + len(self.written.unchanged)
        yield f"Documents: {new} new, {changed} changed, {same} as before, {len(self.refused)} refused."
        yield f"Written: {self.written.nodes:,} nodes and {self.written.relationships:,} statements, each with its quote."
        for doc in self.removed:
            yield f"{doc} went out: its file holds another document now."
        for duplicate in self.duplicates:
            yield f"{duplicate.path} is the same document as {duplicate.first}, which went in."


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of a file: the document that it is stored as already, or a fragment and its source, or why it is refused."""

    file: File
    doc: str = ""
    source: Source | None = None
    fragment: Fragment | None = None
    reason: str = ""


def build(
    paths: Iterable[Path], store: Store, shelf: Shelf, *, jobs: int | None = None, progress: Progress | None = None
) -> BuildReport:
    """Read all documents of the paths into a store and commit; what cannot go in is reported, and everything else goes in.

    `jobs` processes read; by default as many as have enough to do, at most one for each core. The graph does not depend on that,
    nor on the order or the folders of the files. A document that is stored already, read by the same rules, is left as it is;
    one whose content changed has its statements replaced, and one whose file holds another paper now is removed.
    """
    found = batch(paths)
    report = BuildReport(duplicates=found.duplicates, refused=found.refused)
    items = _items(found, store, shelf)
    report.written = store.load(_accepted(_readings(items, jobs, progress), shelf, report))
    for doc in _overwritten(found, store, shelf, report):
        store.remove(doc)
        report.removed.append(doc)
    # In this order: whatever ends the process in between, graph and shelf still fit each other.
    shelf.save()
    store.commit()
    shelf.prune(store.documents())
    derive(store)
    return report


def _items(found: Batch, store: Store, shelf: Shelf) -> list[Reading]:
    """Give the files, each with the document that it is stored as, if so, under its name and by these rules."""
    rules = rules_version()
    stored = {version.sha256: doc for doc, version in store.documents().items() if version.rules == rules}
    items = []
    for file in found.files:
        doc = stored.get(file.sha256, "")
        entry = shelf.find(doc, file.sha256)
        items.append(Reading(file, doc if entry and Path(entry.path).name == file.path.name else ""))
    return items


def _overwritten(found: Batch, store: Store, shelf: Shelf, report: BuildReport) -> list[str]:
    """Give the documents whose file was read as another document now, which has a title of its own."""
    refused = {refusal.path for refusal in report.refused}
    now = {file.path.resolve().as_posix(): file.sha256 for file in found.files if file.path not in refused}
    entries = (shelf.find(doc, version.sha256) for doc, version in store.documents().items())
    return [entry.doc for entry in entries if entry and now.get(entry.path, entry.sha256) != entry.sha256]


def _readings(items: list[Reading], jobs: int | None, progress: Progress | None) -> Iterator[Reading]:
    """Yield what became of each file, in the order of the files."""
    new = sum(not item.doc for item in items)
    jobs = jobs or min(os.cpu_count() or 1, new // FILES_FOR_A_PROCESS)
    readings = ordered(_read, items, max(1, min(jobs, new)), _lost)
    for done, reading in enumerate(readings, start=1):
        yield reading
        if progress:
            progress(done, len(items))


def _read(item: Reading) -> Reading:
    """Read one file, in whatever process: the result is checked, and every error is a reason."""
    path = item.file.path
    if item.doc:
        return item
    try:
        source = read_source(path)
        fragment = storable(read_document(source))
    except ZhengtuError as error:
        return replace(item, reason=str(error))
    except Exception as error:
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(place.filename).name}, line {place.lineno}"
        return replace(item, reason=f"{path} met a fault of zhengtu: {error!r} in {where}. Please report it.")
    wrong = list(violations(fragment.rows(), fragment.doc))
    if wrong:
        more = f" There are {len(wrong) - 1} more." if wrong[1:] else ""
        return replace(item, reason=f"{path} does not conform to the ontology: {wrong[0]}.{more}")
    return Reading(item.file, fragment.doc, source, fragment)


def _lost(item: Reading) -> Reading:
    path = item.file.path
    return replace(item, reason=f"{path} ended the process that read it, perhaps for want of memory: split it.")


def _accepted(readings: Iterable[Reading], shelf: Shelf, report: BuildReport) -> Iterator[Fragment]:
    """Yield the fragments to store and report all else; of two files that are one document the first counts."""
    first: dict[str, Path] = {}
    for reading in readings:
        path = reading.file.path
        if reading.reason:
            report.refused.append(Refusal(path, reading.reason))
        elif reading.doc in first:
            report.duplicates.append(Duplicate(path, first[reading.doc]))
        else:
            first[reading.doc] = path
            if reading.fragment and reading.source:
                shelf.put(reading.doc, reading.source)
                yield reading.fragment
            elif entry := shelf.find(reading.doc, reading.file.sha256):
                shelf.place(reading.doc, path, entry.sha256, entry.format)
                report.unchanged.append(reading.doc)
