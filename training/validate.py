"""Cross-validation over annotated papers: what each part says of papers that it has not seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from loaders.names.candidate import Candidate
from loaders.names.model import read_rater
from loaders.names.rating import TAGGED
from training.corpus import Paper, folds
from training.evaluate import Tally, evaluate
from training.fit import Rated, candidates, fit_rater, fit_tagger, rate

FOLDS = 4
#: Thresholds that are tried; the lowest is not zero because a wrong edge costs more than a missing one.
TRIED = (0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5)


@dataclass(frozen=True, slots=True)
class Validated:
    """Papers with the candidates of taggers that had not seen them, the thresholds that suit best, and the scores with these."""

    unseen: list[Rated]
    thresholds: dict[str, float]
    tally: Tally


def thresholds(rated: Sequence[tuple[Paper, list[Candidate]]]) -> dict[str, float]:
    """Give for each open class the threshold with the best F1, the higher of equals."""
    tallies = {value: evaluate(rated, dict.fromkeys(TAGGED, value)) for value in TRIED}
    return {label: max(TRIED, key=lambda value: (round(tallies[value].f1(label), 4), value)) for label in TAGGED}


def cross_validate(papers: list[Paper], share: float = 1.0, say: Callable[[str], None] = print) -> Validated:
    """Judge each paper by parts that learned from the others, or from the first papers that make up a share of them."""
    groups = [group for group in folds(papers, FOLDS) if group]
    unseen: list[list[Rated]] = []
    for group in groups:
        others = [paper for other in groups if other is not group for paper in other]
        tagger = fit_tagger(_first(others, share))
        unseen.append([candidates(paper, tagger) for paper in group])
        say(f"tagger tried on {len(group)} papers that it had not seen")
    judged: list[tuple[Paper, list[Candidate]]] = []
    for held in unseen:
        others_rated = [one for other in unseen if other is not held for one in other]
        known = {paper.stem for paper in _first([one.paper for one in others_rated], share)}
        rater = read_rater(fit_rater(one for one in others_rated if one.paper.stem in known))
        judged += [(one.paper, rate(one, rater)) for one in held]
    chosen = thresholds(judged)
    say(f"thresholds {chosen}")
    return Validated([one for held in unseen for one in held], chosen, evaluate(judged, chosen))


def _first(papers: Sequence[Paper], share: float) -> Iterator[Paper]:
    """Yield the first papers until they hold the share of all characters; at least one."""
    wanted, held = share * sum(len(paper.text) for paper in papers), 0
    for paper in papers:
        if held and held >= wanted:
            return
        held += len(paper.text)
        yield paper
