"""A rota from a file (CSV, XLSX, iCalendar): who has which duty when, or all that is wrong with it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

from models.commands.shifts import DutyRow
from models.entities.outage_plans import Window
from models.entities.people import Account
from models.entities.shifts import LONGEST_DUTY, MOST_DUTIES_AT_ONCE, Post
from models.ids import AccountId
from models.imports.columns import Columns, match_columns
from models.imports.csv_files import read_csv
from models.imports.fields import blank, plain
from models.imports.layout import LayerSettings, Source
from models.imports.notes import Notes
from models.imports.problems import ImportRefused, ProblemCode, Problems
from models.imports.rota_calendar import read_calendar
from models.imports.rota_rows import ROTA_TABLE, ShiftOfDay
from models.imports.rows import judge_rows
from models.imports.table import Table
from models.imports.xlsx_files import read_xlsx
from models.picture import Picture
from models.planning.rota import fits
from models.rules.rule_book import RuleBook

SUFFIXES = (".csv", ".xlsx", ".ics")
_MOST_MEGABYTES = 32
_PEOPLE = ("account", "stands_in_for")
_OF_EVENTS = {"account": "SUMMARY", "post": "SUMMARY", "start": "DTSTART", "end": "DTEND"}
"""What a calendar calls the fields of a duty."""


@dataclass(frozen=True, slots=True)
class Duty:
    """As the file says it: `line` is its row or, in a calendar, its event from 1; the person by account or name."""

    line: int
    person: str
    post: Post
    seat: str
    start: datetime
    end: datetime
    stands_in_for: str | None = None


@dataclass(frozen=True, slots=True)
class RotaFile:
    """`rows` with the line that each stands in; `replaced` are the days that they speak of, from the first midnight to
    the last."""

    file: str
    rows: tuple[tuple[int, DutyRow], ...]
    replaced: Window


def read_rota(path: Path, *, picture: Picture, rules: RuleBook, now: datetime) -> RotaFile:
    """Read the file at once, some thousand rows at most; raises `ImportRefused` with all that is wrong in it, row by
    row."""
    try:
        return _read(path, picture=picture, rules=rules, now=now)
    except ImportRefused as refused:
        by_row = sorted(refused.problems, key=lambda one: one.row or 0)
        raise ImportRefused(tuple(by_row), refused.more) from None


def _read(path: Path, *, picture: Picture, rules: RuleBook, now: datetime) -> RotaFile:
    notes = Notes()
    problems = notes.problems
    source = Source(layer="rota", path=path, shown=path.name, settings=LayerSettings())
    named = _Named(picture, path.name, problems)
    duties = _duties(source, notes, named, rules=rules, now=now)
    problems.refuse_if_any()
    if not duties:
        problems.add(ProblemCode.NO_ROWS, path.name)
    elif len(duties) > MOST_DUTIES_AT_ONCE:
        problems.add(ProblemCode.TOO_MANY_ROWS, path.name, count=len(duties), most=MOST_DUTIES_AT_ONCE)
    problems.refuse_if_any()
    rows = [(duty.line, row) for duty in duties if (row := named.row(duty)) is not None]
    named.note_overlaps(rows)
    problems.refuse_if_any()
    return RotaFile(path.name, tuple(rows), days_of([row for _, row in rows], rules))


def days_of(rows: Sequence[DutyRow], rules: RuleBook) -> Window:
    """The local days on which the rows begin."""
    first = min(row.starts_at for row in rows).astimezone(rules.zone)
    last = max(row.starts_at for row in rows).astimezone(rules.zone)
    return Window(_midnight(first.date(), rules), _midnight(last.date() + timedelta(days=1), rules))


def _duties(source: Source, notes: Notes, named: "_Named", *, rules: RuleBook, now: datetime) -> list[Duty]:
    suffix = source.path.suffix.lower()
    try:
        size = source.path.stat().st_size
    except OSError as error:
        notes.problems.add(ProblemCode.FILE_UNREADABLE, source.shown, detail=str(error.strerror))
        return []
    if size == 0:
        notes.problems.add(ProblemCode.FILE_EMPTY, source.shown)
    elif size > _MOST_MEGABYTES << 20:
        notes.problems.add(ProblemCode.FILE_TOO_LARGE, source.shown, megabytes=size >> 20, allowed=_MOST_MEGABYTES)
    elif suffix == ".ics":
        named.fields = _OF_EVENTS
        events = read_calendar(source, notes.problems, zone=rules.zone, now=now)
        return [Duty(one.line, one.person, one.post, one.seat, one.start, one.end) for one in events]
    elif suffix == ".csv":
        return _of_table(read_csv(source, notes.problems), source, notes, named, rules)
    elif suffix == ".xlsx":
        return _of_table(read_xlsx(source.path, source.shown, notes.problems), source, notes, named, rules)
    else:
        notes.problems.add(ProblemCode.FORMAT_UNKNOWN, source.shown)
    return []


def _of_table(table: Table | None, source: Source, notes: Notes, named: "_Named", rules: RuleBook) -> list[Duty]:
    """Empty after noting problems; who is unknown is noted then too, so that nobody corrects a row twice."""
    if table is None:
        return []
    columns = match_columns(table, source, ROTA_TABLE, notes.problems, called=ROTA_TABLE.heading)
    if columns is None:
        return []
    named.fields = {"start": columns.of.get("day", "start"), **columns.of}
    values = judge_rows(table, source, columns, None, notes)
    if values is None:
        _note_unknown(table, columns, named)
        return []
    found = []
    for at, line in enumerate(table.lines.tolist()):
        row = {name: column[at] for name, column in values.items()}
        hours = _hours(row, rules)
        if hours is None:
            notes.problems.add(ProblemCode.DUTY_HOURS_MISSING, source.shown, row=line)
            for field in _PEOPLE:
                named.account(line, field, row[field])
            continue
        found.append(Duty(line, row["account"], row["post"], row["seat"], *hours, row["stands_in_for"]))
    return found


def _note_unknown(table: Table, columns: Columns, named: "_Named") -> None:
    """Of rows that cannot be read whole: their cells alone."""
    for field in _PEOPLE:
        cells = table.columns[columns.of[field]] if field in columns.of else ()
        for line, cell in zip(table.lines.tolist(), cells, strict=False):
            if not blank(cell):
                named.account(line, field, plain(cell))


def _hours(row: dict[str, Any], rules: RuleBook) -> tuple[datetime, datetime] | None:
    """Begin and end as they stand, else those of the shift of that day by the rule book (YK-10)."""
    if row["start"] is not None and row["end"] is not None:
        return _utc(row["start"], rules), _utc(row["end"], rules)
    if row["day"] is None or row["shift"] is None:
        return None
    day, night = rules.duration("shift.day"), rules.duration("shift.night")
    start, end = (day, night) if row["shift"] is ShiftOfDay.DAY else (night, day + timedelta(days=1))
    return _at(row["day"], start, rules), _at(row["day"], end, rules)


def _at(day: date, since_midnight: timedelta, rules: RuleBook) -> datetime:
    """By the clock on the wall, on days with 23 hours too."""
    return (datetime.combine(day, datetime.min.time(), rules.zone) + since_midnight).astimezone(UTC)


def _midnight(day: date, rules: RuleBook) -> datetime:
    return _at(day, timedelta(), rules)


def _utc(moment: datetime, rules: RuleBook) -> datetime:
    local = moment if moment.tzinfo is not None else moment.replace(tzinfo=rules.zone)
    return local.astimezone(UTC)


class _Named:
    """People by account, or by a name that only one has. `fields` are what the file calls the fields."""

    def __init__(self, picture: Picture, file: str, problems: Problems) -> None:
        self.fields: Mapping[str, str] = {}
        self._file = file
        self._problems = problems
        self._accounts = _by_words(picture.accounts.values())

    def row(self, duty: Duty) -> DutyRow | None:
        """What the command takes; None after noting problems."""
        before = len(self._problems)
        account = self.account(duty.line, "account", duty.person)
        stands_in_for = self.account(duty.line, "stands_in_for", duty.stands_in_for)
        if account is not None and account.disabled:
            self._note(ProblemCode.ACCOUNT_DISABLED, duty.line, "account", value=duty.person)
        elif account is not None and not fits(account, duty.post):
            self._note(ProblemCode.POST_UNFIT, duty.line, "post", value=duty.person)
        if duty.end <= duty.start:
            self._note(ProblemCode.END_BEFORE_START, duty.line, "end")
        elif duty.end - duty.start > LONGEST_DUTY:
            days = (duty.end - duty.start).days
            self._note(ProblemCode.DUTY_TOO_LONG, duty.line, "end", days=days, most=LONGEST_DUTY.days)
        if len(self._problems) > before or account is None:
            return None
        return DutyRow(
            account=account.id,
            post=duty.post,
            seat=duty.seat,
            starts_at=duty.start,
            ends_at=duty.end,
            stands_in_for=None if stands_in_for is None else stands_in_for.id,
        )

    def account(self, line: int, field: str, person: str | None) -> Account | None:
        """None for nobody, and after noting that nobody is called so."""
        if person is None:
            return None
        found = self._accounts.get(person)
        if found is None:
            self._note(ProblemCode.ACCOUNT_UNKNOWN, line, field, value=person)
        return found

    def note_overlaps(self, rows: Iterable[tuple[int, DutyRow]]) -> None:
        """One account twice at one time: the later row is named, with the one that it meets."""
        of_account: dict[AccountId, list[tuple[int, DutyRow]]] = {}
        for line, row in rows:
            of_account.setdefault(row.account, []).append((line, row))
        for account, placed in of_account.items():
            placed.sort(key=lambda one: (one[1].starts_at, one[0]))
            for (line, row), (other, later) in pairwise(placed):
                if later.starts_at < row.ends_at:
                    first, second = sorted((line, other))
                    self._note(ProblemCode.DUTIES_OVERLAP, second, "start", value=account, first_row=first)

    def _note(self, code: ProblemCode, line: int, field: str, **facts: Any) -> None:
        self._problems.add(code, self._file, row=line, field=self.fields.get(field, field), **facts)


def _by_words(accounts: Iterable[Account]) -> dict[str, Account]:
    known = list(accounts)
    times = Counter(account.name for account in known)
    named = {account.name: account for account in known if times[account.name] == 1}
    return named | {str(account.id): account for account in known}
