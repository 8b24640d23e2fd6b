"""The action that a verb means with the words around it."""

from __future__ import annotations

import pytest

from tests.loaders.stated import actions


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("支持企业牵头组建泉城创新港。", "支持"),
        ("支持创建泉城创新港。", "支持"),
        ("推进高校院所创建泉城创新港。", "推进"),
        ("争取国务院批复泉城创新港。", "申报"),
        ("推动建立泉城创新港。", "新建"),
        ("支持企业发展，组建泉城创新港。", "新建"),
        ("支持企业和打造泉城创新港。", "新建"),
    ],
)
def test_who_has_another_do_a_thing_does_what_the_first_verb_says(text: str, action: str) -> None:
    assert dict(actions(text))["泉城创新港"] == action


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("开展海洋碳汇交易试点。", "试点"),
        ("推进海洋碳汇交易试点。", "推进"),
        ("开展海岱英才行动。", "推进"),
    ],
)
def test_to_hold_a_trial_is_to_try(text: str, action: str) -> None:
    assert [found for _, found in actions(text)] == [action]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("完善《山东省科普条例》。", "修订"),
        ("参与《山东省科普条例》编制。", "制定"),
        ("推动《山东省科普条例》修订。", "修订"),
        ("推动《山东省科普条例》落实。", "推进"),
        ("启动《山东省科普条例》编制。", "启动"),
    ],
)
def test_what_is_done_to_a_paper_may_stand_in_the_noun_behind_it(text: str, action: str) -> None:
    assert actions(text) == [("山东省科普条例", action)]


def test_to_better_a_thing_that_is_no_paper_is_to_advance_it() -> None:
    assert actions("完善海岱英才行动。") == [("海岱英才行动", "推进")]
