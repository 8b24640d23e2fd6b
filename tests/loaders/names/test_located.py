"""Things of places: what a place plans, and rows of places that share a name."""

from __future__ import annotations

import pytest

from loaders.frame import Frame
from loaders.names.located import planners, row_of_places
from tests.loaders.names.reading import SHANDONG, SICHUAN, ZHEJIANG, chosen, named, seen_in


@pytest.mark.parametrize(
    ("text", "frame", "names"),
    [
        ("支持泸州建设科创园。", SICHUAN, ["泸州科创园"]),
        ("推动丽水争创国家高新区。", ZHEJIANG, ["丽水国家高新技术产业开发区"]),
        ("支持嵊州、诸暨等地创建省级农高区。", ZHEJIANG, ["嵊州农业高新技术产业示范区", "诸暨农业高新技术产业示范区"]),
        ("支持菏泽市加快创建国家级经开区。", SHANDONG, ["菏泽市经济技术开发区"]),
        ("加快衢州、丽水等2个国家骨干冷链物流基地建设。", ZHEJIANG, ["丽水国家骨干冷链物流基地", "衢州国家骨干冷链物流基地"]),
        ("推动衢州获批国家创新型城市、丽水创建省级高新区。", ZHEJIANG, ["丽水高新技术产业开发区"]),
    ],
)
def test_a_zone_that_a_place_plans_is_named_after_it(text: str, frame: Frame, names: list[str]) -> None:
    assert named(text, "Platform", frame) == names


def test_a_planned_zone_stands_where_its_planner_does() -> None:
    found = [c for c in chosen("支持泸州建设科创园。", SICHUAN) if c.label == "Platform"]

    assert [c.place.place.name for c in found if c.place] == ["泸州市"]


def test_a_zone_that_nobody_plans_has_no_place() -> None:
    found = [c for c in chosen("推动天目科创园提升。", ZHEJIANG) if c.label == "Platform"]

    assert [c.place for c in found] == [None]


def test_a_category_that_nobody_plans_is_no_zone() -> None:
    assert named("积极创建国家高新区。", "Platform", SICHUAN) == []


def test_planners_are_given_in_the_order_of_the_text() -> None:
    text = "支持德阳、绵阳和乐山建设创新走廊"
    hits = planners(seen_in(text, SICHUAN), text.index("创新走廊"))

    assert [hit.place.name for hit in hits] == ["德阳市", "绵阳市", "乐山市"]


def test_a_place_before_another_verb_plans_nothing() -> None:
    text = "支持德阳考察创新走廊"

    assert planners(seen_in(text, SICHUAN), text.index("创新走廊")) == []


def test_a_row_holds_the_place_that_the_name_begins_with() -> None:
    text = "推进潍坊、东营算力枢纽"
    hits = row_of_places(seen_in(text, SHANDONG), text.index("东营"))

    assert [hit.place.name for hit in hits] == ["潍坊市", "东营市"]


def test_one_place_is_no_row() -> None:
    text = "推进东营算力枢纽"

    assert row_of_places(seen_in(text, SHANDONG), text.index("东营")) == []
