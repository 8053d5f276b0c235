"""A job that several work on: its orders, who has which part, one commander, one estimate (ORG-7)."""

from models.changes import Change, changed
from models.commands.escalations import AddJobOrders, AssignPart, RemovePart, SetCommander, SetJointEstimate
from models.decisions.escalations import check_station, check_words, job_orders, standing
from models.decisions.situation import Situation
from models.entities.escalations import MOST_JOB_ORDERS, Escalation, JobPart
from models.entities.orders import Estimate
from models.entities.people import Role
from models.errors import Incomplete, Unavailable
from models.life_cycle import RUNNING_STATES

COMMANDERS = frozenset(Role) - {Role.VIEWER, Role.ADMINISTRATOR, Role.SYSTEM, Role.STATION_PLANNER}
"""Who can answer for a job on site or from a desk."""


def add_job_orders(command: AddJobOrders, on: Situation) -> list[Change]:
    escalation = standing(command.escalation, command.seen, on)
    new = tuple(key for key in dict.fromkeys(command.orders) if key not in escalation.orders)
    if command.orders and not new:
        return []
    job_orders(new, on)
    orders = (*escalation.orders, *new)
    if len(orders) > MOST_JOB_ORDERS:
        raise Incomplete("too_many_orders", "ORG-7", {"count": len(orders), "most": MOST_JOB_ORDERS})
    return [changed(escalation, orders=orders)]


def assign_part(command: AssignPart, on: Situation) -> list[Change]:
    """A holder has one part: said anew, it is changed in its place."""
    escalation = standing(command.escalation, command.seen, on)
    if (command.station is None) == (command.crew is None):
        raise Incomplete("part_of_whom", "ORG-7", {"escalation": escalation.id})
    if command.station is not None:
        check_station(command.station, on)
    else:
        assert command.crew is not None
        on.crew(command.crew)
    strange = next((key for key in command.orders if key not in escalation.orders), None)
    if strange is not None:
        raise Unavailable("order_not_of_job", "ORG-7", {"order": strange, "escalation": escalation.id})
    if not command.orders or command.words.strip():
        check_words("part", command.words, on)
    part = JobPart(
        station=command.station,
        crew=command.crew,
        orders=command.orders,
        words=command.words.strip(),
        at=on.now,
        by=on.actor.id,
    )
    place = _place(escalation, command)
    if place is None:
        return [changed(escalation, parts=(*escalation.parts, part))]
    old = escalation.parts[place]
    if (old.orders, old.words) == (part.orders, part.words):
        return []
    return [changed(escalation, parts=(*escalation.parts[:place], part, *escalation.parts[place + 1 :]))]


def remove_part(command: RemovePart, on: Situation) -> list[Change]:
    escalation = standing(command.escalation, command.seen, on)
    place = _place(escalation, command)
    if place is None:
        return []
    return [changed(escalation, parts=(*escalation.parts[:place], *escalation.parts[place + 1 :]))]


def set_commander(command: SetCommander, on: Situation) -> list[Change]:
    escalation = standing(command.escalation, command.seen, on)
    account = on.account(command.commander)
    if account.disabled or account.role not in COMMANDERS:
        raise Unavailable("no_commander", "ORG-7", {"account": account.id, "role": account.role})
    return [] if escalation.commander == account.id else [changed(escalation, commander=account.id)]


def set_joint_estimate(command: SetJointEstimate, on: Situation) -> list[Change]:
    """One word to everybody: it becomes the estimate of every order of the job whose power is not back (T-8)."""
    escalation = standing(command.escalation, command.seen, on)
    if command.at <= on.now:
        raise Incomplete("estimate_in_past", "T-8", {"at": command.at, "now": on.now})
    reason, before = command.reason.strip(), escalation.estimate
    orders = [on.order(key) for key in escalation.orders if key in on.book.orders]
    orders = [order for order in orders if order.state in RUNNING_STATES]
    said = [one.at for one in (before, *(order.estimate for order in orders)) if one is not None]
    if any(command.at > at for at in said) and not reason:
        raise Incomplete("empty_field", "T-8", {"field": "reason"})
    estimate = Estimate(at=command.at, made_at=on.now, by=on.actor.id, reason=reason)
    return [changed(escalation, estimate=estimate), *(changed(order, estimate=estimate) for order in orders)]


def _place(escalation: Escalation, holder: AssignPart | RemovePart) -> int | None:
    found = ((part.station, part.crew) for part in escalation.parts)
    return next((place for place, who in enumerate(found) if who == (holder.station, holder.crew)), None)
