from __future__ import annotations

import pytest

from tests.loaders.names.reading import SICHUAN, named


@pytest.mark.parametrize(("text", "name"), [("重点实施好五大工程：", "五大工程"), ("扎实推进六大专项行动：", "六大专项行动")])
def test_a_number_of_programs_before_a_colon_is_one(text: str, name: str) -> None:
    assert named(text, "Program", SICHUAN) == [name]


def test_a_number_of_programs_elsewhere_names_nothing() -> None:
    assert named("五大工程进展顺利。", "Program", SICHUAN) == []
