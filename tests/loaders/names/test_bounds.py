"""Where names begin: governing verbs, adverbs and counts are cut, attributes are kept."""

from __future__ import annotations

import pytest

from loaders.frame import Frame
from loaders.names.bounds import LONGEST_NAME, cutting, is_free, is_named, left_edge, trim
from loaders.names.grammar import grammar
from loaders.names.scan import scan
from tests.loaders.names.reading import NATIONAL, SHANDONG, SHANXI, ZHEJIANG, named, seen_in


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("推动甬江实验室提质增效。", "甬江实验室"),
        ("加快推进白鹤滩创新驱动平台建设。", "白鹤滩创新驱动平台"),
        ("高标准建设泉城科创中心。", "泉城科创中心"),
        ("争取设立太行山创新平台。", "太行山创新平台"),
        ("要进一步办好东湖创新港。", "东湖创新港"),
        ("我省首个鲲鹏创新中心揭牌。", "鲲鹏创新中心"),
        ("力争将泰山创新谷打造成为样板。", "泰山创新谷"),
    ],
)
def test_what_governs_a_platform_is_no_part_of_its_name(text: str, name: str) -> None:
    assert named(text, "Platform", SHANDONG) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("推动太行创新引领示范区发展。", "太行创新引领示范区"),
        ("支持汾河知识产权保护中心运行。", "汾河知识产权保护中心"),
        ("建好晋阳科技成果转移转化示范区。", "晋阳科技成果转移转化示范区"),
        ("加快建设晋创谷技术研究中心。", "晋创谷技术研究中心"),
    ],
)
def test_a_verb_that_is_an_attribute_stays_in_a_platform_s_name(text: str, name: str) -> None:
    assert named(text, "Platform", SHANXI) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("持续深入实施乡村科技振兴行动。", "乡村科技振兴行动"),
        ("组织实施未来产业培育工程。", "未来产业培育工程"),
        ("大力实施强化基础研究行动计划。", "强化基础研究行动计划"),
        ("启动实施海洋种业重大专项。", "海洋种业重大专项"),
        ("扎实推进科技助企惠企行动。", "科技助企惠企行动"),
    ],
)
def test_a_program_begins_behind_its_governors(text: str, name: str) -> None:
    assert named(text, "Program") == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("健全科技人才分类评价机制。", "科技人才分类评价机制"),
        ("扎实推进实验动物许可改革。", "实验动物许可改革"),
        ("在全省探索建立科技助理制度。", "科技助理制度"),
    ],
)
def test_a_reform_begins_behind_its_governors(text: str, name: str) -> None:
    assert named(text, "Reform") == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("打造具有全国影响力的钱江科创大走廊。", "具有全国影响力的钱江科创大走廊"),
        ("建设具有国际竞争力的甬江先进制造业集群。", "具有国际竞争力的甬江先进制造业集群"),
    ],
)
def test_a_phrase_of_rank_is_part_of_the_name_behind_it(text: str, name: str) -> None:
    assert named(text, "Platform", ZHEJIANG) == [name]


def test_any_other_phrase_with_the_particle_is_no_part_of_it() -> None:
    assert named("建设布局合理的之滨科创大走廊。", "Platform", ZHEJIANG) == ["之滨科创大走廊"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("出台支持科技型企业高质量发展的若干意见。", "支持科技型企业高质量发展的若干意见"),
        ("研究制定关于加快培育科技服务业的实施意见。", "关于加快培育科技服务业的实施意见"),
    ],
)
def test_the_particle_stays_in_the_title_of_a_paper(text: str, name: str) -> None:
    assert named(text, "Document") == [name]


def test_a_numbering_in_brackets_is_no_part_of_a_name() -> None:
    assert named("（三）钱江科创大走廊。加快建设。", "Platform", ZHEJIANG) == ["钱江科创大走廊"]


def test_a_bracket_inside_a_name_is() -> None:
    assert named("建设中国（太湖）知识产权保护中心。", "Platform") == ["中国（太湖）知识产权保护中心"]


def test_a_conjunction_behind_a_dash_is_held_by_the_name() -> None:
    text = "建设中国—中亚生态与环境联合实验室。"

    assert named(text, "Platform") == ["中国—中亚生态与环境联合实验室"]


def test_scanning_to_the_left_ends_at_the_longest_name() -> None:
    text = "光" * 200 + "实验室"

    assert left_edge(scan(text), 200, grammar("Platform")) == 200 - LONGEST_NAME


def test_a_name_holds_its_head_once() -> None:
    text = "甲地平台乙地平台"

    assert left_edge(scan(text), 6, grammar("Platform")) == 4


def test_counts_and_particles_are_trimmed() -> None:
    text = "其中3个海上光伏基地"

    assert text[trim(scan(text), 0, 8) :] == "海上光伏基地"


def test_the_adverbs_and_verbs_that_open_a_clause_are_trimmed() -> None:
    text = "持续深化海河实验室"

    assert text[trim(scan(text), 0, 6) :] == "海河实验室"


def test_the_start_is_never_trimmed_beyond_the_head() -> None:
    text = "首个创新中心"

    assert trim(scan(text), 0, 2) == 2


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("，建设", NATIONAL),
        ("推动建设", NATIONAL),
        ("在青岛建设", SHANDONG),
        ("加快建设", NATIONAL),
        ("依法建设", NATIONAL),
        ("并建设", NATIONAL),
    ],
)
def test_a_verb_governs_behind_a_clause_a_place_an_adverb_or_a_verb(text: str, frame: Frame) -> None:
    assert is_free(seen_in(text, frame), text.index("建设"), frozenset({"推动"}))


def test_a_verb_behind_a_noun_does_not_govern() -> None:
    text = "基础设施建设"

    assert not is_free(scan(text), text.index("建设"), frozenset({"推动"}))


@pytest.mark.parametrize(("verb", "ending"), [("争取设立", "设立"), ("设立", "设立"), ("争取", None)])
def test_the_longest_ending_of_a_verb_that_cuts_counts(verb: str, ending: str | None) -> None:
    assert cutting(verb, frozenset({"设立", "立"})) == ending


@pytest.mark.parametrize("name", ["科技创新中心", "公共技术服务平台", "国家重点实验室", "省级高新区"])
def test_generic_words_and_a_head_name_nothing(name: str) -> None:
    rules = grammar("Platform")
    head = max((head for head in rules.heads if name.endswith(head)), key=len)

    assert not is_named(scan(name), 0, len(name), head, rules)


def test_a_weak_head_needs_a_mark() -> None:
    rules, text = grammar("Platform"), "青岛海工装备基地"
    whole, without_place = seen_in(text, SHANDONG), seen_in(text[2:], SHANDONG)

    assert is_named(whole, 0, 8, "基地", rules)
    assert not is_named(without_place, 0, 6, "基地", rules)


def test_what_is_never_a_paper_is_none() -> None:
    text = "轴承解决方案"

    assert not is_named(scan(text), 0, 6, "方案", grammar("Document"))
