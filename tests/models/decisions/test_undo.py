"""Undo and redo by value: chains, authorship, and what stands against them."""

import pytest

from models.changes import Entry
from models.commands import Command
from models.commands import notes as n
from models.commands import orders as o
from models.commands.room import ChangeRole, DisableAccount, EnableAccount, Undo
from models.decisions.undo import UNDOABLE, original_of, undo_state
from models.entities.orders import Hazard, OrderState, PauseReason, ReportState, Urgency, VoidReason
from models.entities.people import DutyState, Role
from models.ids import AccountId, CrewId, StationId
from tests.models.builders import Room, report_of
from tests.models.room_alarms import keep_up


def undo(room: Room, entry: Entry, by: str = "li") -> Entry:
    undone = room.send(Undo(revision=entry.revision), by)
    assert undone is not None
    return undone


def menu(room: Room, by: str = "li") -> tuple[Entry | None, Entry | None]:
    """What the menu offers: the acts that undo and redo would name."""
    state = undo_state(room.picture.entries, AccountId(by))
    return tuple(entry and original_of(entry, room.picture.entries) for entry in (state.undo, state.redo))


def test_values_come_back_and_versions_go_on(room: Room) -> None:
    key = room.report()
    before = room.order(key)
    entry = room.assign(key)
    undo(room, entry)
    assert room.order(key) == before
    assert room.order(key).version == before.version + 2
    assert room.picture.orders_of_crew(CrewId("A1")) == []


def test_a_long_chain_of_undo_and_redo(room: Room) -> None:
    key = room.report()
    pending = room.order(key)
    last = assigned = room.assign(key)
    with_crew = room.order(key)
    for turn in range(7):
        last = undo(room, last)
        assert room.order(key) == (pending if turn % 2 == 0 else with_crew)
        assert original_of(last, room.picture.entries) == assigned
    assert room.order(key).version == with_crew.version + 7


def test_the_stacks_of_the_menu(room: Room) -> None:
    key, other = room.report(), room.report()
    first, second = room.assign(key, "A1"), room.assign(other, "A2")
    assert menu(room) == (second, None)
    undo(room, second)
    assert menu(room) == (first, second)
    undone = undo(room, first)
    assert menu(room) == (None, first)
    undo(room, undone)
    assert menu(room) == (first, second)
    assert menu(room, "wang") == (None, None)
    third = room.act(o.SuperviseOrder, other)
    assert menu(room) == (third, None)  # a new act ends what could be done again


def test_reports_and_call_backs_are_not_in_the_menu(room: Room) -> None:
    key = room.bring(room.report(), OrderState.RETURNED)
    assigned = next(entry for entry in room.picture.entries if isinstance(entry.command, o.AssignOrder))
    room.call_back(room.report_ids(key)[0])
    assert menu(room) == (assigned, None)


@pytest.mark.parametrize("kind", UNDOABLE, ids=lambda kind: kind.__name__)
def test_every_undoable_act_goes_back_and_forth(room: Room, kind: type) -> None:
    entry = an_act_of(room, kind)
    by = entry.actor
    after = values(room)
    before_changes = {(change.kind, change.key): change.before for change in entry.changes}
    undone = undo(room, entry, by)
    for (thing, key), value in before_changes.items():
        if thing.__name__ != "Counter":
            assert room.picture.find(thing, key) == value
    undo(room, undone, by)
    assert values(room) == after


def sent(room: Room, command: Command, by: str = "li") -> Entry:
    entry = room.send(command, by)
    assert entry is not None
    return entry


def an_act_of(room: Room, kind: type) -> Entry:
    key = room.report()
    match kind:
        case o.AssignOrder:
            return room.assign(key)
        case o.ReassignOrder:
            room.assign(key)
            return room.act(kind, key, crew=CrewId("A2"), reason="近")
        case o.RecallOrder:
            return room.act(kind, room.bring(key, OrderState.ON_SITE), reason="误派")
        case o.ApproveCrew:
            hv = room.report(symptom=o.Symptom.TREE_ON_LINE)
            return room.act(kind, hv, by="leader", crew=CrewId("A1"), reason="人手不足")
        case o.SuspendOrder:
            return room.act(kind, key, reason=PauseReason.WEATHER)
        case o.ResumeOrder:
            room.act(o.SuspendOrder, key, reason=PauseReason.WEATHER)
            return room.act(kind, key)
        case o.SuperviseOrder:
            return room.act(kind, key)
        case o.EndSupervision:
            room.act(o.SuperviseOrder, key)
            return room.act(kind, key)
        case o.EstimateRestoration:
            return room.act(kind, key, at=room.now.replace(hour=9))
        case o.VoidOrder:
            return room.act(kind, room.bring(key, OrderState.EN_ROUTE), reason=VoidReason.ARREARS, note="欠费")
        case o.MergeOrders:
            return room.merge(room.report(), room.bring(key, OrderState.EN_ROUTE))
        case o.SplitOrder:
            room.merge(room.report(), key)
            return room.act(kind, key, reason="两处")
        case o.SplitReport:
            room.report(order=key)
            split = o.SplitReport(report=room.report_ids(key)[1], seen=1, reason="两处")
            entry = room.send(split)
            assert entry is not None
            return entry
        case o.ArchiveOrder:
            room.merge(key, room.report())
            return room.act(kind, room.bring(key, OrderState.CALLED_BACK))
        case n.AddNote:
            sent(room, n.AddNote(order=key, text="狗"))
            return sent(room, n.AddNote(order=key, text="两条狗", corrects=room.picture.notes_of(key)[0].id))
        case n.AttachReference:
            return sent(room, n.AttachReference(order=key, title="接线图", locator="T-7"))
        case n.WithdrawReference:
            sent(room, n.AttachReference(order=key, title="接线图", locator="T-7"), "wang")
            key_of = room.picture.attachments_of(key)[0].id
            return sent(room, n.WithdrawReference(order=key, attachment=key_of, seen=1, reason="旧版"))
    if kind is DisableAccount:
        return sent_by_admin(room, DisableAccount(account=AccountId("wang"), seen=1))
    if kind is EnableAccount:
        sent_by_admin(room, DisableAccount(account=AccountId("wang"), seen=1))
        return sent_by_admin(room, EnableAccount(account=AccountId("wang"), seen=2))
    if kind is ChangeRole:
        change = ChangeRole(account=AccountId("wang"), role=Role.STATION_CHIEF, station=StationId("east"), seen=1)
        return sent_by_admin(room, change)
    if kind is Undo:
        return undo(room, room.assign(key))
    return room.set_duty("A1", DutyState.OFF_DUTY)


