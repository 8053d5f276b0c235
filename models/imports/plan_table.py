"""A table of outage plans, as stations send them (XLSX, CSV): read as a whole, then made into drafts row by row."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from models.commands.plans import DraftPlan
from models.decisions.plan_checks import check_window
from models.entities.outage_plans import ContactSheet, PlanContent, PlanScope, Window
from models.entities.people import CrewKind, Team
from models.errors import DispatchError, Unavailable
from models.ids import AreaCode, FeederCode, StationId, TeamId
from models.imports.columns import match_columns
from models.imports.csv_files import read_csv
from models.imports.layout import LayerSettings, Source
from models.imports.notes import Notes
from models.imports.plan_rows import PLAN_TABLE
from models.imports.problems import ImportRefused, Problem, ProblemCode, Problems
from models.imports.rows import Row, readable_rows
from models.imports.table import Table
from models.imports.xlsx_files import read_xlsx
from models.picture import Picture
from models.planning.plan_scope import plan_scope
from models.rules.rule_book import RuleBook
from models.territory.territory import Territory

MOST_PLANS = 2000
SUFFIXES = (".xlsx", ".csv")

_TEXTS = ("section", "work", "steps", "leader", "reason", "new_connections", "contact_name", "contact_phone")


@dataclass(frozen=True, slots=True)
class PlanTable:
    """`rows` hold the typed fields of a plan, as far as they can be read, with what a message calls the row; `columns`
    field → what the file calls it; `wrong` row → what cannot be read in it."""

    file: str
    columns: Mapping[str, str]
    rows: tuple[tuple[int, Row], ...]
    wrong: Mapping[int, tuple[Problem, ...]]


def read_plan_table(path: Path) -> PlanTable:
    """Read the file at once; it needs nothing else, and takes up to some seconds. Raises `ImportRefused` if it is no
    table of plans; what is wrong in its rows is told with what they mean on this ground (`drafts_of`)."""
    notes = Notes()
    problems = notes.problems
    source = Source(layer="outage_plans", path=path, shown=path.name, settings=LayerSettings())
    table = _read(source, notes)
    if table is not None and not len(table.lines):
        problems.add(ProblemCode.NO_ROWS, path.name)
    elif table is not None and len(table.lines) > MOST_PLANS:
        problems.add(ProblemCode.TOO_MANY_ROWS, path.name, count=len(table.lines), most=MOST_PLANS)
    columns = None if table is None else match_columns(table, source, PLAN_TABLE, problems, called=PLAN_TABLE.heading)
    of_rows = _by_row(problems, table)
    if table is None or columns is None or of_rows is None:
        raise ImportRefused(problems.named, problems.more)
    read = list(zip(table.lines.tolist(), readable_rows(table, source, columns, notes), strict=True))
    return PlanTable(
        path.name,
        columns.of,
        rows=tuple((line, row) for line, (row, _) in read),
        wrong={line: (*of_rows.get(line, ()), *wrong) for line, (_, wrong) in read if wrong or line in of_rows},
    )


def drafts_of(
    table: PlanTable, *, picture: Picture, territory: Territory, rules: RuleBook
) -> Iterator[tuple[int, DraftPlan | tuple[Problem, ...]]]:
    """For each row its draft, or all that is wrong with it; a row at a time, for it looks at the ground."""
    making = _Making(table, picture, territory, rules)
    for line, row in table.rows:
        yield line, making.draft(line, row)


def _by_row(problems: Problems, table: Table | None) -> dict[int, list[Problem]] | None:
    """None if what is wrong is not of single rows."""
    lines = set() if table is None else set(table.lines.tolist())
    found: dict[int, list[Problem]] = {}
    for problem in problems.named:
        if problem.row is None or problem.row not in lines:
            return None
        found.setdefault(problem.row, []).append(problem)
    return found if len(problems) == len(problems.named) else None


def _read(source: Source, notes: Notes) -> Table | None:
    suffix = source.path.suffix.lower()
    if suffix == ".xlsx":
        return read_xlsx(source.path, source.shown, notes.problems)
    if suffix == ".csv":
        return read_csv(source, notes.problems)
    notes.problems.add(ProblemCode.FORMAT_UNKNOWN, source.shown)
    return None


class _Making:
    def __init__(self, table: PlanTable, picture: Picture, territory: Territory, rules: RuleBook) -> None:
        self._file = table.file
        self._columns = table.columns
        self._unread = table.wrong
        self._picture = picture
        self._territory = territory
        self._rules = rules
        feeders = territory["feeders"]
        self._ids = {
            "stations": _by_words((one.id, one.name) for one in picture.stations.values() if not one.retired),
            "teams": _by_words((one.id, one.name) for one in picture.teams.values() if not one.retired),
            "feeders": _by_words(zip(feeders.codes.tolist(), feeders.names.tolist(), strict=True)),
        }
        self._known = {_key(plan.station, plan.window, plan.content): plan.id for plan in picture.plans.values()}
        self._lines: dict[object, int] = {}

    def draft(self, line: int, row: Row) -> DraftPlan | tuple[Problem, ...]:
        wrong = list(self._unread.get(line, ()))
        station = self._named("stations", "station", line, row, wrong)
        feeder = self._named("feeders", "feeder", line, row, wrong)
        team = self._named("teams", "team", line, row, wrong)
        window = self._window(line, row, wrong)
        scope = self._scope(line, row, feeder, wrong)
        with self._noting(line, wrong):
            self._check_station(station, scope)
        with self._noting(line, wrong):
            self._check_team(team, row.get("crew_kind"))
        if wrong or station is None or window is None or scope is None:
            return tuple(wrong)
        content = self._content(row, scope, feeder, team)
        return self._new(line, DraftPlan(station=StationId(station), window=window, content=content))

    def _new(self, line: int, draft: DraftPlan) -> DraftPlan | tuple[Problem, ...]:
        """What stands in the room already, or in a row above, is not drafted again."""
        key = _key(draft.station, draft.window, draft.content)
        if key in self._known:
            return (Problem(self._file, line, None, ProblemCode.PLAN_KNOWN, {"plan": self._known[key]}),)
        first = self._lines.setdefault(key, line)
        if first != line:
            return (Problem(self._file, line, None, ProblemCode.PLAN_TWICE, {"first_row": first}),)
        return draft

    def _named(self, layer: str, field: str, line: int, row: Row, wrong: list[Problem]) -> str | None:
        """The id of what the cell names by code or name; None if the cell is empty or, with a problem, unknown."""
        given = row.get(field)
        found = self._ids[layer].get(given) if given is not None else None
        if given is not None and found is None:
            facts = {"value": given, "layer": layer}
            wrong.append(Problem(self._file, line, self._columns[field], ProblemCode.REFERENCE_UNKNOWN, facts))
        return found

    def _window(self, line: int, row: Row, wrong: list[Problem]) -> Window | None:
        """None where a moment cannot be read."""
        if "start" not in row or "end" not in row:
            return None
        window = Window(self._utc(row["start"]), self._utc(row["end"]))
        with self._noting(line, wrong):
            check_window(window)
        return window

    def _scope(self, line: int, row: Row, feeder: str | None, wrong: list[Problem]) -> PlanScope | None:
        """None where the areas cannot be read or counted."""
        on_feeder = None if feeder is None else FeederCode(feeder)
        with self._noting(line, wrong):
            areas = tuple(AreaCode(code) for code in row.get("areas", ()))
            return plan_scope(areas, feeder=on_feeder, territory=self._territory, picture=self._picture)
        return None

    def _content(self, row: Row, scope: PlanScope, feeder: str | None, team: str | None) -> PlanContent:
        sheet = row["contact_sheet"]
        return PlanContent(
            kind=row["kind"],
            equipment=row["equipment"],
            scope=scope,
            feeder=None if feeder is None else FeederCode(feeder),
            crew_kind=row["crew_kind"],
            team=None if team is None else TeamId(team),
            contact_sheet=ContactSheet(reference=sheet, stamped=False) if sheet else None,
            defect_found_at=None if row["defect_found"] is None else self._utc(row["defect_found"]),
            closure_slip_at=None if row["closure_slip"] is None else self._utc(row["closure_slip"]),
            **{name: row[name] for name in _TEXTS},
        )

    def _check_station(self, station: str | None, scope: PlanScope | None) -> None:
        if station is not None and scope is not None and scope.areas and station not in scope.stations:
            raise Unavailable("plan_elsewhere", facts={"station": station, "stations": scope.stations})

    def _check_team(self, team: str | None, kind: CrewKind | None) -> None:
        known = None if team is None or kind is None else self._picture.find(Team, team)
        if known is not None and known.kind is not kind:
            raise Unavailable("team_of_other_kind", facts={"team": known.name, "kind": known.kind, "other": kind})

    @contextmanager
    def _noting(self, line: int, wrong: list[Problem]) -> Iterator[None]:
        try:
            yield
        except DispatchError as refusal:
            wrong.append(self._problem(refusal, line))

    def _problem(self, refusal: DispatchError, line: int) -> Problem:
        field, code = _PROBLEMS[refusal.code]
        return Problem(self._file, line, self._columns[field], code, dict(refusal.facts))

    def _utc(self, moment: datetime) -> datetime:
        """A cell with a zone of its own means that zone; of an hour that the clocks have twice, the first is meant."""
        local = moment if moment.tzinfo is not None else moment.replace(tzinfo=self._rules.zone)
        return local.astimezone(UTC)


_PROBLEMS = {
    "end_before_start": ("end", ProblemCode.END_BEFORE_START),
    "window_too_long": ("end", ProblemCode.HOURS_TOO_LONG),
    "areas_repeated": ("areas", ProblemCode.AREAS_REPEATED),
    "too_many_areas": ("areas", ProblemCode.TOO_MANY_AREAS),
    "unknown_areas": ("areas", ProblemCode.AREAS_UNKNOWN),
    "areas_off_feeder": ("areas", ProblemCode.AREAS_OFF_FEEDER),
    "plan_elsewhere": ("areas", ProblemCode.PLAN_ELSEWHERE),
    "team_of_other_kind": ("team", ProblemCode.TEAM_OF_OTHER_KIND),
}
"""What a draft is refused for → the column, and the problem of the table."""


def _by_words(named: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Ids by themselves, and by names that only one has."""
    pairs = list(named)
    times = Counter(name for _, name in pairs)
    return {name: key for key, name in pairs if times[name] == 1} | {key: key for key, _ in pairs}


def _key(station: StationId, window: Window, content: PlanContent) -> object:
    return station, window, content.scope.areas, content.work
