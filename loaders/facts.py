"""What a passage says as statements: mentions, actions, relations, citations, focuses."""

from __future__ import annotations

import re
from collections.abc import Iterable

from graph.identity import section_uid
from loaders.actions import advances
from loaders.assemble import Assembly
from loaders.outline import Section
from loaders.relations.stated import relations
from loaders.sections import actor
from loaders.statements import Mention, Passage, Statement

_WHOLE = re.compile("^[“《]([^“”《》]*)[”》]$")
_QUOTES = str.maketrans("", "", "“”‘’《》")


def write_facts(assembly: Assembly, section: Section, passage: Passage) -> None:
    """Write the mentions of a passage and what its clauses state of them."""
    for mention in passage.mentions:
        _write_mention(assembly, section, passage, mention)
    advanced = list(advances(passage))
    for statement in [*advanced, *relations(passage, advanced)]:
        write_statement(assembly, section, statement)


def write_planned(assembly: Assembly, section: Section, planned: Iterable[Statement]) -> None:
    """Write where the platforms of a section stand that a place plans."""
    for statement in planned:
        if section.start <= statement.start < section.end:
            write_statement(assembly, section, statement)


def write_statement(assembly: Assembly, section: Section, statement: Statement) -> None:
    """Write a statement; the passage's own task or section stands where it names no head."""
    head = assembly.thing(statement.head) if statement.head else actor(assembly, section)
    tail = assembly.thing(statement.tail)
    span = (statement.start, statement.end)
    assembly.state(statement.label, head, tail, span, section.path, statement.rule, None, **statement.properties)


def _write_mention(assembly: Assembly, section: Section, passage: Passage, mention: Mention) -> None:
    thing = assembly.thing(mention.thing)
    here = section_uid(assembly.doc, section.key)
    alias = _alias(passage.text[mention.start : mention.end], mention)
    if alias:
        assembly.alias(thing, alias)
    clause = passage.clause(mention)
    more = {
        "surface": assembly.text.quote(mention.start, mention.end),
        "alias": alias,
        "role": passage.role(mention),
        "confidence": mention.confidence,
    }
    at = (mention.start, mention.end)
    assembly.state("MENTIONS", here, thing, clause, section.path, mention.rule, at, **more)
    sure = {"confidence": mention.confidence}
    if mention.thing.label == "Document":
        assembly.state("CITES", here, thing, clause, section.path, mention.rule, None, **sure)
    if mention.thing.label == "Field":
        assembly.state("FOCUSES_ON", actor(assembly, section), thing, clause, section.path, mention.rule, None, **sure)


def _alias(printed: str, mention: Mention) -> str | None:
    """Give the printed name as another name of the thing, if it fits this thing alone and differs in more than quotes."""
    if not mention.alone or mention.thing.number is not None:
        return None
    same = printed.translate(_QUOTES) == mention.thing.name.translate(_QUOTES)
    return None if same else _WHOLE.sub(r"\1", printed)
