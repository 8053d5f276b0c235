"""The shift: opened once, joined and left. A room has one open shift at most, and it never ends by the clock: the
handover of both leaders ends it (H-1)."""

from dataclasses import replace

from models.changes import Change, changed, created
from models.commands.shifts import JoinShift, LeaveShift, OpenShift
from models.decisions.numbering import next_number
from models.decisions.situation import Situation
from models.entities.people import Role
from models.entities.shifts import LONGEST_SEAT, OnDuty, Post, Shift
from models.errors import Conflict, Incomplete, NotAllowed, Unavailable
from models.ids import AccountId, ShiftId
from models.planning.rota import fits, on_duty_by_rota, planned_hours, present


def open_shift(command: OpenShift, on: Situation) -> list[Change]:
    """The first shift of a room: whoever the rota of the moment names is on duty with the leader."""
    standing = on.book.open_shift
    if standing is not None:
        facts = {"shift": standing.id, "by": standing.leader, "at": standing.began_at}
        raise Conflict("shift_open_already", facts=facts)
    leader = on.account(command.leader)
    refuse_unfit(leader.id, Post.LEADER, on)
    number, key = next_number(on, "S")
    shift = Shift(
        id=ShiftId(key),
        leader=leader.id,
        planned=planned_hours(leader.id, on.now, picture=on.book, rules=on.rules),
        began_at=on.now,
        on_duty=on_duty_by_rota(leader.id, on.now, on.book),
    )
    return [number, created(shift)]


def join_shift(command: JoinShift, on: Situation) -> list[Change]:
    """Whoever is on duty already in another post or seat moves there: the line of before ends, nothing is changed."""
    shift = on.shift(command.shift, command.seen)
    account = on.account(command.account)
    _check_own(account.id, on)
    if command.post is Post.LEADER or account.id == shift.leader:
        raise Unavailable("shift_has_leader", facts={"by": shift.leader})
    refuse_unfit(account.id, command.post, on)
    seat = seat_of(command.seat)
    if command.stands_in_for is not None:
        on.account(command.stands_in_for)
    taken = OnDuty(account=account.id, post=command.post, seat=seat, since=on.now, stands_in_for=command.stands_in_for)
    here = next((one for one in present(shift) if one.account == account.id), None)
    if here is not None and replace(taken, since=here.since) == here:
        return []
    return [changed(shift, on_duty=(*_left(shift, account.id, on), taken))]


def leave_shift(command: LeaveShift, on: Situation) -> list[Change]:
    """Nothing to do for somebody who is not on duty. The leader hands the room over instead (H-1)."""
    shift = on.shift(command.shift, command.seen)
    _check_own(command.account, on)
    if command.account == shift.leader:
        raise Unavailable("leader_leaves", facts={"account": shift.leader})
    if not any(one.account == command.account for one in present(shift)):
        return []
    return [changed(shift, on_duty=_left(shift, command.account, on))]


def refuse_unfit(key: AccountId, post: Post, on: Situation) -> None:
    """Whether the account can be on duty in this post: a leader answers for the room with an account that may."""
    account = on.account(key)
    if account.disabled:
        raise Unavailable("post_of_disabled", facts={"account": account.id})
    if not fits(account, post):
        raise Unavailable("post_needs_role", facts={"account": account.id, "role": account.role, "post": post})


def seat_of(text: str) -> str:
    """The name of a seat without needless blanks; Incomplete if it is too long."""
    seat = " ".join(text.split())
    if len(seat) > LONGEST_SEAT:
        raise Incomplete("too_long", facts={"field": "seat", "length": len(seat), "most": LONGEST_SEAT})
    return seat


def _left(shift: Shift, account: AccountId, on: Situation) -> tuple[OnDuty, ...]:
    return tuple(
        replace(one, until=on.now) if one.account == account and one.until is None else one for one in shift.on_duty
    )


def _check_own(account: AccountId, on: Situation) -> None:
    if account != on.actor.id and on.actor.role is not Role.SHIFT_LEADER:
        raise NotAllowed("duty_of_another", facts={"account": account, "actor": on.actor.id})
