from __future__ import annotations

from pathlib import Path

import pytest

from loaders.normalise import normalise
from loaders.outline import outline
from tests.loaders.corpus import golds, needs_corpus, paths, raw

pytestmark = needs_corpus


@pytest.mark.parametrize(("stem", "gold"), golds().items(), ids=golds())
def test_the_tasks_of_the_annotated_papers_are_found(stem: str, gold: dict[str, list[dict[str, str]]]) -> None:
    parts = outline(normalise(raw(stem)))
    assert [section.path for section in parts.sections if section.is_task] == [task["path"] for task in gold["tasks"]]


@pytest.mark.parametrize("path", paths(), ids=lambda path: path.stem)
def test_every_paper_has_a_sound_outline(path: Path) -> None:
    text = normalise(path.read_bytes().decode("utf-8"))
    parts = outline(text)
    assert parts.title
    end, keys = 0, set[str]()
    for section in parts.sections:
        assert end <= section.start <= section.heading[0] <= section.heading[1] <= section.end
        assert section.key.isascii() and section.key not in keys
        assert section.parent is None or section.parent in keys
        assert all(section.start <= a < b <= section.end for a, b in section.responsible)
        assert all(b <= section.start or section.end <= a for a, b in parts.apart)
        end = section.end
        keys.add(section.key)
    told = sum(section.end - section.start for section in parts.sections) + sum(b - a for a, b in parts.apart)
    assert told > 0.9 * len(text.clean)


def test_the_annexes_of_003_and_the_glossaries_of_reports_make_no_tasks() -> None:
    assert len([s for s in outline(normalise(raw("003"))).sections if s.is_task]) == 33
    for stem in ("jiangxi", "sichuan", "hainan"):
        text = normalise(raw(stem))
        glossary = next(text.clean.rindex(head) for head in ("\n名词解释\n", "名词注释\n", "\n注释\n") if head in text.clean)
        assert all(section.end <= glossary for section in outline(text).sections)
