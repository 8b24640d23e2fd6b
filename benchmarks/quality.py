"""How right the extraction is: scores on annotated papers, as the page docs/quality.md.

    python benchmarks/quality.py ../shared/score            print the page
    python benchmarks/quality.py ../shared/score --write    write docs/quality.md

The folder holds score.py, gold/*.json, silver/*.json and texts/; papers without a text there are read from ../corpus beside it.
"""

from __future__ import annotations

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
SILVER = """## On the {count} silver papers, pooled: entities only

One annotator each, half of them work reports, with a taste unlike the guide's in places. The model of names learned from these
very papers, so this says what it remembers, not how right it is on others: for that see the cross-validation in
[model.md](model.md).
"""


def text_of(folder: Path, stem: str) -> Path:
    """Give the text of an annotated paper."""
    places = (folder / "texts", folder.parent / "corpus", folder.parent / "corpus" / "more")
    found = next((place / f"{stem}.txt" for place in places if (place / f"{stem}.txt").exists()), None)
    if found is None:
        sys.exit(f"{folder}: no text for {stem} in texts/, ../corpus/ or ../corpus/more/.")
    return found


def scores(folder: Path, group: str, work: Path) -> tuple[int, list[tuple[str, ...]]]:
    """Extract and score a group of annotated papers; give their number and the rows of the pooled table."""
    from graph.fragment import write_rows
    from loaders.document import read_document
    from loaders.reading import read_source

    pairs: list[str] = []
    for gold in sorted((folder / group).glob("*.json")):
        rows = read_document(read_source(text_of(folder, gold.stem))).rows()
        extract = work / f"{gold.stem}.jsonl"
        extract.write_text("".join(write_rows(rows)), encoding="utf-8")
        pairs += [str(gold), str(extract)]
    command = [sys.executable, str(folder / "score.py"), *pairs]
    done = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")
    found = (ROW.match(line.strip()) for line in done.stdout.split("all documents")[-1].splitlines())
    return len(pairs) // 2, [row.groups() for row in found if row and any(map(int, row.groups()[4:]))]


def table(rows: list[tuple[str, ...]]) -> Iterator[str]:
    """Yield a Markdown table of score rows."""
    yield "| | P | R | F1 | right | extra | missed |"
    yield "|---|---|---|---|---|---|---|"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def page(folder: Path) -> str:
    """Make the page from the annotated papers of a folder."""
    parts = [HEAD]
    with tempfile.TemporaryDirectory() as work:
        for group, text in (("gold", GOLD), ("silver", SILVER)):
            count, rows = scores(folder, group, Path(work))
            parts += [text.format(count=count), "\n".join(table(rows)), ""]
    return "\n".join(parts).rstrip() + "\n"


def main() -> None:
    """Print or write the page."""
    arguments = [argument for argument in sys.argv[1:] if argument != "--write"]
    if len(arguments) != 1 or not (Path(arguments[0]) / "score.py").exists():
        sys.exit(__doc__)
    text = page(Path(arguments[0]))
    if "--write" in sys.argv:
        PAGE.write_text(text, encoding="utf-8")
    else:
        print(text, end="")


if __name__ == "__main__":
    main()
