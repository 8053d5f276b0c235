"""Whose orders an act may change: merged orders go together, and one of them may be another station's."""

from dataclasses import replace

import pytest

from models.commands import orders as o
from models.commands.room import Undo
from models.entities.orders import CallBackResult, OrderState, PauseReason, ReportState
from models.entities.people import Account, Role
from models.entities.switching import SwitchingKind
from models.errors import NotAllowed
from models.ids import AccountId, CrewId, OrderId, StationId
from tests.models.builders import Room, city, crew, import_of, place

EAST, WEST = "G1", "G3"


def merged(room: Room, main_grid: str, sub_grid: str) -> tuple[OrderId, OrderId]:
    main, sub = room.report(place=place(main_grid)), room.report(place=place(sub_grid))
    room.merge(main, sub)
    return main, sub


def assert_beyond(refusal: Exception, order: OrderId) -> None:
    assert isinstance(refusal, NotAllowed)
    assert (refusal.code, refusal.facts["order"]) == ("touches_others", order)


# -- a chief and the neighbour's orders --------------------------------------------------------------------


def test_a_chief_archives_only_what_is_all_the_own_stations(room: Room) -> None:
    main, sub = merged(room, EAST, WEST)
    room.bring(main, OrderState.CALLED_BACK)
    assert_beyond(room.refuses(o.ArchiveOrder, main, by="chief-east"), sub)
    room.act(o.ArchiveOrder, main)
    assert room.order(sub).state is OrderState.ARCHIVED


def test_a_chief_archives_merged_orders_of_the_own_station(room: Room) -> None:
    main, sub = merged(room, EAST, "G2")
    room.act(o.ArchiveOrder, room.bring(main, OrderState.CALLED_BACK), by="chief-east")
    assert room.order(sub).state is OrderState.ARCHIVED


def test_a_chief_reopens_no_report_of_the_neighbours_customers(room: Room) -> None:
    main, sub = merged(room, EAST, WEST)
    room.bring(main, OrderState.RESTORED)
    assert_beyond(room.refuses(o.ReopenOrder, main, by="chief-east", reason="又停"), sub)
    assert room.reported(room.report_ids(sub)[0]).state is ReportState.RESTORED
    room.act(o.ReopenOrder, main, reason="又停")


def test_a_chiefs_last_call_back_does_not_settle_the_neighbours_main_order(room: Room) -> None:
    main, sub = merged(room, WEST, EAST)
    room.bring(main, OrderState.RETURNED, "B1")
    own, others = room.report_ids(sub)[0], room.report_ids(main)[0]
    room.call_back(others)
    assert_beyond(room.refused(room.calling_back(own), by="chief-east"), main)
    room.call_back(own)
    assert room.order(main).state is OrderState.CALLED_BACK


def test_a_chief_records_a_call_back_that_changes_nothing_of_others(room: Room) -> None:
    main, sub = merged(room, WEST, EAST)
    room.bring(main, OrderState.RETURNED, "B1")
    own = room.report_ids(sub)[0]
    room.send(room.calling_back(own), by="chief-east")
    assert room.reported(own).state is ReportState.SETTLED
    assert room.order(main).state is OrderState.RETURNED


def test_a_chief_opens_no_order_in_the_neighbours_grids_by_a_call_back(room: Room) -> None:
    """The room has hung a western caller on an eastern order; what is still dark there is the west's to do."""
    order = room.report(place=place(EAST))
    room.report(place=place(WEST), order=order)
    room.bring(order, OrderState.RETURNED)
    western = room.report_ids(order)[1]
    refusal = room.refused(room.calling_back(western, CallBackResult.STILL_DARK), by="chief-east")
    assert refusal.code == "touches_others"
    room.call_back(western, CallBackResult.STILL_DARK)


def test_a_crew_restores_what_follows_its_order_whosever_it_is(room: Room) -> None:
    main, sub = merged(room, EAST, WEST)
    room.bring(main, OrderState.REPAIRED)
    room.report_switching(main, SwitchingKind.RE_ENERGISE, by="crew-A1")
    room.act(o.ReEnergise, main, by="crew-A1")
    assert room.reported(room.report_ids(sub)[0]).state is ReportState.RESTORED


# -- undo asks the same table ------------------------------------------------------------------------------


def test_a_redo_sends_no_crew_that_now_belongs_to_the_neighbour(room: Room) -> None:
    key = room.report()
    assigned = room.assign(key, "A2", by="chief-east")
    undone = room.send(Undo(revision=assigned.revision), "chief-east")
    assert undone is not None
    moved = [crew("A2", station=StationId("west")) if thing.id == "A2" else thing for thing in city()]
    room.send(import_of(moved), by="admin")
    refusal = room.refused(Undo(revision=undone.revision), "chief-east")
    assert (refusal.code, refusal.facts["command"]) == ("not_yours", "AssignOrder")


@pytest.mark.parametrize("role", [Role.DISTRIBUTION_ROOM, Role.STATION_CHIEF])
def test_who_has_lost_the_right_to_an_act_has_lost_its_undo(room: Room, role: Role) -> None:
    key = room.report()
    entry = room.assign(key)
    become(room, "li", role=role, station=StationId("west"))
    refusal = room.refused(Undo(revision=entry.revision))
    assert isinstance(refusal, NotAllowed)
    assert refusal.facts["command"] == "AssignOrder"
    become(room, "li", role=Role.SHIFT_LEADER)
    room.send(Undo(revision=entry.revision))
    assert room.order(key).state is OrderState.PENDING


def test_undo_reaches_no_further_than_the_act_itself_would(room: Room) -> None:
    """Archived as a dispatcher; as a chief the same hand could not archive the neighbour's order, nor reopen it."""
    main, sub = merged(room, EAST, WEST)
    entry = room.act(o.ArchiveOrder, room.bring(main, OrderState.CALLED_BACK))
    become(room, "li", role=Role.STATION_CHIEF, station=StationId("east"))
    assert_beyond(room.refused(Undo(revision=entry.revision)), sub)


def test_a_crew_takes_back_its_own_act_only_while_it_has_the_order(room: Room) -> None:
    key = room.bring(room.report(), OrderState.ACCEPTED)
    entry = room.act(o.SuspendOrder, key, by="crew-A1", reason=PauseReason.UNSAFE)
    become(room, "crew-A1", crew=CrewId("A2"))
    assert room.refused(Undo(revision=entry.revision), "crew-A1").code == "not_yours"
    become(room, "crew-A1", crew=CrewId("A1"))
    room.send(Undo(revision=entry.revision), "crew-A1")
    assert not room.order(key).paused


def become(room: Room, name: str, **fields: object) -> None:
    """The account has another role, station or crew now."""
    account = room.picture.accounts[AccountId(name)]
    assert isinstance(account, Account)
    room.picture.put(replace(account, **fields))
