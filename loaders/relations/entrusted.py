"""LED_BY of what bodies are entrusted with: lists of responsible ones, 由甲负责, and 甲、乙共同牵头 as a sentence of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from loaders.relations.led import MADE, OTHERS, led_by
from loaders.relations.parties import row_behind
from loaders.relations.words import LEADERS, PARTIES, any_of
from loaders.statements import Mention, Passage, Statement

#: How far behind a thing the words may stand that entrust a body with it: 争创全国重点实验室，由甲牵头.
_ENTRUSTS = re.compile("[^。；]{0,20}由$")
_PARTS = {"牵头": "lead", "负责": "responsible", "落实": "responsible"}


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    how = "(?:统筹|具体|共同|分别|联合|按(?:照)?职责(?:分工)?)*"
    return {
        "charged": re.compile(rf"{OTHERS}{how}{any_of('led', 'charged')}"),
        "closing": re.compile(rf"{OTHERS}{how}(牵头|负责|落实)(?:负责|落实|推进|实施)*(?=[。；，\n]|$)"),
    }


def responsible(passage: Passage, advanced: list[Statement]) -> Iterator[Statement]:
    """Yield the bodies of a list of responsible ones as leaders of all that the passage advances; helpers lead nothing."""
    for start, end in passage.responsible:
        bodies = {m.thing: role for m in passage.mentions if start <= m.start < end and (role := passage.role(m)) != "support"}
        for statement in _listed_for(passage, advanced, start):
            for body, role in bodies.items():
                if body.label in LEADERS and body != statement.tail:
                    yield Statement("LED_BY", statement.tail, body, start, end, "led-by-list", {"role": role or "responsible"})
    for sentence in passage.sentences():
        yield from _closing(passage, sentence, advanced)


def _listed_for(passage: Passage, advanced: list[Statement], start: int) -> list[Statement]:
    """Give what the list that begins there is for: what stands before it and behind the list above; of a heading's, all."""
    above = (end for _, end in passage.responsible if "\n" in passage.text[end:start])
    floor = max(above, default=passage.start)
    return [statement for statement in advanced if floor <= statement.start < start] or (
        [] if floor > passage.start else advanced
    )


def _closing(passage: Passage, sentence: list[Mention], advanced: list[Statement]) -> Iterator[Statement]:
    """Yield the bodies of a sentence that says no more than that they lead, for all that the passage advances before it."""
    text, start = passage.text, passage.sentence_start(sentence[0])
    row = row_behind(text, sentence, 0, PARTIES) if sentence[0].thing.label in PARTIES else []
    part = _patterns()["closing"].match(text, row[-1].end, passage.end) if row else None
    if part is None or text[start : row[0].start].strip() not in ("", "由"):
        return
    for statement in advanced:
        for body in row if statement.end <= start else ():
            properties = {"role": _PARTS[part.group(1)]}
            yield Statement("LED_BY", statement.tail, body.thing, row[0].start, part.end(), "led-by-list", properties)


def entrusted(passage: Passage) -> Iterator[Statement]:
    """Yield what a body is entrusted with: 平台由甲、乙负责, 制定《丙》，由甲会同丁起草."""
    for sentence in passage.sentences():
        for index, body in enumerate(sentence[1:], start=1):
            made = next((m for m in reversed(sentence[:index]) if m.thing.label in MADE and m.end <= body.start), None)
            if body.thing.label not in PARTIES or made is None or not _ENTRUSTS.fullmatch(passage.text, made.end, body.start):
                continue
            leaders, last = _leaders(passage.text, sentence, index)
            if _patterns()["charged"].match(passage.text, last.end):
                yield from led_by(made, leaders, made.start, "led-by-charge", last.end)


def _leaders(text: str, sentence: list[Mention], index: int) -> tuple[list[Mention], Mention]:
    """Give the row of bodies from the one at the index on, and the last body that helps them: 甲会同乙."""
    row = row_behind(text, sentence, index, PARTIES)
    helpers = sentence[index + len(row) :]
    joined = helpers and helpers[0].thing.label in PARTIES and text[row[-1].end : helpers[0].start] in ("会同", "联合")
    return row, row_behind(text, sentence, index + len(row), PARTIES)[-1] if joined else row[-1]
