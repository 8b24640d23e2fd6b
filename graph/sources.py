"""The shelf beside a graph: where each loaded document was read, and the raw texts that cannot simply be read again."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple, Protocol

from graph.address import file_stem, is_address
from graph.exc import ZhengtuError
from graph.store import Version

#: Formats whose file is its raw text; of any other the raw text is kept, as its reader may read it otherwise one day.
PLAIN = frozenset({"txt"})

_INDEX = "index.jsonl"


class SourceLike(Protocol):
    """A document as it was read; `sha256` is of the file's bytes."""

    @property
    def path(self) -> Path: ...  # noqa: D102
    @property
    def format(self) -> str: ...  # noqa: D102
    @property
    def raw(self) -> str: ...  # noqa: D102
    @property
    def sha256(self) -> str: ...  # noqa: D102


class ShelfError(ZhengtuError):
    """A shelf that cannot be read or written."""


class Entry(NamedTuple):
    """Where a document was read: the absolute path, the sha256 of the file's bytes, and its format."""

    doc: str
    path: str
    sha256: str
    format: str


class Shelf:
    """The folder `zhengtu.sources` beside a graph `zhengtu.kgl`; of a graph on a server, one in the working directory.

    A document is found by its uid and sha256, so that the shelf serves the graph as it is before a commit and after it:
    `put` and `save` come before the commit, `prune` after it, and whatever is killed between them loses nothing.
    """

    def __init__(self, graph: str | Path) -> None:
        self.folder = _folder(graph)
        self._entries = {(entry.doc, entry.sha256): entry for entry in _read_index(self.folder / _INDEX)}

    def put(self, doc: str, source: SourceLike) -> None:
        """Note where a document was read, and keep its raw text where its format asks for that."""
        self.place(doc, source.path, source.sha256, source.format)
        if source.format not in PLAIN:
            _replace(self._text(source.sha256), source.raw)

    def place(self, doc: str, path: Path, sha256: str, format: str) -> None:
        """Note where a document is that need not be read again, such as one whose file was moved."""
        self._entries[doc, sha256] = Entry(doc, path.resolve().as_posix(), sha256, format)

    def find(self, doc: str, sha256: str) -> Entry | None:
        """Give where a document of that content was read."""
        return self._entries.get((doc, sha256))

    def raw(self, entry: Entry, read: Callable[[Path], str]) -> str:
        """Give a document's raw text as it is kept, or else as `read` reads it."""
        kept = self._text(entry.sha256)
        if not kept.exists():
            return read(Path(entry.path))
        return kept.read_bytes().decode("utf-8", "surrogatepass")

    def save(self) -> None:
        """Write the index, beside entries of before."""
        lines = [json.dumps(entry._asdict(), ensure_ascii=False) for _, entry in sorted(self._entries.items())]
        _replace(self.folder / _INDEX, "".join(line + "\n" for line in lines))

    def prune(self, documents: Mapping[str, Version]) -> None:
        """Drop what belongs to none of the documents of the graph."""
        entries = {
            key: entry for key, entry in self._entries.items() if key[0] in documents and documents[key[0]].sha256 == key[1]
        }
        if entries != self._entries:
            self._entries = entries
            self.save()
        kept = {_INDEX, *(self._text(entry.sha256).name for entry in entries.values())}
        for file in self.folder.iterdir() if self.folder.is_dir() else ():
            if file.suffix in (".txt", ".part") and file.name not in kept:
                file.unlink(missing_ok=True)

    def _text(self, sha256: str) -> Path:
        return self.folder / f"{sha256}.txt"


def _folder(graph: str | Path) -> Path:
    """Give the folder beside a graph in a file; for one on a server, a folder named after it in the working directory."""
    if not is_address(graph):
        return Path(graph).with_suffix(".sources")
    return Path(f"{file_stem(str(graph))}.sources")


def _read_index(path: Path) -> list[Entry]:
    if not path.exists():
        return []
    entries = []
    for number, line in enumerate(path.read_bytes().splitlines(), start=1):
        try:
            entries.append(Entry(**json.loads(line.decode("utf-8", "surrogatepass"))))
        except (ValueError, TypeError):
            raise ShelfError(f"{path}, line {number} says of no document where it was read: build the graph again.") from None
    return entries


def _replace(path: Path, text: str) -> None:
    """Write a file so that at any moment it holds the old text or the new one, whole."""
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    # A raw text is kept as it is, even half a character in it.
    content = text.encode("utf-8", "surrogatepass")
    try:
        if path.exists() and path.read_bytes() == content:
            return
        path.parent.mkdir(exist_ok=True)
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        raise ShelfError(f"{path} cannot be written: {error.strerror}.") from None
