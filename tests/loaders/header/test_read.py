from __future__ import annotations

import time

import pytest

from loaders.header import Header, read_header
from loaders.normalise import normalise
from loaders.outline import outline


def header(raw: str, stem: str = "file") -> Header:
    """Read the header of a paper."""
    text = normalise(raw)
    return read_header(text, outline(text), stem)


NOTICE = (
    "四川省科学技术厅文件\n川科发〔2022〕2号\n四川省科学技术厅关于印发《2022年全省科技创新工作要点》的通知\n"
    "各市(州)科技局,西部(成都)科学城管委会办公室,各有关单位:\n请贯彻执行。\n四川省科学技术庁\n2023年2月28日\n"
    "抄送:省纪委监委驻科技厅纪检监察组\n一、重点任务\n建设平台。\n"
).replace("庁", "听厅")


def test_every_value_stands_in_the_text_where_its_span_says() -> None:
    text = normalise(NOTICE)
    found = read_header(text, outline(text), "file")
    assert found.titled.value == text.clean[slice(*found.titled.span)]
    assert found.number and text.clean[slice(*found.number.span)] == "川科发〔2022〕2号"
    assert found.issued and text.clean[slice(*found.issued.span)] == "2023年2月28日"
    for body in (*found.issuers, *found.addressees, *found.copies):
        assert text.clean[slice(*body.span)] == body.value


def test_a_notice_is_of_the_kind_and_years_of_the_paper_that_it_carries() -> None:
    found = header(NOTICE)
    assert (found.title, found.kind, found.period) == (
        "四川省科学技术厅关于印发《2022年全省科技创新工作要点》的通知",
        "work_points",
        ("2022",),
    )
    assert (found.issued and found.issued.value, found.year) == ("2023-02-28", "2023")
    assert [body.value for body in found.addressees] == ["西部（成都）科学城管委会办公室"]
    assert [body.value for body in found.copies] == ["省纪委监委驻科技厅纪检监察组"]


def test_contradictions_are_flagged_and_nothing_is_mended() -> None:
    assert header(NOTICE).flags == (
        "issuer-conflict: The signature says 四川省科学技术听厅, the title 四川省科学技术厅.",
        "date-conflict: The number says 2022, the date 2023-02-28.",
        "date-conflict: The title is about 2022, the date says 2023-02-28.",
    )
    assert [body.value for body in header(NOTICE).issuers] == ["四川省科学技术厅"]


@pytest.mark.parametrize(
    ("number", "day", "flagged"),
    [
        ("2024", "2024年3月1日", False),
        ("2023", "2024年1月5日", False),
        ("2023", "2024年2月1日", True),
        ("2024", "2023年12月1日", True),
    ],
)
def test_a_number_of_last_year_fits_until_january(number: str, day: str, flagged: bool) -> None:
    found = header(f"云科发〔{number}〕5号\n关于开展评估的通知\n各单位：\n请执行。\n科技部\n{day}\n一、任务\n评估。\n")
    assert any(flag.startswith("date-conflict") for flag in found.flags) == flagged


def test_two_different_numbers_are_flagged() -> None:
    found = header("文号：云科发〔2024〕6号\n云科发〔2024〕5号\n关于开展评估的通知\n一、任务\n评估。\n")
    assert found.number and found.number.value == "云科发〔2024〕5号"
    assert found.flags == ("number-conflict: The page says 云科发〔2024〕6号, the paper 云科发〔2024〕5号.",)


