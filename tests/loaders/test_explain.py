"""Why a place was read as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.explain import explain, offset_of
from loaders.source import Source, SourceError

pytestmark = pytest.mark.learned

RAW = "陕西省科学技术厅2030年工作要点\n一、推行仪器采购“直签制”，支持泉城创新港和各类平台建设。\n"
SOURCE = Source(Path("paper.txt"), "txt", RAW, "0" * 64)


def test_what_was_taken_stands_first_with_its_rule() -> None:
    judged, _ = explain(SOURCE, RAW.index("泉城"))

    assert (judged[0].name, judged[0].label, judged[0].verdict) == ("泉城创新港", "Platform", "taken")
    assert judged[0].rule == "platform-head"


def test_whatever_was_not_taken_says_why() -> None:
    judged, _ = explain(SOURCE, RAW.index("直签"))

    assert any(each.verdict == "taken" for each in judged)
    assert all(each.verdict for each in judged)
    assert all(each.verdict.startswith("gives way to") for each in judged if each.name == "直签制" and each.verdict != "taken")


def test_the_model_s_grounds_are_told_with_its_confidence() -> None:
    judged, _ = explain(SOURCE, RAW.index("泉城"))

    assert all((each.confidence is None) == (each.features == "") for each in judged)
    assert judged[0].confidence is not None


def test_the_facts_of_the_place_are_those_whose_quotes_cover_it() -> None:
    _, stated = explain(SOURCE, RAW.index("泉城"))

    assert ("MENTIONS", "泉城创新港", "platform-head") in {(each.relation, each.other, each.rule) for each in stated}
    assert all("泉城" in each.quote for each in stated)


def test_a_place_is_an_offset_or_words() -> None:
    assert offset_of(SOURCE, "21") == 21
    assert offset_of(SOURCE, "直签制") == RAW.index("直签制")


@pytest.mark.parametrize("where", ["", "100000", "没有的话", "²"])
def test_a_place_that_is_not_there_is_refused_with_a_sentence(where: str) -> None:
    with pytest.raises(SourceError, match=r"paper\.txt has no place"):
        offset_of(SOURCE, where)
