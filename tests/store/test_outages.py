"""Reading the outages of record out of a store, piece by piece."""

import pytest

from models.commands import Request
from models.commands import orders as o
from models.commands import plans as p
from models.entities.network import EquipmentClass
from models.entities.orders import OrderState, Symptom
from models.errors import Conflict, Unavailable
from models.ids import AccountId, AreaCode
from models.planning.outage_history import OutageHistory, OutageTable
from models.planning.outage_records import FeederAreas
from models.store import outages
from models.store.store import Store
from models.working_set import PLANS_STAY
from tests.models.builders import place
from tests.models.outage_plans import HOURS, scope_of
from tests.store.databases import Watch, act, bring, merge, report, send
from tests.store.grounds import small_ground
from tests.store.test_plans import act as act_on_plan
from tests.store.test_plans import approved, draft


def read(store: Store) -> OutageTable:
    """All pieces, one after the other."""
    store.begin_outages(FeederAreas(small_ground()))
    while store.read_outages():
        assert not store.outages.whole
    return store.outages.table()


def test_what_is_read_is_what_was_heard(store: Store, clock: Watch, monkeypatch: pytest.MonkeyPatch) -> None:
    heard, feeders = OutageHistory(), FeederAreas(small_ground())
    fuse = report(store, symptom=Symptom.NO_POWER_MANY)
    clock.wait(minutes=3)
    sub = report(store, symptom=Symptom.NO_POWER_MANY, place=place(area=AreaCode("T-2")))
    report(store, symptom=Symptom.FLICKER)  # one house
    merge(store, fuse, sub)
    bring(store, fuse, OrderState.ON_SITE)
    act(store, o.Diagnose, fuse, equipment=EquipmentClass.SINGLE_TRANSFORMER_HV_FUSE, cause="熔丝熔断")
    old = report(store, symptom=Symptom.NO_POWER_MANY)
    act(store, o.VoidOrder, old, reason=o.VoidReason.FALSE_REPORT, note="误报")
    clock.wait(days=3)
    for entry in store.take_news():
        heard.show_changes(entry.changes, store.picture, feeders)
    codes = [AreaCode("T-1"), AreaCode("T-2")]
    for at_once in (1, 2, 50):
        monkeypatch.setattr(outages, "_ORDERS_AT_ONCE", at_once)
        known = told(read(store), codes)
        assert known == told(heard.table(), codes)
        assert {(area, key) for area, key, _, _ in known} == {("T-1", fuse), ("T-2", sub)}


def test_every_seat_knows_the_same_in_the_order_of_the_commits(store: Store, other: Store, clock: Watch) -> None:
    """Plans in force and orders, whoever committed them; what leaves the working set stays on record."""
    codes = [AreaCode(f"T-{number}") for number in (1, 2, 9)]
    key, given_up = approved(store), approved(store, scope=scope_of("T-9"))
    fuse = report(store, symptom=Symptom.NO_POWER_MANY)
    bring(store, fuse, OrderState.ON_SITE)
    act(store, o.Diagnose, fuse, equipment=EquipmentClass.SINGLE_TRANSFORMER_HV_FUSE, cause="熔丝熔断")
    other.catch_up()
    act_on_plan(other, p.CancelPlan, given_up, "planner-east", reason="因")
    store.catch_up()
    known = told(store.outages.table(), codes)
    assert {(area, what) for area, what, _, _ in known} == {("T-1", key), ("T-2", key), ("T-1", fuse)}
    assert known == told(other.outages.table(), codes) == told(read(store), codes)
    # What is rolled back was never on record.
    cancel = p.CancelPlan(plan=key, seen=store.picture.plans[key].version, reason="因")
    with pytest.raises(Conflict):
        store.commit_all([Request(actor=AccountId("planner-east"), command=cancel) for _ in range(2)])
    assert told(store.outages.table(), codes) == known
    clock.now = HOURS.end + PLANS_STAY
    assert {change.key for change in store.drop_archived(most=10)} >= {key}
    assert told(store.outages.table(), codes) == known == told(read(store), codes)


def test_nobody_approves_before_all_is_read(store: Store, other: Store) -> None:
    key = draft(store)
    act_on_plan(store, p.FilePlan, key, "planner-east")
    other.begin_outages(FeederAreas(small_ground()))
    with pytest.raises(Unavailable, match="outages_unread"):
        send(other, p.ApprovePlan(plan=key, seen=2), "chief-east")
    # What happens while it is being read is on record as well.
    assert other.read_outages()
    late = approved(store, scope=scope_of("T-9"))
    other.catch_up()
    while other.read_outages():
        pass
    send(other, p.ApprovePlan(plan=key, seen=2), "chief-east")
    assert {what for _, what, _, _ in told(other.outages.table(), [AreaCode("T-9")])} == {late}


def told(table: OutageTable, areas: list[AreaCode]) -> set[tuple[str, str, int, int]]:
    rows = zip(*(numbers.tolist() for numbers in table.of_areas(areas)), strict=True)
    return {
        (areas[at], table.sources[int(table.source[row])][1], int(table.start[row]), int(table.end[row]))
        for at, row in rows
    }
