"""The run sheet of a crew: its orders and permits in the order of work, each with what is known, what it owes and room
for times and a signature; on a map with the same numbers."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from models.entities.map_marks import MapMark
from models.entities.orders import Need, OrderState, WorkOrder
from models.entities.outage_plans import OutagePlan
from models.entities.people import Crew
from models.entities.places import Station
from models.entities.work_permits import WorkPermit
from models.lent_crews import works_for
from models.rules.arrival_clocks import clocks_of
from models.rules.operation_authority import authority, missing_attestations
from models.rules.permissions import may_see_plan
from widgets.crews.crew_rows import crew_row
from widgets.inspector.report_facts import report_facts
from widgets.inspector.section import Fact
from widgets.papers.clocks_told import limit_text
from widgets.papers.on_site import crew_notes, crew_signs, marks_near, matter_of, order_sign, site_block, station_sign
from widgets.papers.order_told import crew_facts, order_lines
from widgets.papers.scene import PaperScene
from widgets.papers.site import SignKind, SiteSign
from widgets.papers.told import WRITE_MM, Block, FactsBlock, LinesBlock, PaperTold, TableBlock, filled
from widgets.plans.words import hours_text
from widgets.words.map_marks import mark_line
from widgets.words.names import crew_label
from widgets.words.rule_words import rule_text
from widgets.words.terms import bracketed, listed, term

_MAP_MM = 82.0
_PROGRESS = {state: number for number, state in enumerate(OrderState)}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stop:
    """An order, or a planned outage by its permit; `spot`, x, y metres, is None of an outage whose areas the ground
    has not."""

    number: str
    order: WorkOrder | None = None
    permit: WorkPermit | None = None
    plan: OutagePlan | None = None
    spot: tuple[float, float] | None = None


def run_told(crew: Crew, scene: PaperScene) -> PaperTold:
    translate = QCoreApplication.translate
    stops = list(_stops(crew, scene))
    orders = [stop.order for stop in stops if stop.order is not None]
    row = crew_row(crew.id, scene.picture)
    nothing = [] if stops else [translate("Paper", "The crew has no order and no permit.")]
    return scene.told(
        title=translate("Paper", "Run sheet of a crew"),
        number=crew_label(crew.id, scene.picture),
        standing=term(crew.duty) if row is None else row.state,
        lines=tuple(nothing),
        blocks=filled(
            FactsBlock(title=translate("Paper", "Crew"), facts=tuple(crew_facts(crew.id, scene))),
            site_block(
                [*_signs(stops), *crew_signs([crew], orders, scene), *_duty_point(crew, scene)],
                matter_of(orders, [stop.plan for stop in stops if stop.plan is not None]),
                scene,
                notes=crew_notes([crew], scene),
                height_mm=_MAP_MM,
            ),
            *(block for stop in stops for block in _blocks(stop, crew, scene)),
            LinesBlock(title=translate("Paper", "Rules"), lines=tuple(_rules(stops, crew, scene))),
        ),
    )


def _stops(crew: Crew, scene: PaperScene) -> Iterator[_Stop]:
    """What it is furthest with comes first, as on the board, then by receipt; permits after the orders. Plans that
    whoever prints may not see are left out."""
    picture = scene.picture
    held = sorted(picture.orders_of_crew(crew.id), key=lambda one: (-_PROGRESS[one.state], one.received_at, one.id))
    number = 0
    for number, order in enumerate(held, start=1):
        yield _Stop(number=str(number), order=order, spot=(order.place.x, order.place.y))
    for permit in picture.permits_of_crew(crew.id):
        plan = picture.plans.get(permit.plan)
        if plan is not None and may_see_plan(plan, scene.account):
            number += 1
            areas = plan.content.scope.areas
            spot = scene.names.spot_of(areas[0]) if areas else None
            yield _Stop(number=str(number), permit=permit, plan=plan, spot=spot)


def _signs(stops: list[_Stop]) -> Iterator[SiteSign]:
    for stop in stops:
        if stop.order is not None:
            yield order_sign(stop.order, stop.number)
        elif stop.spot is not None:
            yield SiteSign(kind=SignKind.PLAN, x=stop.spot[0], y=stop.spot[1], number=stop.number)


def _duty_point(crew: Crew, scene: PaperScene) -> Iterator[SiteSign]:
    """Of whom it works for."""
    station = scene.picture.find(Station, works_for(crew, scene.picture))
    if station is not None:
        yield station_sign(station, meant=False)


def _blocks(stop: _Stop, crew: Crew, scene: PaperScene) -> Iterator[Block]:
    translate = QCoreApplication.translate
    if stop.order is not None:
        title = f"{stop.number} · {stop.order.id} · {term(stop.order.urgency)} · {term(stop.order.state)}"
        yield FactsBlock(title=title, facts=tuple(_order_facts(stop.order, crew, scene)))
        yield _times(
            (
                translate("Paper", "Departed"),
                translate("Paper", "Arrived"),
                translate("Paper", "Power off"),
                translate("Paper", "Power back"),
                translate("Paper", "Left"),
                translate("Paper", "Signature"),
            )
        )
    elif stop.permit is not None and stop.plan is not None:
        title = f"{stop.number} · {stop.plan.id} · {term(stop.permit.state)}"
        yield FactsBlock(title=title, facts=tuple(_permit_facts(stop.permit, stop.plan, stop.spot, scene)))
        yield _times(
            (
                translate("Paper", "Arrived"),
                translate("Paper", "Work permitted"),
                translate("Paper", "Work ended"),
                translate("Paper", "Left"),
                translate("Paper", "Signature"),
            )
        )


def _times(heads: tuple[str, ...]) -> TableBlock:
    """A row to write in."""
    return TableBlock(title="", heads=heads, rows=(("",) * len(heads),), widths=(1,) * len(heads), least_mm=WRITE_MM)


def _order_facts(order: WorkOrder, crew: Crew, scene: PaperScene) -> Iterator[Fact]:
    """Where, what, who called, what is known, how much time is left, what is owed before hands are laid on."""
    translate, picture, rules, now = QCoreApplication.translate, scene.picture, scene.rules, scene.now
    place, *told = order_lines(order, scene)
    yield Fact(translate("Paper", "Place"), place, "\n".join(told))
    for fact in report_facts(order, picture=picture, rules=rules, now=now, most=None):
        yield Fact(translate("Paper", "Contact"), fact.value, f"{fact.label}\n{fact.more}")
    for label, text in ((translate("Details", "Cause"), order.cause), (translate("Details", "Remedy"), order.remedy)):
        if text:
            yield Fact(label, text)
    limits = [limit_text(clock, scene) for clock in clocks_of(order, rules) if clock.ended_at is None]
    if limits:
        yield Fact(translate("Paper", "Limits"), "\n".join(limits))
    duties = [bracketed(term(one.need), one.rule) for one in missing_attestations(order, crew)]
    duties += [bracketed(term(need), rule) for need, rule in _EVERY]
    yield Fact(translate("Paper", "Owed before work"), listed(duties))
    yield from _safety(marks_near(order.place.x, order.place.y, scene), scene)


_EVERY = ((Need.REPORT_BEFORE_SWITCHING, "OP-9"), (Need.READ_BACK, "OP-12"))
"""Owed by every crew at every switching; the rest is the equipment's rule."""


