"""The sections about the shift itself: superior's orders, who was on duty, its log."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from models.entities.handovers import SectionKind
from models.entities.orders import WorkOrder
from models.entities.shifts import OnDuty
from models.handover.document import Done, RemarkLine
from widgets.words.handover.speech import Speech, joined, lines
from widgets.words.handover.told import Row, SectionTold, TableTold
from widgets.words.terms import term


def superiors_section(speech: Speech) -> SectionTold:
    translate = QCoreApplication.translate
    table = TableTold(
        "",
        (
            translate("Handover", "Given"),
            translate("Handover", "By"),
            translate("Handover", "What"),
            translate("Handover", "Due"),
        ),
        (14, 16, 47, 23),
        speech.document.superiors,
        partial(_superior_row, speech),
        translate("Handover", "No superior's order stands, nothing is pinned."),
    )
    return SectionTold(SectionKind.SUPERIORS, term(SectionKind.SUPERIORS), (table,))


def shift_section(speech: Speech) -> SectionTold:
    translate = QCoreApplication.translate
    part = speech.document.shift_log
    duty = TableTold(
        translate("Handover", "On duty"),
        (
            translate("Handover", "Who"),
            translate("Handover", "As"),
            translate("Handover", "From"),
            translate("Handover", "To"),
            translate("Handover", "Stands in for"),
        ),
        (22, 20, 21, 21, 16),
        part.on_duty,
        partial(_duty_row, speech),
        translate("Handover", "Nobody is entered as on duty."),
    )
    done = TableTold(
        translate("Handover", "Done since {at}").format(at=speech.moment(part.done.since)),
        (translate("Handover", "What"), translate("Handover", "Count")),
        (70, 30),
        _done_lines(part.done),
        _done_row,
    )
    remarks = TableTold(
        translate("Handover", "Remarks in the log"),
        (translate("Handover", "At"), translate("Handover", "By"), translate("Handover", "Remark")),
        (14, 18, 68),
        part.remarks,
        partial(_remark_row, speech),
        translate("Handover", "No remark was written."),
    )
    return SectionTold(SectionKind.SHIFT, term(SectionKind.SHIFT), (duty, done, remarks))


def _superior_row(speech: Speech, line: RemarkLine) -> Row:
    due = "–" if line.due_at is None else speech.due(line.due_at)
    who = lines(line.told_by, speech.account(line.by))
    cells = (speech.moment(line.at), who, joined(line.about, line.text), due)
    about = None if line.about is None else (WorkOrder, line.about)
    return Row(line.key, cells, speech.mark(SectionKind.SUPERIORS, line.key), about)


def _duty_row(speech: Speech, line: OnDuty) -> Row:
    cells = (
        speech.account(line.account),
        joined(term(line.post), line.seat),
        speech.moment(line.since),
        speech.moment(line.until) or "–",
        speech.account(line.stands_in_for) or "–",
    )
    return Row(f"{line.account} {line.since.isoformat()}", cells)


def _done_lines(done: Done) -> tuple[tuple[str, int], ...]:
    translate = QCoreApplication.translate
    return (
        (translate("Handover", "Orders received"), done.received),
        (translate("Handover", "Orders given to a crew"), done.assigned),
        (translate("Handover", "Crews arrived"), done.arrived),
        (translate("Handover", "of them in time"), done.arrived_in_time),
        (translate("Handover", "Orders restored"), done.restored),
        (translate("Handover", "Orders archived"), done.archived),
        (translate("Handover", "Service cases answered"), done.cases_answered),
        (translate("Handover", "Outage plans finished"), done.plans_finished),
    )


def _done_row(line: tuple[str, int]) -> Row:
    return Row(line[0], (line[0], f"{line[1]:,}"))


def _remark_row(speech: Speech, line: RemarkLine) -> Row:
    cells = (speech.moment(line.at), speech.account(line.by), joined(line.about, line.text))
    about = None if line.about is None else (WorkOrder, line.about)
    return Row(line.key, cells, speech.mark(SectionKind.SHIFT, line.key), about)
