"""The lexicons are data: each file is read as it stands and held to the rules that the engine relies on."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

LEXICON = Path(__file__).parents[3] / "loaders" / "names" / "lexicon"
FILES = sorted(LEXICON.glob("*.yaml"))
SPECIAL = {"departments", "field_phrases"}
CLASSES = {"Agency", "Organization", "Platform", "Program", "Reform", "Document", "Field", "none"}
#: What no form may hold: quote marks, which matching folds, half-width and sentence punctuation, full-width letters.
UNCLEAN = re.compile(r"[“”‘’\"'()!?,;:％；：！？。　０-９Ａ-Ｚａ-ｚ–]|^\s|\s$|\s\s")


class Unique(yaml.SafeLoader):
    """Reads YAML but refuses a key that stands twice, which plain YAML drops in silence."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        keys = Counter(self.construct_object(key, deep=True) for key, _ in node.value)
        twice = [key for key, count in keys.items() if count > 1]
        assert not twice, f"{node.start_mark.name}: twice in one mapping: {twice}"
        return super().construct_mapping(node, deep)


def read(path: Path) -> dict[str, Any]:
    with path.open(encoding="utf-8") as stream:
        data = yaml.load(stream, Loader=Unique)  # noqa: S506 - a SafeLoader
    assert isinstance(data, dict), path
    return data


LEXICONS = {path.stem: read(path) for path in FILES}
ENTRIES = {stem: data["entries"] for stem, data in LEXICONS.items() if stem not in SPECIAL}


def forms() -> Iterator[tuple[str, str, str]]:
    for stem, entries in ENTRIES.items():
        for name, aliases in entries.items():
            for form in (name, *aliases):
                yield form, name, stem


def test_there_are_lexicons_for_every_class_the_grammar_cannot_close() -> None:
    assert {data["class"] for data in LEXICONS.values()} == CLASSES


@pytest.mark.parametrize("stem", sorted(LEXICONS))
def test_a_lexicon_says_what_it_is(stem: str) -> None:
    data = LEXICONS[stem]
    assert data["about"].strip()
    assert data["class"] in CLASSES
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", data["kind"]), data["kind"]


@pytest.mark.parametrize("stem", sorted(ENTRIES))
def test_every_entry_is_a_name_with_a_list_of_other_forms(stem: str) -> None:
    assert ENTRIES[stem]
    for name, aliases in ENTRIES[stem].items():
        assert isinstance(name, str), name
        assert isinstance(aliases, list), name
        assert all(isinstance(alias, str) for alias in aliases), name
        assert len({name, *aliases}) == 1 + len(aliases), f"{name} repeats a form"


def test_no_form_leads_to_two_names() -> None:
    owners = defaultdict(set)
    for form, name, stem in forms():
        owners[form].add((LEXICONS[stem]["class"], name))
    assert {form: found for form, found in owners.items() if len(found) > 1} == {}


def test_no_name_stands_in_two_files() -> None:
    counts = Counter(name for entries in ENTRIES.values() for name in entries)
    assert [name for name, count in counts.items() if count > 1] == []


def test_forms_are_written_as_clean_text_prints_them() -> None:
    assert [(stem, form) for form, _, stem in forms() if not form or UNCLEAN.search(form)] == []


def test_brackets_are_full_width_and_closed() -> None:
    assert [(stem, form) for form, _, stem in forms() if form.count("（") != form.count("）")] == []


def test_no_single_character_is_an_alias() -> None:
    assert [(stem, form) for form, name, stem in forms() if len(form) == 1 and form != name] == []


def test_departments_have_one_full_name_a_level_and_known_organs() -> None:
    data = LEXICONS["departments"]
    levels = Counter((department["stem"], level) for department in data["departments"] for level in department["organs"])
    assert [key for key, count in levels.items() if count > 1] == []
    assert {level for _, level in levels} == {"province", "municipality", "prefecture", "county"}
    endings = tuple(data["organs"])
    for department in data["departments"]:
        assert all(organ.endswith(endings) for organ in department["organs"].values()), department


@pytest.mark.parametrize("section", ["fixed", "party", "committees", "government", "people"])
def test_templates_fill_only_known_places(section: str) -> None:
    for organ in LEXICONS["departments"][section]:
        assert organ["short"], organ
        assert set(re.findall(r"{(\w+)}", organ["full"])) <= {"place", "short", "party", "agency", "self"}, organ


@pytest.mark.parametrize("section", ["heads", "leads", "generic"])
def test_field_phrases_are_lists_without_repeats(section: str) -> None:
    words = LEXICONS["field_phrases"][section]
    assert len(words) == len(set(words)) > 0


def test_what_is_generic_is_no_field() -> None:
    fields = {form for form, _, stem in forms() if LEXICONS[stem]["class"] == "Field"}
    assert fields & set(LEXICONS["field_phrases"]["generic"]) == set()
