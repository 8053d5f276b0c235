"""Two plans done in one outage: the one says what both do, the other is given up, by one act that is undone as one."""

from dataclasses import replace

from models.changes import Change
from models.commands.plans import CancelPlan, EditPlan, MergePlans
from models.decisions.plan_day import check_not_carried_out
from models.decisions.plans import cancel_plan, edit_plan
from models.decisions.situation import Situation
from models.entities.outage_plans import OutagePlan
from models.errors import Incomplete, Unavailable


def merge_plans(command: MergePlans, on: Situation) -> list[Change]:
    """What is taken in is written on the document as any change is: once it is filed, its chain begins anew. Refused if
    the plans are of two stations, or an area of the one that is given up would be forgotten."""
    plan, into = on.plan(command.plan, command.seen), on.plan(command.into, command.into_seen)
    facts = {"plan": plan.id, "into": into.id}
    if plan.id == into.id:
        raise Unavailable("plan_into_itself", facts=facts)
    if plan.station != into.station:
        raise Unavailable("plans_of_two_stations", facts=facts | {"station": into.station})
    left = set(plan.content.scope.areas) - set(command.content.scope.areas)
    if left:
        raise Incomplete("plan_areas_forgotten", facts=facts | {"areas": tuple(sorted(left)), "count": len(left)})
    check_not_carried_out(into, on)
    given_up = cancel_plan(CancelPlan(plan=plan.id, seen=command.seen, reason=command.reason), on)
    written = edit_plan(
        EditPlan(
            plan=into.id,
            seen=command.into_seen,
            window=command.window,
            content=command.content,
            reason=command.reason,
        ),
        on,
    )
    return [*(_with_authors(change, plan) for change in written), *given_up]


def _with_authors(change: Change, given_up: OutagePlan) -> Change:
    """Whoever wrote the plan that is given up wrote this one, too (N-7)."""
    after = change.after
    assert isinstance(after, OutagePlan)
    *before, last = after.revisions
    taken = sorted({*last.taken_from, *given_up.authors})
    return replace(change, after=replace(after, revisions=(*before, replace(last, taken_from=tuple(taken)))))
