"""What the book of lent crews says of each loan, and which of them it shows."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from models.entities.crew_loans import CrewLoan, LoanState
from models.entities.people import Account
from models.lent_crews import may_see_loan
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.words.initials import is_initials, masks_of, matches
from widgets.words.loan_words import lender_text
from widgets.words.names import account_label, crew_label, station_label
from widgets.words.terms import listed, term
from widgets.words.times import duration_text, moment_text

ENDED_STAY = timedelta(days=30)
"""So long a loan stays in the book's list after its end; all are in the journal."""

_SIGNS = {LoanState.RUNNING: "●", LoanState.OVERDUE: "▲", LoanState.ENDED: "○"}
_FIRST = {LoanState.OVERDUE: 0, LoanState.RUNNING: 1, LoanState.ENDED: 2}


class Column(IntEnum):
    STATE = 0
    CREW = 1
    LENDER = 2
    BORROWER = 3
    UNTIL = 4
    LEFT = 5
    JOB = 6
    BY = 7
    SINCE = 8
    REASON = 9


def heading(column: Column) -> str:
    translate = QCoreApplication.translate
    return {
        Column.STATE: translate("Loans", "State"),
        Column.CREW: translate("Loans", "Crew"),
        Column.LENDER: translate("Loans", "Lent by"),
        Column.BORROWER: translate("Loans", "Lent to"),
        Column.UNTIL: translate("Loans", "Until"),
        Column.LEFT: translate("Loans", "Left"),
        Column.JOB: translate("Loans", "Job"),
        Column.BY: translate("Loans", "Entered by"),
        Column.SINCE: translate("Loans", "Since"),
        Column.REASON: translate("Loans", "Reason"),
    }[column]


@dataclass(frozen=True, slots=True)
class LoanFilter:
    """None and "" ask for nothing."""

    text: str = ""
    state: LoanState | None = None

    @property
    def asks(self) -> bool:
        return self != LoanFilter()


def cells(loan: CrewLoan, picture: Picture, *, now: datetime, rules: RuleBook) -> tuple[str, ...]:
    state = loan.state_at(now)
    end = loan.until if loan.returned is None else loan.returned.at
    return (
        f"{_SIGNS[state]} {term(state)}",
        crew_label(loan.crew, picture),
        lender_text(loan, picture),
        _borrower(loan, picture),
        moment_text(end, now=now, rules=rules),
        "" if loan.returned is not None else duration_text(loan.until - now),
        listed(loan.job),
        account_label(loan.by, picture),
        moment_text(loan.at, now=now, rules=rules),
        loan.reason,
    )


def loans_shown(picture: Picture, account: Account, wanted: LoanFilter, *, now: datetime) -> list[CrewLoan]:
    """Overdue ones first, then those that are out by when they are due, then those that ended, the newest first."""
    found = [
        loan
        for loan in picture.loans.values()
        if may_see_loan(loan, account)
        and (loan.returned is None or loan.returned.at > now - ENDED_STAY)
        and (wanted.state is None or loan.state_at(now) is wanted.state)
        and _says(loan, picture, wanted.text)
    ]
    return sorted(found, key=lambda loan: (_FIRST[loan.state_at(now)], *_by_time(loan)))


def _by_time(loan: CrewLoan) -> tuple[float, str]:
    return (loan.until.timestamp() if loan.returned is None else -loan.returned.at.timestamp(), loan.id)


def _borrower(loan: CrewLoan, picture: Picture) -> str:
    station = picture.stations.get(loan.borrower)
    name = station_label(loan.borrower, picture)
    if station is not None and not station.retired:
        return name
    return QCoreApplication.translate("Loans", "{station} (no station any more)").format(station=name)


def _says(loan: CrewLoan, picture: Picture, text: str) -> bool:
    wanted = text.strip().casefold()
    if not wanted:
        return True
    names = [crew_label(loan.crew, picture), lender_text(loan, picture), station_label(loan.borrower, picture)]
    if wanted in "\n".join((*names, *loan.job, loan.reason, account_label(loan.by, picture), loan.id)).casefold():
        return True
    return is_initials(wanted) and any(matches(wanted, masks_of(name)[None])[0] for name in names)
