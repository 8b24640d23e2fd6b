"""What every store must do: a class of tests that each store's own test module inherits, giving the fixture `graph`."""

import itertools
from typing import Protocol

import pytest

from graph.fragment import Fragment, Node, Row, Value, write_rows
from graph.storable import FragmentError, storable
from graph.store import QueryError, Store, StoreError, Version
from tests.graph.attempts import REACHING, WRITING
from tests.graph.papers import PLAN, PLATFORM, REFORM, SHAANXI, Named, library, paper, plan, points, statement, summary, with_more


class Graph(Protocol):
    """Opens one and the same graph, empty at the beginning of a test."""

    def __call__(self, *, write: bool = False) -> Store: ...


def written(graph: Graph, *fragments: Fragment) -> str:
    """Write and commit, and give the dump as a later reader gets it."""
    with graph(write=True) as store:
        store.write(fragments)
        store.commit()
    return dumped(graph)


def removed(graph: Graph, doc: str) -> str:
    with graph(write=True) as store:
        assert store.remove(doc) > 0
        store.commit()
    return dumped(graph)


def dumped(graph: Graph) -> str:
    with graph() as store:
        return "".join(write_rows(store.rows()))


def row_of(graph: Graph, identifier: str) -> Row:
    with graph() as store:
        return next(row for row in store.rows() if row["id"] == identifier)


