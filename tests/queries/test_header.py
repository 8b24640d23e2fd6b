"""Headers that are whole are read, and the error of any other names file and line."""

from pathlib import Path

import pytest

from queries.header import HeaderError, read_header

WHOLE = """// 哪些平台？
// Which platforms?
//
// Parameters:
//   kind (text, default "", for example "corridor"): 种类. A kind,
//     or all.
//   limit (integer, default 50, for example 10): Rows at most.
// Columns:
//   platform: 平台. The platform.
// Blanks:
//   Nothing is empty.
MATCH (p:Entity:Platform) WHERE $kind = '' OR p.kind = $kind RETURN p.name AS platform ORDER BY platform LIMIT $limit
"""


def test_a_header_gives_question_parameters_columns_and_notes() -> None:
    header = read_header(Path("platforms/which.cypher"), WHOLE)
    assert (header.chinese, header.english) == ("哪些平台？", "Which platforms?")
    kind, limit = header.parameters
    assert (kind.name, kind.kind, kind.default, kind.example) == ("kind", "text", "", "corridor")
    assert kind.about == "种类. A kind, or all."
    assert (limit.default, limit.read("7")) == (50, 7)
    assert header.columns == {"platform": "平台. The platform."}
    assert header.notes == {"Blanks": "Nothing is empty."}


@pytest.mark.parametrize(
    ("told", "instead", "line", "what"),
    [
        ("哪些平台？", "Which?", 1, "in Chinese"),
        ("// Which platforms?", "// 哪些？", 1, "in English"),
        ("Columns:", "Colums:", 8, "Colums: is no section"),
        ("// Blanks:\n//   Nothing is empty.\n", "", 9, "Blanks: is missing"),
        ("(text, default", "(words, default", 5, "is no parameter"),
        ('default ""', "default none", 5, "is no JSON"),
        ("default 50", 'default "50"', 7, "is no integer"),
        ("platform: 平台. The platform.", "The platform", 9, "is no column"),
        ("LIMIT $limit", "LIMIT 50", 11, "$limit"),
        ("$kind = '' OR", "$sort = '' OR", 11, "$sort"),
    ],
)
def test_an_error_names_file_line_and_what_is_wrong(told: str, instead: str, line: int, what: str) -> None:
    assert told in WHOLE
    with pytest.raises(HeaderError) as error:
        read_header(Path("platforms/which.cypher"), WHOLE.replace(told, instead))
    assert str(error.value).startswith(f"platforms/which.cypher, line {line}: ")
    assert what in str(error.value)
