"""Short names: what a thing is also called, as far as its full name shows it."""

from __future__ import annotations

import re

_ROUND = re.compile("(?:新一轮|首届|第[一二三四五六七八九十百0-9]+[届轮次])(?=..)")
#: 科技企业“双倍增”计划 is called 双倍增; more than so much behind the quotes is no kind of thing but a name of its own.
_QUOTED = re.compile("“([^“”]{2,})”[^“”]{0,6}")


def short_names(name: str) -> set[str]:
    """Give the shorter names that papers use for a thing: without its round, and what its quotes hold.

    >>> sorted(short_names("新一轮科技企业“双倍增”计划"))
    ['双倍增', '科技企业“双倍增”计划']
    >>> short_names("天府绛溪实验室")
    set()
    """
    bare = _ROUND.sub("", name, count=1) if _ROUND.match(name) else name
    quoted = [found.group(1) for found in _QUOTED.finditer(name) if found.end() == len(name)]
    return {bare, *quoted} - {name}
