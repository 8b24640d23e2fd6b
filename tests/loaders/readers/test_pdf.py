"""PDF files in the layout of official papers: 16 points, 28 characters a line, title of 22 points in the middle."""

from __future__ import annotations

from importlib.util import find_spec

import pytest

from loaders.readers.pdf import read
from loaders.readers.unreadable import UnreadableError
from tests.loaders.readers.papers import LEFT, RIGHT, SIZE, Line, make_pdf, wrapped

FIRST = "为贯彻落实全省科技创新大会精神，推动高质量发展，制定本工作要点。"
SECOND = "（一）建设云岭实验室，新增省级重点实验室5家，投入财政资金3亿元以上，支持企业牵头承担省级科技计划项目，推动成果转化。"


def centred(text: str, base: float, size: float) -> Line:
    width = sum(size / 2 if character.isascii() else size for character in text)
    return ((LEFT + RIGHT - width) / 2, base, size, text)


def lines(*pages: list[Line]) -> list[str]:
    return read(make_pdf(pages)).splitlines()


def test_wrapped_lines_are_joined_and_paragraphs_are_not() -> None:
    page = [*wrapped(FIRST, 700), *wrapped(SECOND, 640), *wrapped("一、保障措施", 500), *wrapped(FIRST, 470)]
    assert lines(page) == [FIRST, SECOND, "一、保障措施", FIRST]


def test_a_paragraph_goes_on_over_the_page_break() -> None:
    whole = wrapped(SECOND, 200)
    foot = centred("— 1 —", 50, 14), centred("— 2 —", 50, 14)
    assert lines([*wrapped(FIRST, 700), *whole[:1], foot[0]], [*((x, 760, s, t) for x, _, s, t in whole[1:2]), foot[1]]) == [
        FIRST,
        whole[0][3] + whole[1][3],
    ]


@pytest.mark.parametrize("number", ["- 3 -", "— 3 —", "第3页 共10页", "3", "3 / 10", "－３－"])
def test_page_numbers_are_dropped(number: str) -> None:
    assert lines([*wrapped(FIRST, 700), centred(number, 50, 14)]) == [FIRST]


def test_headers_and_footers_that_repeat_are_dropped_with_their_changing_numbers() -> None:
    own = [f"（{n}）第{n}章的第一段，各页各不相同，所以留下。" for n in range(1, 5)]
    head, foot = (LEFT, 800.0, 10.0, "云岭省人民政府公报 2024年第3期"), "云科发〔2024〕5号，印数{}"
    pages = [[head, *wrapped(text, 700), *wrapped(text, 600), (LEFT, 40.0, 10.0, foot.format(n))] for n, text in enumerate(own)]
    assert lines(*pages) == [text for text in own for _ in range(2)]


def test_the_address_under_a_page_printed_from_a_browser_is_dropped() -> None:
    assert lines([*wrapped(FIRST, 700), (LEFT, 30.0, 9.0, "https://kjt.yunling.gov.cn/art/2024/3/15/art_1.html 1/5")]) == [FIRST]


def test_a_watermark_on_every_page_is_dropped() -> None:
    own = [f"（{n}）各页各不相同，所以留下。" for n in "一二三"]
    pages = [[*wrapped(text, 700), *wrapped(text, 500), (200.0, 400.0, 40.0, "内部资料"), *wrapped(text, 300)] for text in own]
    assert lines(*pages) == [text for text in own for _ in range(3)]


def test_entries_of_a_table_of_contents_are_dropped() -> None:
    page = [
        (LEFT, 700.0, SIZE, "一、总体要求…………………………1"),
        (LEFT, 670.0, SIZE, "二、重点任务............3"),
        *wrapped(FIRST, 600),
    ]
    assert lines(page) == [FIRST]


def test_a_title_of_several_lines_is_one_and_the_letterhead_is_another() -> None:
    page = [
        centred("云岭省科学技术厅文件", 760, 30),
        centred("云科发〔2024〕5号", 700, 16),
        centred("云岭省科学技术厅关于印发", 650, 22),
        centred("《云岭省2024年科技工作", 615, 22),
        centred("要点》的通知", 580, 22),
        *wrapped(FIRST, 500),
        *wrapped(SECOND, 400),
    ]
    assert lines(page)[:3] == [
        "云岭省科学技术厅文件",
        "云科发〔2024〕5号",
        "云岭省科学技术厅关于印发《云岭省2024年科技工作要点》的通知",
    ]


