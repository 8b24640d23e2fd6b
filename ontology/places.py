"""Administrative divisions of China by code and by name: GB/T 2260, with the names that papers use."""

from __future__ import annotations

from collections.abc import Mapping

from ontology.divisions import Place, table

__all__ = ["Place", "all_names", "by_code", "by_letter", "named", "province_of"]


def by_code(code: str) -> Place | None:
    """Give the division with the six-digit code, today's or a former one, or None.

    >>> by_code("610100").name
    '西安市'
    """
    return table().by_code.get(code)


def province_of(code: str) -> Place | None:
    """Give the province that the division with the code lies in, itself included; None for the whole country or no code.

    >>> province_of("341700").name
    '安徽省'
    """
    return None if code.startswith("10") else by_code(code[:2] + "0000")


def named(name: str) -> tuple[Place, ...]:
    """Give all divisions with the full or short name, today's first, the highest first; none for other words.

    >>> [place.name for place in named("吉林")]
    ['吉林省', '吉林市']
    """
    return table().by_name.get(name, ())


def by_letter(letter: str) -> Place | None:
    """Give the province with the one-character name: 川 and 蜀 are 四川省.

    >>> by_letter("陇").name
    '甘肃省'
    """
    return table().by_letter.get(letter)


def all_names() -> Mapping[str, tuple[Place, ...]]:
    """Give every full and short name with the divisions that bear it, as `named` does for one."""
    return table().by_name
