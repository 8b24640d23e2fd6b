from __future__ import annotations

import pytest

from loaders.normalise import normalise


@pytest.mark.parametrize(
    ("printed", "clean"),
    [
        ("私极推进，防范凤险", "积极推进，防范风险"),
        ("学吏明理，作凤建设", "学史明理，作风建设"),
        ("深化试点不汜", "深化试点示范"),
        ("新增企业巧00家", "新增企业1500家"),
        ("企业己达4.8万家", "企业已达4.8万家"),
    ],
)
def test_misread_words_are_mended_and_suspected(printed: str, clean: str) -> None:
    text = normalise(printed)
    assert text.clean == clean
    assert {repair.kind for repair in text.repairs} == {"ocr-suspect"}


@pytest.mark.parametrize("printed", ["能工巧匠", "自己有信心", "嘱托重若千钧", "丹凤县风景", "周末来访", "加深人民情谊"])
def test_words_that_look_like_slips_stay(printed: str) -> None:
    text = normalise(printed)
    assert (text.clean, text.repairs) == (printed, ())


def test_the_offsets_of_a_figure_made_of_one_character_point_at_it() -> None:
    text = normalise("新增巧00家")
    assert list(text.offsets) == [0, 1, 2, 2, 3, 4, 5]
    assert text.quote(2, 7) == "巧00家"


@pytest.mark.parametrize(
    ("printed", "clean"),
    [
        ("（2022一2025年）", "（2022—2025年）"),
        ("建好中国一克罗地亚实验室", "建好中国—克罗地亚实验室"),
        ("参与中国一东盟博览会", "参与中国—东盟博览会"),
    ],
)
def test_a_one_printed_for_the_dash_is_mended_and_marked(printed: str, clean: str) -> None:
    text = normalise(printed)
    assert text.clean == clean
    assert [repair.kind for repair in text.repairs] == ["punctuation-mended"]


@pytest.mark.parametrize("printed", ["中国一流大学", "十一届一中全会", "一体化"])
def test_a_one_that_is_a_one_stays(printed: str) -> None:
    assert normalise(printed).clean == printed


@pytest.mark.parametrize(
    ("printed", "clean"),
    [
        ("新建2-3所", "新建2—3所"),
        ("（2021-2025年）", "（2021—2025年）"),
        ("增长5%－5.5%", "增长5%—5.5%"),
        ("3～5年", "3—5年"),
        ("2021年–2025年", "2021年—2025年"),
        ("——总体要求", "—总体要求"),
        ("“技术-商业”双轨", "“技术—商业”双轨"),
    ],
)
def test_every_dash_and_range_has_the_one_dash(printed: str, clean: str) -> None:
    assert normalise(printed).clean == clean


@pytest.mark.parametrize("printed", ["电话029-81290000", "2024-03-27", "2024-03", "11610000016000208K/2024-00150", "COVID-19"])
def test_numbers_that_are_no_range_keep_their_hyphen(printed: str) -> None:
    assert normalise(printed).clean == printed
