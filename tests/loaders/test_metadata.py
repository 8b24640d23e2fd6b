"""What a document says of itself: by which title others cite it, and whom the names of its header mean."""

from __future__ import annotations

import pytest

from loaders.frame import Frame
from loaders.header import read_header
from loaders.metadata import body, known_as
from loaders.normalise import normalise
from loaders.outline import outline


def cited_as(title: str) -> str:
    text = normalise(f"{title}\n各区财政局：\n请贯彻执行。\n青岛市财政局\n2031年3月1日\n")
    return known_as(read_header(text, outline(text), "file"))


@pytest.mark.parametrize(
    ("title", "cited"),
    [
        ("青岛市财政局关于印发《青岛市海岛资金管理办法》的通知", "青岛市海岛资金管理办法"),
        ("青岛市财政局关于印发《青岛市贯彻〈海岛保护法〉实施办法》的通知", "青岛市贯彻〈海岛保护法〉实施办法"),
    ],
)
def test_a_notice_is_cited_by_the_paper_that_it_issues(title: str, cited: str) -> None:
    assert cited_as(title) == cited


@pytest.mark.parametrize(
    "title",
    [
        "青岛市财政局关于印发《2031年工作要点》的通知",
        "青岛市财政局关于转发《青岛市海岛资金管理办法》的通知",
        "青岛市财政局关于印发《青岛市海岛名录》《青岛市海岸名录》的通知",
        "青岛市海岛资金管理办法",
    ],
)
def test_any_other_paper_is_cited_by_its_own_title(title: str) -> None:
    assert cited_as(title) == title


def test_a_body_of_the_header_that_no_rule_knows_has_its_level_written_out() -> None:
    thing = body("市海岛管护队", Frame("370200"))

    assert (thing.label, thing.name, thing.division) == ("Agency", "青岛市海岛管护队", "370200")
