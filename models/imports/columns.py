"""Which column of a file is which field of its layer.

A column nobody knows is left out and reported. A column that looks like a known one misspelt, and a known one
that has to be there and is not, are problems: what was meant would be lost in silence.
"""

import difflib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from models.imports.fields import InputLayer
from models.imports.layout import Source
from models.imports.problems import ProblemCode, Problems, listed
from models.imports.report import FindingCode, Findings
from models.imports.table import Table

FROM_FILE_NAME: Final = "from_file_name"

_CLOSE = 0.85
"""How near a column's name must come to a field's to be taken for a slip of the pen."""

_WORD = 4
"""Names shorter than this resemble each other too much to tell."""


@dataclass(frozen=True, slots=True)
class Columns:
    """`of` field of the layer → the file's column; `ignored` are columns that are no field."""

    layer: InputLayer
    of: dict[str, str]
    ignored: tuple[str, ...]

    def report(self, file: str, findings: Findings) -> None:
        renamed = tuple((theirs, ours) for ours, theirs in self.of.items() if theirs != ours)
        if renamed:
            findings.add(FindingCode.COLUMNS_RENAMED, file=file, columns=renamed)
        if self.ignored:
            findings.add(FindingCode.COLUMNS_IGNORED, file=file, columns=self.ignored)


def match_columns(
    table: Table, source: Source, layer: InputLayer, problems: Problems, *, called: Callable[[str], str] = str
) -> Columns | None:
    """None after noting a problem; `called` says what whoever wrote the table calls a field without a column."""
    before = len(problems)
    present = {name.casefold(): name for name in table.columns}
    found: dict[str, str] = {}
    for name in layer.fields:
        declared = source.settings.columns.get(name)
        candidates = (declared.casefold(),) if declared is not None else layer.names_of(name)
        column = next((present[known] for known in candidates if known in present), None)
        if column is not None and column not in found.values():
            found[name] = column
        elif declared is not None:
            problems.add(ProblemCode.COLUMN_MISSING, table.file, field=declared, columns=listed(table.columns))
    claimed = {*found.values(), *source.settings.ignore}
    ignored = tuple(name for name in table.columns if name not in claimed)
    for name in layer.fields:
        if name in found or name in _given_elsewhere(source):
            continue
        slip = _slip(layer.names_of(name), ignored)
        if slip is not None:
            problems.add(ProblemCode.COLUMN_UNKNOWN, table.file, field=slip, meant=called(name))
        elif name in layer.required:
            problems.add(ProblemCode.COLUMN_MISSING, table.file, field=called(name), columns=listed(table.columns))
    return Columns(layer, found, ignored) if len(problems) == before else None


def _given_elsewhere(source: Source) -> set[str]:
    """Fields that do not need a column: the layout, a join or the file's name tells them."""
    settings = source.settings
    given = {*settings.defaults, *settings.columns}
    if settings.code == FROM_FILE_NAME:
        given.add("code")
    if settings.join is not None:
        given.update(settings.join.columns)
    for fields in settings.rows.values():
        given.update(fields)
    return given


def _slip(known: tuple[str, ...], columns: tuple[str, ...]) -> str | None:
    """The column that looks most like one of the `known` names, if any does."""
    free = {column.casefold(): column for column in columns if len(column) >= _WORD}
    for name in known:
        close = difflib.get_close_matches(name, free, 1, _CLOSE) if len(name) >= _WORD else []
        if close:
            return free[close[0]]
    return None