def sent_by_admin(room: Room, command: Command) -> Entry:
    entry = room.send(command, by="admin")
    assert entry is not None
    return entry


def values(room: Room) -> dict[tuple[type, str], object]:
    return {(type(entity), entity.id): entity for entity in room.picture}


def test_undo_twice_finds_it_taken_back_already(room: Room) -> None:
    entry = room.assign(room.report())
    undo(room, entry)
    refused = room.refused(Undo(revision=entry.revision))
    assert (refused.code, refused.facts["later"]) == ("built_upon", "Undo")


def test_another_change_of_the_same_order_stands_against_it(room: Room) -> None:
    key = room.report()
    entry = room.assign(key)
    room.send(o.UrgeOrder(order=key), by="wang")
    assert room.refused(Undo(revision=entry.revision)).facts["by"] == "wang"


def test_acts_on_other_orders_do_not(room: Room) -> None:
    key = room.report()
    entry = room.assign(key)
    room.report()
    room.assign(room.report(), "A2", by="wang")
    undo(room, entry)
    assert room.order(key).state is OrderState.PENDING


def test_out_of_order(room: Room) -> None:
    """The older of two independent acts may be taken back first."""
    key, other = room.report(), room.report()
    first, second = room.assign(key, "A1"), room.assign(other, "A2")
    undo(room, first)
    undo(room, second)
    assert {room.order(key).state, room.order(other).state} == {OrderState.PENDING}


def test_a_merge_that_was_restored_meanwhile_stays(room: Room) -> None:
    main, sub = room.report(), room.report()
    entry = room.merge(main, sub)
    room.bring(main, OrderState.RESTORED)
    assert room.refused(Undo(revision=entry.revision)).code == "built_upon"
    assert room.reported(room.report_ids(sub)[0]).state is ReportState.RESTORED


def test_a_split_off_order_that_somebody_took_stays(room: Room) -> None:
    key = room.report()
    room.report(order=key)
    entry = room.send(o.SplitReport(report=room.report_ids(key)[1], seen=1, reason="两处"))
    assert entry is not None
    own = next(order for order in room.picture.orders if order != key)
    room.send(report_of(received_at=room.now, order=own), by="wang")
    assert room.refused(Undo(revision=entry.revision)).facts["by"] == "wang"


def test_a_report_that_came_in_meanwhile_is_not_lost(room: Room) -> None:
    """Undoing the merge would take back the urgency that the new caller has brought as well."""
    main = room.report()
    entry = room.merge(main, room.report(hazards=(Hazard.CASUALTY,)))
    room.send(report_of(received_at=room.now, order=main, hazards=(Hazard.CASUALTY,)), by="wang")
    assert room.refused(Undo(revision=entry.revision)).facts["by"] == "wang"
    assert room.order(main).urgency is Urgency.CRITICAL


def test_an_order_that_is_taken_back_leaves_no_alarm_behind(room: Room) -> None:
    key = room.report()
    room.report(order=key)
    entry = room.send(o.SplitReport(report=room.report_ids(key)[1], seen=1, reason="两处"))
    assert entry is not None
    own = next(order for order in room.picture.orders if order != key)
    room.wait(minutes=10)
    keep_up(room)
    assert room.picture.alarms_of_order(own)
    before = values(room)
    undone = undo(room, entry)
    assert not room.picture.alarms_of_order(own)
    redone = undo(room, undone)
    again = undo(room, redone)
    touched = [(change.kind, change.key) for change in again.changes]
    assert len(touched) == len(set(touched)), "what went with the order once goes with it once"
    undo(room, again)
    assert {key: value for key, value in values(room).items() if key[0].__name__ != "Counter"} == {
        key: value for key, value in before.items() if key[0].__name__ != "Counter"
    }


def test_a_crew_that_was_busy_before_may_get_its_order_back(room: Room) -> None:
    first, second = room.bring(room.report(), OrderState.ACCEPTED), room.report()
    room.assign(second, "A1", override="就近")
    room.wait(minutes=1)
    entry = room.act(o.RecallOrder, second, reason="误派")
    undo(room, entry)
    assert [order.id for order in room.picture.orders_of_crew(CrewId("A1"))] == [first, second]


def test_a_crews_own_acts(room: Room) -> None:
    key = room.bring(room.report(), OrderState.ACCEPTED)
    entry = room.act(o.SuspendOrder, key, by="crew-A1", reason=PauseReason.UNSAFE)
    assert room.refused(Undo(revision=entry.revision)).code == "undo_of_another"
    undo(room, entry, "crew-A1")
    assert not room.order(key).paused
    accepted = next(entry for entry in room.picture.entries if isinstance(entry.command, o.AcceptOrder))
    assert room.refused(Undo(revision=accepted.revision)).code == "not_undoable"
