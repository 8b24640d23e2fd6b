import shutil
from pathlib import Path

from loaders.batch import batch

PAPERS = Path(__file__).parents[2] / "examples"


def test_a_folder_gives_its_papers_in_the_order_of_their_names() -> None:
    found = batch([PAPERS])
    assert [file.path.name for file in found.files] == [
        "chongqing_2025_measures.txt",
        "hubei_2025_work_points.txt",
        "jiangxi_2024_summary_plan.txt",
        "yichang_2025_notice.html",
    ]
    assert (found.duplicates, found.refused) == ([], [])


def test_a_file_named_twice_is_no_duplicate() -> None:
    paper = PAPERS / "hubei_2025_work_points.txt"
    found = batch([paper, PAPERS, paper])
    assert len(found.files) == 4 and found.duplicates == []


def test_a_copy_is_reported_with_the_file_that_goes_in(tmp_path: Path) -> None:
    paper = PAPERS / "hubei_2025_work_points.txt"
    copy = tmp_path / "zz_copy.txt"
    shutil.copy(paper, copy)
    found = batch([copy, PAPERS])
    assert len(found.files) == 4
    assert [(duplicate.path, duplicate.first) for duplicate in found.duplicates] == [(copy, paper)]


def test_neither_folders_nor_the_order_of_paths_change_the_order(tmp_path: Path) -> None:
    papers = {"a": "甲", "b": "乙"}
    for folder, other in (("one", "two"), ("two", "one")):
        for name, text in zip((folder, other), papers.values(), strict=True):
            place = tmp_path / folder / name
            place.mkdir(parents=True)
            (place / "paper.txt").write_text(text, encoding="utf-8")
    orders = [[file.sha256 for file in batch(paths).files] for paths in ([tmp_path / "one"], [tmp_path / "two"])]
    assert orders[0] == orders[1]


def test_what_is_not_there_is_refused_and_the_rest_found(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    found = batch([tmp_path / "missing.txt", tmp_path / "empty", PAPERS])
    assert len(found.files) == 4
    assert [refusal.path.name for refusal in found.refused] == ["missing.txt", "empty"]
    assert all(str(refusal.path) in refusal.reason for refusal in found.refused)
