from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from loaders.normalise import Text, normalise
from tests.loaders.corpus import needs_corpus, paths, raw

pytestmark = needs_corpus


def characters(text: Text, kind: str) -> int:
    """Count the characters that repairs of a kind cover."""
    return sum(repair.end - repair.start for repair in text.repairs if repair.kind == kind)


def test_all_readings_and_all_traditional_characters_of_001_are_gone() -> None:
    text = normalise(raw("001"))
    assert Counter(repair.kind for repair in text.repairs)["reading-removed"] == 163
    assert characters(text, "script-converted") == 698
    assert "(ch" not in text.clean
    assert "着力在创新主体培育" in text.clean


def test_the_slips_quotes_dashes_and_residue_of_003_are_mended() -> None:
    text = normalise(raw("003"))
    kinds = Counter(repair.kind for repair in text.repairs)
    assert kinds["ocr-suspect"] == 9
    assert kinds["punctuation-mended"] == 46 + 4
    assert kinds["residue-removed"] == 1
    assert '"' not in text.clean
    assert "{C}" not in text.clean
    assert all(line.count("“") == line.count("”") for line in text.clean.split("\n"))


@pytest.mark.parametrize("stem", ["000", "002"])
def test_papers_in_simplified_script_need_no_repair(stem: str) -> None:
    assert normalise(raw(stem)).repairs == ()


@pytest.mark.parametrize("path", paths(), ids=lambda path: path.stem)
def test_every_clean_character_stands_for_a_raw_one_in_order(path: Path) -> None:
    text = normalise(path.read_bytes().decode("utf-8"))
    offsets = list(text.offsets)
    assert offsets == sorted(offsets)
    assert len(offsets) == len(text.clean)
    same = sum(text.raw[offset] == character for offset, character in zip(offsets, text.clean, strict=True))
    assert same > 0.6 * len(offsets)
    assert "\u3000" not in text.clean
