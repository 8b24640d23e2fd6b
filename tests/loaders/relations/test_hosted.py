"""HOSTED_BY: on what a platform is built."""

from __future__ import annotations

import pytest

from tests.loaders.stated import related


@pytest.mark.parametrize(
    ("text", "hosted"),
    [
        ("依托山东大学建设泉城创新港。", [("泉城创新港", "山东大学")]),
        ("支持山东大学牵头组建泉城创新港。", [("泉城创新港", "山东大学")]),
        ("由山东大学筹建泉城创新港。", [("泉城创新港", "山东大学")]),
        ("支持山东大学和泉城创新港。", []),
        ("山东大学考察泉城创新港。", []),
    ],
)
def test_a_body_on_which_a_platform_is_built_hosts_it(text: str, hosted: list[tuple[str, str]]) -> None:
    assert related(text, "HOSTED_BY") == hosted


def test_an_office_is_hosted_by_the_body_in_which_it_is_seated() -> None:
    text = "省科普工作联席会议办公室设在省科技厅。"

    assert related(text, "HOSTED_BY") == [("山东省科普工作联席会议办公室", "山东省科学技术厅")]


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        ("支持清华大学、山东大学建设泉城创新港。", ["山东大学", "清华大学"]),
        ("支持清华大学、山东大学等牵头组建泉城创新港。", ["山东大学", "清华大学"]),
        ("山东大学获批建设泉城创新港。", ["山东大学"]),
        ("山东大学牵头组建泉城创新港。", ["山东大学"]),
        ("在山东大学设立泉城创新港。", ["山东大学"]),
        ("泉城创新港依托山东大学。", ["山东大学"]),
        ("泉城创新港落户山东大学。", ["山东大学"]),
        ("山东大学参与泉城创新港。", []),
        ("山东大学、泉城创新港揭牌。", []),
    ],
)
def test_a_body_that_wins_houses_or_carries_a_platform_hosts_it(text: str, hosts: list[str]) -> None:
    assert related(text, "HOSTED_BY") == [("泉城创新港", host) for host in hosts]
