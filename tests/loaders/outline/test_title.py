from __future__ import annotations

import pytest

from tests.loaders.outline.papers import read


def title(raw: str) -> str | None:
    """Give the title as printed."""
    clean, parts = read(raw + "\n一、总体要求\n坚持创新。\n")
    return clean[slice(*parts.title)] if parts.title else None


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("云岭省科学技术厅文件\n云科发〔2024〕5号\n关于开展评估的通知", "关于开展评估的通知"),
        ("中共云岭省委科技工委\n关于巡视整改进展情况的通报\n打印", "中共云岭省委科技工委\n关于巡视整改进展情况的通报"),
        ("云岭省人民政府关于印发\n“十四五”科技创新规划的通知", "云岭省人民政府关于印发\n“十四五”科技创新规划的通知"),
        ("云岭省北斗产业行动计划\n（2021-2023年）", "云岭省北斗产业行动计划\n（2021—2023年）"),
        ("关于加强诚信建设的若干意见\n（2018年5月30日）", "关于加强诚信建设的若干意见"),
        ("首页\n>\n省内要闻\n省内要闻\n2026年政府工作报告\n来源：云岭日报", "2026年政府工作报告"),
        ("各市科技局：\n现将要点印发。\n省科技厅\n2024年3月15日\n（此件公开发布）\n2024年工作要点", "2024年工作要点"),
        ("信息名称 | 关于印发《工作要点》的通知 | 主题词 | 科技 |\n2024年工作要点", "关于印发《工作要点》的通知"),
        ("关于印发《云岭省科技创新\n行动计划》的通知", "关于印发《云岭省科技创新\n行动计划》的通知"),
    ],
)
def test_the_title_is_found_with_all_its_lines(page: str, found: str) -> None:
    assert title(page) == found


def test_a_page_without_a_title_has_none() -> None:
    assert title("各市科技局：\n现将有关事项通知如下。") is None


def test_a_signature_on_the_line_of_its_date_is_one() -> None:
    clean, parts = read("一、总体要求\n坚持创新。\n云岭省科学技术厅 2024年3月15日\n")
    assert parts.signature and clean[slice(*parts.signature)] == "云岭省科学技术厅2024年3月15日"


def test_a_signature_below_the_text_is_in_no_section() -> None:
    clean, parts = read("一、总体要求\n坚持创新。\n\n云岭省科学技术厅\n\n二〇二四年三月\n")
    assert parts.signature and clean[slice(*parts.signature)] == "云岭省科学技术厅\n\n二〇二四年三月"
    assert clean[parts.sections[-1].start : parts.sections[-1].end] == "一、总体要求\n坚持创新。"
