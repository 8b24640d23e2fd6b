from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

from loaders.document import read_document
from loaders.frame import Frame
from loaders.names import model as model_module
from loaders.names.candidate import Candidate
from loaders.names.find import find_names, gather
from loaders.names.marks import Marks, sequences
from loaders.names.model import model, read_model, write_model
from loaders.names.scan import scan
from loaders.names.select import select
from loaders.names.tagger import TAGGER, Hinted, best, tagged_names
from loaders.source import Source

pytestmark = pytest.mark.learned

TEXT = "推进清河实验室建设,实施“青禾”行动。\n省科技厅深化科研经费“包干制”改革，发展量子信息、氢能等产业。\n".replace(",", "，")


@pytest.fixture
def without_model(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(model_module, "NAME", "absent.model")
    model.cache_clear()
    yield
    model.cache_clear()


def candidate(start: int, end: int, confidence: float, label: str = "Program", rule: str = "program-head") -> Candidate:
    return Candidate(label, f"{start}-{end}", start, end, rule, confidence=confidence, proposal=rule == TAGGER)


@pytest.mark.usefixtures("without_model")
def test_without_the_model_grammar_finds_names_and_one_warning_says_so() -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        first, again = find_names(TEXT, Frame()), find_names(TEXT, Frame())
    assert [c.name for c in first.chosen if c.label == "Platform"] == ["清河实验室"]
    assert all(c.confidence is None for c in again.chosen)
    assert [str(w.message).split(":")[0] for w in caught] == ["loaders/names/absent.model is missing"]


def test_with_the_model_every_name_has_a_confidence_of_three_decimals() -> None:
    found = find_names(TEXT, Frame("510000")).chosen
    confidences = [c.confidence for c in found]
    assert found
    assert all(value is not None and 0 <= value <= 1 and round(value, 3) == value for value in confidences), found


def test_the_same_text_gives_the_same_names_and_confidences() -> None:
    assert find_names(TEXT, Frame("510000")).chosen == find_names(TEXT, Frame("510000")).chosen


def test_mentions_carry_the_confidence() -> None:
    fragment = read_document(Source(Path("工作要点.txt"), "txt", f"2024年工作要点\n一、创新\n{TEXT}", "0" * 64))
    mentions = [r for r in fragment.relationships if r.label == "MENTIONS"]
    assert mentions
    assert all(isinstance(r.properties["confidence"], float) for r in mentions), mentions


def test_the_tagger_closes_quotes_and_leaves_out_taste_and_what_is_broken() -> None:
    text = "实施“青禾”行动，支持甲乙（丙丁，推进戊己庚辛。"
    spans = {(3, 5, "Pro"), (11, 15, "Pla"), (18, 22, "Ref~"), (20, 22, "Ref")}
    found = list(tagged_names(scan(text), [], Hinted({}, frozenset(spans))))
    assert [(c.label, c.name, c.start, c.end) for c in found] == [("Program", "青禾", 2, 6), ("Reform", "己庚", 20, 22)]


def test_likely_stretches_that_were_not_decided_for_are_asked_about_too() -> None:
    text = "推进清河联动。"
    hints = {2: {"B-Ref": 0.4}, 3: {"I-Ref": 0.4}, 4: {"I-Ref": 0.2}, 5: {"I-Ref": 0.2}}
    found = tagged_names(scan(text), [], Hinted(hints, frozenset()))
    assert [c.name for c in found] == ["清河", "清河联动"]


def test_what_a_rule_proposed_is_not_proposed_again() -> None:
    known = Candidate("Reform", "清河", 2, 4, "reform-head")
    assert list(tagged_names(scan("推进清河。"), [known], Hinted({}, frozenset({(2, 4, "Ref")})))) == []


def test_candidates_below_the_threshold_of_their_class_fall() -> None:
    rated = [candidate(0, 5, 0.5), candidate(6, 9, 0.5, "Field")]
    assert best(rated, {"Program": 0.6, "Field": 0.4}) == [rated[1]]


def test_a_whole_name_beats_its_halves_and_a_sure_part_a_doubtful_whole() -> None:
    whole, left, right = candidate(0, 10, 0.8), candidate(0, 5, 0.8), candidate(5, 10, 0.8)
    assert best([left, right, whole], {"Program": 0.3}) == [whole]
    assert best([left, candidate(0, 10, 0.32)], {"Program": 0.3}) == [left]


def test_things_that_one_rule_reads_in_the_same_words_stay_together() -> None:
    pair = [Candidate("Program", name, 0, 9, "program-shared", alone=False, confidence=0.7) for name in ("甲", "乙")]
    assert best([*pair, candidate(0, 9, 0.6, rule=TAGGER)], {"Program": 0.3}) == pair


def test_what_the_rules_would_choose_has_the_edge_over_what_only_the_model_sees() -> None:
    ruled, doubtful, sure = candidate(0, 5, 0.4), candidate(3, 8, 0.6, rule=TAGGER), candidate(3, 8, 0.95, rule=TAGGER)
    assert best([ruled, doubtful], {"Program": 0.3}) == [ruled]
    assert best([ruled, sure], {"Program": 0.3}) == [sure]


def test_the_model_takes_nothing_from_the_classes_that_grammar_closes() -> None:
    paper = candidate(0, 5, 0.01, "Document", "document-title")
    assert best([paper], {"Program": 0.3}) == [paper]


def test_words_that_join_several_things_are_not_one_name() -> None:
    spans = frozenset({(2, 7, "Pla")})
    assert list(tagged_names(scan("支持太湖、钟山实验室。"), [], Hinted({}, spans))) == []


def test_sequences_are_the_whole_text_and_none_is_endless() -> None:
    text = "短句。" + "长" * 1500 + "\n\n尾"
    spans = list(sequences(text))
    assert "".join(text[start:end] for start, end in spans) == text
    assert max(end - start for start, end in spans) <= 600


def test_features_of_a_stretch_are_those_of_the_whole_text() -> None:
    seen, known, found = gather(TEXT, Frame())
    marks = Marks(seen, known, found, select(found))
    middle = TEXT.index("\n") + 1
    whole = marks.features(0, len(TEXT))
    assert len(whole) == len(TEXT)
    assert marks.features(0, middle) + marks.features(middle, len(TEXT)) == whole


def test_a_model_file_holds_both_parts_and_the_thresholds() -> None:
    content = model_module.model_file().read_bytes()
    held = read_model(content)
    assert held.thresholds.keys() >= {"Platform", "Program", "Reform", "Organization", "Field"}
    assert content.startswith(model_module.MAGIC)
    assert len(content) <= 10_000_000
    assert write_model(b"ab", b"c", {"Field": 0.5}).endswith(b"\nabc")


def test_the_model_is_not_asked_of_what_is_no_prose() -> None:
    found = find_names("省科技厅、" * 300, Frame("510000")).chosen
    assert found
    assert {c.confidence for c in found if c.rule != "repeat"} == {None}
