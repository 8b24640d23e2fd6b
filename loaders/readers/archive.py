"""Zip archives of XML (docx, ofd), opened with care: bombs, passwords, broken members and entities are refused."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from typing import Any, Self

from lxml import etree

from loaders.readers.unreadable import UnreadableError

MOST_MEMBERS = 20_000
MOST_BYTES = 100_000_000
#: Text in XML shrinks to a tenth, repeated table cells to a hundredth; only a bomb shrinks further and is large as well.
MOST_RATIO = 250
SMALL = 10_000_000

_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError)


class Archive:
    """A zip archive in memory; each read is bounded by what really comes out, whatever the directory declares."""

    def __init__(self, file: zipfile.ZipFile) -> None:
        self._file = file
        self._members = {_plain(member.filename): member for member in file.infolist()}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    @property
    def names(self) -> list[str]:
        """The members' names in the order of the directory, in lower case and with plain slashes."""
        return list(self._members)

    def has(self, name: str) -> bool:
        """Tell whether there is such a member; capitals and a slash in front make no difference."""
        return _plain(name) in self._members

    def read(self, name: str) -> bytes:
        """Inflate a member; one that is missing, broken, encrypted or a bomb is refused."""
        member = self._members.get(_plain(name))
        if member is None:
            raise broken(f"its part {name} is missing")
        if member.flag_bits & 1:
            raise UnreadableError("is protected by a password: save a copy without one.")
        try:
            with self._file.open(member) as stream:
                data = stream.read(MOST_BYTES + 1)
        except _DAMAGE as error:
            raise broken(f"its part {name} cannot be unpacked ({error})") from None
        _refuse_bomb(name, len(data), member.compress_size)
        return data

    def xml(self, name: str) -> Any:
        """Parse a member as XML; gives its root element."""
        return parse_xml(self.read(name), name)


def _plain(name: str) -> str:
    """Give a member's name as all writers of zip archives could have meant it."""
    return name.replace("\\", "/").lstrip("/").lower()


def open_archive(data: bytes) -> Archive:
    """Open a zip archive; one that is broken, or that declares absurd sizes, is refused."""
    try:
        file = zipfile.ZipFile(BytesIO(data))
    except _DAMAGE as error:
        raise broken(str(error)) from None
    members = file.infolist()
    if len(members) > MOST_MEMBERS:
        raise UnreadableError(f"is a zip bomb or no document: it has {len(members):,} parts.")
    for member in members:
        if member.filename.lower().endswith(".xml"):
            _refuse_bomb(member.filename, member.file_size, member.compress_size)
    return Archive(file)


def parse_xml(data: bytes, name: str) -> Any:
    """Parse XML without entities, document types or network; gives the root element."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise broken(f"its part {name} is no well-formed XML ({error})") from None
    if root.getroottree().docinfo.doctype:
        raise UnreadableError(f"declares a document type in its part {name}, which no document needs: get a clean copy.")
    return root


def broken(why: str) -> UnreadableError:
    """Make the refusal of a damaged file."""
    return UnreadableError(f"is broken: {why.rstrip('.')}. Get a new copy, or open it and save it again.")


def _refuse_bomb(name: str, size: int, packed: int) -> None:
    """Refuse a part of `size` bytes, packed in `packed`, when it is too large or shrank beyond belief."""
    if size > MOST_BYTES or (size > SMALL and size > MOST_RATIO * max(packed, 1)):
        raise UnreadableError(f"looks like a zip bomb: its part {name} unpacks from {packed:,} to {size:,} bytes or more.")
