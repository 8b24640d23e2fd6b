"""What a bounded head names: one thing, none, or one for each that shares it."""

from __future__ import annotations

import pytest

from loaders.frame import Frame
from loaders.names.grammar import grammar
from loaders.names.things import all_bounded, bounded, prefixed
from tests.loaders.names.reading import GUANGXI, NATIONAL, SHAANXI, SHANDONG, SHANGHAI, SICHUAN, chosen, named, seen_in


@pytest.mark.parametrize(
    "text",
    [
        "全年新建重点实验室20个。",
        "新认定省级技术创新中心5家。",
        "国家重点实验室达到12家。",
        "支持企业建设国家级企业技术中心。",
        "培育新型研发机构和高新技术企业。",
        "建设一批科技创新平台。",
        "各类产业园区超过30个。",
        "遴选10个县域科技创新示范区。",
        "加强众创空间和孵化器管理。",
    ],
)
def test_a_category_is_no_platform(text: str) -> None:
    assert named(text, "Platform", SHANDONG) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("建设国家深空探测技术创新中心。", "国家深空探测技术创新中心"),
        ("建设黄河流域生态保护研究中心。", "黄河流域生态保护研究中心"),
        ("推动临港数字孪生产业园发展。", "临港数字孪生产业园"),
    ],
)
def test_one_thing_of_a_category_is_a_platform(text: str, name: str) -> None:
    assert named(text, "Platform", SHANGHAI) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "制定天目湖实验室建设方案。",
        "完善蓝湾创新港管理办法。",
        "天目湖科学城管委会作了发言。",
        "加强蓝湾高新区领导小组工作。",
    ],
)
def test_a_head_within_a_longer_word_ends_no_platform(text: str) -> None:
    assert named(text, "Platform") == []


def test_a_longer_head_wins_over_a_shorter_one_inside_it() -> None:
    assert named("建设钱江制造业创新中心。", "Platform") == ["钱江制造业创新中心"]


@pytest.mark.parametrize(
    ("text", "frame", "name"),
    [
        ("实施科技强农“六大工程”。", SICHUAN, "科技强农“六大工程”"),
        ("实施“海岱先锋计划”。", SHANDONG, "海岱先锋计划"),
        ("深入实施“泉城之光”科技人才计划。", SHANDONG, "“泉城之光”科技人才计划"),
    ],
)
def test_a_quoted_program_has_the_nouns_before_its_quotes(text: str, frame: Frame, name: str) -> None:
    assert named(text, "Program", frame) == [name]


def test_a_short_figure_of_speech_in_quotes_is_no_platform() -> None:
    assert named("用好“软平台”，搭好“大平台”。", "Platform") == []


def test_a_head_inside_quotes_that_it_does_not_fill_ends_nothing() -> None:
    assert named("推行“一院一所一校”联动。", "Organization") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("实施渭河生态修复工程（二期）。", "渭河生态修复工程（二期）"),
        ("落实科技赋能文旅三年行动计划（2024—2026年）。", "科技赋能文旅三年行动计划（2024—2026年）"),
    ],
)
def test_the_bracket_behind_a_name_belongs_to_it(text: str, name: str) -> None:
    assert named(text, "Program", SHAANXI) == [name]


@pytest.mark.parametrize(
    "text", ["实施一批重点工程。", "组织开展各项活动。", "落实年度计划。", "推进重大科技专项。", "实施专项行动。"]
)
def test_generic_programs_are_none(text: str) -> None:
    assert named(text, "Program") == []


@pytest.mark.parametrize("text", ["健全体制机制。", "深化改革试点。", "完善工作机制和管理制度。", "深化机构改革。"])
def test_generic_reforms_are_none(text: str) -> None:
    assert named(text, "Reform") == []


@pytest.mark.parametrize("text", ["提供系统解决方案。", "制定实施方案。", "完善相关政策措施。", "明确责任清单。"])
def test_generic_papers_are_none(text: str) -> None:
    assert named(text, "Document") == []


def test_things_that_share_a_head_are_not_alone_in_their_span() -> None:
    found = [c for c in chosen("筹建空天动力和先进封装实验室。", SHANDONG) if c.label == "Platform"]

    assert [(c.name, c.alone) for c in found] == [("空天动力实验室", False), ("先进封装实验室", True)]


def test_each_class_is_bounded_by_its_own_heads() -> None:
    seen = seen_in("举办泉城论坛，建设泉城实验室。", SHANDONG)

    assert [c.name for c in bounded(seen, "Program")] == ["泉城论坛"]
    assert [c.name for c in bounded(seen, "Platform")] == ["泉城实验室"]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("推行仪器采购“直签制”", "仪"),
        ("推行“直签制”", "“"),
        ("实施计划和“直签制”", "“"),
        ("推进一二三四五六七八九十甲乙丙“直签制”", "“"),
    ],
)
def test_a_few_nouns_before_quotes_are_part_of_the_name(text: str, start: str) -> None:
    seen = seen_in(text, NATIONAL)

    assert prefixed(seen, text.index("“"), grammar("Reform")) == text.index(start)


def test_a_place_that_pilots_something_is_no_name() -> None:
    assert named("在成都、宜宾开展试点。", "Reform", SICHUAN) == []


def test_several_things_under_one_count_are_none() -> None:
    assert named("完善三项机制，启动五大行动。", "Reform") == []
    assert named("完善三项机制，启动五大行动。", "Program") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("推进山区新型城镇化。", "山区新型城"),
        ("研究设立新型卫星通信业务。", "新型卫星通"),
        ("促进山区绿色发展。", "山区绿色发展"),
        ("推动商贸设施流通。", "商贸设施流通"),
        ("建设山区农村致富带头人队伍。", "山区农村致富带"),
        ("推进石岭至贵港航道建设。", "石岭至贵港"),
        ("主动服务和融入新发展格局。", "主动服务"),
        ("同步建设、同步运行。", "同步建设"),
        ("支持蓝湾沿江中心镇建设。", "蓝湾沿江中心"),
    ],
)
def test_a_head_that_is_part_of_a_longer_word_proposes_no_name(text: str, name: str) -> None:
    assert name not in [candidate.name for candidate in all_bounded(seen_in(text, GUANGXI))]


def test_a_head_of_one_letter_still_proposes_names() -> None:
    assert "蓝湾动漫展" in [candidate.name for candidate in all_bounded(seen_in("举办蓝湾动漫展。"))]


@pytest.mark.parametrize(
    ("text", "label", "name"),
    [
        ("举办3届蓝湾文化博览会。", "Program", "蓝湾文化博览会"),
        ("推进牵引性要素改革。", "Reform", "牵引性要素改革"),
        ("建设运行蓝湾海洋创新中心。", "Platform", "蓝湾海洋创新中心"),
        ("发放“乐购蓝湾”消费券。", "Program", "“乐购蓝湾”消费券"),
        ("建成首座蓝湾深海数据中心。", "Platform", "蓝湾深海数据中心"),
    ],
)
def test_what_counts_or_governs_a_name_is_no_part_of_it(text: str, label: str, name: str) -> None:
    assert name in [candidate.name for candidate in bounded(seen_in(text), label)]
