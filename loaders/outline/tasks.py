"""Which items are tasks: the finest numbered ones that state work."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from loaders.outline.tree import Node
from loaders.outline.words import words

#: Kinds of numbers that make an item; a heading without number and a 专栏 make none.
NUMBERED = ("part", "chapter", "division", "article", "first", "second", "third", "half", "fourth", "fifth", "run", "must")
#: An article that only says what the paper is, and the closing of a lead-in whose list are no works but conditions.
FRAMING = re.compile(
    r"第[一二三四]条 ?[^，。：]{2,20}是[^否：]|[^。]{0,200}?(?:制定本|适用于|适用本|是指|施行。|实施。"
    r"|本(?:办法|规定|细则|条例|措施|政策|意见)(?:所称|所指|适用|由|自))"
)
CONDITIONS = re.compile(r"(?:条件|情形|材料|要求|标准|范围|类别|等次|内容|情况|原则|方面|之一)(?:的)?(?:，[^，。：]{0,20})?：?$")
#: A time that stands before what a section is about: “十四五”时期, 2026年.
TIME = re.compile(
    r"“[^”]{2,5}”(?:时期|期间)?|\d{4}(?:—\d{4})?年|今后(?:一个时期|[一二三四五]年)|当前|我[省市国区县]|全[省市区县]"
)


def tasks_among(nodes: Sequence[Node], names: Mapping[str, str], own: Mapping[str, str]) -> set[str]:
    """Give the keys of the tasks; `names` and `own` hold the name and the own text of each node by key."""
    by_key = {node.key: node for node in nodes}
    barren = {node.key for node in nodes if _bears_no_work(node, names[node.key], own[node.key])}
    barren |= {node.key for node in nodes if node.parent and _lists_conditions(by_key[node.parent], own[node.parent])}
    holding = {node.parent for node in nodes if node.mark.kind in NUMBERED and node.key not in barren}
    return {
        node.key
        for node in nodes
        if node.mark.kind in NUMBERED
        and node.key not in holding
        and not (node.mark.kind != "article" and words().outlook.fullmatch(_bare(names[node.key])))
        and not any(key in barren for key in _line(node.key, by_key))
    }


def _line(key: str | None, nodes: Mapping[str, Node]) -> Iterator[str]:
    """Give a node's key and those of all that hold it."""
    while key is not None:
        yield key
        key = nodes[key].parent


def _bears_no_work(node: Node, name: str, own: str) -> bool:
    """Tell whether neither an item nor what it holds states work: guiding ideas, goals, boxes, framing articles."""
    if node.mark.kind == "article":
        return bool(FRAMING.match(own))
    return node.mark.kind == "box" or bool(words().framing.fullmatch(_bare(name)))


def _lists_conditions(node: Node, own: str) -> bool:
    """Tell whether an article's list only says what must be given, not what is to be done."""
    return node.mark.kind == "article" and bool(CONDITIONS.search(own))


def _bare(name: str) -> str:
    """Give a name without the time and place it is about."""
    return TIME.sub("", name[:60]).strip("的")
