"""The section that says what is other than at the last handover: each line by what it is and what it is about."""

from enum import Enum
from functools import partial
from itertools import chain

from PySide6.QtCore import QCoreApplication

from models.entities.handovers import SectionKind
from models.handover.document import AheadKind, NoticeMatter
from models.rules.arrival_clocks import Leg
from models.rules.case_limits import CaseStep
from widgets.words.handover.speech import Speech, joined, value_term
from widgets.words.handover.told import Mark, Row, SectionTold, TableTold
from widgets.words.handover.work_lines import ahead_subject, plan_text
from widgets.words.marked import QT_TRANSLATE_NOOP
from widgets.words.terms import term

_NAMED = (Leg, NoticeMatter, CaseStep)
"""What a line's key names beside the thing that it is about."""
_AHEAD = {
    "notice": AheadKind.NOTICE_DUE,
    "loan": AheadKind.LOAN_DUE,
    "answer": AheadKind.ANSWER_DUE,
    "case": AheadKind.CASE_DUE,
    "shelf": AheadKind.SHELF_ENDS,
    "superior": AheadKind.SUPERIOR_DUE,
} | {kind.value: kind for kind in AheadKind}
"""By the first part of a line's key."""
_WORDS = {
    (SectionKind.OUTAGES, "off"): QT_TRANSLATE_NOOP("Handover", "Power off"),
    (SectionKind.OUTAGES, "earth"): QT_TRANSLATE_NOOP("Handover", "Earth wire out"),
    (SectionKind.OUTAGES, "owed"): QT_TRANSLATE_NOOP("Handover", "Report owed"),
    (SectionKind.JOBS, "job"): QT_TRANSLATE_NOOP("Handover", "Job"),
    (SectionKind.JOBS, "loan"): QT_TRANSLATE_NOOP("Handover", "Lent crew"),
}
"""Sections that hold things of several kinds name the kind."""


class Changed(Enum):
    """What became of a line."""

    NEW = "new"
    OTHER = "other"
    GONE = "gone"


_Line = tuple[SectionKind, Changed, str]


def since_last_section(speech: Speech) -> SectionTold:
    """Which lines are new, other or gone, by section; the lines themselves bear their signs where they stand."""
    translate = QCoreApplication.translate
    since = speech.document.since_last
    title = ""
    if since.last is None:
        empty = translate("Handover", "This is the first handover: there is none to compare it with.")
    else:
        text = translate("Handover", "Nothing has changed since handover {last} of {at}.")
        empty = text.format(last=since.last, at=speech.moment(since.at))
        text = translate("Handover", "Since handover {last} of {at}")
        title = text.format(last=since.last, at=speech.moment(since.at))
    if not since.comparable:
        text = translate("Handover", "Handover {last} was signed with another version of the program: not compared.")
        empty = text.format(last=since.last)
    table = TableTold(
        title,
        (translate("Handover", "Change"), translate("Handover", "Section"), translate("Handover", "Line")),
        (11, 34, 55),
        _changed(speech),
        partial(_row, _names(speech)),
        empty,
    )
    return SectionTold(SectionKind.SINCE_LAST, term(SectionKind.SINCE_LAST), (table,))


def _changed(speech: Speech) -> list[_Line]:
    since = speech.document.since_last
    if since.last is None:
        return []
    return [
        (change.section, mark, key)
        for change in since.changes
        for mark, keys in ((Changed.NEW, change.new), (Changed.OTHER, change.other), (Changed.GONE, change.gone))
        for key in keys
    ]


def _row(names: dict[str, str], line: _Line) -> Row:
    section, change, key = line
    translate = QCoreApplication.translate
    words, mark = {
        Changed.NEW: (translate("Handover", "new"), Mark.NEW),
        Changed.OTHER: (translate("Handover", "changed"), Mark.OTHER),
        Changed.GONE: (translate("Handover", "gone"), Mark.NONE),
    }[change]
    named = joined(_kind(section, key), names.get(key) or _of_key(key))
    return Row(f"{section.value} {change.value} {key}", (words, term(section), named), mark)


def _kind(section: SectionKind, key: str) -> str:
    """ "" of what this program does not know: an older one may have signed it."""
    first = key.partition("/")[0]
    if section is SectionKind.AHEAD and first in _AHEAD:
        return term(_AHEAD[first])
    words = _WORDS.get((section, first))
    return "" if words is None else QCoreApplication.translate("Handover", words)


def _of_key(key: str) -> str:
    """What a key names without its kind: of a line that is gone there is no more."""
    return joined(*(value_term(_NAMED, part) for part in key.split("/")[1:])) or key


def _names(speech: Speech) -> dict[str, str]:
    """Line → what it is about, for those that are read elsewhere in the document."""
    document, orders = speech.document, speech.orders
    outages, protected = document.outages, document.protected

    def what(plan: str | None, order: str | None) -> str:
        known = orders.get(order or "")
        return plan_text(plan or order, speech) if known is None else joined(known.order, known.address)

    ahead = [line for line in document.ahead if line.subject not in orders]
    named = [
        ((line.key, joined(value_term(_NAMED, line.detail), ahead_subject(line, speech))) for line in ahead),
        ((line.key, joined(line.order, line.address)) for line in document.orders),
        ((line.key, what(line.plan, line.order)) for line in outages.off),
        ((line.key, what(line.plan, line.order)) for line in outages.owed),
        ((line.key, joined(line.number, line.code, line.place)) for line in outages.earths),
        ((line.key, speech.crew(line.crew)) for line in document.forces),
        ((line.key, speech.crew(line.crew)) for line in document.jobs.loans),
        ((line.key, joined(speech.customer(line.customer), line.cause)) for line in protected.customers),
        ((line.key, line.name) for line in protected.events),
        ((line.key, joined(term(line.kind), what(None, line.subject))) for line in document.alarms),
        ((line.key, joined(term(line.feed), speech.moment(line.since))) for line in document.feeds),
        ((line.key, line.text) for line in (*document.superiors, *document.shift_log.remarks)),
    ]
    return dict(chain.from_iterable(named))
