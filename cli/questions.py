"""The verb that asks the canned questions: a command for each, made from its header."""

from __future__ import annotations

import click

from cli.options import all_chinese, graph_option

FORMATS = ("table", "csv", "json", "md", "xlsx")


class Questions(click.Group):
    """The questions of the catalogue, listed by their groups; a name that is none says which are near."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List the names, group after group."""
        from queries.catalogue import catalogue

        return list(catalogue())

    def get_command(self, ctx: click.Context, name: str) -> click.Command:
        """Make the command of a question."""
        from queries.catalogue import find_query

        return _command(find_query(name).name)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the questions, each with its Chinese words, under their groups."""
        from queries.catalogue import GROUPS, catalogue

        for group, chinese in GROUPS.items():
            with formatter.section(f"{group} {chinese}"):
                formatter.write_dl([(each.name, each.chinese) for each in catalogue().values() if each.group == group])


@click.command(
    "query",
    cls=Questions,
    invoke_without_command=True,
    options_metavar="",
    subcommand_metavar="[NAME] [OPTIONS]",
    epilog="\b\nExample:\n  zhengtu query shared_reforms --graph demo.kgl",
)
@click.pass_context
def query(ctx: click.Context) -> None:
    """Ask a question of the catalogue.

    Without NAME the questions are listed; `zhengtu query NAME --help` explains one: what it asks, what it may be given, what each
    column means, how to read blanks. docs/queries.md shows each with its Cypher and an answer.
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def _command(name: str) -> click.Command:
    from viz.question import example, explained

    @click.command(name, help=explained(name), epilog=f"\b\nExample:\n  {example(name)}")
    @click.option(
        "-p",
        "words",
        multiple=True,
        metavar="NAME=VALUE",
        callback=all_chinese,
        help="A parameter of the question, again for each.",
    )
    @click.option(
        "--evidence", is_flag=True, help="Each row once for every statement behind it, with document, section and quote."
    )
    @click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True, help=_FORMAT)
    @graph_option
    def ask(words: list[str], evidence: bool, form: str, target: str) -> None:
        from graph.store import open_store
        from viz.question import asked, print_question

        with open_store(target) as store:
            print_question(asked(store, name, words, evidence=evidence), form)

    return ask


_FORMAT = "Rows as a table for people, for programs, as Markdown, or as an Excel file (xlsx, into a file: `> answer.xlsx`)."
