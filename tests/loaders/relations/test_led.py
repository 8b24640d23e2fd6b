"""LED_BY within a clause: who makes, owns or answers for a thing."""

from __future__ import annotations

import pytest

from loaders.resolve import Thing
from tests.loaders.stated import ISSUER, passage_of, related, statements

KEJI, CAIZHENG = "山东省科学技术厅", "山东省财政厅"


@pytest.mark.parametrize(
    ("text", "made", "leaders"),
    [
        ("省科技厅印发《山东省科普条例》。", "山东省科普条例", [KEJI]),
        ("省科技厅、省财政厅联合印发《山东省科普条例》。", "山东省科普条例", [KEJI, CAIZHENG]),
        ("省科技厅会同省财政厅制定《山东省科普条例》。", "山东省科普条例", [KEJI]),
        ("省科技厅牵头组建泉城创新港。", "泉城创新港", [KEJI]),
        ("山东大学承办泉城论坛。", "泉城论坛", ["山东大学"]),
        ("青岛出台《山东省科普条例》。", "山东省科普条例", ["青岛市"]),
    ],
)
def test_who_makes_a_thing_leads_it(text: str, made: str, leaders: list[str]) -> None:
    assert related(text, "LED_BY") == sorted((made, leader) for leader in leaders)


@pytest.mark.parametrize(
    "text",
    [
        "印发《山东省科普条例》。",
        "落实省科技厅要求，印发《山东省科普条例》。",
        "会同省财政厅制定《山东省科普条例》。",
        "与省财政厅联合印发《山东省科普条例》。",
        "省科技厅学习《山东省科普条例》。",
        "在青岛印发《山东省科普条例》。",
    ],
)
def test_a_dropped_subject_and_its_partners_lead_nothing(text: str) -> None:
    assert related(text, "LED_BY") == []


@pytest.mark.parametrize(
    ("text", "made", "leaders"),
    [
        ("省科技厅等五部门联合印发《山东省科普条例》。", "山东省科普条例", [KEJI]),
        ("省科技厅、省财政厅等部门制定了《山东省科普条例》。", "山东省科普条例", [KEJI, CAIZHENG]),
        ("科技部“百园千企”行动启动。", "“百园千企”行动", ["科学技术部"]),
    ],
)
def test_who_owns_or_answers_for_a_thing_leads_it(text: str, made: str, leaders: list[str]) -> None:
    assert related(text, "LED_BY") == sorted((made, leader) for leader in leaders)


def test_a_paper_that_says_our_office_means_its_issuer() -> None:
    assert related("我厅牵头组建泉城创新港。", "LED_BY") == [("泉城创新港", KEJI)]


def test_our_office_is_nobody_where_several_issue_the_paper() -> None:
    other = Thing("Agency", CAIZHENG, "370000")
    found = statements(passage_of("我厅牵头组建泉城创新港。", issuers=(ISSUER, other)))

    assert [s for s in found if s.label == "LED_BY"] == []
