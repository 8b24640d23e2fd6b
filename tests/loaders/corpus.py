"""The real documents beside the repository, for tests marked `corpus`; they are skipped where these are not there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

SHARED = Path(__file__).parents[2].parent / "shared"
CORPUS = SHARED / "corpus"

#: Set as `pytestmark` in modules that read the corpus.
needs_corpus = [pytest.mark.corpus, pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not here")]


def paths() -> list[Path]:
    """Give all documents of the corpus and the annotated excerpts."""
    return sorted([*CORPUS.glob("*.txt"), *(CORPUS / "more").glob("*.txt"), *(SHARED / "score" / "texts").glob("*_excerpt.txt")])


def raw(stem: str) -> str:
    """Give the text of the document whose file name begins so."""
    return next(path for path in paths() if path.name.startswith(stem)).read_bytes().decode("utf-8")


def golds() -> dict[str, dict[str, Any]]:
    """Give the annotated papers by the stem of their text."""
    return {
        path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted((SHARED / "score" / "gold").glob("*.json"))
    }
