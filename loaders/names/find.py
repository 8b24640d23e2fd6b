"""All names of a text in one pass: scan, candidates of every rule, choice, and the other mentions of what was found."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.frame import Frame
from loaders.names.acting import organs_where_acting
from loaders.names.agencies import agencies
from loaders.names.announced import announced
from loaders.names.candidate import Candidate
from loaders.names.corefer import one_name, repeats
from loaders.names.fields import fields
from loaders.names.groups import groups
from loaders.names.institutes import institutes
from loaders.names.known import lexicon_names, place_names
from loaders.names.lexicon import Hit, hits, is_a, is_no_name
from loaders.names.model import model
from loaders.names.own import own_things
from loaders.names.places import place_hits
from loaders.names.quoted import quoted
from loaders.names.scan import Scan, scan
from loaders.names.select import grammars_choice, select
from loaders.names.tagger import choose
from loaders.names.things import all_bounded
from loaders.names.titles import titles
from ontology.regions import all_regions

_TRIAL = "试点"
#: Rules whose finds stand even where the words are a known category elsewhere.
_SURE = ("document-title", "lexicon", "agency-organ", "place", "program-announced")


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a text in its order, and the scan that they were found in."""

    seen: Scan
    chosen: tuple[Candidate, ...]


def find_names(text: str, frame: Frame) -> Names:
    """Find the names of a clean text whose document speaks in a frame."""
    seen, known, found = gather(text, frame)
    learned = model()
    chosen = choose(learned, seen, known, found, may_be_name) if learned else grammars_choice(found)
    return Names(seen, tuple(settled(seen, chosen)))


def settled(seen: Scan, chosen: list[Candidate]) -> list[Candidate]:
    """Give what the paper as a whole says of the chosen names: all their mentions, what they act as, whose they are."""
    everywhere = select([*chosen, *repeats(seen, chosen)])
    return list(one_name(own_things(seen, organs_where_acting(seen, everywhere))))


def gather(text: str, frame: Frame) -> tuple[Scan, list[Hit], list[Candidate]]:
    """Give the scan of a clean text, what the lexicons know in it, and the candidates of every rule that may be names."""
    seen, known, proposed = propose(text, frame)
    return seen, known, list(filter(may_be_name, proposed))


def propose(text: str, frame: Frame) -> tuple[Scan, list[Hit], list[Candidate]]:
    """Give the scan of a clean text, what the lexicons know in it, and all that a rule proposes."""
    seen = scan(text)
    places = [hit for hit in place_hits(text, frame) if not seen.splits_word(hit.start, hit.end)]
    seen.places = {hit.end: hit for hit in places}
    seen.place_at = {hit.start: hit for hit in places}
    known = [hit for hit in hits(text) if not seen.splits_word(hit.start, hit.end)]
    organs = list(agencies(seen, frame))
    names = [hit.start for hit in known if hit.entry.label not in (None, "Field")]
    seen.marks = sorted([*names, *(hit.start for hit in places), *(organ.start for organ in organs)])
    bodies = [hit.end for hit in known if hit.entry.label in ("Agency", "Organization", "Platform")]
    seen.body_ends = {*bodies, *(organ.end for organ in organs)}
    central = {hit.end for hit in known if hit.entry.label == "Agency"}
    seen.agency_ends = central.union(organ.end for organ in organs if organ.label == "Agency")
    proposed = [
        *titles(seen),
        *lexicon_names(seen, known),
        *organs,
        *groups(seen, frame),
        *institutes(seen),
        *all_bounded(seen),
        *quoted(seen),
        *announced(seen),
        *fields(seen, known),
        *place_names(seen, places),
    ]
    return seen, known, proposed


def may_be_name(candidate: Candidate) -> bool:
    """Tell whether grammar found no known category, slogan or region; titles, lexicons and organs need no asking."""
    sure = candidate.rule.startswith(_SURE)
    full = candidate.rule.endswith("-quoted") and candidate.canonical
    return sure or not (is_no_name(full or candidate.name) or candidate.name in all_regions() or _tries_out(candidate))


def _tries_out(candidate: Candidate) -> bool:
    """Tell whether a name is that of a known reform and says that it is tried out: 科研经费“包干制”试点 is 包干制."""
    return candidate.label == "Reform" and candidate.name.endswith(_TRIAL) and is_a(candidate.name.removesuffix(_TRIAL), "Reform")
