"""The frame of a document: whose 省, 市 and 我厅 it speaks of."""

from __future__ import annotations

from dataclasses import dataclass

from ontology.places import Place, by_code

NATIONAL = "100000"


@dataclass(frozen=True, slots=True)
class Frame:
    """The issuer's division as a GB/T 2260 code; 100000 for national papers and where nothing tells."""

    division: str = NATIONAL
    #: The department that speaks, by its printed name: whose 厅党组 is meant. Empty where none or several do.
    organ: str = ""

    @property
    def province(self) -> Place | None:
        """The province (or municipality) whose paper it is."""
        return None if self.division == NATIONAL else by_code(self.division[:2] + "0000")

    @property
    def city(self) -> Place | None:
        """The prefecture whose paper it is, None for provincial papers."""
        return None if self.division.endswith("0000") else by_code(self.division[:4] + "00")

    @property
    def place(self) -> Place | None:
        """The place whose paper it is, None for national papers."""
        return self.city or self.province

    def owner(self, level: str) -> Place | None:
        """Give the place that a bare level means here: 省 the province, 市 the city or the municipality."""
        province = self.province
        if level in ("省", "自治区"):
            return province
        if level == "市":
            return self.city or (province if province and province.name.endswith("市") else None)
        return None
