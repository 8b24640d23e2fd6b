from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from loaders.readers.archive import MOST_MEMBERS, open_archive, parse_xml
from loaders.readers.unreadable import UnreadableError
from tests.loaders.readers.papers import make_zip


def test_a_member_is_found_whatever_its_capitals_and_slashes() -> None:
    with open_archive(make_zip({"Doc_0\\Document.XML": "<a/>"})) as archive:
        assert archive.xml("/doc_0/document.xml").tag == "a"


def test_a_missing_member_is_named() -> None:
    with open_archive(make_zip({"a": "b"})) as archive, pytest.raises(UnreadableError, match=r"its part OFD\.xml is missing"):
        archive.read("OFD.xml")


def test_a_cut_archive_is_broken() -> None:
    whole = make_zip({"a.xml": "<a/>" * 1000})
    with pytest.raises(UnreadableError, match=r"is broken: .*Get a new copy"):
        open_archive(whole[: len(whole) // 2])


def test_a_member_that_does_not_unpack_is_broken() -> None:
    whole = bytearray(make_zip({"a.xml": bytes(range(256)) * 40}))
    whole[60:90] = b"\xff" * 30
    with open_archive(bytes(whole)) as archive, pytest.raises(UnreadableError, match=r"its part a\.xml cannot be unpacked"):
        archive.read("a.xml")


def test_an_encrypted_member_asks_for_a_copy_without_password() -> None:
    whole = bytearray(make_zip({"a.xml": "<a/>"}))
    whole[whole.index(b"PK\x01\x02") + 8] |= 1
    with open_archive(bytes(whole)) as archive, pytest.raises(UnreadableError, match="is protected by a password"):
        archive.read("a.xml")


def test_a_bomb_is_refused_by_the_sizes_that_it_declares() -> None:
    with pytest.raises(UnreadableError, match=r"zip bomb: its part word/document\.xml unpacks from .* to 50,000,000 bytes"):
        open_archive(make_zip({"word/document.xml": b" " * 50_000_000}))


def test_a_bomb_that_declares_little_is_stopped_while_it_unpacks() -> None:
    whole = bytearray(make_zip({"word/document.xml": b" " * 50_000_000}))
    directory = whole.index(b"PK\x01\x02")
    whole[directory + 24 : directory + 28] = (1000).to_bytes(4, "little")
    with open_archive(bytes(whole)) as archive, pytest.raises(UnreadableError, match=r"zip bomb|cannot be unpacked"):
        archive.read("word/document.xml")


def test_an_archive_of_very_many_members_is_refused() -> None:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for number in range(MOST_MEMBERS + 1):
            archive.writestr(str(number), b"")
    with pytest.raises(UnreadableError, match="it has 20,001 parts"):
        open_archive(buffer.getvalue())


def test_broken_xml_is_named_with_its_line() -> None:
    with pytest.raises(UnreadableError, match=r"its part a\.xml is no well-formed XML \(.*line 2"):
        parse_xml(b"<a>\n<b></a>", "a.xml")


def test_entities_are_refused_before_they_grow() -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY b "xxxxxxxxxx"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]><a>&c;</a>'
    with pytest.raises(UnreadableError, match=r"declares a document type in its part a\.xml"):
        parse_xml(bomb, "a.xml")


def test_files_of_the_machine_are_not_read_by_entities() -> None:
    with pytest.raises(UnreadableError, match="declares a document type"):
        parse_xml(b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', "a.xml")
