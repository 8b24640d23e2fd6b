"""Many chains of labels at once: how likely each label is at each place, and the best labels of each chain.

All chains advance together, so that a step is a few operations on whole arrays: rows stand in the order of `steps`, first the
first places of all chains, the longest chain first, then all second places, and so on.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]
Indexes = npt.NDArray[np.intp]


def steps(firsts: Indexes, sizes: Indexes) -> tuple[Indexes, list[slice]]:
    """Give the order of rows for chains that begin at `firsts`, and the slice of each step in it."""
    longest_first = np.argsort(-sizes, kind="stable")
    starts, lengths = firsts[longest_first], -sizes[longest_first]
    counts = np.searchsorted(lengths, -np.arange(sizes.max()), side="left")
    order = np.concatenate([starts[:count] + step for step, count in enumerate(counts)])
    return order, [slice(*bounds) for bounds in pairwise([0, *np.cumsum(counts).tolist()])]


def chances(scores: Numbers, transitions: Numbers, slices: Sequence[slice]) -> Numbers:
    """Give the probability of each label at each place, all labellings of its chain considered: forwards, then backwards."""
    weights: Numbers = np.exp(scores - scores.max(axis=1, keepdims=True))
    follow = np.exp(transitions)
    ahead, behind = weights.copy(), np.ones_like(weights)
    ahead[slices[0]] /= ahead[slices[0]].sum(axis=1, keepdims=True)
    for last, now in pairwise(slices):
        step = ahead[now]
        step *= ahead[last][: len(step)] @ follow
        step /= step.sum(axis=1, keepdims=True)
    for now, later in pairwise(reversed(slices)):
        step = (behind[now] * weights[now]) @ follow.T
        step /= step.sum(axis=1, keepdims=True)
        behind[later][: len(step)] = step
    ahead *= behind
    ahead /= ahead.sum(axis=1, keepdims=True)
    return ahead


def best(scores: Numbers, transitions: Numbers, slices: Sequence[slice]) -> Indexes:
    """Give the labels of the likeliest labelling of each chain; of equals the first."""
    totals = scores.copy()
    for last, now in pairwise(slices):
        step = totals[now]
        step += (totals[last][: len(step), :, None] + transitions).max(axis=1)
    found: Indexes = totals.argmax(axis=1)
    into = transitions.T
    for now, last in pairwise(reversed(slices)):
        labels = found[now]
        found[last][: len(labels)] = (totals[last][: len(labels)] + into[labels]).argmax(axis=1)
    return found
