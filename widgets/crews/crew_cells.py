"""What stands in the cells of the board, and what else there is to say about each."""

from datetime import datetime
from enum import IntEnum

from PySide6.QtCore import QCoreApplication, Qt

from models.entities.fixes import Fix
from models.planning.positions import fix_age, is_stale
from models.rules.rule_book import RuleBook
from widgets.crews.crew_rows import CrewRow
from widgets.words.provenance import numbers_provenance
from widgets.words.terms import listed, term
from widgets.words.times import age_text, clock_time, clock_time_to_second

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Column(IntEnum):
    CREW = 0
    STATE = 1
    ORDER = 2
    SINCE = 3
    POSITION = 4
    STATION = 5
    KIND = 6


def heading(column: Column) -> str:
    translate = QCoreApplication.translate
    return {
        Column.CREW: translate("CrewBoard", "Crew"),
        Column.STATE: translate("CrewBoard", "State"),
        Column.ORDER: translate("CrewBoard", "Order"),
        Column.SINCE: translate("CrewBoard", "Since"),
        Column.POSITION: translate("CrewBoard", "Position"),
        Column.STATION: translate("CrewBoard", "Station"),
        Column.KIND: translate("CrewBoard", "Kind"),
    }[column]


def alignment(column: int) -> Qt.AlignmentFlag:
    """Ages to the right."""
    return _RIGHT if column in {Column.SINCE, Column.POSITION} else _LEFT


def cell_text(row: CrewRow, column: int, now: datetime) -> str:
    """Of every column but that of the position."""
    match column:
        case Column.CREW:
            return row.label
        case Column.STATE:
            return row.state
        case Column.ORDER:
            return f"{row.job} +{row.waiting}" if row.waiting else row.job
        case Column.SINCE:
            return "" if row.since is None else age_text(now - row.since)
        case Column.STATION:
            return row.station
        case _:
            return term(row.crew.kind)


def position_text(fix: Fix | None, *, now: datetime, rules: RuleBook) -> str:
    """How old it is, and the word for one that is too old to be believed."""
    if fix is None:
        return QCoreApplication.translate("CrewBoard", "none")
    age = age_text(fix_age(fix, now))
    if not is_stale(fix, now, rules):
        return age
    return QCoreApplication.translate("CrewBoard", "{age}, stale").format(age=age)


def position_more(fix: Fix | None, rules: RuleBook) -> str:
    """When it was taken, and by which numbers it is believed."""
    translate = QCoreApplication.translate
    taken = (
        translate("CrewBoard", "No position known.")
        if fix is None
        else translate("CrewBoard", "Position of {time}").format(time=clock_time_to_second(fix.at, rules))
    )
    return f"{taken}\n\n{numbers_provenance(('position.stale', 'position.future_tolerance'), rules)}"


def cell_more(row: CrewRow, column: int, rules: RuleBook) -> str | None:
    """For the tip and for a screen reader; None where the cell says all."""
    match column:
        case Column.CREW:
            return listed([row.label, row.crew.vehicle, *(term(skill) for skill in row.crew.skills)])
        case Column.ORDER if row.order is not None:
            return listed([row.order.id, row.order.place.address, term(row.order.urgency)])
        case Column.SINCE if row.since is not None:
            since = QCoreApplication.translate("CrewBoard", "since {time}")
            return since.format(time=clock_time(row.since, rules))
        case Column.STATION:
            return row.station
    return None
