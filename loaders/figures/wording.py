"""A piece of a clause in two readings of equal length: as printed, and with quotes and brackets filled for matching."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """`text` is as printed; `flat` is what words are looked for in, letter for letter as long."""

    text: str = ""
    flat: str = ""

    def __add__(self, other: Wording) -> Wording:
        return Wording(self.text + other.text, self.flat + other.flat)

    def __bool__(self) -> bool:
        return bool(self.flat)

    def __len__(self) -> int:
        return len(self.flat)

    def cut(self, start: int, end: int | None = None) -> Wording:
        """Give the part `start`..`end`."""
        return Wording(self.text[start:end], self.flat[start:end])

    def split(self, marks: str) -> list[Wording]:
        """Part at every one of `marks`; empty parts are left out."""
        parts, start = [], 0
        for at, letter in enumerate(self.flat):
            if letter in marks:
                parts.append(self.cut(start, at))
                start = at + 1
        parts.append(self.cut(start))
        return [part for part in parts if part]
