"""The sections about the room: jobs, forces, customers and events, cases, feeds."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from models.entities.crew_loans import CrewLoan, LoanState
from models.entities.escalations import Escalation
from models.entities.handovers import SectionKind
from models.entities.orders import WorkOrder
from models.entities.outage_plans import OutagePlan
from models.entities.people import Crew
from models.entities.protected_events import ProtectedEvent
from models.entities.service_cases import ServiceCase
from models.handover.document import (
    CaseLine,
    EventLine,
    FeedLine,
    ForceLine,
    ImportantLine,
    JobLine,
    LoanLine,
)
from models.rules.case_limits import CaseStep
from widgets.words.handover.speech import Speech, joined, lines, value_term
from widgets.words.handover.told import Row, SectionTold, TableTold
from widgets.words.handover.work_lines import plan_text
from widgets.words.terms import listed, term
from widgets.words.times import duration_text

_MOST_ORDERS = 8


def jobs_section(speech: Speech) -> SectionTold:
    translate = QCoreApplication.translate
    jobs = TableTold(
        translate("Handover", "Jobs across stations"),
        (
            translate("Handover", "Job"),
            translate("Handover", "Orders"),
            translate("Handover", "Asked last, state"),
            translate("Handover", "Answer due"),
            translate("Handover", "Commander, estimate"),
        ),
        (16, 30, 20, 16, 18),
        speech.document.jobs.jobs,
        partial(_job_row, speech),
        translate("Handover", "No job goes across stations."),
    )
    loans = TableTold(
        translate("Handover", "Lent crews"),
        (
            translate("Handover", "Crew"),
            translate("Handover", "Lender"),
            translate("Handover", "Borrower"),
            translate("Handover", "Due back"),
        ),
        (32, 22, 22, 24),
        speech.document.jobs.loans,
        partial(_loan_row, speech),
        translate("Handover", "No crew is lent."),
    )
    return SectionTold(SectionKind.JOBS, term(SectionKind.JOBS), (jobs, loans))


def forces_section(speech: Speech) -> SectionTold:
    translate = QCoreApplication.translate
    forces = TableTold(
        "",
        (
            translate("Handover", "Crew"),
            translate("Handover", "Team, vehicle"),
            translate("Handover", "Station"),
            translate("Handover", "State"),
            translate("Handover", "At work on"),
        ),
        (21, 34, 16, 14, 15),
        speech.document.forces,
        partial(_force_row, speech),
        translate("Handover", "No crew is known."),
    )
    return SectionTold(SectionKind.FORCES, term(SectionKind.FORCES), (forces,))


def protected_section(speech: Speech) -> SectionTold:
    translate = QCoreApplication.translate
    customers = TableTold(
        translate("Handover", "Important customers without power, or soon"),
        (
            translate("Handover", "Customer"),
            translate("Handover", "Order or plan"),
            translate("Handover", "Without power since"),
            translate("Handover", "Told"),
        ),
        (30, 34, 18, 18),
        speech.document.protected.customers,
        partial(_customer_row, speech),
        translate("Handover", "No important customer is without power or about to be."),
    )
    events = TableTold(
        translate("Handover", "Protected events"),
        (
            translate("Handover", "Event"),
            translate("Handover", "Grade"),
            translate("Handover", "Hours"),
            translate("Handover", "Against it"),
        ),
        (36, 14, 28, 22),
        speech.document.protected.events,
        partial(_event_row, speech),
        translate("Handover", "No event is protected in the next shift."),
    )
    return SectionTold(SectionKind.PROTECTED, term(SectionKind.PROTECTED), (customers, events))


def cases_section(speech: Speech) -> SectionTold:
    translate = QCoreApplication.translate
    cases = TableTold(
        "",
        (
            translate("Handover", "Case"),
            translate("Handover", "Channel, class"),
            translate("Handover", "Strictest limit"),
            translate("Handover", "Due"),
            translate("Handover", "Station"),
        ),
        (20, 22, 18, 24, 16),
        speech.document.cases,
        partial(_case_row, speech),
        translate("Handover", "No service case is open."),
    )
    return SectionTold(SectionKind.CASES, term(SectionKind.CASES), (cases,))


def feeds_section(speech: Speech) -> SectionTold:
    translate = QCoreApplication.translate
    feeds = TableTold(
        "",
        (
            translate("Handover", "Feed"),
            translate("Handover", "Blind since"),
            translate("Handover", "Until"),
            translate("Handover", "For"),
        ),
        (34, 22, 22, 22),
        speech.document.feeds,
        partial(_feed_row, speech),
        translate("Handover", "Every feed spoke all the time."),
    )
    return SectionTold(SectionKind.FEEDS, term(SectionKind.FEEDS), (feeds,))


# -- rows -----------------------------------------------------------------------------------------------------


def _some(words: tuple[str, ...]) -> str:
    return listed((*words[:_MOST_ORDERS], "…") if len(words) > _MOST_ORDERS else words)


def _job_row(speech: Speech, line: JobLine) -> Row:
    estimate = ""
    if line.estimate is not None:
        text = QCoreApplication.translate("Handover", "estimate {at}")
        estimate = text.format(at=speech.moment(line.estimate))
    cells = (
        line.job,
        _some(line.orders),
        lines(term(line.level), term(line.state)),
        "–" if line.answer_due is None else speech.due(line.answer_due),
        lines(speech.account(line.commander), estimate),
    )
    return Row(line.key, cells, speech.mark(SectionKind.JOBS, line.key), (Escalation, line.job))


def _loan_row(speech: Speech, line: LoanLine) -> Row:
    lender = speech.station(line.lender) or QCoreApplication.translate("Loans", "a department")
    until = speech.due(line.until)
    if line.until <= speech.document.at:
        until = joined(until, term(LoanState.OVERDUE))
    cells = (speech.crew(line.crew), lender, speech.station(line.borrower), until)
    return Row(line.key, cells, speech.mark(SectionKind.JOBS, line.key), (CrewLoan, line.loan))


def _force_row(speech: Speech, line: ForceLine) -> Row:
    translate = QCoreApplication.translate
    state = term(line.duty)
    if line.duty_since is not None:
        text = translate("Handover", "{state} since {at}")
        state = text.format(state=state, at=speech.moment(line.duty_since))
    lent = ""
    if line.lent_to is not None:
        lent = translate("Handover", "lent to {station}").format(station=speech.station(line.lent_to))
    cells = (
        speech.crew(line.crew),
        joined(term(line.kind), line.vehicle),
        lines(speech.station(line.station) or translate("Loans", "a department"), lent),
        state,
        _some(line.held_by) or translate("Handover", "nothing"),
    )
    return Row(line.key, cells, speech.mark(SectionKind.FORCES, line.key), (Crew, line.crew))


def _customer_row(speech: Speech, line: ImportantLine) -> Row:
    translate = QCoreApplication.translate
    order = speech.orders.get(line.cause)
    cause = joined(order.order, order.address) if order is not None else plan_text(line.cause, speech)
    cells = (
        speech.customer(line.customer),
        cause,
        speech.moment(line.since) or translate("Handover", "not yet"),
        speech.moment(line.told_at) or translate("Handover", "▲ does not know yet"),
    )
    plan = speech.picture.find(OutagePlan, line.cause)
    about = (WorkOrder if plan is None else OutagePlan, line.cause)
    return Row(line.key, cells, speech.mark(SectionKind.PROTECTED, line.key), about)


def _event_row(speech: Speech, line: EventLine) -> Row:
    hours = f"{speech.moment(line.window.start)} – {speech.moment(line.window.end)}"
    cells = (line.name, term(line.level), hours, _some(line.against) or "–")
    return Row(line.key, cells, speech.mark(SectionKind.PROTECTED, line.key), (ProtectedEvent, line.event))


def _case_row(speech: Speech, line: CaseLine) -> Row:
    graded = "" if line.grade is None else term(line.grade)
    watched = QCoreApplication.translate("QueueMark", "Under supervision") if line.supervised else ""
    cells = (
        line.case,
        lines(joined(term(line.channel), graded), watched),
        value_term((CaseStep,), line.limit),
        "–" if line.due_at is None else speech.due(line.due_at),
        speech.station(line.station),
    )
    return Row(line.key, cells, speech.mark(SectionKind.CASES, line.key), (ServiceCase, line.case))


def _feed_row(speech: Speech, line: FeedLine) -> Row:
    until = line.until or speech.document.at
    lasting = QCoreApplication.translate("Handover", "▲ blind still")
    cells = (
        term(line.feed),
        speech.moment(line.since),
        lasting if line.until is None else speech.moment(line.until),
        duration_text(until - line.since),
    )
    return Row(line.key, cells, speech.mark(SectionKind.FEEDS, line.key))
