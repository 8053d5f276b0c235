"""Links of the chain speaking about a plan, in the order of the rule book (审批): approve, or return with a reason."""

from dataclasses import replace
from typing import Any

from models.changes import Change, changed
from models.commands.plans import ApproveNotice, ApprovePlan, ReturnPlan
from models.decisions.major_plans import is_major
from models.decisions.plan_gates import check_approval, overlaps
from models.decisions.plan_recount import check_still_there, recount
from models.decisions.plans import stage_of
from models.decisions.repeat_gates import check_reason_named, check_second_agreed, over_limit
from models.decisions.situation import Situation
from models.entities.outage_plans import ApprovedHours, OutagePlan, PlanAct, PlanLink
from models.errors import Conflict, NotAllowed, Unavailable
from models.plan_life_cycle import APPROVAL_OF, LINK_OF, ON_ITS_WAY, next_state
from models.rules.plan_chain import ChainLink, Occasion


def approve_plan(command: ApprovePlan, on: Situation) -> list[Change]:
    plan = on.plan(command.plan, command.seen)
    link = _due(plan, PlanAct.APPROVE_STATION, on)
    if link.id is PlanLink.NOTICE:
        raise Unavailable("notice_is_next", facts={"plan": plan.id})
    _refuse_other_role(plan, link, on)
    _refuse_partial(plan, link, on)
    reason = command.over_limit_reason.strip()
    change = _approved(plan, link.id, on, reason=command.remark.strip(), over_limit_reason=reason)
    assert isinstance(change.after, OutagePlan)
    check_approval(change.after, on)
    check_still_there(change.after, on)
    check_reason_named(change.after, on)  # by this link, if by nobody before
    return [change]


def approve_notice(command: ApproveNotice, on: Situation) -> list[Change]:
    """The last link: from here on the hours are in force."""
    plan = on.plan(command.plan, command.seen)
    link = _due(plan, PlanAct.APPROVE_NOTICE, on)
    if link.id is not PlanLink.NOTICE:
        facts = {"plan": plan.id, "link": link.id, "roles": link.roles}
        raise Unavailable("link_before_notice", link.rule, facts)
    _refuse_other_role(plan, link, on)
    _refuse_partial(plan, link, on)
    hours = ApprovedHours(start=plan.starts_at, end=plan.ends_at, round=plan.round)
    check_in_force(plan, hours, on)
    check_still_there(plan, on)
    return [_approved(plan, link.id, on, reason=command.remark.strip(), approved=hours)]


def return_plan(command: ReturnPlan, on: Situation) -> list[Change]:
    """Whoever has to speak next may say no; the reason goes back with the plan."""
    plan = on.plan(command.plan, command.seen)
    _refuse_other_role(plan, _due(plan, PlanAct.RETURN, on), on)
    on.require_words("reason", command.reason)
    state = next_state(plan, PlanAct.RETURN)
    line = stage_of(plan, PlanAct.RETURN, on, reason=command.reason.strip())
    return [changed(plan, state=state, stages=(*plan.stages, line))]


def check_in_force(plan: OutagePlan, hours: ApprovedHours, on: Situation) -> None:
    """Refuse these hours of the plan if they may not come into force, by the last approval or by an undo: two crews on
    one area do not know of each other's earths, and every link that is needed as things are now has spoken for them in
    the round in which they went along the chain."""
    asked = replace(plan, starts_at=hours.start, ends_at=hours.end, round=hours.round)
    check_approval(asked, on)
    for overlap in overlaps(asked, on.book):
        facts = {"plan": plan.id, "other": overlap.plan, "areas": overlap.areas, "count": len(overlap.areas)}
        raise Conflict("plan_overlaps", facts=facts | {"start": overlap.window.start, "end": overlap.window.end})
    check_second_agreed(plan, hours, on)
    spoken = _spoken(asked)
    for link in needed_links(asked, on):
        if link.id not in spoken and link.id is not PlanLink.NOTICE:
            facts = {"plan": plan.id, "link": link.id, "roles": link.roles}
            raise Unavailable("hours_skip_link", link.rule, facts)


def due_link(plan: OutagePlan, on: Situation) -> ChainLink | None:
    """The link that has to speak next about a plan on its way; None if it is not on its way. Whether a plan is major or
    over a limit is judged whenever it is asked: other plans and faults come and go."""
    if plan.state not in ON_ITS_WAY:
        return None
    spoken = _spoken(plan)
    return next((link for link in needed_links(plan, on) if link.id not in spoken), None)


def needed_links(plan: OutagePlan, on: Situation) -> tuple[ChainLink, ...]:
    """The links that this plan has to pass, in order: the second approver where an area is over a limit (R-2), or where
    somebody has named a reason why it may be."""
    occasions = {Occasion.ALWAYS}
    if is_major(plan, on):
        occasions.add(Occasion.MAJOR)
    if plan.over_limit_reason or over_limit(plan, plan.window, on) is not None:
        occasions.add(Occasion.OVER_LIMIT)
    return tuple(link for link in on.rules.plan_chain.links if link.when in occasions)


def _spoken(plan: OutagePlan) -> frozenset[PlanLink]:
    return frozenset(LINK_OF[stage.act] for stage in plan.this_round if stage.act in LINK_OF)


def _due(plan: OutagePlan, act: PlanAct, on: Situation) -> ChainLink:
    """The link that has to speak; `act` names the wish in the refusal of a plan that is not on its way."""
    link = due_link(plan, on)
    if link is None:
        raise Unavailable("wrong_plan_state", facts={"plan": plan.id, "state": plan.state, "act": act})
    return link


def _refuse_other_role(plan: OutagePlan, link: ChainLink, on: Situation) -> None:
    if on.actor.role not in link.roles:
        facts = {"plan": plan.id, "link": link.id, "roles": link.roles, "role": on.actor.role}
        raise NotAllowed("not_this_link", link.rule, facts)


def _refuse_partial(plan: OutagePlan, link: ChainLink, on: Situation) -> None:
    """Nobody approves what is their own, nor speaks for two links (N-7)."""
    if on.actor.id in plan.authors:
        raise NotAllowed("own_plan", "N-7", {"plan": plan.id, "actor": on.actor.id})
    spoken = next((stage for stage in plan.this_round if stage.act in LINK_OF and stage.by == on.actor.id), None)
    if spoken is not None:
        facts = {"plan": plan.id, "actor": on.actor.id, "link": LINK_OF[spoken.act], "at": spoken.at}
        raise NotAllowed("approved_by_you", link.rule, facts)


def _approved(
    plan: OutagePlan, link: PlanLink, on: Situation, *, reason: str, over_limit_reason: str = "", **fields: Any
) -> Change:
    act = APPROVAL_OF[link]
    state = next_state(plan, act)
    over = over_limit(plan, plan.window, on) if over_limit_reason else None
    areas = () if over is None else over.areas
    line = stage_of(plan, act, on, reason=reason, over_limit_reason=over_limit_reason, over_limit_areas=areas)
    line = replace(line, counted=recount(plan, on))
    return changed(plan, state=state, stages=(*plan.stages, line), **fields)
