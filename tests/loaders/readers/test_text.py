from __future__ import annotations

import pytest

from loaders.readers.text import read
from loaders.readers.unreadable import UnreadableError

TEXT = "云岭省科学技术厅文件\r\n云科发〔2024〕5号\r\n\r\n一、加强基础研究\n到2025年，研发投入强度达到2.4%。\r"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_text_in_every_known_encoding_is_given_as_it_stands_in_the_file(encoding: str) -> None:
    assert read(TEXT.encode(encoding)) == TEXT


def test_big_endian_utf_16_is_known_by_its_mark() -> None:
    assert read(b"\xfe\xff" + TEXT.encode("utf-16-be")) == TEXT


def test_traditional_text_in_gb18030_is_read() -> None:
    text = "索引號：發布機構、宣城市科學技術局關於印發科技創新工作要點的通知，請認真貫徹落實。"
    assert read(text.encode("gb18030")) == text


def test_characters_of_four_bytes_in_gb18030_are_read() -> None:
    assert read("石墨烯与𬭳元素研究取得进展，政府支持。".encode("gb18030")) == "石墨烯与𬭳元素研究取得进展，政府支持。"


def test_an_english_text_is_read() -> None:
    assert read(b"Work points of the department for 2024\n") == "Work points of the department for 2024\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Les ministères de la région coopèrent à l'échelle européenne. " * 9, "latin-1"),
        ("關於印發科技創新工作要點的通知，請認真貫徹落實。" * 9, "big5"),
        ("これからの科学技術の進め方については、次のとおりとする。" * 9, "euc-jp"),
    ],
)
def test_other_encodings_are_never_taken_for_gb18030(text: str, encoding: str) -> None:
    with pytest.raises(UnreadableError, match=r"is not UTF-8 \(byte 0x.. at offset \d+, line 1 does not fit\).*save it as UTF-8"):
        read(text.encode(encoding))


def test_the_first_byte_that_fits_no_encoding_is_named_with_its_line() -> None:
    with pytest.raises(
        UnreadableError, match=r"byte 0xFF at offset 13, line 2 does not fit\) and not GB18030 \(byte 0x80 at offset 8"
    ):
        read("省科技厅\n".encode() + b"\xff" + "印发".encode())


def test_a_mark_that_does_not_fit_the_text_is_named() -> None:
    with pytest.raises(UnreadableError, match="begins with the mark of UTF-8, but byte 0xFF at offset 9, line 1"):
        read(b"\xef\xbb\xbf" + "政府".encode() + b"\xff")


@pytest.mark.parametrize("surrogate", [b"\xed\xa0\x80", b"\xed\xbf\xbf"])
def test_lone_surrogates_are_refused(surrogate: bytes) -> None:
    with pytest.raises(UnreadableError, match="byte 0xED at offset 6"):
        read("政府".encode() + surrogate + "工作".encode())
    with pytest.raises(UnreadableError, match="mark of UTF-16-LE"):
        read(b"\xff\xfe\x00\xd8a\x00")


def test_a_nul_is_refused_with_its_place() -> None:
    with pytest.raises(UnreadableError, match=r"holds a NUL \(byte 0x00 at offset 7, line 2\)"):
        read("政府\n".encode() + b"\0" + b"abc")
    with pytest.raises(UnreadableError, match=r"holds a NUL \(character 2\)"):
        read("政府\0报告".encode("utf-16"))


def test_a_text_of_control_characters_is_a_binary_file_and_a_stray_one_is_not() -> None:
    with pytest.raises(UnreadableError, match="is a binary file: 30 of its 130 characters"):
        read(b"\x01\x02\x03" * 10 + b"a" * 100)
    assert read("政府\x0b工作\x07报告".encode() + b"a" * 200).startswith("政府\x0b工作\x07报告")
