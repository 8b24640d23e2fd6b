"""The version of the rules."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from loaders.rules import rules_version

ROOT = Path(__file__).parents[2]
PROGRAM = "from loaders.rules import rules_version; print(rules_version())"


def version_at(root: Path, seed: str = "0") -> str:
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(root)!r}); {PROGRAM}"],
        cwd=root,
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def copied(root: Path) -> Path:
    """Give a copy of the two packages without their data, so small that a test can change it."""
    for package in ("ontology", "loaders"):
        (root / package).mkdir(parents=True)
        (root / package / "__init__.py").write_text("", encoding="utf-8")
    for name in ("rules.py", "actions.yaml"):
        text = (ROOT / "loaders" / name).read_text(encoding="utf-8")
        (root / "loaders" / name).write_text(text, encoding="utf-8", newline="\n")
    return root


def test_the_version_is_twelve_digits_of_a_hash() -> None:
    assert re.fullmatch("[0-9a-f]{12}", rules_version())


def test_the_version_is_the_same_in_every_process(tmp_path: Path) -> None:
    root = copied(tmp_path)

    assert version_at(root, seed="0") == version_at(root, seed="1")


def test_a_changed_rule_changes_the_version(tmp_path: Path) -> None:
    root = copied(tmp_path)
    before = version_at(root)
    with (root / "loaders" / "actions.yaml").open("a", encoding="utf-8") as file:
        file.write("# another word\n")

    assert version_at(root) != before


def test_a_renamed_file_changes_the_version(tmp_path: Path) -> None:
    root = copied(tmp_path)
    before = version_at(root)
    (root / "loaders" / "actions.yaml").rename(root / "loaders" / "action.yaml")

    assert version_at(root) != before


def test_line_ends_and_compiled_files_do_not(tmp_path: Path) -> None:
    root = copied(tmp_path)
    before = version_at(root)
    path = root / "loaders" / "actions.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    (root / "loaders" / "__pycache__").mkdir(exist_ok=True)
    (root / "loaders" / "__pycache__" / "rules.py").write_text("x = 1", encoding="utf-8")
    (root / "loaders" / "notes.txt").write_text("x", encoding="utf-8")

    assert version_at(root) == before
