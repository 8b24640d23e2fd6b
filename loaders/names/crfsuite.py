"""What CRFsuite learned, read from its model files: the weight of each feature for each label, and of labels that follow."""

from __future__ import annotations

import struct
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

#: A file begins with the places of its parts; so does each table of strings with those of its strings.
_HEADER = struct.Struct("<4sI4s7I")
_TABLE = struct.Struct("<4s5I")
_SECTION = 12
_WEIGHTS = np.dtype([("of_labels", "<u4"), ("source", "<u4"), ("label", "<u4"), ("weight", "<f8")])

Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Learned:
    """A model of labels in a chain; the last row of weights is zero and stands for features that it does not know."""

    labels: tuple[str, ...]
    features: tuple[str, ...]
    weights: Numbers
    transitions: Numbers


def read(content: bytes) -> Learned:
    """Read the bytes of a model file."""
    magic, _, _, _, _, _, _, weights_at, labels_at, features_at = _HEADER.unpack_from(content)
    if magic != b"lCRF":
        raise ValueError("these bytes are no model of CRFsuite: make the file anew with `make train`.")
    labels, features = _strings(content, labels_at), _strings(content, features_at)
    count = (labels_at - weights_at - _SECTION) // _WEIGHTS.itemsize
    entries = np.frombuffer(content, _WEIGHTS, count, weights_at + _SECTION)
    weights = np.zeros((len(features) + 1, len(labels)))
    transitions = np.zeros((len(labels), len(labels)))
    for table, kind in ((weights, 0), (transitions, 1)):
        own = entries[entries["of_labels"] == kind]
        table[own["source"], own["label"]] = own["weight"]
    return Learned(labels, features, weights, transitions)


def _strings(content: bytes, at: int) -> tuple[str, ...]:
    """Give the strings of a table by their numbers."""
    *_, count, places = _TABLE.unpack_from(content, at)
    starts = (np.frombuffer(content, "<u4", count, at + places) + np.uint32(at + 8)).tolist()
    return tuple(content[start : content.index(b"\0", start)].decode() for start in starts)
