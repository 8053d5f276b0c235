"""The operation ticket (操作票) of a planned outage: what was done in the order in which it was done, then what is
still to do, each step with lines for the read-back (OP-9 … OP-12). What nobody has reported stays an empty line."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from models.entities.outage_plans import OutagePlan
from models.entities.switching import SwitchingKind, SwitchingReport
from models.entities.work_permits import EarthWire, PermitAct, PermitState, WorkPermit
from models.permit_life_cycle import OVER
from models.rules.permit_gates import REPORT_OF, standing_report
from widgets.acts.labels import field_label
from widgets.inspector.section import Fact
from widgets.papers.scene import PaperScene
from widgets.papers.ticket_steps import (
    Step,
    earth_heads,
    earth_widths,
    empty_earths,
    reported_words,
    rule_block,
    sign_block,
    step_block,
)
from widgets.papers.told import WRITE_MM, FactsBlock, PaperTold, TableBlock, filled
from widgets.plans.words import hours_text
from widgets.words.names import crew_label, station_label
from widgets.words.terms import term
from widgets.words.times import moment_text

_TOLD = {
    PermitAct.REPORT_DE_ENERGISING,
    PermitAct.DE_ENERGISE,
    PermitAct.FIT_EARTH,
    PermitAct.REMOVE_EARTH,
    PermitAct.GIVE_PERMIT,
    PermitAct.INTERRUPT,
    PermitAct.RESUME,
    PermitAct.END_WORK,
    PermitAct.HAND_OVER,
    PermitAct.REPORT_RE_ENERGISING,
    PermitAct.RE_ENERGISE,
}
"""Lines of a permit that are steps; opening, closing and corrections are its clerk's."""
_SPARE_EARTHS = 4
"""Empty lines for wires that are not fitted yet."""


def plan_ticket_told(plan: OutagePlan, scene: PaperScene) -> PaperTold:
    """`plan` by its newest permit; without one every step is still to do."""
    translate, picture, rules = QCoreApplication.translate, scene.picture, scene.rules
    permit = picture.permit_of(plan.id)
    content = plan.content
    steps = [*_done(permit, scene), *_to_do(permit)]
    hours = plan.window if plan.approved is None else plan.approved.window
    facts = (
        Fact(translate("Paper", "Ticket"), "" if permit is None else permit.ticket),
        Fact(translate("Paper", "Station"), station_label(plan.station, picture)),
        Fact(translate("PlanSheet", "Hours"), hours_text(hours, rules, near=scene.now)),
        Fact(translate("PlanSheet", "Line"), " · ".join(filter(None, (_feeder(plan, scene), content.section)))),
        Fact(field_label("equipment"), term(content.equipment)),
        Fact(field_label("work"), content.work),
        Fact(translate("PlanSheet", "Team, person in charge"), _in_charge(plan, permit, scene)),
    )
    return scene.told(
        title=translate("Paper", "Operation ticket"),
        number=plan.id,
        standing=translate("OutageDay", "No ticket yet") if permit is None else term(permit.state),
        lines=(
            translate(
                "Paper", "Each order is read back with the equipment's name and number before it is carried out."
            ),
        ),
        blocks=filled(
            FactsBlock(title="", facts=facts),
            step_block(translate("Paper", "Reports, switching and earth wires"), steps, first=1),
            step_block(
                translate("Paper", "Work steps by the plan's document"),
                [Step(words=words) for words in content.steps],
                first=len(steps) + 1,
            ),
            _earths(permit, scene),
            sign_block(),
            rule_block(scene),
        ),
    )


def _feeder(plan: OutagePlan, scene: PaperScene) -> str:
    feeder = plan.content.feeder
    if feeder is None:
        return ""
    name = scene.names.feeder(feeder)
    return name if name == feeder else f"{name} {feeder}"


def _in_charge(plan: OutagePlan, permit: WorkPermit | None, scene: PaperScene) -> str:
    """As the screen says it: the permit's crew, and who leads there now."""
    crew = "" if permit is None or permit.crew is None else crew_label(permit.crew, scene.picture)
    leader = (permit.taken_over_by if permit is not None else "") or plan.content.leader
    return " · ".join(part for part in (crew, leader) if part)


