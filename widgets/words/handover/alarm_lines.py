"""The section about alarms that are shelved or wait. What there is much of is counted by priority, kind and station,
with its lines behind the count; paper has the count alone, and says where the lines are."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from models.alarms.clocks import KIND_OF_LEG, rule_of_clock
from models.alarms.priorities import priority_of
from models.entities.handovers import SectionKind
from models.entities.orders import WorkOrder
from models.entities.outage_plans import OutagePlan
from models.handover.document import AlarmLine
from models.handover.standing import AlarmCount, AlarmParts, Shelf, alarm_parts
from models.ids import AlarmId, StationId
from widgets.words.handover.since_last_lines import station_name
from widgets.words.handover.speech import Speech, joined, lines
from widgets.words.handover.told import MANY, Mark, Row, SectionTold, TableTold
from widgets.words.handover.work_lines import plan_text
from widgets.words.terms import listed, term
from widgets.words.unbroken import KEPT

_CLOCKS = frozenset(KIND_OF_LEG.values())
_SHARES = (20, 33, 16, 16, 15)
_COUNT_SHARES = (18, 15, 14, 40, 13)
_MARKED = (Mark.NEW, Mark.OTHER)


def alarms_section(speech: Speech) -> SectionTold:
    """Every line: those of a count stand behind it."""
    parts = alarm_parts(speech.document, speech.rules, many=MANY)
    found = _told(parts, speech, QCoreApplication.translate("Handover", "each below, behind its count"))
    tables = (*found.tables, *(_behind(one, found.tables[0], speech) for one in parts.counted))
    return replace(found, tables=tables)


def alarms_counted(speech: Speech) -> SectionTold:
    """Without the lines of a count: as paper has it."""
    parts = alarm_parts(speech.document, speech.rules, many=MANY)
    return _told(parts, speech, QCoreApplication.translate("Handover", "each on the page of this handover"))


def _told(parts: AlarmParts, speech: Speech, where: str) -> SectionTold:
    """`where`: where the lines are that were counted."""
    tables = [_singly(parts, speech)]
    if parts.counted:
        tables.append(_counts(parts, speech, where))
    whole = len(speech.document.alarms)
    return SectionTold(SectionKind.ALARMS, term(SectionKind.ALARMS), tuple(tables), whole=whole)


def _singly(parts: AlarmParts, speech: Speech) -> TableTold:
    translate = QCoreApplication.translate
    title, empty = "", translate("Handover", "No alarm is shelved or waits.")
    if parts.counted:
        title = translate("Handover", "To be known one by one: {count}").format(count=f"{len(parts.singly):,}")
        empty = translate("Handover", "None is shelved, urgent of its own or of an important customer.")
    return TableTold(
        title,
        (
            translate("Handover", "Alarm"),
            translate("Handover", "About"),
            translate("Handover", "Since"),
            translate("Handover", "State"),
            translate("Handover", "Shelved until, by, why"),
        ),
        _SHARES,
        parts.singly,
        partial(_alarm_row, speech),
        empty,
    )


def _counts(parts: AlarmParts, speech: Speech, where: str) -> TableTold:
    translate = QCoreApplication.translate
    text = translate("Handover", "Counted together: {count} – {where}, and in the window Alarms while they stand")
    return TableTold(
        text.format(count=f"{sum(len(one.lines) for one in parts.counted):,}", where=where),
        (
            translate("Handover", "Alarm"),
            translate("Handover", "Count"),
            translate("Handover", "The oldest"),
            translate("Handover", "By station"),
            translate("Handover", "Shelved until, by, why"),
        ),
        _COUNT_SHARES,
        parts.counted,
        partial(_count_row, speech),
    )


def _behind(one: AlarmCount, singly: TableTold, speech: Speech) -> TableTold:
    """Its lines under a title that opens."""
    text = QCoreApplication.translate("Handover", "{what}: {count}, the oldest {at}")
    what = joined(term(one.kind), term(one.priority), _shelf_text(one.shelf, speech))
    title = text.format(what=what, count=f"{len(one.lines):,}", at=speech.moment(one.first))
    return replace(singly, title=title, lines=one.lines, fold=f"alarms/{_name(one)}")


def _name(one: AlarmCount) -> str:
    """The same in every language, and for as long as there are so many of it."""
    shelf = one.shelf
    said = () if shelf is None else (shelf.until.isoformat(), shelf.by, shelf.reason)
    return "/".join((one.priority.value, one.kind.value, *said))


# -- rows -----------------------------------------------------------------------------------------------------


def _alarm_row(speech: Speech, line: AlarmLine) -> Row:
    order = speech.orders.get(line.subject)
    about: tuple[type[Any], str] | None = (WorkOrder, line.subject) if order is not None else None
    if speech.picture.find(OutagePlan, line.subject) is not None:
        about = (OutagePlan, line.subject)
    what = joined(order.order, order.address) if order is not None else plan_text(line.subject, speech)
    where = listed(speech.station(station) for station in line.stations)
    cells = (
        lines(_kind_text(line), term(priority_of(line.kind, line.level, speech.rules))),
        lines(what, where),
        speech.moment(line.since),
        term(line.state),
        joined(speech.moment(line.shelved_until), speech.account(line.shelved_by), line.reason) or "–",
    )
    return Row(line.key, cells, speech.mark(SectionKind.ALARMS, line.key), about)


def _kind_text(line: AlarmLine) -> str:
    """ "Arrival limit T-2": of one order several may have run out."""
    rule = rule_of_clock(AlarmId(line.key.removeprefix("alarm/"))) if line.kind in _CLOCKS else ""
    return f"{term(line.kind)} {rule}".rstrip()


def _count_row(speech: Speech, one: AlarmCount) -> Row:
    cells = (
        lines(term(one.kind), term(one.priority)),
        lines(f"{len(one.lines):,}", _marks(one, speech)),
        speech.moment(one.first),
        listed(_stations(one, speech)),
        _shelf_text(one.shelf, speech) or "–",
    )
    return Row(f"count {_name(one)}", cells)


def _marks(one: AlarmCount, speech: Speech) -> str:
    """ "＋ 1,200, △ 3": how many are new or other than at the last handover."""
    found = [speech.mark(SectionKind.ALARMS, line.key) for line in one.lines]
    return listed(f"{mark.value}{KEPT}{found.count(mark):,}" for mark in _MARKED if mark in found)


def _stations(one: AlarmCount, speech: Speech) -> Iterator[str]:
    def name(station: StationId | None) -> str:
        return station_name(station, speech)

    return (f"{name(station)}{KEPT}{count:,}" for station, count in one.by_station)


def _shelf_text(shelf: Shelf | None, speech: Speech) -> str:
    return "" if shelf is None else joined(speech.moment(shelf.until), speech.account(shelf.by), shelf.reason)
