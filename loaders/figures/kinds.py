"""What kind of value a figure is, and which numbers are parameters of a policy rather than work."""

from __future__ import annotations

import re
from functools import cache

from loaders.figures.lexicon import any_of, vocabulary
from loaders.figures.quantity import Quantity
from loaders.figures.verbs import verb_end

_GROWTH = re.compile(r"(?:增长|下降|提高|上升|减少|降低|压减|压降|回落|收窄|提升|增加|缩短)$|增幅|增速|涨幅|降幅")


def value_kind(indicator: str, clause: str, quantity: Quantity) -> str:
    """Give the kind of value: rank, growth_points, growth_rate, ratio, cumulative, new_in_period or stock."""
    if quantity.kind == "rank" or "排名" in indicator:
        return "rank"
    if quantity.kind == "points":
        return "growth_points"
    if quantity.kind in ("percent", "times"):
        return "growth_rate" if _GROWTH.search(indicator) else "ratio"
    if "累计" in clause:
        return "cumulative"
    return "new_in_period" if verb_end(indicator) else "stock"


def is_parameter(quantity: Quantity, sentence: str) -> bool:
    """Say whether the number is a rate or sum that a policy gives (一次性补助1万元), not a measure of work."""
    if quantity.kind == "money" and quantity.verb in ("不超过", "最高可至", "最高可达", "最高", "最高不超过"):
        return True
    return quantity.kind in ("money", "percent") and bool(_listed("parameters").search(sentence))


def is_rule(sentence: str) -> bool:
    """Say whether the sentence lays down a rule or a definition, whose numbers measure nothing."""
    return bool(_listed("rules").search(sentence))


@cache
def _listed(key: str) -> re.Pattern[str]:
    return re.compile(any_of(vocabulary("frame")[key]))
