"""No sequence of edits, postponements, extensions, merges, approvals and undos gives hours in force that the drafter
approved, that one person approved twice, that skipped a link of the chain (N-7, N-10), that nobody can be told of
in time (N-1, N-2, N-3, N-13), of whatever kind the plan is, or that take an area over a limit without a
reason for it and somebody else's agreement (R-2). Time goes on meanwhile. And the journal replays."""

from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from models.commands import Command
from models.commands import plans as p
from models.commands.room import Undo
from models.entities.outage_plans import OutagePlan, PlanKind, Window
from models.errors import DispatchError
from models.ids import AreaCode, PlanId, StationId
from models.picture import Picture
from models.rules.site_rule_book import parse_site_rule_book
from tests.models.builders import MORNING, Room, contents, rule_book
from tests.models.decisions.plan_witness import MANY, Witness, no_two_at_once
from tests.models.outage_plans import HOURS, content_of, edited, fault, scope_of

WRITERS = ("planner-east", "chief-east", "room", "li", "wang")
SPEAKERS = ("chief-east", "room", "head", "leader", "leader-2", "li", "wang")
FEW = f"""
site = "JJ"
version = 1
effective_from = 2026-01-01
[[number]]
id = "N-10.outages"
value = {MANY}
unit = "1"
source = "two plans at once are many here"
confidence = "site"
"""
past = st.fixed_dictionaries(
    {
        area: st.sampled_from([(3, 10, 30), (3, 10, 30, 45), (3, 10), (10, 45, 200, 250, 340), ()])
        for area in ("T-1", "T-2", "T-3")
    }
)
"""Days ago on which the area lost supply: as often as may be, once too often, once less, five in a year, never."""
hands = st.sampled_from(WRITERS)
voices = st.sampled_from(SPEAKERS)
kinds = st.sampled_from([PlanKind.PLANNED, PlanKind.PLANNED, *PlanKind])
found = st.sampled_from([None, -30, -1, 0, 5])
"""Hours from now at which a defect was found; what was not found yet counts for nothing."""
hours = st.builds(
    lambda day, length: Window(HOURS.start + timedelta(days=day), HOURS.start + timedelta(days=day, hours=length)),
    st.sampled_from([0, 1, 2, 3, -9, -8, 12]),
    st.sampled_from([4, 4, 30]),
)


@cache
def opened() -> Room:
    """The city with its accounts, made once; every life goes on from a fork of it."""
    room = Room()
    room.rules = parse_site_rule_book(FEW, shipped=rule_book(), today=date(2026, 2, 1))
    return room


