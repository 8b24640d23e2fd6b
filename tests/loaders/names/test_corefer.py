"""One thing under several names within a paper."""

from __future__ import annotations

from loaders.names.candidate import Candidate
from loaders.names.corefer import one_name, repeats
from loaders.names.scan import scan
from tests.loaders.names.reading import NATIONAL, SHAANXI, SHANDONG, chosen, named


def test_a_name_that_some_mention_prints_in_full_has_it_everywhere() -> None:
    short = Candidate("Reform", "直签制", 0, 5, "quoted-governed")
    full = Candidate("Reform", "直签制", 10, 19, "quoted-governed", canonical="仪器采购“直签制”")

    assert [c.canonical for c in one_name([short, full])] == ["仪器采购“直签制”", "仪器采购“直签制”"]


def test_a_name_of_another_class_keeps_its_own() -> None:
    program = Candidate("Program", "直签制", 0, 5, "program-head")
    full = Candidate("Reform", "直签制", 10, 19, "quoted-governed", canonical="仪器采购“直签制”")

    assert [c.canonical for c in one_name([program, full])] == [None, "仪器采购“直签制”"]


def test_a_name_cut_at_its_place_is_the_same_thing() -> None:
    text = "建设青岛蓝湾创新中心。用好蓝湾创新中心。"

    assert named(text, "Platform", SHANDONG) == ["青岛蓝湾创新中心"]


def test_a_name_cut_elsewhere_is_another_thing() -> None:
    text = "建设泰山蓝湾创新中心。用好蓝湾创新中心。"

    assert named(text, "Platform", SHANDONG) == ["泰山蓝湾创新中心", "蓝湾创新中心"]


def test_a_name_that_ends_two_others_is_neither() -> None:
    text = "建设青岛蓝湾创新中心、烟台蓝湾创新中心。用好蓝湾创新中心。"

    assert named(text, "Platform", SHANDONG) == ["青岛蓝湾创新中心", "烟台蓝湾创新中心", "蓝湾创新中心"]


def test_a_title_without_its_opening_is_the_same_paper() -> None:
    text = "印发《关于加强荔枝产业服务的意见》。落实《荔枝产业服务的意见》。"

    assert named(text, "Document", SHAANXI) == ["关于加强荔枝产业服务的意见"]


def test_other_mentions_of_a_found_name_are_found_too() -> None:
    text = "推行“海岱直签制”。今年海岱直签制惠及百人。"
    found = [text[c.start : c.end] for c in chosen(text, SHANDONG) if c.label == "Reform"]

    assert found == ["“海岱直签制”", "海岱直签制"]


def test_a_repeat_is_a_whole_word() -> None:
    name = Candidate("Agency", "科技部", 0, 3, "lexicon-government-department", canonical="科学技术部")
    found = list(repeats(scan("科技部负责，科技部门配合，请示科技部。"), [name]))

    assert [c.start for c in found] == [0, 15]


def test_what_shares_its_span_is_not_repeated() -> None:
    shared = Candidate("Platform", "光电实验室", 0, 2, "platform-shared", alone=False)

    assert list(repeats(scan("光电和能源实验室，光电实验室"), [shared])) == []


def test_a_name_of_two_characters_is_not_repeated() -> None:
    assert list(repeats(scan("赛马，赛马"), [Candidate("Reform", "赛马", 0, 2, "quoted-shape")])) == []


def test_nothing_found_is_nothing_repeated() -> None:
    assert list(repeats(scan("科技部"), [])) == []


def test_words_before_the_full_name_are_none_of_its_span() -> None:
    full = Candidate("Reform", "直签制", 0, 9, "quoted-governed", canonical="仪器采购“直签制”")
    longer = Candidate("Reform", "直签制", 20, 31, "quoted-governed", canonical="调研仪器采购“直签制”")

    assert [(c.canonical, c.start) for c in one_name([full, longer])] == [("仪器采购“直签制”", 0), ("仪器采购“直签制”", 22)]


def test_a_name_without_its_bracket_is_the_same_thing() -> None:
    text = "打造东部（嵊泗）海洋城。东部海洋城开工。"

    assert named(text, "Platform", NATIONAL) == named("打造东部（嵊泗）海洋城。", "Platform", NATIONAL)


def test_a_short_name_that_the_paper_declares_is_the_thing_s() -> None:
    text = "建设西安渭水谷科创走廊（以下简称“渭水谷”）。渭水谷每年评估。"
    found = [c for c in chosen(text, SHAANXI) if c.label == "Platform"]

    assert [text[c.start : c.end] for c in found if c.rule == "repeat"] == ["渭水谷", "渭水谷"]
    assert named(text, "Platform", SHAANXI) == ["西安渭水谷科创走廊"]


def test_a_province_s_outline_has_its_short_names() -> None:
    text = "编制《山东省国民经济和社会发展第十五个五年规划纲要（草案）》，衔接“十五五”规划。"

    assert named(text, "Document", SHANDONG) == ["山东省国民经济和社会发展第十五个五年规划纲要（草案）"]


def test_wordings_of_one_five_year_plan_are_one_paper() -> None:
    text = "起草海洋发展“十五五”规划，高质量编制实施海洋“十五五”规划。"

    assert named(text, "Document", SHANDONG) == ["海洋发展“十五五”规划"]
