from __future__ import annotations

import pytest

from loaders.normalise import normalise


@pytest.mark.parametrize(
    ("printed", "clean"),
    [
        ("创新平台{C}{C}{C}\n", "创新平台\n"),
        ("投入&nbsp;10亿元，实施&ldquo;倍增&rdquo;", "投入10亿元，实施“倍增”"),
        ("<p>总体要求</p>", "总体要求"),
        ("PM_2.5浓度", "PM2.5浓度"),
        ("${title}工作要点", "工作要点"),
    ],
)
def test_residue_of_templates_goes_and_is_marked(printed: str, clean: str) -> None:
    text = normalise(printed)
    assert text.clean == clean
    assert {repair.kind for repair in text.repairs} == {"residue-removed"}


@pytest.mark.parametrize(
    ("printed", "clean"),
    [
        ("四大主导产业［2］占比提高", "四大主导产业占比提高"),
        ("[2]四大主导产业：农业", "[2]四大主导产业：农业"),
        ("## 一、**总体要求**", "一、总体要求"),
        ("零\u200b宽\ufeff字符\x00", "零宽字符"),
        ("一行\r\n二行\r三行\x0c四行", "一行\n二行\n三行\n四行"),
        ("半个\ud800字", "半个\ufffd字"),
    ],
)
def test_markup_and_what_cannot_be_seen_goes(printed: str, clean: str) -> None:
    assert normalise(printed).clean == clean


@pytest.mark.parametrize("printed", ["投入<10%且>5%", "AT&T公司", "A_b"])
def test_what_only_looks_like_markup_stays(printed: str) -> None:
    assert normalise(printed).clean == printed
