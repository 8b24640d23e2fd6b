"""What a clause may take from those before it in its sentence, and what is said of one quantity."""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.figures.quantities import Quantity
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
    """What a clause may take from those before it: the verb and noun of the last figure, the subject, the list of names."""

    verb: Wording = field(default_factory=Wording)
    of_money: bool = False
    noun: Wording = field(default_factory=Wording)
    subject: Wording = field(default_factory=Wording)
    group: list[Wording] = field(default_factory=list)
    before: list[Wording] = field(default_factory=list)
    plain: Wording = field(default_factory=Wording)
    topic: Wording = field(default_factory=Wording)

    def new_list(self) -> None:
        """Begin a new list of figures; the last one stays known."""
        if self.group:
            self.before, self.group = self.group, []

    def verb_for(self, quantity: Quantity) -> Wording:
        """Give the verb that a list hands on: from sums to sums, from counts to counts."""
        return self.verb if self.of_money == (quantity.kind == "money") else Wording()

    def keep(self, naming: Naming, quantity: Quantity) -> None:
        """Remember a figure for those that follow."""
        self.group = [*self.group[-11:], naming.name]
        self.noun = naming.noun
        if not naming.depends:
            self.verb, self.subject = naming.verb, naming.name
            self.of_money = quantity.kind == "money"

    def copied(self) -> Memory:
        """Give a copy that a bracket may write on."""
        return Memory(self.verb, self.of_money, self.noun, self.subject, list(self.group), list(self.before), self.plain, self.topic)
