from __future__ import annotations

import pytest

from graph.naming import short_names


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("“凤凰涅槃”计划", {"凤凰涅槃"}),
        ("科研经费“包干制”", {"包干制"}),
        ("第十二届青禾论坛", {"青禾论坛"}),
        ("新一轮强基工程", {"强基工程"}),
        ("新一轮“强基”工程", {"“强基”工程", "强基"}),
        ("“青禾”国家科技成果转化示范中心", set()),
        ("“一”字工程", set()),
        ("第一届", set()),
        ("清河实验室", set()),
    ],
)
def test_a_name_shows_its_shorter_ones(name: str, short: set[str]) -> None:
    assert short_names(name) == short
