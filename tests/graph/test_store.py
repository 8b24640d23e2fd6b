import subprocess
import sys
from pathlib import Path

import pytest

from graph.store import StoreError, WriteReport, open_store


def test_to_know_the_store_no_engine_is_loaded() -> None:
    code = "import sys, graph.find, graph.dump, graph.verify; print({'kglite', 'neo4j', 'pypinyin'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("http://localhost:7687", "is no address of a Neo4j server: write it as bolt://HOST:7687"),
        ("bolt://", "is no address of a Neo4j server: write it as bolt://HOST:7687"),
        ("bolt://user:secret@localhost:7687", "give them as NEO4J_USER and NEO4J_PASSWORD"),
        ("bolt://127.0.0.1:1", "cannot be reached: start the server, or correct host and port"),
        ("neo4j://127.0.0.1:1", "cannot be reached: start the server, or correct host and port"),
        ("bolt://nowhere.invalid", "cannot be reached: start the server, or correct host and port"),
    ],
)
def test_an_address_that_leads_nowhere_is_one_sentence(address: str, told: str) -> None:
    with pytest.raises(StoreError, match=told) as refusal:
        open_store(address, write=True)
    assert "\n" not in str(refusal.value) and "secret" not in str(refusal.value)


def test_a_report_tells_whether_anything_changed() -> None:
    assert not WriteReport(unchanged=["d"]).changed
    changes = [
        WriteReport(nodes=1),
        WriteReport(relationships=1),
        WriteReport(nodes_removed=1),
        WriteReport(relationships_removed=1),
    ]
    assert all(report.changed for report in changes)
