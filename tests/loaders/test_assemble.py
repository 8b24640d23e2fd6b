"""The fragment of a paper: each thing and statement once, every quote as the file has it, the same bytes every time."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter, defaultdict
from functools import cache

import pytest

from graph.fragment import Fragment, Node, Relationship, write_rows
from loaders.assemble import Assembly, kind_of, thing_uid
from loaders.document import read_document
from loaders.normalise import normalise
from loaders.resolve import Thing, resolve_place
from ontology.places import by_code
from ontology.regions import region
from tests.loaders.paper import LINES, RAW, source

DOC = "document/610000/test-0"
PROGRAM = """
from graph.fragment import write_rows
from loaders.document import read_document
from tests.loaders.paper import source
import sys
sys.stdout.buffer.write("".join(write_rows(read_document(source()).rows())).encode("utf-8"))
"""


def assembly(raw: str = "支持泉城创新港，\r\n支持泉城創(chuàng)新港。") -> Assembly:
    made = Assembly(DOC, normalise(raw))
    made.node(DOC, "Document", {"name": "要点"})
    return made


@cache
def fragment() -> Fragment:
    return read_document(source())


def node(name: str, label: str) -> Node:
    (found,) = [node for node in fragment().nodes if node.properties["name"] == name and node.label == label]
    return found


def of(label: str) -> list[Relationship]:
    return [relationship for relationship in fragment().relationships if relationship.label == label]


def rows(raw: str) -> str:
    return "".join(write_rows(read_document(source(raw)).rows()))


def test_a_node_is_added_once_and_the_first_properties_stay() -> None:
    made = assembly()
    made.node("a", "Platform", {"name": "甲", "kind": "laboratory"})
    made.node("a", "Platform", {"name": "乙"})

    assert [n.properties for n in made.fragment().nodes if n.uid == "a"] == [{"name": "甲", "kind": "laboratory"}]


def test_properties_without_a_value_are_left_out() -> None:
    made = assembly()
    made.node("a", "Measurement", {"name": "甲", "unit": "", "value": 0, "value_max": None, "flags": [], "loaded": False})

    assert [n.properties for n in made.fragment().nodes if n.uid == "a"] == [{"name": "甲", "value": 0, "loaded": False}]


def test_one_statement_at_one_place_counts_once() -> None:
    made = assembly()
    for _ in range(2):
        made.state("CITES", DOC, DOC, (2, 7), "一", "test")

    assert len(made.fragment().relationships) == 1


def test_a_statement_at_another_place_or_in_another_section_is_another() -> None:
    made = assembly()
    made.state("CITES", DOC, DOC, (2, 7), "一", "test")
    made.state("CITES", DOC, DOC, (2, 6), "一", "test")
    made.state("CITES", DOC, DOC, (2, 7), "二", "test")
    made.state("CITES", DOC, DOC, (2, 7), "一", "test", (2, 3))

    assert len({r.rid for r in made.fragment().relationships}) == 4


def test_a_quote_is_the_raw_text_with_its_readings() -> None:
    made = assembly()
    start = made.text.clean.index("支持", 3)
    made.state("CITES", DOC, DOC, (start, start + 7), "一", "test")
    (found,) = made.fragment().relationships

    assert found.properties["quote"] == "支持泉城創(chuàng)新港"
    assert made.text.raw[int(str(found.properties["start"])) : int(str(found.properties["end"]))] == found.properties["quote"]


def test_blanks_around_the_words_are_no_part_of_the_quote() -> None:
    made = assembly("一、支持。\n\n　　支持泉城")
    made.state("CITES", DOC, DOC, (5, len(made.text.clean)), "一", "test")
    (found,) = made.fragment().relationships

    assert found.properties["quote"] == "支持泉城"


@pytest.mark.parametrize(
    ("thing", "uid"),
    [
        (Thing("Place", "陕西省", "610000"), "place/610000"),
        (Thing("Agency", "陕西省科学技术厅", "610000"), "agency/610000/shan-xi-sheng-ke-xue-ji-shu-ting-af5f8ae4"),
    ],
)
def test_a_division_goes_by_its_code_and_all_else_by_class_division_and_name(thing: Thing, uid: str) -> None:
    assert thing_uid(thing) == uid


@pytest.mark.parametrize(("name", "code"), [("苏州河", "320500"), ("西安都市圈", "610100")])
def test_a_region_or_landscape_is_not_the_division_that_owns_it(name: str, code: str) -> None:
    area, division = region(name), by_code(code)
    assert area is not None
    assert division is not None

    assert thing_uid(resolve_place(area)) != thing_uid(resolve_place(division)) == f"place/{code}"


@pytest.mark.parametrize(("label", "name"), [("Platform", "泉城重点实验室"), ("Agency", "陕西省科学技术厅")])
def test_a_kind_is_read_off_the_ending_of_a_name(label: str, name: str) -> None:
    assert kind_of(label, name)


def test_a_class_without_a_vocabulary_has_no_kinds() -> None:
    assert kind_of("Nothing", "泉城重点实验室") is None


def test_every_rid_and_uid_is_unique() -> None:
    assert max(Counter(node.uid for node in fragment().nodes).values()) == 1
    assert max(Counter(relationship.rid for relationship in fragment().relationships).values()) == 1


def test_both_ends_of_every_statement_are_there() -> None:
    uids = {node.uid for node in fragment().nodes}

    for relationship in fragment().relationships:
        assert {relationship.start, relationship.end} <= uids, relationship


def test_every_quote_is_the_raw_text_at_its_offsets() -> None:
    assert len(fragment().relationships) > 50
    for relationship in fragment().relationships:
        held = relationship.properties
        assert held["quote"] == RAW[int(str(held["start"])) : int(str(held["end"]))], relationship
        assert str(held["quote"]).strip(), relationship
        assert held["doc"] == fragment().doc


def test_every_surface_stands_within_its_quote() -> None:
    for mention in of("MENTIONS"):
        assert str(mention.properties["surface"]) in str(mention.properties["quote"]), mention


def test_readings_and_carriage_returns_stay_in_the_quotes_and_leave_the_names() -> None:
    quotes = "".join(str(relationship.properties["quote"]) for relationship in fragment().relationships)

    assert "(chuàng)" in quotes
    assert not [n for n in fragment().nodes if "chuàng" in str(n.properties["name"]) or "\r" in str(n.properties["name"])]


def test_aliases_are_those_of_the_mentions() -> None:
    found: dict[str, set[str]] = defaultdict(set)
    for mention in of("MENTIONS"):
        if "alias" in mention.properties:
            found[mention.end].add(str(mention.properties["alias"]))

    assert found
    for thing in fragment().nodes:
        assert thing.properties.get("aliases", []) == sorted(found[thing.uid] - {thing.properties["name"]}), thing


def test_a_short_form_is_an_alias() -> None:
    assert node("陕西省科学技术厅", "Agency").properties["aliases"] == ["省科技厅"]
    assert node("仪器采购“直签制”", "Reform").properties["aliases"] == ["直签制"]


@pytest.mark.parametrize("place", ["西安", "宝鸡"])
def test_words_that_several_things_share_are_an_alias_of_none(place: str) -> None:
    assert "aliases" not in node(f"{place}国家算力枢纽", "Platform").properties


def test_the_paper_s_own_title_is_not_cited() -> None:
    cited = {n.properties["name"] for n in fragment().nodes if n.label == "Document" and not n.properties["loaded"]}

    assert cited == {"陕西省科技计划管理办法", "中华人民共和国科学技术进步法"}


def test_the_issuer_is_one_with_the_department_that_acts() -> None:
    issuer = node("陕西省科学技术厅", "Agency").uid

    assert {r.end for r in of("ISSUED_BY")} == {issuer}
    assert issuer in {r.end for r in of("LED_BY")}


def test_a_second_run_gives_the_same_bytes() -> None:
    assert rows(RAW) == rows(RAW)


def test_nodes_come_before_relationships_and_both_in_order() -> None:
    lines = list(fragment().rows())
    kinds = [line["type"] for line in lines]

    assert kinds == sorted(kinds)
    assert [line["id"] for line in lines if line["type"] == "node"] == sorted(n.uid for n in fragment().nodes)


def test_the_order_of_sets_changes_no_byte() -> None:
    made = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1")
    }

    assert len(made) == 1


def test_line_ends_change_offsets_and_nothing_that_is_shared() -> None:
    one, other = read_document(source(RAW)), read_document(source("\n".join(LINES) + "\n"))

    assert one.doc == other.doc
    assert {n.uid for n in one.nodes} == {n.uid for n in other.nodes}
