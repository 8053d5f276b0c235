"""What the demo's crews send from their terminals: the next command of each order they hold, when its time has come.

Nothing is remembered: how long a step takes follows from the order and the step alone.
"""

from datetime import datetime
from typing import TypedDict

from console.demo.driving import Driving
from console.demo.manners import Manners, chance, minutes
from models.commands import Command
from models.commands.orders import (
    AcceptOrder,
    Arrive,
    CompleteRepair,
    ConfirmRestored,
    DeclineOrder,
    DeEnergise,
    Depart,
    Diagnose,
    RecordAttestation,
    ReEnergise,
    ReportSwitching,
    ReturnOrder,
)
from models.entities.orders import DeclineReason, Need, OrderState, StageKind, WorkOrder
from models.entities.people import Crew
from models.entities.switching import SwitchingKind
from models.ids import OrderId
from models.rules.operation_authority import check_execution, check_switching


class _Seen(TypedDict):
    order: OrderId
    seen: int


_DUTY_DISPATCHER = "配调值班员"
_ATTESTED_BY: dict[Need, tuple[str, str]] = {
    Need.PHONE_PERMISSION: (_DUTY_DISPATCHER, "XK"),
    Need.SAFETY_MEASURES: ("工作负责人", "AQ"),
    Need.ON_SITE_PERMITTER: ("运检班许可人", "GZP"),
    Need.WRITTEN_ENTRUSTMENT: ("客户代表", "WT"),
}
"""Who answers for it, and the letters its numbers begin with."""
_SPEED_M_S = {"urban": 9.0, "rural": 12.0, "remote": 14.0}


def next_command(order: WorkOrder, crew: Crew, *, driving: Driving, manners: Manners, now: datetime) -> Command | None:
    """The crew's next command about the order, or None while its time has not come."""
    if order.paused:
        return None
    since = now - order.stages[-1].at
    pace = manners.crew

    def waited(step: str) -> bool:
        return since >= minutes(getattr(pace, step), order.id, order.state.value, len(order.stages), step)

    match order.state:
        case OrderState.DISPATCHED if waited("accept"):
            declines = chance(order.id, crew.id, "decline").random() < pace.decline_share
            return (
                DeclineOrder(**_seen(order), reason=DeclineReason.VEHICLE_FAULT)
                if declines
                else AcceptOrder(**_seen(order))
            )
        case OrderState.ACCEPTED if waited("depart"):
            return Depart(**_seen(order))
        case OrderState.EN_ROUTE:
            driving.send(crew.id, (order.place.x, order.place.y), now=now, speed=_SPEED_M_S[order.zone.value])
            if driving.arrived(crew.id, now):
                x, y, _ = driving.at(crew.id, now)
                return Arrive(**_seen(order), x=x, y=y)
        case OrderState.ON_SITE if waited("diagnose"):
            return Diagnose(
                order=order.id,
                seen=order.version,
                equipment=order.equipment,
                cause=manners.complaint(order.symptom).cause,
            )
        case OrderState.DIAGNOSED:
            return _after_diagnosis(order, crew, manners, reported=waited("report"), repaired=waited("repair"))
        case OrderState.DE_ENERGISED if waited("repair"):
            return CompleteRepair(**_seen(order), remedy=manners.complaint(order.symptom).remedy)
        case OrderState.REPAIRED:
            return _after_repair(order, crew, reported=waited("report"), switched=waited("switch"))
        case OrderState.RESTORED if waited("return_"):
            return ReturnOrder(**_seen(order))
    return None


def _after_diagnosis(
    order: WorkOrder, crew: Crew, manners: Manners, *, reported: bool, repaired: bool
) -> Command | None:
    refusal = check_execution(order, crew)
    if refusal is not None and refusal.code == "attestation_missing":
        return _attestation(order, refusal.facts["need"]) if reported else None
    if refusal is not None:
        return DeclineOrder(**_seen(order), reason=DeclineReason.BEYOND_AUTHORITY) if reported else None
    if not _switches(order, manners):
        return CompleteRepair(**_seen(order), remedy=manners.complaint(order.symptom).remedy) if repaired else None
    if not reported:
        return None
    if check_switching(order, SwitchingKind.DE_ENERGISE) is not None:
        return _switching_report(order, crew, SwitchingKind.DE_ENERGISE)
    return DeEnergise(**_seen(order))


def _after_repair(order: WorkOrder, crew: Crew, *, reported: bool, switched: bool) -> Command | None:
    if order.last(StageKind.DE_ENERGISED) is None:  # nothing was switched off in this round
        return ConfirmRestored(**_seen(order)) if switched else None
    if not reported:
        return None
    if check_switching(order, SwitchingKind.RE_ENERGISE) is not None:
        return _switching_report(order, crew, SwitchingKind.RE_ENERGISE)
    return ReEnergise(**_seen(order))


def _attestation(order: WorkOrder, need: Need) -> RecordAttestation:
    person, letters = _ATTESTED_BY[need]
    return RecordAttestation(**_seen(order), need=need, given_by=person, reference=f"{letters}{order.id}")


def _switches(order: WorkOrder, manners: Manners) -> bool:
    return chance(order.id, "switching").random() < manners.crew.switching_share


def _switching_report(order: WorkOrder, crew: Crew, kind: SwitchingKind) -> ReportSwitching:
    name, number = f"{order.place.address.split(' ')[0]}低压开关", f"{int(order.id[-3:]) % 40 + 401}"
    return ReportSwitching(
        **_seen(order),
        kind=kind,
        reporter=crew.name,
        duty_dispatcher=_DUTY_DISPATCHER,
        recording=f"LY{order.id}-{len(order.switching) + 1}",
        equipment_name=name,
        equipment_number=number,
        read_back_name=name,
        read_back_number=number,
    )


def _seen(order: WorkOrder) -> _Seen:
    return {"order": order.id, "seen": order.version}
