"""Reading our own YAML: a key that stands twice is a fault, not a silent choice of the last."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml


class UniqueKeys(yaml.CSafeLoader):
    """Plain data only, and every key of a mapping once."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """Build the mapping; raise ConstructorError on a key that came before."""
        seen: set[str] = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.constructor.ConstructorError(None, None, f"the key {key.value} stands twice", key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)


def read_yaml(path: Path) -> Any:
    """Read one YAML file in UTF-8; raise yaml.YAMLError or UnicodeDecodeError."""
    return UniqueKeys(path.read_text(encoding="utf-8")).get_single_data()
