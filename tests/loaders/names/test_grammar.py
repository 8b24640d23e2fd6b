"""Grammar as data: every class is whole, words are literal, the longest of several wins."""

from __future__ import annotations

import re

import pytest

from loaders.names.grammar import CLASSES, alternatives, grammar, read_yaml, verbs
from ontology.model import load


@pytest.mark.parametrize("label", CLASSES)
def test_every_class_has_its_own_grammar(label: str) -> None:
    rules = grammar(label)

    assert rules.label == label
    assert rules.heads
    assert rules.cuts


@pytest.mark.parametrize("label", CLASSES)
def test_weak_heads_are_heads(label: str) -> None:
    assert grammar(label).weak <= grammar(label).heads


@pytest.mark.parametrize("label", ["Program", "Reform", "Document"])
def test_what_is_governed_is_cut_by_its_own_governors_only(label: str) -> None:
    rules = grammar(label)

    assert rules.governed
    assert rules.cuts == frozenset(read_yaml("grammar", f"{label}.yaml")["governors"])


@pytest.mark.parametrize("label", ["Agency", "Platform", "Organization"])
def test_bodies_and_platforms_are_cut_by_every_verb(label: str) -> None:
    rules = grammar(label)

    assert not rules.governed
    assert rules.cuts == frozenset(verbs().action)


@pytest.mark.parametrize("label", CLASSES)
def test_the_longest_shared_head_is_tried_first(label: str) -> None:
    lengths = [len(head) for head in grammar(label).class_heads]

    assert lengths == sorted(lengths, reverse=True)


def test_a_platform_s_head_is_generic_in_its_own_name() -> None:
    assert grammar("Platform").generic.sub("", "重点实验室") == ""


def test_alternatives_try_the_longest_word_first() -> None:
    found = re.match(alternatives(["实施", "实施方案", "方案"]), "实施方案")

    assert found is not None
    assert found.group() == "实施方案"


def test_alternatives_take_words_literally() -> None:
    assert re.fullmatch(alternatives(["1+X"]), "1+X")
    assert not re.fullmatch(alternatives(["1+X"]), "11X")


def test_alternatives_are_the_same_whatever_the_order_of_the_words() -> None:
    assert alternatives(["平台", "基地", "平台", "中心"]) == alternatives(["中心", "平台", "基地"])


def test_verbs_state_exactly_the_actions_of_the_ontology() -> None:
    assert set(verbs().action.values()) == set(load().vocabularies["action"].terms)


@pytest.mark.parametrize(
    ("verb", "action"),
    [
        ("新建", "新建"),
        ("组建", "新建"),
        ("推动", "推进"),
        ("支持", "支持"),
        ("起草", "制定"),
        ("修订", "修订"),
        ("启动", "启动"),
        ("争创", "申报"),
        ("试点", "试点"),
        ("复制推广", "推广"),
        ("建成投用", "完成"),
        ("参与", "其他"),
    ],
)
def test_a_verb_states_its_action(verb: str, action: str) -> None:
    assert verbs().action[verb] == action


def test_the_first_action_that_lists_a_verb_has_it() -> None:
    listed = [action for action, words in read_yaml("verbs.yaml")["actions"].items() if "引入" in words]

    assert len(listed) > 1
    assert verbs().action["引入"] == listed[0]
