"""The frame of a paper: whose 省 and 市 it speaks of."""

from __future__ import annotations

import pytest

from loaders.frame import NATIONAL, Frame


def owner(division: str, level: str) -> str | None:
    place = Frame(division).owner(level)
    return None if place is None else place.name


@pytest.mark.parametrize(
    ("division", "level", "name"),
    [
        ("610000", "省", "陕西省"),
        ("341800", "省", "安徽省"),
        ("341800", "市", "宣城市"),
        ("341822", "市", "宣城市"),
        ("310000", "市", "上海市"),
        ("450000", "自治区", "广西壮族自治区"),
    ],
)
def test_a_bare_level_means_the_paper_s_own_place(division: str, level: str, name: str) -> None:
    assert owner(division, level) == name


@pytest.mark.parametrize(("division", "level"), [("610000", "市"), ("610000", "县"), (NATIONAL, "省"), (NATIONAL, "市")])
def test_a_level_that_the_paper_does_not_speak_for_means_nobody(division: str, level: str) -> None:
    assert owner(division, level) is None


def test_a_paper_without_a_frame_is_national() -> None:
    assert Frame().division == NATIONAL
    assert Frame().place is None


def test_a_city_s_paper_is_of_the_city_within_its_province() -> None:
    frame = Frame("330100")

    assert [place.name for place in (frame.place, frame.city, frame.province) if place] == ["杭州市", "杭州市", "浙江省"]


def test_a_province_s_paper_is_of_no_city() -> None:
    assert Frame("330000").city is None
