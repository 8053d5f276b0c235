"""Workbooks of table programs: the first sheet that holds anything, its first row as the names of the columns."""

import zipfile
from pathlib import Path
from typing import Any

import numpy as np

from models.imports.fields import blank
from models.imports.problems import ProblemCode, Problems, listed
from models.imports.table import Table

_BROKEN = (zipfile.BadZipFile, KeyError, ValueError, OSError)
"""What openpyxl raises for a file that is no workbook, is damaged or locked with a password, besides its own."""

Cells = tuple[Any, ...]


def read_xlsx(path: Path, shown: str, problems: Problems) -> Table | None:
    """Cells as the program that saved them last worked them out; None where they cannot be told apart. Merged cells in
    the rows are a problem: what stands in one is missing in the others."""
    from openpyxl import load_workbook  # a start needs not wait for it
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(path, data_only=True)
    except (InvalidFileException, *_BROKEN) as error:
        problems.add(ProblemCode.FILE_UNREADABLE, shown, detail=str(error))
        return None
    sheet = next((one for one in book.worksheets if any(_filled(row) for row in one.iter_rows(values_only=True))), None)
    if sheet is None:
        problems.add(ProblemCode.NO_ROWS, shown)
        return None
    rows: list[tuple[int, Cells]] = [
        (line, row) for line, row in enumerate(sheet.iter_rows(values_only=True), start=1) if _filled(row)
    ]
    (_, header), *body = rows
    names = ["" if blank(name) else str(name).strip() for name in header]
    for merged in sheet.merged_cells.ranges:
        if merged.max_row >= rows[0][0]:
            problems.add(ProblemCode.CELLS_MERGED, shown, row=merged.min_row, cells=merged.coord)
    given = [name.casefold() for name in names if name]
    twice = sorted({name for name in given if given.count(name) > 1})
    for name in twice:
        problems.add(ProblemCode.COLUMN_TWICE, shown, row=rows[0][0], field=name)
    for line, row in body:
        beyond = [str(cell) for cell, name in zip(row, names, strict=True) if not name and not blank(cell)]
        if beyond:
            problems.add(ProblemCode.CELL_WITHOUT_COLUMN, shown, row=line, values=listed(beyond))
    if twice:
        return None
    columns = {name: [row[at] for _, row in body] for at, name in enumerate(names) if name}
    return Table(file=shown, columns=columns, lines=np.array([line for line, _ in body], np.int64))


def _filled(row: Cells) -> bool:
    return not all(blank(cell) for cell in row)
