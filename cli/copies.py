"""The verbs that carry a whole graph: out of its store and into one."""

from __future__ import annotations

from pathlib import Path

import click

from cli.options import PATH, graph_option, verb


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
    from graph.derive import derive
    from graph.store import open_store

    with click.open_file(str(file), encoding="utf-8", errors="surrogateescape") as lines, open_store(target, write=True) as store:
        result = dumping.restore(lines, store)
        store.commit()
        derive(store)
    click.echo(f"Restored {len(result.added):,} documents, {result.nodes:,} nodes and {result.relationships:,} statements.")


@verb("zhengtu export graphml demo.graphml --graph demo.kgl")
@click.argument("form", metavar="FORM", type=click.Choice(["graphml", "gexf", "neo4j-admin"]))
@click.argument("out", type=PATH)
@graph_option
def export(form: str, out: Path, target: str) -> None:
    """Write a graph for other programs.

    FORM is graphml or gexf, which Gephi, yEd and Cytoscape open (both want zhengtu[interop]), and OUT a file; or neo4j-admin,
    and OUT a new folder for CSV files and the script that loads them into an empty Neo4j.
    """
    from graph.store import open_store

    with open_store(target) as store:
        if form == "neo4j-admin":
            from graph.bulk import write_bulk

            write_bulk(store, out)
            click.echo(f"Written: see {out / 'import.sh'} for the way into Neo4j.")
            return
        from graph.exchange import WRITERS

        with click.open_file(str(out), "wb", atomic=str(out) != "-") as file:
            WRITERS[form](store, file)
