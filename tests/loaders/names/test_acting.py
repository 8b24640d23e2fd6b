"""Bodies that are organs only where they act as one."""

from __future__ import annotations

import pytest

from tests.loaders.names.reading import NATIONAL, SHAANXI, named


@pytest.mark.parametrize(
    "text",
    [
        "科技部会同中国科学院制定办法。",
        "中国工程院牵头开展评估。",
        "由中国社科院负责解释。",
        "教育部、中科院、水利部按职责分工推进。",
        "中国科学院\n2031年5月6日\n",
    ],
)
def test_a_body_that_leads_signs_or_stands_among_organs_is_one(text: str) -> None:
    assert named(text, "Organization", NATIONAL) == []
    assert named(text, "Agency", NATIONAL)


@pytest.mark.parametrize("text", ["深化与中国科学院合作。", "支持中科院在陕发展。", "全国工商联调查排名第二。"])
def test_a_body_that_does_nothing_of_the_kind_is_an_organization(text: str) -> None:
    assert named(text, "Agency", SHAANXI) == []
    assert len(named(text, "Organization", SHAANXI)) == 1


def test_what_it_does_once_it_is_in_the_whole_paper() -> None:
    text = "中国工程院牵头开展评估。会后与中国工程院座谈。"

    assert named(text, "Agency", NATIONAL) == ["中国工程院"]
    assert named(text, "Organization", NATIONAL) == []
