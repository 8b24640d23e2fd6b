import re
import subprocess
import sys
from pathlib import Path

import pytest

from graph.identity import document_uid, measurement_uid, place_uid, rid, section_uid, task_uid, uid

#: Pairs that fuzzy matching merges and that must stay apart (the confusion table), with the class and divisions of each.
APART = [
    ("Agency", ("610000", "陕西省科学技术厅"), ("140000", "山西省科学技术厅")),
    ("Agency", ("510000", "四川省科学技术厅"), ("610000", "陕西省科学技术厅")),
    ("Agency", ("330000", "浙江省科学技术厅"), ("360000", "江西省科学技术厅")),
    ("Agency", ("410000", "河南省科学技术厅"), ("130000", "河北省科学技术厅")),
    ("Document", ("430000", "湖南省科技创新工作要点"), ("420000", "湖北省科技创新工作要点")),
    ("Platform", ("610000", "省级重点实验室"), ("100000", "国家级重点实验室")),
    ("Platform", ("610000", "西安综合性国家科学中心"), ("340000", "合肥综合性国家科学中心")),
    ("Document", ("510000", "2022年全省科技创新工作要点"), ("510000", "2023年全省科技创新工作要点")),
    ("Agency", ("610000", "省科学技术厅"), ("140000", "省科学技术厅")),
    ("Place", ("region", "长三角"), ("world", "长三角")),
]


@pytest.mark.parametrize(("class_", "one", "other"), APART)
def test_names_that_only_look_or_sound_alike_stay_apart(class_: str, one: tuple[str, str], other: tuple[str, str]) -> None:
    assert uid(class_, *one) != uid(class_, *other)


def test_all_uids_of_the_confusion_table_differ_from_each_other() -> None:
    things = {(class_, *thing) for class_, *pair in APART for thing in pair}
    assert len({uid(*thing) for thing in things}) == len(things)


def test_a_uid_reads_as_class_division_and_pinyin() -> None:
    assert uid("Agency", "610000", "陕西省科学技术厅") == "agency/610000/shan-xi-sheng-ke-xue-ji-shu-ting-af5f8ae4"
    assert re.fullmatch(r"platform/310000/g60-ke-chuang-zou-lang-[0-9a-f]{8}", uid("Platform", "310000", "G60科创走廊"))
    assert re.fullmatch(r"program/concept/[0-9a-f]{8}", uid("Program", "concept", "《》"))


@pytest.mark.parametrize("name", ["吕梁市“绿色”行动", "𠮷林省", "Ａ级", "Δ计划", "a\nb", "😀", "字" * 500, "x" * 500])
def test_a_uid_is_ascii_lower_case_and_short_whatever_the_name(name: str) -> None:
    assert re.fullmatch(r"program/100000/[a-z0-9-]{1,69}", uid("Program", "100000", name))


def test_a_slug_is_cut_after_a_whole_syllable() -> None:
    slug = uid("Program", "100000", "中国安徽科技创新成果转化交易会" * 5).split("/")[2][:-9]
    assert 50 < len(slug) <= 60
    assert slug.endswith(("-jiao", "-hua", "-zhuan", "-yi", "-hui", "-zhong", "-guo"))


@pytest.mark.parametrize(("division", "name"), [("61", "厅"), ("", "厅"), ("陕西省", "厅"), ("６10000", "厅"), ("610000", "")])
def test_what_makes_no_uid_is_refused(division: str, name: str) -> None:
    with pytest.raises(ValueError, match=r"division|name"):
        uid("Agency", division, name)


def test_the_year_tells_papers_of_one_title_apart_unless_the_title_does() -> None:
    assert document_uid("610000", "科技工作要点", 2031) != document_uid("610000", "科技工作要点", 2032)
    assert document_uid("610000", "科技工作要点", 2031) == document_uid("610000", "科技工作要点", "2031")
    assert document_uid("610000", "2031年科技工作要点", 2031) == document_uid("610000", "2031年科技工作要点", 2032)
    assert document_uid("610000", "二〇三一年科技工作要点", 2031) == document_uid("610000", "二〇三一年科技工作要点")
    assert document_uid("610000", "科技工作要点") == uid("Document", "610000", "科技工作要点")


def test_parts_are_named_after_their_document() -> None:
    doc = document_uid("610000", "2031年科技工作要点")
    assert (section_uid(doc, "2-1"), task_uid(doc, "2-1")) == (f"{doc}/s/2-1", f"{doc}/t/2-1")
    assert re.fullmatch(re.escape(doc) + "/m/2-1-[0-9a-f]{6}", measurement_uid(doc, "2-1", "新建|20|个"))
    assert measurement_uid(doc, "2-1", "新建|20|个") != measurement_uid(doc, "2-1", "新建|21|个")
    assert place_uid("610000") == "place/610000"


def test_a_statement_is_told_by_everything_that_makes_it_one() -> None:
    rids = [
        rid("MENTIONS", "a", "b", "d", "一", 1, 2),
        rid("ADVANCES", "a", "b", "d", "一", 1, 2),
        rid("MENTIONS", "x", "b", "d", "一", 1, 2),
        rid("MENTIONS", "a", "x", "d", "一", 1, 2),
        rid("MENTIONS", "a", "b", "x", "一", 1, 2),
        rid("MENTIONS", "a", "b", "d", "二", 1, 2),
        rid("MENTIONS", "a", "b", "d", "一", 0, 2),
        rid("MENTIONS", "a", "b", "d", "一", 1, 3),
    ]
    assert re.fullmatch("mentions/[0-9a-f]{16}", rids[0])
    assert len(set(rids)) == len(rids)


def test_uids_are_the_same_in_every_process() -> None:
    code = "from graph.identity import uid; print(uid('Agency', '610000', '重庆市长江银行'))"
    runs = [
        subprocess.run(
            [sys.executable, "-c", code], cwd=Path(__file__).parents[2], env={"PYTHONHASHSEED": seed}, capture_output=True
        )
        for seed in ("1", "2")
    ]
    assert [run.stdout.decode().strip() for run in runs] == [uid("Agency", "610000", "重庆市长江银行")] * 2
