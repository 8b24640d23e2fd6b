from __future__ import annotations

import pytest

from loaders.normalise import normalise


def test_a_reading_behind_a_character_goes_and_is_marked_at_the_character() -> None:
    text = normalise("推动创(chuàng)新发（fā）展")
    assert text.clean == "推动创新发展"
    assert [(repair.start, repair.end, repair.kind) for repair in text.repairs] == [
        (2, 3, "reading-removed"),
        (4, 5, "reading-removed"),
    ]
    assert text.quote(2, 4) == "创(chuàng)新"


def test_a_reading_in_combining_marks_goes_too() -> None:
    assert normalise("质(zhi\u0300)量").clean == "质量"


@pytest.mark.parametrize("printed", ["中国（安徽）", "占GDP（gdp）比重", "研发（RD）投入", "试点（ok）"])
def test_brackets_without_a_tone_mark_stay(printed: str) -> None:
    assert normalise(printed).clean == printed


def test_a_traditional_text_is_converted_in_place_and_marked() -> None:
    text = normalise("推動科技創新，著力建設實驗室，成效顯著。")
    assert text.clean == "推动科技创新，着力建设实验室，成效显著。"
    assert {repair.kind for repair in text.repairs} == {"script-converted"}
    assert list(text.offsets) == list(range(len(text.clean)))


@pytest.mark.parametrize("name", ["乾县", "乾陵景区", "瞭望台", "狼藉", "宫商角徵羽"])
def test_characters_that_simplified_texts_have_too_are_left_to_them(name: str) -> None:
    printed = f"支持{name}保护利用，" + "推进科技创新和产业创新深度融合。" * 20
    assert normalise(printed).clean == printed


def test_a_traditional_line_in_a_simplified_text_is_converted() -> None:
    simplified = "推进科技创新和产业创新深度融合。\n" * 40
    assert normalise(simplified + "臺灣與香港的創新機構來訪").clean == simplified + "台湾与香港的创新机构来访"
