"""Whether a value is what a property may hold: one small check a datatype, made once for each property."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from math import isfinite
from typing import Any, NamedTuple

from ontology.concepts import Property, Vocabulary


class Fault(NamedTuple):
    """What is wrong with a value: the name of the rule, and the rest of a sentence that begins with the property."""

    rule: str
    problem: str


#: Gives the fault of a value, or None where it is right.
Check = Callable[[Any], Fault | None]

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_DIVISION = re.compile(r"\d{6}|concept|world|region", re.ASCII)


def check_of(declared: Property, vocabulary: Vocabulary | None) -> Check:
    """Make the check for a property; the vocabulary is the one that its `values` names."""
    single = _term(vocabulary) if vocabulary else _blank_string if declared.blank else _CHECKS[declared.range]
    return _each(single) if declared.many else single


def _string(value: Any) -> Fault | None:
    if type(value) is not str:
        return Fault("string", f"must be a string, but is {value!r}")
    return None if value else Fault("blank", "must not be empty")


def _blank_string(value: Any) -> Fault | None:
    return None if type(value) is str else Fault("string", f"must be a string, but is {value!r}")


def _integer(value: Any) -> Fault | None:
    return None if type(value) is int else Fault("integer", f"must be a whole number, but is {value!r}")


def _decimal(value: Any) -> Fault | None:
    if type(value) is int or (type(value) is float and isfinite(value)):
        return None
    return Fault("decimal", f"must be a finite number, but is {value!r}")


def _boolean(value: Any) -> Fault | None:
    return None if type(value) is bool else Fault("boolean", f"must be true or false, but is {value!r}")


def _date(value: Any) -> Fault | None:
    if type(value) is not str or not _DATE.fullmatch(value):
        return Fault("date", f"must be a date written YYYY-MM-DD, but is {value!r}")
    try:
        date.fromisoformat(value)
    except ValueError:
        return Fault("date", f"must be a day of the calendar, but {value} is none")
    return None


def _division(value: Any) -> Fault | None:
    if type(value) is str and _DIVISION.fullmatch(value):
        return None
    return Fault("division", f"must be six digits or one of concept, world, region, but is {value!r}")


def _term(vocabulary: Vocabulary) -> Check:
    notations = frozenset(vocabulary.terms)

    def check(value: Any) -> Fault | None:
        if type(value) is str and value in notations:
            return None
        return Fault("vocabulary", f"must be a value of the vocabulary {vocabulary.name}, but is {value!r}")

    return check


def _each(single: Check) -> Check:
    def check(value: Any) -> Fault | None:
        if type(value) is not list:
            return Fault("list", f"must be a list of strings, but is {value!r}")
        return next((fault for item in value if (fault := single(item))), None)

    return check


_CHECKS: dict[str, Check] = {
    "string": _string,
    "integer": _integer,
    "decimal": _decimal,
    "boolean": _boolean,
    "date": _date,
    "division": _division,
}

#: The names of all datatypes.
DATATYPES = tuple(_CHECKS)
