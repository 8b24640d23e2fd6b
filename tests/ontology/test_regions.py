"""Places that are no division have one meaning each, and never the name of a division."""

from __future__ import annotations

import pytest

from ontology.model import load
from ontology.places import by_code, named
from ontology.regions import all_regions, region

NEW_AREAS = [
    *(
        "浦东新区",
        "滨海新区",
        "两江新区",
        "舟山群岛新区",
        "兰州新区",
        "南沙新区",
        "西咸新区",
        "贵安新区",
        "西海岸新区",
        "金普新区",
    ),
    *("天府新区", "湘江新区", "江北新区", "福州新区", "滇中新区", "哈尔滨新区", "长春新区", "赣江新区", "雄安新区"),
]


@pytest.mark.parametrize(
    ("name", "canonical", "kind"),
    [
        ("长江三角洲", "长三角", "region"),
        ("成渝地区", "成渝地区双城经济圈", "region"),
        ("粤港澳大湾区", "粤港澳大湾区", "region"),
        ("黄河流域", "黄河流域", "region"),
        ("关中平原城市群", "关中平原城市群", "agglomeration"),
        ("杨凌示范区", "杨凌农业高新技术产业示范区", "functional-zone"),
        ("西咸新区", "西咸新区", "functional-zone"),
        ("新疆兵团", "新疆生产建设兵团", "functional-zone"),
        ("美利坚合众国", "美国", "country"),
        ("克罗地亚", "克罗地亚", "country"),
        ("中亚五国", "中亚", "world-region"),
        ("东盟", "东盟", "world-region"),
        ("祁连山", "祁连山", "landscape"),
    ],
)
def test_names_mean_their_region(name: str, canonical: str, kind: str) -> None:
    found = region(name)
    assert found and (found.name, found.kind) == (canonical, kind)


def test_other_words_mean_no_region() -> None:
    assert region("东部新城") is None


def test_what_is_abroad_belongs_to_the_world() -> None:
    abroad, home = region("新西兰"), region("长三角")
    assert abroad and home and (abroad.division, home.division) == ("world", "region")


def test_all_nineteen_national_new_areas_are_places() -> None:
    assert len(NEW_AREAS) == 19
    assert [name for name in NEW_AREAS if not (region(name) or named(name))] == []


def test_no_name_means_both_a_region_and_a_division() -> None:
    assert [name for name in all_regions() if named(name)] == []


def test_a_name_stands_for_one_region_only() -> None:
    regions = set(all_regions().values())
    names = [name for place in regions for name in (place.name, *place.aliases)]
    assert len(names) == len(set(names)) == len(all_regions())


def test_kinds_and_codes_are_known() -> None:
    kinds = load().vocabularies["place_kind"].terms
    for place in set(all_regions().values()):
        assert place.kind in kinds
        assert all(by_code(code) for code in place.within), place
