"""PDF documents: the text layer, or what can be recognised of pages that are pictures."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from loaders.readers.layout import Page, Run, lay_out
from loaders.readers.lines import tidy
from loaders.readers.paragraphs import paragraphs
from loaders.readers.unreadable import UnreadableError

#: Share of characters that mean nothing from which on a text layer is worthless.
WORTHLESS = 0.3
#: Share of dark points from which on a page without text is no empty one, and the points that are dark.
INK = 0.002
DARK = bytes(range(128))


def read(data: bytes) -> str:
    """Give the text of a PDF file, a line a paragraph, without page numbers, headers and footers."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise _refusal(str(error)) from None
    try:
        return _whole(tidy(paragraphs(_pages(document))))
    except pdfium.PdfiumError as error:
        raise _refusal(str(error)) from None
    finally:
        document.close()


def _refusal(message: str) -> UnreadableError:
    if "password" in message.lower() or "security" in message.lower():
        return UnreadableError("is protected by a password: save a copy without one.")
    return UnreadableError(f"is broken ({message.rstrip('.')}): get a new copy, or print it to PDF again.")


def _whole(text: str) -> str:
    """Join the two halves in which the library gives rare characters, and drop a half that stands alone."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")


def _pages(document: Any) -> list[Page]:
    """Lay out all pages; those that are pictures are recognised, if the extra for that is installed."""
    pages, pictures = list[Page](), list[int]()
    for at in range(len(document)):
        page = document[at]
        runs = list(_runs(page))
        if not _is_text(runs):
            runs = []
            if _has_ink(page):
                pictures.append(at)
        pages.append(lay_out(page.get_width(), 0, page.get_height(), runs))
        page.close()
    if pictures:
        from loaders.readers.ocr import recognise

        for at, page in recognise(document, pictures):
            pages[at] = page
    return pages


def _runs(page: Any) -> Iterator[Run]:
    """Yield the characters of a page in the order of the file, upright as the page is shown."""
    text = page.get_textpage()
    turn, width, height = page.get_rotation(), *_unturned(page)
    box = pdfium_c.FS_RECTF()
    for at in range(text.count_chars()):
        if pdfium_c.FPDFText_IsGenerated(text, at) == 1 or not pdfium_c.FPDFText_GetLooseCharBox(text, at, ctypes.byref(box)):
            continue
        left, bottom, right, top = _upright(turn, width, height, box)
        yield Run(chr(pdfium_c.FPDFText_GetUnicode(text, at)), left, bottom, right, top)
    text.close()


def _unturned(page: Any) -> tuple[float, float]:
    """Give width and height of a page before it is turned for showing."""
    width, height = page.get_size()
    return (height, width) if page.get_rotation() in (90, 270) else (width, height)


def _upright(turn: int, width: float, height: float, box: Any) -> tuple[float, float, float, float]:
    """Turn a box as the page is turned; gives left, bottom, right, top."""
    match turn:
        case 90:
            return box.bottom, width - box.right, box.top, width - box.left
        case 180:
            return width - box.right, height - box.top, width - box.left, height - box.bottom
        case 270:
            return height - box.top, box.left, height - box.bottom, box.right
        case _:
            return box.left, box.bottom, box.right, box.top


def _is_text(runs: list[Run]) -> bool:
    """Tell whether a text layer is there and says something: fonts without a table give characters of private use."""
    shown = [run.text for run in runs if not run.text.isspace()]
    return sum(map(_is_void, shown)) < WORTHLESS * len(shown)


def _is_void(character: str) -> bool:
    return character < " " or "\ue000" <= character <= "\uf8ff" or character == "\ufffd"


def _has_ink(page: Any) -> bool:
    """Tell whether a page shows anything."""
    bitmap = page.render(scale=0.5, grayscale=True)
    data, width, stride = bytes(bitmap.buffer), bitmap.width, bitmap.stride
    points = b"".join(data[row * stride : row * stride + width] for row in range(bitmap.height))
    return len(points) - len(points.translate(None, DARK)) > INK * len(points)
