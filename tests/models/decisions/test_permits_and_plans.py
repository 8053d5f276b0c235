"""A permit outlives what it was opened for: plans change, two of them meet on one area, hours are added.
Nobody is cut off unannounced, works outside a plan in force, or is re-energised by another's switch."""

from datetime import timedelta

from models.commands import day as d
from models.commands import orders as o
from models.commands import plans as p
from models.commands.room import SetCrewDuty, Undo
from models.entities.network import EquipmentClass
from models.entities.orders import OrderState
from models.entities.outage_plans import PlanKind, Window
from models.entities.people import CrewKind, DutyState
from models.entities.work_permits import PermitState
from models.ids import AreaCode, CrewId, PlanId
from models.planning.recommendation import ReasonCode, recommend
from tests.models.builders import Room, hv_report, place
from tests.models.outage_days import BACK, OFF, announced, at_work, back, cleared, opened, refusal, step, switched_off
from tests.models.outage_plans import HOURS, act, approved, edited, published, scope_of

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)


def again(room: Room, plan: PlanId, *, head: bool = False) -> None:
    for by in ("chief-east", "room", *(["head"] if head else [])):
        act(room, p.ApprovePlan, plan, by=by)
    act(room, p.ApproveNotice, plan, by="li")


def test_a_permit_is_not_used_for_work_that_the_plan_has_become_since(room: Room) -> None:
    plan = approved(room)
    permit = opened(room, plan)
    act(room, p.EditPlan, plan, **edited(room, plan, kind=PlanKind.CLOSURE_LIVE), reason="带电拆除")
    again(room, plan)
    room.now = HOURS.start
    step(room, d.ReportPlanSwitching, permit, kind=OFF)
    assert refusal(room, d.DeEnergisePlan, permit).code == "permit_of_other_work", "nobody was told of it"
    live = approved(room, kind=PlanKind.CLOSURE_LIVE, window=Window(HOURS.start + 240 * HOUR, HOURS.end + 240 * HOUR))
    of_live = opened(room, live)
    act(room, p.EditPlan, live, **edited(room, live, kind=PlanKind.PLANNED), reason="改为停电作业")
    again(room, live)
    room.now = room.picture.plans[live].starts_at
    assert refusal(room, d.GivePermit, of_live).code == "permit_of_other_work", "on lines that are not earthed"


def test_its_crew_has_to_be_one_that_may_do_what_the_plan_says_now(room: Room) -> None:
    fields = {"equipment": EquipmentClass.LV_BRANCH_BOX_AND_BELOW, "crew_kind": CrewKind.STATION_REPAIR}
    plan = approved(room, **fields)
    permit = opened(room, plan, crew="A1")
    after = {"equipment": EquipmentClass.HV_DISTRIBUTION, "crew_kind": CrewKind.DISTRIBUTION_MAINTENANCE}
    act(room, p.EditPlan, plan, **edited(room, plan, **after), reason="范围变更")
    again(room, plan)
    published(room, plan)
    room.now = HOURS.start
    step(room, d.ReportPlanSwitching, permit, kind=OFF)
    assert refusal(room, d.DeEnergisePlan, permit).code == "plan_crew_not_authorised"


def test_nobody_begins_live_work_for_a_plan_that_was_cancelled_or_is_over(room: Room) -> None:
    plan = announced(room, kind=PlanKind.CLOSURE_LIVE)
    permit = opened(room, plan)
    late = room.fork()
    late.now = HOURS.end
    assert refusal(late, d.GivePermit, permit).code == "plan_hours_over"
    act(room, p.CancelPlan, plan, reason="用户不销户")
    assert refusal(room, d.GivePermit, permit).code == "wrong_permit_state"


def test_a_cancelled_plan_takes_its_opened_ticket_along(room: Room) -> None:
    """Nobody works by it, and it holds nothing open; whoever takes the cancellation back has it again."""
    plan = approved(room)
    permit = opened(room, plan)
    was = room.picture.permits[permit]
    entry = act(room, p.CancelPlan, plan, reason="用户要求")
    gone = room.picture.permits[permit]
    assert (gone.state, gone.lines[-1].note, room.picture.permits_under_way()) == (
        PermitState.CANCELLED,
        "用户要求",
        [],
    )
    room.send(Undo(revision=entry.revision), "planner-east")
    assert room.picture.permits[permit] == was


def test_an_outage_is_not_brought_forward_by_a_reason(room: Room) -> None:
    permit = opened(room)
    room.now = HOURS.start - 24 * HOUR
    step(room, d.ReportPlanSwitching, permit, kind=OFF)
    early = refusal(room, d.DeEnergisePlan, permit, reason="班组有空")
    assert (early.code, early.rule) == ("stop_too_early", "N-9")
    room.now = HOURS.start - HOUR
    step(room, d.DeEnergisePlan, permit, reason="全部客户已同意")


