"""The order of the clean-up: what a step needs from the text, an earlier step has done."""

from __future__ import annotations

from loaders.normalise.draft import Draft
from loaders.normalise.lines import join_lines
from loaders.normalise.marks import drop_blanks, fold_widths, widen_punctuation
from loaders.normalise.quotes import mend_quotes
from loaders.normalise.residue import drop_characters, drop_residue
from loaders.normalise.script import convert_script, drop_readings
from loaders.normalise.slips import mend_dashes, mend_slips
from loaders.normalise.text import Text

STEPS = (
    drop_characters,
    drop_readings,
    convert_script,
    fold_widths,
    drop_residue,
    drop_blanks,
    mend_quotes,
    widen_punctuation,
    mend_dashes,
    mend_slips,
    join_lines,
)


def normalise(raw: str) -> Text:
    """Clean a raw text: script, widths, blanks, quotes, dashes, scanner's slips; every character keeps its raw index.

    >>> normalise("科技创(chuàng)新,投入达2.5%").clean
    '科技创新，投入达2.5%'
    """
    draft = Draft(raw)
    for step in STEPS:
        step(draft)
    return draft.finish()
