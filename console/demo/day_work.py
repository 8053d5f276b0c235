"""The day of the demo's outage plans: what a crew sends about the permit it holds, when its time has come, and what the
dispatcher of the earlier shift answers. In the demo that is open, permitting is left to people.

Nothing is remembered, as in `crew_terminals`; and no clock switches anything: a crew reports, and acts on its report.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TypedDict

from console.demo.manners import Manners, chance, minutes
from models.commands import Command, Request
from models.commands.day import (
    ClosePermit,
    DeEnergisePlan,
    EndWork,
    FitEarth,
    GivePermit,
    OpenPermit,
    ReEnergisePlan,
    RemoveEarth,
    ReportPlanSwitching,
)
from models.entities.outage_plans import OutagePlan
from models.entities.people import Crew, DutyState
from models.entities.switching import SwitchingKind
from models.entities.work_permits import PermitState, WorkPermit
from models.ids import AccountId, CrewId, PermitId
from models.permit_life_cycle import OVER
from models.picture import Picture
from models.rules.operation_authority import planned_authority
from models.rules.permit_gates import check_points, standing_report
from models.rules.rule_book import RuleBook
from models.territory.territory import Territory

_OPENED_BEFORE = timedelta(hours=1)
_DUTY_DISPATCHER = "配调值班员"
_EARTHS = 2
_SHARE_OF_HOURS = (0.55, 0.95)
"""How much of its announced hours a work takes."""


class _Seen(TypedDict):
    permit: PermitId
    seen: int


def permit_of_crew(crew: CrewId, picture: Picture) -> WorkPermit | None:
    """The one that it holds now."""
    return next((permit for permit in picture.permits_under_way() if permit.crew == crew), None)


def next_permit_command(
    permit: WorkPermit, plan: OutagePlan, crew: Crew, *, manners: Manners, now: datetime
) -> Command | None:
    """The crew's next command about the permit, or None while its time has not come or the room has to speak."""
    since = now - permit.lines[-1].at
    pace = manners.crew

    def waited(step: str) -> bool:
        return since >= minutes(getattr(pace, step), permit.id, len(permit.lines), step)

    match permit.state:
        case PermitState.OPENED if plan.approved is not None and now >= plan.approved.start and waited("report"):
            if standing_report(permit, SwitchingKind.DE_ENERGISE) is None:
                return _report(permit, plan, crew, SwitchingKind.DE_ENERGISE)
            return DeEnergisePlan(**_seen(permit))
        case PermitState.DE_ENERGISED if len(permit.earths) < _EARTHS and waited("switch"):
            return _earth(permit, plan)
        case PermitState.WORKING if now >= _finished(permit):
            place = next(place for place, party in enumerate(permit.parties) if not party.ended)
            recording = f"LY{permit.id}-{len(permit.lines)}"
            return EndWork(**_seen(permit), party=place, reporter=plan.content.leader, recording=recording)
        case PermitState.WORK_ENDED if waited("switch"):
            return _after_work(permit, plan, crew)
    return None


def earlier_shift(picture: Picture, *, actor: AccountId, rules: RuleBook, now: datetime) -> Iterator[Request]:
    """Tickets opened before their hours, work permitted once it is earthed, permits closed once power is back."""
    held = {permit.crew for permit in picture.permits_under_way()}
    for plan in picture.approved_plans():
        hours, permit = plan.approved, picture.permit_of(plan.id)
        due = hours is not None and hours.start - _OPENED_BEFORE <= now < hours.end
        if not due or permit is not None:
            continue
        crew = _free(plan, picture, held)
        if crew is not None:
            held.add(crew)
            ticket = f"GZP{plan.id[1:]}"
            opening = OpenPermit(plan=plan.id, seen=plan.version, ticket=ticket, crew=crew)
            yield Request(actor=actor, command=opening)
    for permit in picture.permits_under_way():
        command = _answer(permit, picture.plans[permit.plan], rules)
        if command is not None and now - permit.lines[-1].at >= minutes((1.0, 4.0), permit.id, len(permit.lines)):
            yield Request(actor=actor, command=command)


def _answer(permit: WorkPermit, plan: OutagePlan, rules: RuleBook) -> Command | None:
    if permit.state is PermitState.RE_ENERGISED:
        return ClosePermit(**_seen(permit))
    if permit.state is PermitState.DE_ENERGISED and len(permit.earths_on) == _EARTHS:
        return GivePermit(
            **_seen(permit),
            ticket=permit.ticket,
            leader=plan.content.leader,
            permitter=_DUTY_DISPATCHER,
            recording=f"LY{permit.id}-{len(permit.lines)}",
            checked=tuple(point.id for point in check_points(rules)),
        )
    return None


def _free(plan: OutagePlan, picture: Picture, held: set[CrewId | None]) -> CrewId | None:
    """A crew that may do it, is on standby and has nothing else to do."""
    for crew in picture.crews.values():
        idle = crew.duty is DutyState.STANDBY and not picture.is_busy(crew.id) and crew.id not in held
        if idle and planned_authority(plan.content.equipment, crew.kind).allowed:
            return crew.id
    return None


def _after_work(permit: WorkPermit, plan: OutagePlan, crew: Crew) -> Command:
    on = permit.earths_on
    if on:
        wire = on[-1]
        return RemoveEarth(**_seen(permit), number=wire.number, code=wire.code, removed_by=plan.content.leader)
    if standing_report(permit, SwitchingKind.RE_ENERGISE) is None:
        return _report(permit, plan, crew, SwitchingKind.RE_ENERGISE)
    return ReEnergisePlan(**_seen(permit))


def _earth(permit: WorkPermit, plan: OutagePlan) -> FitEarth:
    """Numbers of its own for every permit, so that no wire hangs twice."""
    side = ("电源侧", "负荷侧")[len(permit.earths)]
    number = f"{int(permit.id[-3:]) * _EARTHS + len(permit.earths):03d}"
    place = f"{plan.content.section}{side}"
    return FitEarth(**_seen(permit), number=number, code="JD", place=place, fitted_by=plan.content.leader)


def _finished(permit: WorkPermit) -> datetime:
    share = chance(permit.id, "work").uniform(*_SHARE_OF_HOURS)
    return max(permit.announced.start + permit.announced.length * share, permit.lines[-1].at + timedelta(minutes=5))


def _report(permit: WorkPermit, plan: OutagePlan, crew: Crew, kind: SwitchingKind) -> ReportPlanSwitching:
    name, number = f"{plan.content.section}开关", f"K{int(permit.id[-3:]) % 40 + 101}"
    return ReportPlanSwitching(
        **_seen(permit),
        kind=kind,
        reporter=plan.content.leader or crew.name,
        duty_dispatcher=_DUTY_DISPATCHER,
        recording=f"LY{permit.id}-{len(permit.lines)}",
        equipment_name=name,
        equipment_number=number,
        read_back_name=name,
        read_back_number=number,
    )


def _seen(permit: WorkPermit) -> _Seen:
    assert permit.state not in OVER
    return {"permit": permit.id, "seen": permit.version}


def middle_of(plan: OutagePlan, territory: Territory) -> tuple[float, float] | None:
    """x, y of the plan's first area, where its crew works; None if the ground does not know it."""
    areas = territory["areas"]
    row = areas.rows.get(plan.content.scope.areas[0]) if plan.content.scope.areas else None
    return None if row is None else (float(areas.columns["x"][row]), float(areas.columns["y"][row]))
