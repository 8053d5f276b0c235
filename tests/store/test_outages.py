"""Reading the outages of record out of a store, piece by piece."""

import pytest

from models.commands import orders as o
from models.entities.network import EquipmentClass
from models.entities.orders import OrderState, Symptom
from models.ids import AreaCode
from models.planning.outage_history import OutageHistory, OutageTable
from models.planning.outage_records import FeederAreas
from models.store import outages
from models.store.store import Store
from tests.models.builders import place
from tests.store.databases import Watch, act, bring, merge, report
from tests.store.grounds import small_ground


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


def told(table: OutageTable, areas: list[AreaCode]) -> set[tuple[str, str, int, int]]:
    rows = zip(*(numbers.tolist() for numbers in table.of_areas(areas)), strict=True)
    return {
        (areas[at], table.sources[int(table.source[row])][1], int(table.start[row]), int(table.end[row]))
        for at, row in rows
    }
