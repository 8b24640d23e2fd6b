from __future__ import annotations

import pytest

from loaders.header.addressed import addressees_of
from loaders.normalise import normalise
from loaders.outline import outline


def addressees(line: str) -> list[str]:
    """Give the bodies addressed by name in a salutation."""
    text = normalise(f"关于印发《工作要点》的通知\n{line}\n请认真贯彻执行。\n一、任务\n建设。\n")
    return [found.value for found in addressees_of(text.clean, outline(text))]


@pytest.mark.parametrize(
    "line",
    [
        "各有关单位：",
        "各区人民政府，市政府各委、办、局：",
        "各省、自治区、直辖市人民政府，国务院各部委、各直属机构：",
        "各市、州科技局，各国家高新区管委会，厅机关各处室、直属各单位：",
        "有关区人民政府，市政府有关委、办、局：",
        "机关党支部、各科室：",
        "各科研院所、直属事业单位，机关各处室：",
    ],
)
def test_classes_of_bodies_are_nobody(line: str) -> None:
    assert addressees(line) == []


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (
            "各市（州）科技局，西部（成都）科学城管委会办公室、绵阳科技城管委会办公室：",
            ["西部（成都）科学城管委会办公室", "绵阳科技城管委会办公室"],
        ),
        ("各设区市、杨凌示范区、韩城市科技主管部门：", ["杨凌示范区科技主管部门", "韩城市科技主管部门"]),
        ("西北有色金属研究院、云岭集团，各科研院所：", ["西北有色金属研究院", "云岭集团"]),
        ("各省、新疆生产建设兵团工业和信息化主管部门：", ["新疆生产建设兵团工业和信息化主管部门"]),
        ("机关党支部、各科室，市科创中心：", ["市科创中心"]),
    ],
)
def test_bodies_with_a_name_are_addressed(line: str, names: list[str]) -> None:
    assert addressees(line) == names
