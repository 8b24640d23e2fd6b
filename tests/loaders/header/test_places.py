from __future__ import annotations

import pytest

from loaders.header.parts import Found
from loaders.header.places import frame_of, place_before


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("陕西省科学技术厅", "陕西省"),
        ("中共陕西省委科技工委", "陕西省"),
        ("山西省科学技术厅", "山西省"),
        ("广西科技厅", "广西壮族自治区"),
        ("吉林市科学技术局", "吉林市"),
        ("中共宣城市科技局党组", "宣城市"),
        ("上海市人民政府办公厅", "上海市"),
    ],
)
def test_a_body_belongs_to_the_division_that_its_name_begins_with(name: str, place: str) -> None:
    assert (found := place_before(name)) and found.name == place


@pytest.mark.parametrize("name", ["省科技厅", "国务院办公厅", "朝阳区科学技术委员会", "海市人民政府办公厅"])
def test_other_bodies_belong_to_none_by_their_name(name: str) -> None:
    assert place_before(name) is None


def division(text: str = "", title: str = "", issuer: str | None = None, index: str | None = None, page: str = "") -> str:
    """Give the frame's division for what a paper shows."""
    issuers = [Found(issuer, 0, 1)] if issuer else []
    return frame_of(text, title, issuers, Found(index, 0, 1) if index else None, [page]).division


def test_what_issuers_say_comes_first_then_title_index_page_and_text() -> None:
    assert division(title="上海市行动方案", issuer="四川省科学技术厅") == "510000"
    assert division(title="2026年上海市政府工作报告", index="11610000016000208K/2024-1", issuer="省科技厅") == "310000"
    assert division(title="科技工作要点", index="11610000016000208K/2024-1", issuer="省科技厅") == "610000"
    assert division(title="科技工作要点", page="浙江省科技厅") == "330000"
    assert division(text="浙江省各市和杭州市、宁波市要落实浙江方案，支持浙江发展。") == "330000"


@pytest.mark.parametrize("issuer", ["国务院", "中共中央办公厅", "科技部", "工业和信息化部", "国家发展改革委", "海关总署"])
def test_central_bodies_speak_of_the_whole_country_whatever_the_title_names(issuer: str) -> None:
    assert division(title="支持上海市建设科技创新中心方案", issuer=issuer) == "100000"


@pytest.mark.parametrize("text", ["", "在京津冀、长三角、贵州、内蒙古、甘肃、宁夏布局枢纽。", "学习上海经验。"])
def test_a_text_that_names_no_place_or_many_is_national(text: str) -> None:
    assert division(text=text) == "100000"
