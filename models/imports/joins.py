"""Names and other columns that lie in a table of their own, joined by code."""

from dataclasses import dataclass, field
from typing import Any

from models.imports.csv_files import read_csv
from models.imports.fields import blank, plain
from models.imports.layout import Join, Source
from models.imports.problems import ProblemCode, Problems, listed
from models.imports.report import FindingCode, Findings


@dataclass(frozen=True, slots=True)
class JoinedTable:
    """`rows` code → field → cell; `asked` remembers the codes that were looked for in vain."""

    file: str
    rows: dict[str, dict[str, Any]]
    missed: set[str] = field(default_factory=set)

    def of(self, code: str) -> dict[str, Any]:
        if code not in self.rows:
            self.missed.add(code)
        return self.rows.get(code, {})

    def report(self, findings: Findings) -> None:
        if self.missed:
            codes = listed(self.missed)
            findings.add(FindingCode.JOIN_INCOMPLETE, file=self.file, count=len(self.missed), codes=codes)


def read_join(source: Source, join: Join, problems: Problems) -> JoinedTable | None:
    """Read the CSV table at `source`. Several rows of one code must say the same; None after problems."""
    before = len(problems)
    if source.path.stat().st_size == 0:
        problems.add(ProblemCode.FILE_EMPTY, source.shown)
        return None
    table = read_csv(source, problems)
    if table is None:
        return None
    wanted = {"": join.key, **join.columns}
    for theirs in wanted.values():
        if theirs not in table.columns:
            problems.add(ProblemCode.COLUMN_MISSING, table.file, field=theirs, columns=listed(table.columns))
    if len(problems) > before:
        return None
    rows: dict[str, dict[str, Any]] = {}
    for at, key in enumerate(table.columns[join.key]):
        found = {
            ours: table.columns[theirs][at]
            for ours, theirs in join.columns.items()
            if not blank(table.columns[theirs][at])
        }
        known = rows.setdefault(plain(key), found)
        for ours, value in found.items():
            if known.setdefault(ours, value) != value:
                problems.add(
                    ProblemCode.JOIN_DISAGREES,
                    table.file,
                    row=int(table.lines[at]),
                    field=join.columns[ours],
                    value=plain(key),
                    one=str(known[ours]),
                    other=str(value),
                )
    return JoinedTable(table.file, rows) if len(problems) == before else None
