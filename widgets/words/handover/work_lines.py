"""The sections about work: open orders, power that is off."""

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from models.entities.handovers import SectionKind
from models.entities.orders import Symptom, WorkOrder
from models.entities.outage_plans import OutagePlan
from models.handover.document import (
    EarthLine,
    OrderLine,
    OutageLine,
    OwedLine,
    RunningClock,
    Told,
)
from widgets.words.handover.speech import Speech, joined, lines, value_term
from widgets.words.handover.told import Row, SectionTold, TableTold
from widgets.words.terms import listed, term
from widgets.words.unbroken import KEPT

_MOST_AREAS = 6
_ORDER_SHARES = (17, 25, 15, 26, 17)


def orders_section(speech: Speech) -> SectionTold:
    """A table for each station, in the order of the document."""
    translate = QCoreApplication.translate
    heads = (
        translate("Handover", "Order"),
        translate("Handover", "Place and fault"),
        translate("Handover", "Stage and crew"),
        translate("Handover", "Time left"),
        translate("Handover", "Who was told what"),
    )
    by_station: dict[str, list[OrderLine]] = {}
    for line in speech.document.orders:
        by_station.setdefault(line.station or "", []).append(line)
    tables = []
    for found in by_station.values():
        station = speech.station(found[0].station) or translate("Handover", "No station")
        title = translate("Handover", "{station}: {count} open").format(station=station, count=len(found))
        tables.append(TableTold(title, heads, _ORDER_SHARES, found, partial(_order_row, speech)))
    if not tables:
        empty = translate("Handover", "No order is open.")
        tables.append(TableTold("", heads, _ORDER_SHARES, (), partial(_order_row, speech), empty))
    return SectionTold(SectionKind.ORDERS, term(SectionKind.ORDERS), tuple(tables))


def outages_section(speech: Speech) -> SectionTold:
    translate = QCoreApplication.translate
    outages = speech.document.outages
    off = TableTold(
        translate("Handover", "Power off"),
        (
            translate("Handover", "Plan or order"),
            translate("Handover", "De-energised areas"),
            translate("Handover", "Since"),
            translate("Handover", "Announced end"),
            translate("Handover", "Parties, earth wires"),
        ),
        (24, 29, 15, 20, 12),
        outages.off,
        partial(_off_row, speech),
        translate("Handover", "No power is off."),
    )
    earths = TableTold(
        translate("Handover", "Earth wires out"),
        (
            translate("Handover", "Number"),
            translate("Handover", "Code"),
            translate("Handover", "Place"),
            translate("Handover", "Plan and permit"),
            translate("Handover", "Fitted"),
        ),
        (9, 9, 32, 32, 18),
        outages.earths,
        partial(_earth_row, speech),
        translate("Handover", "No earth wire is out."),
    )
    owed = TableTold(
        translate("Handover", "Reports owed to the duty dispatcher (OP-9)"),
        (
            translate("Handover", "Before"),
            translate("Handover", "Plan or order"),
            translate("Handover", "Station"),
        ),
        (24, 56, 20),
        outages.owed,
        partial(_owed_row, speech),
        translate("Handover", "No report is owed."),
    )
    return SectionTold(SectionKind.OUTAGES, term(SectionKind.OUTAGES), (off, earths, owed))


def clock_text(clock: RunningClock, speech: Speech) -> str:
    """ "Arrival T-2 14:32, 12 min left"; one that stands still or has run out has its sign."""
    name = f"{term(clock.leg)} {clock.rule}"
    if clock.due_at is None:
        return QCoreApplication.translate("Handover", "‖ {clock} stands still").format(clock=name)
    sign = "■ " if clock.due_at < speech.document.at else ""
    text = QCoreApplication.translate("Handover", "{clock} {at}, {left}")
    return sign + text.format(clock=name, at=speech.moment(clock.due_at), left=speech.left(clock.due_at))


def told_text(told: Told, speech: Speech) -> str:
    """ "14:02 told: restoration by 16:00 (Li Na)"."""
    translate = QCoreApplication.translate
    said = term(told.kind)
    if told.until is not None:
        said = translate("Handover", "{said} {until}").format(said=said, until=speech.moment(told.until))
    if told.words:
        said = translate("Handover", "{said}: {words}").format(said=said, words=told.words)
    text = translate("Handover", "{at} {said} ({by})")
    return text.format(at=speech.moment(told.at), said=said, by=speech.account(told.by))


