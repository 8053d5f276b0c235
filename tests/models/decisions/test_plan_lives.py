"""No sequence of edits, postponements, extensions, merges (they take in who wrote as well as what was written),
approvals and undos gives hours in force that the drafter approved, that one person approved twice, that skipped a link
of the chain (N-7, N-10), that nobody can be told of in time (N-1, N-2, N-3, N-13, N-19), of whatever kind the plan is,
that restrict residents (L-2), or that take an area over a limit without a reason for it and somebody else's agreement
(R-2). Time goes on meanwhile. And the journal replays."""

from contextlib import suppress
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from models.commands import Command
from models.commands import plans as p
from models.commands.room import Undo
from models.entities.outage_plans import OutagePlan, PlanKind, PlanScope, Window
from models.errors import DispatchError
from models.ids import AreaCode, PlanId, StationId
from models.picture import Picture
from models.rules.site_rule_book import parse_site_rule_book
from tests.models.builders import MORNING, Room, contents, rule_book
from tests.models.decisions.plan_witness import MANY, MERGED, Witness, no_two_at_once
from tests.models.outage_days import opened as ticket_opened
from tests.models.outage_days import switched_off
from tests.models.outage_plans import content_of, edited, fault, published, scope_of

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
hands = st.sampled_from([*["planner-east"] * 8, *WRITERS])
"""Whoever writes on a plan never approves it any more: most is written by those who approve nothing."""
voices = st.sampled_from(SPEAKERS)
kinds = st.sampled_from([PlanKind.PLANNED, PlanKind.PLANNED, *PlanKind, PlanKind.RESTRICTION])
found = st.sampled_from([None, -30, -1, 0, 5])
"""Hours from now at which a defect was found; what was not found yet counts for nothing."""
aheads = st.tuples(st.sampled_from([1, 2, 7, 8, 9, 10, 10, 11, 12, 20]), st.sampled_from([4, 4, 4, 30]))
"""Days from now to the cut, and its hours."""


RESIDENTS = {"T-1": 0, "T-2": 0, "T-3": 100}
"""Who is restricted for want of power is so on the first two, and not on the third (L-2)."""


