"""The tagger of characters: a linear-chain conditional random field over the features of a text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from loaders.names.crfsuite import Learned
from loaders.names.decode import Indexes, Numbers, best, chances, steps
from loaders.names.marks import Marks

#: The label of characters outside every name.
OUTSIDE = "O"


class Chain:
    """What was learned, by the kinds of features, of which the first letter tells."""

    def __init__(self, learned: Learned) -> None:
        """Sort what was learned."""
        self.labels = learned.labels
        self.outside = learned.labels.index(OUTSIDE)
        self._weights, self._transitions = learned.weights, learned.transitions
        self._unknown = len(learned.features)
        self._rows: dict[str, dict[str, int]] = {}
        for row, feature in enumerate(learned.features):
            self._rows.setdefault(feature[0], {})[feature[1:]] = row

    def scores(self, marks: Marks, start: int, end: int) -> Numbers:
        """Give what the features of each character of clean[start:end] say for each label."""
        size = end - start
        scores = np.zeros((size, len(self.labels)))
        for kinds, values in marks.columns(start, end):
            numbers, distinct = _numbered(values)
            for shift, kind in enumerate(kinds):
                scores += self._weights[self._numbers(kind, distinct)[numbers[shift : shift + size]]]
        for sights, cells in marks.cells(start, end):
            places = np.array([place for place, _ in cells], np.intp) - start
            numbers, distinct = _numbered([value for _, value in cells])
            for kind, shift in sights:
                inside = (places >= -shift) & (places < size - shift)
                scores[places[inside] + shift] += self._weights[self._numbers(kind, distinct)[numbers[inside]]]
        return scores

    def _numbers(self, kind: str, values: Iterable[str]) -> Indexes:
        """Give the row of weights of each value of a kind of features."""
        rows = self._rows.get(kind, {})
        return np.array([rows.get(value, self._unknown) for value in values], np.intp)

    def read(self, scores: Numbers, sizes: Sequence[int]) -> tuple[Indexes, Numbers]:
        """Give the best label of each place and the chance of every label; the sentences of these sizes follow each other."""
        lengths = np.array(sizes)
        firsts = np.cumsum(lengths) - lengths
        order, slices = steps(firsts, lengths)
        likely, decided = np.empty_like(scores), np.full(len(scores), self.outside)
        likely[order] = chances(scores[order], self._transitions, slices)
        # A sentence that is outside throughout with a chance of more than a half has no better labels.
        open_ = np.add.reduceat(1 - likely[:, self.outside], firsts) >= 1 / 2
        if open_.any():
            order, slices = steps(firsts[open_], lengths[open_])
            decided[order] = best(scores[order], self._transitions, slices)
        return decided, likely


def _numbered(values: list[str]) -> tuple[Indexes, Iterable[str]]:
    """Give the numbers of values among the distinct ones."""
    known = {value: number for number, value in enumerate(dict.fromkeys(values))}
    return np.array([known[value] for value in values], np.intp), known
