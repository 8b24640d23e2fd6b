"""Reports of governments to people's congresses: the line under the title says when, where and so whose it is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.frame import Frame
from loaders.header.dates import dates_in
from loaders.header.parts import Found
from loaders.header.places import first_place
from loaders.outline.lines import DATE
from loaders.outline.parts import Outline

REPORT = re.compile(r"(?:((?:19|20)\d\d)年)?[^，。\n]{0,20}政府工作报告")
BARE = re.compile(r"(?:((?:19|20)\d\d)年)?政府工作报告")
HELD = re.compile(rf"({DATE})在([^，。\n]{{2,24}}?)(?:第?[一二三四五六七八九十]{{1,3}}届)?(全国)?人民代表大会")


@dataclass(frozen=True, slots=True)
class Speech:
    """The government that reports, and the day on which it did."""

    government: Found
    held: Found | None


def speech_of(text: str, parts: Outline, title: Found) -> Speech | None:
    """Read who reports to which congress when; None if the paper is no such report."""
    if not REPORT.fullmatch(title.value):
        return None
    first = next((section.start for section in parts.sections if section.path not in ("preamble",)), len(text))
    held = HELD.search(text, 0, first)
    day = next(((value, a, b) for value, a, b in dates_in(text, *held.span(1)) if value), None) if held else None
    government = _government(text, title, held)
    return Speech(government, Found(*day) if day else None) if government else None


def full_title(title: Found, speech: Speech, frame: Frame) -> Found:
    """Give the title with year and province, as reports bear it, where the page prints less."""
    bare = BARE.fullmatch(title.value)
    year = bare and (bare[1] or (speech.held and speech.held.value[:4]))
    if not year or frame.place is None:
        return title
    return Found(f"{year}年{frame.place.name}政府工作报告", title.start, title.end)


def _government(text: str, title: Found, held: re.Match[str] | None) -> Found | None:
    """Give the government by its full name, where it is printed or else where its place is."""
    if held and held[3]:
        return Found("国务院", *held.span(3))
    place = first_place(held[2]) if held else None
    place = place or first_place(title.value)
    if place is None:
        return None
    name = f"{place.name}人民政府"
    at = text.find(name)
    if at >= 0:
        return Found(name, at, at + len(name))
    return Found(name, *(held.span(2) if held else title.span))
