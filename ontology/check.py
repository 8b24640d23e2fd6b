"""Whether graph JSON rows conform to the ontology, said in sentences that name document, place and rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from ontology.concepts import Ontology, Property, Relation
from ontology.datatypes import Check, Fault, check_of
from ontology.model import load


@dataclass(frozen=True, slots=True)
class Violation:
    """One thing that does not conform; `place` is the uid of a node or the section of a relationship."""

    doc: str
    place: str
    rule: str
    message: str

    def __str__(self) -> str:
        """Say it all in one line."""
        return f"{self.doc or 'no document'}, {self.place or 'the whole document'}: {self.message} (rule: {self.rule})"


def violations(rows: Iterable[Mapping[str, Any]], doc: str = "") -> Iterator[Violation]:
    """Yield every violation of our ontology in graph JSON rows, nodes before their relationships.

    `doc` is the uid of the document that rows belong to which do not say so themselves.
    """
    return Checker(_compiled(), doc).violations(rows)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a class or relation asks of the properties of its rows."""

    checks: Mapping[str, Check]
    required: frozenset[str]

    def faults(self, properties: Mapping[str, Any]) -> list[Fault]:
        """Give what is wrong with the properties of one row."""
        faults = []
        checks = self.checks
        for name, value in properties.items():
            if name not in checks:
                faults.append(Fault("unknown property", f"the property {name} is not in the ontology"))
            elif (fault := checks[name](value)) is not None:
                faults.append(Fault(fault.rule, f"the property {name} {fault.problem}"))
        if not self.required.issubset(properties):
            missing = sorted(self.required.difference(properties))
            faults += [Fault("required", f"the property {name} is missing") for name in missing]
        return faults


@dataclass(frozen=True, slots=True)
class Plans:
    """The ontology as plain look-ups."""

    classes: Mapping[str, Plan]
    relations: Mapping[str, tuple[Plan, Relation]]


def compile_plans(ontology: Ontology) -> Plans:
    """Turn an ontology into look-ups, once for any number of rows."""

    def plan(properties: Mapping[str, Property]) -> Plan:
        vocabularies = ontology.vocabularies
        checks = {name: check_of(p, vocabularies[p.values] if p.values else None) for name, p in properties.items()}
        return Plan(checks, frozenset(name for name, p in properties.items() if p.required))

    return Plans(
        {name: plan(class_.properties) for name, class_ in ontology.classes.items()},
        {name: (plan(relation.properties), relation) for name, relation in ontology.relations.items()},
    )


@cache
def _compiled() -> Plans:
    return compile_plans(load())


class Checker:
    """One pass over rows: it remembers the class of every node, for the ends of relationships."""

    def __init__(self, plans: Plans, doc: str = "") -> None:
        self._plans = plans
        self._doc = doc
        self._classes: dict[str, str] = {}
        self._rids: set[str] = set()

    def violations(self, rows: Iterable[Mapping[str, Any]]) -> Iterator[Violation]:
        """Yield every violation in the rows."""
        for row in rows:
            try:
                faults = self._node(row) if row["type"] == "node" else self._relationship(row)
            except (KeyError, IndexError, TypeError, AttributeError) as error:
                yield Violation(self._doc, "", "row", f"this is no graph JSON row ({error!r}): {row!r:.200}")
                continue
            for fault in faults:
                yield self._said(row, fault)

    def _said(self, row: Mapping[str, Any], fault: Fault) -> Violation:
        properties, is_node = row["properties"], row["type"] == "node"
        doc = str(properties.get("doc") or (row["id"] if properties.get("loaded") is True else self._doc))
        place = str(row["id"] if is_node else properties.get("section", ""))
        name = row["labels"][-1] if is_node else row["label"]
        return Violation(doc, place, fault.rule, f"{name} {row['id']}: {fault.problem}")

    def _node(self, row: Mapping[str, Any]) -> list[Fault]:
        uid, labels, properties = row["id"], row["labels"], row["properties"]
        class_ = labels[-1]
        plan = self._plans.classes.get(class_)
        faults = plan.faults(properties) if plan else [Fault("class", f"there is no class {class_} in the ontology")]
        if labels != ["Entity", class_]:
            faults.append(Fault("labels", f"the labels must be Entity and one class, but are {', '.join(labels)}"))
        if properties.get("uid") != uid:
            faults.append(Fault("identity", f"the property uid must be the id of the row, but is {properties.get('uid')!r}"))
        if uid in self._classes:
            faults.append(Fault("unique", "another node has this uid already"))
        self._classes[uid] = class_
        return faults

    def _relationship(self, row: Mapping[str, Any]) -> list[Fault]:
        rid, label, properties = row["id"], row["label"], row["properties"]
        if label not in self._plans.relations:
            return [Fault("relation", f"there is no relation {label} in the ontology")]
        plan, relation = self._plans.relations[label]
        faults = plan.faults(properties)
        if properties.get("rid") != rid:
            faults.append(Fault("identity", f"the property rid must be the id of the row, but is {properties.get('rid')!r}"))
        if rid in self._rids:
            faults.append(Fault("unique", "another relationship has this rid already"))
        self._rids.add(rid)
        start, end = properties.get("start"), properties.get("end")
        if type(start) is int and type(end) is int and not 0 <= start < end:
            faults.append(Fault("span", f"the quote must begin at 0 or later and end after that, but runs from {start} to {end}"))
        faults += self._end("start", "domain", row["start"], relation.source)
        faults += self._end("end", "range", row["end"], relation.target)
        if relation.same_class and row["start"]["labels"] != row["end"]["labels"]:
            faults.append(Fault("same class", "both of its ends must be of one class"))
        return faults

    def _end(self, key: str, rule: str, end: Mapping[str, Any], allowed: tuple[str, ...]) -> list[Fault]:
        uid, labels = end["id"], end["labels"]
        faults = []
        known = self._classes.get(uid)
        if known is None:
            faults.append(Fault("defined", f"its {key} {uid} is no node of the rows before"))
        elif labels != ["Entity", known]:
            faults.append(Fault("labels", f"its {key} {uid} has the labels Entity, {known}, but is given {', '.join(labels)}"))
        if labels[-1] not in allowed:
            faults.append(Fault(rule, f"its {key} {uid} is of class {labels[-1]}, but must be of {', '.join(allowed)}"))
        return faults
