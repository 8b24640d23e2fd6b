"""LED_BY, PART_OF, HOSTED_BY, LOCATED_IN and COOPERATES_WITH: relations that a clause states between the things it names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from loaders.actions import relation_words
from loaders.names.grammar import alternatives
from loaders.statements import Mention, Passage, Statement

_PARTIES = frozenset({"Agency", "Organization"})
_OWNED = frozenset({"Document", "Program", "Reform"})
_MADE = frozenset({"Document", "Program", "Platform", "Reform"})
#: How far before a thing the verb may begin that makes it.
_MAKES_REACH = 24
#: What bodies are charged with stands no further behind them.
_LONGEST_CHARGE = 240


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = relation_words()
    hosts, partners = words["hosts"], words["partners"]
    adverbs = "(?:共同|联合|正式|率先|研究|积极|加快|首次|党组|近日|已|将|在[^，。；]{1,8}|还|要|应|负责){0,3}"
    return {
        "leads": re.compile(rf"{adverbs}(?:{alternatives(words['leads'])})(?:了|好)?"),
        "charge": re.compile(r"(?:要|应当?|须|牵头|负责|(?:要)?会同)"),
        "charged": re.compile(r"(?:统筹|具体|牵头)?(?:负责|牵头)"),
        "makes": re.compile(rf"(?:{alternatives(words['makes'])})[^，。；]{{0,16}}$"),
        "host_before": re.compile(rf"(?:{alternatives(hosts['before'])})$"),
        "host_plans": re.compile(rf"{adverbs}(?:{alternatives(hosts['plans'])})"),
        "with": re.compile(rf"(?:{alternatives(partners['before'])})$"),
        "together": re.compile(rf"[^，。；]{{0,6}}?(?:{alternatives(partners['verbs'])})"),
        "joint": re.compile(rf"(?:{alternatives(partners['joint'])})$"),
        "located": re.compile(r"在$"),
        "plans": re.compile(r"(?:等地)?(?:布局|布局建设|建设|设立|打造|新建|创建|筹建|落户|举办)(?:一批|了)?$"),
    }


def relations(passage: Passage, advanced: list[Statement]) -> Iterator[Statement]:
    """Yield the relations of each clause, and those of the list of responsible bodies to all that the passage advances."""
    yield from _responsible(passage, advanced)
    yield from _charged(passage)
    for clause, mentions in passage.clauses():
        if any(start <= clause[0] < end for start, end in passage.responsible):
            continue
        yield from _led(passage, clause, mentions)
        yield from _owned(passage, mentions)
        yield from _parts(passage, mentions)
        yield from _hosted(passage, clause, mentions)
        yield from _partners(passage, clause, mentions)
        yield from _located(passage, clause, mentions)


def _responsible(passage: Passage, advanced: list[Statement]) -> Iterator[Statement]:
    """Yield the bodies of a list of responsible ones as leaders of all that the passage advances; helpers lead nothing."""
    for start, end in passage.responsible:
        bodies = {m.thing: role for m in passage.mentions if start <= m.start < end and (role := passage.role(m)) != "support"}
        for statement in advanced:
            for body, role in bodies.items():
                if body.label in (*_PARTIES, "Place") and body != statement.tail:
                    yield Statement("LED_BY", statement.tail, body, start, end, "led-by-list", {"role": role or "responsible"})


def _led(passage: Passage, clause: tuple[int, int], mentions: list[Mention]) -> Iterator[Statement]:
    """Yield who leads what: a body, a leading verb, and the things made behind it in the clause."""
    for index, subject in enumerate(mentions):
        if subject.thing.label not in _PARTIES:
            continue
        verb = _patterns()["leads"].match(passage.text, subject.end, clause[1])
        if verb is None:
            continue
        leaders = _row(passage.text, mentions, index)
        for made in mentions[index + 1 :] if not _is_partner(passage, leaders[0]) else ():
            if made.thing.label in _MADE and made.start >= verb.end():
                yield from _led_by(made, leaders, leaders[0].start, "led-by-subject")
        return


def _charged(passage: Passage) -> Iterator[Statement]:
    """Yield what bodies are charged with: 甲、乙要会同有关部门建立丙，完善丁 charges them with all that the sentence makes."""
    charged, makes = _patterns()["charge"], _patterns()["makes"]
    for sentence in passage.sentences():
        charge = next(
            (i for i, m in enumerate(sentence) if m.thing.label in _PARTIES and charged.match(passage.text, m.end)), None
        )
        if charge is None:
            continue
        leaders, body = _row(passage.text, sentence, charge), sentence[charge]
        for made in sentence[charge + 1 :] if not _is_partner(passage, leaders[0]) else ():
            reach = max(body.end, made.start - _MAKES_REACH)
            near = made.end - leaders[0].start <= _LONGEST_CHARGE
            if near and made.thing.label in _MADE and makes.search(passage.text, reach, made.start):
                yield from _led_by(made, leaders, leaders[0].start, "led-by-charge")


def _link(passage: Passage, kind: str, first: int, body: Mention) -> re.Match[str] | None:
    """Give the word right before a body that makes it a partner (joint: 会同, with: 与); the 与 of 参与 makes none."""
    found = _patterns()[kind].search(passage.text, max(first, body.start - 2), body.start)
    return found if found and not (kind == "with" and found.start() in passage.seen.kept) else None


def _is_partner(passage: Passage, body: Mention) -> bool:
    """Tell whether a body only helps one that is not named: 会同省财政厅制定."""
    return any(_link(passage, kind, passage.start, body) for kind in ("joint", "with"))


def _led_by(made: Mention, leaders: list[Mention], start: int, rule: str) -> Iterator[Statement]:
    for leader in leaders:
        if leader.thing != made.thing:
            yield Statement("LED_BY", made.thing, leader.thing, start, made.end, rule, {"role": "lead"})


def _owned(passage: Passage, mentions: list[Mention]) -> Iterator[Statement]:
    """Yield whose a program, reform or paper is: the body right before it (科技部“百城百园”行动), or 由甲负责 behind it."""
    for index, (one, other) in enumerate(pairwise(mentions)):
        owned = other.thing.label in _OWNED and passage.text[other.start] in "“《" and not other.thing.name.endswith("协议")
        if owned and one.thing.label == "Agency" and one.end == other.start:
            leaders = _row(passage.text, mentions, index)
            yield from _led_by(other, leaders, leaders[0].start, "led-by-owner")
        charged = _patterns()["charged"].match(passage.text, other.end) if other.thing.label in _PARTIES else None
        if charged and one.thing.label in _MADE and passage.text[one.end : other.start].endswith("由"):
            yield from _led_by(one, [other], one.start, "led-by-charge")


def _parts(passage: Passage, mentions: list[Mention]) -> Iterator[Statement]:
    """Yield what is part of what: 《甲》（含《乙》）, and the things of a list that closes in 等“十大项目”."""
    text = passage.text
    for index, (one, other) in enumerate(pairwise(mentions)):
        if text[one.end : other.start] in ("（含", "（包括", "（附") and one.thing.label == other.thing.label:
            yield Statement("PART_OF", other.thing, one.thing, one.start, other.end, "part-of-bracket")
        if other.rule.endswith("-quoted") and text[one.end : other.start] == "等":
            for part in mentions[: index + 1]:
                if part.rule.endswith("-listed") and part.thing.label == other.thing.label:
                    yield Statement("PART_OF", part.thing, other.thing, part.start, other.end, "part-of-list")


def _row(text: str, mentions: list[Mention], index: int) -> list[Mention]:
    """Give the bodies that stand in a row up to the one at the index: 甲、乙和丙."""
    row = [mentions[index]]
    for mention in reversed(mentions[:index]):
        if mention.thing.label not in _PARTIES or text[mention.end : row[0].start] not in ("、", "和", "与", "会同", "联合", ""):
            break
        row.insert(0, mention)
    return row


def _hosted(passage: Passage, clause: tuple[int, int], mentions: list[Mention]) -> Iterator[Statement]:
    text = passage.text
    for host, planned in pairwise(mentions):
        if host.thing.label not in ("Organization", "Platform") or planned.thing.label not in ("Platform", "Organization"):
            continue
        before = _patterns()["host_before"].search(text, max(clause[0], host.start - 4), host.start)
        plans = _patterns()["host_plans"].match(text, host.end, planned.start)
        if before and plans and host.thing != planned.thing:
            yield Statement("HOSTED_BY", planned.thing, host.thing, before.start(), planned.end, "hosted-by-plan")


def _partners(passage: Passage, clause: tuple[int, int], mentions: list[Mention]) -> Iterator[Statement]:
    """Yield partners: 与甲、乙共建, 会同甲; the other side is the body before, else the issuer."""
    text = passage.text
    for index, partner in enumerate(mentions):
        if partner.thing.label not in (*_PARTIES, "Place"):
            continue
        row = _row_behind(text, mentions, index)
        joint = _link(passage, "joint", clause[0], partner)
        link = joint or _link(passage, "with", clause[0], partner)
        if link is None or not (joint or _patterns()["together"].match(text, row[-1].end, clause[1])):
            continue
        before = [i for i, m in enumerate(mentions[:index]) if m.thing.label in (*_PARTIES, "Place")]
        ours = _row(text, mentions, before[-1]) if before else []
        start = ours[0].start if ours else link.start()
        for other in [m.thing for m in ours] or passage.issuers[-1:]:
            for one in row:
                if other != one.thing:
                    yield Statement("COOPERATES_WITH", other, one.thing, start, clause[1], "cooperates-with")
        return


def _row_behind(text: str, mentions: list[Mention], index: int) -> list[Mention]:
    """Give the parties that stand in a row from the one at the index on."""
    row = [mentions[index]]
    for mention in mentions[index + 1 :]:
        if mention.thing.label not in (*_PARTIES, "Place") or text[row[-1].end : mention.start] not in ("、", "和", "与", "及"):
            break
        row.append(mention)
    return row


def _located(passage: Passage, clause: tuple[int, int], mentions: list[Mention]) -> Iterator[Statement]:
    """Yield 在 place 建设 thing, and the thing that stands right behind its place: 闵行上海航天城."""
    text = passage.text
    for place, thing in pairwise(mentions):
        if place.thing.label != "Place" or thing.thing.label not in ("Platform", "Organization", "Reform"):
            continue
        between = text[place.end : thing.start]
        inside = _patterns()["located"].search(text, max(clause[0], place.start - 1), place.start)
        planned = inside and (_patterns()["plans"].search(between) or between == "的")
        if planned or between in ("", "获批"):
            start = inside.start() if inside else place.start
            yield Statement("LOCATED_IN", thing.thing, place.thing, start, thing.end, "located-in")
