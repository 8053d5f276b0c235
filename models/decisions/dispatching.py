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
from models.entities.orders import AuthorityApproval, Pause, StageKind, WorkOrder
from models.entities.people import Crew, DutyState
from models.errors import Conflict, DispatchError, Incomplete, RuleBroken, Unavailable
from models.ids import CrewId
from models.life_cycle import Act, next_state
from models.rules.arrival_clocks import Leg, judgements_at
from models.rules.likely_fault import is_skilled
from models.rules.operation_authority import check_assignment


def assign_order(command: AssignOrder, on: Situation) -> list[Change]:
    """派单. Hard refusals: off duty, skill, authority. A busy crew needs `override`, a reason."""
    order = on.order(command.order)
    if order.version != command.seen:
        _refuse_assigned_by_another(order)
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
    """Another person's consent to depart from an overridable authority rule; needs a reason (OP-1)."""
    order = on.order(command.order, command.seen)
    crew = on.crew(command.crew)
    on.require_words("reason", command.reason)
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
    return [_back_to_pool(order, Act.RECALL, StageKind.RECALLED, command.reason, on)]


def decline_order(command: DeclineOrder, on: Situation) -> list[Change]:
    """退单 by the crew, with a reason code (WO-9)."""
    order = on.order(command.order, command.seen)
    note = "\n".join(part for part in (command.reason.value, command.note) if part)
    return [_back_to_pool(order, Act.DECLINE, StageKind.DECLINED, note, on)]


def ended_pauses(order: WorkOrder, on: Situation) -> tuple[Pause, ...]:
    """The order's pauses with a running one ended now: a new crew starts with running clocks."""
    if not order.paused:
        return order.pauses
    return (*order.pauses[:-1], replace(order.pauses[-1], ended_at=on.now))


def _back_to_pool(order: WorkOrder, act: Act, kind: StageKind, note: str, on: Situation) -> Change:
    state = next_state(order, act)
    stage = on.stage(kind, crew=order.crew, note=note)
    return changed(order, state=state, crew=None, stages=(*order.stages, stage), pauses=ended_pauses(order, on))


def _refuse_assigned_by_another(order: WorkOrder) -> None:
    stage = order.last(StageKind.DISPATCHED)
    if order.crew is None or stage is None:
        return
    raise Conflict(
        "assigned_already",
        facts={"order": order.id, "crew": order.crew, "by": stage.actor, "at": stage.at},
    )


def _fit_crew(order: WorkOrder, key: CrewId, override: str, on: Situation) -> Crew:
    crew = on.crew(key)
    refusal = _refusal(order, crew)
    if refusal is not None:
        raise refusal
    busy = [held for held in on.book.orders_of_crew(crew.id) if held.id != order.id]
    if (busy or crew.duty is DutyState.BREAK) and not override.strip():
        raise Incomplete(
            "crew_needs_override",
            facts={"crew": crew.id, "duty": crew.duty, "orders": tuple(held.id for held in busy)},
        )
    return crew


def _refusal(order: WorkOrder, crew: Crew) -> DispatchError | None:
    if crew.duty is DutyState.OFF_DUTY:
        return Unavailable("crew_off_duty", facts={"crew": crew.id})
    authority = check_assignment(order, crew)
    if authority is not None:
        return authority
    if not is_skilled(order, crew):
        return RuleBroken("crew_lacks_skill", facts={"crew": crew.id, "skill": order.skill})
    return None
