"""After a postponement, an extension or a cancelled outage: which duties start anew, and who has to be told again."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.entities.outage_plans import PlanKind, Window
from models.rules.notice_changes import AfterChange, HoursChange, ToldHours, after_change, change_of
from models.rules.notice_duties import Announced, Compliance, NoticeCase, NoticeDuty, NoticeStep, Part, announced_parts
from models.rules.notice_law import judge
from models.rules.rule_book import RuleBook

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
START = datetime(2026, 6, 10, 0, 0, tzinfo=UTC)  # 08:00 in Shanghai
OLD = Window(START, START + 4 * HOUR)
LONG_BEFORE, WEEK_BEFORE = START - 20 * DAY, START - 5 * DAY
PLAN = NoticeCase(
    kind=PlanKind.PLANNED,
    window=OLD,
    areas=2,
    important_customers=1,
    filed_at=LONG_BEFORE,
    notices=(Announced(OLD, LONG_BEFORE),),
    important_told=(Announced(OLD, LONG_BEFORE),),
)
EVERYBODY = ("street office", "hospital", "village")
TOLD = tuple(ToldHours(recipient, OLD) for recipient in EVERYBODY)


def moved(by: timedelta, *, longer: timedelta = timedelta()) -> Window:
    return Window(OLD.start + by, OLD.end + by + longer)


def changed(
    rules: RuleBook, new: Window | None, *, now: datetime = WEEK_BEFORE, plan: NoticeCase = PLAN
) -> AfterChange:
    return after_change(plan, new, TOLD, now=now, rules=rules)


def named(duties: tuple[NoticeDuty, ...]) -> list[str]:
    return [f"{duty.rule.id} {duty.step.value} {duty.state.value}" for duty in duties]


@pytest.mark.parametrize(
    ("new", "change"),
    [
        (OLD, HoursChange.UNCHANGED),
        (moved(DAY), HoursChange.POSTPONED),
        (moved(-DAY), HoursChange.BROUGHT_FORWARD),
        (moved(timedelta(), longer=HOUR), HoursChange.EXTENDED),
        (moved(timedelta(), longer=-HOUR), HoursChange.SHORTENED),
        (None, HoursChange.CANCELLED),
    ],
)
def test_how_hours_differ(new: Window | None, change: HoursChange) -> None:
    assert change_of(OLD, new) is change


def test_rain_puts_it_off_by_a_day_and_all_notice_starts_anew(rules: RuleBook) -> None:
    """Five days before, seven cannot be kept any more; filing is long done and stands."""
    found = changed(rules, moved(DAY))
    assert named(found.anew) == ["N-1 published broken", "U-3 important_told broken", "N-2 important_told open"]
    assert [duty.rule.id for duty in found.verdict.blocks] == ["N-1"]
    assert "N-5 filed kept" in named(found.verdict.duties)
    assert found.tell_again == EVERYBODY


def test_put_off_far_enough_the_new_notice_is_still_open(rules: RuleBook) -> None:
    found = changed(rules, moved(5 * DAY))
    assert {duty.state for duty in found.anew} == {Compliance.OPEN}
    assert not found.verdict.blocks


def test_whoever_is_told_again_is_told_before_the_wrong_hours_begin(rules: RuleBook) -> None:
    last = changed(rules, moved(5 * DAY)).verdict.duties[-1]
    assert (last.step, last.rule.id, last.latest) == (NoticeStep.TOLD_AGAIN, "N-13", OLD.start)
    assert changed(rules, moved(-DAY)).verdict.duties[-1].latest == OLD.start - DAY
    late = changed(rules, moved(DAY), now=OLD.end + HOUR)
    assert "N-13 told_again broken" in named(late.verdict.warns)


def test_hours_inside_the_announced_ones_need_no_new_notice(rules: RuleBook) -> None:
    for new in (Window(OLD.start + HOUR, OLD.end), Window(OLD.start, OLD.end - HOUR)):
        found = changed(rules, new)
        assert found.anew == ()
        assert not found.verdict.blocks
        assert found.tell_again == EVERYBODY


def test_added_hours_are_an_outage_of_their_own(rules: RuleBook) -> None:
    """Three days more, known five days before: the first hours stay announced, N-1 counts back from their end."""
    found = changed(rules, moved(timedelta(), longer=3 * DAY))
    first, anew = [duty for duty in found.verdict.duties if duty.rule.id == "N-1"]
    assert (first.state, first.hours) == (Compliance.KEPT, OLD)
    assert (anew.state, anew.hours) == (Compliance.BROKEN, Window(OLD.end, OLD.end + 3 * DAY))
    assert anew in found.anew
    assert found.verdict.earliest_start() == datetime(2026, 6, 2, tzinfo=rules.zone)  # N-5, filed on 21 May
    early = changed(rules, moved(timedelta(), longer=3 * DAY), now=START - 9 * DAY)
    assert not early.verdict.blocks
    assert anew.latest == datetime(2026, 6, 2, 23, 59, 59, 999999, tzinfo=rules.zone)


def test_an_overrun_is_told_before_the_announced_end(rules: RuleBook) -> None:
    """Supply is cut: nobody can give seven days of notice for the next hour, but it is told before it begins (N-13)."""
    cut = replace(PLAN, cut_at=START + HOUR)
    found = changed(rules, moved(timedelta(), longer=HOUR), now=START + 3 * HOUR, plan=cut)
    assert not found.verdict.blocks
    assert named(found.anew) == ["N-13 published open", "N-13 important_told open"]
    assert found.verdict.duties[-1].latest == OLD.end
    late = changed(rules, moved(timedelta(), longer=HOUR), now=OLD.end + timedelta.resolution, plan=cut)
    assert [duty.rule.id for duty in late.verdict.warns] == ["N-13"] * 3


@settings(max_examples=200, deadline=None)
@given(
    cut_after=st.none() | st.integers(-60, 240),
    now_after=st.integers(-60, 239),
    longer=st.integers(121, 9 * 24 * 60),
    kind=st.sampled_from([PlanKind.PLANNED, PlanKind.TEMPORARY, PlanKind.RESTRICTION, PlanKind.MASTER_METER_OFFLINE]),
)
def test_hours_are_added_only_to_an_outage_that_runs(
    rules: RuleBook, cut_after: int | None, now_after: int, longer: int, kind: PlanKind
) -> None:
    """Minutes from the announced start, longer than short switching. Begun on paper or not: while nobody is cut off the
    added hours have the whole lead time of any outage that begins at their first moment; from the cut on, N-13."""
    now = START + timedelta(minutes=now_after)
    case = replace(PLAN, kind=kind, cut_at=None if cut_after is None else START + timedelta(minutes=cut_after))
    new = moved(timedelta(), longer=timedelta(minutes=longer))
    duties = judge(replace(case, window=new), now=now, rules=rules).duties
    added = [duty for duty in duties if duty.step is NoticeStep.PUBLISHED and duty.hours.start == OLD.end]
    runs = cut_after is not None and now_after >= max(cut_after, 0)
    assert {duty.rule.id == "N-13" for duty in added} == {runs}
    if not runs:
        alone = replace(case, window=Window(OLD.end, new.end), notices=())
        published = [duty for duty in judge(alone, now=now, rules=rules).duties if duty.step is NoticeStep.PUBLISHED]
        assert added == published


windows = st.builds(
    lambda first, length: Window(START + first * HOUR, START + (first + length) * HOUR),
    st.integers(min_value=0, max_value=48),
    st.integers(min_value=1, max_value=60),
)
notice_hours = st.integers(min_value=-14 * 24, max_value=-4 * 24)


@settings(max_examples=120, deadline=None)
@given(window=windows, notices=st.lists(st.tuples(windows | st.none(), notice_hours), max_size=3))
def test_no_hour_is_lawful_that_was_not_announced_in_time(
    rules: RuleBook, window: Window, notices: list[tuple[Window | None, int]]
) -> None:
    """Against an account kept hour by hour: N-1 is kept exactly if each hour has been known for seven whole days."""
    told = sorted((START + since * HOUR, number) for number, (_, since) in enumerate(notices))
    in_order = tuple(Announced(notices[number][0], at) for at, number in told)
    known: dict[datetime, datetime] = {}
    for notice in in_order:
        held = hours_of(notice.window)
        known = {hour: known.get(hour, notice.at) for hour in held}
    enough = all(
        hour in known and (local_day(hour, rules) - local_day(known[hour], rules)).days >= 8
        for hour in hours_of(window)
    )
    case = replace(PLAN, window=window, notices=in_order)
    duties = [duty for duty in judge(case, now=LONG_BEFORE - 9 * DAY, rules=rules).duties if duty.rule.id == "N-1"]
    assert enough == all(duty.state is Compliance.KEPT for duty in duties)


def hours_of(window: Window | None) -> list[datetime]:
    if window is None:
        return []
    return [window.start + count * HOUR for count in range(int(window.length / HOUR))]


def local_day(at: datetime, rules: RuleBook) -> date:
    return at.astimezone(rules.zone).date()


def test_a_cancelled_outage_has_no_duty_but_to_tell(rules: RuleBook) -> None:
    found = changed(rules, None)
    assert named(found.verdict.duties) == ["N-13 told_again open"]
    assert (found.verdict.duties[0].latest, found.tell_again) == (OLD.start, EVERYBODY)


def test_only_those_who_know_other_hours_are_told(rules: RuleBook) -> None:
    new = moved(5 * DAY)
    told = (*TOLD, ToldHours("hospital", new), ToldHours("village", new), ToldHours("village", None))
    found = after_change(PLAN, new, told, now=WEEK_BEFORE, rules=rules)
    assert found.tell_again == ("street office", "village")
    untold = after_change(PLAN, new, (), now=WEEK_BEFORE, rules=rules)
    assert (untold.tell_again, named(untold.anew)[0]) == ((), "N-1 published open")
    assert NoticeStep.TOLD_AGAIN not in {duty.step for duty in untold.verdict.duties}


def test_nothing_starts_anew_where_nothing_was_announced(rules: RuleBook) -> None:
    quiet = NoticeCase(kind=PlanKind.PLANNED, window=OLD, areas=2, important_customers=0, filed_at=LONG_BEFORE)
    assert after_change(quiet, moved(DAY), (), now=WEEK_BEFORE, rules=rules).anew == ()


def test_the_last_notice_is_the_one_in_force(rules: RuleBook) -> None:
    """Put off and back again: who was told of Thursday does not expect Wednesday, whatever the first notice said."""
    first, second, third = (START - days * DAY for days in (20, 12, 2))
    back = (Announced(OLD, first), Announced(moved(DAY), second), Announced(OLD, third))
    assert [part.since for part in announced_parts(OLD, back)] == [third]
    assert [part.since for part in announced_parts(OLD, back[:2])] == [None]
    gone = (Announced(OLD, first), Announced(None, second), Announced(OLD, third))
    assert [part.since for part in announced_parts(OLD, gone)] == [third]
    longer = (Announced(OLD, first), Announced(moved(timedelta(), longer=HOUR), second))
    assert [part.since for part in announced_parts(moved(timedelta(), longer=HOUR), longer)] == [first, second]
    assert judge(PLAN, now=START, rules=rules).blocks == ()


def test_hours_known_since_one_notice_count_from_the_first_of_them() -> None:
    """The hours around those of the first notice came with the second: it has to be in time for the first."""
    first, second = Window(START + 20 * HOUR, START + 40 * HOUR), Window(START, START + 60 * HOUR)
    notices = (Announced(first, LONG_BEFORE), Announced(second, WEEK_BEFORE))
    assert announced_parts(second, notices) == (Part(second, WEEK_BEFORE), Part(first, LONG_BEFORE))
