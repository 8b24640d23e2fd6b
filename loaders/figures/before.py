"""Names of figures whose number stands before the noun: 新建20家省重点实验室, 甲、乙等4家省实验室挂牌."""

from __future__ import annotations

import re

from loaders.figures import naming, trimming, verbs
from loaders.figures.memory import Naming
from loaders.figures.spot import Spot
from loaders.figures.wording import Wording

_TOWARDS = re.compile(r"(?:为|对|向|给|在|以)$")
_MODIFIERS = ("级", "性", "类", "型", "式", "化")
_ADVERBIAL = re.compile(r"^(?:在|围绕|聚焦|按照|通过|依托|针对)")


def name_before(spot: Spot, noun: Wording, handed: Wording) -> Naming:
    """Name the figure from the verb or subject before its number and the noun that follows; `handed` is a list's verb."""
    left = Wording() if spot.left.flat == "其中" else spot.left
    listed = spot.listed
    if spot.quantity.kind == "member":
        noun = Wording(spot.quantity.unit, spot.quantity.unit) + noun
    if left.flat.endswith("等") or _is_list(left, listed):
        verb = _verb_of(trimming.trim(listed)) or handed
        return Naming(verb + noun, "list", verb, noun)
    if len(left) > 2 and left.flat.endswith(("和", "与", "及")):
        verb = _verb_of(trimming.trim(left)) or handed
        return Naming(verb + noun, "list", verb, noun)
    if _TOWARDS.search(left.flat) or spot.quantity.verb == "为":
        return Naming(noun, "before", noun=noun)
    words = verbs.cut_subject(trimming.trim(left), least=0) if left else left
    words = Wording() if verbs.is_bare(words.flat) else words
    if not words and handed:
        return Naming(handed + noun, "coordinated", handed, noun)
    verb = words.cut(0, verbs.verb_end(words.flat))
    if not verb:
        last = verbs.final_verb(words.flat)
        verb = words.cut(len(words) - last) if last else verb
    return Naming(words + noun, "before", verb, noun)


def _verb_of(words: Wording) -> Wording:
    """Give the verb that a list before 等 begins with."""
    verb = verbs.verb_end(words.flat)
    return words.cut(0, verb) if verb else verbs.middle_verb(words)


def _is_list(left: Wording, listed: Wording) -> bool:
    """Say whether the number only sums up the names before it (甲、乙、丙3个医疗中心)."""
    return len(listed) > len(left) and bool(left) and not naming.has_verb(left.flat)


def is_modifier(noun: Wording) -> bool:
    """Say whether the words after a number only describe a noun that is still to come (行业级)."""
    return noun.flat.endswith(_MODIFIERS)


def share_noun(noun: Wording, last: Wording, after_verb: bool = False) -> Wording:
    """Give the noun of a number in a list what only the last one prints: 2个千亿级、3个百亿级 + 产业集群, 6市、5县 + 入选."""
    if not noun:
        return last
    if is_modifier(noun):
        at = last.flat.find(noun.flat[-1])
        return noun + last.cut(at + 1) if at >= 0 else noun
    at = last.flat.find("的")
    if at > 0 and "的" not in noun.flat:
        return noun + last.cut(at)
    verb = verbs.final_verb(last.flat)
    if verb and not verbs.final_verb(noun.flat):
        return noun + last.cut(len(last) - verb)
    end = verbs.noun_end(last.flat)
    if not after_verb and verbs.noun_end(noun.flat) == len(noun):
        return noun + last.cut(end)
    return noun


def is_setting(spot: Spot, stops: bool) -> bool:
    """Say whether the nouns only say where something happens (在甲、乙等4个产业，试点…; 在14个市增补2万个)."""
    if spot.following:
        return spot.left.flat.endswith("在")
    return stops and spot.left.flat.endswith("等") and bool(_ADVERBIAL.match(spot.listed.flat))
