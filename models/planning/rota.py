"""What the rota says of a moment: who has the room, with whom, and until when (YK-10)."""

from datetime import datetime, timedelta

from models.entities.outage_plans import Window
from models.entities.people import Account, Role
from models.entities.shifts import OnDuty, Post, RotaDuty, Shift
from models.ids import AccountId
from models.picture import Picture
from models.rules.rule_book import RuleBook
from models.rules.shift_hours import shift_hours

_MOMENT = timedelta(microseconds=1)
IN_THE_ROOM = frozenset({Role.DISPATCHER, Role.SHIFT_LEADER})
"""Roles that sit at a seat of the room; on call may be anybody."""


def fits(account: Account, post: Post) -> bool:
    """Whether the account can be on duty in this post: it is enabled, and has the role that the post asks for."""
    if account.disabled:
        return False
    if post is Post.LEADER:
        return account.role is Role.SHIFT_LEADER
    return post is Post.ON_CALL or account.role in IN_THE_ROOM


def duties_at(at: datetime, picture: Picture) -> list[RotaDuty]:
    """The duties that run at that moment and that their holder can have; a duty is over at its very end."""
    found = picture.duties_between(Window(at, at + _MOMENT))
    return [duty for duty in found if _holds(duty, picture)]


def leader_at(at: datetime, picture: Picture) -> AccountId | None:
    """Whom the rota names as leader of that moment; None without a rota."""
    return next((duty.account for duty in duties_at(at, picture) if duty.post is Post.LEADER), None)


def planned_hours(leader: AccountId, at: datetime, *, picture: Picture, rules: RuleBook) -> Window:
    """The hours of the shift that `leader` has at that moment: by the rota, else those at which shifts change."""
    leading = [duty for duty in duties_at(at, picture) if duty.post is Post.LEADER]
    own = next((duty for duty in leading if duty.account == leader), next(iter(leading), None))
    return shift_hours(at, rules) if own is None else Window(own.starts_at, own.ends_at)


def on_duty_by_rota(leader: AccountId, at: datetime, picture: Picture) -> tuple[OnDuty, ...]:
    """Who is on duty when `leader` begins a shift at that moment: the leader first, then everybody whom the rota names
    for it, each once. A leader whom the rota does not name stands in for the one it does."""
    duties = duties_at(at, picture)
    named = next((duty for duty in duties if duty.post is Post.LEADER), None)
    stands_in_for = named.stands_in_for if named is not None else None
    if named is not None and named.account != leader:
        stands_in_for = named.account
    first = OnDuty(
        account=leader,
        post=Post.LEADER,
        seat=named.seat if named is not None else "",
        since=at,
        stands_in_for=stands_in_for,
    )
    found = {leader: first}
    for duty in duties:
        if duty.post is not Post.LEADER and duty.account not in found:
            found[duty.account] = OnDuty(
                account=duty.account, post=duty.post, seat=duty.seat, since=at, stands_in_for=duty.stands_in_for
            )
    return tuple(found.values())


def present(shift: Shift) -> tuple[OnDuty, ...]:
    """Who is on duty now: the leader first, then by seat and since."""
    posts = list(Post)
    here = (one for one in shift.on_duty if one.until is None)
    return tuple(sorted(here, key=lambda one: (posts.index(one.post), one.seat, one.since, one.account)))


def late_by(shift: Shift, now: datetime) -> timedelta | None:
    """How long the shift goes on past its planned end; None while it does not, or is over."""
    return now - shift.planned.end if shift.open and now > shift.planned.end else None


def _holds(duty: RotaDuty, picture: Picture) -> bool:
    account = picture.accounts.get(duty.account)
    return account is not None and fits(account, duty.post)
