"""The model refuses every fault of the YAML and names file and key.

Each test takes a small ontology that is right, spoils one file of it, and reads it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.cypher import DERIVED
from ontology.model import OntologyError, load, load_from

RIGHT = {
    "classes/_entity.yaml": """
_entity:
  about: What every node has.
  properties:
    name: {zh: 名称, en: name, range: string, required: true}
""",
    "classes/Agency.yaml": """
Agency:
  label: {zh: 机关, en: agency}
  about: An organ.
  example: 青禾省科学技术厅
  extends: _entity
  properties:
    kind: {zh: 种类, en: kind, range: string, values: agency_kind}
""",
    "classes/Document.yaml": """
Document:
  label: {zh: 文件, en: document}
  about: A paper.
  example: 青禾省科技工作要点
  extends: _entity
  properties:
    issued: {zh: 成文日期, en: date of issue, range: date}
""",
    "relations/ISSUED_BY.yaml": """
ISSUED_BY:
  label: {zh: 发文机关, en: issued by}
  about: Who signs.
  example: 青禾省科学技术厅印发
  edge: {source: [Document], target: [Agency], inverse: issues}
""",
    "vocabularies/agency_kind.yaml": """
agency_kind:
  label: {zh: 机关种类, en: kind of agency}
  about: What a body is.
  terms:
    government: {zh: 政府, en: government, heads: [政府]}
    department: {zh: 部门, en: department, heads: [厅, 局]}
