"""The sections about the shift itself: superior's orders, who was on duty, its log, what is other than last time."""

from enum import Enum
from functools import partial
from itertools import chain

from PySide6.QtCore import QCoreApplication

from models.entities.handovers import SectionKind
from models.entities.orders import WorkOrder
from models.entities.shifts import OnDuty
from models.handover.document import Done, NoticeMatter, RemarkLine
from models.rules.arrival_clocks import Leg
from models.rules.case_limits import CaseStep
from widgets.words.handover.speech import Speech, joined, lines, value_term
from widgets.words.handover.told import Mark, Row, SectionTold, TableTold
from widgets.words.terms import term

_NAMED = (Leg, NoticeMatter, CaseStep)
"""What a line's key names beside the thing that it is about."""


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
        (16, 18, 46, 20),
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
        (26, 24, 16, 16, 18),
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


def since_last_section(speech: Speech) -> SectionTold:
    """Which lines are new, other or gone, by section; the lines themselves bear their signs where they stand."""
    translate = QCoreApplication.translate
    since = speech.document.since_last
    if since.last is None:
        empty = translate("Handover", "This is the first handover: there is none to compare it with.")
    else:
        text = translate("Handover", "Nothing has changed since handover {last} of {at}.")
        empty = text.format(last=since.last, at=speech.moment(since.at))
    if not since.comparable:
        text = translate("Handover", "Handover {last} was signed with another version of the program: not compared.")
        empty = text.format(last=since.last)
    found = [
        (change.section, mark, key)
        for change in since.changes
        if since.last is not None
        for mark, keys in ((_Change.NEW, change.new), (_Change.OTHER, change.other), (_Change.GONE, change.gone))
        for key in keys
    ]
    title = ""
    if since.last is not None:
        text = translate("Handover", "Since handover {last} of {at}")
        title = text.format(last=since.last, at=speech.moment(since.at))
    table = TableTold(
        title,
        (translate("Handover", "Change"), translate("Handover", "Section"), translate("Handover", "Line")),
        (16, 40, 44),
        found,
        partial(_change_row, _names(speech)),
        empty,
    )
    return SectionTold(SectionKind.SINCE_LAST, term(SectionKind.SINCE_LAST), (table,))


class _Change(Enum):
    """What became of a line."""

    NEW = "new"
    OTHER = "other"
    GONE = "gone"


def _change_row(names: dict[str, str], line: tuple[SectionKind, _Change, str]) -> Row:
    section, change, key = line
    translate = QCoreApplication.translate
    words, mark = {
        _Change.NEW: (translate("Handover", "new"), Mark.NEW),
        _Change.OTHER: (translate("Handover", "other than then"), Mark.OTHER),
        _Change.GONE: (translate("Handover", "gone"), Mark.NONE),
    }[change]
    return Row(f"{section.value} {change.value} {key}", (words, term(section), names.get(key) or _of_key(key)), mark)


def _of_key(key: str) -> str:
    """What a key names without its kind: of a line that is gone there is no more."""
    return joined(*(value_term(_NAMED, part) for part in key.split("/")[1:])) or key


def _names(speech: Speech) -> dict[str, str]:
    """Line → what it is about, for those that are read elsewhere in the document."""
    document = speech.document
    numbers = [(line.key, joined(line.order, line.address)) for line in document.orders]
    forces = [(line.key, speech.crew(line.crew)) for line in document.forces]
    events = [(line.key, line.name) for line in document.protected.events]
    customers = [(line.key, joined(line.customer, line.cause)) for line in document.protected.customers]
    earths = [(line.key, joined(line.number, line.code, line.place)) for line in document.outages.earths]
    remarks = [(line.key, line.text) for line in chain(document.superiors, document.shift_log.remarks)]
    return dict([*numbers, *forces, *events, *customers, *earths, *remarks])


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
