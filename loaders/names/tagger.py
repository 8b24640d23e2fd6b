"""Choosing names by what was learned: the tagger adds spans that no rule saw, the rater says which candidates are names."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from loaders.names.candidate import Candidate
from loaders.names.chain import Chain
from loaders.names.decode import Indexes, Numbers
from loaders.names.lexicon import QUOTES, Hit
from loaders.names.marks import STRETCH, Marks, is_prose, sequences
from loaders.names.model import Model
from loaders.names.rating import TAGGED, Hints, Rating
from loaders.names.scan import PAIRS, Scan
from loaders.names.select import grammars_choice, select

#: The rule of names that the tagger alone saw.
TAGGER = "tagger"

_LABELS = {label[:3]: label for label in TAGGED}
_SHORTEST = 2
#: Characters that are this surely outside every name have no hints.
_OUTSIDE, _LEAST = 0.97, 0.01
#: How likely the beginning and the end of a span must be for the rater to judge it.
_ASKED = 0.12
_NO_NAME = frozenset("，。；：！？\n")
#: What a candidate weighs over its threshold counts more the longer its name is, so that two halves do not beat a whole.
_LENGTH = 0.5
_LEAST_WEIGHT = 0.02
#: Classes that grammar and lexicons close: the model neither adds to them nor takes away.
_CLOSED = frozenset({"Agency", "Document", "Place"})
#: Rules of bodies that are closed as organs are, whatever their class.
_CLOSED_RULES = frozenset({"agency-organ", "organization-institute", "program-announced"})
#: What grammar is sure of counts at least this much: closed classes, and the things of a coordination.
_SURE = 0.5
#: The threshold of closed classes, for which none is learned.
_CLOSED_LEAST = 0.25
#: A place of which the model is less sure is words of another name: 跨黄河第一缆.
_DENIED_PLACE = 0.05
#: How much surer the model must be of a candidate that the rules alone would not choose.
EDGE = 0.2
_JOINED = re.compile("[、和与]|等")


#: A stretch of characters with the label that the tagger decided for.
Labelled = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Hinted:
    """What the tagger says of a text: chances of labels by character, and the stretches that it decided for."""

    hints: Hints
    tagged: frozenset[Labelled]


def choose(
    model: Model, seen: Scan, known: Sequence[Hit], found: list[Candidate], may_be: Callable[[Candidate], bool]
) -> list[Candidate]:
    """Give the candidates that stand, each with its confidence."""
    dull = bytearray(len(seen.text))
    for start, end in sequences(seen.text):
        if not is_prose(seen.text[start:end]):
            dull[start:end] = bytes([1]) * (end - start)
    rated, _ = rate(model, seen, known, [c for c in found if not dull[c.start]], may_be)
    return select([*best(rated, model.thresholds), *grammars_choice(c for c in found if dull[c.start])])


def rate(
    model: Model, seen: Scan, known: Sequence[Hit], found: list[Candidate], may_be: Callable[[Candidate], bool]
) -> tuple[list[Candidate], Rating]:
    """Give the rules' candidates and, where `may_be` agrees, the tagger's own with their confidences, and what these go by."""
    said = listen(model.tagger, Marks(seen, known, [c for c in found if not c.proposal], grammars_choice(found)))
    pool = [*found, *filter(may_be, tagged_names(seen, found, said))]
    rating = Rating(seen, known, pool, said.hints, said.tagged)
    return [replace(candidate, confidence=model.rater.rate(rating.features(candidate))) for candidate in pool], rating


def listen(tagger: Chain, marks: Marks) -> Hinted:
    """Let the tagger read a text, some sentences at a time."""
    hints: dict[int, dict[str, float]] = {}
    tagged: list[Labelled] = []
    for sentences in _stretches(marks.seen.text):
        start, end = sentences[0][0], sentences[-1][1]
        decided, likely = tagger.read(tagger.scores(marks, start, end), [last - first for first, last in sentences])
        hints |= _hints(tagger, likely, start)
        tagged += _labelled(tagger, decided, start, {first for first, _ in sentences})
    return Hinted(hints, frozenset(tagged))


def _hints(tagger: Chain, likely: Numbers, start: int) -> dict[int, dict[str, float]]:
    """Give the likely labels of the characters that are not surely outside every name, by their places."""
    places = (likely[:, tagger.outside] < _OUTSIDE).nonzero()[0]
    hints: dict[int, dict[str, float]] = {start + place: {} for place in places.tolist()}
    held = likely[places]
    held[:, tagger.outside] = 0
    rows, labels = (held > _LEAST).nonzero()
    for place, label, chance in zip(places[rows].tolist(), labels.tolist(), held[rows, labels].tolist(), strict=True):
        hints[start + place][tagger.labels[label]] = chance
    return hints


def _labelled(tagger: Chain, decided: Indexes, start: int, firsts: Container[int]) -> list[Labelled]:
    """Give the stretches that the labels of characters make, none across the beginning of a sentence."""
    found: list[Labelled] = []
    inside = (decided != tagger.outside).nonzero()[0]
    for place, number in zip((start + inside).tolist(), decided[inside].tolist(), strict=True):
        kind, _, label = tagger.labels[number].partition("-")
        if kind == "B":
            found.append((place, place + 1, label))
        elif found and found[-1][1:] == (place, label) and place not in firsts:
            found[-1] = (found[-1][0], place + 1, label)
    return found


def _stretches(text: str) -> Iterator[list[tuple[int, int]]]:
    """Yield the sentences of prose in groups of about STRETCH characters that follow each other."""
    held: list[tuple[int, int]] = []
    for span in sequences(text):
        prose = is_prose(text[slice(*span)])
        if prose:
            held.append(span)
        if held and (not prose or span[1] - held[0][0] >= STRETCH):
            yield held
            held = []
    if held:
        yield held


def tagged_names(seen: Scan, found: Sequence[Candidate], said: Hinted) -> Iterator[Candidate]:
    """Yield the tagger's spans that no rule proposed, their quotes closed; those of taste and broken ones left out."""
    have = {(c.start, c.end, c.label) for c in found}
    decided = {(first, last, short) for first, last, short in said.tagged if short in _LABELS}
    for first, last, short in sorted(decided.union(_likely(said.hints))):
        label = _LABELS[short]
        start, end = _closed(seen.text, first, last)
        printed = seen.text[start:end]
        several = label != "Field" and _JOINED.search(printed)
        if (start, end, label) in have or len(printed.strip("“”")) < _SHORTEST or several or not _sound(printed):
            continue
        have.add((start, end, label))
        yield Candidate(label, _name(label, printed), start, end, TAGGER, proposal=True)


