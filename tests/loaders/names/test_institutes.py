"""Institutes of the academies by the names that papers make for them."""

from __future__ import annotations

import pytest

from tests.loaders.names.reading import NATIONAL, chosen, named


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("与中科院珊瑚所签约。", "中国科学院珊瑚研究所"),
        ("引进中国农科院荞麦研究所。", "中国农业科学院荞麦研究所"),
        ("支持中科院大连化物所发展。", "中国科学院大连化学物理研究所"),
    ],
)
def test_an_institute_is_named_in_full(text: str, name: str) -> None:
    assert named(text, "Organization", NATIONAL) == [name]


@pytest.mark.parametrize("text", ["中科院在陕研究所增加。", "落实中科院战略所需。"])
def test_words_between_that_part_them_make_no_institute(text: str) -> None:
    assert all(c.rule != "organization-institute" for c in chosen(text, NATIONAL))
