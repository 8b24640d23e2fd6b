"""The command line: one command per verb, each parses, calls the library and prints. Imports wait until a command runs."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

import click

from graph.exc import ZhengtuError
from viz.terminal import FORMATS, print_groups, print_rows, progress, speak_utf8

Command = Callable[..., None]
PATH = click.Path(path_type=Path)


class Verbs(click.Group):
    """The verbs in the order of this file; what a user can mend is one sentence on standard error and exit status 1."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run with standard streams that can print Chinese."""
        speak_utf8()
        return super().main(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; its errors are sentences, never tracebacks."""
        try:
            return super().invoke(ctx)
        except ZhengtuError as error:
            raise click.ClickException(str(error)) from None
        except BrokenPipeError:
            raise
        except OSError as error:
            raise click.ClickException(f"{error.filename or 'A file'}: {error.strerror or error}.") from None

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List the verbs as they stand here, not by alphabet."""
        return list(self.commands)


def verb(example: str) -> Callable[[Command], click.Command]:
    """Make a command of the group whose help ends in an example that runs."""
    return lambda command: main.command(epilog=f"\b\nExample:\n  {example}")(command)


def graph_option(command: Command) -> Command:
    """Add the option that names the graph."""
    text = "The graph: a file, or the bolt:// address of a Neo4j server (by default NEO4J_URI, if that is set)."
    option = click.option(
        "--graph", "target", envvar="NEO4J_URI", default="zhengtu.kgl", show_default=True, metavar="GRAPH", help=text
    )
    return option(command)


def format_option(command: Command) -> Command:
    """Add the option for the shape of rows."""
    text = "Rows as a table for people, or as JSON or CSV for programs."
    option = click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True, help=text)
    return option(command)


def chinese(ctx: click.Context, parameter: click.Parameter, value: str) -> str:
    """Read an argument as UTF-8 where the locale has no Chinese and Python could not decode it."""
    undecoded = any("\udc80" <= character <= "\udcff" for character in value)
    return os.fsencode(value).decode("utf-8", "replace") if undecoded else value


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="zhengtu")
def main() -> None:
    """政图: a knowledge graph of policy actors, programs and tasks, read from Chinese government documents."""


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


@verb("zhengtu show 长江云帆科创走廊 --graph demo.kgl")
@click.argument("name", callback=chinese)
@graph_option
@format_option
def show(name: str, target: str, form: str) -> None:
    """Show a thing and all that is stated of it.

    NAME is a name, an alias or a uid. Every statement comes with its province, document, section and quote. Where several things
    have the name, or have it in theirs, they are listed.
    """
    from graph.find import find, statements
    from graph.store import open_store
    from viz.thing import missing, print_thing, print_things

    with open_store(target) as store:
        found = find(store, name)
        if not found.things:
            raise missing(name, found.suggestions)
        if len(found.things) > 1:
            print_things(found.things, form)
        else:
            print_thing(found.things[0], statements(store, found.things[0].uid), form)


@verb("zhengtu stats --graph demo.kgl")
@graph_option
@format_option
def stats(target: str, form: str) -> None:
    """Count what a graph holds.

    The counts are by class, by relation, by province and by document.
    """
    from graph.statistics import statistics
    from graph.store import open_store
    from viz.counts import print_statistics

    with open_store(target) as store:
        print_statistics(statistics(store), form)


@verb("zhengtu report --graph demo.kgl")
@graph_option
@format_option
def report(target: str, form: str) -> None:
    """List conflicts, flags and gaps.

    They are what to know before trusting a graph: where documents contradict themselves, what was flagged while they were read,
    what they do not tell, and what stayed unresolved.
    """
    from graph import report as findings
    from graph.store import open_store

    with open_store(target) as store:
        rows = [asdict(finding) for finding in findings.report(store)]
    columns = ("kind", "section", "message", "quote")
    if form == "table":
        print_groups(rows, columns, lambda row: str(row["document"]) or "The whole graph")
    else:
        print_rows(rows, ("document", *columns, "doc"), form)


@verb("zhengtu remove hubei_2025_work_points.txt --graph demo.kgl")
@click.argument("doc", callback=chinese)
@graph_option
def remove(doc: str, target: str) -> None:
    """Remove a document and what only it stated.

    DOC is a title, a file name or a uid.
    """
    from graph.documents import loaded_document
    from graph.sources import Shelf
    from graph.store import open_store

    with open_store(target) as store:
        uid = loaded_document(store, doc)
    with open_store(target, write=True) as store:
        removed = store.remove(uid)
        store.commit()
        Shelf(target).prune(store.documents())
    click.echo(f"Removed {uid} with its {removed:,} statements.")


@verb("zhengtu dump demo.jsonl --graph demo.kgl")
@click.argument("file", default="-", type=PATH)
@graph_option
def dump(file: Path, target: str) -> None:
    """Write a graph as JSON lines.

    They go to FILE or to standard output. Equal graphs give equal bytes.
    """
    from graph import dump as dumping
    from graph.store import open_store

    with open_store(target) as store, click.open_file(str(file), "wb", atomic=str(file) != "-") as out:
        out.writelines(line.encode("utf-8") for line in dumping.dump(store))


@verb("zhengtu restore demo.jsonl --graph restored.kgl")
@click.argument("file", default="-", type=PATH)
@graph_option
def restore(file: Path, target: str) -> None:
    """Make a graph from JSON lines.

    The lines are those that dump wrote, in FILE or on standard input.
    """
    from graph import dump as dumping
    from graph.store import open_store

    with click.open_file(str(file), encoding="utf-8", errors="surrogateescape") as lines, open_store(target, write=True) as store:
        result = dumping.restore(lines, store)
        store.commit()
    click.echo(f"Restored {len(result.added):,} documents, {result.nodes:,} nodes and {result.relationships:,} statements.")


@verb("zhengtu ontology")
def ontology() -> None:
    """Print what classes and relations mean."""
    from ontology.model import load
    from ontology.reference import reference

    click.echo(reference(load()), nl=False)


if __name__ == "__main__":
    main()
