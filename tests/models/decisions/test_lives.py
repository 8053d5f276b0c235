"""Whole lives of orders, from the report to the archive and back (domain rules §2, §3)."""

from dataclasses import replace
from datetime import timedelta

from models.commands import orders as o
from models.commands.room import SetCrewDuty
from models.entities.orders import (
    CallBackResult,
    Channel,
    DeclineReason,
    Hazard,
    OrderState,
    PauseReason,
    ReportState,
    StageKind,
    Symptom,
    Urgency,
    VoidReason,
)
from models.entities.people import DutyState
from models.entities.switching import SwitchingKind
from models.ids import CrewId, OrderId
from models.rules.arrival_clocks import Leg, clocks_of, report_clocks
from tests.models.builders import HV, Room, city, import_of, place, report_of

STRAIGHT = [
    StageKind.RECEIVED,
    StageKind.DISPATCHED,
    StageKind.ACCEPTED,
    StageKind.DEPARTED,
    StageKind.ARRIVED,
    StageKind.DIAGNOSED,
]


def kinds(room: Room, order: OrderId) -> list[StageKind]:
    return [stage.kind for stage in room.order(order).stages]


def test_a_life_with_switching(room: Room) -> None:
    received = room.now
    key = room.bring(room.report(), OrderState.ARCHIVED)
    order = room.order(key)
    assert kinds(room, key) == [
        *STRAIGHT,
        StageKind.REPORTED_BEFORE_DE_ENERGISING,
        StageKind.DE_ENERGISED,
        StageKind.REPAIRED,
        StageKind.REPORTED_BEFORE_RE_ENERGISING,
        StageKind.RE_ENERGISED,
        StageKind.RESTORED,
        StageKind.RETURNED,
        StageKind.CALLED_BACK,
        StageKind.ARCHIVED,
    ]
    assert [stage.at for stage in order.stages] == sorted(stage.at for stage in order.stages)
    assert order.stages[0].at == order.received_at == received
    assert {stage.actor for stage in order.stages} == {"li"}
    arrived = order.last(StageKind.ARRIVED)
    assert arrived is not None
    assert (arrived.x, arrived.y, arrived.crew) == (99.0, 49.0, "A1")
    # Every limit of a quiet urban order was met, and says by which rule book.
    judged = {judgement.rule: judgement for judgement in order.judgements}
    assert set(judged) == {"T-1", "T-2", "T-3", "T-7", "T-10", "T-11", "T-13", "T-14"}
    assert all(judgement.met and judgement.rule_book == "2026.1" for judgement in judged.values())
    assert judged["T-2"].started_at == received
    assert room.reported(room.report_ids(key)[0]).state is ReportState.SETTLED
    assert room.picture.orders_of_crew(CrewId("A1")) == []


def test_a_life_without_switching(room: Room) -> None:
    key = room.bring(room.report(), OrderState.DIAGNOSED)
    room.act(o.CompleteRepair, key, by="crew-A1", remedy="接线")
    room.act(o.ConfirmRestored, key, by="crew-A1")
    room.bring(key, OrderState.ARCHIVED)
    assert kinds(room, key) == [
        *STRAIGHT,
        StageKind.REPAIRED,
        StageKind.RESTORED,
        StageKind.RETURNED,
        StageKind.CALLED_BACK,
        StageKind.ARCHIVED,
    ]


def test_the_crew_is_busy_from_assignment_to_return(room: Room) -> None:
    key, crew = room.report(), CrewId("A1")
    for state in (OrderState.DISPATCHED, OrderState.ON_SITE, OrderState.REPAIRED, OrderState.RESTORED):
        room.bring(key, state)
        assert [order.id for order in room.picture.orders_of_crew(crew)] == [key]
    room.bring(key, OrderState.RETURNED)
    assert room.picture.orders_of_crew(crew) == []
    assert room.order(key).crew == crew  # who did it stays on record
    room.set_duty("A1", DutyState.OFF_DUTY)


