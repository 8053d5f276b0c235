"""One trouble, several orders: merge, split, undo, and what becomes of reports and crews (D-1…D-5)."""

from models.commands import orders as o
from models.commands.room import Undo
from models.entities.orders import (
    CallBackResult,
    OrderState,
    PauseReason,
    ReportState,
    StageKind,
    Urgency,
    VoidReason,
)
from models.ids import CrewId, OrderId
from tests.models.builders import Room, contents, place


def pair(room: Room) -> tuple[OrderId, OrderId]:
    main = room.report()
    room.wait(minutes=3)
    sub = room.report()
    room.merge(main, sub)
    return main, sub


def test_a_merge_keeps_the_subs_reports_receipt_and_evidence(room: Room) -> None:
    main = room.report()
    room.wait(minutes=3)
    sub = room.report(place=place(x=103.0, y=54.0))
    before = room.order(sub)
    room.merge(main, sub)
    after = room.order(sub)
    assert (after.state, after.merged_into, after.received_at) == (OrderState.MERGED, main, before.received_at)
    assert room.picture.following(main) == [after]
    assert [report.order for report in room.picture.all_reports_of(main)] == [main, sub]
    evidence = after.merge_evidence
    assert evidence is not None
    assert (evidence.same_feeder, evidence.same_area, evidence.minutes_apart, evidence.metres_apart) == (
        True,
        True,
        3.0,
        5.0,
    )
    assert room.order(main).stages[-1].kind is after.stages[-1].kind is StageKind.MERGED


def test_the_main_order_takes_urgency_and_customers_over(room: Room) -> None:
    main = room.report()
    sub = room.report(important_customers=("hospital",), customers_out=40)
    room.merge(main, sub)
    order = room.order(main)
    assert (order.urgency, order.customers_out) == (Urgency.EMERGENCY, 40)
    assert order.important_customers == ("hospital",)
    room.act(o.SplitOrder, sub, reason="两处")
    assert room.order(main).urgency is Urgency.EMERGENCY  # nobody gets less urgent by a doubt


def test_five_callers_are_at_least_five_customers(room: Room) -> None:
    main = room.report()
    for _ in range(4):
        room.merge(main, room.report())
    assert room.order(main).customers_out == 5


def test_the_crew_of_a_merged_order_is_free(room: Room) -> None:
    main, sub = room.report(), room.bring(room.report(), OrderState.EN_ROUTE)
    room.merge(main, sub)
    assert room.picture.orders_of_crew(CrewId("A1")) == []
    assert (room.order(sub).crew, room.order(sub).stages[-1].crew) == (None, "A1")  # who was called off is on record
    room.assign(main, "A1")


def test_restoring_the_main_order_restores_every_report(room: Room) -> None:
    main, sub = pair(room)
    room.bring(main, OrderState.RESTORED)
    reports = room.picture.all_reports_of(main)
    assert len(reports) == 2
    assert {report.state for report in reports} == {ReportState.RESTORED}
    assert room.order(sub).state is OrderState.MERGED


def test_main_and_sub_are_each_called_back_before_archiving(room: Room) -> None:
    main, sub = pair(room)
    room.bring(main, OrderState.RETURNED)
    room.call_back(room.report_ids(main)[0])
    assert room.order(main).state is OrderState.RETURNED
    assert room.refuses(o.ArchiveOrder, main).code == "wrong_state"
    room.call_back(room.report_ids(sub)[0])
    assert room.order(main).state is OrderState.CALLED_BACK
    room.act(o.ArchiveOrder, main)
    assert room.order(sub).state is OrderState.ARCHIVED


def test_a_suspended_order_may_be_merged_split_and_archived(room: Room) -> None:
    for ending in ("split", "archive", "dark"):
        main, sub = room.report(), room.report()
        room.act(o.SuspendOrder, sub, reason=PauseReason.WEATHER)
        room.merge(main, sub)
        assert not room.order(sub).paused
        if ending == "split":
            room.act(o.SplitOrder, sub, reason="两处")
        else:
            room.bring(main, OrderState.RETURNED)
        if ending == "archive":
            room.bring(main, OrderState.ARCHIVED)
        if ending == "dark":
            room.call_back(room.report_ids(sub)[0], CallBackResult.STILL_DARK)
        expected = OrderState.ARCHIVED if ending == "archive" else OrderState.PENDING
        assert room.order(sub).state is expected


