"""The files of one build: each content once, in an order that does not depend on how the files were named or where they lie."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import file_digest
from pathlib import Path

from loaders.reading import find_sources
from loaders.source import SourceError


@dataclass(frozen=True, slots=True)
class File:
    """A file to read; `sha256` is of its bytes, in hexadecimal."""

    path: Path
    sha256: str


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A file that holds the same document as another one."""

    path: Path
    first: Path


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that does not go in; `reason` is a sentence that names it."""

    path: Path
    reason: str


@dataclass(slots=True)
class Batch:
    """What a list of paths comes to."""

    files: list[File] = field(default_factory=list)
    duplicates: list[Duplicate] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)


def batch(paths: Iterable[Path]) -> Batch:
    """Find the files of all paths, set aside those with equal bytes, and refuse what cannot be read."""
    found = Batch()
    first: dict[str, Path] = {}
    for file in sorted(_files(paths, found.refused), key=lambda file: (file.path.name, file.path.as_posix())):
        if file.sha256 in first:
            found.duplicates.append(Duplicate(file.path, first[file.sha256]))
        else:
            first[file.sha256] = file.path
            found.files.append(file)
    # Two files of one name lie in an order of their content, not of their folders.
    found.files.sort(key=lambda file: (file.path.name, file.sha256))
    return found


def _files(paths: Iterable[Path], refused: list[Refusal]) -> list[File]:
    """List the files of each path with their digests."""
    found: dict[Path, File] = {}
    for path in paths:
        try:
            sources = find_sources([path])
        except SourceError as error:
            refused.append(Refusal(path, str(error)))
            continue
        for source in sources:
            try:
                found.setdefault(source.resolve(), File(source, _digest(source)))
            except OSError as error:
                refused.append(Refusal(source, f"{source} cannot be read: {error.strerror or error}."))
    return list(found.values())


def _digest(path: Path) -> str:
    if not path.is_file():
        raise OSError("it is no ordinary file")
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
