"""Places that are no administrative division: regions, urban agglomerations, zones, landscapes, countries, parts of the world."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ontology.yamls import read_yaml

_FILES = ("agglomerations", "countries", "landscapes", "regions", "world", "zones")


@dataclass(frozen=True, slots=True)
class Region:
    """A named place without a code; `kind` is a term of place_kind, `within` the codes of the divisions that it lies in."""

    name: str
    kind: str
    aliases: tuple[str, ...]
    within: tuple[str, ...]

    @property
    def division(self) -> str:
        """What stands for the division in its uid: world for what is abroad, else region."""
        return "world" if self.kind in ("country", "world-region") else "region"


def region(name: str) -> Region | None:
    """Give the region with the name or alias, or None.

    >>> region("长江三角洲").name
    '长三角'
    """
    return all_regions().get(name)


@cache
def all_regions() -> Mapping[str, Region]:
    """Give every name and alias with the region that bears it; a name bears one only."""
    found: dict[str, Region] = {}
    for file in _FILES:
        data = read_yaml(Path(__file__).parent / "gazetteer" / f"{file}.yaml")
        for name, more in data["places"].items():
            place = Region(name, data["kind"], tuple(more.get("also", ())), tuple(more.get("within", ())))
            found.update(dict.fromkeys((name, *place.aliases), place))
    return found
