import subprocess
import sys
from pathlib import Path

import pytest

from cli import main

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("maker", ["cli_page.py", "cypher_page.py", "queries_page.py"])
def test_every_made_page_is_fresh(maker: str) -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "docs" / maker, "--check"], cwd=ROOT, capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("verb", main.commands)
def test_every_command_is_on_its_page_and_in_the_readme(verb: str) -> None:
    assert f"\n## {verb}\n" in (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert f"`{verb}`" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("target", ["help", "demo", "test", "check", "bench", "docs", "neo4j", "neo4j-stop"])
def test_every_target_of_the_makefile_explains_itself(target: str) -> None:
    done = subprocess.run(["make", "--no-print-directory"], cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert f"  make {target:10} " in done.stdout, done.stderr


def test_every_link_between_pages_leads_somewhere() -> None:
    pages = [ROOT / "README.md", ROOT / "examples" / "README.md", *(ROOT / "docs").glob("*.md")]
    broken = [
        f"{page.name}: {link}"
        for page in pages
        for link in _links(page.read_text(encoding="utf-8"))
        if not (page.parent / link).exists()
    ]
    assert broken == []


def _links(text: str) -> list[str]:
    found = [part.split(")")[0].split("#")[0] for part in text.split("](")[1:]]
    return [link for link in found if link and "://" not in link]
