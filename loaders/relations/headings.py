"""PART_OF over sections: 重点实施“八大工程”： announces what the headings of the items below name one by one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from loaders.outline.parts import Section
from loaders.relations.parts import is_counted
from loaders.statements import Mention, Passage, Statement

#: 工程, 行动, 计划: what the parts share with the name that counts them.
_HEAD = 2
#: What may stand between the name and the end of the section that announces its parts.
_CLOSING = "”。：:\n \t"


def announced(read: Sequence[tuple[Section, Passage]]) -> Iterator[tuple[Section, Statement]]:
    """Yield, with its section, each thing that an item's heading names and the section above announces by number."""
    below: dict[str, list[tuple[Section, Passage]]] = defaultdict(list)
    for section, passage in read:
        below[section.parent or ""].append((section, passage))
    for section, passage in read:
        whole = _announcing(passage)
        parts = [(item, part) for item, held in below[section.key] if whole and (part := _headed(item, held, whole))]
        for item, part in parts if len(parts) > 1 else ():
            if whole:
                yield item, Statement("PART_OF", part.thing, whole.thing, part.start, part.end, "part-of-headings")


def _announcing(passage: Passage) -> Mention | None:
    """Give the counted thing with which a section's own text ends before a colon."""
    last = passage.mentions[-1] if passage.mentions else None
    behind = passage.text[last.end : passage.end] if last else ""
    announces = last and ("：" in behind or ":" in behind) and not behind.strip(_CLOSING)
    return last if announces and last and is_counted(last.thing.name) else None


def _headed(item: Section, held: Passage, whole: Mention) -> Mention | None:
    """Give the thing of an item's heading that is of the kind which the whole counts."""
    first, last = item.heading
    kind = whole.thing.name.rstrip("”")[-_HEAD:]
    named = (m for m in held.mentions if first <= m.start < last and m.thing.label == whole.thing.label)
    return next((m for m in named if m.thing != whole.thing and m.thing.name.rstrip("”").endswith(kind)), None)
