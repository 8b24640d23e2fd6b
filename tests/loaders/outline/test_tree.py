from __future__ import annotations

from tests.loaders.outline.papers import paths, sections


def test_a_numbering_may_run_on_across_its_containers() -> None:
    raw = "一、甲\n（一）乙\n1.丙。\n2.丁。\n（二）戊\n3.己。\n二、庚\n（三）辛\n4.壬。\n"
    assert paths(raw) == ["一", "一/(一)", "一/(一)/1", "一/(一)/2", "一/(二)", "一/(二)/3", "二", "二/(三)", "二/(三)/4"]


def test_a_numbering_that_restarts_belongs_to_the_next_container() -> None:
    assert paths("一、甲\n（一）乙\n（二）丙\n二、丁\n（一）戊\n") == ["一", "一/(一)", "一/(二)", "二", "二/(一)"]


def test_an_excerpt_may_begin_in_the_middle_of_a_numbering() -> None:
    assert paths("三、任务\n（二）甲\n内容。\n（三）乙\n内容。\n") == ["三", "三/(二)", "三/(三)"]


def test_chapters_hold_articles_and_articles_their_lists() -> None:
    raw = "第一章 总则\n第一条 为甲。\n第二章 职责\n第二条 职责是：\n（一）乙；\n（二）丙。\n第三条 丁。\n"
    assert list(sections(raw)) == ["c1", "c1-a1", "c2", "c2-a2", "c2-a2-b1", "c2-a2-b2", "c2-a3"]


def test_an_outer_numbering_that_goes_on_holds_the_one_inside_it_whatever_its_kind() -> None:
    assert paths("1.甲\n（一）乙\n（二）丙\n2.丁\n（一）戊\n") == ["1", "1/(一)", "1/(二)", "2", "2/(一)"]


def test_a_run_before_the_first_chapter_does_not_hold_it() -> None:
    assert paths("一是甲。\n二是乙。\n一、丙\n1.丁\n") == ["一是", "二是", "一", "一/1"]


def test_a_path_that_comes_again_gets_a_key_of_its_own() -> None:
    keys = sections("一、甲\n1.乙\n一、丙\n1.丁\n")
    assert list(keys) == ["1", "1-n1", "1.2", "1.2-n1"]
    assert [section.path for section in keys.values()] == ["一", "一/1", "一", "一/1"]


def test_a_box_holds_its_own_items_and_ends_at_the_next_one_outside() -> None:
    raw = "一、甲\n（一）乙\n推进。\n专栏1 重点工程\n1.丙\n2.丁\n（二）戊\n"
    assert paths(raw) == ["一", "一/(一)", "一/(一)/专栏1", "一/(一)/专栏1/1", "一/(一)/专栏1/2", "一/(二)"]
