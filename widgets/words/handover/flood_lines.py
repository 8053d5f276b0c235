"""A flood of orders on paper: the same facts in lines that are short. What has run out long ago is counted once and
read at its orders, so that what is about to happen is not buried under it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication

from models.entities.handovers import SectionKind
from models.handover.document import AheadKind, AheadLine, OrderLine, RunningClock, SectionChange
from models.rules.arrival_clocks import Leg
from widgets.words.handover.changed_lines import Changed, since_last_section
from widgets.words.handover.speech import KEPT, Speech
from widgets.words.handover.told import HandoverTold, Row, SectionTold, TableTold
from widgets.words.handover.work_lines import ahead_section, orders_section, outages_section
from widgets.words.terms import term

FLOOD = 300
"""More open orders than that would take more than thirty pages."""
_AHEAD_SHARES = (23, 24, 37, 16)
_SHARES = (18, 25, 11, 36, 10)
_OFF_SHARES = (40, 22, 16, 12, 10)
_MOST_CHANGED = 60
"""Lines of one section that are new or changed and are still listed one by one."""
_TIME_LEFT = 3
"""The column of an order's clocks."""


def in_a_flood(told: HandoverTold, speech: Speech) -> HandoverTold:
    """Every open order with all its clocks and all that was told; limits of open orders that run out before the
    shift to come are counted by rule, and what is new or changed by section where it is much: its lines bear signs."""
    close = {
        SectionKind.AHEAD: _ahead,
        SectionKind.ORDERS: _orders,
        SectionKind.OUTAGES: _outages,
        SectionKind.SINCE_LAST: _since_last,
    }
    sections = tuple(close[one.kind](speech) if one.kind in close else one for one in told.sections)
    return replace(told, sections=sections, close=True)


# -- what comes -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _RunOut:
    """Limits of one leg and rule that run out before the shift to come, and when the first of them does."""

    leg: Leg
    rule: str
    count: int
    first: datetime


def _ahead(speech: Speech) -> SectionTold:
    translate = QCoreApplication.translate
    found = speech.document.ahead
    begins, orders = speech.document.upcoming.start, speech.orders
    over = [line for line in found if line.at < begins and line.kind is AheadKind.BREACH and line.subject in orders]
    kept = {line.key for line in over}
    told = TableTold(
        translate("Handover", "Limits of orders before the next shift; each stands with its order in the next section"),
        (
            translate("Handover", "Limit"),
            translate("Handover", "Orders"),
            translate("Handover", "The first"),
        ),
        (30, 30, 40),
        _run_out(over),
        partial(_run_out_row, speech),
    )
    section = ahead_section(speech)
    (table,) = section.tables
    rest = replace(table, lines=[line for line in found if line.key not in kept], shares=_AHEAD_SHARES)
    return replace(section, tables=(told, rest) if over else (rest,), whole=len(found))


def _run_out(lines: Sequence[AheadLine]) -> list[_RunOut]:
    """The key of such a line ends with leg and rule."""
    by_limit: dict[tuple[Leg, str], list[datetime]] = {}
    for line in lines:
        *_order, leg, rule = line.key.split("/")
        by_limit.setdefault((Leg(leg), rule), []).append(line.at)
    return [_RunOut(leg, rule, len(moments), min(moments)) for (leg, rule), moments in by_limit.items()]


def _run_out_row(speech: Speech, one: _RunOut) -> Row:
    return Row(one.rule, (f"{term(one.leg)} {one.rule}", f"{one.count:,}", speech.due(one.first)))


# -- since the last handover ------------------------------------------------------------------------------------


def _since_last(speech: Speech) -> SectionTold:
    """What is gone stands nowhere else: it is listed, however much it is."""
    translate = QCoreApplication.translate
    section = since_last_section(speech)
    (table,) = section.tables
    if not len(table):
        return section
    found = [change for change in speech.document.since_last.changes if change.new or change.other or change.gone]
    counted = TableTold(
        table.title,
        (
            translate("Handover", "Section"),
            translate("Handover", "＋ new"),
            translate("Handover", "△ changed"),
            translate("Handover", "gone"),
        ),
        (46, 18, 18, 18),
        found,
        _counted_row,
    )
    much = {change.section for change in found if len(change.new) + len(change.other) > _MOST_CHANGED}
    listed = [line for line in table.lines if line[0] not in much or line[1] is Changed.GONE]
    text = translate(
        "Handover", "Line by line; where more than {count} are new or changed, their signs stand at the lines"
    )
    rest = replace(table, title=text.format(count=_MOST_CHANGED), lines=listed)
    return replace(section, tables=(counted, rest), whole=len(table))


def _counted_row(change: SectionChange) -> Row:
    numbers = (len(keys) for keys in (change.new, change.other, change.gone))
    return Row(change.section.value, (term(change.section), *(f"{number:,}" for number in numbers)))


# -- orders -----------------------------------------------------------------------------------------------------


def _orders(speech: Speech) -> SectionTold:
    section = orders_section(speech)
    heads = list(section.tables[0].heads)
    heads[_TIME_LEFT] = QCoreApplication.translate("Handover", "Limit, h:mm left (−: over)")
    tables = tuple(
        replace(table, heads=tuple(heads), shares=_SHARES, tell=partial(_order_row, speech, table))
        for table in section.tables
    )
    return replace(section, tables=tables)


def _outages(speech: Speech) -> SectionTold:
    """Of most orders one area is known: they are told in one line each."""
    section = outages_section(speech)
    off, *others = section.tables
    return replace(section, tables=(replace(off, shares=_OFF_SHARES), *others))


def _order_row(speech: Speech, table: TableTold, line: OrderLine) -> Row:
    row = table.tell(line)
    cells = list(row.cells)
    cells[_TIME_LEFT] = _clocks(line.clocks, speech) or "–"
    return replace(row, cells=tuple(cells))


def _clocks(clocks: Sequence[RunningClock], speech: Speech) -> str:
    """ "Arrival ■ T-2 08:01 −2:59 ■ T-3 08:31 −2:29", a line for each leg."""
    by_leg: dict[Leg, list[str]] = {}
    for clock in clocks:
        by_leg.setdefault(clock.leg, []).append(_clock(clock, speech))
    return "\n".join(" ".join((term(leg), *told)) for leg, told in by_leg.items())


def _clock(clock: RunningClock, speech: Speech) -> str:
    if clock.due_at is None:
        return f"‖{KEPT}{clock.rule}"
    left = clock.due_at - speech.document.at
    sign = "■ " if left < timedelta(0) else ""
    return KEPT.join(f"{sign}{clock.rule} {speech.moment(clock.due_at)} {_span(left)}".split())


def _span(left: timedelta) -> str:
    """ "1:05", over "−0:12"; whole minutes, rounded as everywhere."""
    hours, minutes = divmod(round(abs(left).total_seconds() / 60), 60)
    return f"{'−' if left < timedelta(0) else ''}{hours}:{minutes:02}"
