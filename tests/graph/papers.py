"""Small papers of our own for the tests of the graph: real texts, and the fragments that a reader would make of them.

`paper` finds each surface in the raw text, so that every quote stands where it says. What a test needs beyond that it adds
with `with_more`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from graph.fragment import Fragment, Node, Relationship, Value
from graph.identity import document_uid, rid, section_uid, uid

RULES = "1"


@dataclass(frozen=True)
class Named:
    """What a surface stands for; `number` and `kind` are of cited documents only."""

    label: str
    name: str
    division: str = "610000"
    number: str | None = None
    kind: str | None = None

    @property
    def uid(self) -> str:
        return document_uid(self.division, self.name) if self.label == "Document" else uid(self.label, self.division, self.name)

    def node(self) -> Node:
        properties: dict[str, Value] = {"name": self.name, "division": self.division}
        if self.label == "Document":
            properties["loaded"] = False
        properties |= {key: value for key, value in (("number", self.number), ("kind", self.kind)) if value}
        return Node(self.uid, self.label, properties)


def paper(title: str, raw: str, named: Mapping[str, Named], division: str = "610000", /, **more: Value) -> Fragment:
    """Give the fragment of a paper with one section, which mentions every surface wherever it stands in the raw text."""
    doc = document_uid(division, title)
    section = section_uid(doc, "1")
    fingerprint = sha256(raw.encode("utf-8")).hexdigest()
    own: dict[str, Value] = {"name": title, "division": division, "loaded": True, "sha256": fingerprint, "rules": RULES}
    nodes = {
        doc: Node(doc, "Document", {**own, **more}),
        section: Node(section, "Section", {"name": title, "path": "一", "order": 1, "doc": doc}),
    }
    statements = [statement("HAS_SECTION", doc, section, raw, raw[:4], 0, doc)]
    for surface, thing in named.items():
        nodes.setdefault(thing.uid, thing.node())
        alias = {} if surface == thing.name else {"alias": surface}
        for start in _places(raw, surface):
            statements.append(statement("MENTIONS", section, thing.uid, raw, surface, start, doc, surface=surface, **alias))
    return Fragment(doc, tuple(nodes.values()), tuple(statements))


def statement(label: str, start: str, end: str, raw: str, quote: str, place: int, doc: str, **more: Value) -> Relationship:
    """Give one statement, whose quote stands at raw[place:]."""
    until = place + len(quote)
    assert raw[place:until] == quote
    properties: dict[str, Value] = {"doc": doc, "section": "一", "quote": quote, "start": place, "end": until, "rule": "test"}
    return Relationship(rid(label, start, end, doc, "一", place, until), label, start, end, {**properties, **more})


def _places(raw: str, surface: str) -> Iterator[int]:
    place = raw.find(surface)
    while place >= 0:
        yield place
        place = raw.find(surface, place + 1)


def with_more(fragment: Fragment, nodes: Iterable[Node] = (), statements: Iterable[Relationship] = ()) -> Fragment:
    return Fragment(fragment.doc, (*fragment.nodes, *nodes), (*fragment.relationships, *statements))


SHAANXI = Named("Agency", "陕西省科学技术厅")
PLATFORM = Named("Platform", "秦创原创新驱动平台")
REFORM = Named("Reform", "科技成果转化“三项改革”", "concept")
PLAN = Named("Document", "陕西省“十四五”科技创新发展规划", number="陕政发〔2021〕8号", kind="plan")

POINTS_TEXT = (
    "陕西省科技厅2031年工作要点\r\n"
    "一、省科技厅推进秦创原建设，落实《陕西省“十四五”科技创新发展规划》（陕政发〔2021〕8号）。\n"
    "\t省科技厅深化“三项改革”。"
)
SUMMARY_TEXT = "陕西省科技厅2032年工作总结\n一、科技厅建成秦创原创新驱动平台，“三项改革”全面推开，《科技创新规划》收官。😀𠮷"
PLAN_TEXT = "陕西省“十四五”科技创新发展规划\n一、到2025年建成秦创原。"


def points() -> Fragment:
    named = {"省科技厅": SHAANXI, "秦创原": PLATFORM, "“三项改革”": REFORM, "陕西省“十四五”科技创新发展规划": PLAN}
    return paper("陕西省科技厅2031年工作要点", POINTS_TEXT, named, issued="2031-03-01", period=["2031"])


def summary() -> Fragment:
    cited = Named("Document", PLAN.name, kind="plan")
    named = {"科技厅": SHAANXI, "秦创原创新驱动平台": PLATFORM, "“三项改革”": REFORM, "科技创新规划": cited}
    return paper(
        "陕西省科技厅2032年工作总结", SUMMARY_TEXT, named, flags=["date-conflict: 文号 says 2032, the signature 2033-01-05"]
    )


def plan() -> Fragment:
    """The plan that the other two cite, loaded."""
    return paper(
        PLAN.name, PLAN_TEXT, {"秦创原": PLATFORM}, number="陕政发〔2021〕8号", index_number="X1", kind="plan", status="有效"
    )


def library() -> list[Fragment]:
    return [points(), summary(), plan()]
