"""Customer-hours of a month, worked by hand on a ground of four areas in three grids and two stations."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from models.entities.outage_plans import ApprovedHours, OutagePlan, PlanKind, PlanState
from models.ids import AreaCode, PlanId, StationId
from models.planning.hour_budget_use import BudgetState, budget_effects, budget_state, rest_of
from models.planning.hours_ground import HoursGround
from models.planning.month_counting import counting
from models.planning.month_hours import HourKind, MonthHours, month_window
from models.planning.outage_book import OutageBook
from models.planning.outage_history import OutageHistory
from models.planning.outage_records import OutageRecord
from models.rules.hour_budgets import HourBudget, HourBudgets
from tests.models.outage_plans import content_of, scope_of
from tests.widgets.pictures import rule_book

RULES = rule_book()
ZONE = RULES.zone
GROUND = HoursGround(
    row_of={AreaCode(code): row for row, code in enumerate("ABCD")},
    codes=np.array(list("ABCD")),
    customers=np.array([100, 200, 300, 400]),
    grid=np.array([0, 0, 1, 2]),
    grids=("G1", "G2", "G3"),
    station=np.array([0, 0, 1]),
    stations=("S1", "S2"),
)
NOW = datetime(2026, 11, 20, 12, tzinfo=ZONE)


def at(day: int, hour: float, month: int = 11) -> datetime:
    return datetime(2026, month, day, tzinfo=ZONE) + timedelta(hours=hour)


def plan(key: str, *areas: str, start: datetime, hours: float, state: PlanState, **more: Any) -> OutagePlan:
    end = start + timedelta(hours=hours)
    approved = ApprovedHours(start=start, end=end, round=1) if state is PlanState.NOTICE_APPROVED else None
    values: dict[str, Any] = {
        "id": PlanId(key),
        "station": StationId("S1"),
        "state": state,
        "starts_at": start,
        "ends_at": end,
        "content": content_of("S1", scope=scope_of(*areas), **more),
        "approved": approved,
    }
    return OutagePlan(**values)


def count(
    history: OutageHistory | None, plans: Sequence[OutagePlan] = (), *, month: date = date(2026, 11, 30)
) -> MonthHours:
    table = None
    if history is not None:
        book = OutageBook()
        book._history, book.whole = history, True
        book.put_plans(plans)
        table = book.table()
    steps = list(counting(7, month, table=table, plans=plans, ground=GROUND, now=NOW, rules=RULES))
    assert set(steps[:-1]) == {None}
    answer = steps[-1]
    assert answer is not None
    return answer


def fault(history: OutageHistory, key: str, area: str, start: datetime, hours: float) -> None:
    record = OutageRecord(areas=(AreaCode(area),), start=start, end=start + timedelta(hours=hours))
    history.put_row(key, record)


def hours_of(answer: MonthHours, grid: int) -> dict[str, float]:
    line = answer.line([grid])
    return {kind.value: line.of(kind) for kind in HourKind if line.of(kind)}


def test_an_hour_is_given_to_one_kind_and_to_its_own_month() -> None:
    history = OutageHistory()
    fault(history, "1", "A", at(5, 8), 2)
    fault(history, "2", "A", at(5, 9), 2)  # one of them goes on from 9 to 11: three hours in all
    fault(history, "3", "A", at(31, 23, 10), 2)  # over the month's midnight: one hour is November's
    fault(history, "4", "D", at(3, 0), 1)
    carried = OutageRecord(areas=(AreaCode("B"),), start=at(6, 8), end=at(6, 12), planned=True)
    history.put_carried_out(PlanId("done"), [carried])
    fault(history, "5", "B", at(6, 9), 1)  # within the plan's hours: the plan's
    state = PlanState
    plans = [
        plan("now", "C", start=at(20, 10), hours=4, state=state.NOTICE_APPROVED),  # half of it is past
        plan("filed", "C", start=at(20, 13), hours=2, state=state.FILED),  # one hour beside the approved one
        plan("drafted", "C", "A", start=at(30, 23), hours=3, state=state.DRAFT),  # an hour of November
        plan("late", "A", start=at(10, 8), hours=5, state=state.FILED),  # hours that passed without approval
        plan("gone", "A", start=at(25, 8), hours=5, state=state.CANCELLED),
        plan("live", "A", start=at(25, 8), hours=5, state=state.FILED, kind=PlanKind.CLOSURE_LIVE),
    ]
    answer = count(history, plans)
    assert (answer.month, answer.unread) == (date(2026, 11, 1), False)
    assert hours_of(answer, 0) == {"arranged": 800.0, "faults": 400.0, "drafted": 100.0}
    assert hours_of(answer, 1) == {"arranged": 600.0, "approved": 600.0, "filed": 300.0, "drafted": 300.0}
    assert hours_of(answer, 2) == {"faults": 400.0}
    of_station = answer.line(answer.rows_of_station("S1"))
    assert (of_station.used, of_station.planned) == (1800.0, 1300.0)
    # Outages begun and to come; areas of which one began in the month.
    assert answer.line([0]).outages == (5, 1)
    assert answer.line([1]).outages == (1, 2)
    assert answer.line([0]).areas[0] == (2, 1, 0)  # A: two days within 30, with October's; B: one
    assert answer.line([1]).areas == ((1, 0, 0), (1, 0, 0))  # the approved and the filed hours touch: one outage
    # Why: each with its own hours, the most first.
    causes = [(cause.key, cause.kind, hours, cause.done) for cause, hours in answer.causes_in([1])]
    assert causes == [
        ("now", HourKind.ARRANGED, 1200.0, 600.0),
        ("filed", HourKind.FILED, 600.0, 0.0),
        ("drafted", HourKind.DRAFTED, 300.0, 0.0),
    ]
    assert count(history, plans, month=date(2026, 12, 24)).line([0, 1]).planned == 800.0  # the draft's other hours
    # Nothing is known of the past while it is being read.
    unread = count(None, plans)
    assert unread.unread
    assert hours_of(unread, 1) == {"approved": 600.0, "filed": 300.0, "drafted": 300.0}


def test_classes_look_beyond_the_month() -> None:
    """R-3: two within 30 days; R-2: more than three within 60. A filed plan counts with what is to come."""
    history = OutageHistory()
    for number, day in enumerate((1, 12, 25)):
        fault(history, f"{number}", "D", at(day, 8, 10), 1)
    fault(history, "4", "D", at(10, 8), 1)
    fault(history, "5", "A", at(10, 8), 1)
    plans = [plan("filed", "A", "C", start=at(28, 8), hours=1, state=PlanState.STATION_APPROVED)]
    answer = count(history, plans)
    assert answer.line([2]).areas == ((1, 0, 1), (1, 0, 1))
    assert answer.line([0]).areas == ((1, 0, 0), (1, 1, 0))
    assert answer.line([1]).areas == ((0, 0, 0), (1, 0, 0))


@pytest.mark.parametrize(("start", "of_class"), [(21, (1, 1, 0)), (28, (1, 0, 1))])
def test_a_filed_burnt_transformer_is_the_fourth_arranged_outage_if_it_waits(
    start: int, of_class: tuple[int, int, int]
) -> None:
    """YK-17: with three a year it is a warning (R-3) tomorrow, and over the limit (R-2) next week."""
    history = OutageHistory()
    for days in (100, 180, 260):
        begun = at(20, 8) - timedelta(days=days)
        past = OutageRecord(areas=(AreaCode("D"),), start=begun, end=begun + timedelta(hours=1), planned=True)
        history.put_row(str(days), past)
    burnt = PlanKind.BURNT_TRANSFORMER
    plans = [plan("filed", "D", start=at(start, 8), hours=1, state=PlanState.FILED, kind=burnt)]
    assert count(history, plans).line([2]).areas == ((0, 0, 0), of_class)


def test_a_month_is_as_long_as_its_clocks_say() -> None:
    """In March 2026 Berlin's clocks go forward, in October back."""
    berlin = ZoneInfo("Europe/Berlin")
    assert month_window(date(2026, 3, 15), berlin).end - month_window(date(2026, 3, 15), berlin).start == timedelta(
        days=31
    )  # on the wall
    spans = [
        (one.end.astimezone(UTC) - one.start.astimezone(UTC)) / timedelta(hours=1)
        for one in (month_window(date(2026, month, 1), berlin) for month in (3, 10, 12))
    ]
    assert spans == [743, 745, 744]
    assert month_window(date(2026, 12, 31), ZONE).end == datetime(2027, 1, 1, tzinfo=ZONE)


