from __future__ import annotations

import pytest

from tests.loaders.outline.papers import sections, tasks


@pytest.mark.parametrize(
    "name",
    [
        "总体要求",
        "指导思想",
        "基本原则",
        "总体思路和主要目标",
        "“十五五”时期发展目标",
        "2026年主要预期目标",
        "发展现状和面临形势",
        "存在的主要问题",
        "附则",
        "联系方式",
    ],
)
def test_guiding_sections_and_what_they_hold_are_no_tasks(name: str) -> None:
    assert tasks(f"一、{name}\n（一）统筹规划。坚持系统观念。\n二、建设实验室\n新建5家。\n") == ["二"]


@pytest.mark.parametrize("name", ["主要目标任务", "布局原则", "功能定位", "关于2026年工作", "重点任务", "保障措施", "工作机制"])
def test_names_that_only_sound_alike_are_tasks(name: str) -> None:
    assert tasks(f"一、{name}\n推进实施。\n") == ["一"]


def test_an_outlook_is_no_task_but_holds_some() -> None:
    assert tasks("一、2026年工作思路\n（一）建设实验室。新建5家。\n") == ["一/(一)"]
    assert tasks("一、总体思路\n坚持创新。\n") == []


def test_articles_are_tasks_unless_they_frame_the_paper() -> None:
    raw = (
        "第一章 总则\n第一条 为规范实验室管理，制定本办法。\n第二条 实验室是科技创新的重要载体，承担研究任务。\n"
        "第三条 省科技厅负责统筹规划实验室建设。\n第二章 附则\n第四条 本办法自2026年1月1日起施行。\n"
    )
    assert tasks(raw) == ["第一章/第三条"]


def test_duties_listed_in_an_article_are_tasks_and_conditions_are_not() -> None:
    duties = "第一条 主要职责是：\n（一）制定规划。\n（二）组织验收。\n"
    conditions = "第一条 申请单位应当满足以下条件：\n（一）方向明确。\n（二）人员稳定。\n"
    assert tasks(duties) == ["第一条/(一)", "第一条/(二)"]
    assert tasks(conditions) == ["第一条"]


def test_what_a_box_lists_is_no_task() -> None:
    assert tasks("一、创新\n推进。\n专栏1 工程\n1.甲\n2.乙\n") == ["一"]


def test_a_name_is_the_heading_sentence_or_the_first_clause() -> None:
    long = "建立健全" + "统筹协调" * 15 + "机制"
    keys = sections(
        f"一、加强组织领导。各地要落实。\n二、{long}，抓好落实\n三、强化保障（责任单位：省科技厅）\n第一条 【目的】为规范管理。\n"
    )
    assert [section.name for section in keys.values()] == ["加强组织领导", long, "强化保障", "目的"]
