"""Reading the YAML files that lie beside the modules."""

from __future__ import annotations

from typing import Any

import yaml

#: Plain data only, read in C where that is built: ten times as fast.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load_yaml(text: str) -> Any:
    """Give the content of a YAML text."""
    return yaml.load(text, Loader=_LOADER)  # noqa: S506 - a safe loader
