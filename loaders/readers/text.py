"""Plain text: the encoding is established, never guessed in silence, and the text is given as it stands in the file."""

from __future__ import annotations

import codecs
from functools import cache
from itertools import islice

from loaders.readers.unreadable import UnreadableError

MARKS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}

#: Control characters that no text needs; a few are let through, for they come with text copied from other programs.
CONTROLS = [chr(code) for code in (*range(1, 9), *range(14, 32), 127)]
MOST_CONTROLS = 0.01

#: Least share of common characters in Chinese read as GB18030. Measured on 37 official papers: simplified ≥ .97, traditional
#: ≥ .63; the same papers in UTF-8 or Big5 taken for GB18030 ≤ .33, random bytes .17.
LEAST_COMMON = 0.5
SAMPLE = 200_000


def read(data: bytes) -> str:
    """Give the text of a txt or md file, line ends as they are and without a byte order mark."""
    text = decode(data)
    controls = sum(text.count(control) for control in CONTROLS)
    if controls > MOST_CONTROLS * len(text):
        raise UnreadableError(f"is a binary file: {controls} of its {len(text)} characters are control characters.")
    return text


def decode(data: bytes) -> str:
    """Decode text that is UTF-8, UTF-16 with a byte order mark, or GB18030; anything else is refused."""
    for mark, encoding in MARKS.items():
        if data.startswith(mark):
            return _decode_marked(data, mark, encoding)
    if (nul := data.find(b"\0")) >= 0:
        raise UnreadableError(
            f"holds a NUL ({_place(data, nul)}): it is a binary file, or text to be saved as UTF-8 without NULs."
        )
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _decode_gb18030(data, error)


def _decode_marked(data: bytes, mark: bytes, encoding: str) -> str:
    """Decode what a byte order mark announces."""
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        place = _place(data, error.start + len(mark))
        raise UnreadableError(
            f"begins with the mark of {encoding.upper()}, but {place} does not fit: save it as UTF-8."
        ) from None
    if (nul := text.find("\0")) >= 0:
        raise UnreadableError(f"holds a NUL (character {nul}): save it as UTF-8 text without NULs.")
    return text


def _decode_gb18030(data: bytes, utf8: UnicodeDecodeError) -> str:
    """Decode GB18030 if every byte fits and the result looks Chinese; `utf8` tells where UTF-8 failed."""
    not_utf8 = f"is not UTF-8 ({_place(data, utf8.start)} does not fit)"
    mend = "save it as UTF-8 and try again."
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError as error:
        raise UnreadableError(f"{not_utf8} and not GB18030 ({_place(data, error.start)} does not fit): {mend}") from None
    if _share_of_common(text) < LEAST_COMMON:
        raise UnreadableError(f"{not_utf8}, and read as GB18030 it makes no Chinese text: {mend}")
    return text


def _place(data: bytes, at: int) -> str:
    """Say where a byte stands, as an editor and as a hex viewer count."""
    line = data.count(b"\n", 0, at) + 1
    return f"byte 0x{data[at]:02X} at offset {at}, line {line}"


def _share_of_common(text: str) -> float:
    """Give the share of common characters among the first ones that are not ASCII."""
    sample = list(islice((character for character in text if character > "\x7f"), SAMPLE))
    return sum(character in _common() for character in sample) / len(sample)


@cache
def _common() -> frozenset[str]:
    """Give the 3,755 Han characters of the first level of GB 2312 and its punctuation (rows 1 to 3 and 16 to 55)."""
    rows = (*range(0xA1, 0xA4), *range(0xB0, 0xD8))
    cells = (bytes((row, cell)) for row in rows for cell in range(0xA1, 0xFF))
    return frozenset("".join(cell.decode("gb2312", errors="ignore") for cell in cells))
