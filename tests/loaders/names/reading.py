"""What the tests of names share: whose paper a sentence stands in, and what the rules read in it.

Sentences are written for the tests in the clean form that the readers hand over: full-width punctuation, no line ends.
"""

from __future__ import annotations

from loaders.frame import Frame
from loaders.names.candidate import Candidate
from loaders.names.find import find_names
from loaders.names.scan import Scan
from loaders.resolve import Thing, resolve

NATIONAL = Frame()
BEIJING, SHANXI, SHANGHAI, ZHEJIANG = Frame("110000"), Frame("140000"), Frame("310000"), Frame("330000")
HANGZHOU, SHANDONG, GUANGXI, SICHUAN, SHAANXI = (
    Frame("330100"),
    Frame("370000"),
    Frame("450000"),
    Frame("510000"),
    Frame("610000"),
)


def seen_in(text: str, frame: Frame = NATIONAL) -> Scan:
    """Give the scan of a text with the places, marks and bodies that the search for names adds."""
    return find_names(text, frame).seen


def chosen(text: str, frame: Frame = NATIONAL) -> tuple[Candidate, ...]:
    """Give the candidates that stand, in text order."""
    return find_names(text, frame).chosen


def things(text: str, frame: Frame = NATIONAL) -> list[Thing]:
    """Give what each candidate means, in text order."""
    return [resolve(candidate, frame) for candidate in chosen(text, frame)]


def named(text: str, label: str, frame: Frame = NATIONAL) -> list[str]:
    """Give the canonical names of one class, each once, in the order of the text."""
    return list(dict.fromkeys(thing.name for thing in things(text, frame) if thing.label == label))
