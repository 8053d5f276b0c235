"""The demo's job across stations: nothing but the real commands, begun late enough to be met alive."""

from datetime import timedelta

from console.demo.job_desk import JobDesk, crews_spoken_for
from console.demo.past_shift import earlier_dispatcher
from models.entities.escalations import EscalationCause, EscalationLevel, EscalationState
from models.entities.fixes import Fix
from models.entities.orders import OrderState
from models.ids import AccountId
from tests.models.builders import Room, hv_report


def test_two_crews_are_lent_for_what_the_station_may_not_operate() -> None:
    room = Room()
    orders = [room.report(**hv_report()) for _ in range(2)]
    desk = JobDesk(
        desk=AccountId("li"), branch=AccountId("branch"), rules=room.rules, opens=room.now + timedelta(minutes=60)
    )
    room.wait(minutes=19)
    assert not [*desk.steps(room.picture, room.now)], "a newcomer would find it long over"
    for _ in range(40):
        room.wait(seconds=20)
        requests = [*desk.steps(room.picture, room.now)]
        kept = crews_spoken_for(requests, room.picture)
        fixes = {crew: Fix(crew=crew, at=room.now, x=0.0, y=0.0) for crew in room.picture.crews}
        if room.picture.escalations:
            requests += earlier_dispatcher(room.picture, fixes, actor=AccountId("li"), now=room.now, kept=kept)
        for request in requests:
            room.send(request.command, request.actor)
    (job,) = room.picture.escalations.values()
    assert (job.state, job.level, job.cause) == (
        EscalationState.ACCEPTED,
        EscalationLevel.BRANCH,
        EscalationCause.AUTHORITY,
    )
    assert set(job.orders) == set(orders) and job.commander == "li"
    lent = {loan.crew for loan in room.picture.loans_out()}
    assert len(lent) == 2 and {part.crew for part in job.parts} == lent
    assert {room.picture.orders[key].crew for key in orders} == lent
    assert {room.picture.orders[key].state for key in orders} == {OrderState.DISPATCHED}
    assert not [*desk.steps(room.picture, room.now)], "the rest is the newcomer's"
