"""What a user's Cypher may do: read, in one statement, without files or network; what was checked is what runs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NoReturn

from graph.store import QueryError
from graph.tokens import Token, tokens

#: A reading statement begins with one of these, after EXPLAIN, PROFILE or CYPHER 5.
_FIRST = frozenset({"MATCH", "OPTIONAL", "WITH", "UNWIND", "RETURN", "CALL"})
_PREFIXES = frozenset({"EXPLAIN", "PROFILE", "CYPHER", "5", "25"})
#: Words that write, reach for files or other graphs, or make one statement several, wherever they stand.
_REFUSED = frozenset(
    {"CREATE", "MERGE", "SET", "DELETE", "DETACH", "NODETACH", "REMOVE", "INSERT", "DROP", "FOREACH"}
    | {"LOAD", "CSV", "USE", "TRANSACTIONS"}
)
#: Procedures of either engine that only read; any other after CALL is refused.
_PROCEDURE = re.compile(
    r"""
    DB\.(LABELS|RELATIONSHIPTYPES|PROPERTYKEYS|INDEXES|CONSTRAINTS|SCHEMA(\.\w+)?|INDEX\.(FULLTEXT|VECTOR)\.QUERY\w+)
    |PAGERANK|BETWEENNESS|DEGREE|CLOSENESS|LOUVAIN|LEIDEN|LABEL_PROPAGATION|CONNECTED_COMPONENTS|K_CORE
    |CLUSTERING_COEFFICIENT|TRIANGLE_COUNT|ECCENTRICITY|DIAMETER
    """,
    re.VERBOSE,
)
#: Namespaces of functions that both engines bring themselves; other functions with a namespace come from plugins.
_FUNCTION = re.compile(r"(DATE|TIME|DATETIME|LOCALTIME|LOCALDATETIME|DURATION|POINT|VECTOR\.SIMILARITY)\.\w+")


def readonly(query: str) -> str:
    r"""Give the text of a query that only reads, without comments and a last semicolon; raises QueryError for any other.

    Every escape of the form \uXXXX is refused, because one engine reads it inside quotes only and the other everywhere.
    """
    if escape := re.search(r"\\u", query, re.IGNORECASE):
        _refuse(f"it has the escape {escape.group()} at character {escape.start() + 1}: write the character itself")
    pieces = list(tokens(query))
    content = [token for token in pieces if token.kind not in ("blank", "comment")]
    while content and content[-1].text == ";":
        content.pop()
    for index in range(len(content)):
        _check(content, index)
    if (first := _first(content)) not in _FIRST:
        _refuse(f"it begins with {first or 'nothing'}: begin with MATCH, OPTIONAL MATCH, WITH, UNWIND, CALL or RETURN")
    last = content[-1].place
    return "".join(" " if token.kind == "comment" else token.text for token in pieces if token.place <= last)


def _refuse(reason: str) -> NoReturn:
    raise QueryError(f"The query is not run: {reason}.")


def _check(content: Sequence[Token], index: int) -> None:
    """Refuse a token that makes more of the query than one reading statement."""
    token = content[index]
    where = f"{token.text} at character {token.place + 1}"
    if token.kind == "unclosed":
        _refuse(f"what {where} opens is not closed")
    if token.text == ";":
        _refuse(f"it goes on after the semicolon at character {token.place + 1}: ask one question at a time")
    if token.text == "(":
        _check_function(content, index)
    if token.kind != "word" or _is_property(content, index):
        return
    if token.word in _REFUSED:
        _refuse(f"it may only read, but has {where} (a name that reads so goes in `backticks`)")
    if token.word == "CALL" and not (index + 1 < len(content) and content[index + 1].text in ("{", "(")):
        name = _procedure(content, index + 1)
        if not _PROCEDURE.fullmatch(name.upper()):
            _refuse(f"it calls {name or 'nothing'} at character {token.place + 1}, which is not known to do nothing but read")


def _check_function(content: Sequence[Token], index: int) -> None:
    """Refuse the function before a parenthesis that comes from a plugin or hides its name in backticks; CALL is checked apart."""
    first = index - 1
    if first < 0 or not content[first].is_name:
        return
    while first >= 2 and content[first - 1].text == "." and content[first - 2].is_name:
        first -= 2
    name = "".join(token.text for token in content[first:index])
    called = first > 0 and content[first - 1].word == "CALL"
    if not called and ("." in name or "`" in name) and not _FUNCTION.fullmatch(name.upper()):
        _refuse(f"it uses the function {name} at character {content[first].place + 1}, which is not one of Cypher itself")


def _is_property(content: Sequence[Token], index: int) -> bool:
    """Tell whether a word is a property because of the two tokens before it: `n.set`, but not `1.SET` or `*1..SET`."""
    return index >= 2 and content[index - 1].text == "." and content[index - 2].is_name


def _procedure(content: Sequence[Token], index: int) -> str:
    """Give the dotted name that begins at a token."""
    name = ""
    while index < len(content) and (content[index].kind == "word") is (name == "" or name.endswith(".")):
        if content[index].kind != "word" and content[index].text != ".":
            break
        name += content[index].text
        index += 1
    return name


def _first(content: Sequence[Token]) -> str:
    return next((token.word for token in content if token.word not in _PREFIXES), "")