def test_signature_and_date_stay_on_their_lines() -> None:
    page = [
        *wrapped(FIRST, 700),
        *wrapped(SECOND, 640),
        (360.0, 500.0, SIZE, "云岭省科学技术厅"),
        (376.0, 470.0, SIZE, "2024年3月15日"),
    ]
    assert lines(page)[-2:] == ["云岭省科学技术厅", "2024年3月15日"]


def test_wide_gaps_are_blanks_and_letters_set_wide_are_not() -> None:
    spaced = f"BT /F1 22 Tf 18 Tc 1 0 0 1 150 760 Tm <{'云岭省人民政府'.encode('utf-16-be').hex()}> Tj ET"
    page = [(LEFT, 700.0, SIZE, "云科发〔2024〕5号"), (400.0, 700.0, SIZE, "签发人：某某"), *wrapped(FIRST, 600)]
    assert read(make_pdf([page], drawing=f"q {spaced} Q")).splitlines() == [
        "云岭省人民政府",
        "云科发〔2024〕5号 签发人：某某",
        FIRST,
    ]


def test_lines_written_in_no_order_are_read_from_top_to_bottom() -> None:
    page = [*wrapped(FIRST, 700), *wrapped(SECOND, 600), *wrapped("二、保障", 500), *wrapped(FIRST, 470)]
    shuffled = page[5:6] + page[1:2] + page[3:4] + page[:1] + page[6:] + page[4:5] + page[2:3]
    assert lines(shuffled) == lines(page)


def test_words_in_latin_letters_keep_their_blank_at_the_end_of_a_line() -> None:
    page = [
        (LEFT, 700.0, SIZE, "The department of science and technology of the province has"),
        (LEFT, 672.0, SIZE, "issued its work points."),
    ]
    assert lines(page) == ["The department of science and technology of the province has issued its work points."]


@pytest.mark.parametrize(
    ("turn", "matrix"), [(0, "1 0 0 1 72 {0}"), (90, "0 1 -1 0 {1} 72"), (180, "-1 0 0 -1 523 {1}"), (270, "0 -1 1 0 {0} 770")]
)
def test_a_page_turned_for_showing_is_read_upright(turn: int, matrix: str) -> None:
    texts = ["Work points for 2024", "First, basic research", "Second, talents"]
    shown = [f"BT /F2 16 Tf {matrix.format(500 - 50 * at, 95 + 50 * at)} Tm ({text}) Tj ET" for at, text in enumerate(texts)]
    assert read(make_pdf([[]], page_extra=f"/Rotate {turn}", drawing="\n".join(shown))).splitlines() == texts


def test_an_encrypted_file_asks_for_a_copy_without_password() -> None:
    lock = f"/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <{'ab' * 32}> /U <{'cd' * 32}> /P -4 >>"
    with pytest.raises(UnreadableError, match="is protected by a password"):
        read(make_pdf([wrapped(FIRST, 700)], trailer=lock))


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.4 rubbish" * 99, make_pdf([wrapped(FIRST, 700)])[:200]])
def test_a_broken_file_is_named_broken(data: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"is broken .*get a new copy"):
        read(data)


def test_a_file_whose_table_of_places_is_lost_is_still_read() -> None:
    whole = make_pdf([wrapped(FIRST, 700)])
    assert read(whole[: whole.index(b"startxref")]) == f"{FIRST}\n"


def test_an_empty_page_is_no_picture() -> None:
    assert lines([], wrapped(FIRST, 700), []) == [FIRST]


@pytest.mark.skipif(find_spec("rapidocr") is not None, reason="the extra `ocr` is installed here, so pictures are recognised")
def test_a_page_that_is_a_picture_names_the_extra_that_reads_it() -> None:
    black = "0 g 100 100 300 300 re f"
    with pytest.raises(UnreadableError, match=r"pages 1, 2 are pictures: pip install 'zhengtu\[ocr\]'"):
        read(make_pdf([[], []], drawing=black))


def test_a_text_layer_without_meaning_counts_as_a_picture() -> None:
    void: list[Line] = [(LEFT, 700.0, SIZE, "\ue000\ue001\ue002\ue003\ue004\ue005")]
    if find_spec("rapidocr") is None:
        with pytest.raises(UnreadableError, match="page 1 is a picture"):
            read(make_pdf([void], drawing="0 g 100 100 300 300 re f"))
