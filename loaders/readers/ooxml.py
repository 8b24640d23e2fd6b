"""Elements of WordprocessingML by their local names: the strict and the transitional form differ only in namespaces."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import Any

from loaders.readers.archive import Archive


def local(element: Any) -> str:
    """Give an element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def children(element: Any, name: str) -> Iterator[Any]:
    """Yield the children of that local name."""
    return (found for found in element if local(found) == name)


def child(element: Any, *names: str) -> Any | None:
    """Follow local names from child to child; None where one is missing."""
    for name in names:
        element = next(children(element, name), None)
        if element is None:
            return None
    return element


def attribute(element: Any, name: str) -> str | None:
    """Give an attribute by its local name."""
    return next((str(text) for key, text in element.attrib.items() if key.rpartition("}")[2] == name), None)


def value(element: Any, *names: str) -> str | None:
    """Give `w:val` of the element at the end of a chain of children."""
    found = child(element, *names)
    return None if found is None else attribute(found, "val")


def is_on(element: Any, *names: str) -> bool:
    """Tell whether a toggle property stands at the end of a chain of children and is not switched off."""
    return child(element, *names) is not None and value(element, *names) not in ("0", "false", "off")


def related(archive: Archive, part: str, kind: str) -> str | None:
    """Name the first part that `part` points to by a relationship whose type ends in `/kind`; "" is the package itself."""
    folder, name = posixpath.split(part)
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    if not archive.has(relations):
        return None
    for relation in archive.xml(relations):
        if (attribute(relation, "Type") or "").endswith(f"/{kind}"):
            target = attribute(relation, "Target") or ""
            return posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
    return None