def test_fields_of_the_page_are_read() -> None:
    found = header(
        "[ 索 引 号 ] | 11610000016000208K/2024-00150 | [ 效力状态 ] | 有效 |\n[ 成文日期 ] | [ 发布日期 ] | 2024-03-27 |\n"
        "中共陕西省委科技工委 陕西省科学技术厅\n2024年科技工作要点\n各市科技局：\n请执行。\n"
        "中共陕西省委科技工委\n陕西省科学技术厅\n"
        "2024年3月15日\n一、任务\n建设平台。\n"
    )
    assert found.title == "中共陕西省委科技工委 陕西省科学技术厅2024年科技工作要点"
    assert found.index_number and found.index_number.value == "11610000016000208K/2024-00150"
    assert found.status and found.status.value == "有效"
    assert found.published and found.published.value == "2024-03-27"
    assert found.issued and found.issued.value == "2024-03-15"
    assert [body.value for body in found.issuers] == ["中共陕西省委科技工委", "陕西省科学技术厅"]
    assert found.frame.place and found.frame.place.name == "陕西省"


@pytest.mark.parametrize(
    ("page", "title", "issuer", "issued"),
    [
        (
            "政府工作报告\n——2026年1月27日在海南省第七届人民代表大会第五次会议上\n",
            "2026年海南省政府工作报告",
            "海南省人民政府",
            "2026-01-27",
        ),
        (
            "2026年甘肃省政府工作报告\n——二〇二六年一月二十七日在甘肃省十四届人民代表大会第四次会议上\n",
            "2026年甘肃省政府工作报告",
            "甘肃省人民政府",
            "2026-01-27",
        ),
        (
            "陕西省2026年政府工作报告\n2026年1月27日在陕西省第十四届人民代表大会第四次会议上 陕西省省长\n",
            "陕西省2026年政府工作报告",
            "陕西省人民政府",
            "2026-01-27",
        ),
        (
            "2026年政府工作报告\n——2026年1月9日在宣城市第五届人民代表大会第六次会议上\n",
            "2026年宣城市政府工作报告",
            "宣城市人民政府",
            "2026-01-09",
        ),
    ],
)
def test_a_report_is_its_governments_and_bears_year_and_place(page: str, title: str, issuer: str, issued: str) -> None:
    found = header(page + "各位代表：\n现在，我报告工作。\n一、2025年工作回顾\n增长。\n二、2026年重点工作\n建设。\n")
    assert (found.title, [body.value for body in found.issuers]) == (title, [issuer])
    assert found.issued and found.issued.value == issued
    assert (found.kind, found.period) == ("work_report", ("2025", "2026"))


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("关于印发《云岭省高质量建设实施方案》的通知", "plan"),
        ("云岭省科学技术厅2020年工作总结和2021年工作思路", "summary_and_plan"),
        ("中共云岭省委科技工委关于巡视整改进展情况的通报", "rectification_report"),
        ("关于进一步加强科研诚信建设的若干意见", "measures"),
        ("云岭省实验室管理办法（试行）", "measures"),
        ("关于召开全省科技大会的通知", "notice"),
        ("云岭省科技发展白皮书", "other"),
    ],
)
def test_the_end_of_the_title_tells_the_kind(title: str, kind: str) -> None:
    assert header(f"{title}\n一、任务\n建设。\n").kind == kind


def test_without_a_title_the_first_line_or_the_file_gives_it() -> None:
    assert header("Some remarks on policy\nThey are short.\n").title == "Some remarks on policy"
    found = header("这是一段没有标题的文字。\n第二段。\n", "notes_2024")
    assert (found.title, found.titled.span) == ("notes_2024", (0, 0))


@pytest.mark.parametrize("raw", ["", "\n", "||\n", "打印"])
def test_an_empty_page_has_a_header_without_values(raw: str) -> None:
    found = header(raw, "file")
    assert (found.number, found.issued, found.issuers, found.frame.division, found.year) == (None, None, (), "100000", None)


@pytest.mark.parametrize(
    "token", ["各局、", "抄送：省局、", "陕西", "2024年3月15日\n", "政府工作报告\n", "来源：a\n", "关于印发《"]
)
def test_a_megabyte_of_one_token_takes_seconds(token: str) -> None:
    text = normalise(token * (1_000_000 // len(token)))
    parts = outline(text)
    before = time.process_time()
    found = read_header(text, parts, "file")
    assert time.process_time() - before < 20
    assert len(found.copies) + len(found.addressees) <= 400
