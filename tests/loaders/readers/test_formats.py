"""The bytes tell the format; the suffix decides only where they cannot."""

from __future__ import annotations

import pytest

from loaders.readers.formats import format_of, formats, suffixes
from loaders.readers.unreadable import UnreadableError
from tests.loaders.readers.papers import make_ofd, make_pdf, make_zip, text_object

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
DOC = COMPOUND + "WordDocument".encode("utf-16-le")
DOCX = make_zip({"[Content_Types].xml": "<Types/>", "word/document.xml": "<a/>"})
PAGE = "<!DOCTYPE html><html><body><p>政策</p></body></html>".encode()


@pytest.mark.parametrize(
    ("data", "suffix", "expected"),
    [
        ("政策".encode(), ".txt", "txt"),
        ("# 政策".encode(), ".md", "md"),
        ("# 政策".encode(), ".MARKDOWN", "md"),
        ("政策".encode(), "", "txt"),
        ("政策".encode(), ".doc", "txt"),
        ("政策".encode(), ".html", "txt"),
        ("1 < 2 且 a > b".encode(), ".html", "txt"),
        (PAGE, ".html", "html"),
        (PAGE, ".txt", "html"),
        (PAGE, ".doc", "html"),
        (PAGE.decode().encode("utf-16"), ".txt", "html"),
        (b"\xef\xbb\xbf <?xml version='1.0'?>\n<!-- a --><!-- b -->\n<HTML>", ".txt", "html"),
        ("<p>只有片段</p>".encode(), ".htm", "html"),
        ("<p>只有片段</p>".encode(), ".md", "md"),
        (DOCX, ".docx", "docx"),
        (DOCX, ".txt", "docx"),
        (DOCX, ".wps", "docx"),
        (make_ofd([[text_object(1, 1, 5, "政策")]]), ".docx", "ofd"),
        (make_pdf([[]]), ".txt", "pdf"),
        (b"\r\n%PDF-1.4", ".pdf", "pdf"),
        (b"The mark %PDF-1.4 begins a file.", ".txt", "txt"),
        (DOC, ".doc", "doc"),
        (DOC, ".txt", "doc"),
        (DOC, ".wps", "wps"),
        (b"{\\rtf1 a}", ".doc", "rtf"),
    ],
)
def test_the_format_is_what_the_bytes_are(data: bytes, suffix: str, expected: str) -> None:
    assert format_of(data, suffix) == expected


@pytest.mark.parametrize(
    ("data", "suffix", "sentence"),
    [
        (b"\x89PNG\r\n\x1a\n", ".png", "is a PNG picture, no document"),
        (b"\xff\xd8\xff\xe0", ".pdf", "is a JPEG picture, no document"),
        (b"Rar!\x1a\x07", ".rar", "is a RAR archive, no document"),
        (b"7z\xbc\xaf\x27\x1c", ".7z", "is a 7z archive, no document"),
        (b"\x1f\x8b\x08", ".gz", "is a gzip archive, no document"),
        (b"\x7fELF\x02", "", "is a program, no document"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related;", ".doc", "is a web archive"),
        (make_zip({"xl/workbook.xml": "<a/>"}), ".xlsx", "is a zip archive, but no docx or ofd document"),
        (b"PK\x03\x04 and no more", ".docx", "is broken: File is not a zip file"),
        (COMPOUND + "Workbook".encode("utf-16-le"), ".xls", "is an Office file, but no text document"),
        (COMPOUND + "EncryptedPackage".encode("utf-16-le"), ".docx", "is protected by a password"),
        ("政策".encode(), ".docx", "is no docx file, though it is named so"),
        (PAGE[9:20], ".pdf", "is no pdf file, though it is named so"),
    ],
)
def test_what_is_no_document_is_named(data: bytes, suffix: str, sentence: str) -> None:
    with pytest.raises(UnreadableError, match=f"^{sentence}"):
        format_of(data, suffix)


def test_every_suffix_belongs_to_one_format() -> None:
    listed = [suffix for entry in formats()["formats"].values() for suffix in entry["suffixes"]]
    assert sorted(listed) == sorted(suffixes())
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in listed)


def test_endless_comments_before_a_page_are_passed_in_one_go() -> None:
    assert format_of(b"<!---->" * 9000 + PAGE, ".txt") == "html"
    assert format_of(b"<!--" * 20_000, ".txt") == "txt"
