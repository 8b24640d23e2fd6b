"""Make the model file from annotated papers: `python -m training.train ../shared`, the same bytes each time.

    python -m training.train SHARED            write loaders/names/names.model and docs/model.md
    python -m training.train SHARED --out FILE write the model file elsewhere, and no page

The tagger learns from characters; the rater learns how far to trust it from papers that its tagger had not seen.
Thresholds are those of the best score by cross-validation. All with one thread, fixed order and a fixed number of steps.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pycrfsuite

from loaders.names.candidate import Candidate
from loaders.names.chain import Chain
from loaders.names.crfsuite import read
from loaders.names.find import may_be_name
from loaders.names.marks import Marks, sequences
from loaders.names.model import NAME, Rater, read_rater, write_model
from loaders.names.rating import TAGGED, Rating
from loaders.names.select import grammars_choice
from loaders.names.tagger import listen, tagged_names
from training.card import card
from training.corpus import Paper, folds, labels, read_papers, verdicts
from training.evaluate import Tally, evaluate

ROOT = Path(__file__).parent.parent
FOLDS = 4
_TAGGER = {"c1": 0.05, "c2": 0.1, "max_iterations": 50, "feature.minfreq": 2, "feature.possible_transitions": False}
_RATER = {"c1": 0.0, "c2": 2.0, "max_iterations": 100}
#: Thresholds that are tried; the lowest is not zero because a wrong edge costs more than a missing one.
TRIED = (0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5)

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


def thresholds(rated: Sequence[tuple[Paper, list[Candidate]]]) -> dict[str, float]:
    """Give for each open class the threshold with the best F1, the higher of equals."""
    tallies = {value: evaluate(rated, dict.fromkeys(TAGGED, value)) for value in TRIED}
    return {label: max(TRIED, key=lambda value: (round(tallies[value].f1(label), 4), value)) for label in TAGGED}


def train(papers: list[Paper], say: Callable[[str], None] = print) -> tuple[bytes, Tally]:
    """Give the bytes of the model file and its scores by cross-validation."""
    groups = [group for group in folds(papers, FOLDS) if group]
    unseen: list[list[Rated]] = []
    for group in groups:
        tagger = fit_tagger(paper for other in groups if other is not group for paper in other)
        unseen.append([candidates(paper, tagger) for paper in group])
        say(f"tagger tried on {len(group)} papers that it had not seen")
    judged: list[tuple[Paper, list[Candidate]]] = []
    for held in unseen:
        rater = fit_rater(one for other in unseen if other is not held for one in other)
        judge = read_rater(rater)
        judged += [(one.paper, rate(one, judge)) for one in held]
    chosen = thresholds(judged)
    say(f"thresholds {chosen}")
    whole = write_model(fit_tagger(papers), fit_rater(one for held in unseen for one in held), chosen)
    return whole, evaluate(judged, chosen)


def main(arguments: list[str]) -> None:
    """Train on the shared folder that is named and write the model and its card."""
    out = Path(arguments[2]) if len(arguments) == 3 and arguments[1] == "--out" else None
    if (
        len(arguments) not in (1, 3)
        or (len(arguments) == 3 and out is None)
        or not (Path(arguments[0]) / "score" / "silver").is_dir()
    ):
        sys.exit(__doc__)
    papers = read_papers(Path(arguments[0]))
    content, tally = train(papers)
    (out or ROOT / "loaders" / "names" / NAME).write_bytes(content)
    if out is None:
        (ROOT / "docs" / "model.md").write_text(card(papers, content, tally, FOLDS), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
