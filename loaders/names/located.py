"""Things of a place: 自贡建设科创园 plans one there, 潍坊、东营算力枢纽 are one in each."""

from __future__ import annotations

import re

from loaders.names.places import PlaceHit
from loaders.names.scan import Scan

_PLANS = re.compile(
    "(?:等(?:地|地市|市|县|区)?)?(?:加快|积极|全力|成功|着力|高水平|高标准|高质量|获批|规划|谋划)*(?:创建|争创|建设|打造|升级|布局建设|布局|申建|建成|获批|设立|筹建)(?:一批)?$"
)
_VERB_SIZES = range(2, 5)
_AND_SO_ON = re.compile(r"等(?:地|地市|市|县|区)?(?:\d+[个家座]|[一二两三四五六七八九十]+[个大家座])?$")
_MOST_PLACES = 24
_LINK = re.compile("[、和与]$")


def planners(seen: Scan, start: int) -> list[PlaceHit]:
    """Give the places whose plan the thing that begins there is, in text order: 杭州、德清建设|…试验区."""
    plan = _PLANS.search(seen.text, max(0, start - 14), start)
    return _row(seen, plan.start()) if plan else []


def listed_places(seen: Scan, start: int) -> list[PlaceHit]:
    """Give the places of a row that 等 closes right before the thing that begins there: 宝鸡、延安等4个|冷链物流基地."""
    closed = _AND_SO_ON.search(seen.text, max(0, start - 8), start)
    is_verb = any(seen.verbs.get(start + size) == start for size in _VERB_SIZES)
    return _row(seen, closed.start()) if closed and not is_verb else []


def row_of_places(seen: Scan, start: int) -> list[PlaceHit]:
    """Give the places of the row whose last begins there, that one included; empty where none begins."""
    last = seen.place_at.get(start)
    link = _LINK.search(seen.text, max(0, start - 1), start) if last else None
    return [*_row(seen, link.start()), last] if last and link else []


def _row(seen: Scan, edge: int) -> list[PlaceHit]:
    """Give the places in a row that ends at the edge."""
    found: list[PlaceHit] = []
    while edge in seen.places and len(found) < _MOST_PLACES:
        hit = seen.places[edge]
        found.insert(0, hit)
        link = _LINK.search(seen.text, max(0, hit.start - 1), hit.start)
        edge = link.start() if link else -1
    return found
