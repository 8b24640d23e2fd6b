import io

from openpyxl import load_workbook

from viz.workbook import workbook


def test_values_come_back_as_they_are_and_no_text_is_a_formula() -> None:
    rows = [{"名称": "=1+1", "值": 2.5, "有": True, "列": ["甲", "乙"], "空": None, "坏": "a\x00b"}]
    [sheet] = load_workbook(io.BytesIO(workbook("a_question_with_a_name_that_is_too_long", rows))).worksheets
    [head, line] = sheet.iter_rows()
    assert [cell.value for cell in head] == ["名称", "值", "有", "列", "空", "坏"]
    assert [cell.value for cell in line] == ["=1+1", 2.5, True, "甲；乙", None, "a�b"]
    assert line[0].data_type == "s" and head[0].font.bold and sheet.freeze_panes == "A2"
    assert len(sheet.title) <= 31


def test_no_rows_are_told() -> None:
    [sheet] = load_workbook(io.BytesIO(workbook("none", []))).worksheets
    assert sheet["A1"].value == "No rows."
