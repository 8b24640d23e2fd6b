from __future__ import annotations

import pytest

from loaders.readers.ofd import read
from loaders.readers.unreadable import UnreadableError
from tests.loaders.readers.papers import NAMESPACE, make_ofd, make_zip, text_object

EM = 5.6
FIRST = "为贯彻落实全省科技创新大会精神，推动高质量发展，制定本工作要点。建设云岭实验室，新增省级重点实验室，投入财政资金。"


def wrapped(text: str, top: float) -> str:
    """Break a paragraph into text objects of 28 characters, the first line indented by two."""
    objects, left, room = "", 25 + 2 * EM, 26
    while text:
        objects += text_object(left, top, EM, text[:room])
        text, top, left, room = text[room:], top + 10, 25, 28
    return objects


def test_wrapped_lines_are_joined_and_page_numbers_dropped() -> None:
    page = text_object(60, 40, 7.7, "云岭省二〇二四年工作要点") + wrapped(FIRST, 60) + wrapped("一、保障措施", 100)
    assert read(make_ofd([[page + text_object(100, 275, 5, "— 1 —")]])).splitlines() == [
        "云岭省二〇二四年工作要点",
        FIRST,
        "一、保障措施",
    ]


def test_all_documents_and_pages_are_read_in_their_order() -> None:
    ofd = make_ofd([[wrapped("甲一", 50), wrapped("甲二", 50)], [wrapped("乙一", 50)]])
    assert read(ofd).splitlines() == ["甲一", "甲二", "乙一"]


def test_characters_written_one_by_one_make_a_line() -> None:
    letters = "".join(text_object(25 + at * EM, 50, EM, letter) for at, letter in enumerate("云岭省人民政府"))
    assert read(make_ofd([[letters]])) == "云岭省人民政府\n"


def test_objects_in_no_order_are_read_by_their_heights() -> None:
    tops = [90, 50, 130, 70, 30, 110]
    page = "".join(text_object(25, top, EM, f"第{top}行到此为止。") for top in tops)
    assert read(make_ofd([[page]])).splitlines() == [f"第{top}行到此为止。" for top in sorted(tops)]


def test_steps_and_matrices_place_the_characters() -> None:
    def placed(steps: str, matrix: str, text: str) -> str:
        return (
            f'<ofd:TextObject ID="1" Boundary="25 50 100 20" Size="1" CTM="{matrix}"><ofd:TextCode X="0" Y="1" DeltaX="{steps}">'
            f"{text}</ofd:TextCode></ofd:TextObject>"
        )

    assert read(make_ofd([[placed("g 3 1 0.5", "5.6 0 0 5.6 0 0", "云岭省第2号")]])) == "云岭省第2号\n"
    assert read(make_ofd([[placed("1 1 6 g 9 1", "5.6 0 0 5.6 0 0", "发文号签发人")]])) == "发文号 签发人\n"


def test_what_a_template_repeats_on_every_page_is_dropped_and_invisible_text_too() -> None:
    hidden = text_object(25, 200, EM, "看不见").replace("<ofd:TextObject", '<ofd:TextObject Visible="false"')
    pages = [wrapped(f"（{n}）各页各不相同。", 50) + hidden for n in "一二三"]
    assert read(make_ofd([pages], template=text_object(25, 10, 4, "云岭省人民政府公报"))).splitlines() == [
        f"（{n}）各页各不相同。" for n in "一二三"
    ]
    assert read(make_ofd([pages[:1]], template=text_object(25, 10, 4, "云岭省人民政府公报"))).splitlines() == [
        "云岭省人民政府公报",
        "（一）各页各不相同。",
    ]


def test_pages_of_pictures_are_refused_with_a_way_out() -> None:
    with pytest.raises(UnreadableError, match="has no text layer, its pages are pictures: print it to PDF"):
        read(make_ofd([["<ofd:ImageObject ID='1' Boundary='0 0 210 297' ResourceID='3'/>"]]))


def test_a_missing_page_is_named() -> None:
    body = f"<ofd:OFD {NAMESPACE}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"
    pages = '<ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages>'
    with pytest.raises(UnreadableError, match=r"its part Doc_0/Pages/Page_0/Content\.xml is missing"):
        read(make_zip({"OFD.xml": body, "Doc_0/Document.xml": f"<ofd:Document {NAMESPACE}>{pages}</ofd:Document>"}))
