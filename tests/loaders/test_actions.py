"""ADVANCES: which verb governs a thing, and the action that it states."""

from __future__ import annotations

import pytest

from loaders.actions import ADVANCED, advances
from loaders.frame import Frame
from tests.loaders.stated import SHAANXI, ZHEJIANG, actions, passage_of


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("组建泉城创新港。", "新建"),
        ("加快推动泉城创新港建设。", "推进"),
        ("支持泉城创新港做大做强。", "支持"),
        ("争创泉城创新港。", "申报"),
        ("启动泉城创新港。", "启动"),
        ("全面建成投用泉城创新港。", "完成"),
        ("总结泉城创新港经验。", "其他"),
    ],
)
def test_the_verb_before_a_thing_gives_its_action(text: str, action: str) -> None:
    assert actions(text) == [("泉城创新港", action)]


@pytest.mark.parametrize(
    ("text", "name", "action"),
    [
        ("研究制定《山东省科普条例》。", "山东省科普条例", "制定"),
        ("修订完善《山东省科普条例》。", "山东省科普条例", "修订"),
        ("探索科研经费“直拨制”。", "科研经费“直拨制”", "试点"),
        ("复制推广科研经费“直拨制”。", "科研经费“直拨制”", "推广"),
        ("大力实施海岱英才行动。", "海岱英才行动", "推进"),
        ("支持山东大学发展。", "山东大学", "支持"),
    ],
)
def test_every_class_that_is_worked_on_is_advanced(text: str, name: str, action: str) -> None:
    assert actions(text) == [(name, action)]


def test_the_last_verb_before_a_thing_is_the_main_one() -> None:
    assert actions("围绕产业牵头组建泉城创新港。") == [("泉城创新港", "新建")]


def test_one_verb_governs_all_things_of_a_row() -> None:
    text = "支持泉城创新港、青岛创新谷和烟台创新园发展。"

    assert actions(text) == [("泉城创新港", "支持"), ("青岛创新谷", "支持"), ("烟台创新园", "支持")]


def test_a_verb_inside_another_name_governs_nothing() -> None:
    assert actions("修订《支持企业创新若干措施》《山东省科普条例》。") == [
        ("支持企业创新若干措施", "修订"),
        ("山东省科普条例", "修订"),
    ]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("泉城创新港正式揭牌。", "新建"),
        ("泉城创新港获批建设。", "其他"),
        ("泉城创新港全面投用。", "完成"),
        ("泉城创新港加快推进。", "推进"),
        ("泉城创新港被列入国家规划。", "其他"),
    ],
)
def test_a_verb_behind_a_thing_counts_where_none_stands_before(text: str, action: str) -> None:
    assert actions(text) == [("泉城创新港", action)]


@pytest.mark.parametrize("text", ["泉城创新港建立协调工作机制。", "泉城创新港受理来信四千多件。"])
def test_a_verb_behind_a_thing_with_an_object_of_its_own_says_what_it_does(text: str) -> None:
    assert "泉城创新港" not in dict(actions(text))


def test_what_becomes_of_a_row_becomes_of_each() -> None:
    text = "泉城创新港、青岛创新谷等项目正式揭牌。"

    assert actions(text) == [("泉城创新港", "新建"), ("青岛创新谷", "新建")]


@pytest.mark.parametrize(
    "text", ["科普条例学习体会《山东省科普条例》。", "人才培养《山东省科普条例》。", "成果转化《山东省科普条例》。"]
)
def test_a_verb_that_is_a_noun_does_not_govern(text: str) -> None:
    assert actions(text) == []


def test_a_nominal_verb_governs_where_a_clause_begins() -> None:
    assert actions("建设泉城创新港。") == [("泉城创新港", "推进")]


@pytest.mark.parametrize("ground", ["按照", "根据", "依据", "围绕", "结合", "学习贯彻", "遵循"])
def test_a_ground_is_not_acted_on(ground: str) -> None:
    assert actions(f"{ground}《山东省科普条例》，加强管理。") == []


