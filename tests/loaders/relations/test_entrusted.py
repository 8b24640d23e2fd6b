"""LED_BY of what bodies are entrusted with."""

from __future__ import annotations

import pytest

from tests.loaders.stated import passage_of, related, statements

KEJI, CAIZHENG, JIAOYU = "山东省科学技术厅", "山东省财政厅", "山东省教育厅"


def test_a_list_of_responsible_bodies_leads_all_that_the_passage_advances() -> None:
    text = "组建泉城创新港，实施海岱英才行动。（责任单位：省科技厅、省财政厅）"

    assert related(text, "LED_BY", bodies="省科技厅、省财政厅") == sorted(
        (made, body) for made in ("泉城创新港", "海岱英才行动") for body in (KEJI, CAIZHENG)
    )


def test_a_list_of_helpers_leads_nothing() -> None:
    assert related("组建泉城创新港。（配合单位：省财政厅）", "LED_BY", bodies="省财政厅") == []


def test_a_city_may_be_responsible() -> None:
    assert related("组建泉城创新港。（责任单位：济南市）", "LED_BY", bodies="济南市") == [("泉城创新港", "济南市")]


def test_what_is_only_mentioned_is_led_by_no_list() -> None:
    text = "按照《山东省科普条例》开展工作。（责任单位：省科技厅）"

    assert related(text, "LED_BY", bodies="省科技厅") == []


@pytest.mark.parametrize(
    ("text", "made", "leaders"),
    [
        ("泉城创新港由省科技厅、省财政厅共同负责。", "泉城创新港", [KEJI, CAIZHENG]),
        ("泉城创新港由省科技厅牵头。", "泉城创新港", [KEJI]),
        ("制定《山东省科普条例》，由省科技厅会同省财政厅起草。", "山东省科普条例", [KEJI]),
        ("支持泉城创新港争创国家级平台，由山东大学牵头组建。", "泉城创新港", ["山东大学"]),
        ("泉城创新港由省科技厅考察。", "泉城创新港", []),
        ("建设泉城创新港。由省科技厅起草文件。", "泉城创新港", []),
    ],
)
def test_who_is_entrusted_with_a_thing_leads_it(text: str, made: str, leaders: list[str]) -> None:
    assert related(text, "LED_BY") == sorted((made, leader) for leader in leaders)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("完善海岱英才行动。加强服务。省科技厅、省教育厅共同牵头。", "lead"),
        ("完善海岱英才行动。由省科技厅、省教育厅按职责分工负责。", "responsible"),
    ],
)
def test_a_sentence_that_only_says_who_leads_is_a_list_of_responsible_ones(text: str, role: str) -> None:
    found = [s for s in statements(passage_of(text)) if s.label == "LED_BY"]

    assert related(text, "LED_BY") == [("海岱英才行动", JIAOYU), ("海岱英才行动", KEJI)]
    assert {s.properties["role"] for s in found} == {role}


@pytest.mark.parametrize(
    "text",
    [
        "完善海岱英才行动。省科技厅牵头会议准备工作。",
        "省科技厅牵头。完善海岱英才行动。",
        "完善海岱英才行动。加强省科技厅负责。",
    ],
)
def test_a_sentence_that_says_more_or_comes_first_is_none(text: str) -> None:
    assert related(text, "LED_BY") == []


def test_a_list_between_paragraphs_is_for_what_stands_before_it() -> None:
    text = "组建泉城创新港。（责任单位：省科技厅）\n实施海岱英才行动。"

    assert related(text, "LED_BY", bodies="省科技厅") == [("泉城创新港", KEJI)]


def test_a_list_in_a_heading_is_for_all_that_follows() -> None:
    text = "创新行动（责任单位：省科技厅）\n组建泉城创新港，实施海岱英才行动。"

    assert related(text, "LED_BY", bodies="省科技厅") == [("泉城创新港", KEJI), ("海岱英才行动", KEJI)]
