from __future__ import annotations

import pytest

from loaders.header.dates import dates_in, years_of
from tests.loaders.header.test_read import header


@pytest.mark.parametrize(
    ("printed", "date"),
    [
        ("2024年3月15日", "2024-03-15"),
        ("2024-03-27", "2024-03-27"),
        ("2024/3/7", "2024-03-07"),
        ("2024.03.07", "2024-03-07"),
        ("二〇二六年一月二十七日", "2026-01-27"),
        ("二〇二四年十月十日", "2024-10-10"),
        ("2024年2月30日", None),
        ("2023年13月1日", None),
    ],
)
def test_dates_of_every_form_are_read_and_impossible_ones_are_none(printed: str, date: str | None) -> None:
    text = f"于{printed}发布"
    assert list(dates_in(text, 0, len(text))) == [(date, 1, 1 + len(printed))]


@pytest.mark.parametrize("text", ["2024年3月", "第2024-03号", "1.2024.3", "10:36"])
def test_what_is_no_full_date_is_none(text: str) -> None:
    assert list(dates_in(text, 0, len(text))) == []


@pytest.mark.parametrize(
    ("title", "years"),
    [
        ("2024年科技工作要点", ["2024"]),
        ("行动计划（2023—2025年）", ["2023", "2024", "2025"]),
        ("2020年工作总结和2021年工作思路", ["2020", "2021"]),
        ("“十四五”科技创新规划", ["2021", "2022", "2023", "2024", "2025"]),
        ("实验室管理办法", []),
    ],
)
def test_the_years_of_a_title_are_spelled_out(title: str, years: list[str]) -> None:
    assert years_of(title) == years


def test_a_day_that_the_calendar_lacks_is_flagged_and_no_value() -> None:
    found = header("关于开展评估的通知\n各单位：\n请执行。\n科技部\n2023年2月30日\n一、任务\n评估。\n")
    assert found.issued is None
    assert found.flags == ("date-conflict: 2023年2月30日 is no day of the calendar.",)


def test_the_brackets_under_a_title_tell_the_date() -> None:
    found = header("关于加强诚信建设的若干意见\n（2018年5月30日）\n一、任务\n建设。\n")
    assert found.issued and found.issued.value == "2018-05-30"


def test_signature_and_page_header_may_be_days_apart_but_not_months() -> None:
    page = "发文日期：{}\n关于开展评估的通知\n一、任务\n评估。\n\n科技部\n\n{}\n"
    near = header(page.format("2024-03-21", "2024年3月15日"))
    assert (near.issued and near.issued.value, near.published and near.published.value, near.flags) == (
        "2024-03-15",
        "2024-03-21",
        (),
    )
    far = header(page.format("2021-03-05", "2020年12月"))
    assert far.issued and far.issued.value == "2021-03-05"
    assert far.flags == ("date-conflict: The signature says 2020年12月, the page header 2021-03-05.",)


def test_publication_before_issue_is_flagged() -> None:
    found = header("发布日期：2024-03-01\n关于开展评估的通知\n一、任务\n评估。\n科技部\n2024年3月15日\n")
    assert found.flags == ("date-conflict: Published on 2024-03-01, before the date 2024-03-15.",)
