"""Giving orders to crews and taking them back (domain rules §2, OP-1…OP-8)."""

from dataclasses import replace

from models.changes import Change, changed
from models.commands.orders import (
    ApproveCrew,
    AssignOrder,
    DeclineOrder,
    ReassignOrder,
    RecallOrder,
)
from models.decisions.situation import Situation
from models.entities.orders import AuthorityApproval, Judgement, Pause, Stage, StageKind, WorkOrder
from models.entities.people import Crew, DutyState
from models.errors import Conflict, DispatchError, Incomplete, RuleBroken, Unavailable
from models.ids import CrewId
from models.lent_crews import is_own, loan_of
from models.life_cycle import RUNNING_STATES, Act, next_state
from models.rules.arrival_clocks import Leg, judgements_at
from models.rules.likely_fault import is_skilled
from models.rules.operation_authority import check_assignment
from models.rules.rounds import declined_in_round

_SENDINGS = (StageKind.DISPATCHED, StageKind.REASSIGNED)


def assign_order(command: AssignOrder, on: Situation) -> list[Change]:
    """派单. Hard refusals: off duty, skill, authority. A crew that is busy, rests or has sent the order back needs
    `override`, a reason."""
    _refuse_assigned_by_another(on.order(command.order), command.seen)
    order = on.order(command.order, command.seen)
    state = next_state(order, Act.ASSIGN)
    crew = _fit_crew(order, command.crew, command.override, on)
    judged = judgements_at(order, at=on.now, legs={Leg.DISPATCH}, rules=on.rules)
    stage = on.stage(StageKind.DISPATCHED, crew=crew.id, note=command.override)
    return [
        changed(
            order,
            state=state,
            crew=crew.id,
            stages=(*order.stages, stage),
            judgements=(*order.judgements, *judged),
        )
    ]


def reassign_order(command: ReassignOrder, on: Situation) -> list[Change]:
    """改派: the new crew starts from 派单; the customer's clock does not notice."""
    order = on.order(command.order, command.seen)
    state = next_state(order, Act.REASSIGN)
    on.require_words("reason", command.reason)
    if command.crew == order.crew:
        raise Unavailable("same_crew", facts={"order": order.id, "crew": command.crew})
    crew = _fit_crew(order, command.crew, command.override, on)
    note = "\n".join(part for part in (command.reason, command.override) if part)
    stage = on.stage(StageKind.REASSIGNED, crew=crew.id, note=note)
    return [
        changed(
            order,
            state=state,
            crew=crew.id,
            stages=(*order.stages, stage),
            pauses=ended_pauses(order, on),
        )
    ]


def approve_crew(command: ApproveCrew, on: Situation) -> list[Change]:
    """Another person's consent to depart from an overridable authority rule; needs a reason (OP-1).

    Refused to whoever gave the crew the order; whoever consents here cannot give it to the crew later."""
    order = on.order(command.order, command.seen)
    if order.state not in RUNNING_STATES:
        raise Unavailable("wrong_state", "OP-1", {"order": order.id, "state": order.state, "act": "approve"})
    crew = on.crew(command.crew)
    on.require_words("reason", command.reason)
    sent = sending(order)
    if sent is not None and (sent.crew, sent.actor) == (crew.id, on.actor.id):
        raise _own_approval(order, crew, on)
    refusal = check_assignment(order, crew)
    if refusal is None:
        raise Unavailable("approval_not_needed", facts={"order": order.id, "crew": crew.id})
    if not refusal.facts.get("overridable"):
        raise refusal
    approval = AuthorityApproval(crew=crew.id, approver=on.actor.id, at=on.now, reason=command.reason)
    return [changed(order, approvals=(*order.approvals, approval))]


def recall_order(command: RecallOrder, on: Situation) -> list[Change]:
    """Back to the pool by the room; the original clock is still running (WO guards)."""
    order = on.order(command.order, command.seen)
    on.require_words("reason", command.reason)
    line = on.stage(StageKind.RECALLED, crew=order.crew, note=command.reason)
    return [_back_to_pool(order, Act.RECALL, line, judged=(), on=on)]


