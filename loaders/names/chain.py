"""The tagger of characters: a linear-chain conditional random field over the features of a text."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from loaders.names.crfsuite import Learned
from loaders.names.decode import Indexes, Numbers, best, chances, steps
from loaders.names.marks import KINDS, Marks

#: The label of characters outside every name.
OUTSIDE = "O"


class Chain:
    """What was learned, and by the kinds of features that see the same values which row of weights is whose."""

    def __init__(self, learned: Learned) -> None:
        """Sort what was learned; values that are not known have the last number."""
        self.labels = learned.labels
        self.outside = learned.labels.index(OUTSIDE)
        self._weights, self._transitions = learned.weights, learned.transitions
        self._numbers: dict[str, dict[str, int]] = {kinds: {} for kinds in KINDS}
        owner = {kind: numbers for kinds, numbers in self._numbers.items() for kind in kinds}
        numbered = [
            (feature[0], owner[feature[0]].setdefault(feature[1:], len(owner[feature[0]]))) for feature in learned.features
        ]
        self._rows = {kinds: np.full((len(numbers) + 1, len(kinds)), -1) for kinds, numbers in self._numbers.items()}
        column = {kind: self._rows[kinds][:, place] for kinds in KINDS for place, kind in enumerate(kinds)}
        for row, (kind, number) in enumerate(numbered):
            column[kind][number] = row

    def scores(self, marks: Marks, start: int, end: int) -> Numbers:
        """Give what the features of each character of clean[start:end] say for each label."""
        size = end - start
        scores = np.zeros((size, len(self.labels)))
        for kinds, values in marks.columns(start, end):
            rows = self._rows_of(kinds, values)
            for shift in range(len(kinds)):
                scores += self._weights[rows[shift : shift + size, shift]]
        for kinds, shifts, cells in marks.cells(start, end):
            places = np.array([place for place, _ in cells], np.intp) - start
            rows = self._rows_of(kinds, [value for _, value in cells])
            for column, shift in enumerate(shifts):
                inside = (places >= -shift) & (places < size - shift)
                scores[places[inside] + shift] += self._weights[rows[inside, column]]
        return scores

    def _rows_of(self, kinds: str, values: Sequence[str]) -> Indexes:
        """Give for each value the rows of weights of its kinds."""
        numbers = self._numbers[kinds]
        known, unknown = numbers.get, len(numbers)
        return self._rows[kinds][np.array([known(value, unknown) for value in values], np.intp)]

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
