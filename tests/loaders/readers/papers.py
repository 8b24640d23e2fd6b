"""Writes small PDF and OFD files, each line of text at its place, without any library and any font file."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from io import BytesIO

#: A line of a page: left and base line in points from the lower left corner, size, text.
Line = tuple[float, float, float, str]

HEIGHT, WIDTH = 842, 595
#: Where body text of 16 points stands: 28 characters between the margins.
LEFT, RIGHT, SIZE = 72.0, 520.0, 16.0

LATIN = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
FONT = (
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo"
    " << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R /DW 1000 /W [1 95 500 814 939 500] >>",
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880"
    " /Descent -120 /CapHeight 880 /StemV 93 >>",
)


def wrapped(text: str, top: float, indent: float = 2, size: float = SIZE) -> list[Line]:
    """Break a paragraph of Chinese into lines as a printer does; the first is indented by so many characters."""
    lines, left = [], LEFT + indent * size
    while text:
        room = int((RIGHT - left) / size)
        lines.append((left, top, size, text[:room]))
        text, left, top = text[room:], LEFT, top - 1.75 * size
    return lines


def make_pdf(pages: Sequence[Sequence[Line]], trailer: str = "", page_extra: str = "", drawing: str = "") -> bytes:
    """Write a PDF file; `trailer` and `page_extra` are added to those dictionaries, `drawing` to every page's content."""
    first = 3 + len(FONT)
    kids = " ".join(f"{first + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        *FONT,
    ]
    for at, lines in enumerate(pages):
        content = "\n".join([drawing, *(_shown(line) for line in lines)])
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] {page_extra}"
            f" /Resources << /Font << /F1 3 0 R /F2 {LATIN} >> >> /Contents {first + 2 * at + 1} 0 R >>",
            f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        ]
    return _assembled(objects, trailer)


def _shown(line: Line) -> str:
    left, base, size, text = line
    return f"BT /F1 {size} Tf 1 0 0 1 {left} {base} Tm <{text.encode('utf-16-be').hex()}> Tj ET"


def _assembled(objects: list[str], trailer: str) -> bytes:
    """Put objects together with their table of places."""
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    tail = (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\n"
    )
    return out + f"{tail}startxref\n{len(out)}\n%%EOF\n".encode("latin-1")


def make_zip(members: dict[str, str | bytes]) -> bytes:
    """Write a zip archive."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'


def make_ofd(documents: Sequence[Sequence[str]], template: str = "") -> bytes:
    """Write an OFD file of documents, each a list of pages, each the text objects of one page (see `text_object`)."""
    bodies = "".join(f"<ofd:DocBody><ofd:DocRoot>Doc_{n}/Document.xml</ofd:DocRoot></ofd:DocBody>" for n in range(len(documents)))
    members: dict[str, str | bytes] = {
        "OFD.xml": f'<?xml version="1.0" encoding="UTF-8"?><ofd:OFD {NAMESPACE}>{bodies}</ofd:OFD>'
    }
    page_template = '<ofd:TemplatePage ID="2" BaseLoc="Tpls/T.xml"/>' if template else ""
    for number, pages in enumerate(documents):
        entries = "".join(f'<ofd:Page ID="{10 + at}" BaseLoc="Pages/Page_{at}/Content.xml"/>' for at in range(len(pages)))
        members[f"Doc_{number}/Document.xml"] = (
            f"<ofd:Document {NAMESPACE}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox>"
            f"</ofd:PageArea>{page_template}</ofd:CommonData><ofd:Pages>{entries}</ofd:Pages></ofd:Document>"
        )
        members[f"Doc_{number}/Tpls/T.xml"] = _content(template, "")
        for at, objects in enumerate(pages):
            members[f"Doc_{number}/Pages/Page_{at}/Content.xml"] = _content(objects, "2" if template else "")
    return make_zip(members)


def _content(objects: str, template: str) -> str:
    named = f'<ofd:Template TemplateID="{template}" ZOrder="Background"/>' if template else ""
    return f"<ofd:Page {NAMESPACE}>{named}<ofd:Content><ofd:Layer ID='1'>{objects}</ofd:Layer></ofd:Content></ofd:Page>"


def text_object(left: float, top: float, size: float, text: str) -> str:
    """Write a text object in millimetres from the upper left corner, its characters set solid."""
    steps = f"g {len(text) - 1} {size}" if len(text) > 1 else "0"
    return (
        f'<ofd:TextObject ID="9" Boundary="{left} {top} {size * len(text)} {size}" Font="1" Size="{size}">'
        f'<ofd:TextCode X="0" Y="{0.85 * size}" DeltaX="{steps}">{text}</ofd:TextCode></ofd:TextObject>'
    )
