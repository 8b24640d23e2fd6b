"""Place names: what a form means in the frame of a paper."""

from __future__ import annotations

import pytest

from loaders.frame import Frame
from loaders.names.places import full_name, meant, place_hits
from ontology.places import by_code
from tests.loaders.names.reading import NATIONAL, SHANDONG, SHANXI, SICHUAN, ZHEJIANG, named


def meaning(form: str, frame: Frame) -> str | None:
    place = meant(form, frame)
    return None if place is None else place.name


@pytest.mark.parametrize(
    ("form", "name"),
    [("陕西", "陕西省"), ("山西", "山西省"), ("成都", "成都市"), ("广西", "广西壮族自治区"), ("长三角", "长三角")],
)
def test_provinces_cities_and_regions_are_known_by_their_short_names(form: str, name: str) -> None:
    assert meaning(form, NATIONAL) == name


@pytest.mark.parametrize("form", ["安吉", "资源", "合作", "通道", "会同", "新平", "新兴"])
def test_a_county_s_short_name_is_an_ordinary_word_elsewhere(form: str) -> None:
    assert meaning(form, SHANDONG) is None


def test_a_county_s_short_name_counts_in_its_own_province() -> None:
    assert meaning("安吉", ZHEJIANG) == "安吉县"


def test_a_county_s_full_name_counts_everywhere() -> None:
    assert meaning("安吉县", SHANDONG) == "安吉县"


def test_a_full_name_that_several_counties_bear_means_none_elsewhere() -> None:
    assert meaning("鼓楼区", SHANDONG) is None


def test_the_highest_division_is_meant_by_a_name_that_several_bear() -> None:
    assert meaning("吉林", NATIONAL) == "吉林省"


def test_the_frame_s_own_division_comes_first() -> None:
    assert meaning("朝阳", Frame("210000")) == "朝阳市"


def test_hits_are_the_longest_names() -> None:
    text = "在山西省太原市与四川"
    found = list(place_hits(text, SHANXI))

    assert [(text[hit.start : hit.end], hit.place.name) for hit in found] == [
        ("山西省", "山西省"),
        ("太原市", "太原市"),
        ("四川", "四川省"),
    ]


def test_a_word_that_means_no_place_is_no_hit() -> None:
    assert list(place_hits("加强国际合作，打通道路", SICHUAN)) == []


@pytest.mark.parametrize(
    ("code", "name"),
    [("370211", "青岛市黄岛区"), ("310115", "浦东新区"), ("370283", "平度市"), ("370000", "山东省")],
)
def test_a_city_s_district_stands_behind_its_city(code: str, name: str) -> None:
    place = by_code(code)

    assert place is not None
    assert full_name(place) == name


@pytest.mark.parametrize("text", ["推进中小金融机构改革", "保障重大安全", "把更多真金白银用于民生"])
def test_the_letters_of_a_place_within_other_words_are_no_place(text: str) -> None:
    assert named(text, "Place", SICHUAN) == []
