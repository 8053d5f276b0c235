"""A lent crew wherever it is shown: to whom, until when, and how far beyond that."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from models.entities.crew_loans import CrewLoan, LoanState
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.words.names import station_label
from widgets.words.times import duration_text, moment_text

LENT = "⇄"
"""The sign beside the name of a crew that works for others."""


def lent_text(loan: CrewLoan, picture: Picture, *, now: datetime, rules: RuleBook) -> str:
    """ "⇄ lent to West until 18:00"; of an overdue one how long it is over."""
    translate = QCoreApplication.translate
    if loan.state_at(now) is LoanState.OVERDUE:
        text = translate("Loans", "{sign} lent to {borrower}, due back at {until}, {over} over")
    else:
        text = translate("Loans", "{sign} lent to {borrower} until {until}")
    return text.format(
        sign=LENT,
        borrower=station_label(loan.borrower, picture),
        until=moment_text(loan.until, now=now, rules=rules),
        over=duration_text(now - loan.until),
    )


def lender_text(loan: CrewLoan, picture: Picture) -> str:
    """The station that lends, or that it is a department."""
    if loan.lender is None:
        return QCoreApplication.translate("Loans", "a department")
    return station_label(loan.lender, picture)
