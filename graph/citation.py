"""Which papers carry out which others: 贯彻落实《…》, not 印发《…》 nor 制定《…落实方案》."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from graph.inference import Ask, Finding

_CITED = """
MATCH (:Entity)-[r:CITES]->(c:Entity:Document)
RETURN r.doc AS doc, c.uid AS cited, r.rid AS rid, r.quote AS quote, c.name AS name, c.aliases AS aliases"""
#: A verb of carrying out that ends right before the name, and no verb of making before it (制定实施《…》 makes the paper).
_VERBS = "(?:落实|贯彻|执行|施行|实施)"
_CARRIES_OUT = re.compile(_VERBS + '(?:好|了|到位)?(?:国家|中央|全国|省委|省政府|我省|新修订的|修订后的|新修改的)*[《“"]*$')
_MAKES = re.compile("(?:制定|制订|编制|印发|起草|出台|修订|颁布|研究)[、和并及]*(?:推动|组织|全面|贯彻)?" + _VERBS)


def implementations(ask: Ask) -> Iterator[Finding]:
    """Yield IMPLEMENTS from papers to those that they say they carry out."""
    found = defaultdict(set)
    for row in ask(_CITED):
        if row["doc"] != row["cited"] and carries_out(row["quote"], [row["name"], *(row["aliases"] or ())]):
            found[row["doc"], row["cited"]].add(row["rid"])
    for (doc, cited), rids in found.items():
        yield "IMPLEMENTS", doc, cited, {"evidence": sorted(rids)}


def carries_out(quote: str, names: list[str]) -> bool:
    """Tell whether a verb of carrying out governs one of the names in the quote.

    >>> carries_out("贯彻落实《青禾省科学技术进步条例》", ["青禾省科学技术进步条例"])
    True
    >>> carries_out("印发实施《青禾省科学技术进步条例》", ["青禾省科学技术进步条例"])
    False
    """
    heads = [quote[: quote.index(name)] for name in names if name in quote]
    return any(_CARRIES_OUT.search(head) and not _MAKES.search(head) for head in heads)
