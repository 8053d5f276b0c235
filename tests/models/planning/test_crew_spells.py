"""What the lines of an order say of the crews that held it."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from models.entities.orders import OrderState, Pause, PauseReason, StageKind, WorkOrder
from models.ids import CrewId
from models.planning.crew_spells import Phase, arrival_estimate, spells_of
from tests.widgets import pictures as make

NOW = make.NOW
RULES = make.rule_book()
CD1, CD2 = CrewId("CD1"), CrewId("CD2")


def at(minute: float) -> datetime:
    return NOW - timedelta(minutes=60 - minute)


def order_with(*lines: tuple[StageKind, float, str | None]) -> WorkOrder:
    stages = (
        make.stage(kind, at=at(minute), crew=None if crew is None else CrewId(crew)) for kind, minute, crew in lines
    )
    return replace(make.order(minutes_ago=60), stages=tuple(stages))


def test_a_spell_has_a_part_for_each_recorded_phase() -> None:
    (spell,) = spells_of(make.advanced(make.order(minutes_ago=60), OrderState.RETURNED, every=5))
    assert [(part.phase, part.started, part.ended) for part in spell.parts] == [
        (Phase.ASSIGNED, at(5), at(15)),
        (Phase.EN_ROUTE, at(15), at(20)),
        (Phase.AT_WORK, at(20), at(35)),
        (Phase.RESTORED, at(35), at(40)),
    ]
    assert (spell.crew, spell.started, spell.ended, spell.end) == (CD1, at(5), at(40), StageKind.RETURNED)


def test_what_the_crew_still_holds_has_no_end() -> None:
    (spell,) = spells_of(make.advanced(make.order(minutes_ago=60), OrderState.EN_ROUTE, every=5))
    assert [part.phase for part in spell.parts] == [Phase.ASSIGNED, Phase.EN_ROUTE]
    assert (spell.parts[-1].ended, spell.ended, spell.end) == (None, None, None)


def test_an_order_that_was_never_given_to_anybody_has_no_spell() -> None:
    assert spells_of(make.order()) == ()


def test_whoever_never_drove_was_never_on_the_way() -> None:
    order = order_with((StageKind.DISPATCHED, 5, "CD1"), (StageKind.ACCEPTED, 6, "CD1"), (StageKind.ARRIVED, 9, "CD1"))
    assert [part.phase for part in spells_of(order)[0].parts] == [Phase.ASSIGNED, Phase.AT_WORK]


def test_a_reassignment_ends_one_spell_and_begins_the_next() -> None:
    order = order_with(
        (StageKind.DISPATCHED, 5, "CD1"), (StageKind.DEPARTED, 9, "CD1"), (StageKind.REASSIGNED, 12, "CD2")
    )
    first, second = spells_of(order)
    assert (first.crew, first.ended, first.end) == (CD1, at(12), StageKind.REASSIGNED)
    assert (second.crew, second.started, second.ended) == (CD2, at(12), None)


@pytest.mark.parametrize("end", [StageKind.RECALLED, StageKind.DECLINED, StageKind.VOIDED])
def test_what_takes_the_order_from_the_crew_ends_its_spell(end: StageKind) -> None:
    order = order_with((StageKind.DISPATCHED, 5, "CD1"), (end, 8, "CD1"), (StageKind.DISPATCHED, 20, "CD1"))
    first, second = spells_of(order)
    assert (first.ended, first.end, second.started) == (at(8), end, at(20))


def test_a_reopening_leaves_the_former_round_on_record() -> None:
    order = order_with(
        (StageKind.DISPATCHED, 5, "CD1"),
        (StageKind.ARRIVED, 10, "CD1"),
        (StageKind.RESTORED, 20, "CD1"),
        (StageKind.REOPENED, 25, None),
        (StageKind.DISPATCHED, 30, "CD2"),
    )
    first, second = spells_of(order)
    assert (first.ended, first.end, second.crew) == (at(25), StageKind.REOPENED, CD2)


def test_a_merge_takes_the_crew_from_the_sub_order_only() -> None:
    """D-2: the main order carries the line too, and keeps its crew."""
    main = order_with((StageKind.DISPATCHED, 5, "CD1"), (StageKind.MERGED, 8, None))
    sub = order_with((StageKind.DISPATCHED, 5, "CD1"), (StageKind.MERGED, 8, "CD1"))
    assert spells_of(main)[0].ended is None
    assert spells_of(sub)[0].ended == at(8)


def test_a_corrected_time_moves_nothing() -> None:
    """WO-3: the bar keeps the time first written, as the clocks do."""
    order = make.advanced(make.order(minutes_ago=60), OrderState.ON_SITE, every=5)
    line = make.stage(StageKind.CORRECTED, corrects=4, corrected_to=at(12))
    assert spells_of(replace(order, stages=(*order.stages, line))) == spells_of(order)


def test_arrival_is_estimated_by_yk_3_for_a_crew_on_its_way() -> None:
    order = replace(make.advanced(make.order(), OrderState.EN_ROUTE), place=make.place(x=3000.0, y=0.0))
    fix = make.fix("CD1", x=0.0, y=0.0, seconds_ago=10)
    metres_per_second = RULES.value("travel.speed.urban") / 3.6
    drive = timedelta(seconds=3000.0 * RULES.value("travel.detour") / metres_per_second)
    found = arrival_estimate(order, fixes={CD1: fix}, rules=RULES, now=NOW)
    assert found is not None
    assert abs(found - (fix.at + drive)) < timedelta(milliseconds=1)


@pytest.mark.parametrize("state", [OrderState.DISPATCHED, OrderState.ACCEPTED, OrderState.ON_SITE])
def test_nothing_is_estimated_before_it_left_or_once_it_is_there(state: OrderState) -> None:
    order = make.advanced(make.order(), state)
    assert arrival_estimate(order, fixes={CD1: make.fix()}, rules=RULES, now=NOW) is None


def test_nothing_is_estimated_while_the_order_is_suspended() -> None:
    order = make.advanced(make.order(), OrderState.EN_ROUTE)
    suspended = replace(order, pauses=(Pause(reason=PauseReason.TRAFFIC, started_at=NOW),))
    assert arrival_estimate(order, fixes={CD1: make.fix()}, rules=RULES, now=NOW) is not None
    assert arrival_estimate(suspended, fixes={CD1: make.fix()}, rules=RULES, now=NOW) is None


@pytest.mark.parametrize("seconds_ago", [600.0, -600.0])
def test_nothing_is_estimated_from_a_position_that_yk_4_does_not_believe(seconds_ago: float) -> None:
    order = make.advanced(make.order(), OrderState.EN_ROUTE)
    assert arrival_estimate(order, fixes={CD1: make.fix(seconds_ago=seconds_ago)}, rules=RULES, now=NOW) is None
    assert arrival_estimate(order, fixes={}, rules=RULES, now=NOW) is None