def _permit_facts(
    permit: WorkPermit, plan: OutagePlan, spot: tuple[float, float] | None, scene: PaperScene
) -> Iterator[Fact]:
    translate, content = QCoreApplication.translate, plan.content
    yield Fact(translate("PlanSheet", "Line"), " · ".join(filter(None, (content.feeder or "", content.section))))
    places = listed(scene.names.areas(content.scope.areas))
    yield Fact(translate("Paper", "Place"), places)
    yield Fact(translate("Paper", "Ticket"), permit.ticket)
    yield Fact(translate("PlanSheet", "Hours"), hours_text(permit.announced, scene.rules, near=scene.now))
    yield Fact(translate("Paper", "Work"), content.work)
    contact = " ".join(filter(None, (content.contact_name, content.contact_phone)))
    yield Fact(translate("PlanSheet", "Contact"), contact)
    wires = [f"{wire.name} · {wire.place}" for wire in permit.earths_on]
    if wires:
        yield Fact(translate("Paper", "Earth wires on"), "\n".join(wires))
    if spot is not None:
        yield from _safety(marks_near(*spot, scene), scene)


def _safety(marks: list[MapMark], scene: PaperScene) -> Iterator[Fact]:
    """Closures and marks near, the nearest first, with their reasons."""
    for mark in marks:
        line = mark_line(mark, now=scene.now, rules=scene.rules)
        yield Fact(QCoreApplication.translate("Paper", "Near it"), line, mark.reason)


def _rules(stops: list[_Stop], crew: Crew, scene: PaperScene) -> Iterator[str]:
    """The rules that this crew works by at these orders, each once."""
    rules = [authority(stop.order.equipment, crew).rule for stop in stops if stop.order is not None]
    for rule in dict.fromkeys((*rules, "OP-9", "OP-10", "OP-11", "OP-12")):
        yield rule_text(rule, scene.rules)