def ground_of(*areas: str) -> PlanScope:
    return scope_of(*areas, residents=sum(RESIDENTS[area] for area in areas))


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
        return self.room.picture.plans.get(self.keys[-2:][which])

    def window(self, ahead: tuple[int, int]) -> Window:
        start = self.room.now + timedelta(days=ahead[0], hours=1)
        return Window(start, start + timedelta(hours=ahead[1]))

    @initialize(before=past, kind=kinds, ahead=aheads, other=st.sampled_from(["T-2", "T-2", "T-3"]))
    def begin_two(self, before: dict[str, tuple[int, ...]], kind: PlanKind, ahead: tuple[int, int], other: str) -> None:
        for area, days in before.items():
            for ago in days:
                self.fault_at(area, MORNING - timedelta(days=ago))
        self.draft("planner-east", ("T-1", other), kind, ahead)
        self.draft("planner-east", ("T-2", "T-3"), PlanKind.PLANNED, ahead)
        self.go_the_whole_way(0, "因", 0)

    def draft(self, by: str, areas: tuple[str, ...], kind: PlanKind, ahead: tuple[int, int]) -> None:
        content = content_of(scope=ground_of(*areas), kind=kind)
        before = set(self.room.picture.plans)
        self.send(p.DraftPlan(station=StationId("east"), window=self.window(ahead), content=content), by)
        self.keys += set(self.room.picture.plans) - before

    @rule(by=hands, kind=kinds, ahead=aheads, areas=st.sampled_from([("T-1", "T-2"), ("T-2", "T-3"), ("T-1",)]))
    def draft_another(self, by: str, kind: PlanKind, ahead: tuple[int, int], areas: tuple[str, ...]) -> None:
        """From now on the two newest are worked on; the older ones stay what they are."""
        self.draft(by, areas, kind, ahead)

    @rule(which=st.integers(0, 1), by=hands, ahead=aheads, kind=kinds, since=found)
    def edit(self, which: int, by: str, ahead: tuple[int, int], kind: PlanKind, since: int | None) -> None:
        plan = self.plan(which)
        if plan is not None:
            at = None if since is None else self.room.now + timedelta(hours=since)
            fields = edited(self.room, plan.id, window=self.window(ahead), kind=kind, defect_found_at=at)
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
            self.go_the_whole_way(which, "因", 0)

    @rule(which=st.integers(0, 1), by=hands)
    def file(self, which: int, by: str) -> None:
        self.act(p.FilePlan, which, by)

    @rule(which=st.integers(0, 1), by=voices, limit=st.sampled_from(["", "", "因"]))
    def approve(self, which: int, by: str, limit: str) -> None:
        self.act(p.ApprovePlan, which, by, over_limit_reason=limit)

    @rule(which=st.integers(0, 1), by=voices)
    def approve_notice(self, which: int, by: str) -> None:
        self.act(p.ApproveNotice, which, by)

    @rule(which=st.integers(0, 1), limit=st.sampled_from(["", "因", "因"]), late=st.sampled_from([0, 0, 0, 30, 200]))
    def go_the_whole_way(self, which: int, limit: str, late: int) -> None:
        """Without it, hours come into force too seldom to tell anything. The dispatcher may be `late`, by hours."""
        self.act(p.FilePlan, which, "planner-east")
        for by in ("chief-east", "room", "head", "leader"):
            self.act(p.ApprovePlan, which, by, over_limit_reason=limit)
        self.room.wait(hours=late)
        self.act(p.ApproveNotice, which, "li")

    @rule(which=st.integers(0, 1), by=voices)
    def give_back(self, which: int, by: str) -> None:
        self.act(p.ReturnPlan, which, by, reason="因")

    @rule(which=st.integers(0, 1), by=hands)
    def withdraw(self, which: int, by: str) -> None:
        self.act(p.WithdrawPlan, which, by, reason="因")

    @rule(which=st.integers(0, 1), by=hands, ahead=aheads)
    def postpone(self, which: int, by: str, ahead: tuple[int, int]) -> None:
        self.act(p.PostponePlan, which, by, window=self.window(ahead), reason="雨")

    @rule(which=st.integers(0, 1), by=hands, more=st.integers(1, 25))
    def extend(self, which: int, by: str, more: int) -> None:
        plan = self.plan(which)
        if plan is not None:
            end = plan.ends_at if plan.approved is None else plan.approved.end
            self.act(p.ExtendPlan, which, by, end=end + timedelta(hours=more), reason="因")

    @rule(which=st.integers(0, 1), by=hands)
    def cancel(self, which: int, by: str) -> None:
        self.act(p.CancelPlan, which, by, reason="因")

    @rule(
        by=st.sampled_from(WRITERS),
        kind=kinds,
        ahead=aheads,
        moved=st.none() | aheads,
        how_far=st.sampled_from(["drafts", "one", "both"]),
    )
    def merge_two(
        self, by: str, kind: PlanKind, ahead: tuple[int, int], moved: tuple[int, int] | None, how_far: str
    ) -> None:
        """Of two new plans, approved so far or not, and of what comes of them afterwards."""
        self.draft(by, ("T-1",), PlanKind.PLANNED, ahead)
        self.draft("planner-east", ("T-2",), kind, ahead)
        if how_far != "drafts":
            self.go_the_whole_way(0, "因", 0)
        if how_far == "both":
            self.go_the_whole_way(1, "因", 0)
        self.merge(1, "planner-east", moved, on=True)

    @rule(which=st.integers(0, 1), by=hands, ahead=st.none() | aheads, on=st.booleans())
    def merge(self, which: int, by: str, ahead: tuple[int, int] | None, *, on: bool) -> None:
        """Both works in one outage, in its hours or others: the one takes in the areas of the other, which is given up
        by the same act; then it goes the whole way, or waits for what comes."""
        other, into = self.plan(1 - which), self.plan(which)
        if other is None or into is None:
            return
        areas = dict.fromkeys([*into.content.scope.areas, *other.content.scope.areas])
        window = into.window if ahead is None else self.window(ahead)
        fields = edited(self.room, into.id, window=window, scope=ground_of(*areas))
        both = {"plan": other.id, "seen": other.version, "into": into.id, "into_seen": into.version}
        before = self.room.picture.revision
        self.send(p.MergePlans(**both, **fields, reason=MERGED), by)
        if self.room.picture.revision > before:
            self.witness.merged[other.id] = into.id
        if on:
            self.go_the_whole_way(which, "因", 0)

    @rule(area=st.sampled_from(["T-1", "T-2", "T-3"]))
    def lose_supply(self, area: str) -> None:
        self.fault_at(area, self.room.now)

    def fault_at(self, area: str, at: datetime) -> None:
        fault(self.room, area, at)
        self.witness.faults.append((AreaCode(area), at))

    @precondition(lambda self: self.room.picture.revision > self.begin.revision)
    @rule(back=st.sampled_from([0, 0, 0, 1, 2, 3]), times=st.integers(1, 3), wait=st.sampled_from([0, 0, 24]))
    def undo(self, back: int, times: int, wait: int) -> None:
        """The newest again and again: undone, done again, undone; with a day between."""
        for _ in range(times):
            self.room.wait(hours=wait)
            entries = self.room.picture.entries
            entry = entries[-1 - min(back, self.room.picture.revision - self.begin.revision - 1)]
            self.send(Undo(revision=entry.revision), entry.actor)

    @rule(which=st.integers(0, 1), hours=st.sampled_from([1, 1, 26, 220]), meanwhile=st.sampled_from([0, 1, 1, 2]))
    def regret(self, which: int, hours: int, meanwhile: int) -> None:
        """Given up, and some time later not: whoever was told that nothing is cut has to be told again. Meanwhile the
        other plan was filed, or approved."""
        before = self.room.picture.revision
        self.act(p.CancelPlan, which, "planner-east", reason="因")
        if self.room.picture.revision == before:
            return
        given_up = self.room.picture.revision
        self.room.wait(hours=hours)
        if meanwhile == 1:
            self.meet(1 - which, which)
            self.act(p.FilePlan, 1 - which, "planner-east")
        elif meanwhile == 2:
            self.go_the_whole_way(1 - which, "因", 0)
        self.send(Undo(revision=given_up), "planner-east")

    def meet(self, one: int, other: int) -> None:
        """At the same hours as the other: more outages at once than before."""
        mine, theirs = self.plan(one), self.plan(other)
        if mine is not None and theirs is not None:
            fields = edited(self.room, mine.id, window=theirs.window)
            self.act(p.EditPlan, one, "planner-east", **fields, reason="因")

    @rule(hours=st.sampled_from([1, 25, 49]))
    def wait(self, hours: int) -> None:
        self.room.wait(hours=hours)

    @rule(kind=kinds, cut=st.booleans(), hours=st.sampled_from([-1, 0, 1, 3, 5]), more=st.integers(1, 300))
    def lengthen_what_begins(self, kind: PlanKind, *, cut: bool, hours: int, more: int) -> None:
        """From the draft into its hours, of which the public knows: they begin in truth, or on paper only."""
        self.draft("planner-east", ("T-1",), kind, (10, 4))
        self.go_the_whole_way(-1, "因", 0)
        plan = self.plan(-1)
        if plan is not None and plan.approved is not None:
            self.begin_hours(plan.id, plan.approved.start, cut=cut)
        self.lengthen_in_the_midst(-1, hours, more)

    @rule(which=st.integers(0, 1), hours=st.sampled_from([-200, -1, 1, 5]), more=st.integers(1, 300))
    def lengthen_in_the_midst(self, which: int, hours: int, more: int) -> None:
        """Shortly before the cut, in it, and past its end."""
        plan = self.plan(which)
        if plan is None or plan.approved is None:
            return
        self.room.now = max(self.room.now, plan.approved.start + timedelta(hours=hours))
        self.act(p.ExtendPlan, which, "planner-east", end=plan.approved.end + timedelta(hours=more), reason="因")
        self.go_the_whole_way(which, "因", 0)

    def begin_hours(self, plan: PlanId, at: datetime, *, cut: bool) -> None:
        """As far as it is not refused: live work is published to nobody."""
        with suppress(DispatchError):
            published(self.room, plan)
            if cut:
                self.room.now = at
                switched_off(self.room, ticket_opened(self.room, plan))

    @rule(which=st.integers(0, 1), by=st.sampled_from(["T-1", "T-2", "T-3"]), again=st.booleans())
    def lose_supply_on_the_way(self, which: int, by: str, again: bool) -> None:
        """Between who names the reason and who agrees, and between both and the notice."""
        self.act(p.FilePlan, which, "planner-east")
        self.act(p.ApprovePlan, which, "chief-east", over_limit_reason="因")
        for days in (0, 1, 2) if again else (0,):
            self.fault_at(by, self.room.now - timedelta(days=days, hours=2))
        for speaker in ("room", "head", "leader"):
            self.act(p.ApprovePlan, which, speaker)
        self.act(p.ApproveNotice, which, "li")

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
TestPlanLives.settings = settings(max_examples=70, stateful_step_count=25, deadline=None)