def test_declined_recalled_and_reassigned_with_the_customers_clock_running(room: Room) -> None:
    received = room.now
    key = room.bring(room.report(), OrderState.DISPATCHED)
    room.wait(minutes=1)
    room.act(o.DeclineOrder, key, by="crew-A1", reason=DeclineReason.VEHICLE_FAULT, note="爆胎")
    order = room.order(key)
    assert (order.state, order.crew, order.received_at) == (OrderState.PENDING, None, received)
    declined = order.stages[-1]
    assert (declined.kind, declined.crew, declined.note) == (StageKind.DECLINED, "A1", "vehicle_fault\n爆胎")
    # A refusal is an answer: T-11 is judged by it.
    assert [judgement.rule for judgement in order.judgements] == ["T-10", "T-11"]

    room.assign(key, "A2")
    room.bring(key, OrderState.EN_ROUTE)
    room.act(o.RecallOrder, key, by="leader", reason="另有急修")
    assert room.order(key).stages[-1].note == "另有急修"
    assert room.order(key).crew is None

    room.assign(key, "A2")
    room.bring(key, OrderState.DIAGNOSED)
    room.act(o.ReassignOrder, key, crew=CrewId("A1"), reason="换人", override="车已修好")
    assert (room.order(key).state, room.order(key).crew) == (OrderState.DISPATCHED, "A1")
    arrival = {clock.rule: clock for clock in clocks_of(room.order(key), room.rules) if clock.leg is Leg.ARRIVAL}
    assert all(clock.started_at == received for clock in arrival.values())
    room.bring(key, OrderState.ARCHIVED)
    sent = (StageKind.DISPATCHED, StageKind.REASSIGNED, StageKind.DECLINED, StageKind.RECALLED)
    assert [stage.crew for stage in room.order(key).stages if stage.kind in sent] == [
        "A1",
        "A1",
        "A2",
        "A2",
        "A2",
        "A1",
    ]


def test_several_channels_on_one_order_each_with_its_own_clock_and_call_back(room: Room) -> None:
    channels = [
        Channel.HOTLINE_95598,
        Channel.REGULATOR_12398,
        Channel.CITY_12345,
        Channel.ONLINE_STATE_GRID,
        Channel.GOVERNMENT_GRID,
    ]
    key = room.report(channel=channels[0], channel_reference="1")
    for number, channel in enumerate(channels[1:], start=2):
        room.wait(minutes=3)
        room.report(channel=channel, channel_reference=str(number), order=key)
    reports = room.picture.reports_of(key)
    assert [report.channel for report in reports] == channels
    order = room.order(key)
    assert order.customers_out == 5
    assert [stage.note for stage in order.stages] == ["", *(report.id for report in reports[1:])]
    starts = [report_clocks(report, order, room.rules)[0].started_at for report in reports]
    assert starts == [reports[0].received_at + timedelta(minutes=3 * step) for step in range(5)]
    assert order.received_at == starts[0]  # the order's own clock is its first customer's

    room.bring(key, OrderState.RETURNED)
    assert {report.state for report in room.picture.reports_of(key)} == {ReportState.RESTORED}
    for report in reports:
        assert room.order(key).state is OrderState.RETURNED
        room.call_back(report.id)
    assert room.order(key).state is OrderState.CALLED_BACK
    assert all(len(report.call_backs) == 1 for report in room.picture.reports_of(key))


def test_one_number_may_come_from_two_channels(room: Room) -> None:
    room.report(channel=Channel.CITY_12345, channel_reference="7")
    room.report(channel=Channel.HOTLINE_95598, channel_reference="7")
    assert len(room.picture.orders) == 2


def test_a_later_report_with_a_danger_makes_the_order_urgent(room: Room) -> None:
    key = room.report()
    assert room.order(key).urgency is Urgency.GENERAL
    room.report(order=key, hazards=(Hazard.CASUALTY,))
    assert room.order(key).urgency is Urgency.CRITICAL
    room.report(order=key)
    assert room.order(key).urgency is Urgency.CRITICAL


def test_an_earlier_receipt_that_is_entered_later_moves_the_clock_back(room: Room) -> None:
    key = room.report()
    earlier = room.now - timedelta(minutes=10)
    room.send(report_of(received_at=earlier, order=key))
    assert room.order(key).received_at == earlier


def test_called_back_before_the_return_the_order_does_not_hang(room: Room) -> None:
    key = room.report()
    room.report(order=key)
    room.bring(key, OrderState.RESTORED)
    for report in room.report_ids(key):
        room.call_back(report)
    assert room.order(key).state is OrderState.RESTORED
    room.wait(minutes=5)
    room.act(o.ReturnOrder, key)
    assert room.order(key).state is OrderState.CALLED_BACK
    assert kinds(room, key)[-2:] == [StageKind.RETURNED, StageKind.CALLED_BACK]
    assert {judgement.rule for judgement in room.order(key).judgements} >= {"T-13", "T-14"}
    room.bring(key, OrderState.ARCHIVED)


