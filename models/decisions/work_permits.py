"""The day of an outage plan: tickets, reports, switching, what is permitted and what is over (OP-9 … OP-12).

Nothing here asks a clock to act: every change is somebody's command (OP-11).
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from models.changes import Change, changed, created
from models.commands.day import (
    CancelPermit,
    ClosePermit,
    CorrectPermitTime,
    DeEnergisePlan,
    OpenPermit,
    ReEnergisePlan,
    ReportPlanSwitching,
)
from models.dark_areas import areas_left
from models.decisions.numbering import next_number
from models.decisions.others_at_work import permit_at_work
from models.decisions.plan_gates import check_announced
from models.decisions.plan_recount import recount
from models.decisions.situation import Situation
from models.decisions.switching_reports import taken_down
from models.entities.outage_plans import ApprovedHours, OutagePlan, PlanKind
from models.entities.people import Crew, DutyState
from models.entities.switching import SwitchingKind, SwitchingReport
from models.entities.work_permits import PermitAct, PermitLine, PermitState, WorkPermit
from models.errors import DispatchError, Incomplete, RuleBroken, Unavailable
from models.ids import AreaCode, PermitId
from models.permit_life_cycle import OVER, next_state
from models.rules.operation_authority import planned_authority
from models.rules.permit_gates import REPORT_OF, check_cleared, check_reported


def open_permit(command: OpenPermit, on: Situation) -> list[Change]:
    """Only of approved hours that are not over, and one at a time: a second day has its own after the first is over."""
    plan = on.plan(command.plan, command.seen)
    hours = hours_of(plan, on)
    on.require_words("ticket", command.ticket)
    current = on.book.permit_of(plan.id)
    if current is not None and current.state not in OVER:
        raise Unavailable("permit_open", facts={"plan": plan.id, "permit": current.id})
    if command.crew is not None:
        check_fit(on.crew(command.crew), plan)
    number, key = next_number(on, "W")
    permit = WorkPermit(
        id=PermitId(key),
        plan=plan.id,
        station=plan.station,
        state=PermitState.OPENED,
        ticket=command.ticket.strip(),
        cuts_supply=plan.content.kind is not PlanKind.CLOSURE_LIVE,
        announced=hours.window,
        crew=command.crew,
        lines=(PermitLine(act=PermitAct.OPEN, at=on.now, by=on.actor.id, subject=command.ticket.strip()),),
    )
    return [number, created(permit)]


def report_plan_switching(command: ReportPlanSwitching, on: Situation) -> list[Change]:
    """The report before re-energising says that work is over and the earths are off: it is taken when they are."""
    permit = on.permit(command.permit, command.seen)
    act = REPORT_OF[command.kind]
    if command.kind is SwitchingKind.RE_ENERGISE:
        _raise(check_cleared(permit))
        refuse_others_at_work(permit, _left(permit, on), on)
    state = next_state(permit, act)
    report = taken_down(command, command.kind, on)
    line = line_of(act, on, subject=double_name(report), note=report.recording)
    return [_moved(permit, line, state=state, switching=(*permit.switching, report))]


def de_energise_plan(command: DeEnergisePlan, on: Situation) -> list[Change]:
    """Actual stop. Hours that are over, or that the public was not told of in time, cut nobody off; shortly before they
    begin it needs a reason (`N-13.early_stop`), and earlier it is an outage that nobody was told of."""
    permit = on.permit(command.permit, command.seen)
    state = next_state(permit, PermitAct.DE_ENERGISE)
    plan = on.plan(permit.plan)
    hours = hours_of(plan, on)
    check_same_work(permit, plan, on)
    check_announced(plan, on)
    _raise(check_reported(permit, SwitchingKind.DE_ENERGISE))
    _refuse_early(permit, hours, command.reason, on)
    note, counted = command.reason.strip(), recount(plan, on)
    line = line_of(PermitAct.DE_ENERGISE, on, note=note)
    return [switched(permit, SwitchingKind.DE_ENERGISE, replace(line, counted=counted), state)]


def re_energise_plan(command: ReEnergisePlan, on: Situation) -> list[Change]:
    """Actual start: no party at work, no earth wire on, and the second report (OP-9). The hour does not matter here."""
    permit = on.permit(command.permit, command.seen)
    _raise(check_cleared(permit))
    refuse_others_at_work(permit, _left(permit, on), on)
    state = next_state(permit, PermitAct.RE_ENERGISE)
    _raise(check_reported(permit, SwitchingKind.RE_ENERGISE))
    return [switched(permit, SwitchingKind.RE_ENERGISE, line_of(PermitAct.RE_ENERGISE, on), state)]


def close_permit(command: ClosePermit, on: Situation) -> list[Change]:
    permit = on.permit(command.permit, command.seen)
    state = next_state(permit, PermitAct.CLOSE)
    return [_moved(permit, line_of(PermitAct.CLOSE, on, note=command.note.strip()), state=state)]


def cancel_permit(command: CancelPermit, on: Situation) -> list[Change]:
    permit = on.permit(command.permit, command.seen)
    state = next_state(permit, PermitAct.CANCEL)
    on.require_words("reason", command.reason)
    return [_moved(permit, line_of(PermitAct.CANCEL, on, note=command.reason.strip()), state=state)]


def correct_permit_time(command: CorrectPermitTime, on: Situation) -> list[Change]:
    """WO-3: a further line that names the old one, its true time and the reason. Power goes and comes in that order."""
    permit = on.permit(command.permit, command.seen)
    state = next_state(permit, PermitAct.CORRECT)
    on.require_words("reason", command.reason)
    facts = {"permit": permit.id, "line": command.line}
    if not 0 <= command.line < len(permit.lines) or permit.lines[command.line].act is PermitAct.CORRECT:
        raise Unavailable("unknown_line", "WO-3", facts)
    if command.at > on.now:
        raise Incomplete("correction_in_future", "WO-3", {"at": command.at, "now": on.now})
    old = permit.lines[command.line]
    line = line_of(PermitAct.CORRECT, on, subject=old.subject, note=command.reason.strip())
    line = replace(line, corrects=command.line, corrected_to=command.at)
    change = _moved(permit, line, state=state)
    assert isinstance(change.after, WorkPermit)
    turns = list[datetime]()
    for spell in change.after.spells:
        turns += [spell.off, *sorted(part.at for part in spell.parts), *([] if spell.back is None else [spell.back])]
    if turns != sorted(turns):
        raise Unavailable("correction_out_of_order", "WO-3", facts | {"at": command.at})
    return [change]


def line_of(act: PermitAct, on: Situation, *, subject: str = "", note: str = "") -> PermitLine:
    """A line for the permit's day, by this actor, now."""
    return PermitLine(act=act, at=on.now, by=on.actor.id, subject=subject, note=note)


