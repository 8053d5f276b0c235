"""Outage plans in the database: what is loaded, what leaves, what comes back, and that another seat reads the same."""

from datetime import timedelta
from typing import Any

import pytest

from models.changes import Entry
from models.commands import notices as t
from models.commands import plans as p
from models.commands.room import Undo
from models.entities.notices import Answer, NoticeFile, NoticeFormat, NoticeKind, TellingManner, telling_id
from models.entities.outage_plans import OutagePlan, PlanState, Window
from models.errors import Conflict
from models.ids import PlanId, StationId
from models.store.store import Store
from models.store.verify import verify
from models.working_set import PLANS_STAY
from tests.models.builders import contents
from tests.models.outage_plans import HOURS, LINE_95598, VILLAGE, content_of, scope_of
from tests.store.databases import Watch, fresh, replayed, send


def act(store: Store, kind: type[Any], plan: PlanId, by: str, /, **fields: Any) -> Entry:
    return send(store, kind(plan=plan, seen=store.picture.plans[plan].version, **fields), by)


def draft(store: Store, **more: Any) -> PlanId:
    command = p.DraftPlan(station=StationId("east"), window=HOURS, content=content_of(**more))
    entry = send(store, command, "planner-east")
    return next(change.after.id for change in entry.changes if isinstance(change.after, OutagePlan))


def approved(store: Store, **more: Any) -> PlanId:
    key = draft(store, **more)
    act(store, p.FilePlan, key, "planner-east")
    act(store, p.ApprovePlan, key, "chief-east", remark="同意")
    act(store, p.ApprovePlan, key, "room", over_limit_reason="同杆改造")
    act(store, p.ApprovePlan, key, "head")
    act(store, p.ApproveNotice, key, "li")
    return key


def test_another_seat_reads_every_act_and_a_restart_the_same(store: Store, other: Store) -> None:
    key = approved(store)
    other.catch_up()
    assert contents(other.picture) == contents(store.picture) == contents(fresh(store))
    assert contents(replayed(store.since(0))) == contents(store.picture)
    assert other.picture.plans_between(store.picture.plans[key].window) == [store.picture.plans[key]]
    assert other.picture.approved_plans() == [store.picture.plans[key]]
    # Both see version 6; the second to act hears of the first.
    act(other, p.CancelPlan, key, "chief-east", reason="因")
    with pytest.raises(Conflict):
        send(store, p.CancelPlan(plan=key, seen=6, reason="因"), "planner-east")
    assert store.picture.plans[key].state is PlanState.CANCELLED
    assert verify(store.url).sound


def test_what_is_over_leaves_what_waits_stays_and_what_is_named_returns(store: Store, clock: Watch) -> None:
    begun = store.picture.revision
    over = approved(store)
    waits = draft(store, scope=scope_of("T-9"))
    withdrawn = draft(store, scope=scope_of("T-8"))
    act(store, p.FilePlan, withdrawn, "planner-east")
    act(store, p.WithdrawPlan, withdrawn, "planner-east", reason="因")
    seen = store.picture.plans[withdrawn].version
    clock.now = HOURS.end + PLANS_STAY - timedelta(seconds=1)
    assert store.drop_archived(most=10) == []
    assert set(fresh(store).plans) == {over, waits, withdrawn}
    clock.wait(seconds=1)
    gone = store.drop_archived(most=10)
    assert {change.key for change in gone} == {over, withdrawn}
    assert set(store.picture.plans) == set(fresh(store).plans) == {waits}
    assert store.picture.plans_between(HOURS) == [store.picture.plans[waits]]
    # A past moment is whole; so is the chain of the journal.
    assert set(store.picture_at(store.picture.revision).plans) == {over, waits, withdrawn}
    assert store.picture_at(begun).plans == {}
    assert verify(store.url).sound
    # Somebody takes the withdrawn one up again: it is back, here and on the screen.
    content, later = content_of(scope=scope_of("T-8")), HOURS.start + timedelta(days=60)
    window = Window(later, later + timedelta(hours=4))
    entry = send(store, p.EditPlan(plan=withdrawn, seen=seen, window=window, content=content), "planner-east")
    assert [change.key for change in store.take_returned()] == [withdrawn]
    assert store.picture.plans[withdrawn].window == window
    send(store, Undo(revision=entry.revision), "planner-east")
    assert verify(store.url).sound


def test_a_seat_that_let_it_go_hears_of_it_again(store: Store, other: Store, clock: Watch) -> None:
    withdrawn = draft(store)
    act(store, p.FilePlan, withdrawn, "planner-east")
    act(store, p.WithdrawPlan, withdrawn, "planner-east", reason="因")
    other.catch_up()
    clock.now = HOURS.end + PLANS_STAY
    other.drop_archived(most=10)
    assert other.picture.plans == {}
    later = Window(clock.now + timedelta(days=9), clock.now + timedelta(days=9, hours=2))
    content = store.picture.plans[withdrawn].content
    act(store, p.EditPlan, withdrawn, "planner-east", window=later, content=content)
    other.catch_up()
    assert contents(other.picture) == contents(store.picture)


def publish(store: Store, plan: PlanId, now: Watch) -> Entry:
    file = NoticeFile(format=NoticeFormat.PDF, channel="张贴", sha256="a" * 64, size=9)
    return act(
        store,
        t.PublishNotice,
        plan,
        "li",
        sequence=0,
        kind=NoticeKind.PLANNED,
        title="计划停电公告",
        text="因绝缘老化，定于……停电。",
        reason="绝缘老化",
        issuer="供电服务指挥中心",
        issued_at=now(),
        files=(file,),
        recipients=(VILLAGE, LINE_95598),
    )


def telling(plan: PlanId, **more: Any) -> t.RecordTelling:
    fields: dict[str, Any] = {"manner": TellingManner.PHONE, "answer": Answer.AGREED}
    return t.RecordTelling(plan=plan, recipients=(VILLAGE.id,), sequence=0, **(fields | more))


def test_notices_are_read_by_another_seat_and_leave_and_return_with_their_plan(
    store: Store, other: Store, clock: Watch
) -> None:
    key = approved(store)
    publish(store, key, clock)
    told = send(store, telling(key), "planner-east")
    other.catch_up()
    assert contents(other.picture) == contents(store.picture) == contents(fresh(store))
    assert contents(replayed(store.since(0))) == contents(store.picture)
    [notice] = other.picture.publications_of(key)
    assert [one.recipient for one in other.picture.tellings_of(key)] == [VILLAGE, LINE_95598]
    clock.now = HOURS.end + PLANS_STAY
    gone = store.drop_archived(most=10)
    assert {change.key for change in gone} == {
        key,
        notice.id,
        telling_id(key, VILLAGE.id),
        telling_id(key, LINE_95598.id),
    }
    assert (store.picture.publications_of(key), store.picture.tellings_of(key)) == ([], [])
    assert contents(fresh(store)) == contents(store.picture)
    assert store.picture_at(store.picture.revision).publications_of(key) == [notice]
    # A late correction brings back the plan with all that hangs on it, here and at the seat that kept it.
    send(store, Undo(revision=told.revision), "planner-east")
    assert {change.key for change in store.take_returned()} == {change.key for change in gone}
    other.catch_up()
    assert contents(other.picture) == contents(store.picture) == contents(replayed(store.since(0)))
    send(store, telling(key, answer=Answer.REFUSED), "planner-east")
    assert verify(store.url).sound
