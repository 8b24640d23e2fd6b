"""The catalogue of canned questions: one Cypher file each, whose comment header is its documentation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from graph.answer import Answer, ask
from graph.exc import ZhengtuError
from graph.store import Store
from queries.header import HeaderError, Parameter, read_header

FOLDER = Path(__file__).parent
#: The groups in the order in which they are listed, with their Chinese names.
GROUPS = {
    "actors": "机关与责任",
    "platforms": "平台",
    "programs": "计划与资金",
    "reforms": "改革举措",
    "targets": "指标与目标",
    "documents": "文件",
    "fields": "领域",
    "links": "联系与相似",
    "trust": "证据与缺口",
}
#: The column that lists the statements behind a row, by rid.
EVIDENCE = "evidence"
#: Rows of an answer; below it the parameter `limit` of each query decides.
MOST = 10_000


class CatalogueError(ZhengtuError):
    """A question that is not in the catalogue, or asked with parameters that it does not have."""


@dataclass(frozen=True, slots=True)
class Query:
    """One question: the words of its header, and its Cypher."""

    name: str
    group: str
    chinese: str
    english: str
    parameters: tuple[Parameter, ...]
    columns: Mapping[str, str]
    notes: Mapping[str, str]
    text: str

    @property
    def traced(self) -> bool:
        """Whether its rows name the statements behind them."""
        return EVIDENCE in self.columns

    def given(self, words: Mapping[str, str]) -> dict[str, Any]:
        """Give the value of each parameter: what was given as text, else its default; raises CatalogueError for others."""
        known = {parameter.name: parameter for parameter in self.parameters}
        for name in words:
            if name not in known:
                raise CatalogueError(f"{self.name} has no parameter {name}: it has {', '.join(known)}.")
        try:
            return {name: each.read(words[name]) if name in words else each.default for name, each in known.items()}
        except ValueError as error:
            raise CatalogueError(f"{self.name}: {error}") from None


@cache
def catalogue() -> dict[str, Query]:
    """Read all questions, by name, group after group; raises HeaderError for a header that is not whole."""
    found: dict[str, Query] = {}
    for group in GROUPS:
        for path in sorted((FOLDER / group).glob("*.cypher")):
            if path.stem in found:
                raise HeaderError(path, 1, f"{found[path.stem].group}/ has a question of this name: rename one of them")
            found[path.stem] = read_query(path)
    return found


def read_query(path: Path) -> Query:
    """Read one file of the catalogue."""
    text = path.read_text(encoding="utf-8")
    header = read_header(path, text)
    return Query(path.stem, path.parent.name, *header, text=text)


def find_query(name: str) -> Query:
    """Give the question of a name; raises CatalogueError, which says the nearest names, where there is none."""
    queries = catalogue()
    if name in queries:
        return queries[name]
    near = get_close_matches(name, queries, n=3, cutoff=0.4) or [each for each in queries if name.casefold() in each]
    hint = f"did you mean {' or '.join(near)}?" if near else "`zhengtu query` lists them all."
    raise CatalogueError(f"No question is called {name}: {hint}")


def answer(store: Store, query: Query, words: Mapping[str, str] | None = None) -> Answer:
    """Put a question of the catalogue to a store, with parameters as people write them."""
    return ask(store, query.text, query.given(words or {}), limit=MOST)
