"""Outage plans as documents: drafted, edited, filed, withdrawn; their hours moved, lengthened, given up."""

from dataclasses import replace
from typing import Any

from models.changes import Change, changed, created
from models.commands.plans import (
    CancelPlan,
    DraftPlan,
    EditPlan,
    ExtendPlan,
    FilePlan,
    ImportPlans,
    PostponePlan,
    WithdrawPlan,
)
from models.decisions.numbering import next_number, next_numbers
from models.decisions.plan_checks import check_content, check_window
from models.decisions.plan_day import check_not_carried_out, tickets_given_back
from models.decisions.plan_gates import check_approval, check_document
from models.decisions.situation import Situation
from models.entities.outage_plans import (
    SENDING,
    OutagePlan,
    PlanAct,
    PlanRevision,
    PlanStage,
    PlanState,
    Window,
)
from models.errors import Unavailable
from models.ids import PlanId
from models.plan_document import changes_between, written
from models.plan_life_cycle import PLAN_LIFE_CYCLE, next_state

_OF_DOCUMENT = frozenset({PlanAct.FILE, PlanAct.CHANGE})


def draft_plan(command: DraftPlan, on: Situation) -> list[Change]:
    number, key = next_number(on, "P")
    return [number, _drafted(command, key, on)]


def import_plans(command: ImportPlans, on: Situation) -> list[Change]:
    if not command.drafts:
        return []
    number, keys = next_numbers(on, "P", len(command.drafts))
    return [number, *(_drafted(draft, key, on) for draft, key in zip(command.drafts, keys, strict=True))]


def edit_plan(command: EditPlan, on: Situation) -> list[Change]:
    """At home the document is written on freely. Once filed, a change needs its reason and sends the plan to the start
    of the chain; approved hours that have begun hold what they hold."""
    plan = on.plan(command.plan, command.seen)
    check_window(command.window)
    check_content(command.content, plan.station, on)
    act = PlanAct.EDIT if (plan.state, PlanAct.EDIT) in PLAN_LIFE_CYCLE else PlanAct.CHANGE
    state = next_state(plan, act)
    changes = changes_between(plan, command.window, command.content)
    if not changes:
        return []
    fields: dict[str, Any] = {
        "starts_at": command.window.start,
        "ends_at": command.window.end,
        "content": command.content,
        "revisions": written(plan, changes, act=act, at=on.now, by=on.actor.id),
    }
    if act is PlanAct.EDIT:
        return [changed(plan, state=state, **fields)]
    on.require_words("reason", command.reason)
    check_not_carried_out(plan, on)
    if plan.approved is not None and plan.approved.start <= on.now:
        raise Unavailable("plan_begun", facts={"plan": plan.id, "start": plan.approved.start})
    return [_sent(plan, act, on, reason=command.reason, approved=None, **fields)]


def file_plan(command: FilePlan, on: Situation) -> list[Change]:
    plan = on.plan(command.plan, command.seen)
    next_state(plan, PlanAct.FILE)
    return [_sent(plan, PlanAct.FILE, on)]


def withdraw_plan(command: WithdrawPlan, on: Situation) -> list[Change]:
    """Of a plan whose hours are approved and whose extension is on its way, the extension alone is withdrawn."""
    plan = on.plan(command.plan, command.seen)
    hours = plan.approved if plan.extension_pending else None
    act = PlanAct.WITHDRAW if hours is None else PlanAct.DROP_EXTENSION
    state = next_state(plan, act)
    on.require_words("reason", command.reason)
    fields: dict[str, Any] = {} if hours is None else _hours(plan, hours.window, act, on)
    return [_moved(plan, act, on, reason=command.reason, state=state, **fields)]


def postpone_plan(command: PostponePlan, on: Situation) -> list[Change]:
    plan = on.plan(command.plan, command.seen)
    next_state(plan, PlanAct.POSTPONE)
    on.require_words("reason", command.reason)
    check_window(command.window)
    _refuse_over(plan, on)
    check_not_carried_out(plan, on)
    if command.window.start <= plan.starts_at:
        raise Unavailable("hours_not_later", facts={"plan": plan.id, "start": plan.starts_at})
    fields = _hours(plan, command.window, PlanAct.POSTPONE, on)
    return [_sent(plan, PlanAct.POSTPONE, on, reason=command.reason, approved=None, **fields)]


