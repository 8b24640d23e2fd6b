from __future__ import annotations

import pytest

from loaders.normalise import normalise


@pytest.mark.parametrize(
    ("printed", "clean"),
    [
        ("２０２４年，投入达２．５％", "2024年，投入达2.5%"),
        ("一、总体要求:坚持创新;做好(试点)工作!", "一、总体要求：坚持创新；做好（试点）工作！"),
        ("约1,000家,共10:36", "约1,000家，共10:36"),
        ("约1，000家、比例1：20", "约1,000家、比例1:20"),
        ("见https://www.gov.cn/a,b:c", "见https://www.gov.cn/a,b:c"),
        ("三次产业结构为8.7∶41.2∶50.1", "三次产业结构为8.7:41.2:50.1"),
        ("云科发[2024]5号、云科发（2023）6号", "云科发〔2024〕5号、云科发〔2023〕6号"),
        ("到二○三五年", "到二〇三五年"),
        ("⼈⼯智能", "人工智能"),
        ("第三届中国•云岭创新节", "第三届中国·云岭创新节"),
        ("「三項」方案", "“三项”方案"),
    ],
)
def test_widths_and_marks_are_folded(printed: str, clean: str) -> None:
    assert normalise(printed).clean == clean


@pytest.mark.parametrize(
    ("printed", "clean"),
    [
        ("　　一、总　　则", "一、总 则"),
        ("营业收入2.45 万亿元 ，增长 10 %", "营业收入2.45万亿元，增长10%"),
        ("中心 “ 1 +4+N\u00a0”体系", "中心“1 +4+N”体系"),
        ("中共云岭省委科技工委 云岭省科学技术厅", "中共云岭省委科技工委 云岭省科学技术厅"),
        ("Key  Laboratory of X", "Key Laboratory of X"),
        ("15. 强化培育", "15.强化培育"),
    ],
)
def test_blanks_stay_only_between_two_han_characters_or_two_ascii_ones(printed: str, clean: str) -> None:
    assert normalise(printed).clean == clean


def test_offsets_lead_back_to_the_words_as_printed() -> None:
    text = normalise("　　营收 2.45 万亿元")
    start = text.clean.index("2.45")
    assert text.quote(start, start + len("2.45万亿元")) == "2.45 万亿元"
