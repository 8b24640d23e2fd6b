import pytest

from loaders.figures.find import find_figures, running_period
from loaders.figures.frame import Context, context_of

YEARS = ("2025", "2026")


def framed(text: str, context: Context) -> list[tuple[str, str]]:
    return [(one.status, one.period) for one in find_figures(text, 0, len(text), context)]


@pytest.mark.parametrize(
    ("title", "heading", "status", "period"),
    [
        ("某省2026年政府工作报告", "2025年工作回顾", "achieved", "2025"),
        ("某省2026年政府工作报告", "2026年重点工作", "target", "2026"),
        ("某省2026年政府工作报告", "关于2026年工作", "target", "2026"),
        ("某省2026年政府工作报告", "“十五五”时期主要目标", "target", "2026-2030"),
        ("2024年科技工作要点", "强化平台建设", "target", "2026"),
        ("巡视整改进展情况的通报", "不折不扣完成整改任务", "achieved", "2025"),
    ],
)
def test_title_and_heading_tell_status_and_period(title: str, heading: str, status: str, period: str) -> None:
    assert framed("新建平台20个。", context_of(title, (heading,), YEARS)) == [(status, period)]


@pytest.mark.parametrize(
    ("text", "status", "period"),
    [
        ("到2027年，建成基地3个。", "target", "2027"),
        ("城镇化率比2020年提高5个百分点。", "target", "2026"),
        ("力争2030年前建成基地3个。", "target", "2030"),
        ("目前已建成基地3个。", "achieved", "2025"),
        ("“十四五”时期，地区生产总值年均增长5%。", "target", "2021-2025"),
    ],
)
def test_words_of_the_sentence_may_overrule_the_heading(text: str, status: str, period: str) -> None:
    assert framed(text, Context(False, YEARS, "2026")) == [(status, period)]


def test_a_share_of_a_target_is_achieved() -> None:
    review = Context(True, ("2024",), "2024")
    assert framed("认定企业640家，完成年度目标400家的160%。", review) == [
        ("achieved", "2024"),
        ("target", "2024"),
        ("achieved", "2024"),
    ]


def test_the_period_that_a_paragraph_opens_with_runs_on() -> None:
    text = "五年来，我们坚持创新。新增实验室8家。刚刚过去的2025年，经济平稳。新增就业3万人。"
    review = Context(True, YEARS, "2025")
    assert framed(text, review) == [("achieved", "2021-2025"), ("achieved", "2025")]
    assert running_period("五年来，我们坚持创新。", 0, 11, review) == "2021-2025"


def test_the_period_of_a_review_does_not_run_into_the_plan() -> None:
    context = context_of("某省2026年政府工作报告", ("2026年重点工作",), YEARS, period="2021-2025")
    assert framed("新建平台20个。", context) == [("target", "2026")]


def test_a_paper_of_rules_is_known_by_its_title() -> None:
    assert context_of("重点实验室管理办法", (), ()).rules
    assert not context_of("关于加强科研诚信建设的若干意见", (), ()).rules


def test_without_any_year_the_period_is_empty() -> None:
    assert framed("新建平台20个。", context_of("关于加强平台建设的意见", (), ())) == [("target", "")]


def test_years_that_are_over_are_achieved_and_those_of_the_new_plan_aimed_at() -> None:
    text = "过去五年，进出口年均增长4.8%。我们编制了“十五五”规划纲要（草案），提交大会审查。进出口年均增长5%。"
    context = context_of("某省2026年政府工作报告", ("“十四五”时期发展成就和“十五五”时期主要目标",), YEARS)
    assert framed(text, context) == [("achieved", "2021-2025"), ("target", "2026-2030")]


def test_a_year_before_which_something_is_due_opens_a_period() -> None:
    assert framed("2027年前，建成基地3个。面积达5万亩。", Context(False, YEARS, "2030")) == [("target", "2027")] * 2
