"""A rota for the small city's people, and short ways to change it."""

from datetime import datetime, timedelta

from models.commands import shifts as w
from models.entities.outage_plans import Window
from models.entities.shifts import Post, RotaDuty
from models.ids import AccountId
from tests.models.builders import MORNING, Room

TODAY = MORNING.replace(hour=0, minute=0)
"""08:00 in the city: the day shift that MORNING lies in has begun."""
HALF_DAY = timedelta(hours=12)


def row(account: str, post: Post = Post.DISPATCHER, *, shift: int = 0, seat: str = "1", **more: object) -> w.DutyRow:
    """A row for the shift so many half days after today's day shift."""
    starts = TODAY + shift * HALF_DAY
    values: dict[str, object] = {"starts_at": starts, "ends_at": starts + HALF_DAY, "stands_in_for": None}
    return w.DutyRow(account=AccountId(account), post=post, seat=seat, **(values | more))  # type: ignore[arg-type]


def importing(*rows: w.DutyRow, days: int = 7, since: datetime = TODAY) -> w.ImportRota:
    return w.ImportRota(rows=rows, replaced=Window(since, since + timedelta(days=days)))


def usual() -> tuple[w.DutyRow, ...]:
    """leader with li by day, leader-2 with wang by night, the branch on call."""
    return (
        row("leader", Post.LEADER, seat=""),
        row("li"),
        row("branch", Post.ON_CALL, seat=""),
        row("leader-2", Post.LEADER, shift=1, seat=""),
        row("wang", shift=1),
    )


def with_rota(room: Room) -> Room:
    room.send(importing(*usual()), "leader")
    return room


def opened(room: Room, leader: str = "leader") -> Room:
    room.send(w.OpenShift(leader=AccountId(leader)), leader)
    return room


def duty_of(room: Room, account: str) -> RotaDuty:
    (duty,) = room.picture.duties_of(AccountId(account))
    return duty


def giving(room: Room, account: str, to: str, reason: str = "身体不适") -> w.ChangeDuty:
    duty = duty_of(room, account)
    return w.ChangeDuty(duty=duty.id, seen=duty.version, account=AccountId(to), reason=reason)


def swapping(room: Room, one: str, other: str, reason: str = "家事") -> w.SwapDuties:
    first, second = duty_of(room, one), duty_of(room, other)
    return w.SwapDuties(
        first=first.id, first_seen=first.version, second=second.id, second_seen=second.version, reason=reason
    )


def dropping(room: Room, account: str, reason: str = "无需值班") -> w.DropDuty:
    duty = duty_of(room, account)
    return w.DropDuty(duty=duty.id, seen=duty.version, reason=reason)


def joining(room: Room, account: str, post: Post = Post.DISPATCHER, seat: str = "2") -> w.JoinShift:
    shift = room.picture.open_shift
    assert shift is not None
    return w.JoinShift(shift=shift.id, seen=shift.version, account=AccountId(account), post=post, seat=seat)


def leaving(room: Room, account: str) -> w.LeaveShift:
    shift = room.picture.open_shift
    assert shift is not None
    return w.LeaveShift(shift=shift.id, seen=shift.version, account=AccountId(account))