class StoreContract:
    @pytest.fixture
    def graph(self) -> Graph:
        raise NotImplementedError

    @pytest.fixture
    def other(self) -> Graph:
        """A second graph, to compare with."""
        raise NotImplementedError

    def test_rows_are_those_of_the_fragment_nodes_first_each_sorted(self, graph: Graph) -> None:
        fragment = paper("某省2031年要点", "省科技厅", {"省科技厅": Named("Agency", "省科技厅")})
        assert written(graph, fragment) == "".join(write_rows(storable(fragment).rows()))

    def test_every_kind_of_value_comes_back_as_it_was(self, graph: Graph) -> None:
        values: dict[str, Value] = {
            "integer": 20, "real": 2.4, "whole": 20.0, "large": 2**62, "small": 1e-300, "yes": True, "no": False,
            "digits": "0012", "date": "2031-03-01", "word": "NaN", "blank": "", "emoji": "😀𠮷", "zero": "a\x00b",
            "lines": "甲\r\n\t乙 \u2028丙", "quotes": "\"'`\\{}$x", "long": "字" * 10_000,
            "one": ["2031"], "list": ["甲", "", "乙,丙"],
        }  # fmt: skip
        fragment = paper("某省2031年要点", "省科技厅", {}, **values)
        section = fragment.relationships[0].end
        fragment = with_more(
            fragment, [Node(f"{fragment.doc}/m/1", "Measurement", {"name": "数", "doc": fragment.doc, **values})]
        )
        fragment = with_more(
            fragment, [Node(f"{fragment.doc}/m/2", "Measurement", {"name": "数", "doc": fragment.doc, "real": 7})]
        )
        written(graph, fragment)
        for uid in (fragment.doc, f"{fragment.doc}/m/1"):
            properties = row_of(graph, uid)["properties"]
            assert {key: (type(value), properties[key]) for key, value in values.items()} == {
                key: (type(value), value) for key, value in values.items()
            }
        assert type(row_of(graph, f"{fragment.doc}/m/2")["properties"]["real"]) is int
        assert row_of(graph, section)["labels"] == ["Entity", "Section"]

    def test_the_order_of_writing_and_removing_does_not_matter(self, graph: Graph, other: Graph) -> None:
        expected: dict[frozenset[str], str] = {frozenset(): ""}
        for size in (1, 2, 3):
            for some in itertools.combinations(library(), size):
                expected[frozenset(fragment.doc for fragment in some)] = written(other, *some)
                for fragment in some:
                    removed(other, fragment.doc)
        there: set[str] = set()
        for order in itertools.permutations(library()):
            for fragment in order:
                there.add(fragment.doc)
                assert written(graph, fragment) == expected[frozenset(there)]
            for fragment in order:
                there.remove(fragment.doc)
                assert removed(graph, fragment.doc) == expected[frozenset(there)]

    def test_documents_written_together_do_not_depend_on_their_order_either(self, graph: Graph) -> None:
        dumps = set()
        for order in itertools.permutations(library()):
            dumps.add(written(graph, *order))
            for fragment in order:
                removed(graph, fragment.doc)
        assert len(dumps) == 1

    def test_writing_the_same_again_changes_nothing(self, graph: Graph) -> None:
        before = written(graph, *library())
        with graph(write=True) as store:
            report = store.write(library())
            store.commit()
        assert not report.changed and sorted(report.unchanged) == sorted(fragment.doc for fragment in library())
        assert dumped(graph) == before

    def test_a_changed_document_replaces_only_its_own_statements(self, graph: Graph, other: Graph) -> None:
        written(graph, *library())
        changed = paper("陕西省科技厅2031年工作要点", "陕西省科技厅不再提别的", {"陕西省科技厅": SHAANXI})
        with graph(write=True) as store:
            report = store.write([changed])
            store.commit()
        assert (report.added, report.replaced, report.unchanged) == ([], [changed.doc], [])
        assert dumped(graph) == written(other, changed, summary(), plan())

    def test_a_document_whose_properties_alone_changed_is_replaced(self, graph: Graph) -> None:
        raw = "省科技厅"
        written(graph, paper("某省要点", raw, {}, status="有效", city="某市"))
        with graph(write=True) as store:
            assert store.write([paper("某省要点", raw, {}, status="失效")]).replaced
            store.commit()
        properties = row_of(graph, paper("某省要点", raw, {}).doc)["properties"]
        assert properties["status"] == "失效" and "city" not in properties

    def test_removing_a_document_removes_what_only_it_held(self, graph: Graph, other: Graph) -> None:
        for gone in library():
            written(graph, *library())
            rest = [fragment for fragment in library() if fragment.doc != gone.doc]
            assert removed(graph, gone.doc) == written(other, *rest)
            for fragment in rest:
                removed(other, fragment.doc)

    def test_removing_what_is_not_there_is_refused_with_its_name(self, graph: Graph) -> None:
        written(graph, points())
        with graph(write=True) as store, pytest.raises(StoreError, match=PLAN.uid):
            store.remove(PLAN.uid)

    def test_aliases_are_those_of_all_mentions_and_go_with_them(self, graph: Graph) -> None:
        written(graph, points(), summary())
        assert row_of(graph, SHAANXI.uid)["properties"]["aliases"] == ["省科技厅", "科技厅"]
        removed(graph, points().doc)
        assert row_of(graph, SHAANXI.uid)["properties"]["aliases"] == ["科技厅"]
        assert "aliases" not in row_of(graph, PLATFORM.uid)["properties"]

    def test_a_name_is_no_alias_of_itself(self, graph: Graph) -> None:
        fragment = paper("某省要点", "省科技厅", {})
        raw, section = "省科技厅", fragment.relationships[0].end
        mention = statement("MENTIONS", section, SHAANXI.uid, raw, raw, 0, fragment.doc, surface=raw, alias=SHAANXI.name)
        written(graph, with_more(fragment, [SHAANXI.node()], [mention]))
        assert "aliases" not in row_of(graph, SHAANXI.uid)["properties"]

    def test_a_cited_document_is_told_by_those_that_cite_it_until_it_is_loaded_and_when_it_is_gone(self, graph: Graph) -> None:
        written(graph, summary())
        cited = {
            "uid": PLAN.uid,
            "name": PLAN.name,
            "division": "610000",
            "loaded": False,
            "kind": "plan",
            "aliases": ["科技创新规划"],
        }
        assert row_of(graph, PLAN.uid)["properties"] == cited
        written(graph, points())
        assert row_of(graph, PLAN.uid)["properties"] == {**cited, "number": "陕政发〔2021〕8号"}
        written(graph, plan())
        loaded = row_of(graph, PLAN.uid)["properties"]
        assert loaded["loaded"] and loaded["index_number"] == "X1" and loaded["aliases"] == ["科技创新规划"]
        removed(graph, plan().doc)
        assert row_of(graph, PLAN.uid)["properties"] == {**cited, "number": "陕政发〔2021〕8号"}
        removed(graph, points().doc)
        assert row_of(graph, PLAN.uid)["properties"] == cited

    def test_documents_are_the_loaded_ones_with_what_they_were_made_from(self, graph: Graph) -> None:
        written(graph, points())
        with graph() as store:
            assert store.documents() == {points().doc: Version(str(points().nodes[0].properties["sha256"]), "1")}

    def test_what_was_not_committed_is_forgotten(self, graph: Graph) -> None:
        before = written(graph, points())
        with graph(write=True) as store:
            store.write([summary()])
            store.remove(points().doc)
        assert dumped(graph) == before

    def test_a_bad_fragment_is_refused_and_those_before_it_can_be_kept(self, graph: Graph, other: Graph) -> None:
        stray = with_more(summary(), statements=[points().relationships[0]])
        with graph(write=True) as store:
            with pytest.raises(FragmentError, match=summary().doc):
                store.write([stray])
            store.write([points()])
            store.commit()
        assert dumped(graph) == written(other, points())

    def test_a_thing_of_which_nothing_is_stated_is_not_kept(self, graph: Graph, other: Graph) -> None:
        lonely = with_more(points(), [Named("Agency", "无人提及的厅").node()])
        assert written(graph, lonely) == written(other, points())

    def test_queries_are_answered_with_parameters_and_a_limit(self, graph: Graph) -> None:
        written(graph, *library())
        query = "MATCH (n:Entity {uid: $uid})<-[r:MENTIONS]-() RETURN r.doc AS doc, count(*) AS count ORDER BY doc"
        with graph() as store:
            rows = store.cypher(query, {"uid": REFORM.uid})
            assert rows == [{"doc": doc, "count": 1} for doc in sorted((points().doc, summary().doc))]
            assert store.cypher(query, {"uid": REFORM.uid}, limit=1) == rows[:1]

    def test_queries_on_classes_that_the_graph_does_not_have_give_no_rows(self, graph: Graph) -> None:
        written(graph, points())
        with graph() as store:
            assert store.cypher("MATCH (n:Entity:Indicator) WHERE n.absent = 1 RETURN n.uid AS uid") == []

    @pytest.mark.parametrize(
        "query", ["MATCH (n) DETACH DELETE n", "LOAD CSV FROM '/etc/hostname' AS l RETURN l", "MATCH (n RETURN n", "RETURN $x"]
    )
    def test_queries_that_write_reach_for_files_or_are_wrong_are_refused(self, graph: Graph, query: str) -> None:
        before = written(graph, points())
        with graph(write=True) as store:
            with pytest.raises(QueryError):
                store.cypher(query)
            store.commit()
        assert dumped(graph) == before

    def test_no_attempt_to_write_or_to_reach_outside_comes_to_the_engine(self, graph: Graph) -> None:
        before = written(graph, points())
        with graph(write=True) as store:
            for query in (*WRITING, *(query.format(file="/etc/hostname") for query in REACHING)):
                with pytest.raises(QueryError, match=r"^The query is not run: "):
                    store.cypher(query)
            store.commit()
        assert len({*WRITING, *REACHING}) >= 40
        assert dumped(graph) == before

    def test_a_query_that_takes_too_long_is_stopped(self, graph: Graph) -> None:
        written(graph, points())
        endless = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b) AS s"
        with graph() as store, pytest.raises(QueryError):
            store.cypher(endless, timeout_s=0.2)
