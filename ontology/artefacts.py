"""The files made from the ontology: `python -m ontology.artefacts` writes them, with --check it only says which are stale."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from ontology.concepts import Ontology
from ontology.model import load
from ontology.reference import reference

ROOT = Path(__file__).parent.parent


def constraints(ontology: Ontology) -> str:
    """Give the Cypher that both stores run before anything is written, one statement a line.

    Every node carries Entity first, so one constraint keeps the uids of all classes apart; names are indexed to be looked up.
    """
    return "\n".join(
        [
            "// Made by `python -m ontology.artefacts`. Nodes are merged by uid and looked up by name.",
            f"// Classes: {', '.join(ontology.classes)}.",
            "CREATE CONSTRAINT entity_uid IF NOT EXISTS FOR (n:Entity) REQUIRE n.uid IS UNIQUE;",
            "CREATE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name);",
            "",
        ]
    )


def server_indexes(ontology: Ontology) -> str:
    """Give the Cypher that only a server runs: no statement twice, and those of a document found by an index of each relation."""
    lines = [
        "// Made by `python -m ontology.artefacts`. What a server runs beside constraints.cypher: statements are merged by rid,",
        "// and found by document.",
        "CREATE INDEX entity_doc IF NOT EXISTS FOR (n:Entity) ON (n.doc);",
    ]
    for relation, its in ontology.relations.items():
        name = relation.lower()
        lines.append(f"CREATE CONSTRAINT {name}_rid IF NOT EXISTS FOR ()-[r:{relation}]-() REQUIRE r.rid IS UNIQUE;")
        if "doc" in its.properties:
            lines.append(f"CREATE INDEX {name}_doc IF NOT EXISTS FOR ()-[r:{relation}]-() ON (r.doc);")
    return "\n".join([*lines, ""])


def artefacts(ontology: Ontology) -> dict[str, str]:
    """Give the text of every made file by its path from the root of the repository."""
    return {
        "ontology/constraints.cypher": constraints(ontology),
        "ontology/server_indexes.cypher": server_indexes(ontology),
        "docs/ontology.md": reference(ontology),
    }


def write(root: Path, made: dict[str, str]) -> None:
    """Write the files under a root."""
    for path, text in made.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8", newline="\n")


def stale(root: Path, made: dict[str, str]) -> list[str]:
    """Give the paths of the files that are missing under a root or hold another text."""
    return [path for path, text in made.items() if not (root / path).is_file() or (root / path).read_bytes() != text.encode()]


def main(arguments: Sequence[str], root: Path = ROOT) -> str | None:
    """Write the files, or with --check give the sentence that says which are stale, None where all is well."""
    made = artefacts(load())
    if "--check" not in arguments:
        write(root, made)
        return None
    paths = stale(root, made)
    return f"stale: {', '.join(paths)}; run `python -m ontology.artefacts` and commit what it changes" if paths else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
