"""Alarms of lent crews, of answers to escalations and of cases: each level once, ended by what ends the cause."""

from datetime import timedelta

from models.alarms.cases import step_of_case
from models.alarms.watch import AlarmWatch
from models.commands import escalations as c
from models.commands.alarms import AcknowledgeAlarms, SeenAlarm
from models.commands.crew_loans import ExtendLoan, LendCrew, ReturnCrew
from models.commands.service_cases import CloseCase, ReopenCase
from models.entities.alarms import FIRST, LIMIT, SECOND, AlarmKind, AlarmState
from models.entities.escalations import EscalationLevel
from models.entities.orders import Channel
from models.entities.service_cases import CaseKind
from models.ids import AlarmId, CrewId, StationId
from models.rules.case_limits import CaseStep
from models.working_set import CASES_STAY, leaving
from tests.models.builders import Room
from tests.models.room_alarms import keep_up, standing
from tests.models.service_cases import act, answered, opened, reached


class Follower:
    """A watch that hears what the room does, as the desk's does."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._watch = AlarmWatch(room.picture, room.rules)
        self._heard = len(room.picture.entries)

    def levels(self, kind: AlarmKind) -> list[int]:
        """Of the alarms of a kind that are raised at this moment."""
        for entry in list(self._room.picture.entries)[self._heard :]:
            self._watch.show_changes(entry.changes)
        raised = keep_up(self._room, self._watch)
        self._heard = len(self._room.picture.entries)
        return [alarm.level for alarm in raised if alarm.kind is kind]


def running(room: Room, kind: AlarmKind) -> list[AlarmId]:
    return [alarm.id for alarm in standing(room, kind) if alarm.cleared_at is None]


def test_a_lent_crew(room: Room) -> None:
    desk, began = Follower(room), room.now
    crew = room.picture.crews[CrewId("A1")]
    until = began + timedelta(hours=4)
    room.send(LendCrew(crew=crew.id, seen=crew.version, borrower=StationId("west"), until=until, reason="支援"))
    (loan,) = room.picture.loans_out()
    first, second = room.rules.value("warning.first") * 4, room.rules.value("warning.second") * 4
    seen = []
    for hours in (first - 0.01, first, second, 3.99, 4.0, 40.0):
        room.now = began + timedelta(hours=hours)
        seen.append(desk.levels(AlarmKind.LOAN_DUE))
    assert seen == [[], [FIRST], [SECOND], [], [LIMIT], []], "each level once"
    (alarm,) = standing(room, AlarmKind.LOAN_DUE)
    assert alarm.stations == (loan.lender, loan.borrower) and alarm.due_at == until
    assert room.picture.loans[loan.id].open, "it ends no loan"
    room.send(AcknowledgeAlarms(alarms=(SeenAlarm(alarm=alarm.id, level=LIMIT),)), "chief-west")
    assert room.picture.alarms[alarm.id].acknowledged is not None, "either side sees to it"
    room.send(ExtendLoan(loan=loan.id, seen=1, until=room.now + timedelta(hours=4), reason="未完"))
    assert desk.levels(AlarmKind.LOAN_DUE) == [] and not running(room, AlarmKind.LOAN_DUE)
    room.wait(hours=4)
    assert desk.levels(AlarmKind.LOAN_DUE) == [LIMIT]
    room.send(ReturnCrew(loan=loan.id, seen=2))
    desk.levels(AlarmKind.LOAN_DUE)
    assert not running(room, AlarmKind.LOAN_DUE)
    assert [one.state_at(room.now) for one in standing(room, AlarmKind.LOAN_DUE)] == [AlarmState.CLEARED]


def test_an_answer_to_an_escalation(room: Room) -> None:
    order = room.report()
    desk, began = Follower(room), room.now
    room.send(c.Escalate(orders=(order,), level=EscalationLevel.BRANCH, reason="跨站"))
    job = room.picture.escalation_of(order)
    assert job is not None
    seen = []
    for minutes in (4, 5, 8, 9, 10, 30):
        room.now = began + timedelta(minutes=minutes)
        seen.append(desk.levels(AlarmKind.ANSWER_DUE))
    assert seen == [[], [FIRST], [SECOND], [], [LIMIT], []]
    assert len(room.picture.escalations[job.id].calls) == 1, "nobody was asked by itself"
    further = c.EscalateFurther(escalation=job.id, seen=1, level=EscalationLevel.LEADERS, reason="无答复")
    room.send(further)
    desk.levels(AlarmKind.ANSWER_DUE)
    assert not running(room, AlarmKind.ANSWER_DUE), "another was asked, with time of its own"
    room.wait(hours=1)
    assert desk.levels(AlarmKind.ANSWER_DUE) == [LIMIT]
    room.send(c.AcceptEscalation(escalation=job.id, seen=2), "head")
    desk.levels(AlarmKind.ANSWER_DUE)
    assert not running(room, AlarmKind.ANSWER_DUE)


def test_every_limit_of_a_case(room: Room) -> None:
    desk = Follower(room)
    key = opened(room, channel=Channel.CITY_12345, kind=CaseKind.OUTAGE)
    began = room.picture.cases[key].received_at
    seen = []
    for minutes in (14, 15, 24, 30):
        room.now = began + timedelta(minutes=minutes)
        seen.append(desk.levels(AlarmKind.CASE_DUE))
    assert seen[0] == [] and FIRST in seen[1] and SECOND in seen[2] and LIMIT in seen[3]
    before = running(room, AlarmKind.CASE_DUE)
    assert {step_of_case(one) for one in before} >= {CaseStep.CONTACT}
    reached(room, key)
    desk.levels(AlarmKind.CASE_DUE)
    assert CaseStep.CONTACT not in {step_of_case(one) for one in running(room, AlarmKind.CASE_DUE)}
    answered(room, key)
    act(room, CloseCase, key, result="好")
    desk.levels(AlarmKind.CASE_DUE)
    assert not running(room, AlarmKind.CASE_DUE)
    later = room.fork()
    later.wait(seconds=CASES_STAY.total_seconds() + 1)
    gone = {change.key for change in leaving(later.picture, later.now, most=10)}
    assert {key, *before} <= gone, "they leave the memory with their case"
    act(room, ReopenCase, key, reason="又来电")
    room.wait(hours=1)
    assert LIMIT in desk.levels(AlarmKind.CASE_DUE), "a new round is a new cause"
    assert not set(before) & set(running(room, AlarmKind.CASE_DUE))
