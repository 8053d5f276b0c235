"""What the crew does: accept, drive, arrive, judge, switch, repair, restore, hand in (domain rules §2, §5)."""

from dataclasses import replace

from models.changes import Change, changed
from models.commands.orders import (
    AcceptOrder,
    Arrive,
    CompleteRepair,
    ConfirmRestored,
    DeEnergise,
    Depart,
    Diagnose,
    RecordAttestation,
    ReEnergise,
    ReportSwitching,
    ReturnOrder,
)
from models.decisions.call_back import called_back
from models.decisions.others_at_work import permit_at_work
from models.decisions.situation import Situation
from models.decisions.switching_reports import taken_down
from models.entities.orders import Attestation, OrderState, ReportState, Stage, StageKind, WorkOrder
from models.entities.people import Crew, DutyState
from models.entities.switching import SwitchingKind
from models.errors import Incomplete, RuleBroken, Unavailable
from models.life_cycle import RUNNING_STATES, Act, next_state
from models.outages import FEEDER_WIDE
from models.rules.arrival_clocks import Leg, judgements_at
from models.rules.likely_fault import is_skilled, needed_skill
from models.rules.operation_authority import ATTESTED, check_execution, check_switching, permitting_report

_REPORT_STAGES = {
    SwitchingKind.DE_ENERGISE: StageKind.REPORTED_BEFORE_DE_ENERGISING,
    SwitchingKind.RE_ENERGISE: StageKind.REPORTED_BEFORE_RE_ENERGISING,
}
_REPORT_STATES = {
    SwitchingKind.DE_ENERGISE: OrderState.DIAGNOSED,
    SwitchingKind.RE_ENERGISE: OrderState.REPAIRED,
}


def accept_order(command: AcceptOrder, on: Situation) -> list[Change]:
    order = on.order(command.order, command.seen)
    state = next_state(order, Act.ACCEPT)
    crew = _crew_of(order, on)
    if crew.duty is DutyState.OFF_DUTY:
        raise Unavailable("crew_off_duty", facts={"crew": crew.id})
    if not is_skilled(order, crew):
        raise RuleBroken("crew_lacks_skill", facts={"crew": crew.id, "skill": order.skill})
    judged = judgements_at(order, at=on.now, legs={Leg.ACCEPT}, rules=on.rules)
    stage = on.stage(StageKind.ACCEPTED, crew=crew.id)
    return [changed(order, state=state, stages=(*order.stages, stage), judgements=(*order.judgements, *judged))]


def depart(command: Depart, on: Situation) -> list[Change]:
    order = on.order(command.order, command.seen)
    return [_moved(order, Act.DEPART, on.stage(StageKind.DEPARTED, crew=order.crew))]


def arrive(command: Arrive, on: Situation) -> list[Change]:
    """到达现场: ends the arrival clocks T-1, T-2, T-3 and stores each judgement."""
    order = on.order(command.order, command.seen)
    stage = on.stage(StageKind.ARRIVED, crew=order.crew, x=command.x, y=command.y)
    judged = judgements_at(order, at=on.now, legs={Leg.ARRIVAL}, rules=on.rules)
    moved = _moved(order, Act.ARRIVE, stage)
    assert isinstance(moved.after, WorkOrder)
    return [Change(order, replace(moved.after, judgements=(*order.judgements, *judged)))]


def diagnose(command: Diagnose, on: Situation) -> list[Change]:
    """故障判断. Equipment beyond the crew's authority is told at once by the next act that needs it. An approval
    was given for the equipment of that moment: for other equipment it is asked for again (OP-1)."""
    order = on.order(command.order, command.seen)
    state = next_state(order, Act.DIAGNOSE)
    on.require_words("cause", command.cause)
    stage = on.stage(StageKind.DIAGNOSED, crew=order.crew, note=command.cause)
    return [
        changed(
            order,
            state=state,
            equipment=command.equipment,
            skill=needed_skill(command.equipment),
            cause=command.cause,
            approvals=order.approvals if command.equipment is order.equipment else (),
            stages=(*order.stages, stage),
        )
    ]


def record_attestation(command: RecordAttestation, on: Situation) -> list[Change]:
    """What a person answers for; it may come while the crew is still on its way. Refused for needs that are checked
    where they arise: the order, the report before switching and its read-back."""
    order = on.order(command.order, command.seen)
    if order.state not in RUNNING_STATES:
        raise Unavailable("wrong_state", facts={"order": order.id, "state": order.state, "act": "attest"})
    if command.need not in ATTESTED:
        raise Unavailable("not_attested", facts={"need": command.need})
    on.require_words("given_by", command.given_by)
    on.require_words("reference", command.reference)
    attestation = Attestation(need=command.need, given_by=command.given_by, at=on.now, reference=command.reference)
    return [changed(order, attestations=(*order.attestations, attestation))]


def report_switching(command: ReportSwitching, on: Situation) -> list[Change]:
    """The OP-9 report. The double name is read back word for word (OP-12); one report permits one act."""
    order = on.order(command.order, command.seen)
    if order.state is not _REPORT_STATES[command.kind]:
        raise Unavailable(
            "wrong_state_for_report", "OP-9", {"order": order.id, "state": order.state, "kind": command.kind}
        )
    if order.paused:
        raise Unavailable("order_suspended", facts={"order": order.id})
    report = taken_down(command, command.kind, on)
    note = f"{report.equipment_name} {report.equipment_number}"
    stage = on.stage(_REPORT_STAGES[command.kind], crew=order.crew, note=note)
    return [changed(order, switching=(*order.switching, report), stages=(*order.stages, stage))]


