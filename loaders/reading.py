"""From paths to documents: which files are meant, and the text of each."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterable, Iterator
from hashlib import sha256
from importlib import import_module
from pathlib import Path

from loaders.readers.formats import format_of, formats, suffixes
from loaders.readers.unreadable import UnreadableError
from loaders.source import Source, SourceError

#: Stands for the text on standard input.
STANDARD_INPUT = Path("-")
#: Beginnings of names of hidden files, and of the files that Word and WPS keep while a document is open.
HIDDEN = (".", "~")
#: The shelf of raw texts beside a graph (`zhengtu.sources/`) holds copies of documents, not documents.
SHELF = ".sources"


def read_source(path: Path) -> Source:
    """Read one document of any known format, told by its bytes; raises SourceError, a sentence that names the file.

    `sha256` is of the file's bytes, in hexadecimal; `raw` depends on nothing but those bytes.
    """
    try:
        data = _read_bytes(path)
        name = format_of(data, path.suffix)
        reader = import_module(f"loaders.readers.{formats()['formats'][name]['reader']}")
        raw: str = reader.read(data)
        if not raw.strip():
            raise UnreadableError("holds no text.")
    except UnreadableError as error:
        raise SourceError(f"{path} {error}") from None
    except OSError as error:
        raise SourceError(f"{path} cannot be read: {error.strerror or error}.") from None
    except MemoryError:
        raise SourceError(f"{path} is too large for this machine's memory: split it.") from None
    except (ValueError, LookupError, ArithmeticError, RecursionError) as error:
        raise SourceError(f"{path} is broken in a way that its reader does not know ({error!r}): get a new copy.") from error
    return Source(path, name, raw, sha256(data).hexdigest())


def _read_bytes(path: Path) -> bytes:
    """Give the bytes of a file, or of standard input."""
    data = sys.stdin.buffer.read() if path == STANDARD_INPUT else _read_file(path)
    if not data:
        raise UnreadableError("is empty.")
    return data


def _read_file(path: Path) -> bytes:
    """Give a file's bytes if it is an ordinary file of a bearable size."""
    size, limit = path.stat().st_size, formats()["largest_file_bytes"]
    if path.is_dir():
        raise UnreadableError("is a folder, no document: name a file in it.")
    if not path.is_file():
        raise UnreadableError("is no ordinary file: save it as one and name that.")
    if size > limit:
        raise UnreadableError(f"is too large ({size:,} bytes, the limit is {limit:,}): split it.")
    return path.read_bytes()


def find_sources(paths: Iterable[Path]) -> list[Path]:
    """List the documents meant by paths: each file named, and the files of known formats in the folders named and below.

    Hidden and temporary files and the shelves of graphs are passed over in folders. The order is that of the names'
    characters, the same on every system, whatever the order of `paths`; no file comes twice. Raises SourceError for a path
    that does not exist and for a folder without documents.
    """
    once: dict[Path, Path] = {}
    for source in sorted((source for path in paths for source in _sources(path)), key=_order):
        once.setdefault(source.resolve(), source)
    return list(once.values())


def _order(path: Path) -> tuple[str, str]:
    """Order by the name's characters, however the file system composes them."""
    return unicodedata.normalize("NFC", path.as_posix()), path.as_posix()


def _sources(path: Path) -> list[Path]:
    """List the documents of one path."""
    try:
        if not path.is_dir():
            path.stat()
            return [path]
        sources = list(_walk(path))
    except OSError as error:
        reason = "does not exist" if isinstance(error, FileNotFoundError) else f"cannot be read: {error.strerror or error}"
        raise SourceError(f"{error.filename or path} {reason}.") from None
    if not sources:
        raise SourceError(f"{path} holds no document: known are files that end in {', '.join(suffixes())}.")
    return sources


def _walk(folder: Path) -> Iterator[Path]:
    """Yield the documents in a folder and below; linked folders are not followed."""
    for path in folder.iterdir():
        if path.name.startswith(HIDDEN):
            continue
        if path.is_dir():
            if not path.is_symlink() and not _is_shelf(path):
                yield from _walk(path)
        elif path.suffix.lower() in suffixes() and path.stem.upper() not in formats()["not_documents"] and path.is_file():
            yield path


def _is_shelf(folder: Path) -> bool:
    return folder.suffix == SHELF and (folder / "index.jsonl").is_file()
