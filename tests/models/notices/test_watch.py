"""Alarms about notices are told when they arise, by an act or by time, and once (N-12)."""

from datetime import timedelta

from models.commands import plans as p
from models.entities.notices import Answer
from models.notices.ledger import notice_standing
from models.notices.telling import NoticeAlarm
from models.notices.watch import NoticeWatch
from tests.models.builders import Room
from tests.models.outage_plans import VILLAGE, act, approved, published, tell

A = NoticeAlarm


def test_alarms_are_told_when_they_arise_and_once() -> None:
    room = Room()
    watch = NoticeWatch(room.picture, room.rules)
    assert watch.news(room.now) == ()
    key = approved(room)
    for entry in room.picture.entries:
        watch.show_changes(entry.changes)
    assert watch.news(room.now) == ()
    due = notice_standing(room.picture.plans[key], room.picture, now=room.now, rules=room.rules).due
    assert due is not None
    room.now = due - timedelta(hours=1)
    [at_risk] = watch.news(room.now)
    assert (at_risk.plan.id, at_risk.alarms, at_risk.due) == (key, (A.AT_RISK,), due)
    assert watch.news(room.now) == ()
    published(room, key)
    watch.show_changes(room.picture.entries[-1].changes)
    # It is out, and nobody knows it yet: the recipients have the same moment.
    assert watch.news(room.now) == ()
    assert watch.alarms_of(key) == {A.AT_RISK}
    told = tell(room, key, "95598", VILLAGE.id, answer=Answer.REFUSED)
    watch.show_changes(told.changes)
    [refused] = watch.news(room.now)
    assert refused.alarms == (A.REFUSED,)
    watch.show_changes(act(room, p.CancelPlan, key, reason="因").changes)
    [changed] = watch.news(room.now)
    assert A.PLAN_CHANGED in changed.alarms