def test_added_hours_are_an_outage_of_their_own_unless_it_was_dark_when_they_were_told(room: Room) -> None:
    plan = announced(room)
    permit = at_work(room, opened(room, plan))
    act(room, p.ExtendPlan, plan, end=HOURS.end + 48 * HOUR, reason="电缆头未制作完")
    again(room, plan, head=True)
    told_dark, told_late, untold = room, room.fork(), room.fork()
    published(told_dark, plan)
    for one in (told_dark, told_late, untold):
        back(one, cleared(one, permit))
    published(told_late, plan)
    answers = []
    for one in (told_dark, told_late, untold):
        one.now = HOURS.end + 20 * HOUR
        step(one, d.ReportPlanSwitching, permit, kind=OFF)
        answers.append("" if one is told_dark else refusal(one, d.DeEnergisePlan, permit).code)
    assert answers == ["", "plan_announced_late", "plan_not_announced"]
    step(told_dark, d.DeEnergisePlan, permit)


def test_power_does_not_come_back_on_the_people_of_another_plan(room: Room) -> None:
    """The first overran; the second began on the same areas, which were dark already."""
    after = Window(HOURS.end, HOURS.end + 6 * HOUR)
    first = announced(room, scope=scope_of("T-1", "T-2"))
    room.now = HOURS.start - 240 * HOUR
    second = published(room, approved(room, scope=scope_of("T-2", "T-3"), window=after))
    elsewhere = published(room, approved(room, scope=scope_of("T-9"), window=after))
    room.now = HOURS.start
    one = at_work(room, opened(room, first))
    room.now = after.start
    two, apart = (switched_off(room, opened(room, plan)) for plan in (second, elsewhere))
    held = refusal(room, d.ReportPlanSwitching, two, kind=BACK)
    assert (held.code, held.rule, held.facts["other"]) == ("others_at_work", "OP-10", one)
    back(room, apart)
    cleared(room, one)
    step(room, d.ReportPlanSwitching, two, kind=BACK)
    step(room, d.FitEarth, one)
    assert refusal(room, d.ReEnergisePlan, two).code == "others_at_work"
    step(room, d.RemoveEarth, one)
    step(room, d.ReEnergisePlan, two)
    back(room, one)


def test_a_repair_does_not_bring_power_onto_the_people_of_a_plan(room: Room) -> None:
    """The area's transformer was repaired while a planned outage began on it; another area's repair is free."""
    here, apart = (room.report(place=place(area=AreaCode(area))) for area in ("T-1", "T-9"))
    for order, crew in ((here, "A1"), (apart, "A2")):
        room.bring(order, OrderState.REPAIRED, crew)
        room.report_switching(order, BACK)
    permit = at_work(room, opened(room, announced(room, scope=scope_of("T-1"))))
    held = room.refuses(o.ReEnergise, here)
    assert (held.code, held.rule, held.facts["permit"]) == ("plan_at_work", "OP-10", permit)
    room.act(o.ReEnergise, apart)
    cleared(room, permit)
    room.act(o.ReEnergise, here)
    assert room.order(here).state is OrderState.RESTORED


def test_nor_does_a_repair_that_no_switch_belongs_to(room: Room) -> None:
    """The fuse was changed, and power would be back with it: not on areas that somebody works on."""
    here, apart = (room.report(place=place(area=AreaCode(area))) for area in ("T-1", "T-9"))
    for order, crew in ((here, "A1"), (apart, "A2")):
        room.bring(order, OrderState.DIAGNOSED, crew)
        room.act(o.CompleteRepair, order, remedy="更换熔丝")
    permit = at_work(room, opened(room, announced(room, scope=scope_of("T-1"))))
    held = room.refuses(o.ConfirmRestored, here)
    assert (held.code, held.rule, held.facts["permit"]) == ("plan_at_work", "OP-10", permit)
    room.act(o.ConfirmRestored, apart)
    cleared(room, permit)
    room.act(o.ConfirmRestored, here)
    assert room.order(here).state is OrderState.RESTORED


def test_a_crew_at_a_planned_outage_is_busy_and_stays_on_duty(room: Room) -> None:
    plan = announced(room)
    room.set_duty("M1", DutyState.OFF_DUTY)
    on_duty = Undo(revision=room.set_duty("M1", DutyState.STANDBY).revision)
    permit = opened(room, plan, crew="M1")
    order = room.report(**hv_report())

    def against() -> list[ReasonCode]:
        ranked = recommend(room.order(order), picture=room.picture, fixes={}, rules=room.rules, now=room.now)
        [one] = [one for one in ranked if one.crew == "M1"]
        return [reason.code for reason in one.disqualifiers if reason.code is ReasonCode.ON_PLAN]

    assert against() == [], "nothing has been done yet"
    at_work(room, permit)
    assert against() == [ReasonCode.ON_PLAN]
    assert room.picture.is_busy(CrewId("M1"))
    needs = room.refuses(o.AssignOrder, order, crew=CrewId("M1"))
    assert (needs.code, needs.facts["plan"]) == ("crew_needs_override", plan)
    leave = SetCrewDuty(crew=CrewId("M1"), seen=room.picture.crews[CrewId("M1")].version, duty=DutyState.OFF_DUTY)
    assert room.refused(leave).code == room.refused(on_duty).code == "crew_on_plan"
    step(room, d.InterruptWork, permit)
    assert not room.picture.is_busy(CrewId("M1")), "for the night: nobody is there"
    step(room, d.ResumeWork, permit)
    back(room, cleared(room, permit))
    assert against() == []
    room.send(leave)
