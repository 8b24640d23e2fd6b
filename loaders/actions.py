"""ADVANCES: what a passage acts on, and the action that it states."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.governor import Governor, Row, action_words, governing, row_of
from loaders.meant import meant
from loaders.names.grammar import alternatives, verbs
from loaders.names.scan import Scan
from loaders.resolve import Thing
from loaders.statements import Mention, Passage, Statement

#: Classes whose things are advanced; fields are focused on and places worked in.
ADVANCED = frozenset({"Platform", "Program", "Reform", "Document", "Agency", "Organization"})
#: Behind a body these go on with the row, or say how or with what aim it is acted on.
_ALSO = re.compile("[和与及等为在的]|" + alternatives(verbs().adverbs))
LONGEST_ADVERB = 5
_BODIES = frozenset({"Agency", "Organization"})


def advances(passage: Passage) -> Iterator[Statement]:
    """Yield one statement for each thing that the passage acts on, by the first clause that says how."""
    best: dict[Thing, Statement] = {}
    for clause, mentions in passage.clauses():
        for mention in mentions:
            if mention.thing.label not in ADVANCED or _is_responsible(passage, mention):
                continue
            governor = _acting_on(passage.seen, clause, mention, mentions)
            if governor is None:
                continue
            properties = {"action": governor.action, "verb": governor.verb}
            statement = Statement("ADVANCES", None, mention.thing, *clause, "advances-verb", properties)
            if mention.thing not in best or best[mention.thing].properties["action"] == "其他":
                best[mention.thing] = statement
    yield from best.values()


def _is_responsible(passage: Passage, mention: Mention) -> bool:
    return any(start <= mention.start < end for start, end in passage.responsible)


def _acting_on(seen: Scan, clause: tuple[int, int], mention: Mention, mentions: list[Mention]) -> Governor | None:
    """Give the verb that acts on a mention with the action that its words mean; None where nothing does."""
    row = row_of(seen.text, mention, mentions)
    governor = governing(seen, clause, row, mention.thing.label)
    if governor is None or governor.verb in action_words()["grounds"]:
        return None
    if mention.thing.label in _BODIES and not _acts_on_body(seen, governor, mention, row, clause):
        return None
    return replace(governor, action=meant(seen, clause, mention, row, governor))


def _modifies(seen: Scan, row: Row, clause: tuple[int, int]) -> bool:
    """Tell whether a noun behind bodies makes them say whose it is: 新增科技部认定园区, but not 推进某大学建设."""
    if row.end >= clause[1] or not seen.text[row.end].isalnum():
        return False
    behind = (place for place in range(row.end + 1, min(clause[1], row.end + LONGEST_ADVERB) + 1) if place in seen.verbs)
    follows = any(seen.verbs[place] == row.end for place in behind)
    return not follows and _ALSO.match(seen.text, row.end) is None


def _acts_on_body(seen: Scan, governor: Governor, mention: Mention, row: Row, clause: tuple[int, int]) -> bool:
    """Tell whether a verb acts on a body: right before its row, or behind it where the clause ends."""
    rules = action_words()["bodies"]
    if governor.action in rules["none"].get(mention.thing.label, ()):
        return False
    if governor.start >= row.end:
        near = governor.start - row.end <= rules["reach"]
        return near and governor.verb in rules["behind"] and clause[1] - governor.end <= rules["rest"]
    if governor.verb not in rules["whole"] and _modifies(seen, row, clause):
        return False
    near = governor.verb not in rules["shared"] and 0 <= row.start - governor.end <= rules["reach"]
    return near and (governor.action in rules["actions"] or governor.verb in rules["verbs"])
