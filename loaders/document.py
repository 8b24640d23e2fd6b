"""The pipeline: one source to one fragment, a pure function of the file's content, its name and the rules."""

from __future__ import annotations

from graph.fragment import Fragment
from graph.identity import document_uid
from loaders.assemble import Assembly
from loaders.facts import write_facts, write_planned, write_statement
from loaders.header import read_header
from loaders.measurements import write_figures
from loaders.metadata import known_as, own_titles, write_document
from loaders.normalise import normalise
from loaders.outline import outline
from loaders.passages import passages, read_mentions
from loaders.relations.headings import announced
from loaders.rules import rules_version
from loaders.sections import write_sections
from loaders.source import Source

#: The version of the rules that fragments carry.
RULES = rules_version()


def read_document(source: Source) -> Fragment:
    """Read what one document states: its parts, the things it names, figures, relations, each with its words."""
    text = normalise(source.raw)
    parts = outline(text)
    header = read_header(text, parts, source.path.stem)
    assembly = Assembly(document_uid(header.frame.division, known_as(header), header.year), text)
    issuers = write_document(assembly, source, header, RULES)
    write_sections(assembly, parts)
    reading = read_mentions(text.clean, header.frame, own_titles(header))
    read = list(passages(reading, parts.sections, issuers))
    for section, passage in read:
        write_facts(assembly, section, passage)
        write_planned(assembly, section, reading.planned)
    for section, statement in announced(read):
        write_statement(assembly, section, statement)
    write_figures(assembly, parts, header)
    return assembly.fragment()
