"""From a text to its sections with the things that they mention."""

from __future__ import annotations

import pytest

from loaders.actions import advances
from loaders.normalise import normalise
from loaders.outline import outline
from loaders.passages import MOST_TIMES, passages, read_mentions
from loaders.relations.stated import relations
from tests.loaders.stated import ISSUER, SHANDONG

LENGTH = 100_000

HOSTILE = [
    "（", "“", "、", "实验室", "科技部", "“八大行动”", "一是", "第", "的", "1.5万家、", "《", "和", "济南、", "等", "中国—",
    "，支持", "”", "省科技厅牵头", "等4家实验室", "“甲”、", "在济南建设", "与济南合作", "海上风电、",
]  # fmt: skip


def mentioned(text: str, own: frozenset[str] = frozenset()) -> list[str]:
    return [mention.thing.name for mention in read_mentions(text, SHANDONG, own).mentions]


def test_mentions_come_in_the_order_of_the_text() -> None:
    assert mentioned("支持泉城创新港，省科技厅落实《科普规划》。") == ["泉城创新港", "山东省科学技术厅", "科普规划"]


@pytest.mark.parametrize("cited", ["2024年全省科普要点", "全省科普要点"])
def test_a_paper_does_not_cite_itself(cited: str) -> None:
    assert mentioned(f"落实《{cited}》。", frozenset({"2024年全省科普要点"})) == []


def test_a_paper_cites_others() -> None:
    assert mentioned("落实《2023年全省科普要点》。", frozenset({"2024年全省科普要点"})) != []


def test_what_a_place_plans_stands_there() -> None:
    reading = read_mentions("支持济南、青岛创建国家算力枢纽。", SHANDONG, frozenset())

    assert sorted((s.head.name, s.tail.name) for s in reading.planned if s.head) == [
        ("济南国家算力枢纽", "济南市"),
        ("青岛国家算力枢纽", "青岛市"),
    ]


def test_a_section_holds_the_mentions_of_its_own_text() -> None:
    text = normalise("一、建设平台\n支持泉城创新港。\n二、落实责任\n省科技厅牵头。")
    reading = read_mentions(text.clean, SHANDONG, frozenset())
    held = {s.path: [m.thing.name for m in p.mentions] for s, p in passages(reading, outline(text).sections, (ISSUER,))}

    assert held == {"一": ["泉城创新港"], "二": ["山东省科学技术厅"]}


def test_a_passage_knows_the_issuers_and_the_responsible_bodies() -> None:
    text = normalise("1.建设泉城创新港。（责任单位：省教育厅）")
    reading = read_mentions(text.clean, SHANDONG, frozenset())
    (found,) = [passage for _, passage in passages(reading, outline(text).sections, (ISSUER,))]

    assert found.issuers == (ISSUER,)
    assert [text.clean[start:end] for start, end in found.responsible] == ["省教育厅"]


def test_a_thing_is_mentioned_so_often_and_no_more() -> None:
    assert len(mentioned("科技部。" * (MOST_TIMES + 100))) == MOST_TIMES


@pytest.mark.parametrize("token", HOSTILE)
def test_no_token_however_often_states_more_than_a_reader_could_use(token: str) -> None:
    text = normalise((token * (LENGTH // len(token) + 1))[:LENGTH])
    reading = read_mentions(text.clean, SHANDONG, frozenset())
    stated = 0
    for _, passage in passages(reading, outline(text).sections, (ISSUER,)):
        advanced = list(advances(passage))
        stated += len(advanced) + len(list(relations(passage, advanced)))

    assert len(reading.names.chosen) <= LENGTH // 2
    assert len(reading.mentions) <= 2 * MOST_TIMES
    assert stated <= 2 * MOST_TIMES
