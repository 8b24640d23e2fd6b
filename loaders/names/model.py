"""The learned part as one file: two CRFsuite models and what belongs to them, in a plain container."""

from __future__ import annotations

import json
import math
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

#: The first bytes of a model file; behind them a JSON line (thresholds, sizes of the parts) and the parts themselves.
MAGIC = b"zhengtu model 1\n"
NAME = "names.model"
_MISSING = (
    "loaders/names/{name} is missing: names are found by grammar and lexicons alone, without confidence. "
    "Install zhengtu anew, or make the file with `make train`."
)
#: Characters that are this surely outside every name have no hints.
_OUTSIDE, _LEAST = 0.97, 0.01

Labelled = tuple[int, int, str]


def write_model(characters: bytes, candidates: bytes, thresholds: Mapping[str, float]) -> bytes:
    """Give the bytes of a model file."""
    header = {"characters": len(characters), "candidates": len(candidates), "thresholds": dict(sorted(thresholds.items()))}
    return MAGIC + json.dumps(header, sort_keys=True).encode() + b"\n" + characters + candidates


@dataclass(frozen=True, slots=True)
class Model:
    """A tagger of characters, a rater of candidates, and how likely a candidate of each class must be."""

    characters: Any
    candidates: Any
    thresholds: Mapping[str, float]
    #: The bytes that the two read from as long as they live.
    parts: tuple[bytes, bytes]

    def tag(self, rows: Sequence[list[bytes]], first: int) -> tuple[dict[int, dict[str, float]], list[Labelled]]:
        """Give the hints of a sentence whose first character stands at `first`, and the labelled stretches in it."""
        self.characters.set(rows)
        tags = self.characters.tag()
        return self._hints(tags, first), list(_stretches(tags, first))

    def _hints(self, tags: Sequence[str], first: int) -> dict[int, dict[str, float]]:
        """Give the likely labels; those that the best path or the character before has are asked for first, few are left then."""
        labels = [label for label in self.characters.labels() if label != "O"]
        marginal = self.characters.marginal
        hints: dict[int, dict[str, float]] = {}
        held: dict[str, float] = {}
        for index, tag in enumerate(tags):
            outside = marginal("O", index)
            last, held = held, {}
            if outside >= _OUTSIDE:
                continue
            left = 1 - outside
            likely = dict.fromkeys([tag, *(f"I{label[1:]}" for label in last), *labels])
            for label in likely:
                if left <= _LEAST:
                    break
                chance = marginal(label, index) if label != "O" else 0.0
                left -= chance
                if chance > _LEAST:
                    held[label] = chance
            hints[first + index] = held
        return hints

    def rate(self, features: list[str]) -> float:
        """Give how likely a candidate is a name rather than none, names that are a matter of taste left aside."""
        self.candidates.set([features])
        yes, no = self.candidates.marginal("yes", 0), self.candidates.marginal("no", 0)
        return round(yes / (yes + no), 3) if yes + no else 0.0

    def weights(self, features: list[str]) -> list[tuple[str, float]]:
        """Give what each feature of a candidate says for its being a name (against it, where negative), the strongest first."""
        whole = self._odds(features)
        alone = ((each, whole - self._odds([other for other in features if other != each])) for each in dict.fromkeys(features))
        return sorted(
            ((name, weight) for name, weight in alone if abs(weight) >= _LEAST), key=lambda each: (-abs(each[1]), each[0])
        )

    def _odds(self, features: list[str]) -> float:
        self.candidates.set([features])
        return math.log(self.candidates.marginal("yes", 0) / self.candidates.marginal("no", 0))


def _stretches(tags: Sequence[str], first: int) -> list[Labelled]:
    found: list[Labelled] = []
    for index, tag in enumerate(tags):
        kind, _, label = tag.partition("-")
        place = first + index
        if kind == "B":
            found.append((place, place + 1, label))
        elif kind == "I" and found and found[-1][1:] == (place, label):
            found[-1] = (found[-1][0], place + 1, label)
    return found


def read_model(content: bytes) -> Model:
    """Read the bytes of a model file."""
    import pycrfsuite  # slow to load, and needed for this alone

    header_end = content.index(b"\n", len(MAGIC))
    header = json.loads(content[len(MAGIC) : header_end])
    middle = header_end + 1 + header["characters"]
    parts = (content[header_end + 1 : middle], content[middle : middle + header["candidates"]])
    taggers = (pycrfsuite.Tagger(), pycrfsuite.Tagger())
    for tagger, part in zip(taggers, parts, strict=True):
        tagger.open_inmemory(part)
    return Model(*taggers, header["thresholds"], parts)


def model_file() -> Traversable:
    """Give where the model lies in the package."""
    return files("loaders.names").joinpath(NAME)


@cache
def model() -> Model | None:
    """Give the model; None with one warning where its file is missing."""
    if not model_file().is_file():
        warnings.warn(_MISSING.format(name=NAME), RuntimeWarning, stacklevel=2)
        return None
    return read_model(model_file().read_bytes())
