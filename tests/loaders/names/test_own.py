"""What is of whoever speaks, though its name tells no place."""

from __future__ import annotations

import pytest

from loaders.frame import Frame
from tests.loaders.names.reading import HANGZHOU, NATIONAL, SHAANXI, SHANXI, named


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("推动出台湿地保护条例。", "山西省湿地保护条例"),
        ("修订优化营商环境条例。", "山西省优化营商环境条例"),
        ("贯彻优化营商环境条例。", "优化营商环境条例"),
        ("制定我省高山粮仓建设行动方案。", "山西省高山粮仓建设行动方案"),
        ("编制了“十五五”规划纲要。", "山西省国民经济和社会发展第十五个五年规划纲要"),
        ("衔接“十五五”规划纲要。", "中华人民共和国国民经济和社会发展第十五个五年规划纲要"),
        ("修订《大同市湿地保护条例》。", "大同市湿地保护条例"),
    ],
)
def test_a_paper_called_ours_or_enacted_here_is_the_province_s(text: str, name: str) -> None:
    assert named(text, "Document", SHANXI) == [name]


@pytest.mark.parametrize("frame", [NATIONAL, HANGZHOU])
def test_the_country_and_its_cities_enact_nothing_for_a_province(frame: Frame) -> None:
    assert named("推动出台湿地保护条例。", "Document", frame) == ["湿地保护条例"]


def test_a_leading_group_without_a_place_is_the_province_s() -> None:
    assert named("成立矿业强省建设领导小组。", "Agency", SHANXI) == ["山西省矿业强省建设领导小组"]


def test_a_leading_group_that_is_named_after_a_platform_needs_no_place() -> None:
    text = "建设渭水谷科创走廊，成立渭水谷建设领导小组。"

    assert named(text, "Agency", SHAANXI) == ["渭水谷建设领导小组"]
