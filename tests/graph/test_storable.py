import pickle
import re
from typing import Any

import pytest

from graph.fragment import Fragment, Node, Relationship
from graph.storable import FragmentError, storable
from tests.graph.papers import PLAN, SHAANXI, Named, points, with_more


def test_empty_values_and_aliases_are_left_out() -> None:
    node = Node(SHAANXI.uid, "Agency", {"name": "厅", "aliases": ["省厅"], "kind": None, "flags": [], "blank": ""})  # type: ignore[dict-item]
    fragment = Fragment(points().doc, (points().nodes[0], node))
    assert storable(fragment).nodes[1].properties == {"name": "厅", "blank": ""}


def test_what_is_storable_already_stays_as_it_is_in_other_processes_too() -> None:
    once = storable(points())
    assert storable(once) is once
    there_and_back = pickle.loads(pickle.dumps(once))  # noqa: S301
    assert storable(there_and_back) is there_and_back == once
    assert storable(Fragment(once.doc, once.nodes, once.relationships)) == once


def test_the_words_of_a_citation_stand_on_its_mentions() -> None:
    fragment = storable(points())
    [cited] = [node for node in fragment.nodes if node.uid == PLAN.uid]
    assert cited.properties == {"name": PLAN.name, "division": "610000", "loaded": False}
    mentions = [r for r in fragment.relationships if r.end == PLAN.uid]
    assert mentions and all(m.properties["cited_number"] == "陕政发〔2021〕8号" for m in mentions)
    assert not any("cited_kind" in r.properties for r in fragment.relationships if r.end != PLAN.uid)


def test_one_thing_may_come_twice_but_not_two_under_one_identifier() -> None:
    fragment = points()
    doubled = with_more(fragment, fragment.nodes, fragment.relationships)
    assert storable(doubled) == storable(fragment)
    with pytest.raises(FragmentError, match="two different things"):
        storable(with_more(fragment, [Node(SHAANXI.uid, "Agency", {"name": "另一个厅"})]))


def _with_value(key: str, value: Any) -> Fragment:
    return with_more(points(), [Node("agency/1", "Agency", {"name": "厅", key: value})])


@pytest.mark.parametrize(
    "value",
    [
        float("nan"),
        float("inf"),
        2**63,
        -(2**63) - 1,
        {"a": 1},
        [1],
        ["a", None],
        [["a"]],
        b"bytes",
        object(),
        ("a",),
        "\ud83d",
        ["\udc00"],
    ],
)
def test_values_that_an_engine_would_refuse_or_change_are_refused_with_their_place(value: object) -> None:
    with pytest.raises(FragmentError, match=r"agency/1 has .*value = ") as refusal:
        storable(_with_value("value", value))
    assert points().doc in str(refusal.value)


@pytest.mark.parametrize("key", ["id", "title", "type", "label", "uid", "rid", "Name", "名称", "a b", "a`b", "", "1a", "x-y"])
def test_names_of_properties_that_an_engine_takes_or_cannot_take_are_refused(key: str) -> None:
    with pytest.raises(FragmentError, match=re.escape(repr(key))):
        storable(_with_value(key, "x"))


@pytest.mark.parametrize("label", ["", "agency", "A B", "Agency) DETACH DELETE (n", "机关", "A`"])
def test_names_that_are_no_class_or_relation_never_reach_cypher(label: str) -> None:
    with pytest.raises(FragmentError, match="no name of a class"):
        storable(with_more(points(), [Node("x/1", label, {"name": "厅"})]))
    first = points().relationships[0]
    with pytest.raises(FragmentError, match="no name of a relation"):
        storable(with_more(points(), (), [Relationship("x/1", label, first.start, first.end, first.properties)]))


def test_a_fragment_must_hold_its_document_and_everything_its_statements_speak_of() -> None:
    fragment = points()
    with pytest.raises(FragmentError, match="no Document node"):
        storable(Fragment(fragment.doc, fragment.nodes[1:], ()))
    with pytest.raises(FragmentError, match=re.escape(SHAANXI.uid)):
        storable(Fragment(fragment.doc, tuple(n for n in fragment.nodes if n.uid != SHAANXI.uid), fragment.relationships))


def test_parts_and_statements_of_other_documents_are_refused() -> None:
    with pytest.raises(FragmentError, match="belongs to another document, doc/2"):
        storable(with_more(points(), [Node("doc/2/s/1", "Section", {"name": "一", "doc": "doc/2"})]))
    first = points().relationships[0]
    foreign = Relationship("x/1", first.label, first.start, first.end, {**first.properties, "doc": "doc/2"})
    with pytest.raises(FragmentError, match="statement of doc/2"):
        storable(with_more(points(), (), [foreign]))


def test_only_the_document_itself_is_loaded() -> None:
    claimed = Node(Named("Document", "别的规划").uid, "Document", {"name": "别的规划", "loaded": True, "sha256": "x"})
    [node] = [n for n in storable(with_more(points(), [claimed])).nodes if n.uid == claimed.uid]
    assert node.properties == {"name": "别的规划", "loaded": False}
