from __future__ import annotations

import time

import pytest

from loaders.normalise import normalise
from loaders.outline import outline
from tests.loaders.outline.papers import NOTICE, REPORT, paths, read, sections, tasks


def test_a_notice_and_the_paper_that_it_carries_are_one_tree() -> None:
    assert paths(NOTICE) == [
        "preamble",
        "preamble",
        "preamble",
        "一",
        "二",
        "二/1",
        "二/2",
        "二/2/一是",
        "二/2/二是",
        "三",
        "三/(一)",
        "三/(二)",
    ]
    assert tasks(NOTICE) == ["二/1", "二/2/一是", "二/2/二是", "三/(一)", "三/(二)"]


def test_title_addressees_signature_and_the_beginning_of_the_text_are_found() -> None:
    clean, parts = read(NOTICE)
    assert parts.title and clean[slice(*parts.title)] == (
        "云岭省科学技术厅 云岭省财政厅关于印发《2024年全省科技创新工作要点》的通知"
    )
    assert parts.addressees and clean[slice(*parts.addressees)].startswith("各市（州）科技局，")
    assert parts.signature and clean[slice(*parts.signature)] == "云岭省科学技术厅\n云岭省财政厅\n2024年3月1日"
    assert clean[parts.front[1] :].startswith("2024年是关键一年")


def test_what_is_no_text_is_in_no_section() -> None:
    for raw in (NOTICE, REPORT):
        clean, parts = read(raw)
        apart = [clean[slice(*span)] for span in parts.apart]
        assert all(b <= section.start or section.end <= a for a, b in parts.apart for section in parts.sections)
        assert any("打印" in words for words in apart)
    clean, parts = read(NOTICE)
    told = "".join(clean[section.start : section.end] for section in parts.sections)
    for words in ("0800-12345678", "任务分工表", "上一条", "此件公开发布", "浏览次数"):
        assert words in clean
        assert words not in told


def test_own_texts_never_overlap_and_hold_their_headings() -> None:
    for raw in (NOTICE, REPORT):
        end = 0
        for section in read(raw)[1].sections:
            assert end <= section.start <= section.heading[0] <= section.heading[1] <= section.end
            end = section.end


def test_keys_are_ascii_and_name_the_path() -> None:
    keys = sections(NOTICE)
    assert list(keys) == [
        "preamble",
        "preamble.2",
        "preamble.3",
        "1",
        "2",
        "2-n1",
        "2-n2",
        "2-n2-i1",
        "2-n2-i2",
        "3",
        "3-b1",
        "3-b2",
    ]
    assert keys["2-n2-i1"].parent == "2-n2"
    assert keys["3-b2"].name == "强化督促检查"


def test_a_report_returns_to_its_chapter_and_closes_apart_from_it() -> None:
    keys = sections(REPORT)
    assert list(keys) == ["preamble", "preamble.2", "1", "1-i1", "1-i2", "1.2", "2", "3", "3-b1", "3-b2", "closing"]
    clean, _ = read(REPORT)
    assert "五年来" in clean[keys["1.2"].start : keys["1.2"].end]
    assert (keys["1.2"].path, keys["1.2"].parent, keys["1.2"].is_task) == ("一", "1", False)
    assert clean[keys["closing"].start : keys["closing"].end].endswith("团结奋斗。")


def test_tasks_of_a_report_are_its_items_and_neither_goals_nor_explained_words() -> None:
    assert tasks(REPORT) == ["一/一是", "一/二是", "三/(一)", "三/(二)"]


def test_a_place_leads_to_the_section_whose_own_text_holds_it() -> None:
    clean, parts = read(NOTICE)
    assert (section := parts.at(clean.index("中试基地"))) and section.path == "二/2/二是"
    assert parts.at(clean.index("浏览次数")) is None
    assert parts.at(len(clean)) is None


def test_headings_without_numbers_divide_a_report_that_has_no_others() -> None:
    raw = (
        "政府工作报告\n各位代表：\n现在，我报告工作。\n过去五年工作回顾\n" + "五年来，成就显著，各项事业取得新进展。" * 3 + "\n"
        "2026年重点工作\n（一）扩大内需\n促进消费。\n（二）加快创新\n建设实验室。\n"
    )
    assert paths(raw) == ["preamble", "过去五年工作回顾", "2026年重点工作", "2026年重点工作/(一)", "2026年重点工作/(二)"]
    assert list(sections(raw))[1:] == ["u1", "u2", "u2-b1", "u2-b2"]
    assert tasks(raw) == ["2026年重点工作/(一)", "2026年重点工作/(二)"]


@pytest.mark.parametrize("raw", ["没有编号的文件。\n只有两段话。", "An English document.\nIt has no numbers."])
def test_a_text_without_items_is_one_preamble(raw: str) -> None:
    assert paths(raw) == ["preamble"]


@pytest.mark.parametrize("raw", ["", "\n\n", "打印"])
def test_a_page_without_text_has_no_sections(raw: str) -> None:
    assert paths(raw) == []


@pytest.mark.parametrize(
    "token",
    ["（", "一", "\n", "一是", "。一是", "第", "1.\n（一）\n", "附件\n", "目录\n", ">\n首页\n", "|a", "责任单位：", "各局、"],
)
def test_a_megabyte_of_one_token_takes_seconds(token: str) -> None:
    text = normalise(token * (1_000_000 // len(token)))
    before = time.process_time()
    outline(text)
    assert time.process_time() - before < 20
