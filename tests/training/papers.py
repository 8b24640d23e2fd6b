"""Made-up annotated papers for the tests of training."""

from __future__ import annotations

from loaders.frame import Frame
from loaders.names.find import gather
from training.corpus import Paper

Entity = tuple[str, list[str], bool]


def paper(text: str, entities: list[Entity], province: str = "四川省") -> Paper:
    """Give a paper whose entities are (class, surfaces, core); the first surface is the name."""
    seen, known, found = gather(text, Frame())
    listed = [{"type": label, "name": surfaces[0], "surfaces": surfaces, "core": core} for label, surfaces, core in entities]
    return Paper(text[:8], province, text, Frame(), frozenset(), seen, known, found, listed)
