"""No sequence of edits, postponements, extensions, approvals and undos gives hours in force that the drafter approved,
that one person approved twice, that skipped a link of the chain (N-7, N-10), that nobody can be told of in time (N-1)
or that take an area over a limit of repeated outages without a reason and somebody else's agreement to it (R-2), as
counted one by one. And the journal replays."""

from datetime import datetime, timedelta
from functools import cache
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from models.commands import Command
from models.commands import plans as p
from models.commands.room import Undo
from models.entities.outage_plans import ApprovedHours, OutagePlan, PlanAct, Window
from models.errors import DispatchError
from models.ids import PlanId, StationId
from models.picture import Picture
from models.plan_life_cycle import LINK_OF
from models.rules.plan_chain import Occasion
from tests.models.builders import MORNING, Room, contents
from tests.models.outage_plans import HOURS, content_of, edited, fault, scope_of
from tests.models.planning.test_repeated_outages import CITY, Spell, one_by_one

WRITERS = ("planner-east", "chief-east", "room", "li", "wang")
SPEAKERS = ("chief-east", "room", "head", "leader", "leader-2", "li", "wang")
past = st.fixed_dictionaries(
    {
        area: st.sampled_from([(3, 10, 30), (3, 10, 30, 45), (3, 10), (10, 45, 200, 250, 340), ()])
        for area in ("T-1", "T-2", "T-3")
    }
)
"""Days ago on which the area lost supply: as often as may be, once too often, once less, five in a year, never."""
hands = st.sampled_from(WRITERS)
voices = st.sampled_from(SPEAKERS)
hours = st.builds(
    lambda day, length: Window(HOURS.start + timedelta(days=day), HOURS.start + timedelta(days=day, hours=length)),
    st.integers(0, 3),
    st.sampled_from([4, 30]),
)


