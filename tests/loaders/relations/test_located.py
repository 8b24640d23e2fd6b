"""LOCATED_IN: where a clause says that things stand."""

from __future__ import annotations

import pytest

from tests.loaders.stated import related


@pytest.mark.parametrize(
    ("text", "located"),
    [
        ("在青岛落户海洋碳汇科学中心。", [("海洋碳汇科学中心", "青岛市")]),
        ("在烟台落户海洋碳汇研究院。", [("海洋碳汇研究院", "烟台市")]),
        ("在青岛考察海洋碳汇科学中心。", []),
    ],
)
def test_what_is_built_in_a_place_stands_there(text: str, located: list[tuple[str, str]]) -> None:
    assert related(text, "LOCATED_IN") == located


@pytest.mark.parametrize(
    ("text", "located"),
    [
        ("海洋碳汇研究院落户青岛。", [("海洋碳汇研究院", "青岛市")]),
        ("位于青岛的海洋碳汇研究院启用。", [("海洋碳汇研究院", "青岛市")]),
        ("在青岛、烟台设立海洋碳汇研究院。", [("海洋碳汇研究院", "烟台市"), ("海洋碳汇研究院", "青岛市")]),
        ("青岛开展海洋碳汇交易试点。", [("海洋碳汇交易试点", "青岛市")]),
        ("青岛、烟台入选海洋碳汇交易试点。", [("海洋碳汇交易试点", "烟台市"), ("海洋碳汇交易试点", "青岛市")]),
        ("青岛总结海洋碳汇交易试点经验。", []),
        ("海洋碳汇研究院考察青岛。", []),
    ],
)
def test_what_settles_in_or_is_tried_by_a_place_stands_there(text: str, located: list[tuple[str, str]]) -> None:
    assert related(text, "LOCATED_IN") == located


def test_a_platform_named_after_a_place_is_not_said_to_stand_there() -> None:
    assert related("建设青岛海洋碳汇科学中心。", "LOCATED_IN") == []
