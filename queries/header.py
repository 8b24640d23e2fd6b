"""The comment header of a canned query: the question in Chinese and English, parameters, columns, and how to read the answer."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, NoReturn

from graph.exc import ZhengtuError

#: What a parameter may be, with the Python type of its values.
KINDS: dict[str, type[str] | type[int] | type[float]] = {"text": str, "integer": int, "number": float}
#: The sections of a header, and whether each must be there.
SECTIONS = {"Parameters": True, "Columns": True, "Blanks": True, "Notes": False, "No evidence": False, "No rows": False}

_ITEM = re.compile(r"(?P<name>[a-z_]+): (?P<about>.+)")
_PARAMETER = re.compile(
    r"(?P<name>[a-z_]+) \((?P<kind>\w+), default (?P<default>.+?), for example (?P<example>.+?)\): (?P<about>.+)"
)
_USED = re.compile(r"\$(\w+)")


class HeaderError(ZhengtuError):
    """A header that is not whole: the file, the line, what is wrong and what to do."""

    def __init__(self, path: Path, line: int, what: str) -> None:
        super().__init__(f"{path.parent.name}/{path.name}, line {line}: {what}.")


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question may be given."""

    name: str
    kind: str
    default: str | int | float
    example: str | int | float
    about: str

    def read(self, word: str) -> str | int | float:
        """Read a value as people write it; raises ValueError for one of another kind."""
        try:
            return KINDS[self.kind](word)
        except ValueError:
            raise ValueError(f"{word} is no {self.kind}, which {self.name} has to be, such as {self.example}.") from None


class Header(NamedTuple):
    """What the comments at the head of a query say; `notes` are the sections of plain text by their names."""

    chinese: str
    english: str
    parameters: tuple[Parameter, ...]
    columns: dict[str, str]
    notes: dict[str, str]


def read_header(path: Path, text: str) -> Header:
    """Read the header of a query; raises HeaderError that names file and line."""
    lines = list(_comments(text))
    if len(lines) < 3 or not re.search(r"[一-鿿].*？$", lines[0]) or not lines[1].endswith("?") or lines[2]:
        raise HeaderError(path, 1, "begin with the question in Chinese, then in English, then an empty comment line")
    sections = _sections(path, lines)
    parameters = tuple(_parameter(path, number, line) for number, line in sections.pop("Parameters"))
    columns = dict(_column(path, number, line) for number, line in sections.pop("Columns"))
    _check_parameters(path, text, parameters, len(lines))
    notes = {name: " ".join(line for _, line in told) for name, told in sections.items()}
    return Header(lines[0], lines[1], parameters, columns, notes)


def _comments(text: str) -> Iterator[str]:
    """Yield the comment lines that a text begins with, without their slashes and one blank."""
    for line in text.splitlines():
        if not line.startswith("//"):
            return
        yield line.removeprefix("//").removeprefix(" ").rstrip()


def _sections(path: Path, lines: list[str]) -> dict[str, list[tuple[int, str]]]:
    """Give the lines of each section with their numbers; a line that is indented further goes on with the one before it."""
    found: dict[str, list[tuple[int, str]]] = {}
    told: list[tuple[int, str]] | None = None
    for number, line in enumerate(lines[3:], start=4):
        if not line.startswith(" "):
            name = line.removesuffix(":")
            if name not in SECTIONS or name in found or not line.endswith(":"):
                raise HeaderError(path, number, f"{line} is no section that may stand here: they are {', '.join(SECTIONS)}")
            told = found[name] = []
        elif told is None:
            raise HeaderError(path, number, "this line belongs to no section: begin with Parameters:")
        elif line.startswith("    ") and told:
            told[-1] = (told[-1][0], f"{told[-1][1]} {line.strip()}")
        else:
            told.append((number, line.strip()))
    for name, needed in SECTIONS.items():
        if needed and not found.get(name):
            raise HeaderError(path, len(lines), f"the section {name}: is missing or empty")
    return found


def _parameter(path: Path, number: int, line: str) -> Parameter:
    parts = _PARAMETER.fullmatch(line)
    if not parts or parts["kind"] not in KINDS:
        form = f"name ({'|'.join(KINDS)}, default JSON, for example JSON): meaning"
        raise HeaderError(path, number, f"{line} is no parameter: write {form}")
    default, example = (_value(path, number, parts[each], parts["kind"]) for each in ("default", "example"))
    return Parameter(parts["name"], parts["kind"], default, example, parts["about"])


def _value(path: Path, number: int, word: str, kind: str) -> str | int | float:
    try:
        value: object = json.loads(word)
    except ValueError:
        raise HeaderError(path, number, f"{word} is no JSON: text stands in double quotes") from None
    if not isinstance(value, KINDS[kind]):
        raise HeaderError(path, number, f"{word} is no {kind}")
    return value


def _column(path: Path, number: int, line: str) -> tuple[str, str]:
    parts = _ITEM.fullmatch(line)
    if not parts:
        raise HeaderError(path, number, f"{line} is no column: write name: meaning")
    return parts["name"], parts["about"]


def _check_parameters(path: Path, text: str, parameters: tuple[Parameter, ...], line: int) -> None:
    """Refuse parameters that are told and not used, or used and not told."""
    told = {parameter.name for parameter in parameters}
    used = set(_USED.findall("\n".join(part for part in text.splitlines() if not part.startswith("//"))))
    if told != used:
        _refuse_parameters(path, line, told ^ used)


def _refuse_parameters(path: Path, line: int, names: set[str]) -> NoReturn:
    raise HeaderError(
        path, line, f"${' and $'.join(sorted(names))}: tell each parameter in the header, and use each that is told"
    )
