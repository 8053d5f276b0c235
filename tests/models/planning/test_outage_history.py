"""The book of outages: what is asked of it is what was put in last."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.changes import Change
from models.entities.network import EquipmentClass
from models.entities.orders import OrderState, StageKind, Symptom, WorkOrder
from models.entities.outage_plans import ApprovedHours, OutagePlan, PlanAct, PlanRevision, PlanState, Window
from models.ids import AccountId, AreaCode, OrderId, PlanId, StationId
from models.planning import outage_history
from models.planning.outage_book import OutageBook
from models.planning.outage_history import OutageHistory, OutageTable, moment
from models.planning.outage_records import FeederAreas, OutageRecord
from tests.models.builders import place
from tests.models.outage_plans import content_of, scope_of
from tests.store.grounds import small_ground
from tests.widgets.pictures import NOW, apply, order, picture_of, stage

FEEDERS = FeederAreas(small_ground())
CODES = [AreaCode(letter) for letter in "ABCDE"]
rows = st.lists(st.tuples(st.integers(0, 4), st.sets(st.sampled_from(CODES))), max_size=25)


def asked(table: OutageTable, areas: list[AreaCode]) -> list[tuple[AreaCode, str, int]]:
    place, row = table.of_areas(areas)
    found = [
        (areas[at], table.sources[int(table.source[one])][1], int(table.start[one]))
        for at, one in zip(place.tolist(), row.tolist(), strict=True)
    ]
    return sorted(found)


@settings(max_examples=30)
@given(rows, st.lists(st.sampled_from([*CODES, AreaCode("unknown")]), unique=True), st.integers(0, 3))
def test_the_book_tells_what_was_put_in_last(
    puts: list[tuple[int, set[AreaCode]]], areas: list[AreaCode], unsorted: int
) -> None:
    """Whether pairs have been sorted in or not, and when."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(outage_history, "_UNSORTED", unsorted)
        book, expected = OutageHistory(), {}
        for number, (key, dark) in enumerate(puts):
            start = NOW + timedelta(hours=number)
            book.put_row(str(key), OutageRecord(areas=tuple(dark), start=start, end=None))
            expected[str(key)] = (dark, int(start.timestamp()))
            if number % 3 == 0:
                asked(book.table(), CODES)
        assert len(book) == len(expected)
        everything = {(area, key, at) for key, (dark, at) in expected.items() for area in dark if area in areas}
        assert asked(book.table(), areas) == sorted(everything)


def dark(key: str, **more: object) -> WorkOrder:
    values = {
        "symptom": Symptom.NO_POWER_MANY,
        "equipment": EquipmentClass.SINGLE_TRANSFORMER_HV_FUSE,
        "place": place(),
        "received_at": NOW,
    }
    return order(key, **(values | more))


def test_changes_lead_to_what_a_fresh_look_finds() -> None:
    main, sub = dark("1"), dark("2", place=place(area=AreaCode("T-2")))
    picture = picture_of(main, sub)
    book = OutageHistory()
    book.put_orders(picture.orders.values(), picture.orders, FEEDERS)

    def change(before: WorkOrder | None, after: WorkOrder | None) -> None:
        book.show_changes(apply(picture, Change(before, after)), picture, FEEDERS)
        fresh = OutageHistory()
        fresh.put_orders(picture.orders.values(), picture.orders, FEEDERS)
        codes = [AreaCode("T-1"), AreaCode("T-2")]
        assert asked(book.table(), codes) == asked(fresh.table(), codes)

    change(sub, replace(sub, state=OrderState.MERGED, merged_into=main.id))
    later = dark("1", received_at=NOW - timedelta(hours=1), stages=(stage(StageKind.RESTORED, at=NOW),))
    change(main, later)  # the sub order speaks with the new times of its main order
    assert {at for _, _, at in asked(book.table(), [AreaCode("T-2")])} == {int(later.received_at.timestamp())}
    third = dark("3")
    change(None, third)
    change(third, None)  # undone: it never was


def test_an_order_that_leaves_for_the_archive_stays_on_record() -> None:
    old = dark("1", state=OrderState.ARCHIVED, archived_at=NOW, stages=(stage(StageKind.RESTORED, at=NOW),))
    picture = picture_of(old)
    book = OutageHistory()
    book.put_orders([old], {}, FEEDERS)
    book.show_changes(apply(picture, Change(old, None)), picture, FEEDERS)
    assert OrderId("1") not in picture.orders
    ((_, key, at),) = asked(book.table(), [AreaCode("T-1")])
    assert (key, moment(at)) == ("1", NOW.replace(microsecond=0))


def test_what_says_nothing_new_of_a_plan_is_not_written_again() -> None:
    """Thousands of areas at each act on a plan would fill a seat that is open for months."""
    areas = tuple(AreaCode(f"A{number}") for number in range(300))
    hours = Window(NOW, NOW + timedelta(hours=4))
    plan = approved_plan(areas, hours)
    picture, book = picture_of(), OutageBook(FEEDERS)
    book.whole = True
    apply(picture, Change(None, plan))
    book.put_plans([plan])
    before = book.table()
    worded = replace(plan, content=replace(plan.content, work="换杆"))
    book.show_changes(apply(picture, Change(plan, worded)), picture)
    assert (len(book.table().start), len(book.table().late_areas)) == (len(before.start), len(before.late_areas))
    # What is new is written, and gone when it is given up.
    at = int((NOW + timedelta(hours=1)).timestamp())
    later = Window(NOW + timedelta(hours=1), NOW + timedelta(hours=4))
    moved = replace(worded, approved=ApprovedHours(start=later.start, end=later.end, round=2))
    book.show_changes(apply(picture, Change(worded, moved)), picture)
    assert {start for _, _, start in asked(book.table(), list(areas))} == {at}
    fork = book.fork()
    for last in (replace(moved, approved=None), None):
        book.show_changes(apply(picture, Change(moved, last)), picture)
        assert asked(book.table(), list(areas)) == []
        book.show_changes(apply(picture, Change(last, moved)), picture)
        assert len(asked(book.table(), list(areas))) == len(areas)
    assert len(asked(fork.table(), list(areas))) == len(areas)


def test_what_counts_no_more_takes_no_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outage_history, "_UNSORTED", 1_000)
    book, areas = OutageHistory(), tuple(AreaCode(f"A{number}") for number in range(300))
    for number in range(60):
        book.put_row("same", OutageRecord(areas=areas, start=NOW + timedelta(hours=number), end=None))
        table = book.table()
        assert len(table.outages) + len(table.late_outages) <= 1_000 + len(areas)
    last = int((NOW + timedelta(hours=59)).timestamp())
    assert asked(book.table(), [areas[0]]) == [(areas[0], "same", last)]


def approved_plan(areas: tuple[AreaCode, ...], hours: Window) -> OutagePlan:
    return OutagePlan(
        id=PlanId("P1"),
        station=StationId("east"),
        state=PlanState.NOTICE_APPROVED,
        starts_at=hours.start,
        ends_at=hours.end,
        content=content_of(scope=scope_of(*areas)),
        approved=ApprovedHours(start=hours.start, end=hours.end, round=1),
        revisions=(PlanRevision(number=1, round=1, at=NOW, by=AccountId("li"), act=PlanAct.DRAFT),),
    )
