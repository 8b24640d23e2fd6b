import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
FOLDERS = ("graph", "ontology", "loaders", "queries", "viz", "cli")


def test_folders_resolve_to_this_repo_from_another_folder(tmp_path: Path) -> None:
    code = "\n".join(f"import {name}; print({name}.__path__[0])" for name in FOLDERS)
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True)
    assert done.stdout.splitlines() == [str(ROOT / name) for name in FOLDERS], done.stderr


def test_the_wheel_takes_every_folder_with_code() -> None:
    taken = set(_pyproject()["tool"]["hatch"]["build"]["targets"]["wheel"]["only-include"])
    assert taken == set(FOLDERS)


def test_every_package_is_marked_as_typed_and_has_an_init() -> None:
    folders = {path.parent for name in FOLDERS for path in (ROOT / name).rglob("*.py")}
    assert [folder for folder in folders if not (folder / "__init__.py").exists()] == []
    assert [name for name in FOLDERS if not (ROOT / name / "py.typed").exists()] == []


def test_every_test_folder_has_an_init() -> None:
    folders = {path.parent for path in (ROOT / "tests").rglob("test_*.py")}
    assert [folder for folder in folders if not (folder / "__init__.py").exists()] == []


def test_every_dependency_has_an_upper_bound_and_the_engine_an_exact_one() -> None:
    dependencies: list[str] = _pyproject()["project"]["dependencies"]
    assert [line for line in dependencies if "<" not in line and "==" not in line] == []
    assert any(line.startswith("kglite==") for line in dependencies)


def _pyproject() -> dict[str, Any]:
    settings: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return settings
