"""Names that end in words which end much else too (`open_heads`): proposed by grammar, judged by the model."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.names.bounds import LONGEST_NAME, is_named, left_edge, trim
from loaders.names.candidate import Candidate
from loaders.names.edges import edges
from loaders.names.grammar import grammar
from loaders.names.scan import Scan

_LONGEST_OPEN = 24


def opened(seen: Scan, label: str) -> Iterator[Candidate]:
    """Propose the names that words end which end much else too; the model judges."""
    rules, closed = grammar(label), seen.heads[label]
    for end, head_start in sorted(seen.open_heads[label].items()):
        start = trim(seen, left_edge(seen, head_start, rules), head_start)
        name = seen.text[start:end]
        if seen.ends_word(head_start, end) or seen.runs_on(end):
            continue  # 绿色发展 is no 展, 新型城镇化 no 城
        if end in closed or start == head_start or len(name) > _LONGEST_OPEN or inside_quotes(seen, start, end):
            continue
        if edges().opening.fullmatch(seen.text, start, head_start):
            continue  # 主动服务, 同步建设: how or what is done, and to nothing named
        whole = name.count("“") == name.count("”")
        if whole and is_named(seen, start, end, seen.text[head_start:end], rules):
            yield Candidate(label, name, start, end, f"{label.lower()}-open", proposal=True)


def inside_quotes(seen: Scan, start: int, end: int) -> bool:
    """Tell whether a head ends within quotes that it does not fill: “一院一所一校” is no school."""
    opening = seen.text.rfind("“", max(0, start - LONGEST_NAME), start + 1)
    return opening >= 0 and seen.closer.get(opening, -1) >= end
