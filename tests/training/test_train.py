from __future__ import annotations

from tests.training.papers import paper
from training.card import card
from training.corpus import Paper
from training.evaluate import TYPES, Tally, count
from training.train import train
from training.validate import FOLDS, TRIED

PROVINCES = ("四川省", "浙江省", "河南省", "甘肃省")
NAMES = ("清河", "云台", "白鹭", "青禾", "松岭", "海棠")


def made_up() -> list[Paper]:
    """Give four papers of four provinces that name laboratories and programs, and categories beside them."""
    papers = []
    for number, province in enumerate(PROVINCES):
        names = NAMES[number:] + NAMES[:number]
        other = "新建省级重点实验室3家，深化“三张清单”改革。"
        text = "".join(f"推进{name}实验室建设，实施“{name}”科技行动。{other}\n" for name in names)
        entities = [("Platform", [f"{name}实验室"], True) for name in names]
        entities += [("Program", [f"“{name}”科技行动"], True) for name in names]
        papers.append(paper(text, entities, province))
    return papers


def test_training_twice_gives_the_same_bytes_and_a_card() -> None:
    first, tally = train(made_up(), say=lambda _: None)
    again, _ = train(made_up(), say=lambda _: None)
    assert first == again
    assert tally.f1("Platform") > 0.9
    page = card(made_up(), first, tally, FOLDS)
    assert "| Platform | " in page
    assert "清河" not in page


def test_names_are_counted_as_right_extra_and_missed() -> None:
    one = made_up()[0]
    tally = Tally()
    right = next(c for c in one.found if c.label == "Platform" and c.name == "清河实验室")
    count(one, [right], tally)
    assert (tally.right["Platform"], tally.missed["Platform"], tally.extra["Platform"]) == (1, 5, 0)
    assert 0 < min(TRIED) < max(TRIED) < 1
    assert tally.scores(*TYPES)[0] == 1