def hours_of(plan: OutagePlan, on: Situation) -> ApprovedHours:
    """The approved hours, which are not over."""
    if plan.approved is None:
        raise Unavailable("plan_without_hours", "N-9", {"plan": plan.id})
    if plan.approved.end <= on.now:
        raise Unavailable("plan_hours_over", facts={"plan": plan.id, "end": plan.approved.end})
    return plan.approved


def check_same_work(permit: WorkPermit, plan: OutagePlan, on: Situation) -> None:
    """Unavailable if the plan was changed since the permit was opened, and is about work now that cuts supply where the
    permit does not, or the other way round, or that its crew may not do."""
    facts = {"permit": permit.id, "plan": plan.id}
    if permit.cuts_supply is not plan.content.cuts_off:
        raise Unavailable("permit_of_other_work", facts=facts)
    if permit.crew is not None and permit.crew in on.book.crews:
        _refuse_unauthorised(on.book.crews[permit.crew], plan)


def check_fit(crew: Crew, plan: OutagePlan) -> None:
    """RuleBroken or Unavailable unless the crew may do the plan's work and is on duty."""
    _refuse_unauthorised(crew, plan)
    if crew.duty is DutyState.OFF_DUTY:
        raise Unavailable("crew_off_duty", facts={"crew": crew.id})


def refuse_others_at_work(permit: WorkPermit, areas: Sequence[AreaCode], on: Situation) -> None:
    """An area may lie dark for two plans, the one longer than its hours: it is not re-energised on the people and the
    earth wires of the other."""
    other = permit_at_work(areas, None, on, besides=permit.id)
    if other is not None:
        raise RuleBroken("others_at_work", "OP-10", {"permit": permit.id, "other": other.id, "plan": other.plan})


def switched(permit: WorkPermit, kind: SwitchingKind, line: PermitLine, state: PermitState) -> Change:
    """The switching itself, written `line`: the newest report of its kind is used up by it and says what it was."""
    used = max(place for place, report in enumerate(permit.switching) if report.kind is kind)
    switching = tuple(
        replace(report, executed_at=line.at) if place == used else report
        for place, report in enumerate(permit.switching)
    )
    named = replace(line, subject=double_name(permit.switching[used]))
    return _moved(permit, named, state=state, switching=switching)


def double_name(report: SwitchingReport) -> str:
    return f"{report.equipment_name} {report.equipment_number}"


def _left(permit: WorkPermit, on: Situation) -> Sequence[AreaCode]:
    return areas_left(on.plan(permit.plan), permit)


def _moved(permit: WorkPermit, line: PermitLine, **fields: Any) -> Change:
    return changed(permit, lines=(*permit.lines, line), **fields)


def _refuse_unauthorised(crew: Crew, plan: OutagePlan) -> None:
    """The crew that comes has to be one that may (OP-1 … OP-8), or one for which the plan gives the reason."""
    content = plan.content
    verdict = planned_authority(content.equipment, crew.kind)
    if not verdict.allowed and not (verdict.overridable and content.departure.strip()):
        facts = {"kind": crew.kind, "equipment": content.equipment, "operators": verdict.operators}
        raise RuleBroken("plan_crew_not_authorised", verdict.rule, facts)


def _refuse_early(permit: WorkPermit, hours: ApprovedHours, reason: str, on: Situation) -> None:
    if on.now >= hours.start:
        return
    facts = {"permit": permit.id, "start": hours.start}
    earliest = hours.start - on.rules.duration("N-13.early_stop")
    if on.now < earliest:
        raise RuleBroken("stop_too_early", "N-9", facts | {"earliest": earliest})
    if not reason.strip():
        raise RuleBroken("stop_before_announced", "N-9", facts)


def _raise(refusal: DispatchError | None) -> None:
    if refusal is not None:
        raise refusal
