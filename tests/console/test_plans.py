"""An outage plan through the running console: sent by the window, heard from another seat, undone by the menu."""

from datetime import timedelta
from pathlib import Path

from console.clock import wall_clock
from models.commands import plans as p
from models.commands.room import OpenAccounts
from models.decisions.plan_judgement import PlanJudgement, PlanQuestion
from models.entities.network import EquipmentClass
from models.entities.outage_plans import OutagePlan, PlanContent, PlanKind, PlanState, Window
from models.entities.people import SYSTEM_ACCOUNT, Account, CrewKind, Role
from models.ids import AccountId, AreaCode, PlanId, StationId
from models.planning.plan_scope import plan_scope
from tests.console.rooms import report, small_territory
from tests.console.seats import OpenSeat, OtherSeat, Seat, make_shift
from tests.console.test_undo import edit_menu

STATION = StationId("S1")
PEOPLE = tuple(
    Account(id=AccountId(name), name=name, role=role, station=STATION if role is Role.STATION_CHIEF else None)
    for name, role in (("chief", Role.STATION_CHIEF), ("room", Role.DISTRIBUTION_ROOM))
)


def test_a_plan_is_drafted_here_and_approved_elsewhere(tmp_path: Path, open_seat: OpenSeat) -> None:
    now = wall_clock()
    url, _ = make_shift(tmp_path / "room.sqlite3", report(1, received_at=now - timedelta(minutes=2)))
    other = OtherSeat(url)
    other.send(OpenAccounts(accounts=PEOPLE), SYSTEM_ACCOUNT.id)
    seat = open_seat(url)
    areas = (AreaCode("A1"), AreaCode("A3"))
    content = PlanContent(
        kind=PlanKind.TEMPORARY,
        equipment=EquipmentClass.HV_DISTRIBUTION,
        scope=plan_scope(areas, feeder=None, territory=small_territory(), picture=seat.picture),
        section="一号杆至九号杆",
        work="更换绝缘子",
        steps=("停电", "更换", "送电"),
        crew_kind=CrewKind.DISTRIBUTION_MAINTENANCE,
        leader="李强",
        reason="绝缘老化",
        contact_name="赵敏",
        contact_phone="1",
    )
    window = Window(now + timedelta(days=2), now + timedelta(days=2, hours=4))
    said = read_outages(seat, PlanQuestion(station=STATION, window=window, content=content))
    assert (said.plan, said.due, said.over_limit, said.overlaps) == (None, None, None, ())
    assert not said.verdict.blocks
    send(seat, p.DraftPlan(station=STATION, window=window, content=content))
    (plan,) = seat.picture.plans.values()
    assert edit_menu(seat)[0].text() == f"Undo: Drafted outage plan {plan.id}"
    send(seat, p.FilePlan(plan=plan.id, seen=1))
    for seen, by in ((2, "chief"), (3, "room")):
        with seat.sees(lambda seen=seen: version(seat, plan.id) > seen):  # type: ignore[misc]
            other.send(p.ApprovePlan(plan=plan.id, seen=seen), AccountId(by))
    # Who has drafted it does not announce it either, and hears why.
    with seat.refused():
        seat.window.requested.emit(p.ApproveNotice(plan=plan.id, seen=4))
    assert "cannot approve it" in seat.said
    send(seat, p.CancelPlan(plan=plan.id, seen=4, reason="因雨"))
    assert standing(seat, plan.id).state is PlanState.CANCELLED
    with seat.answered():
        edit_menu(seat)[0].trigger()
    assert standing(seat, plan.id).state is PlanState.ROOM_APPROVED
    assert seat.said == f"Took back: Cancelled plan {plan.id}: 因雨"
    other.close()


def read_outages(seat: Seat, question: PlanQuestion) -> PlanJudgement:
    """What the desk says to it once it has read the outages of record, which it begins with the first picture."""
    judging = seat.console.desk.plan_judging(seat.window)
    with seat.qtbot.waitSignal(judging.answered, check_params_cb=lambda said: not said.unread) as said:
        judging.ask(question)
    assert said.args is not None
    judgement = said.args[0]
    assert isinstance(judgement, PlanJudgement)
    return judgement


def send(seat: Seat, command: object) -> None:
    with seat.answered():
        seat.window.requested.emit(command)


def standing(seat: Seat, key: PlanId) -> OutagePlan:
    return seat.picture.plans[key]


def version(seat: Seat, key: PlanId) -> int:
    return standing(seat, key).version
