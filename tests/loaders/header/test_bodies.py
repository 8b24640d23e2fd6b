from __future__ import annotations

import pytest

from tests.loaders.header.test_read import header


def issuers(raw: str) -> list[str]:
    """Give the issuers of a paper as printed."""
    return [found.value for found in header(raw).issuers]


@pytest.mark.parametrize(
    ("raw", "names"),
    [
        (
            "关于印发方案的通知\n各单位：\n请执行。\n上海市科学技术委员会\n\n上海市教育委员会\n2025年7月10日\n一、任务\n建设。\n",
            ["上海市科学技术委员会", "上海市教育委员会"],
        ),
        ("关于评估的通知\n一、任务\n评估。\n科技部 财政部\n2025年7月10日\n", ["科技部", "财政部"]),
        ("浙江省科学技术厅2020年工作总结\n一、总结\n新建平台。\n", ["浙江省科学技术厅"]),
        ("工业和信息化部关于促进发展的指导意见\n一、任务\n发展。\n", ["工业和信息化部"]),
        ("发布机构：省科技厅\n关于评估的通知\n一、任务\n评估。\n", ["省科技厅"]),
        ("四川省科学技术厅文件\n关于评估的通知\n一、任务\n评估。\n", ["四川省科学技术厅"]),
        ("发布机构：加快布局\n关于评估的通知\n一、任务\n评估。\n", []),
        ("上海市北斗产业行动计划\n一、任务\n建设。\n", []),
    ],
)
def test_signature_title_page_and_letterhead_tell_the_issuers_in_this_order(raw: str, names: list[str]) -> None:
    assert issuers(raw) == names


def test_the_spelling_that_begins_with_a_place_is_the_likelier_one() -> None:
    raw = "海市人民政府办公厅关于印发计划的通知\n各区：\n请执行。\n上海市人民政府办公厅\n2023年10月24日\n一、任务\n建设。\n"
    assert issuers(raw) == ["上海市人民政府办公厅"]
    assert header(raw).flags[0].startswith("issuer-conflict: ")
