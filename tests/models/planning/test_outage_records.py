"""What orders say about when areas were dark: what is known, what is estimated."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from models.commands import orders as o
from models.entities.network import EquipmentClass
from models.entities.orders import CallBackResult, Estimate, OrderState, StageKind, Symptom, WorkOrder
from models.ids import AccountId, AreaCode, FeederCode, OrderId
from models.planning.outage_records import FeederAreas, OutageRecord, order_records
from tests.models.builders import Room, place
from tests.store.grounds import small_ground
from tests.widgets.pictures import NOW, order, stage

FEEDERS = FeederAreas(small_ground())
HERE, THERE = AreaCode("T-1"), AreaCode("T-2")
FUSE, LINE = EquipmentClass.SINGLE_TRANSFORMER_HV_FUSE, EquipmentClass.HV_DISTRIBUTION
BACK = NOW + timedelta(hours=1)


def dark(**more: object) -> WorkOrder:
    values = {"symptom": Symptom.NO_POWER_MANY, "equipment": FUSE, "place": place(), "received_at": NOW}
    return order("1", **(values | more))


def said(found: WorkOrder, main: WorkOrder | None = None) -> tuple[OutageRecord, ...]:
    return order_records(found, main, FEEDERS)


def test_a_fault_is_dark_from_its_first_report_until_restoration(room: Room) -> None:
    """The loss itself came before the report: the begin is estimated, the end known, whatever became of the order."""
    key = room.report(symptom=Symptom.NO_POWER_MANY)
    (going_on,) = said(room.order(key))
    begun = room.order(key).received_at
    assert (going_on.start, going_on.end, going_on.running) == (begun, None, True)
    assert (going_on.start_estimated, going_on.end_estimated, going_on.planned) == (True, True, False)
    room.wait(minutes=5)
    for state in (OrderState.RESTORED, OrderState.ARCHIVED):
        restored = stage(StageKind.RESTORED, at=BACK)
        over = replace(room.order(key), state=state, stages=(*room.order(key).stages, restored))
        (record,) = said(over)
        assert (record.areas, record.start, record.end, record.running) == ((HERE,), begun, BACK, False)
        assert (record.start_estimated, record.end_estimated) == (True, False)


def test_an_estimated_restoration_is_taken_until_the_real_one() -> None:
    guess = Estimate(at=BACK, made_at=NOW, by=AccountId("li"))
    (record,) = said(dark(estimate=guess))
    assert (record.end, record.running, record.end_estimated) == (BACK, True, True)


def test_a_crew_that_switches_off_says_when() -> None:
    off = stage(StageKind.DE_ENERGISED, at=NOW + timedelta(minutes=30))
    tree = dark(symptom=Symptom.TREE_ON_LINE)
    assert said(tree) == ()
    (record,) = said(replace(tree, stages=(off, stage(StageKind.RESTORED, at=BACK))))
    assert (record.start, record.start_estimated) == (off.at, False)
    (cut,) = said(dark(stages=(off, stage(StageKind.RESTORED, at=BACK))))
    assert cut.start == NOW


def test_a_line_darkens_its_feeder_once_a_crew_has_looked() -> None:
    fallen = dark(symptom=Symptom.WIRE_DOWN, equipment=LINE)
    assert [record.areas for record in said(fallen)] == [(HERE,)]
    looked = replace(fallen, stages=(stage(StageKind.DIAGNOSED),))
    assert [set(record.areas) for record in said(looked)] == [{HERE, THERE}]
    unnamed = replace(looked, place=place(feeder=None))
    assert [set(record.areas) for record in said(unnamed)] == [{HERE, THERE}]
    elsewhere = replace(looked, place=place(feeder=FeederCode("?"), area=AreaCode("?")))
    assert [record.areas for record in said(elsewhere)] == [(AreaCode("?"),)]
    assert said(replace(looked, place=place(feeder=None, area=None))) == ()


def test_houses_are_no_areas() -> None:
    assert said(dark(equipment=EquipmentClass.LV_BRANCH_BOX_AND_BELOW)) == ()
    assert said(dark(place=place(area=None))) == ()


def test_a_corrected_time_counts() -> None:
    """WO-3: the line stays, the time it should have had is what was."""
    really = BACK - timedelta(minutes=20)
    corrected = stage(StageKind.CORRECTED, at=BACK, corrects=0, corrected_to=really)
    (record,) = said(dark(stages=(stage(StageKind.RESTORED, at=BACK), corrected)))
    assert record.end == really


def rounds(*stages: object, **more: object) -> list[tuple[datetime, datetime | None]]:
    return [(record.start, record.end) for record in said(dark(stages=stages, **more))]


def test_a_reopening_is_a_further_outage_unless_power_never_came_back() -> None:
    restored, again = stage(StageKind.RESTORED, at=BACK), BACK + timedelta(hours=3)
    later = stage(StageKind.RESTORED, at=again + timedelta(hours=1))
    for reason, expected in (
        ("熔丝又断", [(NOW, BACK), (again, later.at)]),
        (CallBackResult.STILL_DARK.value, [(NOW, later.at)]),
    ):
        reopened = stage(StageKind.REOPENED, at=again, note=reason)
        assert rounds(restored, reopened, later, state=OrderState.ARCHIVED) == expected
    voided = stage(StageKind.VOIDED, at=again)
    reopened = stage(StageKind.REOPENED, at=again)
    assert rounds(restored, reopened, voided, state=OrderState.VOID) == [(NOW, BACK)]
    assert rounds(voided, state=OrderState.VOID) == []


def test_a_merged_order_has_the_times_of_its_main_order() -> None:
    main = replace(dark(stages=(stage(StageKind.RESTORED, at=BACK),)), id=OrderId("main"))
    sub = dark(
        merged_into=main.id,
        place=place(area=THERE),
        state=OrderState.MERGED,
        received_at=NOW + timedelta(minutes=9),
        equipment=EquipmentClass.LV_BRANCH_BOX_AND_BELOW,
    )
    for state in (OrderState.MERGED, OrderState.ARCHIVED):
        (record,) = said(replace(sub, state=state), main)
        assert (record.areas, record.start, record.end) == ((THERE,), NOW, BACK)
    assert said(sub) == ()
    assert said(replace(sub, state=OrderState.PENDING), main) == ()  # taken up again, it speaks for itself


@pytest.mark.parametrize(("cause", "external"), [("外力破坏：吊车碰线", True), ("熔丝熔断", False), ("", False)])
def test_external_damage_is_what_the_cause_calls_so(cause: str, external: bool) -> None:
    assert [record.external_damage for record in said(dark(cause=cause))] == [external]


def test_a_whole_journey(room: Room) -> None:
    key = room.report(symptom=Symptom.TREE_ON_LINE)
    room.bring(key, OrderState.ON_SITE, crew="M1")
    room.act(o.Diagnose, key, equipment=LINE, cause="外力：树木压线")
    assert said(room.order(key)) == ()
    room.bring(key, OrderState.ARCHIVED, crew="M1")
    (record,) = said(room.order(key))
    times = {line.kind: line.at for line in room.order(key).stages}
    assert (record.start, record.end) == (times[StageKind.DE_ENERGISED], times[StageKind.RESTORED])
    assert (set(record.areas), record.external_damage, record.running) == ({HERE, THERE}, True, False)
