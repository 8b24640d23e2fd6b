"""What a passage states of the things it names: who acts on what, who leads, hosts, stands where, works with whom."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from graph.fragment import Value
from loaders.names.scan import Scan
from loaders.resolve import Thing

#: A clause is no longer than this on either side of a name, and states nothing of more names than these.
LONGEST_CLAUSE = 120
MOST_MENTIONS = 60

#: What the words behind bodies in a list (甲牵头，乙配合) or the label before the list make of them, and how long a label is.
_ROLES = {
    "配合": "support",
    "协办": "support",
    "参与": "support",
    "参加": "support",
    "协助": "support",
    "协同": "joint",
    "指导": "guide",
    "牵头": "lead",
    "责任": "responsible",
}
_LABEL = 8
_PART = re.compile(r"[^，；。）\n]*?((?:牵头|负责|配合|参与|参加|协办|协同|协助|指导)+)(?=[，；。）\n]|\Z)")


@dataclass(frozen=True, slots=True)
class Mention:
    """A thing at clean[start:end]; `alone` when the words name it only, `rule` is what found it, how surely if a model did."""

    thing: Thing
    start: int
    end: int
    alone: bool
    rule: str
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """A relation between two things, or of the passage itself where `head` is None, with the words that state it."""

    label: str
    head: Thing | None
    tail: Thing
    start: int
    end: int
    rule: str
    properties: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Passage:
    """A section's own text with its mentions in order, and the issuers that a dropped subject means."""

    seen: Scan
    start: int
    end: int
    mentions: tuple[Mention, ...]
    responsible: tuple[tuple[int, int], ...] = ()
    issuers: tuple[Thing, ...] = ()

    def role(self, mention: Mention) -> str | None:
        """Give the role of a body in a list of responsible ones by the words for its part; None for other mentions."""
        for start, end in self.responsible:
            if start <= mention.start < end:
                part = _PART.match(self.text, mention.end, min(self.end, end + _LABEL + _LABEL))
                label = self.text[max(0, start - _LABEL) : start] if "：" in self.text[max(0, start - 3) : start] else ""
                told = part.group(1) if part else label
                return next((role for word, role in _ROLES.items() if word in told), "responsible")
        return None

    @property
    def text(self) -> str:
        """The whole clean text, to which all offsets refer."""
        return self.seen.text

    def clause(self, mention: Mention) -> tuple[int, int]:
        """Give the clause that holds a mention, within the passage; of a clause without end a window around it."""
        start, end = _between(self.seen.clause_ends, mention.start, mention.end, self.start, self.end)
        return max(start, mention.start - LONGEST_CLAUSE), min(end, mention.end + LONGEST_CLAUSE)

    def clauses(self) -> Iterator[tuple[tuple[int, int], list[Mention]]]:
        """Yield each clause that names something, with its mentions in order; endless lists state nothing of their items."""
        groups: dict[tuple[int, int], list[Mention]] = {}
        for mention in self.mentions:
            groups.setdefault(self.clause(mention), []).append(mention)
        yield from ((span, held) for span, held in groups.items() if len(held) <= MOST_MENTIONS)

    def sentence_start(self, mention: Mention) -> int:
        """Give where the sentence begins that holds a mention, within the passage."""
        return _between(self.seen.sentence_ends, mention.start, mention.end, self.start, self.end)[0]

    def sentences(self) -> Iterator[list[Mention]]:
        """Yield the mentions of each sentence that names something, endless ones left out."""
        groups: dict[int, list[Mention]] = {}
        for mention in self.mentions:
            groups.setdefault(self.sentence_start(mention), []).append(mention)
        yield from (held for held in groups.values() if len(held) <= MOST_MENTIONS)


def _between(ends: list[int], first: int, last: int, low: int, high: int) -> tuple[int, int]:
    """Give the stretch between two of the sorted ends that holds first..last, within low..high."""
    left, right = bisect_left(ends, first), bisect_left(ends, last)
    start = ends[left - 1] + 1 if left else 0
    end = ends[right] if right < len(ends) else high
    return max(start, low), min(end, high)