def decline_order(command: DeclineOrder, on: Situation) -> list[Change]:
    """退单 by the crew, with a reason code (WO-9). A refusal is an answer too: it ends the accept clock (T-11)."""
    order = on.order(command.order, command.seen)
    note = "\n".join(part for part in (command.reason.value, command.note) if part)
    judged = judgements_at(order, at=on.now, legs={Leg.ACCEPT}, rules=on.rules)
    line = on.stage(StageKind.DECLINED, crew=order.crew, note=note)
    return [_back_to_pool(order, Act.DECLINE, line, judged=judged, on=on)]


def ended_pauses(order: WorkOrder, on: Situation) -> tuple[Pause, ...]:
    """The order's pauses with a running one ended now: a new crew starts with running clocks."""
    if not order.paused:
        return order.pauses
    return (*order.pauses[:-1], replace(order.pauses[-1], ended_at=on.now))


def sending(order: WorkOrder) -> Stage | None:
    """The line by which the order's present crew got it; None while it has no crew."""
    if order.crew is None:
        return None
    sendings = (stage for stage in reversed(order.stages) if stage.kind in _SENDINGS)
    return next(sendings, None)


def _back_to_pool(order: WorkOrder, act: Act, line: Stage, *, judged: tuple[Judgement, ...], on: Situation) -> Change:
    return changed(
        order,
        state=next_state(order, act),
        crew=None,
        stages=(*order.stages, line),
        pauses=ended_pauses(order, on),
        judgements=(*order.judgements, *judged),
    )


def _refuse_assigned_by_another(order: WorkOrder, seen: int) -> None:
    """Two rooms reach for one order: the slower one is told who was faster."""
    sent = sending(order)
    if order.version == seen or order.crew is None or sent is None:
        return
    raise Conflict(
        "assigned_already",
        facts={"order": order.id, "crew": order.crew, "by": sent.actor, "at": sent.at},
    )


def _fit_crew(order: WorkOrder, key: CrewId, override: str, on: Situation) -> Crew:
    crew = on.crew(key)
    refusal = _refusal(order, crew, on)
    if refusal is not None:
        raise refusal
    if not override.strip():
        _require_no_override(order, crew, on)
    return crew


def _require_no_override(order: WorkOrder, crew: Crew, on: Situation) -> None:
    """What the ranking asks a reason for is refused without one: a crew that is busy, rests, is lent to others
    or has sent it back."""
    busy = tuple(held.id for held in on.book.orders_of_crew(crew.id) if held.id != order.id)
    declined_at = declined_in_round(order).get(crew.id)
    plan = next((permit.plan for permit in on.book.permits_of_crew(crew.id) if permit.holds_crew), None)
    loan = None if is_own(crew, order, on.book) else loan_of(crew, on.book)
    resting = crew.duty is DutyState.BREAK
    if busy or plan is not None or resting or declined_at is not None or loan is not None:
        facts = {"order": order.id, "crew": crew.id, "duty": crew.duty, "orders": busy, "declined_at": declined_at}
        if plan is not None:
            facts["plan"] = plan
        if loan is not None:
            facts["borrower"] = loan.borrower
        raise Incomplete("crew_needs_override", facts=facts)


def _refusal(order: WorkOrder, crew: Crew, on: Situation) -> DispatchError | None:
    if crew.duty is DutyState.OFF_DUTY:
        return Unavailable("crew_off_duty", facts={"crew": crew.id})
    authority = check_assignment(order, crew)
    if authority is not None:
        return authority
    by_others = tuple(approval for approval in order.approvals if approval.approver != on.actor.id)
    if check_assignment(replace(order, approvals=by_others), crew) is not None:
        return _own_approval(order, crew, on)
    if not is_skilled(order, crew):
        return RuleBroken("crew_lacks_skill", facts={"crew": crew.id, "skill": order.skill})
    return None


def _own_approval(order: WorkOrder, crew: Crew, on: Situation) -> DispatchError:
    """OP-1 asks for two people: one who gives the order to the crew, another who consents."""
    facts = {"order": order.id, "crew": crew.id, "approver": on.actor.id}
    return RuleBroken("own_approval", "OP-1", facts)
