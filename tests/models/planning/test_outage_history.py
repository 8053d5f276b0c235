"""The book of outages: what is asked of it is what was put in last."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.changes import Change
from models.entities.network import EquipmentClass
from models.entities.orders import OrderState, StageKind, Symptom, WorkOrder
from models.ids import AreaCode, OrderId
from models.planning import outage_history
from models.planning.outage_history import OutageHistory, OutageTable, moment
from models.planning.outage_records import FeederAreas, OutageRecord
from tests.models.builders import place
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
