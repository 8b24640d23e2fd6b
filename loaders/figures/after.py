"""Names of figures whose number stands after the noun: 新建省重点实验室20个, 占比达到70%, 居全国第3位."""

from __future__ import annotations

import re

from loaders.figures import naming
from loaders.figures.memory import Memory, Naming
from loaders.figures.quantities import Quantity
from loaders.figures.wording import Wording

_COUNTS = frozenset(("count", "measure", "money"))
_PLACE_VERB = re.compile(
    r"稳居|位居|跃居|高居|居|位列|名列|列|排名|排在|排位|提升至|跃升至|上升至|上升到|升至|升到|降至|跃至|保持|蝉联|跻身|进入"
)
_PLACE_SCOPE = re.compile(
    r"(?:全国|全球|世界|国内|亚洲|全省|全市|全区|[东西中]部|[东西][北南]|内地|沿海|省[区市份]?|地区|城市)[^，、]{0,4}$"
)
_MANNER = re.compile(r"(?:连续[^，]{1,8}|均|并列|仍|继续|长期|双双|稳|已|首次|再次|目前)+$")


def name_after(own: Wording, listed: Wording, quantity: Quantity, memory: Memory, joined: bool) -> Naming:
    """Name the figure from the words `own` before its number, or the whole list `listed` that they end."""
    if quantity.kind == "rank":
        return _rank(own, memory)
    words = naming.trim_adverbs(own)
    if not words:
        name = naming.subject_of(memory.noun or memory.subject) or naming.subject_in(memory.plain)
        return Naming(name, "carried", depends=bool(memory.subject))
    if naming.is_relational(words.flat):
        return Naming(_subject(memory) + words, "dependent", noun=memory.noun, depends=True)
    words = naming.trim(own)
    if not memory.subject and memory.topic and naming.is_bare_metric(words.flat):
        return Naming(naming.subject_in(memory.topic) + words, "topic", noun=words)
    if quantity.kind not in _COUNTS:
        return Naming(naming.cut_subject(words, least=3, rate=True), "after", noun=words)
    return _counted(words, naming.trim(listed), quantity, memory, joined)


def _subject(memory: Memory) -> Wording:
    return naming.subject_of(memory.subject) if memory.subject else naming.subject_in(memory.plain)


def _counted(words: Wording, listed: Wording, quantity: Quantity, memory: Memory, joined: bool) -> Naming:
    verb = naming.verb_end(words.flat)
    if verb == len(words) and joined and memory.noun and quantity.kind == "count":
        return Naming(words + memory.noun, "verb", words, memory.noun)
    handed = memory.verb_for(quantity) if joined and not verb else Wording()
    if handed:
        noun = naming.head_of_list(listed)
        return Naming(handed + noun, "coordinated", handed, noun)
    name = words if naming.final_verb(words.flat) else naming.head_of_list(listed)
    name = name if naming.verb_end(name.flat) else naming.cut_subject(name, least=4)
    verb, last = naming.verb_end(name.flat), naming.final_verb(name.flat)
    if not verb and last:
        return Naming(name, "after", name.cut(len(name) - last), name.cut(0, len(name) - last))
    return Naming(name, "after", name.cut(0, verb), name.cut(verb))


def _rank(own: Wording, memory: Memory) -> Naming:
    """Name a place in a ranking: its subject with the verb and the field that it is ranked in."""
    verbs = list(_PLACE_VERB.finditer(own.flat, max(0, len(own) - 18)))
    scope = _PLACE_SCOPE.search(own.flat, max(0, len(own) - 10))
    start = verbs[-1].start() if verbs else scope.start() if scope else len(own)
    tail = own.cut(start)
    head = own.cut(0, start)
    manner = _MANNER.search(head.flat, max(0, len(head) - 16))
    words = naming.trim_adverbs(head.cut(0, manner.start()) if manner else head)
    if not words or words.flat.endswith(("中", "里", "内")):
        return Naming(_subject(memory) + tail, "rank", noun=memory.noun, depends=True)
    if naming.is_relational(words.flat):
        return Naming(_subject(memory) + words + tail, "rank", noun=memory.noun, depends=True)
    return Naming(naming.trim(words) + tail, "rank", noun=words, depends=True)
