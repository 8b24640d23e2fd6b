"""What several verbs share: the example that ends each help text, the options for the graph and for rows, Chinese arguments."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import click

from viz.terminal import FORMATS

Command = Callable[..., None]
PATH = click.Path(path_type=Path)


def verb(example: str) -> Callable[[Command], click.Command]:
    """Make a command whose help ends in an example that runs."""
    return click.command(epilog=f"\b\nExample:\n  {example}")


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


def all_chinese(ctx: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> list[str]:
    """Read each value of an option that may be given again as UTF-8."""
    return [chinese(ctx, parameter, value) for value in values]
