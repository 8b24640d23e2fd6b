from __future__ import annotations

import pytest

from loaders.normalise import normalise

LONG = "加快构建现代化产业体系。深入实施创新驱动发展战略，推动科技创新和产业创新深度融合，加强研发、测"


def test_a_sentence_that_a_page_break_cut_is_joined() -> None:
    assert normalise(f"{LONG}\n\n试、标准等公共服务。").clean == f"{LONG}试、标准等公共服务。"


def test_a_bracket_that_a_page_break_cut_is_joined() -> None:
    line = "加强基础研究。加快多源融合智能定位技术突破，提升自主能力。（牵头部"
    assert normalise(f"{line}\n\n门：省科技厅）").clean == f"{line}门：省科技厅）"


@pytest.mark.parametrize(
    "following", ["二、重点任务", "二是加强攻关。", "第二条 本办法适用", "附件", "责任单位：省科技厅", "各位代表："]
)
def test_a_line_that_opens_an_item_or_a_field_stays_one(following: str) -> None:
    assert normalise(f"{LONG}\n{following}").clean == f"{LONG}\n{following}"


@pytest.mark.parametrize("heading", ["云岭省科学技术厅", "关于加强实验室建设和运行管理进一步提升创新策源能力的若干政策措施意见"])
def test_a_line_without_a_sentence_is_never_joined(heading: str) -> None:
    assert normalise(f"{heading}\n各市科技局要抓好落实。").clean == f"{heading}\n各市科技局要抓好落实。"
