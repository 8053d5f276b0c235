"""One loan told in full: who lent it and why, what was extended, and what was found when the crew came back."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from models.entities.crew_loans import CrewLoan
from models.picture import Picture
from models.planning.loan_return import ReturnCheck
from models.planning.whereabouts import Whereabouts
from models.rules.rule_book import RuleBook
from widgets.words.loan_words import lender_text, lent_text
from widgets.words.names import account_label, crew_label, station_label
from widgets.words.terms import listed, term
from widgets.words.times import age_text, moment_text

_KILOMETRE = 1000.0


def loan_lines(loan: CrewLoan, picture: Picture, *, now: datetime, rules: RuleBook) -> Iterator[str]:
    translate = QCoreApplication.translate

    def at(moment: datetime) -> str:
        return moment_text(moment, now=now, rules=rules)

    if loan.open:
        yield f"{crew_label(loan.crew, picture)} {lent_text(loan, picture, now=now, rules=rules)}"
    yield translate("Loans", "{at}: {by} lent {crew} of {lender} to {borrower}: {reason}").format(
        at=at(loan.at),
        by=account_label(loan.by, picture),
        crew=crew_label(loan.crew, picture),
        lender=lender_text(loan, picture),
        borrower=station_label(loan.borrower, picture),
        reason=loan.reason,
    )
    if loan.job:
        yield translate("Loans", "For the orders {orders}").format(orders=listed(loan.job))
    for one in loan.extensions:
        yield translate("Loans", "{at}: {by} extended it from {before} to {until}: {reason}").format(
            at=at(one.at),
            by=account_label(one.by, picture),
            before=at(one.before),
            until=at(one.until),
            reason=one.reason,
        )
    if loan.returned is None:
        return
    back = loan.returned
    yield translate("Loans", "{at}: {by} entered the return. {note}").format(
        at=at(back.at), by=account_label(back.by, picture), note=back.note
    )
    if loan.lender is not None:  # a crew of the department has no station to be far from
        yield _home(back.home_metres)
    yield _lost(listed(term(skill) for skill in back.lost))


def check_lines(check: ReturnCheck) -> Iterator[str]:
    """What is looked at before the crew is taken back: what stands against it, then what only has to be known."""
    translate = QCoreApplication.translate
    if check.orders:
        text = translate("Loans", "✕ Job: still holds {orders}. Call them back or give them to another crew first.")
        yield text.format(orders=listed(check.orders))
    if check.plan is not None:
        yield translate("Loans", "✕ Job: still at the planned outage {plan}.").format(plan=check.plan)
    if not check.orders and check.plan is None:
        yield translate("Loans", "✓ Job: nothing of the borrower's is open.")
    if check.seen.source is Whereabouts.POSITION and check.seen.age is not None:
        age = translate("Loans", "position {age} old").format(age=age_text(max(check.seen.age, timedelta(0))))
        yield f"{_home(check.home_metres)} · {age}" if check.home_metres is not None else age
    elif check.lender is None:
        yield translate("Loans", "▲ Position: nobody knows where it is now")
    else:
        yield _home(None)
    yield _lost(listed(term(skill) for skill in check.lost))


def _home(metres: float | None) -> str:
    translate = QCoreApplication.translate
    if metres is None:
        return translate("Loans", "▲ Position: nobody knows how far from its own station it is")
    text = translate("Loans", "Position: {distance} km from its own station")
    return text.format(distance=f"{metres / _KILOMETRE:.1f}")


def _lost(skills: str) -> str:
    if not skills:
        return QCoreApplication.translate("Loans", "✓ Skills: as when it was lent")
    return QCoreApplication.translate("Loans", "▲ Skills: it has no more {skills}").format(skills=skills)
