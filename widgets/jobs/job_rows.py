"""What is said of a job row by row: orders, parts, loans, whom was asked, the time line; on screen and on paper."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from models.entities.crew_loans import CrewLoan
from models.entities.escalations import Call, Escalation, JobPart
from models.entities.orders import WorkOrder
from models.ids import OrderId
from models.life_cycle import RUNNING_STATES
from models.picture import Picture
from models.planning.job_time_line import JobLine, JobStep
from models.rules.arrival_clocks import next_breach
from models.rules.rule_book import RuleBook
from widgets.inspector.section import Fact
from widgets.words.escalation_words import answered_text, level_text
from widgets.words.names import account_label, crew_label, station_label
from widgets.words.terms import term
from widgets.words.times import countdown_text, moment_text


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderCells:
    """`crew` and `left` are "" where there is none; `late` whether the next limit is over."""

    station: str
    state: str
    place: str
    crew: str
    customers: str
    left: str
    late: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class JobRows:
    """`now` is the moment for which it is said."""

    picture: Picture
    rules: RuleBook
    now: datetime

    def ranked(self, keys: tuple[OrderId, ...]) -> list[OrderId]:
        """Those at work first; what has left the picture is in the archive."""
        known = self.picture.orders
        return sorted(keys, key=lambda key: key not in known or known[key].state not in RUNNING_STATES)

    def head(self, job: Escalation) -> list[Fact]:
        """Who commands, and the one estimate."""
        translate = QCoreApplication.translate
        commander = (
            translate("JobSheet", "nobody yet") if job.commander is None else account_label(job.commander, self.picture)
        )
        estimate = translate("JobSheet", "none yet")
        if job.estimate is not None:
            estimate = self._at(job.estimate.at)
            if job.estimate.reason:
                estimate = f"{estimate} · {job.estimate.reason}"
        return [
            Fact(translate("JobSheet", "Commander"), commander),
            Fact(translate("JobSheet", "Power expected back"), estimate),
        ]

    def order(self, order: WorkOrder) -> OrderCells:
        clock = next_breach(order, self.rules, self.now)
        return OrderCells(
            station=station_label(order.station, self.picture),
            state=term(order.state),
            place=order.place.address,
            crew=crew_label(order.crew, self.picture) if order.crew is not None else "",
            customers=f"{order.customers_out:,}",
            left="" if clock is None else f"{clock.rule} {countdown_text(clock.left(self.now))}",
            late=clock is not None and clock.due_at < self.now,
        )

    def part(self, part: JobPart) -> tuple[str, str, str]:
        """Who, what, since when."""
        picture = self.picture
        who = station_label(part.station, picture) if part.crew is None else crew_label(part.crew, picture)
        return who, part.words, self._at(part.at)

    def loan(self, loan: CrewLoan) -> tuple[str, str, str, str]:
        """Crew, lender, borrower, and how long or since when."""
        translate, picture, until = QCoreApplication.translate, self.picture, self._at(loan.until)
        if loan.returned is not None:
            standing = translate("JobSheet", "back {at}").format(at=self._at(loan.returned.at))
        elif loan.until <= self.now:
            standing = translate("JobSheet", "overdue since {at}").format(at=until)
        else:
            standing = translate("JobSheet", "until {at}").format(at=until)
        lender = station_label(loan.lender, picture) or translate("JobSheet", "the department")
        return crew_label(loan.crew, picture), lender, station_label(loan.borrower, picture), standing

    def call(self, call: Call) -> tuple[str, str, str, str, str]:
        """Whom, when by whom, why, until when, the answer."""
        asked = f"{self._at(call.at)} · {account_label(call.by, self.picture)}"
        answer = QCoreApplication.translate("JobSheet", "none")
        if call.answer is not None:
            told = call.answer
            parts = (self._at(told.at), answered_text(call, self.picture), told.words)
            answer = f"{'✓' if told.accepted else '✕'} " + " · ".join(part for part in parts if part)
        return level_text(call, self.picture), asked, call.reason, self._at(call.due_at), answer

    def line(self, line: JobLine) -> tuple[str, str, list[str], str]:
        """When, what, about whom but for the order, by whom."""
        translate, picture = QCoreApplication.translate, self.picture
        about = [term(line.level)] if line.level is not None else []
        about += [station_label(line.station, picture)] if line.station is not None else []
        about += [crew_label(line.crew, picture)] if line.crew is not None else []
        if line.until is not None:
            power = line.what is JobStep.ESTIMATED
            text = translate("JobSheet", "power back {at}") if power else translate("JobSheet", "until {at}")
            about.append(text.format(at=self._at(line.until)))
        if line.cause is not None:
            about.append(translate("JobSheet", "proposed: {cause}").format(cause=term(line.cause)))
        about += [line.words] if line.words else []
        return self._at(line.at), term(line.what), about, account_label(line.by, picture)

    def _at(self, at: datetime) -> str:
        return moment_text(at, now=self.now, rules=self.rules)


def order_heads() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("JobSheet", "Order"),
        QCoreApplication.translate("JobSheet", "Station"),
        QCoreApplication.translate("JobSheet", "State"),
        QCoreApplication.translate("JobSheet", "Place"),
        QCoreApplication.translate("JobSheet", "Crew"),
        QCoreApplication.translate("JobSheet", "Customers"),
        QCoreApplication.translate("JobSheet", "Next limit"),
    )


def part_heads() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("JobSheet", "Who"),
        QCoreApplication.translate("JobSheet", "Orders"),
        QCoreApplication.translate("JobSheet", "What"),
        QCoreApplication.translate("JobSheet", "Since"),
    )


def loan_heads() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("JobSheet", "Crew"),
        QCoreApplication.translate("JobSheet", "From"),
        QCoreApplication.translate("JobSheet", "To"),
        QCoreApplication.translate("JobSheet", "How long"),
    )


def call_heads() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("JobSheet", "Whom"),
        QCoreApplication.translate("JobSheet", "Asked"),
        QCoreApplication.translate("JobSheet", "Why"),
        QCoreApplication.translate("JobSheet", "Answer due"),
        QCoreApplication.translate("JobSheet", "Answer"),
    )


def line_heads() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("JobSheet", "Time"),
        QCoreApplication.translate("JobSheet", "What"),
        QCoreApplication.translate("JobSheet", "About"),
        QCoreApplication.translate("JobSheet", "By"),
    )


def archived_text() -> str:
    return QCoreApplication.translate("JobSheet", "in the archive")


def no_parts_text() -> str:
    return QCoreApplication.translate("JobSheet", "Nobody has a part yet.")


def no_loans_text() -> str:
    return QCoreApplication.translate("JobSheet", "No crew was lent for this job.")


def proposed_label() -> str:
    return QCoreApplication.translate("JobSheet", "Proposed by rule")
