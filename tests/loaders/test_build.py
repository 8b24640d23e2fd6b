import json
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from graph.fragment import write_rows
from graph.sources import Shelf
from graph.store import open_store
from loaders.build import BuildReport, build

#: Worker processes read with the model whatever a test does, so this process does too.
pytestmark = pytest.mark.learned

PAPERS = Path(__file__).parents[2] / "examples"
NAMES = ("chongqing_2025_measures.txt", "hubei_2025_work_points.txt", "jiangxi_2024_summary_plan.txt", "yichang_2025_notice.html")


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    for name in NAMES:
        shutil.copy(PAPERS / name, folder / name)
    return folder


def _build(paths: Sequence[Path], target: Path, jobs: int = 1) -> BuildReport:
    with open_store(target, write=True) as store:
        return build(paths, store, Shelf(target), jobs=jobs)


def _dump(target: Path) -> str:
    with open_store(target) as store:
        return "".join(write_rows(store.rows()))


def test_every_paper_goes_in(papers: Path, tmp_path: Path) -> None:
    report = _build([papers], tmp_path / "g.kgl")
    assert len(report.written.added) == 4, report
    assert (report.refused, report.duplicates, report.unchanged) == ([], [], [])


def test_the_graph_does_not_depend_on_jobs_nor_on_the_order_of_the_files(papers: Path, tmp_path: Path) -> None:
    files = sorted(papers.iterdir())
    _build([papers], tmp_path / "one.kgl", jobs=1)
    _build(files[::-1], tmp_path / "two.kgl", jobs=2)
    for file in files[::-1]:
        _build([file], tmp_path / "single.kgl")
    assert _dump(tmp_path / "two.kgl") == _dump(tmp_path / "one.kgl")
    assert _dump(tmp_path / "single.kgl") == _dump(tmp_path / "one.kgl")


def test_a_second_build_changes_no_byte_and_reads_nothing(papers: Path, tmp_path: Path) -> None:
    target = tmp_path / "g.kgl"
    _build([papers], target)
    before, content = _dump(target), target.read_bytes()
    report = _build([papers], target)
    assert len(report.unchanged) == 4 and report.written.added == []
    assert _dump(target) == before and target.read_bytes() == content


def test_copies_go_in_once_and_are_reported(papers: Path, tmp_path: Path) -> None:
    copy = papers / "zz_the_same.txt"
    shutil.copy(papers / NAMES[1], copy)
    report = _build([papers], tmp_path / "g.kgl")
    assert len(report.written.added) == 4
    assert [(duplicate.path.name, duplicate.first.name) for duplicate in report.duplicates] == [(copy.name, NAMES[1])]


def test_one_paper_in_two_texts_goes_in_once_whatever_was_built_before(papers: Path, tmp_path: Path) -> None:
    other = papers / "zz_reposted.txt"
    other.write_text((papers / NAMES[1]).read_text(encoding="utf-8") + "\n打印 关闭\n", encoding="utf-8")
    report = _build([papers], tmp_path / "one.kgl")
    assert [duplicate.path.name for duplicate in report.duplicates] == [other.name]
    _build([other], tmp_path / "two.kgl")
    _build([papers], tmp_path / "two.kgl")
    assert _dump(tmp_path / "two.kgl") == _dump(tmp_path / "one.kgl")


def test_what_cannot_be_read_is_refused_with_a_sentence_and_the_rest_goes_in(papers: Path, tmp_path: Path) -> None:
    (papers / "empty.txt").write_bytes(b"")
    (papers / "binary.txt").write_bytes(bytes(range(256)) * 8)
    report = _build([papers, tmp_path / "missing.txt"], tmp_path / "g.kgl", jobs=2)
    assert len(report.written.added) == 4
    assert {refusal.path.name for refusal in report.refused} == {"empty.txt", "binary.txt", "missing.txt"}
    assert all(refusal.path.name in refusal.reason and refusal.reason.endswith(".") for refusal in report.refused)


def test_a_changed_paper_replaces_only_its_own_statements(papers: Path, tmp_path: Path) -> None:
    target = tmp_path / "g.kgl"
    _build([papers], target)
    before = _statements(target)
    paper = papers / NAMES[1]
    paper.write_text(paper.read_text(encoding="utf-8").replace("突破6000亿元", "突破6100亿元"), encoding="utf-8")
    report = _build([papers], target)
    after = _statements(target)
    [doc] = report.written.replaced
    assert len(report.unchanged) == 3
    assert {row for row in before ^ after if json.loads(row)["properties"]["doc"] != doc} == set()
    assert any("6100" in row for row in after) and not any("突破6000" in row for row in after)


def _statements(target: Path) -> set[str]:
    return {line for line in _dump(target).splitlines() if json.loads(line)["type"] == "relationship"}


def test_a_paper_whose_file_holds_another_paper_now_goes_out(papers: Path, tmp_path: Path) -> None:
    target = tmp_path / "g.kgl"
    _build([papers], target)
    paper, other = papers / NAMES[1], tmp_path / "other.kgl"
    paper.write_text(paper.read_text(encoding="utf-8").replace("科技创新工作要点", "科技普及工作要点"), encoding="utf-8")
    report = _build([papers], target)
    _build([papers], other)
    assert len(report.removed) == len(report.written.added) == 1
    assert _dump(target) == _dump(other)


def test_two_papers_that_change_their_files_both_stay(papers: Path, tmp_path: Path) -> None:
    target = tmp_path / "g.kgl"
    _build([papers], target)
    first, second, spare = papers / NAMES[1], papers / NAMES[2], papers / "spare.txt"
    first.rename(spare)
    second.rename(first)
    spare.rename(second)
    before = _statements(target)
    report = _build([papers], target)
    assert report.removed == [] and len(_statements(target)) == len(before)
