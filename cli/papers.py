"""The verbs that read papers: into a graph, out of it, by themselves, and again to prove it."""

from __future__ import annotations

import sys
from dataclasses import asdict, fields
from pathlib import Path

import click

from cli.options import PATH, chinese, format_option, graph_option, verb
from viz.terminal import print_rows, progress


@verb("zhengtu build examples --graph demo.kgl")
@click.argument("docs", nargs=-1, required=True, type=PATH)
@graph_option
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="Processes that read; if not given, up to one for each core.")
def build(docs: tuple[Path, ...], target: str, jobs: int | None) -> None:
    """Read documents into a graph.

    DOCS are files, or folders of them; the graph is made where there is none. Building again changes nothing, and a document that
    changed has its statements replaced. What cannot be read is listed, everything else goes in, and the exit status is 1.
    """
    from graph.sources import Shelf
    from graph.store import open_store
    from loaders import build as builder

    with open_store(target, write=True) as store, progress("Reading") as step:
        report = builder.build(docs, store, Shelf(target), jobs=jobs, progress=step)
    for line in report.sentences():
        click.echo(line)
    for refusal in report.refused:
        click.echo(f"Refused: {refusal.reason}", err=True)
    sys.exit(1 if report.refused else 0)


@verb("zhengtu extract examples/hubei_2025_work_points.txt")
@click.argument("files", nargs=-1, required=True, type=PATH)
def extract(files: tuple[Path, ...]) -> None:
    """Print what documents state as JSON lines.

    No graph is needed. Each line is one node or relationship, nodes first; `-` stands for standard input.
    """
    from graph.fragment import write_rows
    from loaders.document import read_document
    from loaders.reading import read_source
    from loaders.source import SourceError

    refused = 0
    for file in files:
        try:
            source = read_source(file)
        except SourceError as error:
            click.echo(f"Refused: {error}", err=True)
            refused += 1
            continue
        for line in write_rows(read_document(source).rows()):
            click.echo(line, nl=False)
    sys.exit(1 if refused else 0)


@verb("zhengtu explain examples/hubei_2025_work_points.txt:揭榜挂帅")
@click.argument("place", metavar="FILE:PLACE")
@format_option
def explain(place: str, form: str) -> None:
    """Say why something was or was not taken.

    PLACE is an offset in the file's text, as facts carry it, or words that stand there. Shown are the names that rules and
    model proposed at that place, which of them was taken and what spoke against the others, and the facts stated there.
    """
    from loaders import explain as because
    from loaders.reading import read_source

    file, _, where = place.rpartition(":")
    source = read_source(Path(file))
    judged, stated = because.explain(source, because.offset_of(source, where))
    if form == "table":
        print_rows(map(asdict, judged), [field.name for field in fields(because.Judged)], form, name="Candidates")
        print_rows(map(asdict, stated), [field.name for field in fields(because.Stated)], form, name="Facts")
    else:
        rows = [{"part": "candidate", **asdict(one)} for one in judged] + [{"part": "fact", **asdict(one)} for one in stated]
        print_rows(rows, list(dict.fromkeys(name for row in rows for name in row)), form)


@verb("zhengtu verify --graph demo.kgl")
@graph_option
def verify(target: str) -> None:
    """Check every quote against its source.

    All sources are read again. The first quote that does not stand at its place is named, and the exit status is 1.
    """
    from graph import verify as proof
    from graph.sources import Shelf
    from graph.store import open_store
    from loaders.reading import read_source

    with open_store(target) as store:
        result = proof.verify(store, Shelf(target), lambda path: read_source(path).raw)
    click.echo(f"All {result.facts:,} quotes stand word for word in their sources (documents: {result.documents:,}).")


@verb("zhengtu remove hubei_2025_work_points.txt --graph demo.kgl")
@click.argument("doc", callback=chinese)
@graph_option
def remove(doc: str, target: str) -> None:
    """Remove a document and what only it stated.

    DOC is a title, a file name or a uid.
    """
    from graph.derive import derive as derive_from
    from graph.documents import loaded_document
    from graph.sources import Shelf
    from graph.store import open_store

    with open_store(target) as store:
        uid = loaded_document(store, doc)
    with open_store(target, write=True) as store:
        removed = store.remove(uid)
        store.commit()
        derive_from(store)
        Shelf(target).prune(store.documents())
    click.echo(f"Removed {uid} with its {removed:,} statements.")


@verb("zhengtu derive --graph demo.kgl")
@graph_option
def derive(target: str) -> None:
    """Compute again what follows from all documents.

    `build`, `remove` and `restore` do that at their end; after an import into Neo4j it is done here. Derived are TAKES_UP
    (since when a place has a reform, platform or program, and how far it is), IMPLEMENTS (a paper carries out another) and
    ASSESSES (a result answers a target). They carry the statements that they follow from, and no dump holds them.
    """
    from graph.derive import derive as derive_from
    from graph.store import open_store

    with open_store(target, write=True) as store:
        report = derive_from(store)
    click.echo(f"Derived: {report.relationships:,} new or changed, {report.relationships_removed:,} gone or replaced.")
