"""Of planned outages what comes in the next shift: what starts, what is to end, what has to be told by then."""

from collections.abc import Iterator
from datetime import datetime

from models.entities.notices import RecipientKind
from models.entities.outage_plans import OutagePlan, PlanState
from models.handover.document import AheadKind, AheadLine, NoticeMatter
from models.handover.moment import Moment
from models.notices.announced import public_case
from models.notices.ledger import NoticeStanding, RecipientStanding, notice_standing
from models.plan_life_cycle import ON_ITS_WAY
from models.planning.overruns import announced_end
from models.rules.notice_duties import NoticeDuty, NoticeStep
from models.rules.notice_law import judge, public_duties

_AT_HOME = frozenset({PlanState.DRAFT, PlanState.RETURNED})
"""It has to be filed, for the first time or again."""


def plan_lines(on: Moment) -> Iterator[AheadLine]:
    for plan in on.picture.plans.values():
        yield from _start(plan, on)
        yield from _end(plan, on)
        if _matters(plan, on):
            yield from _notices(plan, on)


def _start(plan: OutagePlan, on: Moment) -> Iterator[AheadLine]:
    """One that should have started is late while its hours go on; after them somebody has to decide about it anew."""
    hours = plan.approved
    if hours is not None and on.waits(plan) and on.comes(hours.start) and hours.end > on.upcoming.start:
        yield _line(AheadKind.PLAN_STARTS, plan, hours.start, key=f"plan_starts/{plan.id}")


def _end(plan: OutagePlan, on: Moment) -> Iterator[AheadLine]:
    """The end that the public was told: of what is off now, late too, and of what will have started by then."""
    permit = on.under_way(plan)
    if permit is not None:
        end = announced_end(permit, plan)
    elif plan.approved is not None and on.waits(plan) and plan.approved.end > on.upcoming.start:
        end = plan.approved.end
    else:
        return
    if on.comes(end):
        yield _line(AheadKind.PLAN_ENDS, plan, end, key=f"plan_ends/{plan.id}")


def _matters(plan: OutagePlan, on: Moment) -> bool:
    """Nobody is told about hours that are over."""
    ends = [plan.ends_at, *(one.end for one in on.picture.publications_of(plan.id))]
    if plan.approved is not None:
        ends.append(plan.approved.end)
    return max(ends) > on.now


def _notices(plan: OutagePlan, on: Moment) -> Iterator[AheadLine]:
    standing = notice_standing(plan, on.picture, now=on.now, rules=on.rules)
    due = _first_open(_duties(plan, on), NoticeStep.PUBLISHED) if plan.state in ON_ITS_WAY else None
    if standing.next is not None and on.now < standing.next.window.end:
        due = standing.due
    if on.comes(due):
        yield _notice(plan, due, NoticeMatter.PUBLISHED)
    if plan.state in _AT_HOME and plan.starts_at > on.now:
        case = public_case(plan, on.picture)
        filed = _first_open(judge(case, now=on.now, rules=on.rules).duties, NoticeStep.FILED)
        if on.comes(filed):
            yield _notice(plan, filed, NoticeMatter.FILED)
    last = standing.last
    if last is not None and on.now < last.end:
        yield from _tellings(standing, on)


def _tellings(standing: NoticeStanding, on: Moment) -> Iterator[AheadLine]:
    """Important customers one by one, the others together by the first of them."""
    plan, matters = standing.plan, NoticeMatter
    for one in standing.recipients:
        if _important(one) and one.told_at is None and on.comes(one.due):
            yield _notice(plan, one.due, matters.IMPORTANT_TOLD, whom=one.telling.recipient.id)
    untold = [one.due for one in standing.recipients if one.told_at is None and not _important(one)]
    for matter, dues in (
        (matters.OTHERS_TOLD, untold),
        (matters.TOLD_SECOND, [one.again_due for one in standing.recipients]),
        (matters.ASKED_AGAIN, [one.second_try for one in standing.recipients if one.again_due is None]),
    ):
        first = min((due for due in dues if due is not None), default=None)
        if on.comes(first):
            yield _notice(plan, first, matter)


def _important(one: RecipientStanding) -> bool:
    return one.telling.recipient.kind is RecipientKind.IMPORTANT_CUSTOMER


def _duties(plan: OutagePlan, on: Moment) -> tuple[NoticeDuty, ...]:
    return public_duties(public_case(plan, on.picture), now=on.now, rules=on.rules)


def _first_open(duties: tuple[NoticeDuty, ...], step: NoticeStep) -> datetime | None:
    asked = (duty.latest for duty in duties if duty.step is step and duty.done_at is None)
    return min((latest for latest in asked if latest is not None), default=None)


def _notice(plan: OutagePlan, due: datetime | None, matter: NoticeMatter, *, whom: str = "") -> AheadLine:
    assert due is not None
    key = f"notice/{plan.id}/{matter.value}"
    return _line(AheadKind.NOTICE_DUE, plan, due, key=f"{key}/{whom}" if whom else key, detail=matter.value)


def _line(kind: AheadKind, plan: OutagePlan, at: datetime, *, key: str, detail: str = "") -> AheadLine:
    return AheadLine(key=key, kind=kind, at=at, subject=plan.id, station=plan.station, detail=detail)
