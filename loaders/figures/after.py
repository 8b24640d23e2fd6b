"""Names of figures whose number stands after the noun: 新建省重点实验室20个, 占比达到70%, 居全国第3位."""

from __future__ import annotations

import re

from loaders.figures import naming, trimming, verbs
from loaders.figures.memory import Memory, Naming
from loaders.figures.ranking import rank_scope, rank_verb
from loaders.figures.spot import Spot
from loaders.figures.wording import Wording

_COUNTS = frozenset(("count", "measure", "money"))
_WITHIN = re.compile(r"(?:在[^，、]{1,24}|^[^，、]{1,12})[中里内]$")
_MANNER = re.compile(r"(?:连续[^，]{1,8}|均|并列|仍|继续|长期|双双|稳|已|首次|再次|目前)+$")


def name_after(spot: Spot, memory: Memory) -> Naming:
    """Name the figure from the words before its number, or the whole list that they end."""
    if spot.quantity.kind == "rank":
        return _rank(spot.left, memory)
    words = trimming.trim_adverbs(spot.left)
    if not words:
        return Naming(memory.repeated(), "carried", depends=bool(memory.subject))
    if naming.is_relational(words.flat):
        return Naming(memory.depended_on() + words, "dependent", noun=memory.noun, depends=True)
    words = trimming.trim(spot.left)
    if not memory.subject and memory.topic and naming.is_bare_metric(words.flat):
        return Naming(naming.subject_in(memory.topic) + words, "topic", noun=words)
    if spot.quantity.kind not in _COUNTS and verbs.verb_end(words.flat) == len(words):
        return Naming((memory.noun or memory.depended_on()) + words, "dependent", noun=memory.noun, depends=True)
    if spot.quantity.kind not in _COUNTS:
        return Naming(verbs.cut_subject(words, least=3, rate=True), "after", noun=words)
    return _counted(words, spot, memory)


def _counted(words: Wording, spot: Spot, memory: Memory) -> Naming:
    verb, listed = verbs.verb_end(words.flat), trimming.trim(spot.listed)
    if verb == len(words) and spot.joined and memory.noun and spot.quantity.kind == "count":
        return Naming(words + memory.noun, "verb", words, memory.noun)
    own = bool(spot.quantity.verb) and naming.is_metric(words.flat)  # 新增车间8家、产品产量突破5万台
    handed = memory.verb_for(spot.quantity) if spot.joined and not verb and not own else Wording()
    if handed:
        noun = naming.head_of_list(listed)
        return Naming(handed + noun, "coordinated", handed, noun)
    name = words if verbs.final_verb(words.flat) else naming.head_of_list(listed)
    name = name if verbs.verb_end(name.flat) else verbs.cut_subject(name, least=4)
    verb, last = verbs.verb_end(name.flat), verbs.final_verb(name.flat)
    if not verb and last:
        return Naming(name, "after", name.cut(len(name) - last), name.cut(0, len(name) - last))
    return Naming(name, "after", name.cut(0, verb), name.cut(verb))


def _rank(own: Wording, memory: Memory) -> Naming:
    """Name a place in a ranking: its subject with the verb and the field that it is ranked in."""
    verbs = list(rank_verb().finditer(own.flat, max(0, len(own) - 18)))
    scope = rank_scope().search(own.flat, max(0, len(own) - 10))
    start = verbs[-1].start() if verbs else scope.start() if scope else len(own)
    tail = own.cut(start)
    head = own.cut(0, start)
    manner = _MANNER.search(head.flat, max(0, len(head) - 16))
    head = head.cut(0, manner.start()) if manner else head
    within = _WITHIN.search(head.flat)
    words = trimming.trim_adverbs(head.cut(0, within.start()) if within else head)
    if not words:
        return Naming(memory.depended_on() + tail, "rank", noun=memory.noun, depends=True)
    if naming.is_relational(words.flat):
        return Naming(memory.depended_on() + words + tail, "rank", noun=memory.noun, depends=True)
    return Naming(trimming.trim(words) + tail, "rank", noun=words, depends=True)
