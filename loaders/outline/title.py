"""The title of a paper, the line of its addressees, and who signed it when."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.outline.lines import BRACKETED_DATE, NUMBER, Line, is_body, is_date, is_signed, is_title
from loaders.outline.parts import Span

#: Lines of one title, and its longest line but for the last.
MOST_LINES, LONGEST_LINE = 3, 60
#: Whoever is addressed: 各设区市…, …厅、局, …有限公司; not 各位代表.
ADDRESSED = re.compile(
    r"(?!各位)[^。；！？]{0,400}(?:各|局|厅|委|府|办|部门|单位|支部|科室|处室|院|所|公司|集团|中心|大学)[^。；！？]{0,60}："
)
#: How the first line of a broken title may end.
UNFINISHED = re.compile(r"(?:关于|印发|转发|批转|发布)$")


def title_of(lines: Sequence[Line]) -> Span | None:
    """Find the first title among lines, a body's name above it and a remark in brackets below it included."""
    for i in range(len(lines)):
        for more in range(1, MOST_LINES + 1):
            part = lines[i : i + more]
            if len(part) == more and _is_one_title(part):
                remark = lines[i + more] if i + more < len(lines) else None
                ends = remark if remark and _is_remark(remark.text) else part[-1]
                return part[0].start, ends.end
    return None


def addressees_of(lines: Sequence[Line]) -> Span | None:
    """Find the line that names who is addressed."""
    return next((line.span for line in lines if ADDRESSED.fullmatch(line.text)), None)


def signature_of(lines: Sequence[Line]) -> Span | None:
    """Find the first date that stands alone or behind a body's name, with the signing bodies above it."""
    for i, line in enumerate(lines):
        if is_date(line.text):
            first = i
            while first and is_body(lines[first - 1].text):
                first -= 1
            return lines[first].start, line.end
        if is_signed(line.text):
            return line.span
    return None


def _is_one_title(part: Sequence[Line]) -> bool:
    """Tell whether lines make one title: whole as they stand, or broken where the first of them cannot end."""
    joined = "".join(line.text for line in part)
    if not is_title(joined) or joined.count("《") != joined.count("》"):
        return False
    if len(part) == 1:
        return not joined.startswith(("附件", "（"))
    return all(_may_be_broken(line.text, i == 0) for i, line in enumerate(part[:-1])) and not _is_remark(part[-1].text)


def _may_be_broken(line: str, first: bool) -> bool:
    if len(line) > LONGEST_LINE or is_date(line) or NUMBER.fullmatch(line) or line.endswith("文件") or "：" in line:
        return False
    return (
        is_body(line)
        or bool(re.search(r"(?:关于|印发|转发|批转|发布)$", line))
        or line.count("《") > line.count("》")
        or not first
    )


def _is_remark(line: str) -> bool:
    return bool(re.fullmatch(r"（[^（）\n]{2,24}）", line)) and not BRACKETED_DATE.fullmatch(line) and "公开" not in line