def test_budgets_say_by_which_step_they_are_over() -> None:
    history = OutageHistory()
    fault(history, "1", "D", at(5, 8), 2)  # 800
    plans = [
        plan("p1", "D", start=at(22, 8), hours=1, state=PlanState.NOTICE_APPROVED),  # 400
        plan("p2", "D", start=at(23, 8), hours=1, state=PlanState.FILED),
        plan("p3", "D", "C", start=at(24, 8), hours=1, state=PlanState.DRAFT),
    ]
    answer = count(history, plans)
    line = answer.line([2])

    def budget(hours: float) -> HourBudget:
        return HourBudget(grid="G3", hours=hours, source="Order 4")

    said = [budget_state(line, budget(hours)) for hours in (799, 1199, 1599, 1999, 2000)]
    assert said == [state for state in BudgetState if state is not BudgetState.NONE_SET]
    assert budget_state(line, None) is BudgetState.NONE_SET
    assert rest_of(line, budget(1500)) == -100.0
    station = HourBudget(station="S2", month="2026-11", hours=1700, source="Order 4")
    every = HourBudget(station="S2", hours=1, source="Order 3")
    budgets = HourBudgets({one.id: one for one in (station, every, HourBudget(grid="G2", hours=9, source="Order 4"))})
    (of_draft, of_grid) = budget_effects(PlanId("p3"), answer, budgets=budgets)
    if of_draft.budget is not station:
        of_draft, of_grid = of_grid, of_draft
    assert (of_draft.budget, of_draft.others, of_draft.added, of_draft.over) == (station, 1600.0, 400.0, 300.0)
    assert (of_grid.budget.grid, of_grid.over) == ("G2", 291.0)
    (of_filed,) = budget_effects(PlanId("p2"), answer, budgets=budgets)
    assert (of_filed.others, of_filed.added, of_filed.over) == (1200.0, 400.0, 0.0)
    assert budgets.of_station("S2", date(2026, 12, 1)) is every
    assert budget_effects(PlanId("none"), answer, budgets=budgets) == ()


@pytest.mark.parametrize("state", [PlanState.WITHDRAWN, PlanState.CANCELLED])
def test_nobody_asks_for_what_was_given_up(state: PlanState) -> None:
    assert not count(None, [plan("p", "A", start=at(25, 8), hours=5, state=state)]).hours.any()
