"""LED_BY across clauses: bodies charged with a row of works, and subjects that a sentence carries on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from loaders.relations.led import MADE, led_by
from loaders.relations.parties import is_partner, row_before, subject
from loaders.relations.words import LEADERS, PARTIES, adverbs, any_of
from loaders.statements import Mention, Passage, Statement

#: An organization that begins a sentence is seldom who acts in its later clauses.
_CARRIED = LEADERS - {"Organization"}
#: How far before a thing the verb may begin that makes it.
_REACH = 24
#: What bodies are charged with stands no further behind them.
_LONGEST_CHARGE = 240


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "charge": re.compile(r"(?:要|应当?|须|牵头|负责|(?:要)?会同)"),
        "makes": re.compile(rf"{any_of('led', 'makes')}[^，。；]{{0,16}}$"),
        "carried": re.compile(rf"[，；](?:并|还|同时|也)?{adverbs()}{any_of('led', 'carried')}了?[^，。；、]{{0,6}}$"),
    }


def charges(passage: Passage) -> Iterator[Statement]:
    """Yield what bodies of a sentence are charged with in all of it, and what its first body drafts in later clauses."""
    for sentence in passage.sentences():
        yield from _charged(passage, sentence)
        yield from _carried(passage, sentence)


def _charged(passage: Passage, sentence: list[Mention]) -> Iterator[Statement]:
    """Yield what bodies are charged with: 甲、乙要会同有关部门建立丙，完善丁 charges them with all that the sentence makes."""
    charged = _patterns()["charge"]
    charge = next((i for i, m in enumerate(sentence) if m.thing.label in PARTIES and charged.match(passage.text, m.end)), None)
    if charge is None:
        return
    leaders = row_before(passage.text, sentence, charge)
    yield from _made(passage, leaders, sentence[charge], sentence[charge + 1 :], "makes", "led-by-charge")


def _carried(passage: Passage, sentence: list[Mention]) -> Iterator[Statement]:
    """Yield what the body drafts with which a sentence begins: 甲指导乙工作，牵头起草《丙》."""
    leaders = subject(passage, sentence, _CARRIED)
    if leaders:
        yield from _made(passage, leaders, leaders[-1], sentence[len(leaders) :], "carried", "led-by-carried")


def _made(
    passage: Passage, leaders: list[Mention], body: Mention, behind: list[Mention], kind: str, rule: str
) -> Iterator[Statement]:
    """Yield what of the things behind a body one of its verbs makes, near enough to be its own."""
    for made in behind if not is_partner(passage, leaders[0]) else ():
        if made.thing.label in LEADERS and passage.text[made.start - 1] in "，；":
            return  # another subject
        reach = max(body.end, made.start - _REACH)
        near = made.end - leaders[0].start <= _LONGEST_CHARGE
        if near and made.thing.label in MADE and _patterns()[kind].search(passage.text, reach, made.start):
            yield from led_by(made, leaders, leaders[0].start, rule)
