from __future__ import annotations

import time

import pytest

from loaders.normalise import normalise

TOKENS = [
    "（",
    "(",
    "“",
    '"',
    "1",
    "-",
    "—",
    " ",
    "　",
    "\n",
    "\r\n",
    "一是",
    "第",
    "{C}",
    "&",
    "<p ",
    "创(chuàng)",
    "創",
    "私极",
    "2-",
    "，",
    "。\n中",
]


@pytest.mark.parametrize("raw", ["", " ", "\n", "\x00", "{C}", "\ufeff"])
def test_a_text_of_nothing_is_no_trouble(raw: str) -> None:
    text = normalise(raw)
    assert text.clean.strip() == ""
    assert text.repairs == ()


def test_a_clean_text_keeps_its_own_offsets() -> None:
    raw = "一、总体要求\n坚持创新驱动，新建实验室5个，投入达2.5%。"
    text = normalise(raw)
    assert text.clean == raw
    assert text.offsets == range(len(raw))


def test_normalising_twice_changes_nothing_more() -> None:
    once = normalise('　　到２０２５年,"双倍增"计划培育企业巧00家{C},推動創(chuàng)新\r\n').clean
    assert normalise(once).clean == once


@pytest.mark.parametrize("token", TOKENS)
def test_a_megabyte_of_one_token_takes_seconds_and_its_offsets_never_fall(token: str) -> None:
    raw = token * (1_000_000 // len(token))
    before = time.process_time()
    text = normalise(raw)
    assert time.process_time() - before < 20
    assert len(text.offsets) == len(text.clean)
    offsets = list(text.offsets[:5000])
    assert offsets == sorted(offsets)
    assert all(0 <= repair.start < repair.end <= len(text.clean) for repair in text.repairs[:1000])
