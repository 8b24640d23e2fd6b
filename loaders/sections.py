"""The parts of a document as nodes: sections in their tree, tasks with the section that sets them."""

from __future__ import annotations

from graph.fragment import Value
from graph.identity import section_uid, task_uid
from loaders.assemble import Assembly
from loaders.outline import Outline, Section


def write_sections(assembly: Assembly, parts: Outline) -> None:
    """Write every section and task with its heading as the quote."""
    for order, section in enumerate(parts.sections, start=1):
        name = section.name or section.path
        properties: dict[str, Value] = {"name": name, "path": section.path, "order": order, "doc": assembly.doc}
        here = assembly.node(section_uid(assembly.doc, section.key), "Section", properties)
        parent = section_uid(assembly.doc, section.parent) if section.parent else assembly.doc
        # An item that is a number alone has no heading: its number is the quote.
        words = section.heading if section.heading[0] < section.heading[1] else (section.start, section.end)
        assembly.state("HAS_SECTION", parent, here, words, section.path, "outline")
        if section.is_task:
            task = assembly.node(task_uid(assembly.doc, section.key), "Task", properties)
            assembly.state("SETS_TASK", here, task, words, section.path, "outline")


def actor(assembly: Assembly, section: Section) -> str:
    """Give the uid of what states work in a section: its task, or the section itself where it sets none."""
    make = task_uid if section.is_task else section_uid
    return make(assembly.doc, section.key)
