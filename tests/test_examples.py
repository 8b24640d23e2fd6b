import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest

from loaders.document import read_document
from loaders.reading import find_sources, read_source

ROOT = Path(__file__).parent.parent
PAPERS = find_sources([ROOT / "examples"])


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.name)
def test_every_paper_is_short_and_says_that_it_is_fiction(path: Path) -> None:
    assert "示例（内容虚构）" in path.read_text(encoding="utf-8")[:1500]
    assert 1300 < len(read_source(path).raw) < 2500


def test_the_papers_speak_of_the_same_things_across_three_provinces() -> None:
    provinces = defaultdict(set)
    for path in PAPERS:
        fragment = read_document(read_source(path))
        [province] = {node.properties.get("province") for node in fragment.nodes if node.uid == fragment.doc}
        for node in fragment.nodes:
            provinces[node.properties["name"]].add(province)
    everywhere = {"湖北省", "江西省", "重庆市"}
    shared = (
        "长江云帆科创走廊",
        "长江云帆科创走廊建设规划（2024—2030年）",
        "揭榜挂帅",
        "赛马制",
        "科技特派员制度",
    )
    assert {name: provinces[name] for name in shared} == dict.fromkeys(shared, everywhere)


def test_the_demonstration_verifies_and_shows_a_fact_with_its_quote(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "examples" / "demo.py")]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    for words in ("4 new", "Verified: all", "LED_BY", " 2.1 ", "研发经费投入强度", "zhengtu show 长江云帆科创走廊"):
        assert words in done.stdout
