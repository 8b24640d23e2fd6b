"""LED_BY across clauses: charges, and subjects that a sentence carries on."""

from __future__ import annotations

import pytest

from tests.loaders.stated import related

KEJI, CAIZHENG = "山东省科学技术厅", "山东省财政厅"


def test_bodies_lead_all_that_they_are_charged_with() -> None:
    text = "省科技厅、省财政厅要会同有关部门建立科普联席会议制度，完善海岱英才行动机制。"

    assert related(text, "LED_BY") == sorted(
        (made, body) for made in ("科普联席会议制度", "海岱英才行动机制") for body in (KEJI, CAIZHENG)
    )


def test_a_charge_ends_with_its_sentence() -> None:
    text = "省科技厅要建立科普联席会议制度。完善海岱英才行动机制。"

    assert related(text, "LED_BY") == [("科普联席会议制度", KEJI)]


def test_a_charge_reaches_no_further_than_a_reader_would() -> None:
    text = f"省科技厅要加强统筹，{'提升服务，' * 100}建立科普联席会议制度。"

    assert related(text, "LED_BY") == []


def test_a_charge_ends_where_another_body_begins_a_clause() -> None:
    text = "省科技厅要建立科普联席会议制度，省教育厅完善海岱英才行动机制。"

    assert related(text, "LED_BY") == [("科普联席会议制度", KEJI)]


@pytest.mark.parametrize(
    "text",
    [
        "省科技厅会同高校开展调研，牵头起草《山东省科普条例》。",
        "近日，省科技厅深入开展调研，研究制定了《山东省科普条例》。",
        "二是省科技厅加强统筹，推动改革，印发《山东省科普条例》。",
    ],
)
def test_who_begins_a_sentence_leads_what_its_later_clauses_draft(text: str) -> None:
    assert related(text, "LED_BY") == [("山东省科普条例", KEJI)]


@pytest.mark.parametrize(
    "text",
    [
        "按照省科技厅要求加强统筹，印发《山东省科普条例》。",
        "省科技厅加强统筹。印发《山东省科普条例》。",
        "省科技厅加强统筹，学习《山东省科普条例》。",
        "省科技厅的工作得到加强，印发《山东省科普条例》。",
    ],
)
def test_who_begins_no_sentence_or_drafts_nothing_leads_nothing(text: str) -> None:
    assert related(text, "LED_BY") == []


def test_another_body_that_begins_a_clause_ends_what_is_carried_on() -> None:
    text = "省科技厅加强统筹，省财政厅出台政策，制定《山东省科普条例》。"

    assert ("山东省科普条例", KEJI) not in related(text, "LED_BY")
