"""Canonical names and divisions: what is the same thing, and what must never be."""

from __future__ import annotations

import pytest

from loaders.assemble import thing_uid
from loaders.frame import Frame
from loaders.names.candidate import Candidate
from loaders.names.find import find_names
from loaders.resolve import Thing, resolve, resolve_place
from ontology.places import named
from ontology.regions import region

SHAANXI, SHANXI, SHANDONG = Frame("610000"), Frame("140000"), Frame("370000")
ZHEJIANG, HANGZHOU = Frame("330000"), Frame("330100")


def written(label: str, name: str, frame: Frame = SHAANXI) -> Thing:
    return resolve(Candidate(label, name, 0, len(name), f"{label.lower()}-head"), frame)


def read(text: str, frame: Frame = SHAANXI) -> list[Thing]:
    return [resolve(candidate, frame) for candidate in find_names(text, frame).chosen]


def only(text: str, frame: Frame = SHAANXI) -> Thing:
    (thing,) = read(text, frame)
    return thing


@pytest.mark.parametrize(
    ("label", "name", "full"),
    [
        ("Program", "省重点研发计划", "陕西省重点研发计划"),
        ("Document", "省科技计划管理办法", "陕西省科技计划管理办法"),
        ("Document", "我省科技伦理审查办法", "陕西省科技伦理审查办法"),
        ("Program", "省部共建计划", "省部共建计划"),
        ("Platform", "省际协作示范区", "省际协作示范区"),
    ],
)
def test_a_bare_level_is_written_out(label: str, name: str, full: str) -> None:
    assert written(label, name).name == full


def test_a_city_s_level_is_written_out_in_the_city_s_papers_only() -> None:
    assert written("Program", "市青年人才计划", HANGZHOU).name == "杭州市青年人才计划"
    assert written("Program", "市青年人才计划", ZHEJIANG).name == "市青年人才计划"


def test_a_national_paper_leaves_a_bare_level_as_it_is() -> None:
    assert written("Program", "省重点研发计划", Frame()).name == "省重点研发计划"


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("韩城高新区", "韩城高新技术产业开发区"),
        ("汉阴农高区", "汉阴农业高新技术产业示范区"),
        ("神木经开区", "神木经济技术开发区"),
        ("秦东国家自创区", "秦东国家自主创新示范区"),
        ("秦东自创区", "秦东国家自主创新示范区"),
        ("高新区", "高新区"),
    ],
)
def test_a_short_kind_of_zone_is_written_out(name: str, full: str) -> None:
    assert written("Platform", name).name == full


def test_only_zones_are_written_out_so() -> None:
    assert written("Program", "支持高新区").name == "支持高新区"


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("科学技术进步法", "中华人民共和国科学技术进步法"),
        ("中华人民共和国科学技术进步法", "中华人民共和国科学技术进步法"),
        ("某某管理办法", "某某管理办法"),
    ],
)
def test_a_law_is_the_country_s(name: str, full: str) -> None:
    thing = written("Document", name)

    assert thing.name == full
    assert (thing.division == "100000") == full.startswith("中华")


def test_blanks_and_quotes_around_a_whole_name_are_no_part_of_it() -> None:
    assert written("Reform", "“直 签制”").name == "直签制"
    assert written("Reform", "采购“直签制”").name == "采购“直签制”"


@pytest.mark.parametrize(
    ("label", "name", "division"),
    [
        ("Platform", "榆林光伏基地", "610800"),
        ("Agency", "西安市雁塔区科学技术局", "610113"),
        ("Agency", "中共陕西省委", "610000"),
        ("Platform", "国家深空探测中心", "100000"),
        ("Platform", "长三角数据中心", "100000"),
        ("Platform", "秦东创新港", "610000"),
        ("Program", "江苏省产业基金", "320000"),
        ("Reform", "陕西先投后股", "concept"),
        ("Field", "人工智能", "concept"),
    ],
)
def test_a_thing_belongs_to_the_place_at_its_head_else_to_the_country_or_the_issuer(label: str, name: str, division: str) -> None:
    assert written(label, name).division == division


def test_a_county_s_short_name_owns_nothing_outside_its_province() -> None:
    assert written("Platform", "安吉白茶基地", ZHEJIANG).division == "330523"
    assert written("Platform", "合作共享平台", SHANDONG).division == "370000"


@pytest.mark.parametrize("text", ["之江实验室", "紫金山实验室", "姑苏实验室", "清华大学", "科技部", "苏州实验室"])
def test_a_known_thing_is_one_in_every_paper(text: str) -> None:
    uids = {thing_uid(only(text, frame)) for frame in (Frame(), SHAANXI, ZHEJIANG, Frame("320000"), HANGZHOU)}

    assert len(uids) == 1