def _likely(hints: Hints) -> Iterator[Labelled]:
    """Yield each stretch that begins, and ends, with a chance worth asking the rater about."""
    for first, chances in hints.items():
        for name, chance in chances.items():
            if chance < _ASKED or name[0] != "B" or name[2:] not in _LABELS:
                continue
            short, place = name[2:], first + 1
            while chance >= _ASKED:
                further = min(chance, hints.get(place, {}).get(f"I-{short}", 0.0))
                if chance - further >= _ASKED:
                    yield first, place, short
                chance, place = further, place + 1


def _sound(printed: str) -> bool:
    """Tell whether a span keeps within a clause and holds whole brackets."""
    whole = all(printed.count(opening) == printed.count(closing) for closing, opening in PAIRS.items())
    return whole and _NO_NAME.isdisjoint(printed)


def _name(label: str, printed: str) -> str:
    if label == "Field":
        return printed.translate(QUOTES)
    return printed.strip("“”") if printed[0] == "“" and printed[-1] == "”" and printed.count("“") == 1 else printed


def _closed(text: str, start: int, end: int) -> tuple[int, int]:
    """Take in a quote right outside a span that it opens or closes."""
    before, behind = text[start - 1 : start] == "“", text[end : end + 1] == "”"
    opened, closed = text.count("“", start, end), text.count("”", start, end)
    if opened == closed:
        return (start - 1, end + 1) if before and behind else (start, end)
    return start - (before and closed > opened), end + (behind and opened > closed)


def best(rated: Sequence[Candidate], thresholds: Mapping[str, float]) -> list[Candidate]:
    """Give the candidates over their thresholds that outweigh what they overlap; one rule's things of one span stay together.

    What the rules alone would choose among those that the model does not deny has the edge over all others. Which candidates
    stand is the heaviest set of all that do not overlap, found from left to right.
    """
    ruled = frozenset(select(c for c in rated if not c.proposal and margin(c, thresholds) >= 0))
    margins = {c: margin(c, thresholds) - (0 if c in ruled else EDGE) for c in rated if c in ruled or c.label not in _CLOSED}
    groups: dict[tuple[int, int, str, str], list[Candidate]] = {}
    for c, over in margins.items():
        if over >= 0:
            groups.setdefault((c.end, c.start, c.rule, c.label), []).append(c)
    ordered = sorted(groups)
    weights = [_weight(key, [margins[c] for c in groups[key]]) for key in ordered]
    chosen = [c for index in _heaviest(ordered, weights) for c in groups[ordered[index]]]
    return sorted(chosen, key=lambda c: (c.start, c.end))


def margin(candidate: Candidate, thresholds: Mapping[str, float]) -> float:
    """Give by how much a candidate is surer than its class's threshold."""
    if candidate.label == "Place" and (candidate.confidence or 0.0) < _DENIED_PLACE:
        return -1.0
    closed = candidate.label in _CLOSED or candidate.rule in _CLOSED_RULES
    sure = closed or (not candidate.alone and not candidate.proposal) or candidate.place is not None
    return max(candidate.confidence or 0.0, _SURE if sure else 0.0) - thresholds.get(candidate.label, _CLOSED_LEAST)


def _weight(key: tuple[int, int, str, str], margins: Sequence[float]) -> float:
    end, start, *_ = key
    return (sum(margins) / len(margins) + _LEAST_WEIGHT) * float((end - start) ** _LENGTH)


def _heaviest(ordered: Sequence[tuple[int, int, str, str]], weights: Sequence[float]) -> Iterator[int]:
    """Yield the indexes, from right to left, of the heaviest set of spans (end, start) that do not overlap."""
    ends = [key[0] for key in ordered]
    heaviest, before = [0.0], []
    for index, (_, start, *_) in enumerate(ordered):
        earlier = bisect_right(ends, start, 0, index)
        with_it = heaviest[earlier] + weights[index]
        before.append(earlier if with_it > heaviest[-1] else -1)
        heaviest.append(max(with_it, heaviest[-1]))
    index = len(ordered)
    while index:
        if before[index - 1] >= 0:
            yield index - 1
        index = before[index - 1] if before[index - 1] >= 0 else index - 1
