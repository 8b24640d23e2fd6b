"""Made files follow the ontology, and a stale one is named."""

from __future__ import annotations

from pathlib import Path

import kglite
import pytest

from ontology.artefacts import ROOT, artefacts, constraints, main
from ontology.model import Class, Relation, Vocabulary, load
from ontology.reference import reference


def test_the_made_files_of_this_repository_are_fresh() -> None:
    assert main(["--check"]) is None


def test_a_stale_file_is_named(tmp_path: Path) -> None:
    assert main([], tmp_path) is None
    assert main(["--check"], tmp_path) is None
    page = tmp_path / "docs" / "ontology.md"
    page.write_text(page.read_text(encoding="utf-8") + "more", encoding="utf-8")
    assert "docs/ontology.md" in str(main(["--check"], tmp_path))
    assert "constraints.cypher" not in str(main(["--check"], tmp_path))


def test_a_missing_file_is_stale(tmp_path: Path) -> None:
    said = str(main(["--check"], tmp_path))
    assert all(path in said for path in artefacts(load()))


def test_the_embedded_store_takes_the_constraints() -> None:
    graph = kglite.KnowledgeGraph()
    for line in constraints(load()).splitlines():
        if line and not line.startswith("//"):
            graph.cypher(line.removesuffix(";"))
    graph.cypher("CREATE (n:Entity {uid: 'a'})")
    with pytest.raises(Exception, match=r"(?i)unique"):
        graph.cypher("CREATE (n:Entity {uid: 'a'})")


def test_the_reference_shows_every_name_with_its_labels() -> None:
    ontology, page = load(), reference(load())
    things: list[Class | Relation | Vocabulary] = [*ontology.classes.values(), *ontology.relations.values()]
    for thing in [*things, *ontology.vocabularies.values()]:
        assert f"### {thing.name}\n\n{thing.label.zh} · {thing.label.en}. {thing.about}" in page
    for class_ in ontology.classes.values():
        assert f"Example: {class_.example}" in page


@pytest.mark.corpus
def test_the_examples_are_in_no_real_document() -> None:
    corpus = ROOT.parent / "shared" / "corpus"
    if not corpus.is_dir():
        pytest.skip("the real documents are not here")
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in corpus.rglob("*.txt")]
    ontology = load()
    examples = [class_.example for class_ in ontology.classes.values()]
    examples += [relation.example for relation in ontology.relations.values()]
    assert [example for example in examples if any(example in text for text in texts)] == []
