"""The shape of an ontology file, and the first pass over them: every file by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Generic, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from ontology.concepts import OntologyError
from ontology.yamls import read_yaml

Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]

_PROBLEMS = {"extra_forbidden": "is no key that this file may have", "missing": "is missing"}


class Shape(BaseModel):
    """A part of a file: unknown keys are faults, and nothing is turned into another type."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class LabelShape(Shape):
    """The zh and en of anything that has a name for people."""

    zh: Words
    en: Words


class PropertyShape(LabelShape):
    """One property; `range` is a datatype, `values` a vocabulary."""

    range: Words
    required: bool = False
    many: bool = False
    blank: bool = False
    values: Words | None = None


class BlockShape(Shape):
    """Properties that several classes or relations take over; its file name begins with an underscore."""

    about: Words
    extends: Words | None = None
    properties: dict[Words, PropertyShape] = Field(default_factory=dict)


class ClassShape(BlockShape):
    """One class."""

    label: LabelShape
    example: Words


class EdgeShape(Shape):
    """Which classes a relation leads from and to, and what it is called the other way."""

    source: list[Words] = Field(min_length=1)
    target: list[Words] = Field(min_length=1)
    inverse: Words
    same_class: bool = False


class RelationShape(ClassShape):
    """One relation."""

    edge: EdgeShape


class TermShape(LabelShape):
    """One value of a vocabulary."""

    heads: list[Words] = Field(default_factory=list)


class VocabularyShape(Shape):
    """One vocabulary."""

    label: LabelShape
    about: Words
    terms: dict[Words, TermShape] = Field(min_length=1)


S = TypeVar("S", bound=Shape)


@dataclass(frozen=True, slots=True)
class File(Generic[S]):
    """One ontology file that has the right shape; `path` is said in messages, `name` is its one key."""

    path: str
    name: str
    shape: S


def read_folder(root: Path, folder: str, shape: type[S]) -> Iterator[File[S]]:
    """Yield the files of a folder in order, blocks left out; raise OntologyError on the first wrong one."""
    return (_read_file(root, path, shape) for path in _files(root, folder) if not path.name.startswith("_"))


def read_blocks(root: Path, folder: str) -> Iterator[File[BlockShape]]:
    """Yield the blocks of a folder in order; raise OntologyError on the first wrong one."""
    return (_read_file(root, path, BlockShape) for path in _files(root, folder) if path.name.startswith("_"))


def _files(root: Path, folder: str) -> list[Path]:
    return sorted((root / folder).glob("*.yaml"))


def _read_file(root: Path, path: Path, shape: type[S]) -> File[S]:
    where = path.relative_to(root).as_posix()
    content = _parse(path, where)
    if not isinstance(content, dict) or list(content) != [path.stem]:
        found = ", ".join(map(str, content)) if isinstance(content, dict) else "none"
        raise OntologyError(where, "", f"the file must have the one key {path.stem}, as its name says, but has: {found}")
    try:
        return File(where, path.stem, shape.model_validate(content[path.stem]))
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(map(str, first["loc"])) or path.stem
        raise OntologyError(where, key, _PROBLEMS.get(first["type"], first["msg"])) from error


def _parse(path: Path, where: str) -> Any:
    try:
        return read_yaml(path)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise OntologyError(where, "", f"this is no YAML in UTF-8: {error}") from error
