"""The version of the rules: a fingerprint of all code and data that a fragment depends on."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

_PACKAGES = ("ontology", "loaders")


@cache
def rules_version() -> str:
    """Give the first digits of the SHA-256 over every Python, YAML and model file of the reading side, line ends folded."""
    digest = sha256()
    for package in _PACKAGES:
        for name, text in sorted(_sources(files(package), package)):
            digest.update(f"{name}\n{text}".encode())
    return digest.hexdigest()[:12]


def _sources(folder: Traversable, path: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for entry in folder.iterdir():
        name = f"{path}/{entry.name}"
        if entry.is_dir() and entry.name != "__pycache__":
            found += _sources(entry, name)
        elif entry.name.endswith((".py", ".yaml")):
            found.append((name, entry.read_text(encoding="utf-8")))
    return found
