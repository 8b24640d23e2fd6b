"""Cited papers between book-title marks."""

from __future__ import annotations

import pytest

from loaders.names.scan import scan
from loaders.names.titles import titles
from tests.loaders.names.reading import SHANDONG, named


def titles_in(text: str) -> list[tuple[str, str | None]]:
    return [(c.name, c.number) for c in titles(scan(text))]


def test_what_stands_between_the_marks_is_the_title() -> None:
    assert titles_in("落实《科技伦理审查办法》和《科普专项规划》。") == [("科技伦理审查办法", None), ("科普专项规划", None)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("《科技伦理审查办法》（国科发监〔2023〕167号）", "国科发监〔2023〕167号"),
        ("《科研诚信意见》（厅字〔2018〕23号）印发", "厅字〔2018〕23号"),
        ("《科研诚信意见》（试行）", None),
        ("《科研诚信意见》印发（厅字〔2018〕23号）", None),
    ],
)
def test_a_number_right_behind_belongs_to_the_paper(text: str, number: str | None) -> None:
    assert [found for _, found in titles_in(text)] == [number]


def test_the_span_reaches_over_the_number() -> None:
    text = "按《科研诚信意见》（厅字〔2018〕23号）执行"
    (found,) = titles(scan(text))

    assert text[found.start : found.end] == "《科研诚信意见》（厅字〔2018〕23号）"


@pytest.mark.parametrize("title", ["方案", "意见", "纲要（草案）", "规划纲要", "通知", "实施办法"])
def test_a_genre_alone_is_no_title(title: str) -> None:
    assert titles_in(f"审议《{title}》。") == []


def test_a_title_within_a_title_belongs_to_the_outer_one() -> None:
    text = "印发《关于落实《科普法》的通知》。"

    assert titles_in(text) == [("关于落实《科普法》的通知", None)]


@pytest.mark.parametrize("text", ["落实《科技进步条例。", "落实科技进步条例》。", "《》", "《法》"])
def test_marks_without_a_title_between_them_cite_nothing(text: str) -> None:
    assert titles_in(text) == []


def test_what_is_longer_than_any_title_cites_nothing() -> None:
    assert titles_in("《" + "科" * 200 + "办法》") == []


def test_names_inside_a_title_are_part_of_it() -> None:
    text = "印发《省科技厅支持青岛高新区建设的意见》。"

    assert named(text, "Platform", SHANDONG) == []
    assert named(text, "Document", SHANDONG) == ["山东省科技厅支持青岛高新区建设的意见"]


@pytest.mark.parametrize("text", ["舞剧《青山谣》上演。", "《河湾人家》获全国优秀儿童文学奖。", "办好电视剧《大江谣》首播。"])
def test_a_work_of_art_is_no_paper(text: str) -> None:
    assert titles_in(text) == []
