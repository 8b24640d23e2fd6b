"""What a rule of inference is: from what a graph answers to derived relationships."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

#: Answers a query.
Ask = Callable[[str], list[dict[str, Any]]]
#: A derived relationship: relation, start, end, properties.
Finding = tuple[str, str, str, dict[str, Any]]
