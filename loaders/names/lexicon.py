"""Names that general knowledge holds, found wherever a paper prints them, quoted or not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ahocorasick_rs import AhoCorasick, MatchKind

from loaders.names.grammar import read_yaml

#: Quotes do not count in a name: lexicons leave them out, papers print them or not.
QUOTE_MARKS = frozenset("“”‘’")
QUOTES = dict.fromkeys(map(ord, QUOTE_MARKS))

#: Files of another shape than `entries`.
_SPECIAL = frozenset({"departments.yaml", "field_phrases.yaml"})


@dataclass(frozen=True, slots=True)
class Entry:
    """A known name: its class (None: never an entity), canonical name and kind."""

    label: str | None
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A known name at clean[start:end], quotes around or inside it included."""

    start: int
    end: int
    entry: Entry


@cache
def entries() -> dict[str, tuple[Entry, ...]]:
    """Give what each form may be, from every lexicon file; a form may belong to several classes."""
    known: dict[str, list[Entry]] = {}
    for path in sorted(files("loaders.names").joinpath("lexicon").iterdir(), key=lambda p: p.name):
        if not path.name.endswith(".yaml") or path.name in _SPECIAL:
            continue
        data = read_yaml("lexicon", path.name)
        label = None if data["class"] in (None, "none") else data["class"]
        for name, aliases in data["entries"].items():
            entry = Entry(label, name, data.get("kind", ""))
            for form in {name, *(aliases or ())}:
                if form.isascii() and form.isdigit():  # 110 is a number first
                    continue
                known.setdefault(form.translate(QUOTES), []).append(entry)
    return {form: tuple(found) for form, found in known.items()}


@cache
def _machine() -> tuple[AhoCorasick, list[str]]:
    forms = sorted(entries())
    return AhoCorasick(forms, matchkind=MatchKind.LeftmostLongest), forms


def _without_quotes(text: str) -> tuple[str, list[int]]:
    kept = [place for place, mark in enumerate(text) if mark not in "“”‘’"]
    return text.translate(QUOTES), kept


def hits(text: str) -> Iterator[Hit]:
    """Yield the known names of a clean text, leftmost and longest first, none inside another."""
    bare, places = _without_quotes(text)
    machine, forms = _machine()
    for index, start, end in machine.find_matches_as_indexes(bare):
        first, last = places[start], places[end - 1] + 1
        while first and text[first - 1] in "“‘" and last < len(text) and text[last] in "”’":
            first, last = first - 1, last + 1
        if text[first:last].count("“") < text[first:last].count("”") and first and text[first - 1] == "“":
            first -= 1
        if text[first:last].count("“") > text[first:last].count("”") and text[last : last + 1] == "”":
            last += 1
        for entry in entries()[forms[index]]:
            yield Hit(first, last, entry)


@cache
def _labels() -> dict[str, frozenset[str | None]]:
    return {form: frozenset(entry.label for entry in found) for form, found in entries().items()}


def is_no_name(name: str) -> bool:
    """Tell whether a name is a known category or slogan."""
    return None in _labels().get(unquoted(name), ())


def is_a(name: str, label: str) -> bool:
    """Tell whether the lexicons know a name as one of a class."""
    return label in _labels().get(unquoted(name), ())


def unquoted(name: str) -> str:
    """Give a name without its quotes; most have none."""
    return name if QUOTE_MARKS.isdisjoint(name) else name.translate(QUOTES)
