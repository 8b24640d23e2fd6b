"""The model's card, docs/model.md."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from loaders.names.model import NAME, read_model
from training.corpus import Paper
from training.evaluate import TYPES, Tally

_CARD = """# The model of names

Made by `make train` (`python -m training.train ../shared`), the same bytes each time; do not edit.

| | |
|---|---|
| file | loaders/names/{name}, {size:.1f} MB, SHA-256 {digest} |
| licence | MIT, as the project |
| learned from | {count} annotated papers, {characters:,} characters, of {provinces}; one annotator each |
| never seen | the gold papers that [quality.md](quality.md) reports on |
| parts | a tagger of characters and a rater of candidates, both CRFsuite models (L-BFGS, one thread, a fixed number of steps) |

**The tagger** labels each character as the beginning or inside of a {tagged} that must be named, of one that is a matter of
taste, or as neither. It sees the characters around in ones and twos, and of each place: what grammar alone would choose,
where candidates begin and end, heads and the distance to the next, verbs and ordinary words, what the lexicons know, places,
brackets and quotes, and how far a list has come.

**The rater** says how likely a candidate is a name rather than none. It judges the candidates of every rule, and the
tagger's own where no rule has one, by rule, length, the words at both edges and beside them, head, count, marks, lexicons,
repetition, what it stands in, and how sure the tagger is of its first, its last and all its characters. That chance is the
`confidence` of a mention. It has learned how far the tagger can be trusted on papers that the tagger had not seen.

Candidates below their class's threshold are dropped, except organs, papers, places and the parts of coordinations, of which
grammar is sure. What grammar alone would choose has the edge over the rest; of those that overlap,
the heaviest set stands. No text is in the file beyond runs of up to four characters and the
words of this project's own grammar and lexicons.

## Scores by cross-validation

{folds} groups of papers, those of one province together; neither part has seen the papers that it is scored on, thresholds
alone are chosen on all. The grammar's rules were written with these papers at hand.

| | P | R | F1 | threshold |
|---|---|---|---|---|
{rows}

## What was tried and left out

F1 of all names by cross-validation, against the model without it at the time (.685 where nothing else is said).

| | |
|---|---|
| the grammar alone (now .65) | .636 |
| segmentation and parts of speech (rjieba) as features of tagger and rater | .688; a third of the speed, one more dependency |
| the same for the rater only | .686 |
| every phrase between verbs and joints as a field for the rater to judge | .681, .686 where the tagger sees a chance |
| asking the rater of stretches half as likely | .684 |
| a tagger without characters two places away, a rater without features for all classes together | .683, no faster |
| places and fields that count less against longer names around them | .686 |
| a second rater that sees the confidences of list neighbours, rivals and repetitions | .726 against .717, but lower on gold |

Kept: coordinations of which the end stands once, and words that end names and much else, proposed by grammar for the rater to
judge (.706 against .685).

## What it is for

Papers of Chinese government bodies on science, technology and the economy. On other texts its confidences mean nothing.
Without the file, names are found by grammar and lexicons alone.
"""


def card(papers: Sequence[Paper], content: bytes, tally: Tally, folds: int) -> str:
    """Give the card of a model as Markdown."""
    chosen = read_model(content).thresholds
    rows = [f"| {label} | {_figures(tally, label)} | {chosen.get(label, '')} |" for label in TYPES]
    rows.append(f"| all | {_figures(tally, *TYPES)} | |")
    provinces = sorted({paper.province for paper in papers} - {"national"})
    return _CARD.format(
        name=NAME,
        size=len(content) / 1e6,
        digest=sha256(content).hexdigest(),
        count=len(papers),
        characters=sum(len(paper.text) for paper in papers),
        provinces=f"{len(provinces)} provinces and the state",
        tagged="platform, program, reform, organization or field",
        folds=folds,
        rows="\n".join(rows),
    )


def _figures(tally: Tally, *labels: str) -> str:
    return " | ".join(f"{value:.3f}" for value in tally.scores(*labels))
