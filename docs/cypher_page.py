"""Make the schema in docs/cypher.md and the favourites for Neo4j Browser; with --check, fail when one of them is stale.

The rest of the page is written by hand. Its questions are the favourites, so that there is one place for them.
"""

from __future__ import annotations

import io
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import ZipFile, ZipInfo

from ontology.concepts import Class, Ontology, Property, Relation
from ontology.model import load
from ontology.yamls import read_yaml

DOCS = Path(__file__).parent
PAGE, FAVOURITES, EXAMPLES = DOCS / "cypher.md", DOCS / "browser" / "favourites.zip", DOCS / "property_examples.yaml"

_SCHEMA = re.compile(r"(?<=<!-- schema -->\n).*(?=<!-- /schema -->)", re.DOTALL)
_QUESTION = re.compile(r"^### (?P<title>\d+\. .+?)\n.*?^```cypher\n(?P<query>.*?)^```", re.DOTALL | re.MULTILINE)


class Question(NamedTuple):
    """A worked query of the page."""

    title: str
    query: str


def questions(page: str) -> list[Question]:
    """Give the questions of the page in their order."""
    return [Question(found["title"], found["query"]) for found in _QUESTION.finditer(page)]


def made(page: str, ontology: Ontology) -> dict[Path, bytes]:
    """Give what each of the two files should hold."""
    schema = "".join(f"{line}\n" for line in _schema(ontology, read_yaml(EXAMPLES)))
    return {PAGE: _SCHEMA.sub(lambda _: schema, page).encode("utf-8"), FAVOURITES: _favourites(questions(page))}


def _schema(ontology: Ontology, examples: Mapping[str, Any]) -> Iterator[str]:
    classes, relations = ontology.classes.values(), ontology.relations.values()
    yield "\n| label | 名称 | what it is | for example |\n|---|---|---|---|"
    yield from (f"| `{c.name}` | {c.label.zh} | {c.about} | {c.example} |" for c in classes)
    yield "\n| relationship | 名称 | from | to | what it says |\n|---|---|---|---|---|"
    yield from (f"| `{r.name}` | {r.label.zh} | {_names(r.source)} | {_names(r.target)} | {r.about} |" for r in relations)
    yield "\n| property | 名称 | meaning | on | value | for example |\n|---|---|---|---|---|---|"
    declared: dict[str, dict[str, Property]] = defaultdict(dict)
    everything: tuple[Class | Relation, ...] = (*classes, *relations)
    for owner in everything:
        for name, property_ in owner.properties.items():
            declared[name][owner.name] = property_
    for name, owners in declared.items():
        label = next(iter(owners.values())).label
        values = " or ".join(dict.fromkeys(map(_value, owners.values())))
        on = _on(list(owners), list(ontology.classes), list(ontology.relations))
        yield f"| `{name}` | {label.zh} | {label.en} | {on} | {values} | {_example(name, examples)} |"
    yield ""


def _names(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _value(declared: Property) -> str:
    value = f"[{declared.values}](ontology.md#{declared.values})" if declared.values else declared.range
    return f"list of {value}" if declared.many else value


def _on(owners: list[str], classes: list[str], relations: list[str]) -> str:
    """Say which classes and relations have a property, the whole of either in a word."""
    said = []
    for every, names in (("every node", classes), ("every relationship", relations)):
        some = [name for name in owners if name in names]
        said += [every] if some == names else [f"`{name}`" for name in some]
    return ", ".join(said)


def _example(name: str, examples: Mapping[str, Any]) -> str:
    if name not in examples:
        sys.exit(f"{EXAMPLES.name} has no example of the property {name}: give it one.")
    value = examples[name]
    return f"`{value}`" if isinstance(value, str) else f"`{json.dumps(value, ensure_ascii=False)}`"


def _favourites(found: list[Question]) -> bytes:
    """Give a zip of a Cypher file for each question, which Neo4j Browser takes as favourites; equal questions, equal bytes."""
    packed = io.BytesIO()
    with ZipFile(packed, "w") as folder:
        for number, question in enumerate(found, start=1):
            name = ZipInfo(f"zhengtu/{number:02}.cypher", (1980, 1, 1, 0, 0, 0))
            folder.writestr(name, f"// {question.title}\n{question.query}".encode())
    return packed.getvalue()


if __name__ == "__main__":
    files = made(PAGE.read_text(encoding="utf-8"), load())
    if "--check" not in sys.argv[1:]:
        for path, content in files.items():
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(content)
    elif stale := [path.name for path, content in files.items() if not path.exists() or path.read_bytes() != content]:
        sys.exit(f"{' and '.join(stale)} of docs/ stale: run `make docs` and commit what it changes.")