def test_one_of_two_called_back_before_the_return(room: Room) -> None:
    key = room.report()
    room.report(order=key)
    room.bring(key, OrderState.RESTORED)
    first, second = room.report_ids(key)
    room.call_back(first)
    room.act(o.ReturnOrder, key)
    assert room.order(key).state is OrderState.RETURNED
    room.call_back(second)
    assert room.order(key).state is OrderState.CALLED_BACK


def test_nobody_answers_three_times(room: Room) -> None:
    key = room.bring(room.report(), OrderState.RETURNED)
    report = room.report_ids(key)[0]
    for _ in range(2):
        room.call_back(report, CallBackResult.NO_ANSWER)
        assert room.reported(report).state is ReportState.RESTORED
        assert room.order(key).state is OrderState.RETURNED
    room.call_back(report, CallBackResult.NO_ANSWER)
    assert room.reported(report).state is ReportState.SETTLED
    assert room.order(key).state is OrderState.CALLED_BACK
    assert len(room.reported(report).call_backs) == 3  # the failure is on record


def test_attempts_of_an_earlier_round_do_not_count(room: Room) -> None:
    key = room.bring(room.report(), OrderState.RETURNED)
    report = room.report_ids(key)[0]
    for _ in range(3):
        room.call_back(report, CallBackResult.NO_ANSWER)
    room.act(o.ReopenOrder, key, reason="又停电")
    room.bring(key, OrderState.RETURNED)
    room.call_back(report, CallBackResult.NO_ANSWER)
    assert room.reported(report).state is ReportState.RESTORED
    assert room.order(key).state is OrderState.RETURNED


def test_an_unsatisfied_customer_was_asked_all_the_same(room: Room) -> None:
    key = room.bring(room.report(), OrderState.RETURNED)
    room.call_back(room.report_ids(key)[0], CallBackResult.UNSATISFIED)
    assert room.order(key).state is OrderState.CALLED_BACK


def test_the_only_report_still_dark_reopens_its_order(room: Room) -> None:
    key = room.bring(room.report(), OrderState.RETURNED)
    report = room.report_ids(key)[0]
    room.wait(minutes=5)
    room.call_back(report, CallBackResult.STILL_DARK)
    order = room.order(key)
    assert (order.state, order.crew) == (OrderState.PENDING, None)
    assert (room.reported(report).state, room.reported(report).order) == (ReportState.OPEN, key)
    assert order.stages[-1].kind is StageKind.REOPENED
    room.bring(key, OrderState.ARCHIVED)
    assert room.reported(report).state is ReportState.SETTLED


def test_one_of_two_reports_still_dark_gets_an_order_of_its_own(room: Room) -> None:
    key = room.report()
    room.wait(minutes=4)
    room.report(order=key, place=place("G2"), symptom=Symptom.METER_FAULT)
    first, second = room.report_ids(key)
    room.bring(key, OrderState.RETURNED)
    room.call_back(first)
    room.call_back(second, CallBackResult.STILL_DARK)
    assert room.order(key).state is OrderState.CALLED_BACK
    own = room.order(room.reported(second).order)
    assert own.id != key
    assert (own.state, own.received_at) == (OrderState.PENDING, room.reported(second).received_at)
    assert own.zone is room.picture.grids[own.place.grid].zone  # of the report's own grid
    assert room.reported(second).state is ReportState.OPEN
    room.bring(key, OrderState.ARCHIVED)
    room.bring(own.id, OrderState.ARCHIVED)


def test_a_dark_report_takes_its_important_customer_along(room: Room) -> None:
    key = room.report(important_customers=("hospital",))
    assert room.order(key).urgency is Urgency.EMERGENCY
    room.report(order=key, customer="hospital")
    room.report(order=key, place=replace(place(), area="T-hospital"))
    room.report(order=key)
    _, by_name, by_area, neighbour = room.report_ids(key)
    room.bring(key, OrderState.RETURNED)
    found = []
    for report in (by_name, by_area, neighbour):
        room.call_back(report, CallBackResult.STILL_DARK)
        found.append(room.order(room.reported(report).order).urgency)
    assert found == [Urgency.EMERGENCY, Urgency.EMERGENCY, Urgency.GENERAL]


def test_what_is_still_dark_is_judged_anew(room: Room) -> None:
    """A nested fault below a repaired high-voltage line is not for the high-voltage crew."""
    key = room.report(symptom=Symptom.TREE_ON_LINE)
    room.report(order=key, symptom=Symptom.NO_POWER_ONE)
    room.bring(key, OrderState.RETURNED, "M1")
    second = room.report_ids(key)[1]
    room.call_back(second, CallBackResult.STILL_DARK)
    own = room.order(room.reported(second).order)
    assert room.order(key).equipment is HV
    assert own.equipment is not HV
    room.bring(own.id, OrderState.ARCHIVED, "A1")