class PlanLives(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.room = opened()
        self.begin = self.room.picture.fork()
        self.kept = self.room.picture
        self.no_outages = self.room.outages
        self.room.picture, self.room.now = self.begin.fork(), MORNING
        self.room.outages = self.no_outages.fork()
        self.keys: list[PlanId] = []
        self.witness = Witness()

    def teardown(self) -> None:
        self.room.picture, self.room.outages, self.room.now = self.kept, self.no_outages, MORNING

    def send(self, command: Command, by: str) -> None:
        """Refused or not: what is refused changes nothing, as other tests pin."""
        try:
            self.room.send(command, by)
        except DispatchError:
            return
        self.witness.look(self.room.picture, self.room.now)

    def act(self, kind: type[Any], which: int, by: str, **fields: Any) -> None:
        plan = self.plan(which)
        if plan is not None:
            self.send(kind(plan=plan.id, seen=plan.version, **fields), by)

    def plan(self, which: int) -> OutagePlan | None:
        return self.room.picture.plans.get(self.keys[which % len(self.keys)])

    @initialize(by=hands, window=hours, before=past, kind=kinds)
    def begin_two(self, by: str, window: Window, before: dict[str, tuple[int, ...]], kind: PlanKind) -> None:
        for area, days in before.items():
            for ago in days:
                self.fault_at(area, MORNING - timedelta(days=ago))
        for areas, first in ((("T-1", "T-2"), kind), (("T-2", "T-3"), PlanKind.PLANNED)):
            content = content_of(scope=scope_of(*areas), kind=first)
            entry = self.room.send(p.DraftPlan(station=StationId("east"), window=window, content=content), by)
            assert entry is not None
            self.keys += [change.after.id for change in entry.changes if isinstance(change.after, OutagePlan)]
        self.witness.look(self.room.picture, self.room.now)

    @rule(which=st.integers(0, 1), by=hands, window=hours, kind=kinds, since=found)
    def edit(self, which: int, by: str, window: Window, kind: PlanKind, since: int | None) -> None:
        plan = self.plan(which)
        if plan is not None:
            at = None if since is None else self.room.now + timedelta(hours=since)
            fields = edited(self.room, plan.id, window=window, kind=kind, defect_found_at=at)
            self.act(p.EditPlan, which, by, **fields, reason="因")

    @rule(which=st.integers(0, 1), after=st.sampled_from([2, 20, 30]), since=found)
    def edit_for_soon(self, which: int, after: int, since: int | None) -> None:
        """What would be late if it were no fault: the hours of kinds that wait for no notice."""
        plan = self.plan(which)
        if plan is not None:
            start, now = self.room.now + timedelta(hours=after), self.room.now
            at = None if since is None else now + timedelta(hours=since)
            kind = PlanKind.METERING_DEFECT if since is not None else PlanKind.BURNT_TRANSFORMER
            window = Window(start, start + timedelta(hours=3))
            fields = edited(self.room, plan.id, window=window, kind=kind, defect_found_at=at)
            self.act(p.EditPlan, which, "planner-east", **fields, reason="因")

    @rule(which=st.integers(0, 1), by=hands)
    def file(self, which: int, by: str) -> None:
        self.act(p.FilePlan, which, by)

    @rule(which=st.integers(0, 1), by=voices, limit=st.sampled_from(["", "", "因"]))
    def approve(self, which: int, by: str, limit: str) -> None:
        self.act(p.ApprovePlan, which, by, over_limit_reason=limit)

    @rule(which=st.integers(0, 1), by=voices)
    def approve_notice(self, which: int, by: str) -> None:
        self.act(p.ApproveNotice, which, by)

    @rule(which=st.integers(0, 1), limit=st.sampled_from(["", "因"]))
    def go_the_whole_way(self, which: int, limit: str) -> None:
        """Without it, hours come into force too seldom to tell anything."""
        self.act(p.FilePlan, which, "planner-east")
        for by in ("chief-east", "room", "head", "leader"):
            self.act(p.ApprovePlan, which, by, over_limit_reason=limit)
        for by in ("li", "wang"):
            self.act(p.ApproveNotice, which, by)

    @rule(which=st.integers(0, 1), by=voices)
    def give_back(self, which: int, by: str) -> None:
        self.act(p.ReturnPlan, which, by, reason="因")

    @rule(which=st.integers(0, 1), by=hands)
    def withdraw(self, which: int, by: str) -> None:
        self.act(p.WithdrawPlan, which, by, reason="因")

    @rule(which=st.integers(0, 1), by=hands, window=hours)
    def postpone(self, which: int, by: str, window: Window) -> None:
        self.act(p.PostponePlan, which, by, window=window, reason="雨")

    @rule(which=st.integers(0, 1), by=hands, more=st.integers(1, 25))
    def extend(self, which: int, by: str, more: int) -> None:
        plan = self.plan(which)
        if plan is not None:
            end = plan.ends_at if plan.approved is None else plan.approved.end
            self.act(p.ExtendPlan, which, by, end=end + timedelta(hours=more), reason="因")

    @rule(which=st.integers(0, 1), by=hands)
    def cancel(self, which: int, by: str) -> None:
        self.act(p.CancelPlan, which, by, reason="因")

    @rule(window=hours)
    def merge(self, window: Window) -> None:
        """Both works in one outage: the one takes in the areas of the other, which is given up."""
        one, other = self.plan(0), self.plan(1)
        if one is None or other is None:
            return
        areas = dict.fromkeys([*one.content.scope.areas, *other.content.scope.areas])
        self.act(p.CancelPlan, 1, "planner-east", reason="合并")
        fields = edited(self.room, one.id, window=window, scope=scope_of(*areas))
        self.act(p.EditPlan, 0, "planner-east", **fields, reason="合并")

    @rule(area=st.sampled_from(["T-1", "T-2", "T-3"]))
    def lose_supply(self, area: str) -> None:
        self.fault_at(area, self.room.now)

    def fault_at(self, area: str, at: datetime) -> None:
        fault(self.room, area, at)
        self.witness.faults.append((AreaCode(area), at))

    @precondition(lambda self: self.room.picture.revision > self.begin.revision)
    @rule(back=st.sampled_from([0, 0, 0, 1, 2, 3]), times=st.integers(1, 3))
    def undo(self, back: int, times: int) -> None:
        """The newest again and again: undone, done again, undone."""
        for _ in range(times):
            entries = self.room.picture.entries
            entry = entries[-1 - min(back, self.room.picture.revision - self.begin.revision - 1)]
            self.send(Undo(revision=entry.revision), entry.actor)

    @rule(which=st.integers(0, 1), hours=st.sampled_from([1, 26, 220]))
    def regret(self, which: int, hours: int) -> None:
        """Given up, and some time later not: whoever was told that nothing is cut has to be told again."""
        before = self.room.picture.revision
        self.act(p.CancelPlan, which, "planner-east", reason="因")
        self.room.wait(hours=hours)
        if self.room.picture.revision > before:
            self.send(Undo(revision=self.room.picture.revision), "planner-east")

    @rule(hours=st.sampled_from([1, 25, 49, 200]))
    def wait(self, hours: int) -> None:
        self.room.wait(hours=hours)

    @rule(which=st.integers(0, 1), hours=st.sampled_from([-200, -1, 1, 3, 5]))
    def wait_for_the_hours(self, which: int, hours: int) -> None:
        """To before the cut, into it, and past its end."""
        plan = self.plan(which)
        if plan is not None:
            self.room.now = max(self.room.now, plan.starts_at + timedelta(hours=hours))

    @invariant()
    def no_area_is_switched_off_by_two_at_once(self) -> None:
        no_two_at_once(self.room.picture.plans.values())

    @invariant()
    def the_journal_tells_it_all(self) -> None:
        replayed: Picture = self.begin.fork()
        for entry in list(self.room.picture.entries)[len(self.begin.entries) :]:
            replayed.apply(entry)
        assert contents(replayed) == contents(self.room.picture)
        assert {plan.id for plan in replayed.approved_plans()} == {
            plan.id for plan in self.room.picture.plans.values() if plan.approved is not None
        }


TestPlanLives = PlanLives.TestCase
TestPlanLives.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