def test_a_ground_hides_nothing_of_the_next_clause() -> None:
    assert actions("按照《山东省科普条例》，组建泉城创新港。") == [("泉城创新港", "新建")]


def test_a_thing_is_advanced_once_by_the_first_clause_that_says_how() -> None:
    assert actions("组建泉城创新港，支持泉城创新港发展。") == [("泉城创新港", "新建")]


def test_a_clear_action_wins_over_a_vague_one() -> None:
    assert actions("发挥泉城创新港作用，支持泉城创新港发展。") == [("泉城创新港", "支持")]


@pytest.mark.parametrize("text", ["省科技厅加强指导。", "科技部高度重视。", "推动工作会议在省科技厅召开。"])
def test_a_body_that_acts_is_not_acted_on(text: str) -> None:
    assert actions(text) == []


def test_a_responsible_body_is_not_acted_on() -> None:
    held = passage_of("组建泉城创新港。支持省教育厅", bodies="省教育厅")

    assert [s.tail.name for s in advances(held)] == ["泉城创新港"]


@pytest.mark.parametrize("text", ["推动青岛发展。", "发展人工智能。"])
def test_places_and_fields_are_not_advanced(text: str) -> None:
    assert actions(text) == []
    assert not {"Place", "Field"} & ADVANCED


def test_a_statement_quotes_its_clause_and_names_its_verb() -> None:
    text = "加强领导，高标准组建泉城创新港，提升服务。"
    (found,) = advances(passage_of(text))

    assert text[found.start : found.end] == "高标准组建泉城创新港"
    assert dict(found.properties) == {"action": "新建", "verb": "组建"}
    assert found.head is None


@pytest.mark.parametrize(("frame", "name"), [(SHAANXI, "陕西省科普条例"), (ZHEJIANG, "浙江省科普条例")])
def test_what_is_advanced_is_the_paper_of_the_frame(frame: Frame, name: str) -> None:
    assert actions("修订《省科普条例》。", frame) == [(name, "修订")]


@pytest.mark.parametrize(
    ("text", "verb"),
    [("加快推进泉城创新港建设。", "推进"), ("要加快实施海岱英才行动。", "实施"), ("组织开展海岱英才行动。", "开展")],
)
def test_the_last_verb_of_a_row_is_the_main_one(text: str, verb: str) -> None:
    (found,) = advances(passage_of(text))

    assert found.properties["verb"] == verb


@pytest.mark.parametrize(
    ("text", "advanced"),
    [
        ("支持清华大学、山东大学发展。", [("清华大学", "支持"), ("山东大学", "支持")]),
        ("加快建设泉城创新港、山东大学。", [("泉城创新港", "推进"), ("山东大学", "推进")]),
        ("山东大学揭牌。", [("山东大学", "新建")]),
        ("山东大学成立以来持续发展。", []),
        ("山东大学等一批重点科研中心建成。", []),
        ("加强与清华大学对接。", []),
        ("推动与清华大学合作，发挥山东大学作用。", [("山东大学", "其他")]),
        ("争取科技部指导。", []),
    ],
)
def test_bodies_are_acted_on_as_a_row_right_behind_the_verb_or_where_they_undergo_it(
    text: str, advanced: list[tuple[str, str]]
) -> None:
    assert actions(text) == advanced


@pytest.mark.parametrize("text", ["在泉城创新港召开会议。", "引导企业向泉城创新港集聚。", "依托泉城创新港培养人才。"])
def test_where_with_or_on_what_something_is_done_is_not_acted_on(text: str) -> None:
    assert actions(text) == []


def test_an_object_brought_before_its_verb_is_acted_on() -> None:
    assert actions("将泉城创新港纳入全省布局。") == [("泉城创新港", "其他")]


@pytest.mark.parametrize("text", ["新增科技部卓越级园区3家。", "推进省委巡视发现问题整改。"])
def test_a_body_that_says_whose_something_is_is_not_acted_on(text: str) -> None:
    assert actions(text) == []


def test_a_body_whose_part_is_named_is_acted_on() -> None:
    assert actions("支持山东大学整体建设一流学科。") == [("山东大学", "支持")]
