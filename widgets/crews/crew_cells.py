"""What stands in the cells of the board, and what else there is to say about each."""

from datetime import datetime
from enum import IntEnum

from PySide6.QtCore import QCoreApplication, Qt

from models.entities.crew_loans import LoanState
from models.entities.fixes import Fix
from models.planning.positions import fix_age, is_stale
from models.rules.rule_book import RuleBook
from widgets.crews.crew_rows import CrewRow, Group
from widgets.words.loan_words import LENT
from widgets.words.provenance import numbers_provenance
from widgets.words.terms import listed, term
from widgets.words.times import age_text, clock_time, clock_time_to_second, date_text, moment_text

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Column(IntEnum):
    """Ages, which stand to the right, come last: words beside them would run into one."""

    CREW = 0
    STATE = 1
    ORDER = 2
    STATION = 3
    KIND = 4
    SINCE = 5
    POSITION = 6


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
    """Of every column but those of the position and the station."""
    match column:
        case Column.CREW:
            return row.label if row.loan is None else _lent_label(row)
        case Column.STATE:
            return row.state
        case Column.ORDER:
            return f"{row.job} +{row.waiting}" if row.waiting else row.job
        case Column.SINCE:
            return "" if row.since is None else age_text(now - row.since)
        case _:
            return term(row.crew.kind)


def station_text(row: CrewRow, *, now: datetime, rules: RuleBook) -> str:
    """Its station; of a crew that is lent, with whom it is and until when, and a sign if that is over."""
    if row.loan is None:
        return row.station
    over = "▲ " if row.loan.state_at(now) is LoanState.OVERDUE else ""
    until = moment_text(row.loan.until, now=now, rules=rules)
    text = QCoreApplication.translate("CrewBoard", "{over}{stations} until {time}")
    return text.format(over=over, stations=row.of_station, time=until)


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
            said = [row.label, row.crew.vehicle, *(term(skill) for skill in row.crew.skills)]
            return listed(said if row.loan is None else [*said, _lent(row, rules)])
        case Column.ORDER if row.order is not None:
            return listed([row.order.id, row.order.place.address, term(row.order.urgency)])
        case Column.SINCE if row.since is not None:
            return _since(row, row.since, rules)
        case Column.STATION:
            return row.station if row.loan is None else listed(filter(None, (row.station, _lent(row, rules))))
    return None


def _since(row: CrewRow, since: datetime, rules: RuleBook) -> str:
    """Of a crew that is free, when its standby began too, if it has had something to do since."""
    translate, duty = QCoreApplication.translate, row.crew.duty_since
    if row.group is not Group.STANDBY:
        return translate("CrewBoard", "since {time}").format(time=clock_time(since, rules))
    free = translate("CrewBoard", "free since {time}").format(time=clock_time(since, rules))
    if duty is None or duty == since:
        return free
    return listed([free, translate("CrewBoard", "on standby since {time}").format(time=clock_time(duty, rules))])


def _lent_label(row: CrewRow) -> str:
    """The sign first: a narrow column cuts the end off."""
    return QCoreApplication.translate("CrewBoard", "{sign} {crew} lent").format(crew=row.label, sign=LENT)


def _lent(row: CrewRow, rules: RuleBook) -> str:
    assert row.loan is not None
    until = row.loan.until
    text = QCoreApplication.translate("CrewBoard", "lent to {borrower} until {date} {time}: {reason}")
    time = clock_time(until, rules)
    return text.format(borrower=row.borrower, date=date_text(until, rules), time=time, reason=row.loan.reason)
