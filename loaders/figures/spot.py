"""One quantity in its clause, with the words on either side of it."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.figures.quantity import Quantity
from loaders.figures.wording import Wording


@dataclass(frozen=True, slots=True)
class Spot:
    """A quantity, the one that follows it in the clause, and the words around it.

    `listed` is `left` with the list before it that it ends; `joined` says that the clause goes on with a list of figures,
    `listed_on` that a figure stands before this one in the same list or clause.
    """

    quantity: Quantity
    following: Quantity | None
    left: Wording
    right: Wording
    listed: Wording
    joined: bool
    listed_on: bool
