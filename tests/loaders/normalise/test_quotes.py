from __future__ import annotations

import pytest

from loaders.normalise import normalise


@pytest.mark.parametrize(
    ("printed", "clean"),
    [
        ('坚持“四个面向",实施“双提"计划', "坚持“四个面向”，实施“双提”计划"),
        ('推行"揭榜挂帅""赛马制"', "推行“揭榜挂帅”“赛马制”"),
        ("推行“揭榜挂帅“和“赛马制”", "推行“揭榜挂帅”和“赛马制”"),
        ("推行”揭榜挂帅”和“赛马制”", "推行“揭榜挂帅”和“赛马制”"),
        ("奋力打造“重要‘窗口’”", "奋力打造“重要‘窗口’”"),
    ],
)
def test_misprinted_quotation_marks_are_turned_and_marked(printed: str, clean: str) -> None:
    text = normalise(printed)
    assert text.clean == clean
    mended = sum(repair.end - repair.start for repair in text.repairs)
    assert mended == sum(old != new for old, new in zip(printed.replace(",", "，"), clean, strict=True))


def test_a_quotation_never_runs_into_the_next_line() -> None:
    assert normalise('坚持"四个面向\n推行"赛马制"').clean == "坚持“四个面向\n推行“赛马制”"


@pytest.mark.parametrize("printed", ["称为“甲“乙”丙”", "“没有结束的引文。然后是“另一个”引文", "只有一个“开头"])
def test_marks_that_may_be_right_are_left(printed: str) -> None:
    assert normalise(printed).clean == printed
