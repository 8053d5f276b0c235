"""The rota: imported, changed, swapped, dropped. Nobody has two duties at once, and a swap keeps both or neither."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from models.changes import Change, changed, created
from models.commands.shifts import ChangeDuty, DropDuty, DutyRow, ImportRota, SwapDuties
from models.decisions.numbering import next_numbers
from models.decisions.shifts import refuse_unfit, seat_of
from models.decisions.situation import Situation
from models.entities.people import Role
from models.entities.shifts import (
    LONGEST_DUTY,
    LONGEST_DUTY_REASON,
    LONGEST_SEAT,
    MOST_DUTIES_AT_ONCE,
    DutyChange,
    RotaDuty,
)
from models.errors import Conflict, Incomplete, NotAllowed, Unavailable
from models.ids import AccountId, RotaDutyId
from models.planning.rota import fits


def import_rota(command: ImportRota, on: Situation) -> list[Change]:
    """All or none; a refusal names the row, counted from 1. What is over stays as it was, whatever the rows say; a duty
    that is among the rows as it stands keeps its number and its swaps."""
    count = len(command.rows)
    if not count:
        raise Incomplete("no_duties")
    if count > MOST_DUTIES_AT_ONCE:
        raise Incomplete("too_many_duties", facts={"count": count, "most": MOST_DUTIES_AT_ONCE})
    rows = [_checked(row, place, command, on) for place, row in enumerate(command.rows, start=1)]
    _refuse_rows_together(command.rows)
    wanted = {_said(row): place for place, row in enumerate(rows, start=1) if row.ends_at > on.now}
    standing = [duty for account in sorted({row.account for row in rows}) for duty in on.book.duties_of(account)]
    kept, gone = [], []
    for duty in standing:
        if _said(duty) in wanted:
            del wanted[_said(duty)]
            kept.append(duty)
        elif duty.ends_at > on.now and command.replaced.start <= duty.starts_at < command.replaced.end:
            gone.append(duty)
        else:
            kept.append(duty)
    new = [(place, rows[place - 1]) for place in wanted.values()]
    kept_of: dict[AccountId, list[RotaDuty]] = {}
    for duty in kept:
        kept_of.setdefault(duty.account, []).append(duty)
    for place, row in new:
        _refuse_overlap(row, kept_of.get(row.account, ()), row=place)
    if not new:
        return [changed(duty, dropped=True) for duty in gone]
    number, keys = next_numbers(on, "D", len(new))
    duties = [_duty(RotaDutyId(key), row) for key, (_, row) in zip(keys, new, strict=True)]
    return [number, *(changed(duty, dropped=True) for duty in gone), *map(created, duties)]


def change_duty(command: ChangeDuty, on: Situation) -> list[Change]:
    """顶班、换人. A stand-in is named as such until the duty comes back to whom it was. One gives one's own duty away;
    anybody's is the shift leader's to give."""
    duty = _changeable(command.duty, command.seen, on)
    _check_own((duty,), on)
    account = on.account(command.account)
    reason = _reason(command.reason, on)
    if account.id == duty.account:
        return []
    refuse_unfit(account.id, duty.post, on)
    after = _handed(duty, account.id, reason, on)
    stands_in_for = duty.stands_in_for if duty.stands_in_for is not None else duty.account
    after["stands_in_for"] = None if stands_in_for == account.id else stands_in_for
    change = changed(duty, **after)
    check_rota([change], on)
    return [change]


def swap_duties(command: SwapDuties, on: Situation) -> list[Change]:
    """换班: each takes the other's, both or neither, and one of them is one's own or one is the shift leader."""
    first = _changeable(command.first, command.first_seen, on)
    second = _changeable(command.second, command.second_seen, on)
    _check_own((first, second), on)
    reason = _reason(command.reason, on)
    if first.account == second.account:
        raise Unavailable("swap_with_oneself", facts={"account": first.account})
    refuse_unfit(second.account, first.post, on)
    refuse_unfit(first.account, second.post, on)
    changes = [
        changed(first, stands_in_for=None, **_handed(first, second.account, reason, on)),
        changed(second, stands_in_for=None, **_handed(second, first.account, reason, on)),
    ]
    check_rota(changes, on)
    return changes


def drop_duty(command: DropDuty, on: Situation) -> list[Change]:
    """Nobody has it; it stays to be read."""
    duty = _changeable(command.duty, command.seen, on)
    return [changed(duty, dropped=True, **_handed(duty, duty.account, _reason(command.reason, on), on))]


def check_rota(changes: Iterable[Change], on: Situation) -> None:
    """Refuse what leaves one account with two duties at once: asked by every act that hands a duty on, and by undo."""
    duties = [change for change in changes if change.kind is RotaDuty]
    moved = {change.key for change in duties}
    coming = [one for change in duties if isinstance(one := change.after, RotaDuty) and not one.dropped]
    for duty in coming:
        others = [other for other in coming if other.id != duty.id and other.account == duty.account]
        kept = [other for other in on.book.duties_of(duty.account) if other.id not in moved]
        _refuse_overlap(duty, [*others, *kept])


def _checked(row: DutyRow, place: int, command: ImportRota, on: Situation) -> DutyRow:
    """The row as it will stand; or what is wrong with it, by row and field."""
    account = on.book.accounts.get(row.account)
    where: dict[str, Any] = {"row": place, "field": "account", "account": row.account}
    if account is None:
        raise Unavailable("duty_of_unknown", facts=where)
    if account.disabled:
        raise Unavailable("duty_of_disabled", facts=where)
    if not fits(account, row.post):
        facts = where | {"field": "post", "role": account.role, "post": row.post}
        raise Unavailable("duty_needs_role", facts=facts)
    if row.stands_in_for is not None and row.stands_in_for not in on.book.accounts:
        raise Unavailable("duty_of_unknown", facts=where | {"field": "stands_in_for", "account": row.stands_in_for})
    hours = {"row": place, "start": row.starts_at, "end": row.ends_at}
    if not row.starts_at < row.ends_at <= row.starts_at + LONGEST_DUTY:
        raise Incomplete("duty_hours_unfit", facts=hours | {"days": LONGEST_DUTY.days})
    if not command.replaced.start <= row.starts_at < command.replaced.end:
        raise Incomplete("duty_outside", facts=hours)
    if len(row.seat) > LONGEST_SEAT:
        raise Incomplete("duty_seat_too_long", facts={"row": place, "length": len(row.seat), "most": LONGEST_SEAT})
    return DutyRow(
        account=row.account,
        post=row.post,
        seat=seat_of(row.seat),
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        stands_in_for=row.stands_in_for,
    )


def _refuse_rows_together(rows: Iterable[DutyRow]) -> None:
    """One account twice at one time: both rows are named."""
    by_account: dict[str, list[tuple[int, DutyRow]]] = {}
    for place, row in enumerate(rows, start=1):
        by_account.setdefault(row.account, []).append((place, row))
    for placed in by_account.values():
        placed.sort(key=lambda one: one[1].starts_at)
        for (place, row), (other, later) in pairwise(placed):
            if later.starts_at < row.ends_at:
                facts = {"row": max(place, other), "other": min(place, other), "account": row.account}
                raise Conflict("duty_rows_overlap", facts=facts | {"start": later.starts_at, "end": row.ends_at})


def _refuse_overlap(duty: DutyRow | RotaDuty, others: Iterable[RotaDuty], row: int | None = None) -> None:
    for other in others:
        if other.account == duty.account and other.starts_at < duty.ends_at and duty.starts_at < other.ends_at:
            facts: dict[str, Any] = {"account": duty.account, "start": other.starts_at, "end": other.ends_at}
            if row is None:
                raise Conflict("duty_overlaps", facts=facts | {"duty": other.id})
            raise Conflict("duty_row_overlaps", facts=facts | {"duty": other.id, "row": row})


def _said(duty: DutyRow | RotaDuty) -> tuple[object, ...]:
    return (duty.account, duty.post, duty.seat, duty.starts_at, duty.ends_at, duty.stands_in_for)


def _duty(key: RotaDutyId, row: DutyRow) -> RotaDuty:
    return RotaDuty(
        id=key,
        account=row.account,
        post=row.post,
        seat=row.seat,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        stands_in_for=row.stands_in_for,
    )


def _changeable(key: RotaDutyId, seen: int, on: Situation) -> RotaDuty:
    duty = on.duty(key, seen)
    if duty.ends_at <= on.now:
        raise Unavailable("duty_over", facts={"account": duty.account, "start": duty.starts_at, "end": duty.ends_at})
    return duty


def _check_own(duties: tuple[RotaDuty, ...], on: Situation) -> None:
    if on.actor.role is Role.SHIFT_LEADER or any(duty.account == on.actor.id for duty in duties):
        return
    raise NotAllowed("duty_of_another", facts={"account": duties[0].account, "actor": on.actor.id})


def _handed(duty: RotaDuty, to: AccountId, reason: str, on: Situation) -> dict[str, Any]:
    change = DutyChange(at=on.now, by=on.actor.id, before=duty.account, reason=reason)
    return {"account": to, "changes": (*duty.changes, change)}


def _reason(text: str, on: Situation) -> str:
    on.require_words("reason", text)
    reason = " ".join(text.split())
    if len(reason) > LONGEST_DUTY_REASON:
        facts = {"field": "reason", "length": len(reason), "most": LONGEST_DUTY_REASON}
        raise Incomplete("too_long", facts=facts)
    return reason
