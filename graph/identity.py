"""Who is who: identifiers that are pure functions of class, division and canonical name, readable and ASCII."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256

#: Division of things that belong to the whole country (GB/T 2260).
NATIONAL = "100000"
#: In place of a division: reforms, fields and indicators that nobody owns.
CONCEPT = "concept"
#: In place of a division: countries and landscapes of the world, and regions of China, that have no code.
WORLD, REGION = "world", "region"

_SLUG_LIMIT = 60
_DIVISION = re.compile(r"[0-9]{6}|concept|world|region")
_RUN = re.compile(r"[A-Za-z0-9]+|[^A-Za-z0-9]+")
_WORD = re.compile(r"[a-z0-9]+")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}|二[〇○零][〇○零一二三四五六七八九]{2}")


@lru_cache(maxsize=65536)
def uid(class_: str, division: str, name: str) -> str:
    """Give the uid of a shared thing, `class/division/pinyin-hash`, from its class, owner's division and canonical name.

    `division` is six digits of GB/T 2260, or concept, world or region. Names that differ by one character get different uids,
    however alike they sound. Raises ValueError for another division or an empty name.

    >>> uid("Agency", "610000", "陕西省科学技术厅")
    'agency/610000/shan-xi-sheng-ke-xue-ji-shu-ting-af5f8ae4'
    """
    if not _DIVISION.fullmatch(division):
        raise ValueError(f"a division is six digits, concept, world or region, not {division!r} (of {class_} {name})")
    if not name:
        raise ValueError(f"a {class_} of {division} has no name, so it can have no uid")
    kind = class_.lower()
    return "/".join((kind, division, "-".join((*_syllables(name), _digest(f"{kind}|{division}|{name}", 8)))))


def place_uid(code: str) -> str:
    """Give the uid of a place with a GB/T 2260 code: `place/610000`."""
    return f"place/{code}"


def document_uid(division: str, title: str, year: str | int | None = None) -> str:
    """Give the uid of a document; `year` tells papers of one title apart where the title itself names no year."""
    return uid("Document", division, title if year is None or _YEAR.search(title) else f"{title}|{year}")


def section_uid(doc: str, key: str) -> str:
    """Give the uid of a section; `key` is its ASCII key in the document's outline."""
    return f"{doc}/s/{key}"


def task_uid(doc: str, key: str) -> str:
    """Give the uid of a task; `key` is the ASCII key of the section that sets it."""
    return f"{doc}/t/{key}"


def measurement_uid(doc: str, key: str, content: str) -> str:
    """Give the uid of a figure; `key` is its section's key, `content` all that tells it from the section's other figures."""
    return f"{doc}/m/{key}-{_digest(content, 6)}"


def rid(label: str, start: str, end: str, doc: str, section: str, first: int, last: int) -> str:
    """Give the identifier of one statement: from `start` to `end`, both uids, by the characters first..last of the raw text."""
    return f"{label.lower()}/{_digest('|'.join((label, start, end, doc, section, str(first), str(last))), 16)}"


def derived_rid(label: str, start: str, end: str) -> str:
    """Give the identifier of a derived relationship, of which there is one between two things."""
    return f"derived/{label.lower()}/{_digest('|'.join((label, start, end)), 16)}"


def _digest(content: str, length: int) -> str:
    return sha256(content.encode("utf-8")).hexdigest()[:length]


def _syllables(name: str) -> Iterator[str]:
    """Yield the toneless pinyin and the ASCII words of a name, as many whole ones as the limit takes."""
    # Its dictionaries take a fifth of a second to load, which whoever only reads a graph need not wait for.
    from pypinyin.seg.mmseg import seg

    room = _SLUG_LIMIT
    phrases = (phrase for run in _RUN.findall(name) for phrase in ([run] if run.isascii() else seg.cut(run)))
    for phrase in phrases:
        for word in _reading(phrase):
            room -= len(word) + 1
            if room < -1:
                return
            yield word


@lru_cache(maxsize=65536)
def _reading(phrase: str) -> tuple[str, ...]:
    """Give the toneless pinyin and the ASCII words of a phrase; names are made of few phrases, so that most are known."""
    from pypinyin import lazy_pinyin

    return tuple(word for part in lazy_pinyin(phrase) for word in _WORD.findall(part.lower()))
