"""`zhengtu query` as a user runs it: the list, the help of each question, and answers in every shape."""

import csv
import io
import json
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from cli import main
from graph.sources import Shelf
from graph.store import open_store
from loaders.build import build
from queries.catalogue import GROUPS, catalogue

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The graph of the example papers."""
    path = tmp_path_factory.mktemp("query") / "demo.kgl"
    with open_store(path, write=True) as writer:
        build([ROOT / "examples"], writer, Shelf(path), jobs=1)
    yield path


def _run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["query", *map(str, arguments)])


def test_without_a_name_the_questions_are_listed_by_group() -> None:
    done = _run()
    assert done.exit_code == 0
    places = [done.stdout.index(f"\n{group} {chinese}") for group, chinese in GROUPS.items()]
    assert places == sorted(places)
    assert all(f"  {query.name} " in done.stdout and query.chinese in done.stdout for query in catalogue().values())


@pytest.mark.parametrize("name", catalogue())
def test_the_help_of_a_question_tells_parameters_columns_and_blanks(name: str) -> None:
    done = _run(name, "--help")
    query = catalogue()[name]
    assert done.exit_code == 0 and query.chinese in done.stdout and query.english in done.stdout
    assert all(f"  {parameter.name} ({parameter.kind}, default" in done.stdout for parameter in query.parameters)
    assert all(f"  {column}: {about}" in done.stdout for column, about in query.columns.items())
    assert "Blanks: " in done.stdout


@pytest.mark.parametrize("name", catalogue())
def test_the_help_of_a_question_ends_in_an_example_that_runs(name: str, demo: Path) -> None:
    program, verb, *words = shlex.split(_run(name, "--help").stdout.splitlines()[-1])
    assert (program, verb, words[0], words[-1]) == ("zhengtu", "query", name, "demo.kgl")
    done = _run(*words[:-1], demo)
    assert done.exit_code == 0, done.output


def test_an_answer_is_the_same_in_every_shape(demo: Path) -> None:
    words = ("shared_reforms", "-p", "provinces=3", "--graph", demo, "--format")
    rows = json.loads(_run(*words, "json").stdout)
    assert {"揭榜挂帅", "科技特派员制度", "赛马制"} <= {row["reform"] for row in rows}
    assert all("evidence" not in row for row in rows)
    cells = list(csv.DictReader(io.StringIO(_run(*words, "csv").stdout)))
    assert [row["reform"] for row in cells] == [row["reform"] for row in rows]
    lines = _run(*words, "md").stdout.splitlines()
    assert lines[0].startswith("| reform | ") and len(lines) == len(rows) + 2
    assert "赛马制" in _run(*words, "table").stdout
    [sheet] = load_workbook(io.BytesIO(_run(*words, "xlsx").stdout_bytes)).worksheets
    assert [line[0].value for line in sheet.iter_rows(min_row=2)] == [row["reform"] for row in rows]
    assert sheet.title == "shared_reforms" and sheet["F2"].value == rows[0]["documents"]


def test_evidence_gives_each_row_once_for_every_statement(demo: Path) -> None:
    rows = json.loads(_run("shared_reforms", "--evidence", "--graph", demo, "--format", "json").stdout)
    first = [row for row in rows if row["row"] == 1]
    assert len(first) > 4 and {row["reform"] for row in first} == {"揭榜挂帅"}
    assert all("揭榜" in row["words"] and row["stated_in"] and row["section_path"] for row in first)
    done = _run("coverage", "--evidence", "--graph", demo)
    assert done.exit_code == 1 and "coverage has no evidence to show: what was read is counted" in done.stderr


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["shared_reform"], "did you mean shared_reforms"),
        (["shared_reforms", "-p", "provinces"], "provinces is no parameter: write -p name=value"),
        (["shared_reforms", "-p", "province=x"], "it has provinces, limit"),
        (["shared_reforms", "-p", "provinces=two"], "two is no integer"),
        (["shared_reforms", "--graph", "missing.kgl"], "missing.kgl"),
    ],
)
def test_what_a_user_can_mend_is_one_sentence(words: list[str], told: str, demo: Path) -> None:
    done = _run(*words) if "--graph" in words else _run(*words, "--graph", demo)
    assert done.exit_code == 1 and told in done.stderr and len(done.stderr.splitlines()) == 1
