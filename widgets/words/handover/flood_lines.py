"""A flood on paper. Of orders: the same facts in lines that are short; what has run out long ago is counted once and
read at its orders, so that what is about to happen is not buried under it. Of alarms and of changes: their count."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache, partial

from PySide6.QtCore import QCoreApplication

from models.entities.handovers import SectionKind
from models.handover.document import AheadKind, AheadLine, OrderLine, RunningClock, SectionChange
from models.rules.arrival_clocks import Leg
from widgets.words.handover.ahead_lines import COMING, ahead_table, parts_of
from widgets.words.handover.alarm_lines import alarms_counted
from widgets.words.handover.since_last_lines import (
    COUNT_SHARES,
    Names,
    changes_by_section,
    count_heads,
    counts_of,
    counts_table,
    has_many,
    how_many,
    name_of,
    names_of,
    section_tables,
    station_name,
)
from widgets.words.handover.speech import Speech
from widgets.words.handover.told import LINE, MANY, HandoverTold, Row, SectionTold, TableTold
from widgets.words.handover.work_lines import orders_section, outages_section
from widgets.words.terms import labelled, listed, term
from widgets.words.unbroken import KEPT

FLOOD = 300
"""More open orders than that would take more than thirty pages."""
_AHEAD_SHARES = (23, 24, 37, 16)
_SHARES = (20, 24, 11, 35, 10)
_OFF_SHARES = (40, 22, 16, 12, 10)
_TIME_LEFT = 3
"""The column of an order's clocks."""
_OF_OTHERS = frozenset({SectionKind.AHEAD, SectionKind.ALARMS})
"""Sections whose lines are limits and alarms of orders, plans and cases: of many that are gone the number says it, for
what they were about is named in a section of its own."""


def on_paper(told: HandoverTold, speech: Speech) -> HandoverTold:
    """Alarms, and what has changed since the last handover, without the lines that stand behind a count: whatever there
    is much of, however few the orders are by now."""
    counted = {SectionKind.ALARMS: alarms_counted, SectionKind.SINCE_LAST: _since_last}
    return _with_sections(told, counted, speech)


def in_a_flood(told: HandoverTold, speech: Speech) -> HandoverTold:
    """Every open order with all its clocks and all that was told; limits of open orders that run out before the
    shift to come are counted by rule."""
    close = {SectionKind.AHEAD: _ahead, SectionKind.ORDERS: _orders, SectionKind.OUTAGES: _outages}
    return replace(_with_sections(told, close, speech), close=True)


def _with_sections(
    told: HandoverTold, tell: Mapping[SectionKind, Callable[[Speech], SectionTold]], speech: Speech
) -> HandoverTold:
    sections = (tell[one.kind](speech) if one.kind in tell else one for one in told.sections)
    return replace(told, sections=tuple(sections))


# -- what comes -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _RunOut:
    """Limits of one leg and rule that run out before the shift to come, and when the first of them does."""

    leg: Leg
    rule: str
    count: int
    first: datetime


def _ahead(speech: Speech) -> SectionTold:
    """What comes in the next shift line by line; of what was due before it limits of orders by rule."""
    tables = []
    for part in parts_of(speech):
        over = [] if part.name == COMING else [line for line in part.lines if _stands_with_its_order(line, speech)]
        kept = {line.key for line in over}
        rest = [line for line in part.lines if line.key not in kept]
        tables.append(replace(ahead_table(part, rest, speech), shares=_AHEAD_SHARES))
        if over:
            tables.append(_run_out_table(over, speech))
    return SectionTold(SectionKind.AHEAD, term(SectionKind.AHEAD), tuple(tables), whole=len(speech.document.ahead))


def _stands_with_its_order(line: AheadLine, speech: Speech) -> bool:
    return line.kind is AheadKind.BREACH and line.subject in speech.orders


def _run_out_table(over: Sequence[AheadLine], speech: Speech) -> TableTold:
    translate = QCoreApplication.translate
    return TableTold(
        translate("Handover", "Limits of orders; each stands with its order in the next section"),
        (
            translate("Handover", "Limit"),
            translate("Handover", "Orders"),
            translate("Handover", "The first"),
        ),
        (30, 30, 40),
        _run_out(over),
        partial(_run_out_row, speech),
    )


def _run_out(lines: Sequence[AheadLine]) -> list[_RunOut]:
    """The key of such a line ends with leg and rule."""
    by_limit: dict[tuple[Leg, str], list[datetime]] = {}
    for line in lines:
        *_order, leg, rule = line.key.split("/")
        by_limit.setdefault((Leg(leg), rule), []).append(line.at)
    return [_RunOut(leg, rule, len(moments), min(moments)) for (leg, rule), moments in by_limit.items()]


def _run_out_row(speech: Speech, one: _RunOut) -> Row:
    return Row(one.rule, (f"{term(one.leg)} {one.rule}", f"{one.count:,}", speech.due(one.first)))


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
    number, _, received = cells[0].rpartition("\n")
    cells[0] = f"{number}{LINE}{received}"
    cells[_TIME_LEFT] = _clocks(line.clocks, speech) or "–"
    return replace(row, cells=tuple(cells))


def _clocks(clocks: Sequence[RunningClock], speech: Speech) -> str:
    """ "Arrival ■ T-2 08:01 −2:59 ■ T-3 08:31 −2:29", a line for each leg."""
    by_leg: dict[Leg, list[str]] = {}
    for clock in clocks:
        by_leg.setdefault(clock.leg, []).append(_clock(clock, speech))
    return LINE.join(f"{term(leg)}{KEPT}{' '.join(told)}" for leg, told in by_leg.items())


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


# -- since the last one -----------------------------------------------------------------------------------------


def _since_last(speech: Speech) -> SectionTold:
    """New and other lines bear their signs where they stand; of a section that has changed much they are counted, and
    those that are gone named, but for many limits and alarms."""
    names, tables = cache(partial(names_of, speech)), [counts_table(speech)]
    for section, changes in changes_by_section(speech):
        if has_many(changes):
            tables.append(_by_station(section, changes, names, speech))
        else:
            tables += section_tables(section, changes, names, speech)
    return SectionTold(SectionKind.SINCE_LAST, term(SectionKind.SINCE_LAST), tuple(tables), whole=how_many(speech))


def _by_station(section: SectionKind, changes: Sequence[SectionChange], names: Names, speech: Speech) -> TableTold:
    translate = QCoreApplication.translate
    text = translate("Handover", "{section}; what is new or other has its sign where it stands")
    return TableTold(
        text.format(section=term(section)),
        (translate("Handover", "Station"), *count_heads()),
        COUNT_SHARES[1:] + COUNT_SHARES[:1],
        changes,
        partial(_station_row, names, speech),
    )


def _station_row(names: Names, speech: Speech, change: SectionChange) -> Row:
    new, other, gone = (f"{count:,}" if count else "–" for count in counts_of(change))
    if change.gone and not (change.section in _OF_OTHERS and len(change.gone) > MANY):
        gone = labelled(gone, listed([name_of(change.section, key, names) for key in change.gone]))
    return Row(
        f"{change.section.value} {change.station or ''}", (station_name(change.station, speech), new, other, gone)
    )