def test_a_merged_report_still_dark_reopens_as_its_own_order(room: Room) -> None:
    main, sub = pair(room)
    received = room.order(sub).received_at
    room.bring(main, OrderState.RETURNED)
    room.call_back(room.report_ids(main)[0])
    room.call_back(room.report_ids(sub)[0], CallBackResult.STILL_DARK)
    order = room.order(sub)
    assert (order.state, order.merged_into, order.received_at) == (OrderState.PENDING, None, received)
    assert room.picture.following(main) == []
    # It was the last one the main order waited for.
    assert room.order(main).state is OrderState.CALLED_BACK
    room.bring(main, OrderState.ARCHIVED)
    room.bring(sub, OrderState.ARCHIVED)


def test_still_dark_before_the_crew_hands_in(room: Room) -> None:
    main, sub = pair(room)
    room.bring(main, OrderState.RESTORED)
    room.call_back(room.report_ids(main)[0])
    room.call_back(room.report_ids(sub)[0], CallBackResult.STILL_DARK)
    assert room.order(main).state is OrderState.RESTORED
    room.act(o.ReturnOrder, main)
    assert room.order(main).state is OrderState.CALLED_BACK


def test_the_main_orders_own_report_still_dark_leaves_the_subs_alone(room: Room) -> None:
    main, sub = pair(room)
    room.bring(main, OrderState.RETURNED)
    report = room.report_ids(main)[0]
    room.call_back(report, CallBackResult.STILL_DARK)
    own = room.order(room.reported(report).order)
    assert own.id not in {main, sub}
    assert room.order(main).state is OrderState.RETURNED
    room.call_back(room.report_ids(sub)[0])
    room.bring(main, OrderState.ARCHIVED)
    room.bring(own.id, OrderState.ARCHIVED)


def test_everybody_is_still_dark(room: Room) -> None:
    main, sub = pair(room)
    room.bring(main, OrderState.RETURNED)
    for report in (*room.report_ids(main), *room.report_ids(sub)):
        room.call_back(report, CallBackResult.STILL_DARK)
    assert room.picture.all_reports_of(main) == []
    room.bring(main, OrderState.ARCHIVED)  # nobody waits for it any more
    open_reports = [report for report in room.picture.reports.values() if report.state is ReportState.OPEN]
    assert len(open_reports) == 2
    for report in open_reports:
        room.bring(report.order, OrderState.ARCHIVED)


def test_one_of_a_subs_two_reports_is_still_dark(room: Room) -> None:
    main, sub = room.report(), room.report()
    room.report(order=sub)
    room.merge(main, sub)
    room.bring(main, OrderState.RETURNED)
    bright, dark = room.report_ids(sub)
    room.call_back(dark, CallBackResult.STILL_DARK)
    assert room.order(sub).state is OrderState.MERGED
    room.call_back(room.report_ids(main)[0])
    room.call_back(bright)
    room.bring(main, OrderState.ARCHIVED)
    room.bring(room.reported(dark).order, OrderState.ARCHIVED)


def test_a_reopened_main_order_takes_its_followers_along(room: Room) -> None:
    main, sub = pair(room)
    room.bring(main, OrderState.RETURNED)
    room.call_back(room.report_ids(sub)[0])
    room.act(o.ReopenOrder, main, reason="又停电")
    assert {report.state for report in room.picture.all_reports_of(main)} == {ReportState.OPEN}
    room.bring(main, OrderState.ARCHIVED)
    assert room.order(sub).state is OrderState.ARCHIVED
    assert len(room.reported(room.report_ids(sub)[0]).call_backs) == 2


def test_a_main_order_reopened_from_the_archive_is_alone(room: Room) -> None:
    main, sub = pair(room)
    room.bring(main, OrderState.ARCHIVED)
    room.wait(hours=1)
    room.act(o.ReopenOrder, main, reason="又停电")
    assert room.order(sub).state is OrderState.ARCHIVED
    assert room.reported(room.report_ids(sub)[0]).state is ReportState.SETTLED
    # The old follower is in nobody's way: it can be merged, and goes through its life to the archive again.
    other = room.report()
    room.merge(other, main)
    room.act(o.SplitOrder, main, reason="两处")
    room.bring(main, OrderState.RETURNED)
    room.call_back(room.report_ids(main)[0], CallBackResult.STILL_DARK)
    assert room.order(main).state is OrderState.PENDING  # its only report: the order itself reopens
    room.bring(main, OrderState.ARCHIVED)


