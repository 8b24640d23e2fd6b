"""From marks to a tree: which item holds which, and the path and key of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.outline.marks import KINDS, RANKS, Mark

#: How many marks ahead the continuation of a numbering is looked for.
AHEAD = 200


@dataclass(frozen=True, slots=True)
class Node:
    """A mark in its place in the tree."""

    mark: Mark
    key: str
    path: str
    parent: str | None


def tree(marks: Sequence[Mark]) -> list[Node]:
    """Place each mark under the nearest outer one; a path that comes again keeps its words, but gets a key of its own."""
    nodes: list[Node] = []
    stack: list[Node] = []
    seen: dict[str, int] = {}
    nested: set[tuple[str, str]] = set()
    for i, mark in enumerate(marks):
        if mark.kind == "resumed":
            if len(stack) > 1:
                stack = stack[:1]
                nodes.append(Node(mark, _unique(stack[0].key, seen), stack[0].path, stack[0].key))
            continue
        stack = stack[: _depth(stack, mark, marks[i + 1 : i + AHEAD], nested)]
        above = stack[-1] if stack else None
        key = f"{KINDS[mark.kind]}{mark.number}"
        path = f"{above.path}/{mark.label}" if above else mark.label
        stack.append(Node(mark, _unique(f"{above.key}-{key}" if above else key, seen), path, above.key if above else None))
        nodes.append(stack[-1])
    return nodes


def _unique(key: str, seen: dict[str, int]) -> str:
    """Give the key, with a count behind it when it comes again."""
    unique = key
    while unique in seen:
        seen[key] += 1
        unique = f"{key}.{seen[key]}"
    seen[unique] = 1
    return unique


def _depth(stack: list[Node], mark: Mark, following: Sequence[Mark], nested: set[tuple[str, str]]) -> int:
    """Give how many nodes of the stack stay above a mark; `nested` keeps which kind has held which against the ranks."""
    kinds = [node.mark.kind for node in stack]
    if mark.kind in kinds and not _in_box(stack, mark):
        return kinds.index(mark.kind)
    depth = len(stack)
    while depth and RANKS[stack[depth - 1].mark.kind] >= RANKS[mark.kind]:
        outer = stack[depth - 1].mark
        if mark.number == 1 and ((outer.kind, mark.kind) in nested or _goes_on(outer, mark, following)):
            nested.add((outer.kind, mark.kind))
            break
        depth -= 1
    return depth


def _in_box(stack: list[Node], mark: Mark) -> bool:
    """Tell whether a mark begins a numbering of its own inside a 专栏."""
    return mark.number == 1 and stack[-1].mark.kind == "box" and mark.kind != "box"


def _goes_on(outer: Mark, inner: Mark, following: Sequence[Mark]) -> bool:
    """Tell whether the outer numbering continues behind the inner one, which then stands inside it."""
    for k, mark in enumerate(following):
        if mark.kind == outer.kind:
            later = next((other for other in following[k:] if other.kind == inner.kind), None)
            return mark.number == outer.number + 1 and (later is None or later.number == 1)
    return False
