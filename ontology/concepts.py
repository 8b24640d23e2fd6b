"""What the ontology is made of, as plain frozen values: labels, properties, classes, relations, vocabularies."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

#: What may follow the head of a name without changing its kind: closed brackets with a remark, a title mark.
_TAIL = re.compile(r"(?:[（(][^（()）]*[）)]|》)+$")
_QUOTES = str.maketrans("", "", "“”‘’\"'")


class OntologyError(ValueError):
    """A fault in an ontology file; the message names the file, the key and what is wrong with it."""

    def __init__(self, file: str, key: str, problem: str) -> None:
        super().__init__(f"{file}: {key}: {problem}" if key else f"{file}: {problem}")
        self.file = file
        self.key = key


@dataclass(frozen=True, slots=True)
class Label:
    """A name for people, in Chinese and in English."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Property:
    """What a node or relationship may say of itself; `values` names the vocabulary that a string must come from."""

    name: str
    label: Label
    range: str
    required: bool = False
    many: bool = False
    blank: bool = False
    values: str | None = None


@dataclass(frozen=True, slots=True)
class Class:
    """A sort of thing, with all its properties, those it takes over included."""

    name: str
    label: Label
    about: str
    example: str
    properties: Mapping[str, Property]


@dataclass(frozen=True, slots=True)
class Relation:
    """A sort of statement between things of the source classes and things of the target classes."""

    name: str
    label: Label
    about: str
    example: str
    source: tuple[str, ...]
    target: tuple[str, ...]
    inverse: str
    same_class: bool
    properties: Mapping[str, Property]


@dataclass(frozen=True, slots=True)
class Term:
    """One value of a vocabulary; a name that ends in one of the heads is of this kind."""

    notation: str
    label: Label
    heads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A closed list of values for a property."""

    name: str
    label: Label
    about: str
    terms: Mapping[str, Term]
    _heads: Mapping[str, str] = field(init=False, repr=False, compare=False)
    _longest: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        heads = {head: term.notation for term in self.terms.values() for head in term.heads}
        object.__setattr__(self, "_heads", heads)
        object.__setattr__(self, "_longest", max(map(len, heads), default=0))

    def kind_of(self, name: str) -> str | None:
        """Give the notation whose head is the longest end of the name, or None; quotes and a closing remark do not count."""
        bare = _TAIL.sub("", name).translate(_QUOTES)
        for length in range(min(self._longest, len(bare)), 0, -1):
            kind = self._heads.get(bare[-length:])
            if kind is not None:
                return kind
        return None


@dataclass(frozen=True, slots=True)
class Ontology:
    """All classes, relations and vocabularies by name, in alphabetical order."""

    classes: Mapping[str, Class]
    relations: Mapping[str, Relation]
    vocabularies: Mapping[str, Vocabulary]
