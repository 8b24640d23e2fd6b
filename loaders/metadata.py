"""What a document says of itself as statements: its node, issuers, addressees and the place that it applies in."""

from __future__ import annotations

import re

from graph.fragment import Value
from loaders.assemble import Assembly
from loaders.frame import Frame
from loaders.header import Found, Header
from loaders.names.candidate import Candidate
from loaders.names.find import find_names
from loaders.resolve import Thing, resolve, resolve_place
from loaders.source import Source

_INNER_TITLE = re.compile("《([^《》]+)》")
#: A notice that issues one paper, and is cited by that paper's title; one that passes on another's is a paper of its own.
_ISSUES = re.compile("[^《》]*关于(?:印发|发布|下发|公布)(?:实施)?《((?:[^《》]|《[^《》]*》)+)》的(?:通知|公告)")
_COUNTRY = ("全国", "国家", "中国", "中华人民共和国")
_BODIES = ("Agency", "Organization")


def body(name: str, frame: Frame) -> Thing:
    """Give the body that a printed name means in a frame; what no rule knows is an agency, its level written out."""
    whole = [c for c in find_names(name, frame).chosen if c.label in _BODIES and (c.start, c.end) == (0, len(name))]
    return resolve(whole[0] if whole else Candidate("Agency", name, 0, len(name), "agency-header"), frame)


def known_as(header: Header) -> str:
    """Give the title by which others cite the document: that of the paper which its notice issues, if it tells whose it is.

    《2031年工作要点》 many departments of one province issue; 《青岛市数据管理办法》 is one paper.
    """
    carried = _ISSUES.fullmatch("".join(header.title.split()))
    place = header.frame.place
    owners = (place.name, place.short) if place else _COUNTRY
    return carried.group(1) if carried and any(owner in carried.group(1) for owner in owners) else header.title


def own_titles(header: Header) -> frozenset[str]:
    """Give the titles by which the document speaks of itself, blanks folded: its own and the one that its notice encloses."""
    title = "".join(header.title.split())
    return frozenset({title, *_INNER_TITLE.findall(title)})


def write_document(assembly: Assembly, source: Source, header: Header, rules: str) -> tuple[Thing, ...]:
    """Write the document's node and what its header states; give the issuers."""
    assembly.node(assembly.doc, "Document", _properties(source, header, rules))
    issuers = tuple(body(found.value, header.frame) for found in header.issuers)
    for thing, found in zip(issuers, header.issuers, strict=True):
        assembly.state("ISSUED_BY", assembly.doc, assembly.thing(thing), _words(found, header), "", "header-issuer")
    for role, group in (("main", header.addressees), ("copy", header.copies)):
        for found in group:
            to = assembly.thing(body(found.value, header.frame))
            assembly.state("ADDRESSED_TO", assembly.doc, to, _words(found, header), "", "header-addressee", role=role)
    place = header.frame.place
    if place is not None:
        words = _words(header.issuers[0] if header.issuers else header.titled, header)
        assembly.state("APPLIES_IN", assembly.doc, assembly.thing(resolve_place(place)), words, "", "header-frame")
    return issuers


def _words(found: Found, header: Header) -> tuple[int, int]:
    """Give the words that state a value; those of the title, or the first character, where the file's name alone told it."""
    return next((span for span in (found.span, header.titled.span) if span[0] < span[1]), (0, 1))


def _properties(source: Source, header: Header, rules: str) -> dict[str, Value | None]:
    frame = header.frame
    values: dict[str, Value | None] = {
        "name": header.title,
        "loaded": True,
        "kind": header.kind,
        "division": frame.division,
        "province": frame.province.name if frame.province else None,
        "city": frame.city.name if frame.city else None,
        "period": list(header.period),
        "file": source.name,
        "format": source.format,
        "sha256": source.sha256,
        "length": len(source.raw),
        "rules": rules,
        "flags": list(header.flags),
    }
    for key in ("number", "index_number", "issued", "published", "status"):
        found: Found | None = getattr(header, key)
        values[key] = found.value if found else None
    return values
