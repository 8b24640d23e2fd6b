"""The command line: one command per verb, each parses, calls the library and prints. Imports wait until a command runs."""

from __future__ import annotations

import gc

import click

from cli import answers, copies, papers, questions
from cli.group import Verbs


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="zhengtu")
def main() -> None:
    """政图: a knowledge graph of policy actors, programs and tasks, read from Chinese government documents."""
    # Lexicons and statements are many objects without cycles: looking for those at each 700 new ones is a tenth of the work.
    gc.set_threshold(50_000, 20)


for _command in (
    papers.build,
    papers.extract,
    papers.explain,
    papers.verify,
    answers.show,
    answers.stats,
    answers.report,
    questions.query,
    answers.cypher,
    papers.remove,
    papers.derive,
    copies.dump,
    copies.restore,
    copies.export,
    answers.ontology,
):
    main.add_command(_command)
