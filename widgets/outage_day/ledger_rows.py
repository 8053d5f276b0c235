"""The ledger of notice against reality as rows of cells: for the tables of the page and for files alike."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from models.picture import Picture
from models.planning.day_ledger import StationMonth
from models.planning.notice_reality import Reality, StartReality, StopReality
from models.rules.rule_book import RuleBook
from widgets.plans.words import hours_text
from widgets.words.marked import QT_TRANSLATE_NOOP
from widgets.words.names import station_label
from widgets.words.terms import term
from widgets.words.times import duration_text, moment_text

Value = str | int | float
"""Numbers stay numbers, so that a spreadsheet counts with them."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """What rows are told with; the year of `near` goes without saying."""

    picture: Picture
    rules: RuleBook
    near: datetime | None = None


@dataclass(frozen=True, slots=True)
class MonthColumn:
    head: str
    value: Callable[[StationMonth, Speaker], Value]


@dataclass(frozen=True, slots=True)
class OutageColumn:
    head: str
    value: Callable[[Reality, Speaker], Value]


def head_texts(heads: Sequence[str]) -> list[str]:
    return [QCoreApplication.translate("Ledger", heads[at]) for at in range(len(heads))]


def cell_text(value: Value) -> str:
    """As the page writes it; a nought that says nothing stays faint: "–"."""
    if isinstance(value, str):
        return value
    if isinstance(value, float):
        return f"{value:,.1f}"
    return f"{value:,}" if value else "–"


def month_rows(lines: Iterable[StationMonth], speaker: Speaker) -> list[list[Value]]:
    return [[column.value(line, speaker) for column in MONTH_COLUMNS] for line in lines]


def outage_rows(found: Iterable[Reality], speaker: Speaker) -> list[list[Value]]:
    return [[column.value(one, speaker) for column in OUTAGE_COLUMNS] for one in found]


def _month(line: StationMonth, _speaker: Speaker) -> str:
    year, month = line.month
    return f"{year}-{month:02}"


def _kept(line: StationMonth, _speaker: Speaker) -> str:
    if line.kept_share is None:
        return "–"
    text = QCoreApplication.translate("Ledger", "{count} ({share:.0%})")
    return text.format(count=line.kept, share=line.kept_share)


def _moment(at: datetime | None, found: Reality, speaker: Speaker) -> str:
    return "–" if at is None else moment_text(at, now=found.announced.start, rules=speaker.rules)


def _stop(found: Reality, _speaker: Speaker) -> str:
    if found.stop is None:
        return "–"
    if found.stop is StopReality.ON_TIME:
        return term(found.stop)
    return _by(term(found.stop), found.stop_by)


def _back(found: Reality, _speaker: Speaker) -> str:
    if found.start is None:
        return "–"
    if found.start is StartReality.ON_TIME:
        return term(found.start)
    return _by(term(found.start), found.start_by)


def _by(what: str, span: timedelta) -> str:
    return QCoreApplication.translate("Ledger", "{what} by {span}").format(what=what, span=duration_text(abs(span)))


def _outcome(found: Reality, _speaker: Speaker) -> str:
    if not found.extended:
        return term(found.outcome)
    return QCoreApplication.translate("Ledger", "{outcome}, extended").format(outcome=term(found.outcome))


MONTH_COLUMNS: tuple[MonthColumn, ...] = (
    MonthColumn(QT_TRANSLATE_NOOP("Ledger", "Month"), _month),
    MonthColumn(QT_TRANSLATE_NOOP("Ledger", "Station"), lambda one, on: station_label(one.station, on.picture)),
    MonthColumn(QT_TRANSLATE_NOOP("Ledger", "Announced"), lambda one, _: one.announced),
    MonthColumn(QT_TRANSLATE_NOOP("Ledger", "Carried out"), lambda one, _: one.carried_out),
    MonthColumn(QT_TRANSLATE_NOOP("Ledger", "As announced"), _kept),
    MonthColumn(QT_TRANSLATE_NOOP("Ledger", "Off too early"), lambda one, _: one.stopped_early),
    MonthColumn(QT_TRANSLATE_NOOP("Ledger", "Off late"), lambda one, _: one.stopped_late),
    MonthColumn(QT_TRANSLATE_NOOP("Ledger", "Back early"), lambda one, _: one.back_early),
    MonthColumn(QT_TRANSLATE_NOOP("Ledger", "Overrun"), lambda one, _: one.overrun),
    MonthColumn(QT_TRANSLATE_NOOP("Ledger", "Extended"), lambda one, _: one.extended),
    MonthColumn(QT_TRANSLATE_NOOP("Ledger", "Cancelled"), lambda one, _: one.cancelled),
    MonthColumn(QT_TRANSLATE_NOOP("Ledger", "Postponed"), lambda one, _: one.postponed),
    MonthColumn(QT_TRANSLATE_NOOP("Ledger", "Not recorded"), lambda one, _: one.unrecorded),
    MonthColumn(QT_TRANSLATE_NOOP("Ledger", "Cust. hours announced"), lambda one, _: one.planned_hours),
    MonthColumn(QT_TRANSLATE_NOOP("Ledger", "Cust. hours real"), lambda one, _: one.real_hours),
)

OUTAGE_COLUMNS: tuple[OutageColumn, ...] = (
    OutageColumn(QT_TRANSLATE_NOOP("Ledger", "Plan"), lambda one, _: one.plan),
    OutageColumn(QT_TRANSLATE_NOOP("Ledger", "Station"), lambda one, on: station_label(one.station, on.picture)),
    OutageColumn(
        QT_TRANSLATE_NOOP("Ledger", "Announced hours"),
        lambda one, on: hours_text(one.announced, on.rules, near=on.near),
    ),
    OutageColumn(QT_TRANSLATE_NOOP("Ledger", "Off at"), lambda one, on: _moment(one.stopped, one, on)),
    OutageColumn(QT_TRANSLATE_NOOP("Ledger", "Back at"), lambda one, on: _moment(one.started, one, on)),
    OutageColumn(QT_TRANSLATE_NOOP("Ledger", "What became of it"), _outcome),
    OutageColumn(QT_TRANSLATE_NOOP("Ledger", "Stop"), _stop),
    OutageColumn(QT_TRANSLATE_NOOP("Ledger", "Return"), _back),
    OutageColumn(QT_TRANSLATE_NOOP("Ledger", "Customers"), lambda one, _: one.customers),
    OutageColumn(QT_TRANSLATE_NOOP("Ledger", "Cust. hours announced"), lambda one, _: one.planned_hours),
    OutageColumn(QT_TRANSLATE_NOOP("Ledger", "Cust. hours real"), lambda one, _: one.real_hours),
)

MONTH_NUMBERS, OUTAGE_NUMBERS = range(2, len(MONTH_COLUMNS)), range(len(OUTAGE_COLUMNS) - 3, len(OUTAGE_COLUMNS))
"""Places of the columns that hold numbers."""
