"""The ontology, read from its YAML files: `load()` for ours, `load_from(folder)` for any other."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from ontology.concepts import Class, Label, Ontology, OntologyError, Property, Relation, Term, Vocabulary

__all__ = ["Class", "Label", "Ontology", "OntologyError", "Property", "Relation", "Term", "Vocabulary", "load", "load_from"]


@cache
def load() -> Ontology:
    """Give the ontology of this package, read once; raise OntologyError where a file is wrong."""
    return load_from(Path(__file__).parent)


def load_from(folder: Path) -> Ontology:
    """Read the ontology whose classes/, relations/ and vocabularies/ stand in the folder; raise OntologyError."""
    from ontology.linking import (
        link,
    )  # the checks come with pydantic, which the commands that need no ontology should not wait for

    return link(folder)
