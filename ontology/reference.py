"""The reference page of the ontology, in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ontology.concepts import Class, Label, Ontology, Property, Relation, Vocabulary

_HEAD = """# The ontology

Made by `python -m ontology.artefacts` from the YAML in `ontology/`, which is the only source; a check fails when this page is
stale. Names in the graph are ASCII, labels are Chinese and English. The examples are made up: there is no province 青禾省.

A value is a `string`, an `integer`, a `decimal` (any finite number), a `boolean`, a `date` (YYYY-MM-DD), a `division` (six digits
of GB/T 2260, 100000 for the whole country; concept, world or region where there is none to give), or a term of a vocabulary.
"""

_PROPERTIES = "| property | 名称 | meaning | value | required |\n|---|---|---|---|---|"
_TERMS = "| term | 名称 | meaning | ends of names that tell it |\n|---|---|---|---|"


def reference(ontology: Ontology) -> str:
    """Give the whole page: classes, relations and vocabularies with labels, definition, example and properties."""
    return "\n".join([*_page(ontology), ""])


def _page(ontology: Ontology) -> Iterator[str]:
    classes, relations = ontology.classes.values(), ontology.relations.values()
    of_all_classes = _common(class_.properties for class_ in classes)
    of_all_relations = _common(relation.properties for relation in relations)
    yield _HEAD
    yield "## Classes\n\nEvery node has the label `Entity` and that of its class, and these properties:\n"
    yield from _properties(of_all_classes)
    for class_ in classes:
        yield from _class(class_, of_all_classes)
    yield "\n## Relations\n\nEvery relationship is one statement of one document, and has these properties:\n"
    yield from _properties(of_all_relations)
    for relation in relations:
        yield from _relation(relation, of_all_relations)
    yield "\n## Vocabularies"
    for vocabulary in ontology.vocabularies.values():
        yield from _vocabulary(vocabulary)


def _common(all_properties: Iterable[Mapping[str, Property]]) -> dict[str, Property]:
    first, *others = all_properties
    return {name: declared for name, declared in first.items() if all(name in other for other in others)}


def _class(class_: Class, common: Mapping[str, Property]) -> Iterator[str]:
    yield from _opening(class_.name, class_.label, class_.about)
    yield f"\nExample: {class_.example}"
    yield from _own(class_.properties, common)


def _relation(relation: Relation, common: Mapping[str, Property]) -> Iterator[str]:
    yield from _opening(relation.name, relation.label, relation.about)
    yield f"\n{', '.join(relation.source)} → {', '.join(relation.target)}" + (
        " (both of one class)" if relation.same_class else ""
    )
    yield f"\nThe other way: {relation.inverse}. Example: {relation.example}"
    yield from _own(relation.properties, common)


def _opening(name: str, label: Label, about: str) -> Iterator[str]:
    yield f"\n### {name}\n\n{label.zh} · {label.en}. {about}"


def _own(properties: Mapping[str, Property], common: Mapping[str, Property]) -> Iterator[str]:
    own = {name: declared for name, declared in properties.items() if name not in common}
    if own:
        yield ""
        yield from _properties(own)


def _properties(properties: Mapping[str, Property]) -> Iterator[str]:
    yield _PROPERTIES
    for declared in properties.values():
        value = f"[{declared.values}](#{declared.values})" if declared.values else declared.range
        value = f"list of {value}" if declared.many else value
        required = "yes" if declared.required else ""
        yield f"| `{declared.name}` | {declared.label.zh} | {declared.label.en} | {value} | {required} |"


def _vocabulary(vocabulary: Vocabulary) -> Iterator[str]:
    yield from _opening(vocabulary.name, vocabulary.label, vocabulary.about)
    yield f"\n{_TERMS}"
    for term in vocabulary.terms.values():
        yield f"| `{term.notation}` | {term.label.zh} | {term.label.en} | {' '.join(term.heads)} |"
