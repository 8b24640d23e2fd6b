from __future__ import annotations

import pytest

from loaders.outline.responsible import responsible_in


def lists(text: str) -> list[str]:
    """Give the lists of bodies as printed."""
    return [text[a:b] for a, b in responsible_in(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("建设平台。（责任单位：省科技厅、省财政厅）", ["省科技厅、省财政厅"]),
        ("建设平台。\n责任单位：省科技厅、各市（州）政府", ["省科技厅、各市（州）政府"]),
        ("建设平台。【牵头单位：省科技厅；配合单位：省财政厅】", ["省科技厅", "省财政厅"]),
        ("（牵头部门：市科委、市国防科工办）", ["市科委、市国防科工办"]),
        ("责任单位：省科技厅；完成时限：2025年12月", ["省科技厅"]),
        ("责任单位：省科技厅，完成时间：2025年12月", ["省科技厅"]),
        ("建设平台。（市科委、市经济信息化委、相关区）", ["市科委、市经济信息化委、相关区"]),
        ("建设平台。（科技部、财政部按职责分工负责）", ["科技部、财政部"]),
        ("建设平台。（省科技厅牵头，省财政厅、省教育厅等配合）", ["省科技厅", "省财政厅、省教育厅"]),
        ("建设平台。（各有关单位）\n推进改革。", ["各有关单位"]),
    ],
)
def test_the_bodies_that_answer_are_found_without_label_and_bracket(text: str, found: list[str]) -> None:
    assert lists(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "办好博览会（哈洽会）",
        "建设示范区（含市、县）",
        "推进改革（以下简称“改革”）。",
        "落实责任单位要求。",
        "增长10%（以上年价格计）。",
    ],
)
def test_other_brackets_answer_for_nothing(text: str) -> None:
    assert lists(text) == []
