"""Rules are tested alone: what the model makes of them changes with each training, so only tests marked `learned` ask it."""

from __future__ import annotations

import pytest

from loaders.names import find


@pytest.fixture(autouse=True)
def _grammar_alone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.node.get_closest_marker("learned") is None:
        monkeypatch.setattr(find, "model", lambda: None)
