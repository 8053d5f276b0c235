"""The demo's planned outages: filed in time by the real commands, carried out by crews and the earlier shift."""

from datetime import timedelta

from console.demo.day_work import earlier_shift, next_permit_command, permit_of_crew
from console.demo.manners import read_manners
from models.commands.day import GivePermit
from models.entities.people import CrewKind
from models.entities.work_permits import PermitState
from models.errors import DispatchError
from models.ids import AccountId
from models.planning.notice_reality import PlanOutcome, StartReality, StopReality, reality
from tests.models.builders import Room
from tests.models.outage_days import announced
from tests.models.outage_plans import HOURS

MANNERS = read_manners("quiet")
LI = AccountId("li")


def test_a_crew_works_its_day_and_the_room_permits() -> None:
    room = Room()
    plan = announced(room)
    room.now = HOURS.start - timedelta(minutes=30)
    waited_for_the_room = 0
    while room.now < HOURS.end + timedelta(hours=1):
        room.wait(seconds=30)
        for request in earlier_shift(room.picture, actor=LI, rules=room.rules, now=room.now):
            room.send(request.command, request.actor)
        permit = room.picture.permit_of(plan)
        if permit is None or permit.crew is None:
            continue
        crew = room.picture.crews[permit.crew]
        assert crew.kind is CrewKind.DISTRIBUTION_MAINTENANCE
        if permit.state is PermitState.CLOSED:
            break
        assert permit_of_crew(crew.id, room.picture) == permit
        command = next_permit_command(permit, room.picture.plans[plan], crew, manners=MANNERS, now=room.now)
        assert not isinstance(command, GivePermit)
        if command is not None:
            room.send(command, f"crew-{crew.id}")
        elif permit.state is PermitState.DE_ENERGISED and len(permit.earths_on) == 2:
            waited_for_the_room += 1
    assert waited_for_the_room > 1
    found = reality(room.picture.plans[plan], room.picture.permits_of(plan), rules=room.rules, now=room.now)
    assert found is not None and found.outcome is PlanOutcome.CARRIED_OUT
    assert found.stop is StopReality.ON_TIME and found.start is not StartReality.OVERRUN
    assert permit is not None and len(permit.earths) == 2 and permit.earths_on == ()


def test_without_the_room_nobody_is_permitted() -> None:
    """What is left to people in the open demo stays undone, and the crew waits (OP-11)."""
    room = Room()
    plan = announced(room)
    (opening,) = earlier_shift(room.picture, actor=LI, rules=room.rules, now=room.now)
    room.send(opening.command, opening.actor)
    for _ in range(300):
        room.wait(minutes=1)
        permit = room.picture.permit_of(plan)
        assert permit is not None and permit.crew is not None
        crew = room.picture.crews[permit.crew]
        command = next_permit_command(permit, room.picture.plans[plan], crew, manners=MANNERS, now=room.now)
        if command is not None:
            try:
                room.send(command, f"crew-{crew.id}")
            except DispatchError as refusal:
                raise AssertionError(refusal) from refusal
    permit = room.picture.permit_of(plan)
    assert permit is not None and permit.state is PermitState.DE_ENERGISED and permit.power_off