def test_a_reopened_main_order_may_be_void(room: Room) -> None:
    main, _ = pair(room)
    room.bring(main, OrderState.ARCHIVED)
    room.act(o.ReopenOrder, main, reason="又停电")
    room.act(o.VoidOrder, main, reason=VoidReason.CUSTOMER_OWN, note="户内故障")
    assert room.order(main).state is OrderState.VOID


def test_an_archived_sub_order_reopens_by_itself(room: Room) -> None:
    main, sub = pair(room)
    room.bring(main, OrderState.ARCHIVED)
    room.act(o.ReopenOrder, sub, reason="又停电")
    assert (room.order(sub).state, room.order(sub).merged_into) == (OrderState.PENDING, None)
    assert room.order(main).state is OrderState.ARCHIVED
    room.bring(sub, OrderState.ARCHIVED)


def test_split_and_merged_again(room: Room) -> None:
    main, sub = pair(room)
    received = room.order(sub).received_at
    room.act(o.SplitOrder, sub, reason="不是同一处")
    order = room.order(sub)
    assert (order.state, order.merged_into, order.merge_evidence) == (OrderState.PENDING, None, None)
    assert order.received_at == received  # its clock has never stopped
    assert room.order(main).stages[-1].kind is order.stages[-1].kind is StageKind.SPLIT
    room.merge(main, sub)
    room.bring(main, OrderState.ARCHIVED)


def test_a_merge_into_each_running_state(room: Room) -> None:
    for state in (OrderState.DISPATCHED, OrderState.ON_SITE, OrderState.DE_ENERGISED, OrderState.REPAIRED):
        main = room.bring(room.report(), state)
        room.merge(main, room.report())
        room.bring(main, OrderState.ARCHIVED)


def test_undo_of_a_merge_gives_the_crew_back(room: Room) -> None:
    main, sub = room.report(), room.bring(room.report(), OrderState.EN_ROUTE)
    before = room.order(main), room.order(sub)
    entry = room.merge(main, sub)
    room.send(Undo(revision=entry.revision))
    assert (room.order(main), room.order(sub)) == before
    assert [order.id for order in room.picture.orders_of_crew(CrewId("A1"))] == [sub]


def test_undo_of_a_split(room: Room) -> None:
    main, sub = pair(room)
    before = room.order(main), room.order(sub)
    entry = room.act(o.SplitOrder, sub, reason="两处")
    room.send(Undo(revision=entry.revision))
    assert (room.order(main), room.order(sub)) == before
    assert room.picture.following(main) == [room.order(sub)]


def test_a_report_split_off_has_its_own_clock(room: Room) -> None:
    key = room.report()
    room.wait(minutes=6)
    room.report(order=key)
    first, second = room.report_ids(key)
    room.send(o.SplitReport(report=first, seen=1, reason="另一处"))
    own = room.order(room.reported(first).order)
    assert own.received_at == room.reported(first).received_at
    assert room.order(key).received_at == room.reported(second).received_at  # the first voice has left
    assert room.report_ids(key) == [second]
    for order in (own.id, key):
        room.bring(order, OrderState.ARCHIVED)


def test_undo_and_redo_of_splitting_a_report(room: Room) -> None:
    key = room.report()
    room.report(order=key)
    before = contents(room.picture)
    entry = room.send(o.SplitReport(report=room.report_ids(key)[1], seen=1, reason="另一处"))
    assert entry is not None
    own = next(order for order in room.picture.orders if order != key)
    undone = room.send(Undo(revision=entry.revision))
    assert undone is not None
    assert set(room.picture.orders) == {key}
    values = {name: entity for name, (entity, _) in contents(room.picture).items() if name[0] != "Counter"}
    assert values == {name: entity for name, (entity, _) in before.items() if name[0] != "Counter"}
    room.send(Undo(revision=undone.revision))
    assert set(room.picture.orders) == {key, own}
    later = room.report()
    assert later not in {key, own}  # a number is never given twice


def test_what_reopened_may_be_merged_again(room: Room) -> None:
    main, sub = pair(room)
    room.bring(main, OrderState.RETURNED)
    room.call_back(room.report_ids(sub)[0], CallBackResult.STILL_DARK)
    other = room.report()
    room.merge(other, sub)
    assert room.order(sub).merged_into == other
