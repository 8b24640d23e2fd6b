import subprocess
import sys
from pathlib import Path

import pytest

from graph.store import StoreError, WriteReport, open_store


def test_to_know_the_store_no_engine_is_loaded() -> None:
    code = "import sys, graph.store, graph.find, graph.dump, graph.verify; print({'kglite', 'pypinyin'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


@pytest.mark.parametrize("target", ["bolt://localhost:7687", "neo4j+s://host", "http://x"])
def test_an_address_is_no_file(target: str) -> None:
    with pytest.raises(StoreError, match=target.split("+")[0]):
        open_store(target, write=True)


def test_a_report_tells_whether_anything_changed() -> None:
    assert not WriteReport(unchanged=["d"]).changed
    changes = [
        WriteReport(nodes=1),
        WriteReport(relationships=1),
        WriteReport(nodes_removed=1),
        WriteReport(relationships_removed=1),
    ]
    assert all(report.changed for report in changes)
