"""Who issued a paper: the bodies that signed it, that its title begins with, or that its page names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from rapidfuzz import fuzz

from loaders.header.parts import Found
from loaders.header.places import place_before
from loaders.outline.lines import DATE, is_body, lines_of
from loaders.outline.parts import Outline, Span

#: What ends the issuers at the head of a title: 关于…, the year, the name of the paper.
AFTER_ISSUER = re.compile(r"关于|(?:19|20)\d\d|[“《]|印发|政府工作报告")
LETTERHEAD = re.compile(r"^(\S{3,40})文件$", re.MULTILINE)
DATED = re.compile(rf" ?{DATE}$")
#: Names this alike are one name, once misprinted.
ALIKE = 85


def issuers_of(text: str, parts: Outline, title: Found, flags: list[str]) -> tuple[Found, ...]:
    """Give the issuers as printed; flag a body that signature and title spell differently."""
    signed = tuple(_signed(text, parts.signature)) if parts.signature else ()
    titled = tuple(_titled(text, title.span))
    if len(signed) == 1 and len(titled) == 1 and _misprinted(signed[0].value, titled[0].value):
        flags.append(f"issuer-conflict: The signature says {signed[0].value}, the title {titled[0].value}.")
        return (_better(text, signed[0], titled[0]),)
    return signed or titled or tuple(_named(text, parts))


def _signed(text: str, span: Span) -> Iterator[Found]:
    """Give the bodies of a signature, one or more to a line."""
    for line in lines_of(text[span[0] : span[1]]):
        yield from _split(DATED.sub("", line.text), span[0] + line.start)


def _titled(text: str, span: Span) -> Iterator[Found]:
    """Give the bodies that a title begins with."""
    title = text[span[0] : span[1]]
    end = AFTER_ISSUER.search(title)
    head = title[: end.start()].rstrip() if end else ""
    if head and is_body(head.replace("\n", " ")):
        yield from _split(head, span[0])


def _named(text: str, parts: Outline) -> Iterator[Found]:
    """Give the body that the page or the letterhead names."""
    for field in parts.fields:
        if field.name == "issuer" and is_body(text[slice(*field.span)]):
            yield Found(text[slice(*field.span)], *field.span)
            return
    head = LETTERHEAD.search(text, 0, parts.front[1])
    if head and is_body(head[1]):
        yield Found(head[1], *head.span(1))


def _split(words: str, start: int) -> Iterator[Found]:
    for match in re.finditer(r"\S+", words):
        if is_body(match[0]):
            yield Found(match[0], start + match.start(), start + match.end())


def _misprinted(one: str, other: str) -> bool:
    return one != other and fuzz.ratio(one, other) >= ALIKE


def _better(text: str, signed: Found, titled: Found) -> Found:
    """Give the likelier spelling: that begins with a place, and then that stands more often in the text."""
    places = [place_before(found.value) is not None for found in (signed, titled)]
    if places[0] != places[1]:
        return signed if places[0] else titled
    times = Counter({found.value: text.count(found.value) for found in (signed, titled)})
    return titled if times[titled.value] > times[signed.value] else signed
