"""What general knowledge proposes: lexicon names of a class, places that are meant as places."""

from __future__ import annotations

import pytest

from loaders.frame import Frame
from tests.loaders.names.reading import GUANGXI, SHANDONG, SICHUAN, ZHEJIANG, chosen, named


def test_a_lexicon_name_carries_its_full_form() -> None:
    (found,) = chosen("支持工信部工作。")

    assert (found.label, found.name, found.canonical) == ("Agency", "工信部", "工业和信息化部")
    assert found.rule.startswith("lexicon-")


def test_what_the_lexicon_knows_as_no_name_proposes_nothing() -> None:
    assert chosen("增强“四个意识”。") == ()


@pytest.mark.parametrize(
    ("text", "frame", "names"),
    [
        ("在成都、宜宾开展试点。", SICHUAN, ["成都市", "宜宾市"]),
        ("支持四川省、重庆市协同发展。", SICHUAN, ["四川省", "重庆市"]),
        ("融入长三角，对接京津冀。", ZHEJIANG, ["长三角", "京津冀"]),
    ],
)
def test_divisions_and_regions_are_named_in_full(text: str, frame: Frame, names: list[str]) -> None:
    assert named(text, "Place", frame) == names


@pytest.mark.parametrize(
    "text",
    [
        "阿里巴巴达摩院发布成果。",
        "弘扬东方神韵。",
        "惠民安民。",
        "全面推进资源县域共享。",
        "培育新兴文化业态。",
        "人民和平与发展。",
    ],
)
def test_letters_of_a_place_within_other_words_are_none(text: str) -> None:
    assert named(text, "Place", SHANDONG) == []


@pytest.mark.parametrize("text", ["山东大学牵头。", "青岛银行放贷。", "济南日报报道。", "山东省人民政府印发。"])
def test_a_place_at_the_head_of_a_longer_name_is_none(text: str) -> None:
    assert named(text, "Place", SHANDONG) == []


def test_a_county_named_in_full_is_a_place_in_its_own_province() -> None:
    assert named("支持资源县、兴安县发展。", "Place", GUANGXI) == ["资源县", "兴安县"]


@pytest.mark.parametrize("text", ["服务世界各国。", "依法治理中华人民共和国领海。"])
def test_vague_regions_are_none(text: str) -> None:
    assert named(text, "Place") == []
