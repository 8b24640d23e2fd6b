"""Agencies in the frame of a paper: whose organ a bare level means, and its full name."""

from __future__ import annotations

import pytest

from loaders.frame import Frame
from loaders.names.agencies import level_of, official, organ_of
from ontology.places import Place, by_code
from tests.loaders.names.reading import (
    BEIJING,
    GUANGXI,
    HANGZHOU,
    NATIONAL,
    SHAANXI,
    SHANDONG,
    SHANGHAI,
    ZHEJIANG,
    chosen,
    named,
)


def place(code: str) -> Place:
    found = by_code(code)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("frame", "name"),
    [
        (SHAANXI, "陕西省科学技术厅"),
        (ZHEJIANG, "浙江省科学技术厅"),
        (SHANDONG, "山东省科学技术厅"),
        (HANGZHOU, "浙江省科学技术厅"),
    ],
)
def test_the_province_s_department_is_that_of_the_paper_s_province(frame: Frame, name: str) -> None:
    assert named("省科技厅印发通知。", "Agency", frame) == [name]


def test_a_bare_level_of_a_national_paper_means_nobody() -> None:
    assert named("省科技厅、市科技局会同省财政厅落实。", "Agency", NATIONAL) == []


@pytest.mark.parametrize(
    ("text", "frame", "names"),
    [
        ("市科委、市经济信息化委负责。", SHANGHAI, ["上海市科学技术委员会", "上海市经济和信息化委员会"]),
        ("市科技局、市财政局负责。", Frame("500000"), ["重庆市科学技术局", "重庆市财政局"]),
        ("市科技局、市委组织部负责。", HANGZHOU, ["杭州市科学技术局", "中共杭州市委组织部"]),
        ("自治区科技厅负责。", GUANGXI, ["广西壮族自治区科学技术厅"]),
    ],
)
def test_the_city_s_organ_is_that_of_the_paper_s_city(text: str, frame: Frame, names: list[str]) -> None:
    assert named(text, "Agency", frame) == names


def test_a_city_s_organ_in_a_province_s_paper_means_nobody() -> None:
    assert named("市科技局要加强指导。", "Agency", SHAANXI) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("西安市科技局负责。", "西安市科学技术局"),
        ("西安市科学技术局负责。", "西安市科学技术局"),
        ("陕西省科技厅负责。", "陕西省科学技术厅"),
        ("榆林市人民政府负责。", "榆林市人民政府"),
        ("榆林市政府负责。", "榆林市人民政府"),
        ("中共陕西省委科技工委负责。", "中共陕西省委科技工委"),
        ("省委科技工委负责。", "中共陕西省委科技工委"),
    ],
)
def test_an_organ_behind_a_place_is_named_in_full(text: str, name: str) -> None:
    assert named(text, "Agency", SHAANXI) == [name]


@pytest.mark.parametrize(
    ("text", "frame", "name"),
    [
        ("海淀区科委配合。", BEIJING, "北京市海淀区科学技术委员会"),
        ("余杭区科技局配合。", ZHEJIANG, "杭州市余杭区科学技术局"),
        ("德清县科技局配合。", ZHEJIANG, "德清县科学技术局"),
    ],
)
def test_a_district_stands_behind_its_city(text: str, frame: Frame, name: str) -> None:
    assert named(text, "Agency", frame) == [name]


@pytest.mark.parametrize("text", ["省委、省政府高度重视。", "省委省政府高度重视。", "贯彻省委和省政府部署。"])
def test_party_and_government_are_two(text: str) -> None:
    assert named(text, "Agency", SHAANXI) == ["中共陕西省委", "陕西省人民政府"]


@pytest.mark.parametrize("text", ["省委员会成员出席。", "市委托第三方评估。", "省委派督导组。"])
def test_a_member_or_an_order_is_no_committee(text: str) -> None:
    assert named(text, "Agency", SHAANXI) == []


@pytest.mark.parametrize(
    "text", ["加强科技部门协同。", "各部门抓好落实。", "主管部门要落实。", "机关各处室负责。", "市、县、区要落实。"]
)
def test_departments_in_general_are_none(text: str) -> None:
    assert named(text, "Agency", SHAANXI) == []


def test_the_ministry_before_another_word_is_one() -> None:
    assert named("科技部门户网站公布。争取科技部支持。", "Agency", SHAANXI) == ["科学技术部"]


@pytest.mark.parametrize(
    ("text", "printed"),
    [("由中共陕西省委印发", "中共陕西省委"), ("由我省科技厅印发", "我省科技厅"), ("本省科技厅印发", "本省科技厅")],
)
def test_the_span_holds_the_party_and_the_pronoun(text: str, printed: str) -> None:
    found = [c for c in chosen(text, SHAANXI) if c.label == "Agency"]

    assert [text[c.start : c.end] for c in found] == [printed]


@pytest.mark.parametrize(
    ("code", "level"), [("110000", "municipality"), ("610000", "province"), ("610100", "prefecture"), ("330521", "county")]
)
def test_a_municipality_has_a_level_of_its_own(code: str, level: str) -> None:
    assert level_of(place(code)) == level


@pytest.mark.parametrize(("code", "name"), [("110108", "北京市海淀区"), ("330521", "德清县"), ("610100", "西安市")])
def test_districts_alone_are_printed_behind_their_city(code: str, name: str) -> None:
    assert official(place(code)) == name


def test_an_organ_is_chosen_by_the_level_of_its_place() -> None:
    assert organ_of("科技局", place("330521")).levels == {"county"}
    assert organ_of("科技局", place("330100")).levels == {"prefecture"}


def test_the_party_group_of_an_organ_is_named_after_it() -> None:
    assert named("省财政厅党组研究部署。", "Agency", SHAANXI) == ["陕西省财政厅党组"]
    assert named("省财政厅党组织换届。", "Agency", SHAANXI) == ["陕西省财政厅"]


def test_a_bare_party_group_is_the_issuer_s() -> None:
    spoken = Frame("610000", "陕西省水利厅")

    assert named("会议由厅党组召集。", "Agency", SHAANXI) == []
    assert named("会后，厅党组印发纪要。", "Agency", spoken) == ["陕西省水利厅党组"]
    assert named("会后，局党组印发纪要。", "Agency", spoken) == []
