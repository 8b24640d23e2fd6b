"""LED_BY, HOSTED_BY, COOPERATES_WITH, LOCATED_IN: what a clause states between the things it names."""

from __future__ import annotations

import pytest

from loaders.statements import LONGEST_CLAUSE
from tests.loaders.stated import SHANDONG, passage_of, related, statements

KEJI, CAIZHENG, JIAOYU = "山东省科学技术厅", "山东省财政厅", "山东省教育厅"


@pytest.mark.parametrize(
    ("text", "made", "leaders"),
    [
        ("省科技厅印发《山东省科普条例》。", "山东省科普条例", [KEJI]),
        ("省科技厅、省财政厅联合印发《山东省科普条例》。", "山东省科普条例", [KEJI, CAIZHENG]),
        ("省科技厅会同省财政厅制定《山东省科普条例》。", "山东省科普条例", [KEJI]),
        ("省科技厅牵头组建泉城创新港。", "泉城创新港", [KEJI]),
        ("山东大学承办泉城论坛。", "泉城论坛", ["山东大学"]),
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
    ],
)
def test_a_dropped_subject_and_its_partners_lead_nothing(text: str) -> None:
    assert related(text, "LED_BY") == []


def test_the_partner_of_a_word_like_join_is_none() -> None:
    assert related("全程参与科技部牵头的山东省科普规划编制。", "COOPERATES_WITH") == []


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


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("省教育厅与山东大学共建泉城创新港。", [(JIAOYU, "山东大学")]),
        ("省教育厅联合清华大学、山东大学建设泉城创新港。", [(JIAOYU, "山东大学"), (JIAOYU, "清华大学")]),
        ("省教育厅、省财政厅与清华大学签署协议。", [(JIAOYU, "清华大学"), (CAIZHENG, "清华大学")]),
        ("青岛与济南协同发展。", [("青岛市", "济南市")]),
        ("与清华大学、山东大学签署合作协议。", [(KEJI, "山东大学"), (KEJI, "清华大学")]),
        ("会同省财政厅出台政策。", [(KEJI, CAIZHENG)]),
    ],
)
def test_parties_that_act_together_cooperate(text: str, pairs: list[tuple[str, str]]) -> None:
    assert related(text, "COOPERATES_WITH") == sorted(pairs)


@pytest.mark.parametrize("text", ["省教育厅和山东大学分别发言。", "与会人员听取省教育厅汇报。", "省教育厅与时俱进。"])
def test_parties_that_only_stand_together_do_not(text: str) -> None:
    assert related(text, "COOPERATES_WITH") == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("要会同省财政厅出台政策，加强监管。", "会同省财政厅出台政策"),
        ("积极与清华大学签署协议。", "与清华大学签署协议"),
        ("省教育厅、省财政厅与清华大学签署协议。", "省教育厅、省财政厅与清华大学签署协议"),
    ],
)
def test_a_partnership_is_quoted_from_its_first_word(text: str, quote: str) -> None:
    quotes = {text[s.start : s.end] for s in statements(passage_of(text)) if s.label == "COOPERATES_WITH"}

    assert quotes == {quote}


@pytest.mark.parametrize(
    ("text", "located"),
    [
        ("在青岛落户海洋碳汇科学中心。", [("海洋碳汇科学中心", "青岛市")]),
        ("在烟台落户海洋碳汇研究院。", [("海洋碳汇研究院", "烟台市")]),
        ("在青岛考察海洋碳汇科学中心。", []),
    ],
)
def test_what_is_built_in_a_place_stands_there(text: str, located: list[tuple[str, str]]) -> None:
    assert related(text, "LOCATED_IN") == located


def test_a_clause_without_end_relates_none_of_its_names() -> None:
    text = "省科技厅印发" + "《山东省科普条例》" * 200 + "在青岛" * 200
    found = statements(passage_of(text))

    assert {s.label for s in found} <= {"ADVANCES"}
    assert all(s.end - s.start <= 2 * LONGEST_CLAUSE + 20 for s in found)


def test_a_quote_is_no_longer_than_a_clause_around_its_names() -> None:
    text = "前言" * 400 + "省科技厅牵头组建泉城创新港" + "后语" * 400
    found = statements(passage_of(text))

    assert {s.label for s in found} == {"ADVANCES", "LED_BY"}
    for statement in found:
        assert text.index("泉城") - LONGEST_CLAUSE <= statement.start
        assert statement.end <= text.index("泉城") + 5 + LONGEST_CLAUSE


@pytest.mark.parametrize(
    "text",
    [
        "青岛海洋科学中心揭牌。",
        "省科技厅印发《山东省科普条例》。",
        "与清华大学共建泉城创新港。",
        "青岛获批国家海洋科学中心。",
        "科技部“百园千企”行动启动。",
    ],
)
def test_every_statement_lies_within_its_passage_and_quotes_what_it_is_of(text: str) -> None:
    for statement in statements(passage_of(text, SHANDONG)):
        assert 0 <= statement.start < statement.end <= len(text), statement


def test_nothing_leads_or_partners_itself() -> None:
    text = "省科技厅、省科技厅与省科技厅共同印发《山东省科普条例》。"

    assert all(s.head != s.tail for s in statements(passage_of(text)))
