"""The acts on an outage plan: when each is offered, what its form asks, and the command that comes of it.

The state table, the chain and the permissions decide; whether the law admits it is the decision's own answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from models.commands import plans as p
from models.decisions.repeat_gates import OverLimit
from models.entities.outage_plans import OutagePlan, PlanAct, PlanLink, Window
from models.errors import NotAllowed
from models.plan_life_cycle import may
from models.rules.permissions import check_permission
from widgets.acts.fields import TextField, TimeField
from widgets.plans.standing import PlanStanding

Field = TextField | TimeField
OVER_LIMIT_REASON = "over_limit_reason"
MOVE_PLAN = "plan_move"
"""The act that offers other hours: one of them taken, the document is written on as by hand."""
_DAY, _MORE = timedelta(days=1), timedelta(hours=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class OnPlan:
    """`name` is that of the act of the window which does it. `starts` are the moments that stand in its form at first,
    by field."""

    name: str
    kind: type[Any]
    offered: Callable[[OutagePlan, PlanStanding, datetime], bool]
    build: Callable[[OutagePlan, Mapping[str, Any]], Any]
    fields: tuple[Field, ...] = ()
    starts: Callable[[OutagePlan], Mapping[str, datetime]] = lambda _plan: {}

    @property
    def at_once(self) -> bool:
        return not self.fields

    @property
    def writes(self) -> bool:
        """The document itself is written on, in the form of plans."""
        return self.kind is p.EditPlan

    @property
    def merges(self) -> bool:
        """Another plan is chosen first, then the document of that is written on."""
        return self.kind is p.MergePlans


def offered(plan: OutagePlan, standing: PlanStanding, now: datetime) -> tuple[OnPlan, ...]:
    """What this account may do to the plan now, in the order of the table."""
    return tuple(act for act in PLAN_ACTS if is_offered(act, plan, standing, now))


def is_offered(act: OnPlan, plan: OutagePlan, standing: PlanStanding, now: datetime) -> bool:
    if not act.offered(plan, standing, now):
        return False
    sample = act.build(plan, {"reason": "", "start": plan.starts_at, "end": plan.ends_at})
    try:
        check_permission(sample, standing.account, standing.picture)
    except NotAllowed:
        return False
    return True


def why_asked(act: OnPlan, plan: OutagePlan, standing: PlanStanding, now: datetime) -> OverLimit | None:
    """The limit over which the plan is, if this approval has to say why it may be: nobody has said it in this round,
    and it is not the one that only agrees to it."""
    if all(field.name != OVER_LIMIT_REASON for field in act.fields) or plan.over_limit_reason:
        return None
    link, judged = standing.due(plan, now).link, standing.judged(plan)
    if judged is None or (link is not None and link.id is PlanLink.SECOND):
        return None
    return judged.over_limit


def _may_file(plan: OutagePlan, _standing: PlanStanding, _now: datetime) -> bool:
    return may(plan, PlanAct.FILE)


def _may_edit(plan: OutagePlan, _standing: PlanStanding, now: datetime) -> bool:
    """Freely at home; what has been filed goes to the start of the chain, unless its approved hours have begun."""
    begun = plan.approved is not None and plan.approved.start <= now
    return may(plan, PlanAct.EDIT) or (may(plan, PlanAct.CHANGE) and not begun)


def _may_merge(plan: OutagePlan, _standing: PlanStanding, now: datetime) -> bool:
    """The plan is given up, as by a cancellation."""
    return may(plan, PlanAct.CANCEL) and not _over(plan, now)


def _may_approve(plan: OutagePlan, standing: PlanStanding, now: datetime) -> bool:
    link = standing.due(plan, now).link
    return link is not None and link.id is not PlanLink.NOTICE and standing.waits_for_account(plan, now)


def _may_approve_notice(plan: OutagePlan, standing: PlanStanding, now: datetime) -> bool:
    link = standing.due(plan, now).link
    return link is not None and link.id is PlanLink.NOTICE and standing.waits_for_account(plan, now)


def _may_return(plan: OutagePlan, standing: PlanStanding, now: datetime) -> bool:
    link = standing.due(plan, now).link
    return link is not None and standing.account.role in link.roles


def _may_withdraw(plan: OutagePlan, _standing: PlanStanding, _now: datetime) -> bool:
    return may(plan, PlanAct.WITHDRAW) or may(plan, PlanAct.DROP_EXTENSION)


def _may_postpone(plan: OutagePlan, _standing: PlanStanding, now: datetime) -> bool:
    return may(plan, PlanAct.POSTPONE) and not _over(plan, now)


def _may_extend(plan: OutagePlan, _standing: PlanStanding, now: datetime) -> bool:
    return may(plan, PlanAct.EXTEND) and not _over(plan, now)


def _may_cancel(plan: OutagePlan, _standing: PlanStanding, now: datetime) -> bool:
    return may(plan, PlanAct.CANCEL) and not _over(plan, now)


def _over(plan: OutagePlan, now: datetime) -> bool:
    return plan.approved is not None and plan.approved.end <= now


def _with(kind: type[Any]) -> Callable[[OutagePlan, Mapping[str, Any]], Any]:
    """What was filled in goes into the command by its fields' names."""
    names = set(kind.__dataclass_fields__)

    def build(plan: OutagePlan, values: Mapping[str, Any]) -> Any:
        filled = {name: value for name, value in values.items() if name in names}
        return kind(plan=plan.id, seen=plan.version, **filled)

    return build