def test_a_known_thing_is_one_whichever_rule_found_it() -> None:
    listed = [thing for thing in read("推动紫金山、姑苏等2家省实验室建设。", Frame("320000")) if thing.label == "Platform"]
    alone = only("紫金山实验室", Frame("320000"))

    assert alone in listed


@pytest.mark.parametrize(
    ("one", "other", "frame"),
    [
        ("陕西省科学技术厅", "山西省科学技术厅", SHAANXI),
        ("四川省科学技术厅", "陕西省科学技术厅", SHAANXI),
        ("浙江省科学技术厅", "江西省科学技术厅", ZHEJIANG),
        ("河南省科学技术厅", "河北省科学技术厅", Frame("410000")),
        ("《湖南省科技创新工作要点》", "《湖北省科技创新工作要点》", Frame("420000")),
        ("西安综合性国家科学中心", "合肥综合性国家科学中心", SHAANXI),
        ("《2022年全省科技创新工作要点》", "《2023年全省科技创新工作要点》", SHAANXI),
    ],
)
def test_names_that_look_alike_are_never_one_thing(one: str, other: str, frame: Frame) -> None:
    assert thing_uid(only(one, frame)) != thing_uid(only(other, frame))


def test_categories_that_look_alike_are_no_things_at_all() -> None:
    assert read("建设省级重点实验室和国家级重点实验室。") == []


@pytest.mark.parametrize(
    ("one", "other", "frame"),
    [
        ("陕西省科技厅", "陕西省科学技术厅", SHAANXI),
        ("省科技厅", "陕西省科学技术厅", SHAANXI),
        ("中共陕西省委科技工委", "陕西省委科技工委", SHAANXI),
        ("省委科技工委", "中共陕西省委科技工委", SHAANXI),
        ("科技部", "科学技术部", SHAANXI),
        ("《科学技术进步法》", "《中华人民共和国科学技术进步法》", SHAANXI),
        ("西安高新区", "西安高新技术产业开发区", SHAANXI),
    ],
)
def test_names_of_one_thing_have_one_uid(one: str, other: str, frame: Frame) -> None:
    assert thing_uid(only(one, frame)) == thing_uid(only(other, frame))


def test_the_same_words_in_two_provinces_are_two_departments() -> None:
    assert thing_uid(only("省科技厅", SHAANXI)) != thing_uid(only("省科技厅", SHANXI))


def test_the_same_reform_in_two_provinces_is_one() -> None:
    assert thing_uid(only("推行“直签制”。", SHAANXI)) == thing_uid(only("推行“直签制”。", ZHEJIANG))


@pytest.mark.parametrize(("number", "year"), [("沪科规〔2022〕6号", "2022"), ("沪科规", None), (None, None)])
def test_the_year_of_a_paper_is_that_of_its_number(number: str | None, year: str | None) -> None:
    assert Thing("Document", "科普条例", "310000", number).year == year


def test_papers_of_one_title_and_several_years_are_several() -> None:
    papers = [Thing("Document", "年度工作要点", "310000", f"沪科〔{year}〕1号") for year in (2022, 2023)]

    assert len({thing_uid(paper) for paper in papers}) == 2


def test_a_place_has_its_code_and_a_region_none() -> None:
    city, area = named("西安市")[0], region("长三角")
    assert area is not None

    assert resolve_place(city) == Thing("Place", "西安市", "610100")
    assert resolve_place(area) == Thing("Place", "长三角", "region")
    assert thing_uid(resolve_place(city)) == "place/610100"


@pytest.mark.parametrize(
    ("label", "name", "full"),
    [
        ("Agency", "国家药监局海岛分中心", "国家药品监督管理局海岛分中心"),
        ("Agency", "横琴合作区管委会", "横琴粤澳深度合作区管理委员会"),
        ("Agency", "省委第九巡视组", "中共陕西省委第九巡视组"),
        ("Organization", "西工大海岛研究院", "西北工业大学海岛研究院"),
        ("Platform", "浙大海岛创新中心", "浙江大学海岛创新中心"),
        ("Organization", "中车海岛公司", "中车海岛公司"),
        ("Document", "省级海岛企业管理办法", "陕西省省级海岛企业管理办法"),
        ("Document", "海岛保护条例", "陕西省海岛保护条例"),
        ("Document", "公平竞争审查条例", "公平竞争审查条例"),
        ("Document", "全国海岛保护条例", "全国海岛保护条例"),
    ],
)
def test_what_a_name_begins_with_is_written_out(label: str, name: str, full: str) -> None:
    assert written(label, name).name == full
