"""One sign for a thing: of its order, its plan, or else of what the alarm is about; kept by changes and by time."""

from datetime import timedelta

from models.alarms.alarm_signs import AlarmSigns
from models.alarms.priorities import AlarmPriority
from models.changes import changed, created
from models.entities.alarms import Alarm, AlarmKind, AlarmState, Shelving
from models.ids import AccountId, AlarmId, OrderId, PlanId
from tests.models.builders import MORNING, Room

HOUR = timedelta(hours=1)


def alarm(key: str, kind: AlarmKind, **more: object) -> Alarm:
    fields: dict[str, object] = {"level": 1, "subject": key, "stations": (), "since": MORNING, "raised_at": MORNING}
    return Alarm(id=AlarmId(key), kind=kind, **(fields | more))  # type: ignore[arg-type]


def test_whatever_an_alarm_stands_about_has_one_sign(room: Room) -> None:
    signs = AlarmSigns(room.picture, room.rules, MORNING)
    raised = [
        alarm("a", AlarmKind.ARRIVAL_CLOCK, order=OrderId("1")),
        alarm("b", AlarmKind.OVERRUN, plan=PlanId("P1"), level=3),
        alarm("c", AlarmKind.ANSWER_DUE, subject="J1", level=3),
        alarm("d", AlarmKind.LOAN_DUE, subject="L1"),
    ]
    changes = [created(one) for one in raised]
    room.picture.apply_changes(changes)
    assert signs.show_changes(changes)
    waits = AlarmState.UNACKNOWLEDGED
    assert signs.signs() == {
        "1": (AlarmPriority.ORDINARY, waits),
        "P1": (AlarmPriority.URGENT, waits),
        "J1": (AlarmPriority.IMPORTANT, waits),
        "L1": (AlarmPriority.ORDINARY, waits),
    }
    shelving = Shelving(at=MORNING, by=AccountId("li"), until=MORNING + HOUR, reason="x")
    shelved = [changed(raised[1], shelved=shelving)]
    room.picture.apply_changes(shelved)
    signs.show_changes(shelved)
    assert signs.signs()["P1"] == (AlarmPriority.URGENT, AlarmState.SHELVED)
    assert signs.show_now(MORNING + HOUR) and signs.signs()["P1"][1] is waits, "it comes back by itself"
    assert dict(AlarmSigns(room.picture, room.rules, MORNING + HOUR).signs()) == dict(signs.signs())
