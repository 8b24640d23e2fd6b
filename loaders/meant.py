"""The action that a verb means with the words around it: 支持甲创建乙 supports, 开展甲试点 tries, 完善办法 revises."""

from __future__ import annotations

import re
from functools import cache

from loaders.governor import Governor, Row, action_words, verb_ending
from loaders.names.grammar import alternatives, verbs
from loaders.names.scan import Scan
from loaders.statements import Mention

#: What ends a phrase, so that the verb behind it is none that the body before it is caused to do.
_APART = ("、", "和", "并", "及", "与")
#: 支持创建 supports, 推动建立 establishes.
_SUPPORTS = ("支持", "指导支持")


def meant(seen: Scan, clause: tuple[int, int], mention: Mention, row: Row, governor: Governor) -> str:
    """Give the action that a governor of a mention means in its clause."""
    if mention.thing.label == "Document":
        drafted = _drafted(seen.text, clause, row, governor)
        if drafted:
            return drafted
    if governor.verb in action_words()["trials"]["verbs"] and _is_trial(seen.text, mention, row):
        return "试点"
    cause = _cause(seen, clause[0], governor)
    return cause.action if cause else governor.action


def _drafted(text: str, clause: tuple[int, int], row: Row, governor: Governor) -> str | None:
    """Give what is done to a paper by a verb that mends it, or by the noun behind it where the verb is light: 参与规划编制."""
    if governor.verb in action_words()["revising"] and governor.end <= row.start:
        return "修订"
    noun = _drafting().match(text, row.end, clause[1]) if governor.verb in action_words()["light"] else None
    return verbs().action[noun.group(1)] if noun else None


def _is_trial(text: str, mention: Mention, row: Row) -> bool:
    """Tell whether a thing is a trial by its name or the word behind it; of 甲、乙试点 the last prints what both are."""
    names = tuple(action_words()["trials"]["names"])
    shared = not mention.alone and text.endswith(names, 0, row.end)
    return shared or text.startswith(names, row.end) or mention.thing.name.endswith(names)


def _cause(seen: Scan, first: int, governor: Governor) -> Governor | None:
    """Give the verb that has another body do it: 支持甲创建乙, 争取国务院批复丙."""
    for place in range(governor.start, first, -1):
        cause = verb_ending(seen, place)
        if cause and cause.start >= first and cause.verb in action_words()["causes"]:
            between = seen.text[cause.end : governor.start]
            caused = _adverbs().sub("", between) and not between.endswith(_APART)
            return cause if caused or (not between and cause.verb in _SUPPORTS) else None
    return None


@cache
def _adverbs() -> re.Pattern[str]:
    return re.compile(alternatives(verbs().adverbs))


@cache
def _drafting() -> re.Pattern[str]:
    """Give a pattern of the verbs that make or mend papers, as nouns behind a paper."""
    return re.compile(rf"的?({alternatives(verb for verb, action in verbs().action.items() if action in ('制定', '修订'))})")
