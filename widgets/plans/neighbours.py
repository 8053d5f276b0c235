"""What other plans have a say in about a plan: which it overlaps with, and whether it is major (N-10).

Kept until one of them changes. It is the same for whoever looks, so the pages of a seat share it."""

from collections.abc import Iterable, Iterator

from models.changes import Change
from models.decisions.major_plans import Together, counted_together, is_major
from models.decisions.plan_gates import Overlap, overlaps
from models.decisions.situation import Situation
from models.entities.outage_plans import OutagePlan, PlanState, Window
from models.ids import PlanId
from models.picture import Picture
from models.rules.rule_book import RuleBook


class PlanNeighbours:
    def __init__(self, *, picture: Picture, rules: RuleBook) -> None:
        self._picture = picture
        self._rules = rules
        self._major: dict[PlanId, tuple[bool, Together]] = {}
        self._overlaps: dict[PlanId, tuple[Overlap, ...]] = {}

    def show_changes(self, changes: Iterable[Change]) -> frozenset[PlanId]:
        """Plans about which something may have changed by that; the picture has been advanced already."""
        plans = [plan for change in changes for plan in (change.before, change.after) if isinstance(plan, OutagePlan)]
        met = frozenset(key for plan in plans for key in (plan.id, *self._meeting(plan)))
        for key in met:
            self._major.pop(key, None)
            self._overlaps.pop(key, None)
        return met

    def major(self, plan: OutagePlan, on: Situation) -> tuple[bool, Together]:
        """Whether it is major, and together with which plans it is so long. Who asks, and when, makes no difference."""
        known = self._major.get(plan.id)
        if known is None:
            together = counted_together(plan, on)
            known = self._major[plan.id] = is_major(plan, on, together=together), together
        return known

    def overlaps(self, plan: OutagePlan) -> tuple[Overlap, ...]:
        """With approved plans; none of a plan that will not take place."""
        known = self._overlaps.get(plan.id)
        if known is None:
            gone = plan.state in {PlanState.WITHDRAWN, PlanState.CANCELLED}
            known = self._overlaps[plan.id] = () if gone else overlaps(plan, self._picture)
        return known

    def _meeting(self, plan: OutagePlan) -> Iterator[PlanId]:
        """Plans of which something hangs on this one: they meet it, or count as one with it (N-10)."""
        reach = self._rules.duration("N-10.together")
        near = (Window(hours.start - reach, hours.end + reach) for hours in plan.all_hours)
        return (other.id for hours in near for other in self._picture.plans_between(hours))
