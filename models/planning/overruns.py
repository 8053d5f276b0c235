"""Announced ends that come near while power is off (N-13): said before it happens, so that an extension can be
announced in time. Nothing is switched by it (OP-11)."""

from datetime import datetime
from enum import Enum

from models.commands.plans import ExtendPlan
from models.entities.alarms import FIRST, LIMIT, SECOND
from models.entities.outage_plans import OutagePlan
from models.entities.people import Account
from models.entities.work_permits import WorkPermit
from models.errors import NotAllowed
from models.picture import Picture
from models.rules.permissions import check_permission
from models.rules.rule_book import RuleBook


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


def overrun_turns(permit: WorkPermit, plan: OutagePlan | None, rules: RuleBook) -> tuple[tuple[int, datetime], ...]:
    """(level, moment from which it holds) while power is off, the highest first; the last one is the end itself."""
    end = announced_end(permit, plan)
    return (
        (LIMIT, end),
        (SECOND, end - rules.duration("N-13.overrun_second")),
        (FIRST, end - rules.duration("N-13.overrun_first")),
    )


def overrun_level(permit: WorkPermit, plan: OutagePlan | None, *, rules: RuleBook, now: datetime) -> int | None:
    """The highest level that the permit has reached; None while there is none, or power is not off."""
    if not permit.power_off:
        return None
    return next((level for level, moment in overrun_turns(permit, plan, rules) if moment <= now), None)
