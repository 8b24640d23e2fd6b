"""Make docs/cli.md, the reference of the commands, from the commands themselves; with --check, fail when it is stale."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from cli import main

PAGE = Path(__file__).parent / "cli.md"

HEAD = """# The commands

Made by `make docs` from the commands themselves. What is here is also what `zhengtu COMMAND --help` says.

Exit status: 0 all well; 1 something is wrong with the input, or a check failed; 2 the command was called wrongly. Errors are
one sentence on standard error. `--format` gives rows as a table for people, or as JSON or CSV for programs.
"""


def page() -> str:
    """Give the whole page as Markdown."""
    return "\n".join([HEAD, *(line for name in main.list_commands(click.Context(main)) for line in _command(name))])


def _command(name: str) -> Iterator[str]:
    command = main.commands[name]
    context = click.Context(command, info_name=name, parent=click.Context(main, info_name="zhengtu"))
    yield f"## {name}\n"
    yield f"    {command.get_usage(context).removeprefix('Usage: ')}\n"
    yield f"{_joined(command.help or '')}\n"
    # All commands of a group take the same options.
    told = command.get_command(context, command.list_commands(context)[0]) if isinstance(command, click.Group) else command
    options = [parameter for parameter in told.params if isinstance(parameter, click.Option)] if told else []
    if options:
        yield "| option | meaning | default |\n|---|---|---|"
        yield from (_option(option) for option in options)
        yield ""
    yield f"```\n{(command.epilog or '').splitlines()[-1].strip()}\n```\n"


def _option(option: click.Option) -> str:
    value = "" if option.is_flag else " " + option.make_metavar(click.Context(main)).replace("|", r"\|")
    default = "" if option.is_flag or not option.show_default else f"`{option.default}`"
    return f"| `{', '.join(option.opts)}{value}` | {_joined(option.help or '')} | {default} |"


def _joined(text: str) -> str:
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.split("\n\n"))


if __name__ == "__main__":
    if "--check" not in sys.argv[1:]:
        PAGE.write_text(page(), encoding="utf-8", newline="\n")
    elif not PAGE.exists() or PAGE.read_text(encoding="utf-8") != page():
        sys.exit(f"{PAGE} is stale: run `make docs` and commit what it changes.")