def extend_plan(command: ExtendPlan, on: Situation) -> list[Change]:
    plan = on.plan(command.plan, command.seen)
    next_state(plan, PlanAct.EXTEND)
    on.require_words("reason", command.reason)
    assert plan.approved is not None  # the table admits no other
    _refuse_over(plan, on)
    window = Window(plan.approved.start, command.end)
    check_window(window)
    if command.end <= plan.approved.end:
        raise Unavailable("end_not_later", facts={"plan": plan.id, "end": plan.approved.end})
    fields = _hours(plan, window, PlanAct.EXTEND, on)
    return [_sent(plan, PlanAct.EXTEND, on, reason=command.reason, **fields)]


def cancel_plan(command: CancelPlan, on: Situation) -> list[Change]:
    """With it goes a ticket that somebody has opened for it: nobody works by it any more."""
    plan = on.plan(command.plan, command.seen)
    state = next_state(plan, PlanAct.CANCEL)
    on.require_words("reason", command.reason)
    _refuse_over(plan, on)
    check_not_carried_out(plan, on)
    cancelled = _moved(plan, PlanAct.CANCEL, on, reason=command.reason, state=state, approved=None)
    return [cancelled, *tickets_given_back(plan, command.reason, on)]


def stage_of(plan: OutagePlan, act: PlanAct, on: Situation, **more: Any) -> PlanStage:
    """A line for the plan's life as it stands after the act, by this actor, now."""
    return PlanStage(
        act=act,
        at=on.now,
        by=on.actor.id,
        role=on.actor.role,
        round=plan.round,
        start=plan.starts_at,
        end=plan.ends_at,
        copies=on.rules.plan_chain.copies if act in SENDING else (),
        **more,
    )


def _drafted(draft: DraftPlan, key: str, on: Situation) -> Change:
    if draft.station not in on.book.stations:
        raise Unavailable("unknown_station", facts={"station": draft.station})
    check_window(draft.window)
    check_content(draft.content, draft.station, on)
    plan = OutagePlan(
        id=PlanId(key),
        station=draft.station,
        state=PlanState.DRAFT,
        starts_at=draft.window.start,
        ends_at=draft.window.end,
        content=draft.content,
        revisions=(PlanRevision(number=1, round=1, at=on.now, by=on.actor.id, act=PlanAct.DRAFT),),
    )
    return created(replace(plan, stages=(stage_of(plan, PlanAct.DRAFT, on),)))


def _sent(plan: OutagePlan, act: PlanAct, on: Situation, *, reason: str = "", **fields: Any) -> Change:
    """The plan at the start of the chain, in a round of its own; refused if it may not go on its way."""
    state = next_state(plan, act)
    change = _moved(plan, act, on, reason=reason, state=state, round=plan.round + 1, **fields)
    assert isinstance(change.after, OutagePlan)
    if act in _OF_DOCUMENT:  # rain and an overrun do not wait until areas are counted anew
        check_document(change.after, on)
    check_approval(change.after, on)
    return change


def _moved(plan: OutagePlan, act: PlanAct, on: Situation, *, reason: str, **fields: Any) -> Change:
    after = replace(plan, **fields)
    line = stage_of(after, act, on, reason=reason.strip())
    return changed(plan, stages=(*plan.stages, line), **fields)


def _hours(plan: OutagePlan, window: Window, act: PlanAct, on: Situation) -> dict[str, Any]:
    changes = changes_between(plan, window, plan.content)
    return {
        "starts_at": window.start,
        "ends_at": window.end,
        "revisions": written(plan, changes, act=act, at=on.now, by=on.actor.id),
    }


def _refuse_over(plan: OutagePlan, on: Situation) -> None:
    """What has taken place is not moved any more, nor does it not take place."""
    if plan.approved is not None and plan.approved.end <= on.now:
        raise Unavailable("plan_hours_over", facts={"plan": plan.id, "end": plan.approved.end})
