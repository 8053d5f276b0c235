"""Two workstations, one of them with its clock set back: by its time nothing is due, and it spoils nothing."""

from datetime import timedelta
from pathlib import Path

from models.alarms.watch import AlarmWatch
from models.commands import Request
from models.commands.alarms import AcknowledgeAlarms, ClearAlarms, RaiseAlarms, SeenAlarm
from models.entities.people import SYSTEM_ACCOUNT
from models.store.store import Store
from models.store.verify import verify
from tests.models.builders import contents, rule_book
from tests.store.databases import Watch, fill, open_store, report, send


def test_a_seat_whose_clock_is_set_back_raises_and_clears_nothing(tmp_path: Path) -> None:
    clock, behind = Watch(), Watch()
    behind.now -= timedelta(hours=3)
    right = open_store(tmp_path / "room.yike", clock)
    fill(right)
    order = report(right)
    clock.wait(minutes=20)
    late = open_store(tmp_path / "room.yike", behind)
    propose(late)
    assert late.picture.standing_alarms() == []
    propose(right)
    raised = {alarm.id: alarm for alarm in right.picture.alarms_of_order(order)}
    assert len(raised) >= 2
    late.catch_up()
    propose(late)
    assert {alarm.id: alarm for alarm in late.picture.alarms_of_order(order)} == raised
    seen = tuple(SeenAlarm(alarm=alarm.id, level=alarm.level) for alarm in raised.values())
    send(late, AcknowledgeAlarms(alarms=seen))
    right.catch_up()
    propose(right)
    assert all(
        alarm.acknowledged is not None and alarm.acknowledged.at >= alarm.raised_at and alarm.cleared_at is None
        for alarm in right.picture.alarms_of_order(order)
    )
    late.catch_up()
    assert contents(late.picture) == contents(right.picture)
    assert verify(right.url).sound
    right.close()
    late.close()


def propose(store: Store) -> None:
    """What its scheduler does."""
    due = AlarmWatch(store.picture, rule_book()).due(store._clock())
    for command in (RaiseAlarms(causes=due.to_raise), ClearAlarms(alarms=due.to_clear)):
        store.commit(Request(actor=SYSTEM_ACCOUNT.id, command=command))
