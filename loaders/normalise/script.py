"""Readings printed after characters, and Traditional script."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

import opencc

from loaders.normalise.draft import Draft

READING = re.compile(r"(?<=[\u3400-\u9fff])[(（]([a-zA-Z\u00e0-\u01dc\u0300-\u030c]{1,7})[)）]")
#: 著 the particle, which the converter leaves; 显著 名著 著作 著名 and the like keep it.
PARTICLE = re.compile(r"(?<![显名原土专编巨论译遗昭卓合])著(?![名作述称录者书文])")

#: From this share of characters in Traditional form on, the whole text is taken as Traditional.
TRADITIONAL_TEXT = 0.01
#: Below it, single lines are converted that show this share; a lone 乾 in 乾县 or 濛 in 彩濛 is a simplified text's own.
TRADITIONAL_LINE = 0.08


def drop_readings(draft: Draft) -> None:
    """Drop the pinyin in brackets behind a character; only a reading with a tone mark is taken for one."""
    draft.edit(READING, lambda match: "" if _has_tone(match[1]) else None, "reading-removed")


def convert_script(draft: Draft) -> None:
    """Convert Traditional characters to simplified ones, character by character in place."""
    text = draft.text
    converted = _converter().convert(text)
    if converted == text:
        return
    changed = list(_changes(text, converted))
    if len(changed) >= TRADITIONAL_TEXT * len(text):
        particles = [match.start() for match in PARTICLE.finditer(converted)]
        converted = PARTICLE.sub("着", converted)
        changed = sorted({*changed, *particles})
    else:
        changed = _in_traditional_lines(text, changed)
    draft.put(((i, converted[i]) for i in changed), "script-converted")


def _changes(text: str, converted: str) -> Iterator[int]:
    """Give the places where two texts of one length differ, looking only into lines that do."""
    start = 0
    for old, new in zip(text.split("\n"), converted.split("\n"), strict=True):
        if old != new:
            yield from (start + i for i in range(len(old)) if old[i] != new[i])
        start += len(old) + 1


def _in_traditional_lines(text: str, changed: list[int]) -> list[int]:
    """Keep the changed places whose line looks Traditional as a whole."""
    lines: dict[tuple[int, int], list[int]] = {}
    for place in changed:
        end = text.find("\n", place)
        lines.setdefault((text.rfind("\n", 0, place), len(text) if end < 0 else end), []).append(place)
    return [
        place
        for (start, end), places in lines.items()
        if len(places) > 1 and len(places) >= TRADITIONAL_LINE * (end - start)
        for place in places
    ]


def _has_tone(syllable: str) -> bool:
    return any(unicodedata.combining(mark) for mark in unicodedata.normalize("NFD", syllable))


@cache
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")
