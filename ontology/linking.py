"""The second pass over the ontology files: names are resolved, and what does not fit together is refused."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from ontology.concepts import Class, Label, Ontology, OntologyError, Property, Relation, Term, Vocabulary
from ontology.datatypes import DATATYPES
from ontology.shapes import (
    BlockShape,
    ClassShape,
    File,
    LabelShape,
    PropertyShape,
    RelationShape,
    VocabularyShape,
    read_blocks,
    read_folder,
)

#: The embedded store gives every node these by itself, with its own meaning.
FORBIDDEN = ("id", "title", "type", "label")

Blocks = Mapping[str, File[BlockShape]]
WithProperties = File[BlockShape] | File[ClassShape] | File[RelationShape]
Labelled = File[ClassShape] | File[RelationShape] | File[VocabularyShape]


def link(root: Path) -> Ontology:
    """Read all ontology files under root and join them; raise OntologyError on the first fault."""
    vocabularies = list(read_folder(root, "vocabularies", VocabularyShape))
    classes = list(read_folder(root, "classes", ClassShape))
    relations = list(read_folder(root, "relations", RelationShape))
    if not classes:
        raise OntologyError(f"{root.name}/classes", "", "there is no class file in this folder")
    _labels_differ(vocabularies)
    _labels_differ(classes)
    _labels_differ(relations)
    names = {file.name for file in vocabularies}
    class_names = {file.name for file in classes}
    class_blocks = _blocks(root, "classes")
    relation_blocks = _blocks(root, "relations")
    _one_meaning([*class_blocks.values(), *relation_blocks.values(), *classes, *relations])
    return Ontology(
        classes={file.name: _class(file, class_blocks, names) for file in classes},
        relations={file.name: _relation(file, relation_blocks, names, class_names) for file in relations},
        vocabularies={file.name: _vocabulary(file) for file in vocabularies},
    )


def _blocks(root: Path, folder: str) -> Blocks:
    return {file.name: file for file in read_blocks(root, folder)}


def _labels_differ(files: Sequence[Labelled]) -> None:
    seen: dict[str, str] = {}
    for file in files:
        for key, words in (("label.zh", file.shape.label.zh), ("label.en", file.shape.label.en)):
            if words in seen:
                raise OntologyError(file.path, key, f"the label {words} is that of {seen[words]} already")
            seen[words] = file.path


def _one_meaning(files: Iterable[WithProperties]) -> None:
    """Refuse forbidden names, and one property name with two ranges or two labels."""
    seen: dict[str, tuple[str, PropertyShape]] = {}
    for file in files:
        for name, shape in file.shape.properties.items():
            key = f"properties.{name}"
            if name in FORBIDDEN:
                raise OntologyError(file.path, key, "this name belongs to the store; use uid, name or kind instead")
            where, first = seen.setdefault(name, (file.path, shape))
            if shape.range != first.range:
                raise OntologyError(file.path, key, f"its range is {shape.range} here but {first.range} in {where}")
            ours, theirs = f"{shape.zh}, {shape.en}", f"{first.zh}, {first.en}"
            if ours != theirs:
                raise OntologyError(file.path, key, f"it is called {ours} here but {theirs} in {where}")


def _class(file: File[ClassShape], blocks: Blocks, vocabularies: set[str]) -> Class:
    shape = file.shape
    return Class(file.name, _label(shape.label), shape.about, shape.example, _properties(file, blocks, vocabularies))


def _relation(file: File[RelationShape], blocks: Blocks, vocabularies: set[str], classes: set[str]) -> Relation:
    shape, edge = file.shape, file.shape.edge
    for key, ends in (("edge.source", edge.source), ("edge.target", edge.target)):
        for end in ends:
            if end not in classes:
                raise OntologyError(file.path, key, f"there is no class {end}")
    return Relation(
        name=file.name,
        label=_label(shape.label),
        about=shape.about,
        example=shape.example,
        source=tuple(edge.source),
        target=tuple(edge.target),
        inverse=edge.inverse,
        same_class=edge.same_class,
        properties=_properties(file, blocks, vocabularies),
    )


def _properties(file: WithProperties, blocks: Blocks, vocabularies: set[str]) -> dict[str, Property]:
    """Give the properties of a file after those of the blocks that it extends."""
    chain: list[WithProperties] = [file]
    while (parent := chain[-1].shape.extends) is not None:
        if parent not in blocks:
            raise OntologyError(chain[-1].path, "extends", f"there is no {parent} in this folder")
        if blocks[parent] in chain:
            raise OntologyError(chain[-1].path, "extends", f"{parent} extends itself in the end")
        chain.append(blocks[parent])
    properties: dict[str, Property] = {}
    for part in reversed(chain):
        for name, shape in part.shape.properties.items():
            if name in properties:
                raise OntologyError(part.path, f"properties.{name}", "it has this property already, from what it extends")
            properties[name] = _property(part.path, name, shape, vocabularies)
    return properties


def _property(path: str, name: str, shape: PropertyShape, vocabularies: set[str]) -> Property:
    key = f"properties.{name}"
    if not name.isascii() or not name.isidentifier():
        raise OntologyError(path, key, "a property name must be made of ASCII letters, digits and underscores")
    if shape.range not in DATATYPES:
        raise OntologyError(path, f"{key}.range", f"there is no datatype {shape.range}; it must be one of {', '.join(DATATYPES)}")
    if shape.values is not None and shape.values not in vocabularies:
        raise OntologyError(path, f"{key}.values", f"there is no vocabulary {shape.values}")
    if shape.range != "string" and (shape.values is not None or shape.blank or shape.many):
        raise OntologyError(path, key, "only a string can be blank, be many or have its values from a vocabulary")
    label = Label(shape.zh, shape.en)
    return Property(name, label, shape.range, shape.required, shape.many, shape.blank, shape.values)


def _vocabulary(file: File[VocabularyShape]) -> Vocabulary:
    seen: dict[str, str] = {}
    for notation, shape in file.shape.terms.items():
        for words in (f"zh {shape.zh}", f"en {shape.en}", *(f"head {head}" for head in shape.heads)):
            if seen.setdefault(words, notation) != notation:
                raise OntologyError(file.path, f"terms.{notation}", f"it shares the {words} with {seen[words]}")
    terms = {key: Term(key, Label(term.zh, term.en), tuple(term.heads)) for key, term in file.shape.terms.items()}
    return Vocabulary(file.name, _label(file.shape.label), file.shape.about, terms)


def _label(shape: LabelShape) -> Label:
    return Label(shape.zh, shape.en)
