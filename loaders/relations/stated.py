"""All relations that a passage states between the things it names."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.relations.charges import charges
from loaders.relations.entrusted import entrusted, responsible
from loaders.relations.hosted import hosted
from loaders.relations.led import led
from loaders.relations.located import located
from loaders.relations.partners import partners
from loaders.relations.parts import parts
from loaders.statements import Passage, Statement


def relations(passage: Passage, advanced: list[Statement]) -> Iterator[Statement]:
    """Yield the relations of each clause and sentence, and those of a list of responsible bodies to all that is advanced."""
    yield from responsible(passage, advanced)
    yield from charges(passage)
    yield from entrusted(passage)
    yield from partners(passage)
    for clause, mentions in passage.clauses():
        if any(start <= clause[0] < end for start, end in passage.responsible):
            continue
        yield from led(passage, clause, mentions)
        yield from parts(passage, mentions)
        yield from hosted(passage, clause, mentions)
        yield from located(passage, clause, mentions)
