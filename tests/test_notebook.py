"""The notebook as a reader runs it, from the first cell to the last, in its own folder."""

from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

NOTEBOOK = Path(__file__).parent.parent / "docs" / "notebooks" / "first_questions.ipynb"


@pytest.fixture(scope="module")
def outputs() -> list[Any]:
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(NOTEBOOK.parent)}}).execute()
    return [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]


def _shown(outputs: list[Any], kind: str) -> list[str]:
    return [
        output.data[kind]
        for output in outputs
        if output.output_type in ("execute_result", "display_data") and kind in output.data
    ]


def test_it_goes_from_papers_to_a_ranked_table_a_measure_and_a_picture(outputs: list[Any]) -> None:
    assert "4 new" in next(output.text for output in outputs if output.output_type == "stream")
    ranked, counts, central, stated = _shown(outputs, "text/html")
    assert "揭榜挂帅" in ranked and ranked.index("揭榜挂帅") < ranked.index("赛马制")
    assert "LED_BY" in counts and "betweenness" in central and "quote" in stated
    [picture] = _shown(outputs, "image/png")
    assert len(picture) > 20_000


def test_nothing_is_left_to_warn_of(outputs: list[Any]) -> None:
    assert [output.text for output in outputs if output.get("name") == "stderr"] == []


def test_it_is_committed_without_what_a_machine_put_in() -> None:
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    assert all(not cell.get("outputs") and cell.get("execution_count") is None for cell in notebook.cells)
    assert set(notebook.metadata) == {"kernelspec", "language_info"} and set(notebook.metadata.language_info) == {"name"}
