"""Fitting the two parts of the model: a tagger of characters, and a rater of the candidates that it helps to find."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pycrfsuite

from loaders.names.candidate import Candidate
from loaders.names.chain import Chain
from loaders.names.crfsuite import read
from loaders.names.find import may_be_name
from loaders.names.marks import Marks, sequences
from loaders.names.model import Rater
from loaders.names.rating import Rating
from loaders.names.select import grammars_choice
from loaders.names.tagger import listen, tagged_names
from training.corpus import Paper, labels, verdicts

_TAGGER = {"c1": 0.05, "c2": 0.1, "max_iterations": 50, "feature.minfreq": 2, "feature.possible_transitions": False}
_RATER = {"c1": 0.05, "c2": 2.0, "max_iterations": 100, "feature.minfreq": 2}

Sample = tuple[Sequence[list[str]], list[str]]


@dataclass(slots=True)
class Rated:
    """A paper with its candidates, their features and verdicts."""

    paper: Paper
    pool: list[Candidate] = field(default_factory=list)
    features: list[list[str]] = field(default_factory=list)
    truth: list[str] = field(default_factory=list)


def fit(samples: Iterable[Sample], settings: Mapping[str, object]) -> bytes:
    """Train a CRFsuite model and give its bytes."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    for rows, truth in samples:
        trainer.append(pycrfsuite.ItemSequence(rows), truth)
    trainer.set_params(settings)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "model"
        trainer.train(str(file))
        return file.read_bytes()


def fit_tagger(papers: Iterable[Paper]) -> bytes:
    """Train the tagger of characters."""
    return fit((sample for paper in papers for sample in _sentences(paper)), _TAGGER)


def _sentences(paper: Paper) -> Iterable[Sample]:
    rows, given = marks(paper).features(0, len(paper.text)), labels(paper)
    return [(rows[start:end], given[start:end]) for start, end in sequences(paper.text)]


def marks(paper: Paper) -> Marks:
    """Give the features of a paper's characters."""
    ruled = [candidate for candidate in paper.found if not candidate.proposal]
    return Marks(paper.seen, paper.known, ruled, grammars_choice(paper.found))


def fit_rater(rated: Iterable[Rated]) -> bytes:
    """Train the rater of candidates: each is a sequence of one."""
    return fit(
        (([row], [truth]) for one in rated for row, truth in zip(one.features, one.truth, strict=True) if truth != "skip"), _RATER
    )


def candidates(paper: Paper, tagger: bytes) -> Rated:
    """Give the candidates of a paper with what a tagger says of them."""
    said = listen(Chain(read(tagger)), marks(paper))
    pool = [*paper.found, *filter(may_be_name, tagged_names(paper.seen, paper.found, said))]
    rating = Rating(paper.seen, paper.known, pool, said.hints, said.tagged)
    return Rated(paper, pool, [rating.features(candidate) for candidate in pool], verdicts(paper, pool))


def rate(one: Rated, rater: Rater) -> list[Candidate]:
    """Give the candidates of a paper with their confidences."""
    return [replace(c, confidence=rater.rate(row)) for c, row in zip(one.pool, one.features, strict=True)]
