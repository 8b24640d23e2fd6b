"""Annotated papers as training material: which characters are names, and which candidates are right."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from loaders.frame import Frame
from loaders.header import read_header
from loaders.metadata import own_titles
from loaders.names.candidate import Candidate
from loaders.names.find import gather
from loaders.names.lexicon import Hit
from loaders.names.rating import TAGGED, TASTE
from loaders.names.scan import Scan
from loaders.normalise import normalise
from loaders.outline import outline
from loaders.resolve import resolve

#: What does not count when names are compared, as in the scorer.
_DROPPED = re.compile(r"[\s“”\"‘’'「」『』《》〈〉·•〔〕\[\]]+")
_DASHES = re.compile("[—–－~〜-]+")
_AND = re.compile("、|和|与|以及|及")
#: A candidate this much shorter than the annotated name around it is a part of it, not a name.
_PART = 2
_NATIONAL = "national"

#: start, end, class, whether every annotator must name it.
Annotated = tuple[int, int, str, bool]


def fold(text: str) -> str:
    """Fold a name for comparison: width, quotes, book marks, dashes and blanks do not count."""
    return _DASHES.sub("-", _DROPPED.sub("", unicodedata.normalize("NFKC", text))).lower()


@dataclass(slots=True)
class Paper:
    """An annotated paper: its text as the pipeline sees it, and the annotated entities."""

    stem: str
    province: str
    text: str
    frame: Frame
    own: frozenset[str]
    seen: Scan
    known: list[Hit]
    found: list[Candidate]
    entities: list[dict[str, Any]]


def read_papers(folder: Path, group: str = "silver") -> list[Paper]:
    """Read the annotated papers of score/GROUP in a shared folder, in the order of their names."""
    return [_paper(path, _text_file(folder, path.stem)) for path in sorted((folder / "score" / group).glob("*.json"))]


def _text_file(folder: Path, stem: str) -> Path:
    places = (folder / "score" / "texts", folder / "corpus", folder / "corpus" / "more")
    return next(place / f"{stem}.txt" for place in places if (place / f"{stem}.txt").exists())


def _paper(annotation: Path, source: Path) -> Paper:
    data = json.loads(annotation.read_text(encoding="utf-8"))
    text = normalise(source.read_text(encoding="utf-8"))
    header = read_header(text, outline(text), source.stem)
    seen, known, found = gather(text.clean, header.frame)
    province = data["doc"].get("province") or _NATIONAL
    own = own_titles(header)
    return Paper(annotation.stem, province, text.clean, header.frame, own, seen, known, found, data["entities"])


def folds(papers: list[Paper], count: int) -> list[list[Paper]]:
    """Part papers into groups of about equal length, those of one province together."""
    provinces: dict[str, list[Paper]] = defaultdict(list)
    for paper in papers:
        provinces[paper.province].append(paper)
    groups: list[list[Paper]] = [[] for _ in range(count)]
    for held in sorted(provinces.values(), key=lambda ps: (-sum(len(p.text) for p in ps), ps[0].stem)):
        min(groups, key=lambda group: sum(len(p.text) for p in group)).extend(held)
    return groups


def labels(paper: Paper) -> list[str]:
    """Give the label of each character: B-Pla, I-Pla, … for what must be named, B-Pla~ … for taste, O."""
    given = ["O"] * len(paper.text)
    for start, end, label, core in annotated(paper):
        if label in TAGGED:
            name = label[:3] + ("" if core else TASTE)
            given[start:end] = [f"B-{name}", *[f"I-{name}"] * (end - start - 1)]
    return given


def annotated(paper: Paper) -> list[Annotated]:
    """Find the annotated surfaces in the text, the longest first, none across another; coordinations in their parts."""
    folded, places = _folded(paper.text)
    taken = bytearray(len(paper.text))
    found: list[Annotated] = []
    for key, (label, core, shared) in sorted(_surfaces(paper).items(), key=lambda item: (-len(item[0]), item[0])):
        at = folded.find(key)
        while at >= 0:
            start, end = _whole(paper.text, places[at], places[at + len(key) - 1] + 1)
            if not any(taken[start:end]):
                taken[start:end] = b"\1" * (end - start)
                parts = _parts(paper, start, end) if shared else [(start, end)]
                found += [(left, right, label, core) for left, right in parts]
            at = folded.find(key, at + 1)
    return sorted(found)


def _folded(text: str) -> tuple[str, list[int]]:
    """Fold a text character by character; give also where each folded character stands in it."""
    folded = [(mark, place) for place, character in enumerate(text) for mark in fold(character)]
    return "".join(mark for mark, _ in folded), [place for _, place in folded]


def _surfaces(paper: Paper) -> Mapping[str, tuple[str, bool, bool]]:
    """Give for each folded surface its class, whether it must be named, and whether it names several things."""
    owners = Counter(surface for entity in paper.entities for surface in set(entity["surfaces"]))
    meant: dict[str, tuple[str, bool, bool]] = {}
    for entity in sorted(paper.entities, key=lambda e: (not e.get("core", True), e["type"], e["name"])):
        for surface in sorted(set(entity["surfaces"])):
            if len(fold(surface)) > 1:
                meant.setdefault(fold(surface), (entity["type"], entity.get("core", True), owners[surface] > 1))
    return meant


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """Take in the marks around a surface that folding dropped."""
    while start and text[start - 1] in "“‘《" and text[end : end + 1] in ("”", "’", "》"):
        start, end = start - 1, end + 1
    for opening, closing in ("“”", "（）"):
        opened, closed = text.count(opening, start, end), text.count(closing, start, end)
        start -= closed > opened and text[start - 1 : start] == opening
        end += opened > closed and text[end : end + 1] == closing
    return start, end


def _parts(paper: Paper, start: int, end: int) -> Iterator[tuple[int, int]]:
    left = start
    for joint in _AND.finditer(paper.text, start, end):
        if joint.start() > left and joint.start() not in paper.seen.kept:
            yield left, joint.start()
            left = joint.end()
    if left < end:
        yield left, end


def verdicts(paper: Paper, pool: list[Candidate]) -> list[str]:
    """Judge candidates: yes, no, taste, or skip for a name that is printed here as part of a longer one."""
    core: dict[str, set[str]] = defaultdict(set)
    taste: set[str] = set()
    owners = Counter(fold(surface) for entity in paper.entities for surface in set(entity["surfaces"]))
    for entity in paper.entities:
        keys = {fold(entity["name"]), *(fold(s) for s in entity["surfaces"] if owners[fold(s)] == 1)}
        (core[entity["type"]] if entity.get("core", True) else taste).update(keys)
    spans = annotated(paper)
    return [_verdict(paper, candidate, core[candidate.label], taste, spans) for candidate in pool]


def _verdict(paper: Paper, candidate: Candidate, core: set[str], taste: set[str], spans: list[Annotated]) -> str:
    start, end = candidate.start, candidate.end
    keys = {fold(resolve(candidate, paper.frame).name), fold(paper.text[start:end])}
    if keys & core:
        inner = any(left <= start and end <= right and right - left > end - start + _PART for left, right, _, _ in spans)
        return "skip" if inner else "yes"
    return "taste" if keys & taste else "no"
