"""One failing row for each rule of the check; the rows around it are right."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest

from ontology.check import Violation, violations

Row = dict[str, Any]

DOC = "document/610000/yaodian-0a1b2c3d"
TASK = f"{DOC}/t/1"
PLATFORM = "platform/610000/yunling-4e5f6a7b"
PROGRAM = "program/610000/denggao-8c9d0e1f"


def node(uid: str, label: str, **properties: Any) -> Row:
    return {"type": "node", "id": uid, "labels": ["Entity", label], "properties": {"uid": uid, **properties}}


def relationship(rid: str, label: str, start: Row, end: Row, **properties: Any) -> Row:
    said = {"doc": DOC, "section": "一/1", "quote": "新建云岭实验室", "start": 3, "end": 10, "rule": "verb-object"}
    return {
        "type": "relationship",
        "id": rid,
        "label": label,
        "start": {"id": start["id"], "labels": start["labels"]},
        "end": {"id": end["id"], "labels": end["labels"]},
        "properties": {"rid": rid, **said, **properties},
    }


def right() -> list[Row]:
    """Give rows that conform: 0 document, 1 task, 2 platform, 3 program, 4 figure, 5 ADVANCES, 6 SUCCEEDS."""
    document = node(DOC, "Document", name="工作要点", loaded=True, issued="2024-02-29", period=["2024"], kind="work_points")
    task = node(TASK, "Task", name="建设云岭实验室", doc=DOC, path="一/1", order=1)
    platform = node(PLATFORM, "Platform", name="云岭实验室", aliases=[], division="610000", kind="laboratory")
    program = node(PROGRAM, "Program", name="登高行动", aliases=["登高"], division="610000")
    figure = node(
        f"{DOC}/m/1-abcdef",
        "Measurement",
        name="高企",
        indicator="高企",
        value=2.4,
        bound=">=",
        status="target",
        quote="高企",
        doc=DOC,
    )
    return [
        document,
        task,
        platform,
        program,
        figure,
        relationship("advances/1", "ADVANCES", task, platform, action="新建", verb="新建"),
        relationship("succeeds/1", "SUCCEEDS", program, program, section=""),
    ]


def only(rows: list[Row]) -> Violation:
    """Give the one violation that there must be."""
    found = list(violations(rows, DOC))
    assert len(found) == 1, [str(violation) for violation in found]
    return found[0]


def test_right_rows_pass() -> None:
    assert list(violations(right())) == []


Change = Callable[[list[Row]], None]


def put(row: int, name: str, value: Any) -> Change:
    return lambda rows: rows[row]["properties"].__setitem__(name, value)


def drop(row: int, name: str) -> Change:
    return lambda rows: rows[row]["properties"].__delitem__(name)


def label(row: int, *labels: str) -> Change:
    return lambda rows: rows[row].__setitem__("labels", list(labels))


def double(row: int) -> Change:
    return lambda rows: rows.append(copy.deepcopy(rows[row]))


def end(row: int, key: str, uid: str, name: str) -> Change:
    return lambda rows: rows[row].__setitem__(key, {"id": uid, "labels": ["Entity", name]})


@pytest.mark.parametrize(
    ("change", "rule", "words"),
    [
        (put(2, "colour", "red"), "unknown property", "the property colour is not in the ontology"),
        (drop(1, "path"), "required", "the property path is missing"),
        (drop(5, "action"), "required", "the property action is missing"),
        (put(2, "name", ""), "blank", "the property name must not be empty"),
        (put(2, "name", 7), "string", "must be a string, but is 7"),
        (put(5, "section", None), "string", "must be a string, but is None"),
        (put(2, "kind", "castle"), "vocabulary", "must be a value of the vocabulary platform_kind, but is 'castle'"),
        (put(5, "action", "建设"), "vocabulary", "vocabulary action, but is '建设'"),
        (put(0, "issued", "2024年12月31日"), "date", "must be a date written YYYY-MM-DD"),
        (put(0, "issued", "20240229"), "date", "must be a date written YYYY-MM-DD"),
        (put(0, "issued", "2023-02-29"), "date", "must be a day of the calendar, but 2023-02-29 is none"),
        (put(4, "value", "1.5万"), "decimal", "must be a finite number, but is '1.5万'"),
        (put(4, "value", float("nan")), "decimal", "must be a finite number, but is nan"),
        (put(4, "value", True), "decimal", "must be a finite number, but is True"),
        (put(1, "order", 1.0), "integer", "must be a whole number, but is 1.0"),
        (put(0, "loaded", "true"), "boolean", "must be true or false, but is 'true'"),
        (put(2, "division", "6100"), "division", "must be six digits"),
        (put(3, "aliases", "登高"), "list", "must be a list of strings, but is '登高'"),
        (put(3, "aliases", ["登高", 3]), "string", "must be a string, but is 3"),
        (put(5, "end", 3), "span", "the quote must begin at 0 or later and end after that, but runs from 3 to 3"),
        (put(5, "start", -1), "span", "runs from -1 to 10"),
        (put(2, "uid", "platform/1"), "identity", "the property uid must be the id of the row, but is 'platform/1'"),
        (put(5, "rid", "advances/2"), "identity", "the property rid must be the id of the row"),
        (double(2), "unique", "another node has this uid already"),
        (double(5), "unique", "another relationship has this rid already"),
        (lambda rows: rows.append(node("castle/1", "Castle", name="城堡")), "class", "there is no class Castle in the ontology"),
        (
            lambda rows: rows.append({**node("x/1", "Field", name="氢能"), "labels": ["Field"]}),
            "labels",
            "must be Entity and one class",
        ),
        (lambda rows: rows[5].__setitem__("label", "LOVES"), "relation", "there is no relation LOVES in the ontology"),
        (end(5, "start", DOC, "Document"), "domain", f"its start {DOC} is of class Document, but must be of Task, Section"),
        (end(5, "end", TASK, "Task"), "range", f"its end {TASK} is of class Task, but must be of Platform"),
        (end(5, "end", "platform/nowhere", "Platform"), "defined", "its end platform/nowhere is no node of the rows before"),
        (end(5, "end", PLATFORM, "Program"), "labels", "has the labels Entity, Platform, but is given Entity, Program"),
        (end(6, "end", PLATFORM, "Platform"), "same class", "both of its ends must be of one class"),
    ],
)
def test_a_violation_is_told_with_its_rule(change: Change, rule: str, words: str) -> None:
    rows = right()
    change(rows)
    found = only(rows)
    assert (found.rule, found.doc) == (rule, DOC)
    assert words in found.message


def test_a_violation_names_document_place_and_rule() -> None:
    rows = right()
    put(5, "action", "建设")(rows)
    problem = "the property action must be a value of the vocabulary action, but is '建设'"
    assert str(only(rows)) == f"{DOC}, 一/1: ADVANCES advances/1: {problem} (rule: vocabulary)"


def test_relationships_come_after_their_nodes() -> None:
    rows = right()
    assert {found.rule for found in violations([*rows[5:], *rows[:5]])} == {"defined"}


@pytest.mark.parametrize(
    "row", [{}, {"type": "node"}, {"type": "node", "id": "a", "labels": [], "properties": {}}, ["node"], "node"]
)
def test_what_is_no_row_is_a_violation(row: Any) -> None:
    assert only([row]).rule == "row"
