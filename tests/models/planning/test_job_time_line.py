"""The common time line of a job: what was proposed, asked, answered, lent, said and done, by whom, the newest first."""

from datetime import timedelta
from itertools import pairwise

from models.commands import escalations as c
from models.commands import orders as o
from models.commands.crew_loans import ExtendLoan, LendCrew, ReturnCrew
from models.entities.escalations import EscalationCause, EscalationLevel
from models.entities.orders import StageKind
from models.entities.people import DutyState
from models.ids import CrewId, StationId
from models.planning.job_time_line import JobStep, job_time_line
from tests.models.builders import Room, hv_report

HOUR = timedelta(hours=1)


def test_the_common_time_line_shows_it_all(room: Room) -> None:
    order = room.report(**hv_report())
    began = room.now

    def later(command: object, by: str = "li") -> None:
        room.wait(minutes=1)
        room.send(command, by)  # type: ignore[arg-type]

    asked = c.Escalate(
        orders=(order,),
        level=EscalationLevel.STATION,
        station=StationId("west"),
        reason="忙",
        cause=EscalationCause.AUTHORITY,
    )
    later(asked)
    (key,) = room.picture.escalations

    def about() -> dict[str, object]:
        return {"escalation": key, "seen": room.picture.escalations[key].version}

    later(c.DeclineEscalation(**about(), reason="无人"), "chief-west")  # type: ignore[arg-type]
    later(c.EscalateFurther(**about(), level=EscalationLevel.BRANCH, reason="再问"))  # type: ignore[arg-type]
    later(c.AcceptEscalation(**about(), note="派"), "branch")  # type: ignore[arg-type]
    later(c.AssignPart(**about(), crew=CrewId("M1"), words="换杆"))  # type: ignore[arg-type]
    later(c.SetJointEstimate(**about(), at=began + 3 * HOUR))  # type: ignore[arg-type]
    crew = room.picture.crews[CrewId("M1")]
    lend = LendCrew(
        crew=crew.id, seen=crew.version, borrower=StationId("east"), until=began + HOUR, reason="支援", job=(order,)
    )
    later(lend, "branch")
    (loan,) = room.picture.loans
    later(ExtendLoan(loan=loan, seen=1, until=began + 2 * HOUR, reason="未完"), "branch")
    room.wait(minutes=1)
    room.assign(order, "M1")
    for kind, more in ((o.AcceptOrder, {}), (o.Depart, {}), (o.Arrive, {"x": 1.0, "y": 2.0})):
        room.wait(minutes=1)
        room.act(kind, order, **more)
    room.wait(minutes=1)
    room.act(o.RecallOrder, order, reason="本站接手")
    later(ReturnCrew(loan=loan, seen=2, note="完"), "branch")
    later(c.CloseEscalation(**about(), note="完"))  # type: ignore[arg-type]

    lines = job_time_line(room.picture.escalations[key], room.picture)[::-1]
    assert [line.what for line in lines] == [
        StageKind.RECEIVED,
        JobStep.ASKED,
        JobStep.DECLINED,
        JobStep.ASKED,
        JobStep.ACCEPTED,
        JobStep.PART,
        JobStep.ESTIMATED,
        JobStep.LENT,
        JobStep.LENT_LONGER,
        StageKind.DISPATCHED,
        StageKind.ACCEPTED,
        StageKind.DEPARTED,
        StageKind.ARRIVED,
        StageKind.RECALLED,
        JobStep.CREW_BACK,
        JobStep.CLOSED,
    ]
    by_step = {line.what: line for line in lines}
    first, again = (line for line in lines if line.what is JobStep.ASKED)
    assert (first.level, first.station, first.cause) == (EscalationLevel.STATION, "west", EscalationCause.AUTHORITY)
    assert (again.level, again.cause) == (EscalationLevel.BRANCH, None), "the rules proposed it once"
    assert [by_step[step].level for step in (JobStep.DECLINED, JobStep.ACCEPTED)] == [first.level, again.level]
    assert by_step[JobStep.ESTIMATED].until == began + 3 * HOUR
    assert (by_step[JobStep.LENT].until, by_step[JobStep.LENT_LONGER].until) == (began + HOUR, began + 2 * HOUR)
    assert {line.by for line in lines} == {"li", "chief-west", "branch"}
    assert all(earlier.at < later.at for earlier, later in pairwise(lines))
    assert room.picture.crews[crew.id].duty is DutyState.STANDBY
