"""The closed class of organs: what each form behind a level means."""

from __future__ import annotations

import pytest

from loaders.names.departments import LEVELS, machine, organs


def full_names(form: str, level: str) -> list[str]:
    return [organ.full for organ in organs()[form] if level in organ.levels]


@pytest.mark.parametrize(
    ("form", "level", "full"),
    [
        ("科技厅", "province", "{place}科学技术厅"),
        ("科委", "municipality", "{place}科学技术委员会"),
        ("科技局", "prefecture", "{place}科学技术局"),
        ("发展改革委", "province", "{place}发展和改革委员会"),
        ("发改局", "county", "{place}发展和改革局"),
        ("卫健委", "province", "{place}卫生健康委员会"),
        ("委组织部", "province", "{party}组织部"),
    ],
)
def test_a_short_form_means_the_organ_of_its_level(form: str, level: str, full: str) -> None:
    assert full_names(form, level)[0] == full


def test_a_municipality_that_differs_is_spared() -> None:
    (organ,) = [organ for organ in organs()["科委"] if "municipality" in organ.levels][:1]

    assert ("重庆市", "{place}科学技术局") in organ.except_for


def test_a_printed_organ_that_is_not_the_usual_one_is_taken_at_its_word() -> None:
    assert "{place}科学技术委员会" in full_names("科学技术委员会", "prefecture")


def test_every_organ_has_a_level_and_a_place_in_its_name() -> None:
    for form, found in organs().items():
        for organ in found:
            assert organ.levels <= set(LEVELS), form
            assert organ.levels, form
            assert any(key in organ.full for key in ("{place}", "{short}", "{party}", "{agency}")), form


def test_the_longest_form_is_matched() -> None:
    automaton, forms = machine()
    text = "省发展和改革委员会"

    assert [forms[index] for index, _, _ in automaton.find_matches_as_indexes(text)] == ["发展和改革委员会"]
