"""The day of a plan in the database: what another seat reads, what stays however old, what comes back, the ledger."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, cast

from models.alarms.watch import AlarmWatch
from models.commands import day as d
from models.commands import plans as p
from models.commands.alarms import RaiseAlarms
from models.entities.alarms import AlarmKind
from models.entities.outage_plans import Window
from models.entities.people import SYSTEM_ACCOUNT
from models.ids import PermitId, PlanId
from models.picture import Picture
from models.planning.notice_reality import PlanOutcome, Reality
from models.planning.outage_records import FeederAreas
from models.rules.rule_book import RuleBook
from models.store.store import Store
from models.store.verify import verify
from models.territory.territory import empty_territory
from models.working_set import PLANS_STAY
from tests.models.builders import Room, contents, rule_book
from tests.models.outage_days import BACK, OFF, WORDS
from tests.models.outage_plans import HOURS, notice_of_plan, scope_of
from tests.store.databases import Watch, fresh, replayed, send
from tests.store.test_plans import act, approved

ACTS = (
    (d.ReportPlanSwitching, {"kind": OFF}),
    (d.DeEnergisePlan, {}),
    (d.FitEarth, {}),
    (d.RemoveEarth, {}),
    (d.ReportPlanSwitching, {"kind": BACK}),
    (d.ReEnergisePlan, {}),
    (d.ClosePermit, {}),
)


def announced(store: Store, clock: Watch, **more: Any) -> PlanId:
    """A plan that is approved and published."""
    plan = approved(store, **more)
    send(store, notice_of_plan(cast(Room, _Seat(store.picture, clock.now, rule_book())), plan), "li")
    return plan


@dataclass
class _Seat:
    """What a notice is made from."""

    picture: Picture
    now: datetime
    rules: RuleBook


def opened(store: Store, clock: Watch, plan: PlanId) -> PermitId:
    clock.now = HOURS.start
    send(store, d.OpenPermit(plan=plan, seen=store.picture.plans[plan].version, ticket="GZP1"), "li")
    permit = store.picture.permit_of(plan)
    assert permit is not None
    return permit.id


def go_on(store: Store, permit: PermitId, *, first: int = 0, last: int) -> None:
    for kind, more in ACTS[first:last]:
        seen = store.picture.permits[permit].version
        send(store, kind(permit=permit, seen=seen, **(WORDS.get(kind, {}) | more)), "li")


def same_everywhere(store: Store, other: Store) -> None:
    other.catch_up()
    assert contents(other.picture) == contents(store.picture) == contents(fresh(store))
    assert contents(replayed(store.since(0))) == contents(store.picture)
    assert verify(store.url).sound


def test_another_seat_reads_the_day_and_an_earth_wire_never_leaves(store: Store, other: Store, clock: Watch) -> None:
    plan = announced(store, clock)
    permit = opened(store, clock, plan)
    go_on(store, permit, last=2)
    seen = store.picture.permits[permit].version
    send(store, d.HandOverPermit(permit=permit, seen=seen, **WORDS[d.HandOverPermit]), "li")
    go_on(store, permit, first=2, last=3)
    clock.now = HOURS.end
    due = AlarmWatch(store.picture, rule_book()).due(clock.now).to_raise
    send(store, RaiseAlarms(causes=tuple(one for one in due if one.kind is AlarmKind.OVERRUN)), SYSTEM_ACCOUNT.id)
    same_everywhere(store, other)
    assert other.picture.permits_under_way() == [store.picture.permits[permit]]
    # Long over on paper, and somebody may stand under it.
    clock.now = HOURS.end + PLANS_STAY + timedelta(days=1)
    assert store.drop_archived(most=10) == []
    assert contents(fresh(store)) == contents(store.picture)
    go_on(store, permit, first=3, last=6)
    same_everywhere(store, other)
    go_on(store, permit, first=6, last=7)
    seen = store.picture.permits[permit].version
    assert {change.kind.__name__ for change in store.drop_archived(most=10)} == {
        "OutagePlan",
        "WorkPermit",
        "Alarm",
        "Publication",
        "Telling",
    }
    assert store.picture.permits == {} and not store.picture.alarms
    assert contents(fresh(store)) == contents(store.picture)
    # A late correction brings the plan back with all that hangs on it; so does another seat's.
    correction = d.CorrectPermitTime(permit=permit, seen=seen, line=2, at=HOURS.start, reason="以录音为准")
    send(store, correction, "leader")
    assert store.picture.permits[permit].version == seen + 1
    assert len(store.picture.alarms_of_plan(plan)) == 1
    past = store.picture_at(store.picture.revision - 1)
    assert past.permits[permit].version == seen and len(past.alarms_of_plan(plan)) == 1
    other.drop_archived(most=10)
    other.catch_up()
    assert other.picture.permits[permit] == store.picture.permits[permit]
    assert contents(replayed(store.since(0))) == contents(store.picture)
    assert verify(store.url).sound


def test_the_book_that_is_read_says_what_the_kept_one_says(store: Store, clock: Watch) -> None:
    done, called_off, to_come = (announced(store, clock, scope=scope_of(f"T-{n}")) for n in range(3))
    permit = opened(store, clock, done)
    other = opened(store, clock, called_off)
    seen = store.picture.permits[other].version
    store.begin_outages(FeederAreas(empty_territory()))
    while store.read_outages():
        pass
    go_on(store, permit, last=7)
    send(store, d.CancelPermit(permit=other, seen=seen, reason="雨"), "li")

    def known() -> set[tuple[str, int, int]]:
        table = store.outages.table()
        places, rows = table.of_areas(scope_of("T-0", "T-1", "T-2").areas)
        return {(f"T-{at}", int(table.start[row]), int(table.end[row])) for at, row in zip(places, rows, strict=True)}

    kept = known()
    assert {area for area, *_ in kept} == {"T-0", "T-2"}
    store.begin_outages(FeederAreas(empty_territory()))
    while store.read_outages():
        pass
    assert known() == kept
    assert store.picture.permit_of(to_come) is None


def test_the_ledger_is_read_from_the_archive_too(store: Store, clock: Watch) -> None:
    plans = [announced(store, clock, scope=scope_of(f"T-{n}")) for n in range(7)]
    later = Window(HOURS.start + timedelta(days=30), HOURS.end + timedelta(days=30))
    act(store, p.PostponePlan, plans[0], "planner-east", window=later, reason="雨")
    go_on(store, opened(store, clock, plans[1]), last=7)
    clock.now = HOURS.end + PLANS_STAY + timedelta(days=1)
    store.drop_archived(most=10)
    assert plans[1] not in store.picture.plans

    def read(window: Window) -> list[Reality]:
        found, last = store.realities(window, None)
        said = list(found)
        while last is not None:
            found, last = store.realities(window, last)
            said += found
        return said

    day = Window(HOURS.start, HOURS.start + timedelta(days=1))
    outcomes = [one.outcome for one in read(day)]
    assert outcomes == [PlanOutcome.POSTPONED, PlanOutcome.CARRIED_OUT, *[PlanOutcome.UNRECORDED] * 5]
    assert read(Window(day.end, day.end + timedelta(days=1))) == []