def _done(permit: WorkPermit | None, scene: PaperScene) -> Iterator[Step]:
    """One step for each line of the permit, at the time that it was last corrected to."""
    if permit is None:
        return
    reports = {kind: iter([one for one in permit.switching if one.kind is kind]) for kind in SwitchingKind}
    kind_of = {act: kind for kind, act in REPORT_OF.items()}
    for index, line in enumerate(permit.lines):
        if line.act not in _TOLD:
            continue
        detail = " · ".join(part for part in (line.subject, line.note) if part)
        if line.act in kind_of:
            detail = reported_words(next(reports[kind_of[line.act]]))
        elif line.act is PermitAct.FIT_EARTH:
            detail = _fitted(line.subject, permit) or detail
        at = moment_text(permit.time_of(index), now=scene.now, rules=scene.rules)
        yield Step(words=term(line.act), detail=detail, at=at)


def _fitted(name: str, permit: WorkPermit) -> str:
    """The wire by number and code, with its place."""
    return next((f"{wire.name} · {wire.place} · {wire.fitted_by}" for wire in permit.earths if wire.name == name), "")


def _to_do(permit: WorkPermit | None) -> Iterator[Step]:
    """What the day still waits for, as far as the permit's state says; nothing once it is over."""
    if permit is not None and (permit.state in OVER or permit.state is PermitState.RE_ENERGISED):
        return
    state = PermitState.OPENED if permit is None else permit.state
    cuts = permit is None or permit.cuts_supply
    switched = state is not PermitState.OPENED
    if cuts and not switched:
        yield from _switching(permit, SwitchingKind.DE_ENERGISE)
        yield Step(words=term(PermitAct.FIT_EARTH))
    if state in {PermitState.OPENED, PermitState.DE_ENERGISED}:
        yield Step(words=term(PermitAct.GIVE_PERMIT))
        yield Step(words=term(PermitAct.END_WORK))
    for party in () if permit is None else permit.parties_on:
        yield Step(words=term(PermitAct.END_WORK), detail=f"{party.ticket} · {party.leader}")
    if cuts:
        for wire in () if permit is None else permit.earths_on:
            yield Step(words=term(PermitAct.REMOVE_EARTH), detail=f"{wire.name} · {wire.place}")
        if permit is None or not permit.earths:
            yield Step(words=term(PermitAct.REMOVE_EARTH))
        yield from _switching(permit, SwitchingKind.RE_ENERGISE)


def _switching(permit: WorkPermit | None, kind: SwitchingKind) -> Iterator[Step]:
    """Report and switching; of a report that stands only the switching is left, of the equipment that it names."""
    act = PermitAct.DE_ENERGISE if kind is SwitchingKind.DE_ENERGISE else PermitAct.RE_ENERGISE
    report = None if permit is None else standing_report(permit, kind)
    if report is None:
        yield Step(words=term(REPORT_OF[kind]), asks=True)
    yield Step(words=term(act), detail="" if report is None else _named(report), asks=report is None)


def _named(report: SwitchingReport) -> str:
    return f"{report.equipment_name} {report.equipment_number}"


def _earths(permit: WorkPermit | None, scene: PaperScene) -> TableBlock | None:
    """Every wire by number, code and place (H-2), then empty lines while more may come."""
    if permit is not None and not permit.cuts_supply:
        return None
    rows = [_wire(wire, scene) for wire in (() if permit is None else permit.earths)]
    over = permit is not None and (permit.state in OVER or permit.state is PermitState.RE_ENERGISED)
    return TableBlock(
        title=QCoreApplication.translate("Paper", "Earth wires"),
        heads=earth_heads(),
        rows=(*rows, *(() if over else empty_earths(_SPARE_EARTHS))),
        widths=earth_widths(),
        least_mm=WRITE_MM,
    )


def _wire(wire: EarthWire, scene: PaperScene) -> tuple[str, ...]:
    def when(at: object, by: str) -> str:
        return f"{at} {by}".strip()

    fitted = when(moment_text(wire.fitted_at, now=scene.now, rules=scene.rules), wire.fitted_by)
    removed = "" if wire.removed_at is None else moment_text(wire.removed_at, now=scene.now, rules=scene.rules)
    return wire.number, wire.code, wire.place, fitted, when(removed, wire.removed_by)