def test_reopened_after_the_archive(room: Room) -> None:
    key = room.bring(room.report(), OrderState.ARCHIVED)
    report = room.report_ids(key)[0]
    first_round = room.order(key).stages
    room.wait(hours=30)
    room.act(o.ReopenOrder, key, reason="同一户又停电")
    order = room.order(key)
    assert (order.state, order.archived_at, order.crew, order.estimate) == (OrderState.PENDING, None, None, None)
    assert order.stages[: len(first_round)] == first_round  # nothing of the first round is lost
    assert room.reported(report).state is ReportState.OPEN
    assert len(room.reported(report).call_backs) == 1
    dispatch = next(clock for clock in clocks_of(order, room.rules) if clock.leg is Leg.DISPATCH)
    assert dispatch.started_at == room.now  # a new round, new clocks
    room.bring(key, OrderState.ARCHIVED)
    assert len(room.reported(report).call_backs) == 2


def test_a_report_of_the_first_round_switches_nothing_in_the_second(room: Room) -> None:
    key = room.bring(room.report(), OrderState.DIAGNOSED)
    room.report_switching(key, SwitchingKind.DE_ENERGISE)
    room.act(o.CompleteRepair, key, remedy="接线")
    room.act(o.ConfirmRestored, key)
    room.bring(key, OrderState.RETURNED)
    room.call_back(room.report_ids(key)[0], CallBackResult.STILL_DARK)
    room.wait(minutes=1)
    room.assign(key)
    for kind in (o.AcceptOrder, o.Arrive):
        room.act(kind, key)
    room.act(o.Diagnose, key, equipment=room.order(key).equipment, cause="又断")
    assert room.refuses(o.DeEnergise, key).code == "switching_report_missing"


def test_void_with_its_reports_and_back(room: Room) -> None:
    key = room.bring(room.report(), OrderState.EN_ROUTE)
    room.act(o.VoidOrder, key, reason=VoidReason.ARREARS, note="欠费停电")
    order = room.order(key)
    assert (order.state, order.crew, order.archived_at) == (OrderState.VOID, None, room.now)
    assert order.stages[-1].note == "arrears\n欠费停电"
    assert room.picture.orders_of_crew(CrewId("A1")) == []
    assert room.reported(room.report_ids(key)[0]).state is ReportState.VOID
    room.act(o.ReopenOrder, key, reason="不是欠费")
    assert room.reported(room.report_ids(key)[0]).state is ReportState.OPEN
    room.bring(key, OrderState.ARCHIVED)


def test_urged_again_after_five_minutes(room: Room) -> None:
    key = room.report()
    room.send(o.UrgeOrder(order=key, note="催"))
    room.wait(minutes=5)
    room.send(o.UrgeOrder(order=key), by="wang")
    assert [urge.by for urge in room.order(key).urges] == ["li", "wang"]


def test_a_suspension_stops_the_internal_clocks_only(room: Room) -> None:
    key = room.bring(room.report(), OrderState.DIAGNOSED)
    arrived = room.order(key).last(StageKind.ARRIVED)
    assert arrived is not None
    room.act(o.SuspendOrder, key, reason=PauseReason.AWAIT_MATERIAL, note="缺熔丝")
    restore = next(clock for clock in clocks_of(room.order(key), room.rules) if clock.leg is Leg.RESTORE)
    assert restore.customer and restore.running
    room.wait(hours=2)
    room.act(o.ResumeOrder, key)
    assert not room.order(key).paused
    room.act(o.CompleteRepair, key, remedy="接线")
    restore = next(clock for clock in clocks_of(room.order(key), room.rules) if clock.leg is Leg.RESTORE)
    assert restore.due_at == arrived.at + room.rules.duration("T-7.urban")  # not moved by a second


def test_a_suspension_moves_the_dispatch_clock(room: Room) -> None:
    key = room.report()
    room.wait(minutes=2)
    room.act(o.SuspendOrder, key, reason=PauseReason.WEATHER)
    room.wait(minutes=30)
    room.act(o.ResumeOrder, key)
    room.wait(minutes=2)
    room.assign(key)
    judged = {judgement.rule: judgement for judgement in room.order(key).judgements}
    assert judged["T-10"].met  # 4 of 5 minutes were used