@cache
def opened() -> Room:
    """The city with its accounts, made once; every life goes on from a fork of it."""
    return Room()


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
        self.faults: list[tuple[str, Spell]] = []
        self.judged: dict[PlanId, ApprovedHours] = {}

    def teardown(self) -> None:
        self.room.picture, self.room.outages, self.room.now = self.kept, self.no_outages, MORNING

    def send(self, command: Command, by: str) -> None:
        """Refused or not: what is refused changes nothing, as other tests pin."""
        try:
            self.room.send(command, by)
        except DispatchError:
            return

    def act(self, kind: type[Any], which: int, by: str, **fields: Any) -> None:
        plan = self.plan(which)
        if plan is not None:
            self.send(kind(plan=plan.id, seen=plan.version, **fields), by)

    def plan(self, which: int) -> OutagePlan | None:
        return self.room.picture.plans.get(self.keys[which % len(self.keys)])

    @initialize(by=hands, window=hours, before=past)
    def begin_two(self, by: str, window: Window, before: dict[str, tuple[int, ...]]) -> None:
        for area, days in before.items():
            for ago in days:
                self.fault_at(area, MORNING - timedelta(days=ago))
        for areas in (("T-1", "T-2"), ("T-2", "T-3")):
            content = content_of(scope=scope_of(*areas))
            entry = self.room.send(p.DraftPlan(station=StationId("east"), window=window, content=content), by)
            assert entry is not None
            self.keys += [change.after.id for change in entry.changes if isinstance(change.after, OutagePlan)]

    @rule(which=st.integers(0, 1), by=hands, window=hours, work=st.sampled_from(["甲", "乙"]))
    def edit(self, which: int, by: str, window: Window, work: str) -> None:
        plan = self.plan(which)
        if plan is not None:
            fields = edited(self.room, plan.id, window=window, work=work)
            self.act(p.EditPlan, which, by, **fields, reason="因")

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
            self.act(p.ExtendPlan, which, by, end=plan.ends_at + timedelta(hours=more), reason="因")

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
        self.faults.append((area, Spell(at, at + timedelta(hours=1), planned=False, external=False)))

    @precondition(lambda self: self.room.picture.revision > self.begin.revision)
    @rule(back=st.integers(0, 3))
    def undo(self, back: int) -> None:
        entries = self.room.picture.entries
        entry = entries[-1 - min(back, self.room.picture.revision - self.begin.revision - 1)]
        self.send(Undo(revision=entry.revision), entry.actor)

    @rule(days=st.integers(0, 2))
    def wait(self, days: int) -> None:
        self.room.wait(days=days, hours=1)

    @invariant()
    def hours_in_force_went_the_whole_way(self) -> None:
        for plan in self.room.picture.plans.values():
            if plan.approved is None:
                continue
            round_of = [stage for stage in plan.stages if stage.round == plan.approved.round]
            spoken = [stage for stage in round_of if stage.act in LINK_OF]
            people = [stage.by for stage in spoken]
            assert len(people) == len(set(people))
            sent = {stage.by for stage in round_of if stage.act in {PlanAct.FILE, PlanAct.CHANGE, PlanAct.POSTPONE}}
            wrote = {revision.by for revision in plan.revisions if revision.round == plan.approved.round}
            assert not {plan.drafter, *sent, *wrote} & set(people)
            links = [LINK_OF[stage.act] for stage in spoken]
            occasions = {Occasion.ALWAYS}
            if plan.approved.window.length > timedelta(hours=24):
                occasions.add(Occasion.MAJOR)
            if any(stage.over_limit_reason for stage in round_of):
                occasions.add(Occasion.OVER_LIMIT)
            assert links == [link.id for link in self.room.rules.plan_chain.links if link.when in occasions]
            if all(stage.act is not PlanAct.EXTEND for stage in round_of):
                assert plan.approved.start - spoken[-1].at >= timedelta(days=7)  # N-1
            assert (spoken[-1].start, spoken[-1].end) == (plan.approved.start, plan.approved.end)

    @invariant()
    def over_a_limit_two_have_said_so(self) -> None:
        """Judged when hours come into force: what happens afterwards is for the next plan to bear."""
        for plan in self.room.picture.plans.values():
            hours = plan.approved
            if hours is None or self.judged.get(plan.id) == hours or not self.is_over(plan, hours):
                continue
            round_of = [stage for stage in plan.stages if stage.round == hours.round]
            named = [place for place, stage in enumerate(round_of) if stage.over_limit_reason]
            agreed = [place for place, stage in enumerate(round_of) if stage.act is PlanAct.APPROVE_SECOND]
            assert named
            assert agreed
            assert named[0] < agreed[0]
            assert round_of[named[0]].by != round_of[agreed[0]].by
        approved = self.room.picture.approved_plans()
        self.judged = {plan.id: plan.approved for plan in approved if plan.approved is not None}

    def is_over(self, plan: OutagePlan, hours: ApprovedHours) -> bool:
        """Counted one by one: faults, plans in force, this one."""
        anchor = [hours.start.astimezone(CITY).date()]
        for area in plan.content.scope.areas:
            faults = [spell for place, spell in self.faults if place == area]
            plans = [other for other in self.room.picture.plans.values() if area in other.content.scope.areas]
            in_force = [other.approved for other in plans if other.approved is not None]
            arranged = [Spell(one.start, one.end, planned=True, external=False) for one in in_force]
            spells = [*faults, *arranged]
            in_year, in_sixty = (one_by_one(spells, anchor, days) for days in (None, 60))
            if in_year > 5 or in_sixty > 3 or one_by_one(arranged, anchor, None) > 3:
                return True
        return False

    @invariant()
    def no_area_is_switched_off_by_two_at_once(self) -> None:
        plans = self.room.picture.approved_plans()
        for place, one in enumerate(plans):
            for other in plans[place + 1 :]:
                shared = set(one.content.scope.areas) & set(other.content.scope.areas)
                assert one.approved is not None
                assert other.approved is not None
                assert not shared or not one.approved.window.overlaps(other.approved.window)

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
TestPlanLives.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
