from __future__ import annotations

from loaders.names.candidate import Candidate
from tests.training.papers import paper
from training.corpus import annotated, folds, labels, verdicts


def test_the_longest_surface_is_labelled_and_quotes_belong_to_it() -> None:
    one = paper(
        "推进清河实验室二期。实施“青禾”。", [("Platform", ["清河实验室", "清河实验室二期"], True), ("Program", ["青禾"], True)]
    )
    assert [(one.text[a:b], label) for a, b, label, _ in annotated(one)] == [
        ("清河实验室二期", "Platform"),
        ("“青禾”", "Program"),
    ]


def test_a_surface_of_several_things_is_labelled_part_by_part() -> None:
    shared = "能源、材料实验室"
    one = paper(f"建设{shared}。", [("Platform", [shared], True), ("Platform", [shared, "材料实验室甲"], True)])
    assert [one.text[a:b] for a, b, _, _ in annotated(one)] == ["能源", "材料实验室"]


def test_names_of_taste_have_labels_of_their_own_and_closed_classes_none() -> None:
    one = paper("甲乙与丙丁", [("Program", ["甲乙"], False), ("Agency", ["丙丁"], True)])
    assert labels(one) == ["B-Pro~", "I-Pro~", "O", "O", "O"]


def test_candidates_are_right_wrong_taste_or_part_of_a_longer_name() -> None:
    one = paper(
        "清河实验室试验平台。青禾行动。",
        [("Platform", ["清河实验室试验平台", "清河实验室"], True), ("Program", ["青禾行动"], False)],
    )
    spans = [("Platform", 0, 9), ("Platform", 0, 5), ("Platform", 5, 9), ("Program", 10, 14)]
    pool = [Candidate(label, one.text[a:b], a, b, "tagger") for label, a, b in spans]
    assert verdicts(one, pool) == ["yes", "skip", "no", "taste"]


def test_papers_of_one_province_are_in_one_fold() -> None:
    held = [paper("甲" * size, [], province) for size, province in ((12, "四川省"), (5, "浙江省"), (4, "浙江省"), (2, "河南省"))]
    assert [sorted({p.province for p in group}) for group in folds(held, 2)] == [["四川省"], ["河南省", "浙江省"]]
