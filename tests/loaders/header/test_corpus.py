from __future__ import annotations

from typing import Any

import pytest

from loaders.header import Found, read_header
from loaders.normalise import normalise
from loaders.outline import outline
from tests.loaders.corpus import golds, needs_corpus, paths, raw

pytestmark = needs_corpus

#: The one addressee that is printed by a short name; its full one is not for the header to know.
SHORT = {"科控集团": "陕西科技控股集团有限责任公司"}


def value(found: Found | None) -> str | None:
    return found.value if found else None


@pytest.mark.parametrize(("stem", "gold"), golds().items(), ids=golds())
def test_the_headers_of_the_annotated_papers_are_read(stem: str, gold: dict[str, Any]) -> None:
    text = normalise(raw(stem))
    header = read_header(text, outline(text), stem)
    place = header.frame.place
    assert {
        "title": header.title,
        "number": value(header.number),
        "index_number": value(header.index_number),
        "issued": value(header.issued),
        "published": value(header.published),
        "status": value(header.status),
        "kind": header.kind,
        "issuers": [found.value for found in header.issuers],
        "addressees": [SHORT.get(found.value, found.value) for found in header.addressees],
        "place": place.name if place else None,
        "period": list(header.period),
    } == {key: gold["doc"].get(key) for key in ("title", "number", "index_number", "issued", "published", "status", "kind")} | {
        "issuers": gold["doc"]["issuers"],
        "addressees": gold["doc"]["addressees"],
        "place": gold["doc"]["city"] or gold["doc"]["province"],
        "period": gold["doc"]["period"],
    }


def test_the_contradictions_of_003_and_004_are_flagged() -> None:
    flags = []
    for stem in ("003", "004"):
        text = normalise(raw(stem))
        flags += [flag.split(":")[0] for flag in read_header(text, outline(text), stem).flags]
    assert flags == ["issuer-conflict", "date-conflict", "date-conflict", "date-conflict"]


def test_every_report_of_the_corpus_is_its_provinces() -> None:
    reports = [path for path in paths() if path.stem.endswith("gongzuo_baogao")]
    places = set()
    for path in reports:
        text = normalise(path.read_bytes().decode("utf-8"))
        header = read_header(text, outline(text), path.stem)
        assert header.frame.place and header.issued
        assert [found.value for found in header.issuers] == [f"{header.frame.place.name}人民政府"]
        places.add(header.frame.division)
    assert len(places) == len(reports) > 15
