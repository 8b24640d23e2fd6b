"""Fields: in lists before a word for fields, beside known ones, or aimed at."""

from __future__ import annotations

import pytest

from loaders.names.lexicon import is_a
from tests.loaders.names.reading import ZHEJIANG, named


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("聚焦人工智能、量子信息、合成生物等前沿领域。", ["人工智能", "量子信息", "合成生物"]),
        ("培育壮大新材料、生物医药和现代种业等产业。", ["新材料", "生物医药", "现代种业"]),
        ("突破集成电路、工业软件、高端轴承关键核心技术。", ["集成电路", "工业软件", "高端轴承"]),
        ("布局氢能、深空采矿、人形机器人等未来产业新赛道。", ["氢能", "深空采矿", "人形机器人"]),
    ],
)
def test_each_conjunct_of_a_list_of_fields_is_one(text: str, names: list[str]) -> None:
    assert named(text, "Field") == names


def test_a_known_field_that_the_text_aims_at_is_one() -> None:
    assert named("大力发展低空经济。", "Field") == ["低空经济"]


def test_a_known_field_in_passing_is_none() -> None:
    assert named("会议在氢能科普馆召开。", "Field") == []


@pytest.mark.parametrize(
    "text",
    [
        "加强高校、科研院所、龙头企业等创新主体协同。",
        "围绕人才、资金、项目等要素保障。",
        "推动技术、资本、数据等市场化配置改革。",
        "加强组织领导、监督检查、宣传引导。",
        "支持金华、衢州、丽水等地区发展。",
    ],
)
def test_lists_of_other_things_hold_no_fields(text: str) -> None:
    assert named(text, "Field", ZHEJIANG) == []


def test_what_opens_a_list_is_no_part_of_its_first_field() -> None:
    assert named("进一步做强智能网联汽车、海洋工程装备等优势产业。", "Field")[0] == "智能网联汽车"


def test_a_field_within_a_longer_name_is_none() -> None:
    text = "建设天目人工智能实验室，发展集成电路产业。"

    assert named(text, "Field", ZHEJIANG) == ["集成电路"]
    assert named(text, "Platform", ZHEJIANG) == ["天目人工智能实验室"]


def test_quotes_do_not_count_in_a_field() -> None:
    assert is_a("“人工智能”", "Field")


def test_the_lexicon_knows_no_category_as_a_field() -> None:
    assert not is_a("高新技术", "Field")
