"""The shift, its log, and silent feeds: one open shift, words that are never changed, one gap of two seats."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from models.commands import room as r
from models.commands import shifts as w
from models.entities.people import SYSTEM_ACCOUNT
from models.entities.shifts import (
    LONGEST_REMARK,
    LONGEST_REMARK_END,
    FeedKind,
    LogRemark,
    Post,
    RemarkKind,
)
from models.errors import Conflict, DispatchError, NotAllowed, Unavailable
from models.ids import AccountId, FeedGapId, OrderId, RemarkId, ShiftId
from models.planning.rota import late_by, leader_at, present
from models.shift_log import is_about
from models.working_set import leaving as leaving_set
from tests.models.builders import Room, city, import_of
from tests.models.shifts import HALF_DAY, TODAY, importing, joining, leaving, opened, row, with_rota

Provoke = Callable[[Room], DispatchError]
SYSTEM = SYSTEM_ACCOUNT.id


def remark(text: str = "110 kV 东门变 2 号主变油温偏高", **more: object) -> w.WriteRemark:
    values: dict[str, object] = {"kind": RemarkKind.REMARK}
    return w.WriteRemark(text=text, **(values | more))  # type: ignore[arg-type]


def order_from_above(**more: object) -> w.WriteRemark:
    return remark("保供期间不得安排计划停电", kind=RemarkKind.SUPERIOR_ORDER, told_by="调控中心 王喆", **more)


def written(room: Room, command: w.WriteRemark, by: str = "li") -> LogRemark:
    entry = room.send(command, by)
    assert entry is not None
    found = next(change.after for change in entry.changes if change.kind is LogRemark)
    assert isinstance(found, LogRemark)
    return found


def ending(remark: LogRemark, words: str = "已传达") -> w.EndRemark:
    return w.EndRemark(remark=remark.id, seen=remark.version, words=words)


# -- the shift ---------------------------------------------------------------------------------------------


def test_the_first_shift_takes_its_people_from_the_rota_of_the_moment(room: Room) -> None:
    opened(with_rota(room))
    shift = room.picture.open_shift
    assert shift is not None
    assert [(one.account, one.post, one.seat) for one in present(shift)] == [
        ("leader", Post.LEADER, ""),
        ("li", Post.DISPATCHER, "1"),
        ("branch", Post.ON_CALL, ""),
    ]
    assert (shift.planned.start, shift.planned.end) == (TODAY, TODAY + HALF_DAY)
    assert {one.since for one in shift.on_duty} == {room.now}


def test_a_site_without_a_rota_has_the_hours_of_the_rule_book(room: Room) -> None:
    opened(room)
    shift = room.picture.open_shift
    assert shift is not None
    assert (shift.planned.start, shift.planned.end) == (TODAY, TODAY + HALF_DAY)
    assert [one.account for one in present(shift)] == ["leader"]
    assert leader_at(room.now, room.picture) is None
    room.send(joining(room, "li"))
    assert [one.account for one in present(room.picture.shifts[shift.id])] == ["leader", "li"]


def test_a_leader_whom_the_rota_does_not_name_stands_in(room: Room) -> None:
    opened(with_rota(room), "leader-2")
    shift = room.picture.open_shift
    assert shift is not None
    first = present(shift)[0]
    assert (first.account, first.stands_in_for) == ("leader-2", "leader")
    assert "leader" not in {one.account for one in present(shift)}


def test_a_holder_who_can_have_no_duty_any_more_is_not_on_duty(room: Room) -> None:
    with_rota(room)
    room.send(r.DisableAccount(account=AccountId("li"), seen=1), "admin")
    opened(room)
    shift = room.picture.open_shift
    assert shift is not None
    assert "li" not in {one.account for one in present(shift)}


def test_people_come_move_and_go_with_their_times(room: Room) -> None:
    opened(with_rota(room))
    room.wait(minutes=10)
    room.send(joining(room, "wang"), "wang")
    assert room.send(joining(room, "wang"), "wang") is None, "on duty there already"
    room.wait(minutes=10)
    room.send(joining(room, "wang", seat="3"), "leader")
    room.wait(minutes=10)
    room.send(leaving(room, "wang"), "wang")
    assert room.send(leaving(room, "wang"), "wang") is None
    shift = room.picture.open_shift
    assert shift is not None
    times = [(one.seat, one.until and one.until - one.since) for one in shift.on_duty if one.account == "wang"]
    assert times == [("2", timedelta(minutes=10)), ("3", timedelta(minutes=10))]
    assert room.refused(leaving(room, "li"), "wang").code == "duty_of_another"
    assert room.refused(joining(room, "wang"), "li").code == "duty_of_another"


def test_a_shift_that_never_ends_is_late_and_stays_open(room: Room) -> None:
    opened(with_rota(room))
    shift = room.picture.open_shift
    assert shift is not None
    assert late_by(shift, shift.planned.end) is None
    room.wait(days=3)
    assert late_by(shift, room.now) == room.now - shift.planned.end
    assert not any(change.key == shift.id for change in leaving_set(room.picture, room.now, most=100))


# -- the log -----------------------------------------------------------------------------------------------


def test_a_remark_is_kept_whole_and_never_changed(room: Room) -> None:
    long = "停" * LONGEST_REMARK
    kept = written(room, remark(f"  {long}\n"))
    assert kept.text == long
    assert room.refused(remark(long + "电")).code == "too_long"
    corrected = written(room, remark("油温已恢复", corrects=kept.id), "wang")
    assert room.picture.remarks[kept.id].text == long
    assert room.picture.correction_of_remark(kept.id) == corrected
    assert not corrected.standing


def test_a_superiors_order_stands_until_somebody_has_carried_it_out(room: Room) -> None:
    due = room.now + timedelta(hours=30)
    told = room.now - timedelta(minutes=5)
    order = written(room, order_from_above(told_at=told, due_at=due))
    assert (order.told_by, order.told_at, order.due_at) == ("调控中心 王喆", told, due)
    pin = written(room, remark("西门开闭所钥匙在 2 号柜", pinned=True))
    plain = written(room, remark())
    assert room.picture.standing_remarks() == [order, pin]
    room.wait(days=5)
    gone = {change.key for change in leaving_set(room.picture, room.now, most=100)}
    assert plain.id in gone
    assert not gone & {order.id, pin.id}
    again = written(room, order_from_above(corrects=order.id))
    assert room.picture.standing_remarks() == [pin, again], "a corrected one gives way to its correction"
    entry = room.send(ending(again), "wang")
    assert entry is not None
    assert room.picture.standing_remarks() == [pin]
    room.send(r.Undo(revision=entry.revision), "wang")
    assert room.picture.standing_remarks() == [pin, again]


def test_a_remark_is_taken_back_by_its_author_while_the_shift_lasts(room: Room) -> None:
    entry = room.send(remark())
    assert entry is not None
    assert room.refused(r.Undo(revision=entry.revision), "wang").code == "undo_of_another"
    (only,) = room.picture.remarks.values()
    undone = room.send(r.Undo(revision=entry.revision))
    assert not room.picture.remarks
    assert undone is not None
    room.send(r.Undo(revision=undone.revision))
    room.send(remark("更正", corrects=only.id), "wang")
    assert room.refused(r.Undo(revision=undone.revision + 1)).code == "remark_corrected"


# -- feeds -------------------------------------------------------------------------------------------------


def test_two_seats_that_notice_a_silence_write_one(room: Room) -> None:
    since = room.now
    note = w.NoteFeedGap(feed=FeedKind.POSITIONS, since=since)
    room.wait(minutes=1)
    assert room.send(note, SYSTEM) is None, "shorter than the rule book's (YK-15)"
    room.wait(minutes=2)
    room.send(note, SYSTEM)
    assert room.send(note, SYSTEM) is None
    other = w.NoteFeedGap(feed=FeedKind.POSITIONS, since=since + timedelta(seconds=3))
    assert room.send(other, SYSTEM) is None
    gap = room.picture.silent_feed(FeedKind.POSITIONS)
    assert gap is not None
    assert room.picture.silent_feed(FeedKind.REPORTS) is None
    end = w.EndFeedGap(gap=gap.id, until=room.now)
    assert room.send(w.EndFeedGap(gap=gap.id, until=since), SYSTEM) is None, "a word from before it ends nothing"
    room.send(end, SYSTEM)
    assert room.send(end, SYSTEM) is None
    assert room.send(note, SYSTEM) is None, "it is on record with its end"
    assert room.picture.feed_gaps[gap.id].until == room.now
    assert room.refused(note, "leader").code == "role_may_not"


# -- refusals ----------------------------------------------------------------------------------------------


def disabled_leader(room: Room) -> DispatchError:
    room.send(r.DisableAccount(account=AccountId("leader-2"), seen=1), "admin")
    return room.refused(w.OpenShift(leader=AccountId("leader-2")), "leader")


def over(room: Room) -> DispatchError:
    return room.refused(
        w.LeaveShift(shift=ShiftId("S1"), seen=1, account=AccountId("li")),
    )


def settled(room: Room) -> DispatchError:
    order = written(room, order_from_above())
    room.send(ending(order), "wang")
    return room.refused(ending(order))


def corrected(room: Room) -> DispatchError:
    order = written(room, order_from_above())
    room.send(order_from_above(corrects=order.id), "wang")
    return room.refused(ending(order))


def of_last_shift(room: Room) -> DispatchError:
    entry = room.send(remark())
    assert entry is not None
    room.wait(minutes=1)
    opened(room)
    return room.refused(r.Undo(revision=entry.revision))


SHIFT_REFUSALS: dict[str, tuple[type[DispatchError], str, Provoke]] = {
    "shift_open_already": (
        Conflict,
        "shift by at",
        lambda room: opened(room).refused(w.OpenShift(leader=AccountId("leader-2")), "leader-2"),
    ),
    "shift_over": (Unavailable, "shift", over),
    "shift_has_leader": (
        Unavailable,
        "by",
        lambda room: opened(room).refused(joining(room, "leader-2", Post.LEADER), "leader-2"),
    ),
    "leader_leaves": (Unavailable, "account", lambda room: opened(room).refused(leaving(room, "leader"), "leader")),
    "post_needs_role": (
        Unavailable,
        "account role post",
        lambda room: room.refused(w.OpenShift(leader=AccountId("li")), "leader"),
    ),
    "post_of_disabled": (Unavailable, "account", disabled_leader),
    "duty_of_another": (NotAllowed, "account actor", lambda room: opened(room).refused(joining(room, "wang"))),
    "unknown_remark": (
        Unavailable,
        "remark",
        lambda room: room.refused(w.EndRemark(remark=RemarkId("R1"), seen=1)),
    ),
    "unknown_feed_gap": (
        Unavailable,
        "gap",
        lambda room: room.refused(w.EndFeedGap(gap=FeedGapId("x"), until=room.now), SYSTEM),
    ),
    "told_in_future": (
        Unavailable,
        "happened",
        lambda room: room.refused(order_from_above(told_at=room.now + timedelta(minutes=1))),
    ),
    "due_in_past": (Unavailable, "until", lambda room: room.refused(order_from_above(due_at=room.now))),
    "remark_ended": (Conflict, "by at", settled),
    "remark_corrected": (Conflict, "by at", corrected),
    "remark_not_standing": (Unavailable, "remark", lambda room: room.refused(ending(written(room, remark())))),
    "remark_of_other_kind": (
        Unavailable,
        "remark kind",
        lambda room: room.refused(order_from_above(corrects=written(room, remark()).id)),
    ),
    "remark_of_last_shift": (Unavailable, "at", of_last_shift),
}
"""Code → family, facts, how to provoke it."""


@pytest.mark.parametrize("code", SHIFT_REFUSALS)
def test_what_does_not_fit_is_refused(code: str, room: Room) -> None:
    family, facts, provoke = SHIFT_REFUSALS[code]
    error = provoke(room)
    assert (type(error), error.code) == (family, code)
    assert set(facts.split()) <= set(error.facts)


def test_remarks_have_the_rules_of_every_text(room: Room) -> None:
    assert room.refused(remark(" \n")).code == "empty_field"
    nobody = remark("x", kind=RemarkKind.SUPERIOR_ORDER)
    assert room.refused(nobody).facts["field"] == "superior"
    assert room.refused(remark(order=OrderId("99"))).code == "unknown_order"
    kept = written(room, order_from_above())
    assert room.refused(ending(kept, "字" * (LONGEST_REMARK_END + 1))).code == "too_long"
    assert room.refused(remark(), "viewer").code == "role_may_not"
    assert room.refused(joining(opened(room), "li", seat="席" * 21)).code == "too_long"


def test_a_city_that_is_imported_again_leaves_the_shift_alone(room: Room) -> None:
    opened(with_rota(room))
    before = room.picture.open_shift
    room.send(import_of(thing for thing in city() if thing.id != "A2"), "admin")
    assert room.picture.open_shift == before
    assert room.refused(importing(row("crew-A1")), "leader").code == "duty_needs_role"


def test_a_remark_is_about_the_order_that_it_names(room: Room) -> None:
    key = room.report()
    named = written(room, remark(f"西门 @{key} 未锁，联系 @13800138000"))
    assert named.order == key
    assert written(room, remark("联系 @13800138000")).order is None, "a number of something else is no order"
    entry = next(one for one in reversed(room.picture.entries) if named.id in {change.key for change in one.changes})
    assert is_about(entry, key[-4:]), "the log of the order has the remark"
    assert is_about(entry, named.id)
    assert not is_about(entry, "9" * 8)
