"""The learned part as one file: two CRFsuite models and what belongs to them, in a plain container."""

from __future__ import annotations

import json
import math
import warnings
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import repeat

from loaders.names.chain import Chain
from loaders.names.crfsuite import read

#: The first bytes of a model file; behind them a JSON line (thresholds, sizes of the parts) and the parts themselves.
MAGIC = b"zhengtu model 1\n"
NAME = "names.model"
_MISSING = (
    "loaders/names/{name} is missing: names are found by grammar and lexicons alone, without confidence. "
    "Install zhengtu anew, or make the file with `make train`."
)
#: Features of a candidate that say less than this are not told.
_LEAST = 0.01


def write_model(characters: bytes, candidates: bytes, thresholds: Mapping[str, float]) -> bytes:
    """Give the bytes of a model file."""
    header = {"characters": len(characters), "candidates": len(candidates), "thresholds": dict(sorted(thresholds.items()))}
    return MAGIC + json.dumps(header, sort_keys=True).encode() + b"\n" + characters + candidates


@dataclass(frozen=True, slots=True)
class Rater:
    """How much each feature of a candidate says for its being a name rather than none, names that are a matter of taste aside."""

    odds: Mapping[str, float]

    def rate(self, features: Sequence[str]) -> float:
        """Give how likely a candidate is a name."""
        odds = sum(map(self.odds.get, features, repeat(0.0)))
        return round((1 + math.tanh(odds / 2)) / 2, 3)

    def weights(self, features: Sequence[str]) -> list[tuple[str, float]]:
        """Give what each feature of a candidate says for its being a name (against it, where negative), the strongest first."""
        told = [(each, times * self.odds.get(each, 0.0)) for each, times in Counter(features).items()]
        return sorted((each for each in told if abs(each[1]) >= _LEAST), key=lambda each: (-abs(each[1]), each[0]))


@dataclass(frozen=True, slots=True)
class Model:
    """A tagger of characters, a rater of candidates, and how likely a candidate of each class must be."""

    tagger: Chain
    rater: Rater
    thresholds: Mapping[str, float]


def read_model(content: bytes) -> Model:
    """Read the bytes of a model file."""
    header_end = content.index(b"\n", len(MAGIC))
    header = json.loads(content[len(MAGIC) : header_end])
    middle = header_end + 1 + header["characters"]
    candidates = content[middle : middle + header["candidates"]]
    return Model(Chain(read(content[header_end + 1 : middle])), read_rater(candidates), header["thresholds"])


def read_rater(content: bytes) -> Rater:
    """Read the bytes of a rater alone."""
    learned = read(content)
    odds = learned.weights[:, learned.labels.index("yes")] - learned.weights[:, learned.labels.index("no")]
    return Rater({feature: weight for feature, weight in zip(learned.features, odds.tolist(), strict=False) if weight})


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
