"""How right the extraction is: scores on annotated papers, as the page docs/quality.md.

    python benchmarks/quality.py ../shared/score            print the page
    python benchmarks/quality.py ../shared/score --curve    the learning curve too (some minutes)
    python benchmarks/quality.py ../shared/score --write    write docs/quality.md, with the learning curve

The folder holds score.py, gold/*.json and texts/; papers without a text there are read from ../corpus beside it.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

PAGE = Path(__file__).parent.parent / "docs" / "quality.md"
ROW = re.compile(r"^(\S.*?)\s{2,}([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+(\d+)/(\d+)/(\d+)$")
HEAD = """# How right the extraction is

Made by `python benchmarks/quality.py SCORE_FOLDER --write`; the folder holds the scorer, the annotated papers and their
texts. A name counts where it equals the annotated name, an alias or a surface exactly (width, quotes and blanks folded);
things that the annotators marked as a matter of taste count neither way. P is precision, R recall.
"""
GOLD = """## On the {count} gold papers, pooled

Work points, a summary and plan, two measures, a plan, three extracts of work reports. They were looked at while the rules
were made, so papers that nobody looked at will score lower.
"""
PAPERS = """
## By paper, the worst first

F1 on each paper; – where the annotators found none.
"""
CURVE = """
## How much more annotation would help

F1 by cross-validation over the silver papers, with parts of the model that learned from the first papers only.

| characters learned from | all names | Platform | Program | Reform | Organization | Field |
|---|---|---|---|---|---|---|
"""
SHARES = (0.25, 0.5, 0.75, 1.0)
SEEN = """
The model of names learned from the silver papers. How it does on papers that it has not seen, by cross-validation over them:
[model.md](model.md).
"""
POOLED = "all documents"
SHOWN = ("ENTITIES", "target", "ADVANCES", "tasks")

Row = tuple[str, ...]


def text_of(folder: Path, stem: str) -> Path:
    """Give the text of an annotated paper."""
    places = (folder / "texts", folder.parent / "corpus", folder.parent / "corpus" / "more")
    found = next((place / f"{stem}.txt" for place in places if (place / f"{stem}.txt").exists()), None)
    if found is None:
        sys.exit(f"{folder}: no text for {stem} in texts/, ../corpus/ or ../corpus/more/.")
    return found


def scores(folder: Path, work: Path) -> dict[str, list[Row]]:
    """Extract and score the gold papers; give the rows of each paper's table by its id, and of the pooled table."""
    from graph.fragment import write_rows
    from loaders.document import read_document
    from loaders.reading import read_source

    pairs: list[str] = []
    for gold in sorted((folder / "gold").glob("*.json")):
        rows = read_document(read_source(text_of(folder, gold.stem))).rows()
        extract = work / f"{gold.stem}.jsonl"
        extract.write_text("".join(write_rows(rows)), encoding="utf-8")
        pairs += [str(gold), str(extract)]
    command = [sys.executable, str(folder / "score.py"), *pairs]
    done = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")
    tables: dict[str, list[Row]] = {}
    name = ""
    for line in done.stdout.splitlines():
        row = ROW.match(line.strip())
        if row and any(map(int, row.groups()[4:])):
            tables[name].append(row.groups())
        elif line and not row and not line.startswith(" "):
            name = line.strip()
            tables[name] = []
    return tables


def kinds(folder: Path) -> dict[str, str]:
    """Give the kind of each gold paper by its id."""
    headers = (json.loads(path.read_text(encoding="utf-8"))["doc"] for path in (folder / "gold").glob("*.json"))
    return {header["id"]: header["kind"] for header in headers}


def by_paper(tables: dict[str, list[Row]], kind: dict[str, str]) -> Iterator[str]:
    """Yield a Markdown table with a row for each paper, the one with the worst entities first."""
    figures = {name: {row[0]: row[3] for row in rows} for name, rows in tables.items()}
    yield f"| paper | kind | {' | '.join(SHOWN)} |"
    yield f"|---|---|{'---|' * len(SHOWN)}"
    for name in sorted(figures, key=lambda name: figures[name]["ENTITIES"]):
        yield f"| {name} | {kind[name]} | {' | '.join(figures[name].get(shown, '–') for shown in SHOWN)} |"


def table(rows: list[Row]) -> Iterator[str]:
    """Yield a Markdown table of score rows."""
    yield "| | P | R | F1 | right | extra | missed |"
    yield "|---|---|---|---|---|---|---|"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def curve(folder: Path) -> Iterator[str]:
    """Yield the rows of the learning curve; needs the tools of `make train`."""
    from training.corpus import read_papers
    from training.evaluate import TYPES
    from training.validate import FOLDS, cross_validate

    papers = read_papers(folder.parent)
    learned = sum(len(paper.text) for paper in papers) * (FOLDS - 1) / FOLDS
    for share in SHARES:
        tally = cross_validate(papers, share, say=lambda line: None).tally
        shown = ("Platform", "Program", "Reform", "Organization", "Field")
        figures = [tally.scores(*TYPES)[2], *map(tally.f1, shown)]
        yield f"| {share * learned:,.0f} | {' | '.join(f'{figure:.3f}' for figure in figures)} |"


def page(folder: Path, *, with_curve: bool) -> str:
    """Make the page from the annotated papers of a folder."""
    with tempfile.TemporaryDirectory() as work:
        tables = scores(folder, Path(work))
    pooled = tables.pop(POOLED)
    parts = [HEAD, GOLD.format(count=len(tables)), *table(pooled), PAPERS, *by_paper(tables, kinds(folder))]
    parts += [CURVE.rstrip("\n"), *curve(folder)] if with_curve else []
    parts.append(SEEN)
    return "\n".join(parts).rstrip() + "\n"


def main() -> None:
    """Print or write the page."""
    arguments = [argument for argument in sys.argv[1:] if argument not in ("--write", "--curve")]
    if len(arguments) != 1 or not (Path(arguments[0]) / "score.py").exists():
        sys.exit(__doc__)
    text = page(Path(arguments[0]), with_curve=len(sys.argv) > len(arguments) + 1)
    if "--write" in sys.argv:
        PAGE.write_text(text, encoding="utf-8")
    else:
        print(text, end="")


if __name__ == "__main__":
    main()
