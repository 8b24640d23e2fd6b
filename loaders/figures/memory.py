"""What a clause may take from those before it in its sentence, and what is said of one quantity."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from loaders.figures import naming
from loaders.figures.quantity import Quantity
from loaders.figures.wording import Wording


@dataclass(frozen=True, slots=True)
class Naming:
    """The name of what is measured; `verb` and `noun` are handed on along a list, `subject` to the clauses that depend on it."""

    name: Wording
    rule: str
    verb: Wording = field(default_factory=Wording)
    noun: Wording = field(default_factory=Wording)
    depends: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """A quantity with what it measures, the clause that states it, what is said around it, and the name of the rule."""

    indicator: str
    quantity: Quantity
    start: int
    end: int
    said: str
    rule: str


@dataclass(slots=True)
class Memory:
    """What a clause may take from those before it.

    `verb` and `noun` are the last figure's, `subject` the name that others depend on, `group` the names of the running list
    of figures and `before` those of the list before it; `topic` is the first clause without a figure, `plain` the last, and
    `reached` its subject when it says how far that got.
    """

    verb: Wording = field(default_factory=Wording)
    of_money: bool = False
    noun: Wording = field(default_factory=Wording)
    subject: Wording = field(default_factory=Wording)
    group: list[Wording] = field(default_factory=list)
    before: list[Wording] = field(default_factory=list)
    topic: Wording = field(default_factory=Wording)
    plain: Wording = field(default_factory=Wording)
    reached: Wording = field(default_factory=Wording)

    def new_list(self) -> None:
        """Begin a new list of figures; the last one stays known."""
        if self.group:
            self.before, self.group = self.group, []

    def pass_by(self, clause: Wording) -> None:
        """Remember a clause without a figure."""
        self.topic = self.topic or clause
        self.plain = clause
        self.reached = naming.subject_reached(clause)

    def verb_for(self, quantity: Quantity) -> Wording:
        """Give the verb that a list hands on: from sums to sums, from counts to counts."""
        return self.verb if self.of_money == (quantity.kind == "money") else Wording()

    def depended_on(self) -> Wording:
        """Give the subject of a clause that has none of its own."""
        if self.reached:
            return self.reached
        return naming.subject_of(self.subject) if self.subject else naming.subject_in(self.plain)

    def repeated(self) -> Wording:
        """Give what a number with nothing before it measures: what the last one did."""
        return self.reached or naming.subject_of(self.noun or self.subject) or naming.subject_in(self.plain)

    def keep(self, given: Naming, quantity: Quantity) -> None:
        """Remember a figure for those that follow."""
        self.group = [*self.group[-11:], given.name]
        self.noun, self.reached = given.noun, Wording()
        if not given.depends:
            self.verb, self.subject = given.verb, given.name
            self.of_money = quantity.kind == "money"

    def copied(self) -> Memory:
        """Give a copy that a bracket may write on."""
        return replace(self, group=list(self.group), before=list(self.before))
