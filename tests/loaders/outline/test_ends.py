from __future__ import annotations

import pytest

from tests.loaders.outline.papers import paths, read, tasks

TEXT = "关于印发《工作要点》的通知\n请执行。\n一、建设平台\n新建5个。\n二、深化改革\n完善制度。\n"


@pytest.mark.parametrize(
    "end",
    [
        "附件：1.重大会议清单\n2.重要文件清单\n3.重点任务清单\n",
        "附件:1 .重大会议清单\n2.重要文件清单\n",
        "附件\n1.清单\n2.名单\n",
        "名词解释\n1.“两重”：是指国家重大战略。\n2.“两新”：是指更新和换新。\n",
        "《政府工作报告》有关名词注释\n1.双高：高水平。\n",
        "注释\n[1]一降三减：\n火灾总体下降。\n[2]四库：\n水库、粮库。\n",
        "".join(f"{n}.“名词{n}”：由省级层面统筹设立的平台{n}。\n" for n in range(1, 7)),
        "欢迎监督。联系方式：电话0800-81290000；邮编：700000；电子邮箱：a@b.cn。\n",
        "责任编辑：张三\n1.相关新闻\n2.相关图片\n",
        "上一条：一、另一份通知\n下一条：无\n360网站安全检测平台\n",
        "【原文下载】\n- 1.工作要点.pdf\n",
        "扫一扫在手机打开当前页\n【\n打印本页\n】\n",
    ],
)
def test_nothing_below_the_text_is_an_item_or_part_of_one(end: str) -> None:
    clean, parts = read(TEXT + end)
    assert tasks(TEXT + end) == ["一", "二"]
    assert clean[parts.sections[-1].start : parts.sections[-1].end] == "二、深化改革\n完善制度。"


def test_an_annex_that_carries_the_paper_is_the_paper() -> None:
    notice = "关于印发方案的通知\n各市：\n请执行。\n附件：实施方案\n省科技厅\n2024年3月1日\n附件\n实施方案\n"
    assert paths(notice + "一、目标任务\n新建5个。\n二、保障\n") == ["preamble", "preamble", "preamble", "一", "二"]


def test_further_annexes_are_apart() -> None:
    assert paths(TEXT + "附件1\n申报书\n一、基本情况\n附件2\n名单\n1.甲\n") == ["preamble", "一", "二"]


def test_a_longer_annex_behind_a_notice_with_items_is_read_too() -> None:
    annex = "附件\n行动方案\n一、攻关行动\n" + "组织实施重大专项，" * 20 + "。\n二、转化行动\n" + "建设中试基地，" * 20 + "。\n"
    assert paths(TEXT + annex)[-4:] == ["一", "二", "一", "二"]


def test_a_table_of_contents_makes_no_items() -> None:
    contents = "工作要点\n目 录\n一、建设平台……1\n二、深化改革……3\n"
    assert paths(contents + "一、建设平台\n新建5个。\n二、深化改革\n完善制度。\n") == ["一", "二"]
