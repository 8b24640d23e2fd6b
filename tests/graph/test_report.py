from collections.abc import Sequence
from functools import partial

from graph.fragment import Fragment, Node, Value
from graph.report import Finding, report
from graph.store import open_store
from tests.graph.contract import written
from tests.graph.papers import PLAN, SHAANXI, Named, paper, points, statement, summary, with_more

RAW = f"某省要点\n一、新建实验室20个，{'推进各项工作，' * 8}建成实验室30个，实验室再增35个，增长2.5%。\n"


def _report(target: str, *fragments: Fragment) -> list[Finding]:
    written(partial(open_store, target), *fragments)
    with open_store(target) as store:
        return report(store)


def _messages(findings: Sequence[Finding], kind: str) -> list[str]:
    return [finding.message for finding in findings if finding.kind == kind]


def _with_figures(*figures: tuple[str, dict[str, Value]]) -> Fragment:
    """Give a paper that states figures, each by its quote and what differs from 新建实验室20个."""
    fragment = paper("某省要点", RAW, {})
    for number, (quote, more) in enumerate(figures):
        own: dict[str, Value] = {
            "name": "实验室",
            "indicator": "实验室",
            "value": 20,
            "unit": "个",
            "bound": "=",
            "status": "target",
        }
        node = Node(
            f"{fragment.doc}/m/{number}", "Measurement", {**own, "period": "2031", "quote": quote, "doc": fragment.doc, **more}
        )
        stated = statement("STATES", f"{fragment.doc}/s/1", node.uid, RAW, quote, RAW.index(quote), fragment.doc)
        fragment = with_more(fragment, [node], [stated])
    return fragment


def test_flags_of_documents_are_told_with_their_sentence(target: str) -> None:
    [finding] = [finding for finding in _report(target, summary()) if finding.kind == "date-conflict"]
    assert finding.message == "文号 says 2032, the signature 2033-01-05"
    assert (finding.document, finding.doc) == ("陕西省科技厅2032年工作总结", summary().doc)


def test_flagged_statements_and_figures_are_told_with_their_quote(target: str) -> None:
    doc = points().doc
    led = statement("LED_BY", PLAN.uid, SHAANXI.uid, "省科技厅", "省科技厅", 0, doc, flag="inferred-subject")
    findings = _report(target, with_more(points(), statements=[led]), _with_figures(("实验室20个", {"flag": "ocr-suspect"})))
    assert _messages(findings, "inferred-subject") == [f"{PLAN.name} LED_BY {SHAANXI.name}"]
    assert _messages(findings, "ocr-suspect") == ["实验室 is 20个"]
    assert [finding.quote for finding in findings if finding.kind == "ocr-suspect"] == ["实验室20个"]


def test_two_results_for_one_measure_are_a_contradiction(target: str) -> None:
    findings = _report(target, _with_figures(("实验室20个", {}), ("实验室30个", {"value": 30.0}), ("实验室", {"value": 20.0})))
    assert _messages(findings, "self-contradiction") == ["实验室 (2031, target) is 20个 in 一, 30个 in 一"]


def test_figures_of_one_sentence_complete_each_other(target: str) -> None:
    beside = _with_figures(("实验室30个", {"value": 30}), ("再增35个", {"value": 35}))
    assert _messages(_report(target, beside), "self-contradiction") == []
    far = _with_figures(("实验室20个", {}), ("实验室30个", {"value": 30}), ("再增35个", {"value": 20.0}))
    assert _messages(_report(target, far), "self-contradiction") == []


def test_figures_of_other_times_units_or_status_do_not_contradict(target: str) -> None:
    figures = _with_figures(
        ("实验室20个", {}),
        ("实验室30个", {"value": 30, "period": "2032"}),
        ("增长2.5%", {"value": 2.5, "unit": "%"}),
        ("实验室", {"value": 30, "status": "achieved"}),
        ("20个", {"value": 20.0}),
    )
    assert _messages(_report(target, figures), "self-contradiction") == []


def test_what_a_document_does_not_tell_is_missing(target: str) -> None:
    all_of_it = ["no date of issue", "no document number", "no issuer", "no place it applies in"]
    assert _messages(_report(target, paper("某省要点", RAW, {})), "missing")[1:] == all_of_it
    fragment = paper("某省要点", RAW, {}, number="某发〔2031〕1号", issued="2031-01-01")
    place = Named("Place", "某省")
    told = [
        statement("ISSUED_BY", fragment.doc, SHAANXI.uid, RAW, "某省", 0, fragment.doc),
        statement("APPLIES_IN", fragment.doc, place.uid, RAW, "某省", 0, fragment.doc),
    ]
    complete = with_more(fragment, [SHAANXI.node(), place.node()], told)
    assert _messages(_report(target, complete), "missing") == ["1 of 1 sections state nothing that was found"]


def test_tasks_nobody_leads_and_sections_without_a_find_are_counted(target: str) -> None:
    fragment = paper("某省要点", RAW, {})
    doc = fragment.doc
    nodes = [Node(f"{doc}/s/{key}", "Section", {"name": key, "path": key, "order": 2, "doc": doc}) for key in "234"]
    nodes += [Node(f"{doc}/t/{key}", "Task", {"name": key, "path": key, "order": 2, "doc": doc}) for key in "23"]
    ends = [
        ("HAS_SECTION", "s/1", "s/2"), ("HAS_SECTION", "s/1", "s/3"), ("HAS_SECTION", "s/1", "s/4"),
        ("SETS_TASK", "s/2", "t/2"), ("SETS_TASK", "s/3", "t/3"),
    ]  # fmt: skip
    stated = [statement(label, f"{doc}/{start}", f"{doc}/{end}", RAW, "某省", 0, doc) for label, start, end in ends]
    led = statement("LED_BY", f"{doc}/t/2", SHAANXI.uid, RAW, "某省", 0, doc, role="lead")
    findings = _report(target, with_more(fragment, [SHAANXI.node(), *nodes], [*stated, led]))
    assert "1 of 2 tasks name nobody who leads them" in _messages(findings, "missing")
    # The first section only holds others, the second one's task is led by somebody.
    assert "2 of 3 sections state nothing that was found" in _messages(findings, "missing")


def test_cited_documents_that_are_not_loaded_and_namesakes_are_unresolved(target: str) -> None:
    namesake = Named("Agency", SHAANXI.name, "100000")
    fragment = points()
    cites = statement("CITES", fragment.doc, PLAN.uid, "《》", "《", 0, fragment.doc)
    other = paper("某省要点", RAW, {"某省": namesake, "实验室": Named("Platform", SHAANXI.name)})
    findings = _report(target, with_more(fragment, statements=[cites]), other)
    uids = ", ".join(sorted((SHAANXI.uid, namesake.uid)))
    assert _messages(findings, "namesakes") == [f"{SHAANXI.name} stands for 2 things: {uids}"]
    assert _messages(findings, "not-loaded") == [f"《{PLAN.name}》 is cited (by 1 documents), but not loaded"]


def test_findings_come_in_a_stable_order(target: str) -> None:
    findings = _report(target, summary(), points())
    assert findings == sorted(findings) and {finding.document for finding in findings} == {
        "陕西省科技厅2031年工作要点",
        "陕西省科技厅2032年工作总结",
    }
