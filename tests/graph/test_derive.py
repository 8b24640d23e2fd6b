"""What follows from statements, on every store: right, marked, kept apart, and gone with what it followed from."""

from pathlib import Path
from typing import Any

import pytest

from graph.citation import carries_out
from graph.derive import derive
from graph.dump import dump
from graph.statistics import statistics
from graph.store import StoreError, open_store
from loaders.document import read_document
from loaders.reading import read_source
from loaders.source import Source

EARLY = """青禾省科学技术厅2031年科技工作要点

一、重点任务
1.探索“揭榜挂帅”机制。研发经费投入强度达到2.4%以上。
2.贯彻落实《云岭省科学技术进步条例》，制定《青禾省重点实验室管理办法》。

青禾省科学技术厅
2031年3月15日
"""
PLACES = ("陕西省", "四川省")


def _read(folder: Path, name: str, text: str) -> Source:
    path = folder / name
    path.write_text(text.replace("青禾省", PLACES[0]).replace("云岭省", PLACES[1]), encoding="utf-8", newline="\n")
    return read_source(path)


def _later() -> str:
    return (
        EARLY.replace("2031", "2032")
        .replace("探索“揭榜挂帅”机制。研发经费投入强度达到2.4%以上。", "推广“揭榜挂帅”机制。2031年，研发经费投入强度达到2.5%。")
        .replace("年科技工作要点", "年科技工作总结")
        .replace("重点任务", "工作成效")
    )


def _derived(target: str) -> list[dict[str, Any]]:
    query = """MATCH (a:Entity)-[r]->(b:Entity) WHERE r.doc IS NULL
RETURN type(r) AS relation, a.name AS one, b.name AS other, properties(r) AS properties ORDER BY relation, one, other"""
    with open_store(target) as store:
        return store.cypher(query)


@pytest.fixture
def papers(target: str, tmp_path: Path) -> list[str]:
    """Two papers of a province in a graph with what follows from them; gives their uids."""
    fragments = [read_document(_read(tmp_path, "a.txt", EARLY)), read_document(_read(tmp_path, "b.txt", _later()))]
    with open_store(target, write=True) as store:
        store.load(fragments)
        store.commit()
        derive(store)
    return [fragment.doc for fragment in fragments]


def test_the_earliest_paper_and_the_furthest_stage_count(target: str, papers: list[str]) -> None:
    [taken] = [row for row in _derived(target) if (row["relation"], row["other"]) == ("TAKES_UP", "揭榜挂帅")]
    kept = taken["properties"]
    assert (taken["one"], kept["first_issued"], kept["first_doc"], kept["stage"]) == (
        PLACES[0],
        "2031-03-15",
        papers[0],
        "推广",
    )
    assert (kept["documents"], len(kept["evidence"]), kept["rule"]) == (2, 2, "adoptions")


def test_a_paper_carries_out_what_it_says_so_of_and_not_what_it_makes(target: str, papers: list[str]) -> None:
    carried = {row["other"] for row in _derived(target) if row["relation"] == "IMPLEMENTS"}
    assert carried == {f"{PLACES[1]}科学技术进步条例"}


def test_a_result_answers_the_target_of_its_year(target: str, papers: list[str]) -> None:
    [answer] = [row["properties"] for row in _derived(target) if row["relation"] == "ASSESSES"]
    assert (answer["outcome"], answer["gap"], len(answer["evidence"])) == ("reached", 0.1, 2)


def test_what_is_derived_is_in_no_dump_and_changes_nothing_when_derived_again(target: str, papers: list[str]) -> None:
    with open_store(target, write=True) as store:
        before = "".join(dump(store))
        assert not derive(store).changed
        assert "".join(dump(store)) == before
    assert "derived/" not in before and len(_derived(target)) > 3


def test_what_is_derived_is_counted_among_no_statements(target: str, papers: list[str]) -> None:
    with open_store(target) as store:
        counts = statistics(store)
        stated = sum(1 for row in store.rows() if row["type"] == "relationship")
    assert sum(each.count for each in counts.relations) == stated
    assert not {each.name for each in counts.relations} & {"TAKES_UP", "IMPLEMENTS", "ASSESSES"}


def test_it_goes_with_the_papers_that_it_follows_from(target: str, papers: list[str]) -> None:
    with open_store(target, write=True) as store:
        for doc in papers:
            store.remove(doc)
        store.commit()
        derive(store)
        assert not list(store.rows())
    assert not _derived(target)


def test_a_reader_derives_nothing(tmp_path: Path) -> None:
    path = tmp_path / "graph.kgl"
    with open_store(path, write=True) as store:
        store.load([read_document(_read(tmp_path, "a.txt", EARLY))])
        store.commit()
    with open_store(path) as store, pytest.raises(StoreError, match="opened to read only"):
        derive(store)


@pytest.mark.parametrize(
    ("quote", "carried"),
    [
        ("深入贯彻落实《甲办法》", True),
        ("落实好国家《甲办法》", True),
        ("制定实施《甲办法》", False),
        ("在《甲办法》中", False),
        ("落实乙方案", False),
    ],
)
def test_a_verb_of_carrying_out_stands_right_before_the_name(quote: str, carried: bool) -> None:
    assert carries_out(quote, ["甲办法"]) is carried
