"""No text may take more than time in proportion to its length."""

import time

import pytest

from loaders.figures.find import find_figures
from loaders.figures.frame import Context

SIZE = 100_000
TOKENS = [
    "1",
    "万",
    "个",
    "“",
    "，",
    "、",
    "第",
    "（",
    "1个",
    "1个、",
    "5%",
    "1—",
    "1,",
    "1.",
    "2025年",
    "新建",
    "分别1、",
    "千亿元",
    "居全国第一、",
]


@pytest.mark.parametrize("token", TOKENS)
def test_a_repeated_token_is_read_in_time(token: str) -> None:
    text = token * (SIZE // len(token))
    start = time.process_time()
    find_figures(text, 0, len(text), Context())
    assert time.process_time() - start < 4