def _postpone(plan: OutagePlan, values: Mapping[str, Any]) -> p.PostponePlan:
    window = Window(values["start"], values["end"])
    return p.PostponePlan(plan=plan.id, seen=plan.version, window=window, reason=values["reason"])


def _as_it_is(plan: OutagePlan, _values: Mapping[str, Any]) -> p.EditPlan:
    return p.EditPlan(plan=plan.id, seen=plan.version, window=plan.window, content=plan.content)


def _into_itself(plan: OutagePlan, _values: Mapping[str, Any]) -> p.MergePlans:
    """For whoever asks whether this account may send such a wish; what is sent comes from the form of plans."""
    into, seen = plan.id, plan.version
    return p.MergePlans(
        plan=plan.id, seen=seen, into=into, into_seen=seen, window=plan.window, content=plan.content, reason=""
    )


def _hours_of_tomorrow(plan: OutagePlan) -> Mapping[str, datetime]:
    return {"start": plan.starts_at + _DAY, "end": plan.ends_at + _DAY}


def _later_end(plan: OutagePlan) -> Mapping[str, datetime]:
    return {"end": plan.ends_at + _MORE}


def _time(name: str) -> TimeField:
    return TimeField(name=name, start=lambda _order, now: now)


_REASON = TextField(name="reason")
_REMARK = TextField(name="remark", required=False)

PLAN_ACTS: tuple[OnPlan, ...] = (
    OnPlan(name="plan_file", kind=p.FilePlan, offered=_may_file, build=_with(p.FilePlan)),
    OnPlan(name="plan_edit", kind=p.EditPlan, offered=_may_edit, build=_as_it_is),
    OnPlan(
        name="plan_approve",
        kind=p.ApprovePlan,
        offered=_may_approve,
        build=_with(p.ApprovePlan),
        fields=(_REMARK, TextField(name=OVER_LIMIT_REASON)),
    ),
    OnPlan(
        name="plan_notice",
        kind=p.ApproveNotice,
        offered=_may_approve_notice,
        build=_with(p.ApproveNotice),
        fields=(_REMARK,),
    ),
    OnPlan(name="plan_return", kind=p.ReturnPlan, offered=_may_return, build=_with(p.ReturnPlan), fields=(_REASON,)),
    OnPlan(
        name="plan_withdraw",
        kind=p.WithdrawPlan,
        offered=_may_withdraw,
        build=_with(p.WithdrawPlan),
        fields=(_REASON,),
    ),
    OnPlan(
        name="plan_postpone",
        kind=p.PostponePlan,
        offered=_may_postpone,
        build=_postpone,
        fields=(_time("start"), _time("end"), _REASON),
        starts=_hours_of_tomorrow,
    ),
    OnPlan(
        name="plan_extend",
        kind=p.ExtendPlan,
        offered=_may_extend,
        build=_with(p.ExtendPlan),
        fields=(_time("end"), _REASON),
        starts=_later_end,
    ),
    OnPlan(name="plan_merge", kind=p.MergePlans, offered=_may_merge, build=_into_itself),
    OnPlan(name="plan_cancel", kind=p.CancelPlan, offered=_may_cancel, build=_with(p.CancelPlan), fields=(_REASON,)),
)
"""In the order in which buttons and menus offer them."""
