"""The errors of zhengtu: one root, few children; the message names the place, what is wrong and what to do."""

from __future__ import annotations


class ZhengtuError(Exception):
    """Anything a user can mend: `str(error)` is a whole sentence for them."""
