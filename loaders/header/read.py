"""From a document's outline to its header."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.header.addressed import addressees_of, copies_of
from loaders.header.bodies import issuers_of
from loaders.header.dates import when, years_of
from loaders.header.flags import conflicts
from loaders.header.parts import Found, Header
from loaders.header.places import frame_of
from loaders.header.speech import full_title, speech_of
from loaders.normalise.text import Text
from loaders.outline.lines import NUMBER, lines_of
from loaders.outline.parts import Outline
from ontology.model import load

#: Without a title line, a first line of fewer characters that is no sentence is the title.
LONGEST_TITLE = 80
#: A notice that carries a paper is of the paper's kind: 关于印发《…实施方案》的通知.
CARRIED = re.compile(r"(?:印发|转发|批转|发布|下发|修订|印送).{0,12}《(.+)》")
#: Endings of departments.
DEPARTMENT = re.compile(r"(?:厅|局|委员会|[^党]委)$")
#: The year in a heading of a report: 2025年工作回顾, 2026年重点工作.
YEAR = re.compile(r"(20\d\d)年(?!—)")


def read_header(text: Text, parts: Outline, stem: str) -> Header:
    """Read what a document says of itself; `stem` is its file's name, its title if nothing else is."""
    clean, flags = text.clean, list[str]()
    title = _title(clean, parts, stem)
    speech = speech_of(clean, parts, title)
    issuers = (speech.government,) if speech else issuers_of(clean, parts, title, flags)
    index, number = _field(clean, parts, "index_number"), _number(clean, parts, flags)
    frame = frame_of(clean, title.value, issuers, index, _publishers(clean, parts))
    departments = [found.value for found in issuers if DEPARTMENT.search(found.value)]
    frame = replace(frame, organ=departments[0]) if len(departments) == 1 else frame
    title = full_title(title, speech, frame) if speech else title
    issued, published = when(clean, parts, speech.held if speech else None, flags)
    kind, years = _kind(title.value), years_of(title.value)
    flags += conflicts(number, issued, published, kind, years)
    return Header(
        titled=title,
        number=number,
        index_number=index,
        issuers=issuers,
        addressees=addressees_of(clean, parts),
        copies=copies_of(clean),
        issued=issued,
        published=published,
        status=_field(clean, parts, "status"),
        kind=kind,
        frame=frame,
        period=tuple(sorted({*years, *_years_of_headings(parts)}) if kind == "work_report" else years),
        flags=tuple(flags),
    )


def _title(text: str, parts: Outline, stem: str) -> Found:
    """Give the title, its lines joined; else the first line if it is no sentence; else the file's name."""
    if parts.title:
        return Found("".join(line.strip() for line in text[slice(*parts.title)].split("\n")), *parts.title)
    first = next(iter(lines_of(text[:LONGEST_TITLE])), None)
    if first and first.end < LONGEST_TITLE and not re.search(r"[。；：|]", first.text):
        return Found(first.text, *first.span)
    return Found(stem, 0, 0)


def _field(text: str, parts: Outline, name: str) -> Found | None:
    """Give the first value of a page field, None if it has none."""
    span = next((field.span for field in parts.fields if field.name == name and field.span[0] < field.span[1]), None)
    return Found(text[slice(*span)], *span) if span else None


def _publishers(text: str, parts: Outline) -> list[str]:
    return [text[slice(*field.span)] for field in parts.fields if field.name in ("issuer", "source")]


def _number(text: str, parts: Outline, flags: list[str]) -> Found | None:
    """Give the document number from the page header or a line of its own; flag two different ones."""
    field = _field(text, parts, "number")
    printed = NUMBER.search(field.value) if field else None
    found = [Found(printed[0], field.start + printed.start(), field.start + printed.end())] if field and printed else []
    for line in lines_of(text[: parts.front[1]]):
        bare = NUMBER.fullmatch(line.text.strip("（）"))
        if bare:
            start = line.start + line.text.index(bare[0])
            found.append(Found(bare[0], start, start + len(bare[0])))
            break
    if len({number.value for number in found}) > 1:
        flags.append(f"number-conflict: The page says {found[0].value}, the paper {found[1].value}.")
    return found[-1] if found else None


def _kind(title: str) -> str:
    """Give the kind of paper that the title tells; a notice that carries a paper is of that paper's kind."""
    kinds = load().vocabularies["document_kind"]
    carried = CARRIED.search(title)
    return (kinds.kind_of(carried[1]) if carried else None) or kinds.kind_of(title) or "other"


def _years_of_headings(parts: Outline) -> list[str]:
    return [year for section in parts.sections if section.parent is None for year in YEAR.findall(section.name)]
