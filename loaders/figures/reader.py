"""Read the clauses of a sentence in order and name what every quantity in them measures."""

from __future__ import annotations

from loaders.figures import naming, trimming, verbs
from loaders.figures.after import name_after
from loaders.figures.ahead import belongs_to_next, completed, stops
from loaders.figures.before import is_setting, name_before
from loaders.figures.clauses import LIST_MARKS, Clause
from loaders.figures.memory import Memory, Named, Naming
from loaders.figures.order import Order, describes, order_of, start_of_change
from loaders.figures.quantity import Quantity
from loaders.figures.shared import heads_of, sharing
from loaders.figures.spot import Spot
from loaders.figures.wording import Wording


class Reader:
    """Reads one sentence; `line` is the text with quotes and brackets filled, `opened` with quotes only."""

    def __init__(self, line: Wording, opened: Wording) -> None:
        self._line = line
        self._opened = opened
        self._memory = Memory()
        self._named: list[Named] = []
        self._floor: int | None = None

    def read(self, parts: list[Clause]) -> list[Named]:
        """Name the quantities of the sentence that `parts` make up."""
        index = 0
        while index < len(parts):
            clause = parts[index]
            if clause.mark not in LIST_MARKS:
                self._memory.new_list()
            taken = self._clause(parts, index) if clause.quantities else self._plain(clause)
            for part in parts[index : index + taken]:
                self._brackets(part)
            index += taken
        return self._named

    def _brackets(self, clause: Clause) -> None:
        """Read what stands in brackets; what it says is forgotten afterwards."""
        for parts in clause.brackets:
            memory, line = self._memory, self._line
            self._memory, self._line, self._floor = memory.copied(), self._opened, parts[0].start
            self.read(parts)
            self._memory, self._line, self._floor = memory, line, None

    def _plain(self, clause: Clause) -> int:
        self._memory.pass_by(self._line.cut(clause.start, clause.end))
        return 1

    def _clause(self, parts: list[Clause], index: int) -> int:
        begin, joined = self._list_start(parts, index)
        taken = self._shared(parts, index, parts[begin].start)
        if not taken:
            self._single(parts, index, parts[begin].start, joined)
        return taken or 1

    def _list_start(self, parts: list[Clause], index: int) -> tuple[int, bool]:
        """Give the clause in which the list begins that this one ends, and whether a figure stands right before the list."""
        begin = index
        for _ in range(8):
            clause = parts[begin]
            if clause.mark not in LIST_MARKS or begin == 0:
                return begin, self._line.flat.startswith("其中", clause.start)
            if parts[begin - 1].quantities:
                return begin, True
            if naming.has_verb(self._line.flat[clause.start : min(clause.end, clause.start + 40)]):
                return begin, False
            begin -= 1
        return index, False

    def _shared(self, parts: list[Clause], index: int, start: int) -> int:
        """Read a clause whose values are shared out by 分别 or 均; give the number of clauses read, 0 if it is none."""
        share = sharing(self._line, parts, index, start)
        if share is None or len(parts[index].quantities) > 1:
            return 0
        heads = heads_of(share, self._memory.group or self._memory.before)
        first = _list_begins(parts, index)
        if share.respectively and len(heads) > len(set(heads)) and first < start:
            return self._shared(parts, index, first)  # 新增企业 may be one of the heads: 货值、新增企业、产值分别增长
        values = share.quantities if share.respectively else share.quantities * len(heads)
        if len(values) < 2 or len(heads) != len(values):
            return 0
        rule = "respectively" if share.respectively else "each"
        for head, (clause, quantity) in zip(heads, values, strict=True):
            name = trimming.trim_right(head + share.predicate)
            self._give(Naming(name, rule, noun=head), quantity, clause)
        return len(share.quantities)

    def _single(self, parts: list[Clause], index: int, begin: int, joined: bool) -> None:
        """Read the quantities of one clause from left to right."""
        clause = parts[index]
        floor, carried = clause.start, Wording()
        for at, quantity in enumerate(clause.quantities):
            if quantity.start >= floor:
                left = carried + self._line.cut(floor, quantity.left)
                listed = left if at else self._line.cut(begin, clause.start) + left
                spot = self._spot(clause, at, left, listed, joined)
                floor, carried = self._read(spot, parts, index)

    def _spot(self, clause: Clause, at: int, left: Wording, listed: Wording, joined: bool) -> Spot:
        quantity = clause.quantities[at]
        following = clause.quantities[at + 1] if at + 1 < len(clause.quantities) else None
        if following and following.left == quantity.right and describes(following, self._line.flat[following.right : clause.end]):
            following = None
        right = self._line.cut(quantity.right, following.left if following else clause.end)
        return Spot(quantity, following, trimming.after_setting(left), right, listed, joined and not at, joined or at > 0)

    def _read(self, spot: Spot, parts: list[Clause], index: int) -> tuple[int, Wording]:
        """Read one quantity; give where the words of the next begin and what is put before them."""
        subject = start_of_change(spot)
        if subject is not None:
            return self._changing(spot, subject, parts[index].end)
        order = order_of(spot, self._memory.subject)
        if order is Order.WITHIN:
            return spot.quantity.right, spot.left + self._line.cut(spot.quantity.left, spot.quantity.right)
        if order is Order.BEFORE:
            return self._read_before(spot, parts, index), Wording()
        if order is Order.AFTER and belongs_to_next(spot, self._line.flat, parts, index):
            verb = verbs.verb_end(trimming.trim(spot.left).flat)
            self._memory.verb, self._memory.of_money = trimming.trim(spot.left).cut(0, verb), False
            return parts[index].end, Wording()
        if order is Order.AFTER:
            self._give(name_after(spot, self._memory), spot.quantity, parts[index])
        part = order is Order.AFTER and spot.right.flat == "的"
        return spot.quantity.right + part, spot.left if part else Wording()

    def _changing(self, spot: Spot, subject: Wording, end: int) -> tuple[int, Wording]:
        """Pass over the number where a change begins; its noun is kept for the number that the change leads to."""
        following = spot.following
        if following is not None and not self._line.flat[following.right : end].strip():
            subject = subject + trimming.trim_right(trimming.noun_after(spot.right))
        self._memory.noun = trimming.trim(subject) or self._memory.noun
        return spot.quantity.right + len(spot.right), subject

    def _read_before(self, spot: Spot, parts: list[Clause], index: int) -> int:
        """Read a quantity that stands before its noun; give where the noun ends."""
        noun = trimming.noun_after(spot.right)
        skipped = len(spot.right) - len(noun)
        if spot.following:
            noun = noun.cut(0, verbs.noun_end(noun.flat))
            end = spot.quantity.right + skipped + len(noun)
        else:
            noun = completed(noun, self._line, parts, index, bool(spot.left))
            end = parts[index].end
        if not is_setting(spot, stops(parts, index)):
            handed = self._memory.verb_for(spot.quantity) if spot.listed_on else Wording()
            self._give(name_before(spot, noun, handed), spot.quantity, parts[index])
        return end

    def _give(self, given: Naming, quantity: Quantity, clause: Clause) -> None:
        name = naming.tidy(given.name)
        if name:
            said = self._line.flat[self._floor if self._floor is not None else clause.start : clause.end]
            self._named.append(Named(name, quantity, clause.start, clause.end, said, given.rule))
            self._memory.keep(given, quantity)


def _list_begins(parts: list[Clause], index: int) -> int:
    """Give where the list of clauses without a figure begins that the clause parts[index] ends, whatever verbs it holds."""
    while index and parts[index].mark in LIST_MARKS and not parts[index - 1].quantities:
        index -= 1
    return parts[index].start
