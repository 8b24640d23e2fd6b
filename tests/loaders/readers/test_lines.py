from __future__ import annotations

from loaders.readers.lines import row, tidy


def test_lines_lose_the_blanks_around_them_what_cannot_be_seen_and_empty_neighbours() -> None:
    assert tidy(["\u3000\u3000云岭省\u200b ", "\xa0", "a\n\n b\ufeff"]) == "云岭省\na\nb\n"


def test_a_row_is_one_line_and_ends_with_its_last_filled_cell() -> None:
    assert row(["索引号", " 1\n2 ", "", "发布机构", "", ""]) == "索引号 | 1 2 |  | 发布机构"