def de_energise(command: DeEnergise, on: Situation) -> list[Change]:
    order = on.order(command.order, command.seen)
    return [_switched(order, Act.DE_ENERGISE, SwitchingKind.DE_ENERGISE, StageKind.DE_ENERGISED, on)]


def re_energise(command: ReEnergise, on: Situation) -> list[Change]:
    order = on.order(command.order, command.seen)
    _refuse_plans_at_work(order, on)
    switched = _switched(order, Act.RE_ENERGISE, SwitchingKind.RE_ENERGISE, StageKind.RE_ENERGISED, on)
    return _restored(switched, on)


def _refuse_plans_at_work(order: WorkOrder, on: Situation) -> None:
    """Nobody brings power onto the people or the earth wires of a planned outage: of the area, and where a line is
    switched of its feeder."""
    areas = () if order.place.area is None else (order.place.area,)
    feeder = order.place.feeder if order.equipment in FEEDER_WIDE else None
    permit = permit_at_work(areas, feeder, on)
    if permit is not None:
        raise RuleBroken("plan_at_work", "OP-10", {"order": order.id, "permit": permit.id, "plan": permit.plan})


def complete_repair(command: CompleteRepair, on: Situation) -> list[Change]:
    """修复; refused without a judged cause (WO guards) or a remedy (WO-6)."""
    order = on.order(command.order, command.seen)
    state = next_state(order, Act.COMPLETE_REPAIR)
    on.require_words("remedy", command.remedy)
    on.require_words("cause", order.cause)
    refusal = check_execution(order, _crew_of(order, on))
    if refusal is not None:
        raise refusal
    stage = on.stage(StageKind.REPAIRED, crew=order.crew, note=command.remedy)
    return [changed(order, state=state, remedy=command.remedy, stages=(*order.stages, stage))]


def confirm_restored(command: ConfirmRestored, on: Situation) -> list[Change]:
    """Power is back with the repair itself; refused if the crew had de-energised (then OP-9 applies), and while people
    or earth wires of a planned outage are where it would come back (OP-10)."""
    order = on.order(command.order, command.seen)
    state = next_state(order, Act.CONFIRM_RESTORED)
    de_energised = order.last(StageKind.DE_ENERGISED)
    if de_energised is not None:
        raise RuleBroken("re_energise_needs_report", "OP-9", {"order": order.id})
    _refuse_plans_at_work(order, on)
    return _restored(changed(order, state=state), on)


def return_order(command: ReturnOrder, on: Situation) -> list[Change]:
    """回单; cause and remedy are required (WO-6). The crew is free from here. Customers who were all asked
    before the crew handed in are not asked again: the order is called back at once."""
    order = on.order(command.order, command.seen)
    state = next_state(order, Act.RETURN)
    for field in ("cause", "remedy"):
        if not getattr(order, field).strip():
            raise Incomplete("empty_field", "WO-6", {"field": field})
    judged = judgements_at(order, at=on.now, legs={Leg.RETURN}, rules=on.rules)
    returned = replace(
        order,
        state=state,
        version=order.version + 1,
        stages=(*order.stages, on.stage(StageKind.RETURNED, crew=order.crew)),
        judgements=(*order.judgements, *judged),
    )
    return [Change(order, called_back(returned, on.book.all_reports_of(order.id), on))]


def _crew_of(order: WorkOrder, on: Situation) -> Crew:
    """The crew that holds the order, also one that has been retired meanwhile: it finishes what it holds."""
    if order.crew is None:
        raise Unavailable("no_crew", facts={"order": order.id})
    return on.book.crews[order.crew]


def _moved(order: WorkOrder, act: Act, stage: Stage) -> Change:
    return changed(order, state=next_state(order, act), stages=(*order.stages, stage))


def _switched(order: WorkOrder, act: Act, kind: SwitchingKind, stage: StageKind, on: Situation) -> Change:
    """Carry out a switching act: authority again, then the unused report, which is used up by it."""
    state = next_state(order, act)
    refusal = check_execution(order, _crew_of(order, on)) or check_switching(order, kind)
    if refusal is not None:
        raise refusal
    permitting = permitting_report(order, kind)
    assert permitting is not None
    line = on.stage(stage, crew=order.crew, note=f"{permitting.equipment_name} {permitting.equipment_number}")
    return changed(
        order,
        state=state,
        switching=tuple(
            replace(report, executed_at=on.now) if report is permitting else report for report in order.switching
        ),
        stages=(*order.stages, line),
    )


def _restored(change: Change, on: Situation) -> list[Change]:
    """WO-5: restoration is one transaction over the order and every report that hangs on it (D-1, D-2)."""
    order = change.after
    assert isinstance(order, WorkOrder)
    judged = judgements_at(order, at=on.now, legs={Leg.RESTORE}, rules=on.rules)
    stage = on.stage(StageKind.RESTORED, crew=order.crew)
    done = replace(order, stages=(*order.stages, stage), judgements=(*order.judgements, *judged))
    reports = [
        changed(report, state=ReportState.RESTORED)
        for report in on.book.all_reports_of(order.id)
        if report.state is ReportState.OPEN
    ]
    return [Change(change.before, done), *reports]