""",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for path, text in RIGHT.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


def spoil(folder: Path, path: str, old: str, new: str) -> str:
    """Replace words of a file, read the ontology, and give the message of the refusal."""
    text = (folder / path).read_text(encoding="utf-8")
    assert old in text
    (folder / path).write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(OntologyError) as caught:
        load_from(folder)
    return str(caught.value)


def test_a_right_ontology_is_read(folder: Path) -> None:
    ontology = load_from(folder)
    assert list(ontology.classes) == ["Agency", "Document"]
    assert list(ontology.classes["Agency"].properties) == ["name", "kind"]
    assert ontology.relations["ISSUED_BY"].target == ("Agency",)
    assert ontology.relations["ISSUED_BY"].label.zh == "发文机关"
    assert ontology.vocabularies["agency_kind"].terms["department"].heads == ("厅", "局")


def test_a_folder_without_classes_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match="there is no class file"):
        load_from(tmp_path)


@pytest.mark.parametrize(
    ("path", "old", "new", "said"),
    [
        ("classes/Agency.yaml", "Agency:", "Agentur:", "classes/Agency.yaml: the file must have the one key Agency"),
        ("classes/Agency.yaml", "extends: _entity", "extends: _thing", "classes/Agency.yaml: extends: there is no _thing"),
        ("classes/_entity.yaml", "about:", "extends: _entity\n  about:", "classes/_entity.yaml: extends: _entity extends itself"),
        (
            "classes/Agency.yaml",
            "range: string",
            "range: text",
            "Agency.yaml: properties.kind.range: there is no datatype text",
        ),
        ("classes/Agency.yaml", "values: agency_kind", "values: kinds", "properties.kind.values: there is no vocabulary kinds"),
        ("classes/Document.yaml", "range: date", "range: date, values: agency_kind", "properties.issued: only a string can"),
        ("classes/Document.yaml", "range: date", "range: date, many: true", "properties.issued: only a string can"),
        ("classes/Document.yaml", "issued:", "title:", "classes/Document.yaml: properties.title: this name belongs to the store"),
        ("classes/Document.yaml", "issued:", "label:", "properties.label: this name belongs to the store"),
        ("classes/Document.yaml", "issued:", "日期:", "properties.日期: a property name must be made of ASCII"),
        (
            "classes/Document.yaml",
            "issued:",
            "name:",
            "name: its range is date here but string in classes/_entity.yaml",
        ),
        (
            "classes/Document.yaml",
            "issued: {zh: 成文日期, en: date of issue, range: date}",
            "name: {zh: 名, en: name, range: string}",
            "properties.name: it is called 名, name here but 名称, name in classes/_entity.yaml",
        ),
        (
            "classes/Document.yaml",
            "issued: {zh: 成文日期, en: date of issue, range: date}",
            "name: {zh: 名称, en: name, range: string}",
            "properties.name: it has this property already",
        ),
        (
            "classes/Document.yaml",
            "zh: 文件",
            "zh: 机关",
            "Document.yaml: label.zh: the label 机关 is that of classes/Agency",
        ),
        ("classes/Document.yaml", "en: document", "en: agency", "Document.yaml: label.en: the label agency is that of"),
        ("classes/Document.yaml", "about: A paper.", "note: A paper.", "classes/Document.yaml: about: is missing"),
        (
            "classes/Document.yaml",
            "range: date",
            "range: date, unique: true",
            "properties.issued.unique: is no key that",
        ),
        (
            "classes/Document.yaml",
            "about:",
            "abstract: true\n  about:",
            "classes/Document.yaml: abstract: is no key that",
        ),
        ("classes/Document.yaml", "range: date", "range: date, required: 3", "properties.issued.required: "),
        ("classes/Document.yaml", "about: A paper.", "about: A paper.\n  about: Twice.", "the key about stands twice"),
        ("classes/Document.yaml", "label: {", "label: {{", "classes/Document.yaml: this is no YAML in UTF-8"),
        ("relations/ISSUED_BY.yaml", "[Document]", "[Paper]", "relations/ISSUED_BY.yaml: edge.source: there is no class Paper"),
        (
            "relations/ISSUED_BY.yaml",
            "[Agency]",
            "[Agency, Body]",
            "ISSUED_BY.yaml: edge.target: there is no class Body",
        ),
        ("relations/ISSUED_BY.yaml", "[Agency]", "[]", "relations/ISSUED_BY.yaml: edge.target: "),
        ("vocabularies/agency_kind.yaml", "zh: 部门", "zh: 政府", "terms.department: it shares the zh 政府 with government"),
        (
            "vocabularies/agency_kind.yaml",
            "heads: [厅, 局]",
            "heads: [政府]",
            "terms.department: it shares the head 政府 with",
        ),
    ],
)
def test_a_fault_is_refused_with_file_and_key(folder: Path, path: str, old: str, new: str, said: str) -> None:
    assert said in spoil(folder, path, old, new)


def test_the_file_name_must_be_the_name(folder: Path) -> None:
    (folder / "classes" / "Agency.yaml").rename(folder / "classes" / "Organ.yaml")
    with pytest.raises(
        OntologyError, match=r"classes/Organ\.yaml: the file must have the one key Organ, as its name says, but has: Agency"
    ):
        load_from(folder)


def test_our_ontology_has_the_classes_and_relations_of_the_design() -> None:
    ontology = load()
    assert " ".join(ontology.classes) == (
        "Agency Document Field Indicator Measurement Organization Place Platform Program Reform Section Task"
    )
    assert " ".join(ontology.relations) == (
        "ADDRESSED_TO ADVANCES APPLIES_IN ASSESSES CITES COOPERATES_WITH FOCUSES_ON HAS_SECTION HOSTED_BY IMPLEMENTS ISSUED_BY "
        "LED_BY LOCATED_IN MEASURED_IN MEASURES MENTIONS PART_OF SAME_AS SETS_TASK STATES SUBORDINATE_TO SUCCEEDS TAKES_UP WITHIN"
    )


def test_every_relationship_carries_its_document_place_and_rule() -> None:
    for relation in load().relations.values():
        derived = relation.name in DERIVED
        for name in ("evidence", "rule") if derived else ("doc", "section", "quote", "start", "end", "rule"):
            assert relation.properties[name].required, f"{relation.name}.{name}"


def test_the_actions_are_those_of_the_contract() -> None:
    assert " ".join(load().vocabularies["action"].terms) == "新建 推进 支持 制定 修订 启动 申报 试点 推广 完成 其他"


def test_our_ontology_is_read_once() -> None:
    assert load() is load()
