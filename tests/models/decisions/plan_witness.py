"""A witness of plans' lives, who knows the rules from paper and nothing of the code that decides by them: what became
true when, judged at the very moment at which hours came into force."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from models.entities.outage_plans import ApprovedHours, OutagePlan, PlanAct, PlanKind, PlanLink, PlanState, Window
from models.entities.work_permits import PermitAct
from models.ids import AccountId, AreaCode, PlanId
from models.picture import Picture
from tests.models.planning.test_repeated_outages import CITY, Spell, one_by_one

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
MANY = 1
"""Outages of one period above which a plan is major (N-10), in the book of these tests."""
SPEAKS = {
    PlanAct.APPROVE_STATION: PlanLink.STATION,
    PlanAct.APPROVE_ROOM: PlanLink.ROOM,
    PlanAct.APPROVE_HEAD: PlanLink.HEAD,
    PlanAct.APPROVE_SECOND: PlanLink.SECOND,
    PlanAct.APPROVE_NOTICE: PlanLink.NOTICE,
}
SENT = {PlanAct.FILE, PlanAct.CHANGE, PlanAct.POSTPONE, PlanAct.EXTEND}
AT_HOME = {PlanState.DRAFT, PlanState.RETURNED, PlanState.WITHDRAWN, PlanState.CANCELLED}
MERGED = "合并"
"""The reason that merges, and nothing else, are given in these lives."""
LIKE_PLANNED = {PlanKind.PLANNED, PlanKind.CLOSURE_OUTAGE}


@dataclass
class Witness:
    """Looks at everything after every act that was not refused."""

    faults: list[tuple[AreaCode, datetime]] = field(default_factory=list)
    in_force: dict[PlanId, ApprovedHours] = field(default_factory=dict)
    first_heard: dict[PlanId, datetime] = field(default_factory=dict)
    over_when_named: dict[tuple[PlanId, int, AccountId, datetime], frozenset[AreaCode]] = field(default_factory=dict)
    merged: dict[PlanId, PlanId] = field(default_factory=dict)
    """Plan → the one that it was to be taken into; whether it holds, its state says."""
    came: int = 0
    """How often hours came into force: a witness who has seen nothing proves nothing."""
    restrictions: int = 0

    def look(self, book: Picture, now: datetime) -> None:
        for plan in book.plans.values():
            self.first_heard.setdefault(plan.id, now)
            last = plan.stages[-1]
            key = (plan.id, last.round, last.by, last.at)
            if last.over_limit_reason and key not in self.over_when_named:
                self.over_when_named[key] = self.over(plan, plan.window, book)
            had = self.in_force.get(plan.id)
            if plan.approved is not None and plan.approved != had:
                self.came += 1
                self.judge(plan, plan.approved, had, book, now)
        approved = {plan.id: plan.approved for plan in book.plans.values()}
        self.in_force = {key: hours for key, hours in approved.items() if hours is not None}

    def judge(
        self, plan: OutagePlan, hours: ApprovedHours, had: ApprovedHours | None, book: Picture, now: datetime
    ) -> None:
        assert (had or hours).end > now, "nobody lengthens what is over"
        assert hours.start > now or (had is not None and had.start == hours.start and hours.end > now)
        if plan.content.kind is PlanKind.RESTRICTION:
            self.restrictions += 1
            assert not plan.content.scope.residents, "for want of power no resident is cut off (L-2)"
        for part in _added(hours.window, had):
            lawful = self.lawful_from(plan, hours.window, part, had, now, cut=is_cut(plan.id, book))
            assert part.start >= lawful, (plan.content.kind, part, now)
        self.links(plan, hours, book)
        self.repeated(plan, hours, book)

    # -- the law: whoever is told now of hours that nobody knew ------------------------------------------------

    def lawful_from(
        self, plan: OutagePlan, whole: Window, part: Window, had: ApprovedHours | None, now: datetime, *, cut: bool
    ) -> datetime:
        content = plan.content
        if cut and had is not None and had.start <= now and part.start > whole.start:
            return now  # N-13: more hours while it is dark already
        seven_days = _midnight(now.astimezone(CITY).date() + 8 * DAY)
        if content.kind in LIKE_PLANNED:
            return seven_days  # N-1, counted in whole days
        if content.kind is PlanKind.CLOSURE_LIVE:
            return datetime.min.replace(tzinfo=now.tzinfo)
        if content.kind is PlanKind.RESTRICTION:
            return _midnight(now.astimezone(CITY).date() + 4 * DAY)  # N-19, counted in whole days
        if content.kind is PlanKind.METERING_DEFECT:
            found = content.defect_found_at
            assert found is None or found <= now
            return now if found is not None and whole.end <= found + DAY else now + DAY  # N-15, N-3, N-2
        if content.kind is PlanKind.BURNT_TRANSFORMER:
            known = self._known(plan, now)
            if whole.start <= known + DAY:
                return now  # N-3
            return now + DAY if whole.start < _midnight(known.astimezone(CITY).date() + 8 * DAY) else seven_days
        return now + DAY  # N-2

    # -- the chain: N-7, N-10 -----------------------------------------------------------------------------------

    def links(self, plan: OutagePlan, hours: ApprovedHours, book: Picture) -> None:
        round_of = [stage for stage in plan.stages if stage.round == hours.round]
        spoken = [stage for stage in round_of if stage.act in SPEAKS]
        people = [stage.by for stage in spoken]
        assert len(people) == len(set(people)), "nobody speaks twice"
        wrote = {revision.by for revision in plan.revisions if revision.round <= hours.round}
        wrote |= self.writers_taken_in(plan.id, book)
        sent = {stage.by for stage in round_of if stage.act in SENT}
        assert not (wrote | sent) & set(people), "nobody approves what is their own"
        links = {SPEAKS[stage.act] for stage in spoken}
        assert {PlanLink.STATION, PlanLink.ROOM, PlanLink.NOTICE} <= links
        notice = next(stage for stage in spoken if stage.act is PlanAct.APPROVE_NOTICE)
        assert (notice.start, notice.end) == (hours.start, hours.end)
        if self.is_major(plan, hours.window, book):
            assert PlanLink.HEAD in links, "a major plan is the department head's too"

    def writers_taken_in(self, into: PlanId, book: Picture) -> set[AccountId]:
        """Whoever wrote on a plan that was given up for this one, and on what that one had taken in."""
        given_up = [book.plans[one] for one, other in self.merged.items() if other == into]
        gone = [plan for plan in given_up if (plan.state, plan.stages[-1].reason) == (PlanState.CANCELLED, MERGED)]
        wrote = {revision.by for plan in gone for revision in plan.revisions}
        return wrote.union(*(self.writers_taken_in(plan.id, book) for plan in gone))

    def is_major(self, plan: OutagePlan, window: Window, book: Picture) -> bool:
        def meets(other: OutagePlan) -> bool:
            hours = [other.window] + ([] if other.approved is None else [other.approved.window])
            return any(one.start < window.end and window.start < one.end for one in hours)

        others = [other for other in book.plans.values() if other.id != plan.id and other.station == plan.station]
        live = [other for other in others if other.state not in AT_HOME or other.approved is not None]
        return window.end - window.start > DAY or 1 + sum(map(meets, live)) > MANY

    # -- repeated outages: R-2 ----------------------------------------------------------------------------------

    def repeated(self, plan: OutagePlan, hours: ApprovedHours, book: Picture) -> None:
        over = self.over(plan, hours.window, book)
        if not over:
            return
        round_of = [stage for stage in plan.stages if stage.round == hours.round]
        agreed = next((place for place, one in enumerate(round_of) if one.act is PlanAct.APPROVE_SECOND), None)
        assert agreed is not None, "somebody else agrees"
        named = [stage for stage in round_of[:agreed] if stage.over_limit_reason]
        assert round_of[agreed].by not in {stage.by for stage in named}
        said = [self.over_when_named[plan.id, one.round, one.by, one.at] for one in named]
        assert over <= frozenset[AreaCode]().union(*said), "the reason was given for these areas"

    def over(self, plan: OutagePlan, window: Window, book: Picture) -> frozenset[AreaCode]:
        """Areas over a limit with the plan, counted one by one: faults, plans in force, this one."""
        if plan.content.kind is PlanKind.CLOSURE_LIVE:
            return frozenset()
        day = window.start.astimezone(CITY).date()
        return frozenset(area for area in plan.content.scope.areas if self._over(area, plan, window, book, day))

    def _over(self, area: AreaCode, plan: OutagePlan, window: Window, book: Picture, day: date) -> bool:
        faults = [Spell(at, at + HOUR, planned=False, external=False) for place, at in self.faults if place == area]
        spells = [self._spell(plan, window)]
        for other in book.plans.values():
            if other.id == plan.id or other.approved is None or area not in other.content.scope.areas:
                continue
            if other.content.kind is not PlanKind.CLOSURE_LIVE:
                spells.append(self._spell(other, other.approved.window))
        if len(faults) + len(spells) <= 3:
            return False  # no limit is below
        in_year, in_sixty = (one_by_one([*faults, *spells], [day], days) for days in (None, 60))
        arranged = one_by_one([spell for spell in spells if spell.planned], [day], None)
        return in_year > 5 or in_sixty > 3 or arranged > 3

    def _spell(self, plan: OutagePlan, window: Window) -> Spell:
        """A burnt transformer that waited for more than a day is an arranged outage (YK-17)."""
        burnt = plan.content.kind is PlanKind.BURNT_TRANSFORMER
        planned = not burnt or window.start - self._known(plan, window.start) > DAY
        return Spell(window.start, window.end, planned=planned, external=False)

    def _known(self, plan: OutagePlan, now: datetime) -> datetime:
        return min(self.first_heard[plan.id], plan.content.defect_found_at or now)


def is_cut(plan: PlanId, book: Picture) -> bool:
    """Somebody has switched it off: it did not begin on paper only."""
    return any(line.act is PermitAct.DE_ENERGISE for permit in book.permits_of(plan) for line in permit.lines)


def no_two_at_once(plans: Iterable[OutagePlan]) -> None:
    """Two crews on one area do not know of each other's earths."""
    dark = [plan for plan in plans if plan.approved is not None and plan.content.kind is not PlanKind.CLOSURE_LIVE]
    for place, one in enumerate(dark):
        for other in dark[place + 1 :]:
            assert one.approved is not None
            assert other.approved is not None
            shared = set(one.content.scope.areas) & set(other.content.scope.areas)
            assert not shared or one.approved.end <= other.approved.start or other.approved.end <= one.approved.start


def _added(window: Window, had: ApprovedHours | None) -> list[Window]:
    """What of the hours nobody was told of."""
    if had is None:
        return [window]
    before, after = Window(window.start, min(had.start, window.end)), Window(max(had.end, window.start), window.end)
    return [part for part in (before, after) if part.start < part.end]


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=CITY)
