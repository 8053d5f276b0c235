"""Announced ends that come near while power is off (N-13): said before it happens, so that an extension can be
announced in time. Nothing is switched by it (OP-11)."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from enum import Enum

from models.commands.plans import ExtendPlan
from models.entities.outage_plans import OutagePlan
from models.entities.people import Account
from models.entities.work_permits import OverrunWarning, WorkPermit
from models.errors import NotAllowed
from models.picture import Picture
from models.rules.permissions import check_permission
from models.rules.rule_book import RuleBook

FIRST, SECOND, OVER = 1, 2, 3
"""Levels: the two moments before the announced end, and the end itself."""


class Remedy(Enum):
    """What is left to do where power is not back by the announced end."""

    EXTEND = "extend"
    STATION_EXTENDS = "station_extends"
    """The same, by somebody else."""
    WAIT = "wait"
    """An extension is on its way along the chain."""
    TELL = "tell"
    """The announced end has passed: nothing is extended any more, people have to be told."""


def remedy_of(plan: OutagePlan, account: Account, picture: Picture, now: datetime) -> Remedy:
    """For `account`, of a plan whose power is off: what of it is not refused."""
    if plan.approved is None or plan.approved.end <= now:
        return Remedy.TELL
    if plan.extension_pending:
        return Remedy.WAIT
    wish = ExtendPlan(plan=plan.id, seen=plan.version, end=plan.approved.end, reason="")
    try:
        check_permission(wish, account, picture)
    except NotAllowed:
        return Remedy.STATION_EXTENDS
    return Remedy.EXTEND


def announced_end(permit: WorkPermit, plan: OutagePlan | None) -> datetime:
    """Of the hours in force now: an extension that was approved meanwhile counts."""
    if plan is not None and plan.approved is not None:
        return plan.approved.end
    return permit.announced.end


def overrun_warning(
    permit: WorkPermit, plan: OutagePlan | None, *, rules: RuleBook, now: datetime
) -> OverrunWarning | None:
    """What is to be said about the permit now: the highest level that it has reached, said before or not; None while
    there is nothing, or power is not off."""
    if not permit.power_off:
        return None
    end = announced_end(permit, plan)
    left = end - now
    if left <= timedelta():
        level = OVER
    elif left <= rules.duration("N-13.overrun_second"):
        level = SECOND
    elif left <= rules.duration("N-13.overrun_first"):
        level = FIRST
    else:
        return None
    return OverrunWarning(
        id=f"{permit.id}/{end:%Y%m%dT%H%M%SZ}/{level}",
        plan=permit.plan,
        permit=permit.id,
        level=level,
        due_at=end,
        at=now,
    )


def overruns_due(picture: Picture, *, rules: RuleBook, now: datetime) -> tuple[OverrunWarning, ...]:
    """What has not been said yet. Looks at the permits under way only, so it may be asked every second."""
    return tuple(_unsaid(picture, rules, now))


def _unsaid(picture: Picture, rules: RuleBook, now: datetime) -> Iterator[OverrunWarning]:
    said = picture.table(OverrunWarning)
    for permit in picture.permits_under_way():
        warning = overrun_warning(permit, picture.plans.get(permit.plan), rules=rules, now=now)
        if warning is not None and warning.id not in said:
            yield warning
