"""LibreOffice is no part of the installation, on CI neither: without it these tests are skipped, and the report says so."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from loaders.readers.office import PROGRAMS, read
from loaders.readers.unreadable import UnreadableError

needs_office = pytest.mark.skipif(
    not any(map(shutil.which, PROGRAMS)),
    reason="LibreOffice is not installed (apt install libreoffice-writer): doc, wps, rtf untested",
)
#: 政策, a tab stop, and a second paragraph, as Word writes rich text.
RICH = rb"{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0 SimSun;}}\f0\u25919?\u31574?2024\par \u24037?\u20316?\par}"


@needs_office
def test_a_document_is_read_by_way_of_libreoffice() -> None:
    assert read(RICH) == "政策2024\n工作\n"


@needs_office
def test_a_broken_document_is_refused_with_what_libreoffice_said() -> None:
    with pytest.raises(UnreadableError, match=r"could not be converted by LibreOffice \(.*could not be loaded"):
        read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le") + bytes(range(256)) * 40)


def test_without_libreoffice_the_sentence_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "PATH", str(tmp_path))
    with pytest.raises(
        UnreadableError, match=r"needs LibreOffice .* install it \(apt install libreoffice-writer.* or save the document as docx"
    ):
        read(RICH)
