"""Where a document ends: annexes, glossaries, footers, contacts and the signature below the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.outline.lines import Line, is_body, is_button, is_date, is_signed
from loaders.outline.parts import Span
from loaders.outline.words import words

ANNEX_LIST = re.compile(r"附[件表][：:]? ?\d{0,2} ?[.、：:]?(?=[\u4e00-\u9fff《“\d])|附件?：")
ANNEX_HEAD = re.compile(r"附[件表] ?[\d一二三四五六七八九十]{0,3}[：:]?")
ANNEX_ITEM = re.compile(r"\d{1,2} ?[.、][^。；]{2,80}")
#: An explained word: a number, then the word and a colon.
EXPLAINED = re.compile(r"(?:\d{1,3} ?[.、]|\[\d{1,3}\])[^。；，]{1,40}：")
#: So many explained words behind one another are a glossary even without a heading.
LEAST_EXPLAINED = 5
LONGEST_CONTACT = 300
#: How a paper is published and who gets a copy.
NOTE = re.compile(r"（?(?:此件|此页|本件)[^。]{0,30}）?$|(?:抄送|抄报|主送|分送)[：:]")


def annex_lists(lines: Sequence[Line]) -> Iterator[Span]:
    """Give the lists of annexes: the line that begins with 附件 and names one, and the numbered names below it."""
    i = 0
    while i < len(lines):
        end = i
        if _opens_annexes(lines, i):
            end = i + 1
            while end < len(lines) and ANNEX_ITEM.fullmatch(lines[end].text):
                end += 1
            yield lines[i].start, lines[end - 1].end
        i = max(end, i + 1)


def _opens_annexes(lines: Sequence[Line], i: int) -> bool:
    """Tell whether a list of annexes begins at a line; 附件 alone is the head of an annex, unless numbered names follow."""
    text = lines[i].text
    if ANNEX_HEAD.fullmatch(text):
        return not re.search(r"\d", text) and i + 1 < len(lines) and bool(ANNEX_ITEM.fullmatch(lines[i + 1].text))
    return bool(ANNEX_LIST.match(text)) and len(text) <= 100 and not text.endswith(("。", "；"))


def contents_list(text: str, lines: Sequence[Line]) -> Iterator[Span]:
    """Give the table of contents: from its heading to the place where its first entry comes again."""
    for i, line in enumerate(lines[:-1]):
        if re.fullmatch(r"目\s?[录次]", line.text):
            entry = re.sub(r"[.…·\d\s]+$", "", lines[i + 1].text)
            again = text.find("\n" + entry, lines[i + 1].end) if entry else -1
            if again > 0:
                yield line.start, again
            return


def footer(lines: Sequence[Line], first: int) -> int | None:
    """Give the place where a footer, a glossary or links begin, at or behind the index of a line; None if none does."""
    explained = 0
    for i in range(first, len(lines)):
        text = lines[i].text
        if len(text) <= 60 and (words().ends.match(text) or words().glossary.fullmatch(text)):
            return _with_annex_head(lines, i)
        explained = explained + 1 if EXPLAINED.match(text) else 0
        if explained == LEAST_EXPLAINED and lines[i - explained + 1].text.startswith(("1", "[1]")):
            return _with_annex_head(lines, i - explained + 1)
    return None


def peel(lines: Sequence[Line]) -> int:
    """Give how many lines are text; signature, contacts and notes on publication stand below them."""
    count = len(lines)
    while count and (_is_below(lines[count - 1].text) or _signs(lines, count - 1)):
        count -= 1
    return count


def annex_heads(lines: Sequence[Line]) -> list[int]:
    """Give the indexes of the lines that say 附件 and no more."""
    return [i for i, line in enumerate(lines) if ANNEX_HEAD.fullmatch(line.text)]


def _with_annex_head(lines: Sequence[Line], i: int) -> int:
    return lines[i - 1].start if i and ANNEX_HEAD.fullmatch(lines[i - 1].text) else lines[i].start


def _is_below(line: str) -> bool:
    """Tell whether a line can only stand below a text."""
    if is_date(line) or is_signed(line) or is_button(line) or ANNEX_HEAD.fullmatch(line):
        return True
    if len(line) <= LONGEST_CONTACT and words().contacts.search(line):
        return True
    return bool(NOTE.match(line)) or (len(line) <= 60 and bool(words().ends.match(line)))


def _signs(lines: Sequence[Line], i: int) -> bool:
    """Tell whether a line is a signing body: only bodies stand between it and a date below."""
    for line in lines[i : i + 20]:
        if is_date(line.text):
            return True
        if not is_body(line.text):
            return False
    return False
