"""What the clauses after a number add to it: the rest of its noun, the head of its list, or a thing that it describes."""

from __future__ import annotations

from loaders.figures import trimming, verbs
from loaders.figures.before import is_modifier, share_noun
from loaders.figures.clauses import LIST_MARKS, Clause
from loaders.figures.spot import Spot
from loaders.figures.wording import Wording

#: How many clauses of a list are looked at.
_AHEAD = 8


def stops(parts: list[Clause], index: int) -> bool:
    """Say whether a comma ends the clause."""
    return index + 1 < len(parts) and parts[index + 1].mark == "，"


def belongs_to_next(spot: Spot, flat: str, parts: list[Clause], index: int) -> bool:
    """Say whether the number only describes the things that the next clause counts (培育产值超1亿元、效益好的企业5家)."""
    if spot.quantity.kind == "count" or index + 1 >= len(parts) or parts[index + 1].mark != "、":
        return False
    following = parts[index + 1].quantities
    if len(following) != 1 or following[0].kind != "count" or not verbs.verb_end(trimming.trim(spot.left).flat):
        return False
    words = flat[parts[index + 1].start : following[0].left]
    return "的" in words[1:-1] and following[0].right == parts[index + 1].end


def completed(noun: Wording, line: Wording, parts: list[Clause], index: int, after_verb: bool) -> Wording:
    """Complete the noun after a number from the rest of its list; `line` is the whole text."""
    last = index + 1
    while last < min(len(parts), index + _AHEAD) and _counts_on(line.flat, parts[last]):
        last += 1
    if last > index + 1:
        final = parts[last - 1]
        return share_noun(noun, trimming.noun_after(line.cut(final.quantities[0].right, final.end)), after_verb)
    return _with_rest(noun, line, parts, index)


def _with_rest(noun: Wording, line: Wording, parts: list[Clause], index: int) -> Wording:
    """Add the parts of a noun that a list prints before its head (10个行业级、场景级大模型; 40个环境好、设施全的场馆)."""
    end = index + 1
    while end < min(len(parts), index + 4) and parts[end].mark == "、" and not parts[end].quantities:
        following = line.cut(parts[end].start, parts[end].end)
        if not is_modifier(noun) and not (len(noun) < 4 or ("的" in following.flat and "的" not in noun.flat)):
            break
        noun = noun + line.cut(parts[end].start - 1, parts[end].end)
        end += 1
    return noun.cut(noun.flat.rfind("的") + 1) if end > index + 1 and not noun.flat.endswith("的") else noun


def _counts_on(flat: str, clause: Clause) -> bool:
    """Say whether the clause goes on with a list: a number and its noun, nothing before them."""
    if clause.mark not in LIST_MARKS or len(clause.quantities) != 1:
        return False
    quantity = clause.quantities[0]
    left = flat[clause.start : quantity.left].strip()
    return (not left or (quantity.kind == "member" and left.endswith("等"))) and quantity.right < clause.end