# -- rows -----------------------------------------------------------------------------------------------------


def plan_text(plan: str | None, speech: Speech) -> str:
    """Number, section or feeder."""
    known = speech.picture.find(OutagePlan, plan)
    if known is None:
        return plan or ""
    return joined(known.id, known.content.section or known.content.feeder or known.content.work)


def _order_row(speech: Speech, line: OrderLine) -> Row:
    translate = QCoreApplication.translate
    state = term(line.state)
    if line.suspended:
        state = translate("Handover", "{state}, suspended").format(state=state)
    marks = []
    if line.supervised:
        marks.append(translate("QueueMark", "Under supervision"))
    if line.urges:
        marks.append(translate("QueueMark", "Urged {count}×").format(count=line.urges))
    if line.customers > 1:
        marks.append(translate("Handover", "customers: {count}").format(count=f"{line.customers:,}"))
    if line.reports > 1:
        marks.append(translate("Handover", "{count} reports").format(count=line.reports))
    number = f"{line.order} +{line.merged}" if line.merged else line.order
    received = translate("Handover", "received {at}").format(at=speech.moment(line.received_at).replace(" ", KEPT))
    cells = (
        lines(number, term(line.urgency), received),
        lines(line.address, joined(value_term((Symptom,), line.symptom), *(mark.replace(" ", KEPT) for mark in marks))),
        lines(state, speech.crew(line.crew) or translate("Handover", "no crew")),
        lines(*(clock_text(clock, speech) for clock in line.clocks)) or "–",
        lines(*(told_text(told, speech) for told in line.told)) or translate("Handover", "nothing told yet"),
    )
    return Row(line.key, cells, speech.mark(SectionKind.ORDERS, line.key), (WorkOrder, line.order))


def _what_is_off(line: OutageLine | OwedLine, speech: Speech) -> tuple[str, tuple[type[Any], str] | None]:
    if line.plan is not None:
        return lines(plan_text(line.plan, speech), line.permit or ""), (OutagePlan, line.plan)
    if line.order is None:
        return "", None
    known = speech.orders.get(line.order)
    return lines(line.order, known.address if known is not None else ""), (WorkOrder, line.order)


def _off_row(speech: Speech, line: OutageLine) -> Row:
    translate = QCoreApplication.translate
    what, about = _what_is_off(line, speech)
    areas = listed(line.areas[:_MOST_AREAS])
    if len(line.areas) > _MOST_AREAS:
        more = translate("Handover", "{areas} and {count} more")
        areas = more.format(areas=areas, count=len(line.areas) - _MOST_AREAS)
    customers = translate("Handover", "customers not counted")
    if line.customers is not None:
        customers = translate("Handover", "customers: {count}").format(count=f"{line.customers:,}")
    end = translate("Handover", "not announced") if line.announced_end is None else speech.due(line.announced_end)
    counts = translate("Handover", "parties {parties}\nearth wires {earths}")
    cells = (
        lines(what, speech.station(line.station)),
        lines(areas, customers),
        lines(speech.moment(line.since), "" if line.confirmed else translate("Handover", "not confirmed")),
        end,
        counts.format(parties=line.parties, earths=line.earths) if line.plan is not None else "",
    )
    return Row(line.key, cells, speech.mark(SectionKind.OUTAGES, line.key), about)


def _earth_row(speech: Speech, line: EarthLine) -> Row:
    fitted = joined(speech.moment(line.fitted_at), line.fitted_by)
    cells = (line.number, line.code, line.place, lines(plan_text(line.plan, speech), line.permit), fitted)
    return Row(line.key, cells, speech.mark(SectionKind.OUTAGES, line.key), (OutagePlan, line.plan))


def _owed_row(speech: Speech, line: OwedLine) -> Row:
    what, about = _what_is_off(line, speech)
    cells = (term(line.kind), what, speech.station(line.station))
    return Row(line.key, cells, speech.mark(SectionKind.OUTAGES, line.key), about)
