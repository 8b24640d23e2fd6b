"""COOPERATES_WITH: parties that act together."""

from __future__ import annotations

import pytest

from tests.loaders.stated import passage_of, related, statements

KEJI, CAIZHENG, JIAOYU = "山东省科学技术厅", "山东省财政厅", "山东省教育厅"


def test_the_partner_of_a_word_like_join_is_none() -> None:
    assert related("全程参与科技部牵头的山东省科普规划编制。", "COOPERATES_WITH") == []


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
    ("text", "pairs"),
    [
        ("与清华大学对接新一轮合作协议。", [(KEJI, "清华大学")]),
        ("加强与清华大学在人才培养领域的合作。", [(KEJI, "清华大学")]),
        ("省教育厅加强统筹，与清华大学签署协议。", [(JIAOYU, "清华大学")]),
        ("省教育厅与清华大学签署协议，与山东大学达成共识。", [(JIAOYU, "山东大学"), (JIAOYU, "清华大学")]),
        ("省教育厅与清华大学签署协议。推进与山东大学合作。", [(JIAOYU, "山东大学"), (JIAOYU, "清华大学")]),
        ("省教育厅与清华大学签署协议。省财政厅出台政策。与山东大学合作。", [(JIAOYU, "清华大学"), (KEJI, "山东大学")]),
    ],
)
def test_the_other_side_is_who_begins_the_sentence_else_the_issuer(text: str, pairs: list[tuple[str, str]]) -> None:
    assert related(text, "COOPERATES_WITH") == sorted(pairs)


@pytest.mark.parametrize("text", ["加强与省教育厅的对接。", "西南联合清华大学挂牌。"])
def test_reporting_to_a_body_and_a_name_that_holds_a_joining_word_are_no_partnership(text: str) -> None:
    assert related(text, "COOPERATES_WITH") == []
