from functools import partial

import pytest

from graph.find import find, fold, statements
from graph.store import Store, open_store
from tests.graph.contract import written
from tests.graph.papers import (
    PLAN,
    PLATFORM,
    REFORM,
    SHAANXI,
    SUMMARY_TEXT,
    Named,
    library,
    paper,
    points,
    statement,
    summary,
    with_more,
)

SHANXI = Named("Agency", "山西省科学技术厅", "140000")


@pytest.fixture
def store(target: str) -> Store:
    led = statement("LED_BY", PLATFORM.uid, SHAANXI.uid, SUMMARY_TEXT, "科技厅", 3, summary().doc, role="lead")
    other = paper("山西省要点", "省科技厅学习", {"省科技厅": SHANXI}, "140000", province="山西省")
    written(partial(open_store, target), points(), with_more(summary(), statements=[led]), library()[2], other)
    return open_store(target)


def _names(store: Store, name: str) -> list[str]:
    return [thing.name for thing in find(store, name).things]


def test_a_name_an_alias_and_a_uid_find_their_thing_alone(store: Store) -> None:
    assert _names(store, "陕西省科学技术厅") == ["陕西省科学技术厅"]
    assert _names(store, "秦创原") == ["秦创原创新驱动平台"]
    assert [thing.uid for thing in find(store, REFORM.uid).things] == [REFORM.uid]
    assert [thing.label for thing in find(store, f"{points().doc}/s/1").things] == ["Section"]


def test_an_alias_of_several_things_finds_them_all(store: Store) -> None:
    assert _names(store, "省科技厅") == ["山西省科学技术厅", "陕西省科学技术厅"]


@pytest.mark.parametrize("name", ["“三项改革”", '"三项改革"', "三项改革", "「三项改革」", " 三项 改革", "＂三项改革＂"])
def test_quotation_marks_and_width_do_not_matter(store: Store, name: str) -> None:
    assert _names(store, name) == ["科技成果转化“三项改革”"]


def test_a_cited_document_is_found_with_and_without_its_marks(store: Store) -> None:
    assert [thing.uid for thing in find(store, "《陕西省“十四五”科技创新发展规划》").things] == [PLAN.uid]
    assert _names(store, "陕西省十四五科技创新发展规划") == [PLAN.name]


def test_a_part_of_a_name_finds_all_that_contain_it_short_ones_first(store: Store) -> None:
    assert _names(store, "科学技术") == ["山西省科学技术厅", "陕西省科学技术厅"]


def test_a_near_miss_is_suggested_and_never_taken(store: Store) -> None:
    found = find(store, "陕西省科学技木厅")
    assert found.things == ()
    assert [thing.name for thing in found.suggestions][:2] == ["陕西省科学技术厅", "山西省科学技术厅"]


@pytest.mark.parametrize("name", ["", " ", "“”", "完全无关的一个名字啊"])
def test_what_is_like_nothing_finds_and_suggests_nothing(store: Store, name: str) -> None:
    found = find(store, name)
    assert (found.things, found.suggestions) == ((), ())


def test_folding_keeps_apart_what_is_another_name() -> None:
    assert fold("陕西省") != fold("山西省") and fold("Ｇ60") == "g60"


def test_the_statements_of_a_thing_say_who_states_what_where(store: Store) -> None:
    evidence = statements(store, SHAANXI.uid)
    assert [(e.relation, e.direction) for e in evidence] == [("LED_BY", "in")] + [("MENTIONS", "in")] * 5
    led = evidence[0]
    assert (led.other, led.other_label, led.detail, led.document) == (
        PLATFORM.name,
        "Platform",
        "lead",
        "陕西省科技厅2032年工作总结",
    )
    assert (led.section, led.quote, led.start, led.end) == ("一", "科技厅", 3, 6)
    assert [e.detail for e in evidence[1:]] == ["省科技厅"] * 3 + ["科技厅"] * 2
    outward = statements(store, PLATFORM.uid)
    assert [(e.relation, e.direction, e.other) for e in outward if e.direction == "out"] == [("LED_BY", "out", SHAANXI.name)]


def test_the_statements_of_one_relation_are_sorted_by_province_document_and_place(store: Store) -> None:
    mentions = [e for e in statements(store, f"{points().doc}/s/1") if e.relation == "MENTIONS"]
    assert [e.start for e in mentions] == sorted(e.start for e in mentions) and len(mentions) == 6
    assert [e.province for e in statements(store, SHANXI.uid)] == ["山西省"]


def test_what_is_not_there_has_no_statements(store: Store) -> None:
    assert statements(store, "agency/610000/nobody") == []
