"""The lines of a clean text, and what a line is by its looks alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.outline.parts import Span
from loaders.outline.words import words

NUMERAL = "〇零一二三四五六七八九十"
_FEW = rf"(?:\d{{1,2}}|[{NUMERAL}]{{1,3}})"
DATE = rf"(?:(?:19|20)\d\d|[{NUMERAL}]{{4}})年{_FEW}月(?:{_FEW}日)?"
DATE_LINE = re.compile(DATE)
SIGNED_AND_DATED = re.compile(rf"([^，。：；、！？\d\s]{{2,40}}?) ?({DATE})")
BRACKETED_DATE = re.compile(rf"（{DATE}[^（）\n]{{0,20}}）")
#: 川科发〔2022〕2号, 宣科党组〔2024〕5号, 国办函〔2021〕第3号, and the old 第12号令 behind them.
NUMBER = re.compile(r"[\u4e00-\u9fff]{1,14}〔(?:19|20)\d\d〕第?\d{1,5}号")
#: How a speaker addresses the assembly.
SALUTATION = re.compile(r"各位(?:代表|委员)|同志们[：！，]")
RULE = re.compile(r"[-—|_=*+\s]+")
#: When the page was published: a date with the time of day, or one written with hyphens.
TIME = r"\d{1,2}[:时]\d{1,2}(?::\d{1,2})?分?"
STAMP = re.compile(rf"(?:19|20)\d\d(?:-\d{{1,2}}-\d{{1,2}} ?(?:{TIME})?|年\d{{1,2}}月\d{{1,2}}日 ?{TIME})")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not empty, without the blanks around it; `start` and `end` are its place in the text."""

    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        """Where the line stands."""
        return self.start, self.end


def lines_of(text: str) -> list[Line]:
    """Give the lines that are not empty."""
    return [Line(match.start(), match.end(), match[0]) for match in re.finditer(r"[^\s](?:[^\n]*[^\s])?", text)]


def is_date(line: str) -> bool:
    """Tell whether a line is a date and nothing else."""
    return bool(DATE_LINE.fullmatch(line))


def is_signed(line: str) -> bool:
    """Tell whether a line is a body's name with a date behind it."""
    signed = SIGNED_AND_DATED.fullmatch(line)
    return bool(signed) and is_body(signed[1] if signed else "")


def is_body(line: str) -> bool:
    """Tell whether a line looks like the name of a body, or like several with blanks between."""
    return len(line) <= 80 and all(words().body.fullmatch(name) for name in line.split(" "))


def is_title(line: str) -> bool:
    """Tell whether a line looks like the title of a paper."""
    return 4 <= len(line) <= 130 and not line.endswith("：") and bool(words().genre.fullmatch(line))


def is_button(line: str) -> bool:
    """Tell whether a line is a button, a rule or a caption of the page."""
    bare = line.strip("【】[]|>《》× ：")
    return (
        not bare or bare in words().buttons or bool(RULE.fullmatch(line)) or bool(re.match(r"【?(?:字[号体]|打印)[：】]", line))
    )
