"""The section about what comes: the next shift first, then what is to be done before it, then what is past due. What
there is much of is counted by its kind, with its lines behind the count."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from models.entities.alarms import Alarm, AlarmKind
from models.entities.crew_loans import CrewLoan
from models.entities.escalations import Escalation
from models.entities.handovers import SectionKind
from models.entities.orders import WorkOrder
from models.entities.outage_plans import OutagePlan
from models.entities.protected_events import ProtectedEvent
from models.entities.service_cases import ServiceCase
from models.handover.ahead import ahead_parts
from models.handover.document import AheadKind, AheadLine, NoticeMatter
from models.rules.case_limits import CaseStep
from widgets.words.handover.speech import Speech, joined, value_term
from widgets.words.handover.told import MANY, Row, SectionTold, TableTold
from widgets.words.handover.work_lines import plan_text
from widgets.words.terms import term

KIND_OF: dict[AheadKind, type[Any] | None] = {
    AheadKind.BREACH: WorkOrder,
    AheadKind.ESTIMATE: WorkOrder,
    AheadKind.PLAN_STARTS: OutagePlan,
    AheadKind.PLAN_ENDS: OutagePlan,
    AheadKind.NOTICE_DUE: OutagePlan,
    AheadKind.LOAN_DUE: CrewLoan,
    AheadKind.ANSWER_DUE: Escalation,
    AheadKind.CASE_DUE: ServiceCase,
    AheadKind.EVENT_STARTS: ProtectedEvent,
    AheadKind.EVENT_ENDS: ProtectedEvent,
    AheadKind.SHELF_ENDS: Alarm,
    AheadKind.SUPERIOR_DUE: None,
}
"""What a line of what comes is about; None for what is read here alone."""


COMING = "coming"


@dataclass(frozen=True, slots=True)
class AheadPart:
    """What stands under one heading; `name` is the same in every language."""

    name: str
    title: str
    lines: tuple[AheadLine, ...]


def ahead_section(speech: Speech) -> SectionTold:
    tables = [table for part in parts_of(speech) for table in _tables(part, speech)]
    return SectionTold(SectionKind.AHEAD, term(SectionKind.AHEAD), tuple(tables))


def parts_of(speech: Speech) -> list[AheadPart]:
    """The next shift, even if nothing comes in it; the others if there is something."""
    translate = QCoreApplication.translate
    parts = ahead_parts(speech.document)
    found = (
        AheadPart(COMING, translate("Handover", "In the next shift: {count}"), parts.coming),
        AheadPart("before", translate("Handover", "Before the next shift begins: {count}"), parts.before),
        AheadPart("past_due", translate("Handover", "Already past due: {count}"), parts.past_due),
    )
    return [
        replace(part, title=part.title.format(count=f"{len(part.lines):,}"))
        for part in found
        if part.lines or part.name == COMING
    ]


def ahead_table(part: AheadPart, lines: Sequence[AheadLine], speech: Speech) -> TableTold:
    """`lines` of the part under its heading, by time."""
    translate = QCoreApplication.translate
    return TableTold(
        part.title,
        (
            translate("Handover", "When"),
            translate("Handover", "What"),
            translate("Handover", "About"),
            translate("Handover", "Station"),
        ),
        (28, 21, 35, 16),
        lines,
        partial(_ahead_row, speech),
        ""
        if part.lines
        else translate("Handover", "Nothing will breach, start, end or need notice in the next shift."),
    )


def _tables(part: AheadPart, speech: Speech) -> Iterator[TableTold]:
    """Its lines but those of a kind that has many; then each of these kinds under its count."""
    by_kind: dict[tuple[AheadKind, str], list[AheadLine]] = {}
    for line in part.lines:
        by_kind.setdefault((line.kind, line.detail), []).append(line)
    many = {kind: lines for kind, lines in by_kind.items() if len(lines) > MANY}
    table = ahead_table(part, [line for line in part.lines if (line.kind, line.detail) not in many], speech)
    yield table
    template = QCoreApplication.translate("Handover", "{what}: {count}, the first {due}")
    for (kind, detail), lines in many.items():
        title = template.format(what=_what(lines[0]), count=f"{len(lines):,}", due=speech.due(lines[0].at))
        yield replace(table, title=title, lines=lines, fold=f"{part.name}/{kind.value}/{detail}")


def _what(line: AheadLine) -> str:
    return joined(term(line.kind), value_term((NoticeMatter, CaseStep, AlarmKind), line.detail))


def _ahead_row(speech: Speech, line: AheadLine) -> Row:
    kind = KIND_OF[line.kind]
    about = None if kind is None else (kind, line.subject)
    cells = (speech.due(line.at), _what(line), ahead_subject(line, speech), speech.station(line.station))
    return Row(line.key, cells, speech.mark(SectionKind.AHEAD, line.key), about)


def ahead_subject(line: AheadLine, speech: Speech) -> str:
    """What it is called: of an order its number, place and crew."""
    picture, document = speech.picture, speech.document
    order = speech.orders.get(line.subject)
    if order is not None:
        return joined(order.order, order.address, speech.crew(order.crew))
    match line.kind:
        case AheadKind.LOAN_DUE:
            loan = picture.find(CrewLoan, line.subject)
            return line.subject if loan is None else joined(speech.crew(loan.crew), speech.station(loan.borrower))
        case AheadKind.EVENT_STARTS | AheadKind.EVENT_ENDS:
            return next((one.name for one in document.protected.events if one.event == line.subject), line.subject)
        case AheadKind.SHELF_ENDS:
            alarm = picture.find(Alarm, line.subject)
            return (alarm and (alarm.order or alarm.plan)) or line.subject
        case AheadKind.SUPERIOR_DUE:
            return next((one.text for one in document.superiors if line.subject in one.key), line.subject)
        case AheadKind.CASE_DUE:
            found = picture.find(ServiceCase, line.subject)
            return line.subject if found is None else joined(found.id, term(found.channel), found.place.address)
        case AheadKind.PLAN_STARTS | AheadKind.PLAN_ENDS | AheadKind.NOTICE_DUE:
            return plan_text(line.subject, speech)
    return line.subject
