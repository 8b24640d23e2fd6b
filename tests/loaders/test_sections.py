"""The parts of a paper as nodes in their tree."""

from __future__ import annotations

from graph.fragment import Fragment
from loaders.assemble import Assembly
from loaders.normalise import normalise
from loaders.outline import outline
from loaders.sections import actor, write_sections

DOC = "document/370000/test-0"
RAW = "总的要求。\n一、建设平台\n（一）建好基地\n1.支持创新港。\n2.支持创新谷。\n二、加强保障\n落实责任。\n"


def written(raw: str = RAW) -> Fragment:
    assembly = Assembly(DOC, normalise(raw))
    assembly.node(DOC, "Document", {"name": "要点"})
    write_sections(assembly, outline(assembly.text))
    return assembly.fragment()


def test_every_section_is_a_node_with_its_path_and_heading() -> None:
    found = {n.properties["path"]: n.properties["name"] for n in written().nodes if n.label == "Section"}

    assert found["一"] == "建设平台"
    assert found["一/(一)"] == "建好基地"
    assert set(found) == {"preamble", "一", "一/(一)", "一/(一)/1", "一/(一)/2", "二"}


def test_sections_are_numbered_in_the_order_of_the_text() -> None:
    found = sorted((n.properties["order"], n.properties["path"]) for n in written().nodes if n.label == "Section")

    assert found == list(enumerate(["preamble", "一", "一/(一)", "一/(一)/1", "一/(一)/2", "二"], start=1))


def test_sections_hang_under_what_holds_them_and_the_first_ones_under_the_paper() -> None:
    fragment = written()
    path = {n.uid: str(n.properties.get("path", "paper")) for n in fragment.nodes}
    tree = {(path[r.start], path[r.end]) for r in fragment.relationships if r.label == "HAS_SECTION"}

    assert tree == {
        ("paper", "preamble"),
        ("paper", "一"),
        ("一", "一/(一)"),
        ("一/(一)", "一/(一)/1"),
        ("一/(一)", "一/(一)/2"),
        ("paper", "二"),
    }


def test_only_the_finest_items_set_tasks() -> None:
    fragment = written()
    path = {n.uid: n.properties.get("path") for n in fragment.nodes}

    assert {path[r.end] for r in fragment.relationships if r.label == "SETS_TASK"} >= {"一/(一)/1", "一/(一)/2"}
    assert not {path[r.end] for r in fragment.relationships if r.label == "SETS_TASK"} & {"一", "一/(一)", "preamble"}


def test_a_section_quotes_its_heading() -> None:
    quotes = {str(r.properties["quote"]) for r in written().relationships if r.label == "HAS_SECTION"}

    assert {"建设平台", "建好基地"} <= {quote.split("、")[-1].split("）")[-1] for quote in quotes}


def test_a_task_states_the_work_of_its_section_and_a_bare_section_its_own() -> None:
    assembly = Assembly(DOC, normalise(RAW))
    kinds = {section.path: actor(assembly, section).split("/")[-2] for section in outline(assembly.text).sections}

    assert kinds["一/(一)/1"] == "t"
    assert kinds["一"] == "s"
