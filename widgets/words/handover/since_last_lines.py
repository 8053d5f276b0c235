"""The section about what is other than at the last handover: how much of each section, then which lines; of a section
that has changed much the lines stand behind the count of their station."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import Enum
from functools import cache, partial
from itertools import chain, groupby, repeat
from typing import Any

from PySide6.QtCore import QCoreApplication

from models.entities.alarms import AlarmKind
from models.entities.crew_loans import CrewLoan
from models.entities.escalations import Escalation
from models.entities.handovers import SectionKind
from models.entities.orders import WorkOrder
from models.entities.outage_plans import OutagePlan
from models.entities.people import Crew
from models.entities.protected_events import ProtectedEvent
from models.entities.service_cases import ServiceCase
from models.handover.document import AheadKind, NoticeMatter, SectionChange
from models.ids import StationId
from models.rules.arrival_clocks import Leg
from models.rules.case_limits import CaseStep
from widgets.words.handover.ahead_lines import ahead_subject
from widgets.words.handover.speech import Speech, joined, value_term
from widgets.words.handover.told import Mark, Row, SectionTold, TableTold
from widgets.words.handover.work_lines import plan_text
from widgets.words.marked import QT_TRANSLATE_NOOP
from widgets.words.terms import listed, term

_NAMED = (Leg, NoticeMatter, CaseStep, AlarmKind)
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
_THINGS: dict[str, type[Any]] = {
    **dict.fromkeys(("order", "breach", "estimate"), WorkOrder),
    **dict.fromkeys(("plan_starts", "plan_ends", "notice"), OutagePlan),
    **dict.fromkeys(("job", "answer"), Escalation),
    **dict.fromkeys(("event", "event_starts", "event_ends"), ProtectedEvent),
    "loan": CrewLoan,
    "case": ServiceCase,
    "crew": Crew,
}
"""How a key begins → what it can be opened as."""
_MANY = 100
"""More changes of one section are counted by station: fewer are read sooner line by line than opened twenty times."""
COUNT_SHARES = (52, 16, 16, 16)


class Change(Enum):
    """What became of a line."""

    NEW = "new"
    OTHER = "other"
    GONE = "gone"


_Changed = tuple[Change, str, StationId | None]
"""What became of the line of that key, and whose it is. Plain tuples: a storm has twenty thousand whenever the page is
told."""
Names = Callable[[], Mapping[str, str]]
"""Line → what it is about; made when the first of them is looked at."""


def since_last_section(speech: Speech) -> SectionTold:
    names = cache(partial(names_of, speech))
    tables = [counts_table(speech)]
    for section, changes in changes_by_section(speech):
        tables += section_tables(section, changes, names, speech)
    return SectionTold(SectionKind.SINCE_LAST, term(SectionKind.SINCE_LAST), tuple(tables), whole=how_many(speech))


def changes_by_section(speech: Speech) -> list[tuple[SectionKind, list[SectionChange]]]:
    since = speech.document.since_last
    changes = since.changes if since.last is not None else ()
    return [(section, list(found)) for section, found in groupby(changes, key=lambda change: change.section)]


def how_many(speech: Speech) -> int:
    """Lines that are new, other or gone."""
    return sum(sum(counts_of(change)) for _, changes in changes_by_section(speech) for change in changes)


def has_many(changes: Sequence[SectionChange]) -> bool:
    return sum(map(sum, map(counts_of, changes))) > _MANY


def counts_of(change: SectionChange) -> tuple[int, int, int]:
    """New, other, gone."""
    return len(change.new), len(change.other), len(change.gone)


def count_heads() -> tuple[str, str, str]:
    translate = QCoreApplication.translate
    new, other = translate("Handover", "New"), translate("Handover", "Changed")
    return f"{Mark.NEW.value} {new}", f"{Mark.OTHER.value} {other}", translate("Handover", "Gone")


def counts_table(speech: Speech) -> TableTold:
    """How much of each section is new, other, gone."""
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
    title = ""
    if since.last is not None:
        text = translate("Handover", "Since handover {last} of {at}")
        title = text.format(last=since.last, at=speech.moment(since.at))
    heads = (translate("Handover", "Section"), *count_heads())
    return TableTold(title, heads, COUNT_SHARES, changes_by_section(speech), _count_row, empty)


def section_tables(
    section: SectionKind, changes: Sequence[SectionChange], names: Names, speech: Speech
) -> Iterator[TableTold]:
    """Its lines under its name; of many, below the name those of each station behind their count."""
    translate = QCoreApplication.translate
    heads = (translate("Handover", "Line"), translate("Handover", "Change"), translate("Handover", "Station"))
    tell = partial(_changed_row, section, names, speech)
    if not has_many(changes):
        yield TableTold(term(section), heads, (52, 16, 32), list(_changed(changes)), tell)
        return
    yield TableTold(term(section), heads, (52, 16, 32), (), tell)
    for change in changes:
        title = translate("Handover", "{station}: {counts}").format(
            station=station_name(change.station, speech), counts=_counts_text(change)
        )
        fold = f"{section.value}/{change.station or ''}"
        yield TableTold(title, heads, (52, 16, 32), list(_changed([change])), tell, fold=fold)


def _counts_text(change: SectionChange) -> str:
    """ "12 new, 3 gone"."""
    translate = QCoreApplication.translate
    words = (
        translate("Handover", "{count} new"),
        translate("Handover", "{count} changed"),
        translate("Handover", "{count} gone"),
    )
    return listed(
        text.format(count=f"{count:,}") for text, count in zip(words, counts_of(change), strict=True) if count
    )


def station_name(station: StationId | None, speech: Speech) -> str:
    if station is None:
        return QCoreApplication.translate("Handover", "of no station or of several")
    return speech.station(station)


def name_of(section: SectionKind, key: str, names: Names) -> str:
    """What a line is, and what it is about; of one that is gone what its key names: there is no more of it."""
    about = names().get(key) or joined(*(value_term(_NAMED, part) for part in key.split("/")[1:])) or key
    return joined(_kind(section, key), about)


def _kind(section: SectionKind, key: str) -> str:
    """ "" of what this program does not know: an older one may have signed it."""
    first = key.partition("/")[0]
    if section is SectionKind.AHEAD and first in _AHEAD:
        return term(_AHEAD[first])
    if (section, first) not in _WORDS:
        return ""
    return QCoreApplication.translate("Handover", _WORDS[section, first])


def names_of(speech: Speech) -> Mapping[str, str]:
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


def _count_row(line: tuple[SectionKind, list[SectionChange]]) -> Row:
    section, changes = line
    counts = map(sum, zip(*map(counts_of, changes), strict=True))
    return Row(section.value, (term(section), *(f"{count:,}" if count else "–" for count in counts)))


def _changed(changes: Iterable[SectionChange]) -> Iterator[_Changed]:
    for one in changes:
        for what, keys in ((Change.NEW, one.new), (Change.OTHER, one.other), (Change.GONE, one.gone)):
            yield from zip(repeat(what), keys, repeat(one.station))


def _changed_row(section: SectionKind, names: Names, speech: Speech, line: _Changed) -> Row:
    change, key, station = line
    translate = QCoreApplication.translate
    words, mark = {
        Change.NEW: (translate("Handover", "new"), Mark.NEW),
        Change.OTHER: (translate("Handover", "changed"), Mark.OTHER),
        Change.GONE: (translate("Handover", "gone"), Mark.NONE),
    }[change]
    kind, *about = key.split("/")
    thing = (_THINGS[kind], about[0]) if kind in _THINGS else None
    cells = (name_of(section, key, names), words, "" if station is None else speech.station(station))
    return Row(f"{section.value} {change.value} {key}", cells, mark, thing)
