import csv
import io
import json

import pytest

from viz.terminal import print_rows, progress

ROWS = [
    {"name": "云帆科创走廊", "count": 3, "aliases": ["云帆走廊", "走廊"], "quote": '支持[宜昌市]建设,"中试基地"\n第二行'},
    {"name": "陕西省科学技术厅", "count": 12, "aliases": [], "quote": None},
]
COLUMNS = ("name", "count", "aliases", "quote")


def test_json_rows_read_back_as_they_were(capsys: pytest.CaptureFixture[str]) -> None:
    print_rows(ROWS, COLUMNS, "json")
    assert json.loads(capsys.readouterr().out) == ROWS


def test_no_rows_are_an_empty_json_list(capsys: pytest.CaptureFixture[str]) -> None:
    print_rows([], COLUMNS, "json")
    assert json.loads(capsys.readouterr().out) == []


def test_csv_keeps_commas_quotes_and_line_breaks_inside_its_cells(capsys: pytest.CaptureFixture[str]) -> None:
    print_rows(ROWS, COLUMNS, "csv")
    out = capsys.readouterr().out
    assert not out.startswith("\ufeff") and "\r" not in out
    assert list(csv.reader(io.StringIO(out, newline=""))) == [
        list(COLUMNS),
        ["云帆科创走廊", "3", "云帆走廊；走廊", '支持[宜昌市]建设,"中试基地"\n第二行'],
        ["陕西省科学技术厅", "12", "", ""],
    ]


def test_a_table_shows_square_brackets_as_text_and_wraps_long_quotes(capsys: pytest.CaptureFixture[str]) -> None:
    long = "推进科技创新和产业创新深度融合，" * 20
    print_rows([{"name": "[bold]天府", "quote": long}], ("name", "quote"), "table", name="题目")
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].strip() == "题目"
    assert any("[bold]天府" in line for line in lines)
    assert "".join(line[-60:] for line in lines).count("推进") >= 15
    assert len(lines) > 4


def test_no_progress_bar_goes_into_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    with progress("Reading") as step:
        step(1, 2)
        step(2, 2)
    captured = capsys.readouterr()
    assert captured.err == captured.out == ""
