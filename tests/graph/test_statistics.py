from functools import partial

from graph.statistics import Count, DocumentCount, ProvinceCount, statistics
from graph.store import open_store
from tests.graph.contract import written
from tests.graph.papers import SHAANXI, Named, paper, points


def test_everything_is_counted_by_class_relation_province_and_document(target: str) -> None:
    one = paper("甲文", "省科技厅，省科技厅", {"省科技厅": SHAANXI}, province="陕西省", issued="2031-01-01")
    two = paper(
        "乙文", "省科技厅、省财政厅", {"省科技厅": SHAANXI, "省财政厅": Named("Agency", "陕西省财政厅")}, province="陕西省"
    )
    written(partial(open_store, target), one, two, points())
    with open_store(target) as store:
        counted = statistics(store)
    assert counted.classes[:2] == [Count("Document", 4), Count("Section", 3)]
    assert {count.name: count.count for count in counted.classes} == {
        "Document": 4,
        "Section": 3,
        "Agency": 2,
        "Platform": 1,
        "Reform": 1,
    }
    assert counted.relations == [Count("MENTIONS", 10), Count("HAS_SECTION", 3)]
    assert counted.documents == [
        DocumentCount("陕西省科技厅2031年工作要点", "全国", "2031-03-01", 1, 0, 0, 4, 7, points().doc),
        DocumentCount("乙文", "陕西省", "", 1, 0, 0, 2, 3, two.doc),
        DocumentCount("甲文", "陕西省", "2031-01-01", 1, 0, 0, 1, 3, one.doc),
    ]
    assert counted.provinces == [ProvinceCount("全国", 1, 0, 0, 4, 7), ProvinceCount("陕西省", 2, 0, 0, 2, 6)]


def test_an_empty_graph_has_nothing_to_count(target: str) -> None:
    with open_store(target, write=True) as store:
        counted = statistics(store)
    assert (counted.classes, counted.relations, counted.provinces, counted.documents) == ([], [], [], [])
