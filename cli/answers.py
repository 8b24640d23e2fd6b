"""The verbs that answer: what is stated of a thing, counts, conflicts and gaps, and what the words mean."""

from __future__ import annotations

from dataclasses import asdict

import click

from cli.options import all_chinese, chinese, format_option, graph_option, verb
from viz.terminal import print_groups, print_rows


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


@verb("zhengtu cypher 'MATCH (p:Entity:Platform) RETURN p.name AS name, p.kind AS kind ORDER BY name' --graph demo.kgl")
@click.argument("query", callback=chinese)
@click.option(
    "--param",
    "params",
    multiple=True,
    metavar="NAME=VALUE",
    callback=all_chinese,
    help="A parameter of the query, again for each: NAME=VALUE is text, NAME:=VALUE is JSON, such as a number or a list.",
)
@click.option("--timeout", type=click.FloatRange(0, min_open=True), default=30, show_default=True, help="Seconds it may take.")
@click.option("--limit", type=click.IntRange(1), default=1000, show_default=True, help="Rows it may give.")
@graph_option
@format_option
def cypher(query: str, params: list[str], timeout: float, limit: int, target: str, form: str) -> None:
    """Answer a question in Cypher.

    QUERY is one statement that only reads; `-` reads it from standard input. What writes, or reaches for files, the network or
    plugins, is refused. The schema, the part of Cypher that every store answers, and examples are in docs/cypher.md.
    """
    from graph.answer import ask, parameters
    from graph.store import open_store
    from viz.answer import print_answer

    if query == "-":
        with click.open_file("-", encoding="utf-8", errors="replace") as lines:
            query = lines.read()
    with open_store(target) as store:
        answer = ask(store, query, parameters(params), timeout_s=timeout, limit=limit)
    print_answer(answer, form)


@verb("zhengtu ontology")
def ontology() -> None:
    """Print what classes and relations mean."""
    from ontology.model import load
    from ontology.reference import reference

    click.echo(reference(load()), nl=False)
