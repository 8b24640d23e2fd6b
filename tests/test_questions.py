"""The ten questions of docs/cypher.md on the graph of the example papers, and the files for Neo4j Browser."""

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from docs.cypher_page import FAVOURITES, PAGE, Question, questions
from graph.answer import Answer, ask
from graph.derive import derive
from graph.dump import dump, restore
from graph.sources import Shelf
from graph.store import Store, open_store
from loaders.build import build
from ontology.model import load

ROOT = Path(__file__).parent.parent
QUESTIONS = questions(PAGE.read_text(encoding="utf-8"))
PROVINCES = {"江西省", "湖北省", "重庆市"}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path = tmp_path_factory.mktemp("questions") / "demo.kgl"
    with open_store(path, write=True) as writer:
        build([ROOT / "examples"], writer, Shelf(path), jobs=1)
    with open_store(path) as reader:
        yield reader


def _answer(store: Store, number: int) -> list[dict[str, Any]]:
    return ask(store, QUESTIONS[number - 1].query).rows


def test_there_are_ten() -> None:
    assert [question.title.split(".")[0] for question in QUESTIONS] == [str(number) for number in range(1, 11)]


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.title[:20])
def test_every_question_has_an_answer_that_is_whole_and_the_same_again(store: Store, question: Question) -> None:
    answer = ask(store, question.query)
    assert answer.rows and not answer.more
    assert isinstance(answer, Answer) and ask(store, question.query) == answer


@pytest.mark.neo4j
def test_a_server_gives_the_same_answers(store: Store, neo4j_uri: str) -> None:
    with open_store(neo4j_uri, write=True) as server:
        restore(dump(store), server)
        server.commit()
        derive(server)
    with open_store(neo4j_uri) as server:
        for question in QUESTIONS:
            assert [*map(_unordered, ask(server, question.query).rows)] == [*map(_unordered, ask(store, question.query).rows)]


def _unordered(row: dict[str, Any]) -> dict[str, Any]:
    """Give a row without the order in which things were collected, which Cypher leaves open."""
    return {name: sorted(value, key=str) if isinstance(value, list) else value for name, value in row.items()}


def test_the_answers_are_those_of_the_papers(store: Store) -> None:
    assert {row["class"]: row["things"] for row in _answer(store, 1)}["Document"] >= 4
    assert {row["province"] for row in _answer(store, 2)} == PROVINCES
    assert {row["body"] for row in _answer(store, 3)} == {"重庆市科学技术局"}
    assert {"湖北云梦理工大学"} <= {host for row in _answer(store, 4) for host in row["hosts"]}
    assert {row["province"] for row in _answer(store, 5)} == PROVINCES
    assert 2.7 in [row["value"] for row in _answer(store, 5)]
    assert ("新建走廊联合实验室", 3) in [(row["indicator"], row["value"]) for row in _answer(store, 6)]
    reforms = {row["reform"]: set(row["who"]) for row in _answer(store, 7)}
    assert reforms["科技特派员制度"] == reforms["赛马制"] == PROVINCES
    assert {row["a"] for row in _answer(store, 8)} | {row["b"] for row in _answer(store, 8)} == PROVINCES
    assert all(len(row["names"]) == len(row["quotes"]) + 1 == row["steps"] + 1 for row in _answer(store, 9))
    assert {row["x"]["name"] for row in _answer(store, 10)} == {"长江云帆科创走廊"}


def test_the_favourites_are_the_questions_each_in_a_file_of_one_folder() -> None:
    with ZipFile(io.BytesIO(FAVOURITES.read_bytes())) as folder:
        texts = [folder.read(name).decode("utf-8") for name in folder.namelist()]
        assert all(re.fullmatch(r"zhengtu/\d\d\.cypher", name) for name in folder.namelist())
    assert texts == [f"// {question.title}\n{question.query}" for question in QUESTIONS]


def test_the_style_knows_every_class() -> None:
    style = (FAVOURITES.parent / "zhengtu.grass").read_text(encoding="utf-8")
    assert set(re.findall(r"^node\.(\w+) \{", style, re.MULTILINE)) == set(load().classes)
    assert style.count("{\n") == style.count("\n}")
