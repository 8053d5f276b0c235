"""What a decision knows of outages: those of record, and the plans whose hours are in force or were carried out.

Kept in commit order beside the picture. It is read in pieces, and until it has been read to the end nobody is told
anything of it: half a history would let a plan pass that a whole one holds back.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from models.changes import Change
from models.entities.orders import WorkOrder
from models.entities.outage_plans import OutagePlan
from models.entities.places import Ground
from models.entities.work_permits import WorkPermit
from models.errors import Unavailable
from models.ids import AreaCode, FeederCode, OrderId, PlanId
from models.picture import Picture
from models.planning.outage_history import OutageHistory, OutageTable
from models.planning.outage_records import FeederAreas, PlannedOutage, carried_out, planned_outage
from models.planning.repeated_outages import RepeatWhatIf, what_if
from models.rules.rule_book import RuleBook


class OutageBook:
    """`whole` is set by whoever has read it to the end. The ground's `feeders` say which areas a line supplies."""

    def __init__(self, feeders: FeederAreas | None = None) -> None:
        self.whole = False
        self._feeders = feeders
        self._ground: str | None = None
        """What `feeders` was made from, by its digest; not known before the ground changes."""
        self._ground_changed = False
        self._history = OutageHistory()
        self._table: OutageTable | None = None
        self._answered: tuple[PlannedOutage, datetime, RuleBook, RepeatWhatIf] | None = None
        self._plans: dict[PlanId, PlannedOutage] = {}
        self._carried_out: set[PlanId] = set()

    def put_orders(self, orders: Iterable[WorkOrder], mains: Mapping[OrderId, WorkOrder]) -> None:
        """Orders as they are, archived or not; `mains` holds what some of them were merged into."""
        assert self._feeders is not None  # nobody reads before there is a ground
        self._history.put_orders(orders, mains, self._feeders)
        self._forget()

    def put_plans(self, plans: Iterable[OutagePlan], permits: Iterable[WorkPermit] = ()) -> None:
        """Plans as they are, and all permits of theirs."""
        days: dict[PlanId, list[WorkPermit]] = {}
        for permit in permits:
            days.setdefault(permit.plan, []).append(permit)
        for plan in plans:
            self._put_plan(plan, days.get(plan.id, []))
        self._forget()

    def show_changes(self, changes: Iterable[Change], picture: Picture) -> None:
        """What an entry changed, or what was changed back; the picture is there already. What leaves the picture for
        the archive is no change of what is true and is not shown here."""
        if self._feeders is None:
            return
        changes = tuple(changes)
        for change in changes:
            if change.kind is Ground:
                self._show_ground(change)
        of_outages = [change for change in changes if change.kind in {WorkOrder, OutagePlan, WorkPermit}]
        if not of_outages:
            return
        self._history.show_changes(of_outages, picture, self._feeders)
        for key in dict.fromkeys(_plan_of(change) for change in of_outages):
            if key is None:
                continue
            plan = picture.plans.get(key)
            if plan is None:
                self._keep_plan(key, None)
            else:
                self._put_plan(plan, picture.permits_of(key))
        self._forget()

    def table(self) -> OutageTable:
        """Unavailable ("outages_unread") until everything has been read; `count` says how many are."""
        if not self.whole:
            raise Unavailable("outages_unread", facts={"count": len(self._history)})
        if self._table is None:
            self._table = self._history.table()
        return self._table

    def with_plan(self, plan: PlannedOutage, *, now: datetime, rules: RuleBook) -> RepeatWhatIf:
        """What there is if the plan is carried out. The last answer is kept: one decision asks more than once."""
        if self._answered is not None and self._answered[:3] == (plan, now, rules):
            return self._answered[3]
        answer = what_if(self.table(), before=None, after=plan, now=now, rules=rules)
        self._answered = (plan, now, rules, answer)
        return answer

    def feeders_of(self, areas: Iterable[AreaCode]) -> frozenset[FeederCode]:
        """Which supply them; none before there is a ground."""
        return frozenset() if self._feeders is None else self._feeders.supplying(areas)

    def customers_of(self, areas: Sequence[AreaCode]) -> tuple[int, int, tuple[AreaCode, ...]]:
        """`FeederAreas.customers` by the ground as it is; Unavailable ("outages_unread") while that is still to be
        read."""
        if self._feeders is None or self._ground_changed:
            raise Unavailable("outages_unread", facts={"count": len(self._history)})
        return self._feeders.customers(areas)

    @property
    def outdated(self) -> bool:
        """The ground is another one than the one it was read with."""
        return self._ground_changed

    def without(self, plan: PlanId) -> "OutageBook":
        """To be asked only, as it is now but for what that plan would darken."""
        rest = OutageBook(self._feeders)
        rest.whole = self.whole
        rest._ground, rest._ground_changed = self._ground, self._ground_changed
        rest._history = self._history
        rest._table = self.table().without(plan)
        return rest

    def fork(self) -> "OutageBook":
        """A copy beside the fork of a picture, for what-if."""
        copy = OutageBook(self._feeders)
        copy.whole = self.whole
        copy._ground, copy._ground_changed = self._ground, self._ground_changed
        copy._history = self._history.fork()
        copy._plans = dict(self._plans)
        copy._carried_out = set(self._carried_out)
        return copy

    def _show_ground(self, change: Change) -> None:
        before, after = (one.digest if isinstance(one, Ground) else "" for one in (change.before, change.after))
        if self._ground is None:
            self._ground = before or after  # the first ground of an empty database outdates nothing
        self._ground_changed = after != self._ground

    def _put_plan(self, plan: OutagePlan, permits: Sequence[WorkPermit]) -> None:
        """When its areas really were dark, if the day is on record. Else the hours that are in force, whatever is asked
        for beside them; nothing of a plan that has none."""
        records = carried_out(plan, permits)
        if records is not None:
            self._plans.pop(plan.id, None)
            self._carried_out.add(plan.id)
            self._history.put_carried_out(plan.id, records)
            return
        hours = plan.approved
        outage = None if hours is None else planned_outage(plan, hours.window, now=hours.start)
        self._keep_plan(plan.id, outage)

    def _keep_plan(self, key: PlanId, outage: PlannedOutage | None) -> None:
        """Most of what is done to a plan says nothing new about when its areas are dark: nothing is written for it."""
        if self._plans.get(key) == outage and key not in self._carried_out:
            return
        self._carried_out.discard(key)
        if outage is None:
            self._plans.pop(key, None)
            self._history.drop_plan(key)
        else:
            self._plans[key] = outage
            self._history.put_plan(outage)

    def _forget(self) -> None:
        self._table = self._answered = None


def _plan_of(change: Change) -> PlanId | None:
    thing = change.after or change.before
    if isinstance(thing, OutagePlan):
        return thing.id
    return thing.plan if isinstance(thing, WorkPermit) else None
