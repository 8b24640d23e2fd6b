"""The formats that are read, and which of them a file is: its first bytes say more than its suffix."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TypedDict

from loaders.readers.unreadable import UnreadableError
from loaders.yamls import load_yaml

HEAD = 4096
PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body|meta)\b", re.I)
#: What may stand before the first tag of a page, with its ends.
BEFORE = {b"<!--": b"-->", b"<?xml": b">"}
TAG = re.compile(rb"</?(?:p|div|br|table|span|h[1-6]|li|td|a)\b[^<>]*>", re.I)
UTF16 = (b"\xff\xfe", b"\xfe\xff")


class Format(TypedDict):
    """One format: the module under loaders/readers that reads it and the suffixes it goes by."""

    reader: str
    suffixes: list[str]


class Foreign(TypedDict):
    """First bytes of files that are no documents."""

    magic: str
    what: str


class Formats(TypedDict):
    """The content of formats.yaml."""

    formats: dict[str, Format]
    largest_file_bytes: int
    not_documents: list[str]
    foreign: list[Foreign]


@cache
def formats() -> Formats:
    """Read formats.yaml."""
    data: Formats = load_yaml(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))
    return data


@cache
def suffixes() -> dict[str, str]:
    """Give the format of each known suffix, which is lower case and begins with a dot."""
    return {suffix: name for name, entry in formats()["formats"].items() for suffix in entry["suffixes"]}


def format_of(data: bytes, suffix: str) -> str:
    """Tell the format of a file's bytes; `suffix` decides only between formats whose bytes look alike."""
    named = suffixes().get(suffix.lower())
    if data.startswith(b"PK\x03\x04"):
        return _zipped(data)
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _compound(data, named)
    if data.startswith(b"%PDF-") or (named == "pdf" and b"%PDF-" in data[:1024]):
        return "pdf"
    if data.startswith(b"{\\rtf"):
        return "rtf"
    _refuse_foreign(data)
    if _is_page(data, named):
        return "html"
    if named in ("docx", "ofd", "pdf"):
        raise UnreadableError(f"is no {named} file, though it is named so: give it the right suffix, or get an unbroken copy.")
    return "md" if named == "md" else "txt"


def _zipped(data: bytes) -> str:
    """Tell a docx from an ofd file by the names in its zip directory."""
    from loaders.readers.archive import open_archive

    with open_archive(data) as archive:
        names = archive.names
    if "ofd.xml" in names:
        return "ofd"
    if any(name.startswith("word/") for name in names):
        return "docx"
    raise UnreadableError("is a zip archive, but no docx or ofd document: unpack it and name the documents in it.")


def _compound(data: bytes, named: str | None) -> str:
    """Tell a Word or WPS document from the other files in Microsoft's compound format by the names of its streams."""
    streams = {name: name.encode("utf-16-le") in data for name in ("EncryptedPackage", "WordDocument")}
    if streams["EncryptedPackage"]:
        raise UnreadableError("is protected by a password: save a copy without one.")
    if not streams["WordDocument"]:
        raise UnreadableError("is an Office file, but no text document: save its text as docx, pdf or txt.")
    return "wps" if named == "wps" else "doc"


def _refuse_foreign(data: bytes) -> None:
    for foreign in formats()["foreign"]:
        if data.startswith(bytes.fromhex(foreign["magic"])):
            raise UnreadableError(f"is {foreign['what']}, no document: it has no text that could be read.")
    if data.startswith(b"MIME-Version:") or b"\nContent-Type: multipart/related" in data[:HEAD]:
        raise UnreadableError("is a web archive (MHTML): open it in a browser or in Word and save it as html or docx.")


def _is_page(data: bytes, named: str | None) -> bool:
    """Tell whether bytes are an html page: by how they begin, or by suffix and tags."""
    head = data[: 16 * HEAD]
    if head.startswith(UTF16):
        head = head.replace(b"\0", b"")[2:]
    return bool(PAGE.match(_first_tag(head))) or (named == "html" and bool(TAG.search(head)))


def _first_tag(head: bytes) -> bytes:
    """Give what begins with the first tag, after a byte order mark, blanks, comments and an XML declaration."""
    head = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    while end := next((BEFORE[opening] for opening in BEFORE if head.startswith(opening)), None):
        head = head.partition(end)[2].lstrip()
    return head
