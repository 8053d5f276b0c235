"""The tables of a rule book's TOML text, and every slip of syntax or shape with its line."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What is wrong with a rule book: `code` picks the sentence, `field` names the spot ("number T-1.urban
    unit"), `line` is the line of its table in the file (None if unknown), `given` what stood there."""

    code: str
    field: str
    line: int | None = None
    given: str = ""


class RuleBookInvalid(Exception):
    """The text is no rule book; carries every problem found."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems


class Row(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


@dataclass(frozen=True, slots=True)
class Tables:
    """The values of a file, and the line numbers of its headings, in order (`[[rule]]`, `[[number]]` …)."""

    data: Mapping[str, Any]
    lines: Mapping[str, list[int]]

    def line(self, kind: str, index: int) -> int | None:
        known = self.lines.get(kind, [])
        return known[index] if index < len(known) else None


_HEADINGS = ("rule", "number", "day", "major_event", "budget", "plan_link")


def read_tables(text: str) -> Tables:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RuleBookInvalid((_syntax_problem(str(error)),)) from error
    return Tables(data, {kind: _heading_lines(text, kind) for kind in _HEADINGS})


AnyBook = TypeVar("AnyBook", bound=Row)


def shaped(kind: type[AnyBook], tables: Tables) -> AnyBook:
    """The tables as `kind`; raises `RuleBookInvalid` where a field is missing, unknown or of another shape."""
    try:
        return kind.model_validate(tables.data)
    except ValidationError as error:
        raise RuleBookInvalid(tuple(_shape_problems(error, tables))) from error


def repeated(kind: str, ids: Sequence[str], tables: Tables) -> Iterator[Problem]:
    for index, key in enumerate(ids):
        if key in ids[:index]:
            yield Problem(code="duplicate_id", field=f"{kind} {key}", line=tables.line(kind, index), given=key)


def fields_of(row: Row) -> dict[str, Any]:
    return {name: getattr(row, name) for name in type(row).model_fields}


_CODES = {"missing": "missing_field", "extra_forbidden": "unknown_field", "enum": "unknown_word"}


def _syntax_problem(message: str) -> Problem:
    found = re.search(r"at line (\d+)", message)
    return Problem(code="syntax", field="", line=int(found.group(1)) if found else None, given=message)


def _heading_lines(text: str, kind: str) -> list[int]:
    """The TOML reader does not tell lines."""
    heading = re.compile(rf"\s*\[\[\s*{kind}\s*\]\]")
    return [line for line, words in enumerate(text.splitlines(), start=1) if heading.match(words)]


def _shape_problems(error: ValidationError, tables: Tables) -> Iterator[Problem]:
    for found in error.errors(include_url=False, include_context=False):
        where = found["loc"]
        kind, index = str(where[0]), where[1] if len(where) > 1 else None
        line = tables.line(kind, index) if isinstance(index, int) else None
        given = "" if found["type"] == "missing" else str(found["input"])
        code = _CODES.get(found["type"], "wrong_value")
        yield Problem(code=code, field=" ".join(_named(where, tables)), line=line, given=given)


def _named(where: tuple[int | str, ...], tables: Tables) -> Iterator[str]:
    """Where a value stands; a row goes by its id or its day, else by its place from 1."""
    for depth, part in enumerate(where):
        if not isinstance(part, int):
            yield part
            continue
        row = tables.data[str(where[0])][part] if depth == 1 else None
        key = (row.get("id") or row.get("date") or row.get("first")) if isinstance(row, Mapping) else None
        yield str(key) if isinstance(key, str | date) and key else str(part + 1)
