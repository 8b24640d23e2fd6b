from __future__ import annotations

import pytest

from loaders.outline.marks import solid_marks, value_of
from tests.loaders.outline.papers import paths


@pytest.mark.parametrize(
    ("numeral", "value"), [("一", 1), ("十", 10), ("十二", 12), ("二十一", 21), ("一百零三", 103), ("7", 7), ("③", 3)]
)
def test_numerals_of_every_kind_are_read(numeral: str, value: int) -> None:
    assert value_of(numeral) == value


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("第一章 总 则", "第一章"),
        ("第二部分 重点任务", "第二部分"),
        ("第十二条 本办法", "第十二条"),
        ("一、总体要求", "一"),
        ("（二）深化改革", "(二)"),
        ("（\n三）改革开放", "(三)"),
        ("4.加快建设", "4"),
        ("5、加快建设", "5"),
        ("6）加快建设", "6)"),
        ("（7）加快建设", "(7)"),
        ("⑧加快建设", "⑧"),
        ("九是加快建设", "九是"),
        ("十要加快建设", "十要"),
        ("- 11. 加快建设", "11"),
        ("专栏2 重点工程", "专栏2"),
    ],
)
def test_a_mark_opens_a_line(line: str, label: str) -> None:
    assert [mark.label for mark in solid_marks(line, 0, len(line))] == [label]


@pytest.mark.parametrize(
    "line", ["2.4%的增长", "一、二、三产业协调发展", "2024.3.5", "3.15晚会", "第三条例外", "十年来", "（试行）", "1月15日"]
)
def test_what_only_looks_like_a_mark_opens_nothing(line: str) -> None:
    assert solid_marks(line, 0, len(line)) == []


def test_a_run_in_the_paragraph_of_a_heading_divides_the_item() -> None:
    raw = "一、总结\n（一）创新。取得成效。一是攻关。立项5个。二是转化。成交9亿元。\n（二）改革。全面推进。\n"
    assert paths(raw) == ["一", "一/(一)", "一/(一)/一是", "一/(一)/二是", "一/(二)"]


def test_a_run_that_begins_a_line_goes_on_inside_it() -> None:
    raw = "一、责任落实\n1.关于认识的问题\n一是加强学习。开展培训。二是压实责任。建立台账。\n2.关于力度的问题\n加大投入。\n"
    assert paths(raw) == ["一", "一/1", "一/1/一是", "一/1/二是", "一/2"]


@pytest.mark.parametrize(
    "raw",
    [
        "一、亮点\n至少有三个：一是增速快，二是投入多，三是成果好。\n",
        "一、任务\n主要包括：一是构建产业体系；二是扩大内需；三是深化改革。\n",
        "一、民生\n促进就业。稳岗。\n发展教育。建校。\n办好实事。一是改造学校。二是建设医院。\n",
        "一、回顾\n一是稳中有进。\n",
    ],
)
def test_runs_that_tell_something_in_passing_divide_nothing(raw: str) -> None:
    assert [path for path in paths(raw) if "二是" in path] == []


def test_a_summary_run_before_numbered_items_divides_nothing() -> None:
    raw = "一、回顾\n稳中有进。一是经济回升。增长5%。二是民生改善。\n（一）促进增长\n扩大投资。\n（二）改善民生\n稳岗。\n"
    assert paths(raw) == ["一", "一/(一)", "一/(二)"]