def test_a_new_crew_starts_with_running_clocks(room: Room) -> None:
    for kind, fields in (
        (o.RecallOrder, {"reason": "换人"}),
        (o.ReassignOrder, {"reason": "换人", "crew": CrewId("A2")}),
        (o.VoidOrder, {"reason": VoidReason.FALSE_REPORT, "note": "误报"}),
    ):
        key = room.bring(room.report(), OrderState.ACCEPTED)
        room.act(o.SuspendOrder, key, reason=PauseReason.WEATHER)
        room.wait(minutes=1)
        room.act(kind, key, **fields)
        assert not room.order(key).paused
        if room.order(key).crew is not None:
            room.act(o.RecallOrder, key, reason="下一例")


def test_a_correction_is_one_more_line(room: Room) -> None:
    key = room.bring(room.report(), OrderState.ON_SITE)
    before = room.order(key)
    index = next(row for row, stage in enumerate(before.stages) if stage.kind is StageKind.ARRIVED)
    really = room.now - timedelta(minutes=2)
    room.wait(minutes=7)
    room.act(o.CorrectStage, key, by="leader", stage=index, at=really, reason="终端延时")
    after = room.order(key)
    assert after.stages[:-1] == before.stages
    line = after.stages[-1]
    assert (line.kind, line.corrects, line.at, line.corrected_to, line.note, line.actor) == (
        StageKind.CORRECTED,
        index,
        room.now,
        really,
        "终端延时",
        "leader",
    )
    assert after.judgements == before.judgements
    assert clocks_of(after, room.rules) == clocks_of(before, room.rules)  # nobody meets a limit by correcting


def test_an_archived_order_can_still_be_corrected(room: Room) -> None:
    key = room.bring(room.report(), OrderState.ARCHIVED)
    room.act(o.CorrectStage, key, by="leader", stage=1, at=room.now, reason="误记")
    assert room.order(key).state is OrderState.ARCHIVED


def test_estimates_by_people(room: Room) -> None:
    key = room.report()
    room.act(o.EstimateRestoration, key, at=room.now + timedelta(hours=2))
    room.act(o.EstimateRestoration, key, at=room.now + timedelta(hours=1))  # sooner needs no reason
    room.act(o.EstimateRestoration, key, by="wang", at=room.now + timedelta(hours=3), reason="缺材料")
    estimate = room.order(key).estimate
    assert estimate is not None
    assert (estimate.by, estimate.reason, estimate.made_at) == ("wang", "缺材料", room.now)


def test_supervised_and_released(room: Room) -> None:
    key = room.report()
    room.act(o.SuperviseOrder, key)
    room.bring(key, OrderState.RETURNED)
    room.act(o.EndSupervision, key)
    room.act(o.SuperviseOrder, key)
    assert room.order(key).supervised


def test_an_explanation_is_a_line(room: Room) -> None:
    key = room.bring(room.report(), OrderState.EN_ROUTE)
    room.act(o.ExplainDelay, key, by="crew-A1", note="暴雨,道路积水")
    assert kinds(room, key)[-1] is StageKind.EXPLAINED


def test_numbers_run_by_the_local_day(room: Room) -> None:
    room.now = room.now.replace(hour=15, minute=59)  # 23:59 in the city
    assert room.report() == "26030200001"
    assert room.report() == "26030200002"
    room.wait(minutes=1)
    assert room.report() == "26030300001"


def test_a_crew_retired_by_an_import_finishes_what_it_holds(room: Room) -> None:
    driving = room.bring(room.report(), OrderState.DISPATCHED, "A1")
    switched_off = room.bring(room.report(), OrderState.DE_ENERGISED, "A2")
    room.send(import_of(thing for thing in city() if thing.id not in {"A1", "A2", "east", "G1"}), by="admin")
    assert room.picture.crews[CrewId("A1")].retired
    assert room.picture.stations[room.order(driving).station].retired
    room.bring(driving, OrderState.ARCHIVED)
    room.bring(switched_off, OrderState.ARCHIVED)


def test_a_crew_on_its_break_keeps_and_gets_orders_by_reason(room: Room) -> None:
    key, more = room.bring(room.report(), OrderState.ACCEPTED), room.report()
    room.set_duty("A1", DutyState.BREAK)
    room.assign(more, "A1", override="只有他们在附近")
    assert room.order(more).stages[-1].note == "只有他们在附近"
    assert len(room.picture.orders_of_crew(CrewId("A1"))) == 2
    room.bring(key, OrderState.ARCHIVED)
    same = SetCrewDuty(crew=CrewId("A1"), duty=DutyState.BREAK, seen=room.picture.crews[CrewId("A1")].version)
    assert room.send(same) is None
