"""Make the model file from annotated papers: `python -m training.train ../shared`, the same bytes each time.

    python -m training.train SHARED            write loaders/names/names.model and docs/model.md
    python -m training.train SHARED --out FILE write the model file elsewhere, and no page

The tagger learns from characters; the rater learns how far to trust it from papers that its tagger had not seen.
Thresholds are those of the best score by cross-validation. All with one thread, fixed order and a fixed number of steps.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from loaders.names.model import NAME, write_model
from training.card import card
from training.corpus import Paper, read_papers
from training.evaluate import Tally
from training.fit import fit_rater, fit_tagger
from training.validate import FOLDS, cross_validate

ROOT = Path(__file__).parent.parent


def train(papers: list[Paper], say: Callable[[str], None] = print) -> tuple[bytes, Tally]:
    """Give the bytes of the model file and its scores by cross-validation."""
    validated = cross_validate(papers, say=say)
    return write_model(fit_tagger(papers), fit_rater(validated.unseen), validated.thresholds), validated.tally


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
