from __future__ import annotations

import pytest

from tests.loaders.outline.papers import read

BODY = "\n关于印发《工作要点》的通知\n各市科技局：\n请贯彻执行。\n一、总体要求\n坚持创新。\n"


def fields(header: str) -> dict[str, str]:
    """Give the page fields of a header by name, those of other content left out."""
    clean, parts = read(header + BODY)
    return {field.name: clean[slice(*field.span)] for field in parts.fields if field.name != "other"}


@pytest.mark.parametrize(
    "header",
    [
        "索引号：002480000/2024-00216 发布机构：省科技厅\n发布日期：2024-03-05 10:36 公开方式：主动公开",
        "[ 索 引 号 ] | 002480000/2024-00216 | [ 主题词 ] | |\n---|---|---|---\n"
        "[ 发布机构 ] | 省科技厅 | [ 发布日期 ] | 2024-03-05 10:36 |",
        "【索引号】：002480000/2024-00216\n发布机构：\n省科技厅\n发布日期：\n2024-03-05 10:36\n浏览次数：\n【字体：\n大\n】",
    ],
)
def test_fields_are_read_from_lines_tables_and_label_above_value(header: str) -> None:
    assert fields(header) == {
        "index_number": "002480000/2024-00216",
        "issuer": "省科技厅",
        "published": "2024-03-05 10:36",
    }


def test_a_label_followed_by_a_label_has_no_value() -> None:
    assert fields("[成文日期] | [发布日期] | 2024-03-27 |") == {"published": "2024-03-27"}


def test_a_button_with_a_colon_does_not_swallow_the_title() -> None:
    clean, parts = read("分享：" + BODY)
    assert parts.title and clean[slice(*parts.title)] == "关于印发《工作要点》的通知"


def test_a_time_stamp_tells_of_publication_and_a_date_alone_does_not() -> None:
    assert fields("2024年03月05日 07时41分") == {"published": "2024年03月05日07时41分"}
    assert fields("2024年3月5日") == {}


def test_labels_in_the_text_are_no_fields() -> None:
    _, parts = read("一、来源：基础研究\n时间：2025年底前完成。\n" + "推进创新，" * 20 + "。\n来源：财政资金\n")
    assert parts.fields == ()
