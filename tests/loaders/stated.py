"""What the tests of relations share: a sentence as one passage, and what the rules state of it."""

from __future__ import annotations

from loaders.actions import advances
from loaders.frame import Frame
from loaders.passages import read_mentions
from loaders.relations.stated import relations
from loaders.resolve import Thing
from loaders.statements import Passage, Statement

SHANDONG, SHAANXI, ZHEJIANG = Frame("370000"), Frame("610000"), Frame("330000")
ISSUER = Thing("Agency", "山东省科学技术厅", "370000")


def passage_of(text: str, frame: Frame = SHANDONG, bodies: str = "", issuers: tuple[Thing, ...] = (ISSUER,)) -> Passage:
    """Give a clean text as one passage; `bodies` is the part of it that lists the responsible ones."""
    reading = read_mentions(text, frame, frozenset())
    responsible = ((text.index(bodies), text.index(bodies) + len(bodies)),) if bodies else ()
    return Passage(reading.names.seen, 0, len(text), reading.mentions, responsible, issuers)


def statements(passage: Passage) -> list[Statement]:
    """Give all that a passage states."""
    advanced = list(advances(passage))
    return [*advanced, *relations(passage, advanced)]


def actions(text: str, frame: Frame = SHANDONG) -> list[tuple[str, str]]:
    """Give (name, action) of each thing that a text advances."""
    return [(s.tail.name, str(s.properties["action"])) for s in advances(passage_of(text, frame))]


def related(text: str, label: str, frame: Frame = SHANDONG, bodies: str = "") -> list[tuple[str, str]]:
    """Give the distinct (head, tail) names of one kind of relation, sorted."""
    found = [s for s in statements(passage_of(text, frame, bodies)) if s.label == label and s.head]
    return sorted({(s.head.name, s.tail.name) for s in found if s.head})
