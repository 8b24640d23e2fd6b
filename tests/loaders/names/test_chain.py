from __future__ import annotations

from itertools import product
from pathlib import Path

import numpy as np
import pycrfsuite
import pytest

from loaders.frame import Frame
from loaders.names.chain import Chain
from loaders.names.crfsuite import read
from loaders.names.decode import best, chances, steps
from loaders.names.find import gather
from loaders.names.marks import Marks
from loaders.names.select import select

SIZES = np.array([2, 4, 1, 3])
FIRSTS = np.array([0, 2, 6, 7])
TEXT = "推进清河实验室建设，实施“青禾”行动。\n支持云台实验室建设，实施“松岭”行动。\n促进发展。\n"


def test_chains_of_any_length_are_weighed_as_if_each_labelling_were_written_out() -> None:
    random = np.random.default_rng(7)
    scores, transitions = random.normal(0, 2, (10, 3)), random.normal(0, 2, (3, 3))
    order, slices = steps(FIRSTS, SIZES)
    likely, decided = np.empty_like(scores), np.empty(10, np.intp)
    likely[order], decided[order] = chances(scores[order], transitions, slices), best(scores[order], transitions, slices)
    for first, size in zip(FIRSTS, SIZES, strict=True):
        ways = {
            labels: sum(scores[first + place, label] for place, label in enumerate(labels))
            + sum(transitions[labels[place], labels[place + 1]] for place in range(size - 1))
            for labels in product(range(3), repeat=int(size))
        }
        total = sum(map(np.exp, ways.values()))
        for place, label in product(range(size), range(3)):
            held = sum(np.exp(score) for labels, score in ways.items() if labels[place] == label)
            assert likely[first + place, label] == pytest.approx(held / total)
        assert tuple(decided[first : first + size]) == max(ways, key=lambda labels: ways[labels])


def test_a_model_of_crfsuite_says_here_what_it_says_there(tmp_path: Path) -> None:
    seen, known, found = gather(TEXT, Frame())
    marks = Marks(seen, known, found, select(found))
    sentences = [(start, TEXT.index("\n", start) + 1) for start in (0, *(p + 1 for p, c in enumerate(TEXT[:-1]) if c == "\n"))]
    truth = ["B-Pla" if c in "清云" else "I-Pla" if c in "河台实验室" else "O" for c in TEXT]
    rows = marks.features(0, len(TEXT))
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    for start, end in sentences:
        trainer.append(rows[start:end], truth[start:end])
    trainer.set_params({"c2": 1.0, "max_iterations": 5})
    trainer.train(str(tmp_path / "model"))
    content = (tmp_path / "model").read_bytes()
    there, here = pycrfsuite.Tagger(), Chain(read(content))
    there.open_inmemory(content)
    decided, likely = here.read(here.scores(marks, 0, len(TEXT)), [end - start for start, end in sentences])
    for start, end in sentences:
        assert [here.labels[label] for label in decided[start:end]] == there.tag(rows[start:end])
        told = [[there.marginal(label, place) for label in here.labels] for place in range(end - start)]
        assert likely[start:end] == pytest.approx(np.array(told))


def test_what_is_no_model_is_refused() -> None:
    with pytest.raises(ValueError, match="make train"):
        read(b"x" * 100)
