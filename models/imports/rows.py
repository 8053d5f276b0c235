"""From a table's cells to a layer's fields, with values that have their type."""

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any

from pydantic import BaseModel, TypeAdapter, ValidationError

from models.imports.columns import FROM_FILE_NAME, Columns
from models.imports.fields import blank, plain
from models.imports.joins import JoinedTable
from models.imports.layout import Source
from models.imports.notes import Notes
from models.imports.problems import Problem, ProblemCode, Problems
from models.imports.table import Table

_CHUNK = 5000

Values = dict[str, list[Any]]
"""Field → one value a row; the model's default where the file says nothing."""

Row = dict[str, Any]
"""Field → the value of one row."""

_CODES = {
    "missing": ProblemCode.VALUE_MISSING,
    "too_short": ProblemCode.VALUE_MISSING,
    "string_too_short": ProblemCode.VALUE_MISSING,
    "too_long": ProblemCode.TEXT_TOO_LONG,
    "string_too_long": ProblemCode.TEXT_TOO_LONG,
    "int_parsing": ProblemCode.NOT_A_NUMBER,
    "int_parsing_size": ProblemCode.NOT_A_NUMBER,
    "float_parsing": ProblemCode.NOT_A_NUMBER,
    "int_type": ProblemCode.NOT_A_NUMBER,
    "float_type": ProblemCode.NOT_A_NUMBER,
    "int_from_float": ProblemCode.NOT_WHOLE,
    "finite_number": ProblemCode.NOT_FINITE,
    "moment": ProblemCode.NOT_A_MOMENT,
    "greater_than_equal": ProblemCode.OUT_OF_RANGE,
    "less_than_equal": ProblemCode.OUT_OF_RANGE,
}
"""pydantic's kinds of error → ours; every other is a value outside its list."""


def judge_rows(
    table: Table, source: Source, columns: Columns, joined: JoinedTable | None, notes: Notes
) -> Values | None:
    """Values of every field of the layer, one a row of `table`; None after noting problems."""
    problems = notes.problems
    before = len(problems)
    columns.report(table.file, notes.findings)
    values: Values = {name: [] for name in columns.layer.fields}
    cells = _cells(table, source, columns, joined)
    for start in range(0, len(table.lines), _CHUNK):
        chunk = [next(cells) for _ in range(min(_CHUNK, len(table.lines) - start))]
        try:
            rows = _adapter(columns.layer.row).validate_python(chunk)
        except ValidationError as error:
            for wrong in error.errors(include_url=False):
                _value_problem(wrong, table, start, columns, problems)
            continue
        for name, found in values.items():
            found.extend(getattr(row, name) for row in rows)
    return values if len(problems) == before else None


def readable_rows(
    table: Table, source: Source, columns: Columns, notes: Notes
) -> Iterator[tuple[Row, tuple[Problem, ...]]]:
    """Row by row the fields that can be read, and what is wrong with the others: whoever has more to ask of a row asks
    it of the rest, so that all that is wrong is told at once."""
    columns.report(table.file, notes.findings)
    model = columns.layer.row
    for at, cells in enumerate(_cells(table, source, columns, None)):
        problems = Problems()
        try:
            found = model(**cells)
        except ValidationError as error:
            wrong = error.errors(include_url=False)
            for one in wrong:
                _value_problem({**one, "loc": (0, *one["loc"])}, table, at, columns, problems)
            yield _rest(model, cells, {str(one["loc"][0]) for one in wrong}), problems.named
        else:
            yield {name: getattr(found, name) for name in model.model_fields}, ()


def _rest(model: type[BaseModel], cells: Row, wrong: set[str]) -> Row:
    """Of a row in which `wrong` fields cannot be read."""
    fields = {name: field for name, field in model.model_fields.items() if name not in wrong}
    return {
        name: _one(model, name).validate_python(cells[name]) if name in cells else field.get_default()
        for name, field in fields.items()
    }


@cache
def _one(model: type[BaseModel], name: str) -> TypeAdapter[Any]:
    field = model.model_fields[name]
    kind: Any = Annotated[(field.annotation, *field.metadata)]
    return TypeAdapter(kind)


@cache
def _adapter(row: Any) -> TypeAdapter[list[Any]]:
    return TypeAdapter(list[row])


def _cells(table: Table, source: Source, columns: Columns, joined: JoinedTable | None) -> Iterator[dict[str, Any]]:
    """What each row says of each field: its own cell, else what a join or the layout says; blanks left out."""
    settings = source.settings
    own = [(name, table.columns[theirs]) for name, theirs in columns.of.items()]
    for at in range(len(table.lines)):
        row = {name: column[at] for name, column in own if not blank(column[at])}
        if settings.code == FROM_FILE_NAME:
            row["code"] = source.path.stem
        code = plain(row.get("code", ""))
        further = joined.of(code) if joined is not None else {}
        yield {**settings.defaults, **further, **settings.rows.get(code, {}), **row}


def _value_problem(wrong: Any, table: Table, start: int, columns: Columns, problems: Problems) -> None:
    at, name = start + int(wrong["loc"][0]), str(wrong["loc"][1])
    code = _CODES.get(wrong["type"], ProblemCode.NOT_IN_LIST)
    limits = wrong.get("ctx", {})
    facts: dict[str, Any] = {} if code is ProblemCode.VALUE_MISSING else {"value": str(wrong["input"])[:60]}
    if code is ProblemCode.OUT_OF_RANGE:
        facts |= {"low": limits.get("ge"), "high": limits.get("le")}
    elif code is ProblemCode.NOT_IN_LIST:
        facts["allowed"] = columns.layer.choices.get(name) or str(limits.get("expected", "")).replace("'", "")
    elif code is ProblemCode.TEXT_TOO_LONG:
        facts["longest"] = limits.get("max_length")
    problems.add(code, table.file, row=int(table.lines[at]), field=columns.of.get(name, name), **facts)
