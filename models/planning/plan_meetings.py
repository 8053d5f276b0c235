"""Which plans get in each other's way on a day, and which could be one outage instead of two."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from models.entities.outage_plans import OutagePlan
from models.ids import AreaCode, PlanId
from models.planning.plan_days import DayPhase, DayPlan
from models.planning.plan_hours import works_above
from models.territory.territory import Territory

Rows = NDArray[np.int64]


class MeetingKind(Enum):
    """The gravest first."""

    SAME_AREAS = "same_areas"
    """Both cut off some of the same areas on the same day: customers are dark twice, or two crews share a line."""
    UPSTREAM = "upstream"
    """The one works on the line that supplies the areas of another station's plan, in hours that meet."""
    SAME_FEEDER = "same_feeder"
    """Both work on one feeder in hours that meet."""
    MERGE = "merge"
    """Some of the same areas on different days that are near: one outage would do (R-3)."""


CONFLICTS = frozenset({MeetingKind.SAME_AREAS, MeetingKind.UPSTREAM, MeetingKind.SAME_FEEDER})


@dataclass(frozen=True, slots=True, eq=False)
class Meeting:
    """`one` is of the day; with UPSTREAM `one` is the plan on the line above. `rows` (n,) are the areas that the two
    share, or those of the other that hang on the line of the first."""

    kind: MeetingKind
    one: DayPlan
    other: DayPlan
    rows: Rows


class PlanGround:
    """Rows of the ground's areas for plans; kept, as pictures of a day ask for them again and again."""

    def __init__(self, territory: Territory) -> None:
        areas, feeders = territory["areas"], territory["feeders"]
        self._areas, self._feeders = areas, feeders
        self._feeder = areas.columns["feeder"].astype(np.int64)
        self._known: dict[PlanId, tuple[tuple[AreaCode, ...], Rows]] = {}

    def rows(self, plan: OutagePlan) -> Rows:
        """(n,) sorted rows of the areas; codes that this ground does not know are left out."""
        areas = plan.content.scope.areas
        known = self._known.get(plan.id)
        if known is None or known[0] is not areas:
            known = (areas, np.sort(self._areas.rows_of(areas)))
            self._known[plan.id] = known
        return known[1]

    def rows_left(self, one: DayPlan) -> Rows:
        """The same without areas that have power again before the rest."""
        rows = self.rows(one.plan)
        return rows[~np.isin(rows, self._areas.rows_of(one.back))] if one.back else rows

    def feeders(self, plan: OutagePlan) -> frozenset[int]:
        """Rows of the feeders that the work is on: the one that the plan names, else those of its areas."""
        named = self._feeders.rows.get(plan.content.feeder) if plan.content.feeder is not None else None
        return frozenset({named}) if named is not None else self.supplied_by(plan)

    def supplied_by(self, plan: OutagePlan) -> frozenset[int]:
        """Rows of the feeders that the areas hang on."""
        return frozenset(np.unique(self._feeder[self.rows(plan)]).tolist()) - {-1}

    def on_feeders(self, rows: Rows, feeders: Iterable[int]) -> Rows:
        return rows[np.isin(self._feeder[rows], list(feeders))]


def meetings(
    day: Sequence[DayPlan], near: Sequence[DayPlan], ground: PlanGround, *, within: timedelta
) -> tuple[Meeting, ...]:
    """Of the plans of one day among each other, and with those of other days in `near` whose start lies `within` of
    theirs. Each pair once, by its gravest kind; a draft of one's own meets others as well. What runs is not merged."""
    ids = {one.plan.id for one in day}
    others = [one for one in near if one.plan.id not in ids]
    every = [*day, *others]
    found = dict(_sharing(every, len(day), ground, within))
    for pair in _on_one_feeder(day, ground):
        if pair not in found:
            meeting = _feeder_meeting(day[pair[0]], day[pair[1]], ground)
            if meeting is not None:
                found[pair] = meeting
    kinds = list(MeetingKind)
    return tuple(sorted(found.values(), key=lambda one: (kinds.index(one.kind), one.one.plan.id, one.other.plan.id)))


def _sharing(
    plans: Sequence[DayPlan], of_day: int, ground: PlanGround, within: timedelta
) -> Mapping[tuple[int, int], Meeting]:
    """Plans with an area in common, by their places; the first is of the day."""
    found = {}
    for (one, other), rows in _shared_rows([ground.rows(each.plan) for each in plans], of_day).items():
        first, second = plans[one], plans[other]
        if other < of_day:
            found[one, other] = Meeting(MeetingKind.SAME_AREAS, first, second, rows)
        elif abs(first.window.start - second.window.start) <= within and _movable(first) and _movable(second):
            found[one, other] = Meeting(MeetingKind.MERGE, first, second, rows)
    return found


def _movable(one: DayPlan) -> bool:
    return one.phase not in {DayPhase.RUNNING, DayPhase.OVER}


def _shared_rows(rows: Sequence[Rows], of_day: int) -> dict[tuple[int, int], Rows]:
    """For pairs of places of which the first is less than `of_day`: the rows that both have."""
    if not of_day:
        return {}
    row = np.concatenate(rows)
    place = np.repeat(np.arange(len(rows)), [len(one) for one in rows])
    order = np.lexsort((place, row))
    row, place = row[order], place[order]
    pairs, shared = list[Rows](), list[Rows]()
    step, count = 1, len(rows)
    while True:  # as often as plans share one area, which is seldom more than twice
        same = row[step:] == row[:-step]
        if not same.any():
            break
        one, other, common = place[:-step][same], place[step:][same], row[step:][same]
        mine = one < of_day
        pairs.append(one[mine] * count + other[mine])
        shared.append(common[mine])
        step += 1
    key, common = np.concatenate([*pairs, row[:0]]), np.concatenate([*shared, row[:0]])
    if not len(key):
        return {}
    order = np.lexsort((common, key))
    key, common = key[order], common[order]
    starts = np.flatnonzero(np.append(True, key[1:] != key[:-1]))
    keys = key[starts].tolist()
    return {divmod(one, count): part for one, part in zip(keys, np.split(common, starts[1:]), strict=True)}


def _on_one_feeder(day: Sequence[DayPlan], ground: PlanGround) -> set[tuple[int, int]]:
    """Places of plans that have a feeder in common, the lower one first."""
    on: dict[int, list[int]] = defaultdict(list)
    for at, one in enumerate(day):
        for feeder in ground.feeders(one.plan) | ground.supplied_by(one.plan):
            on[feeder].append(at)
    return {(one, other) for ats in on.values() for place, one in enumerate(ats) for other in ats[place + 1 :]}


def _feeder_meeting(one: DayPlan, other: DayPlan, ground: PlanGround) -> Meeting | None:
    """Hours that do not meet are in nobody's way."""
    if not one.window.overlaps(other.window):
        return None
    for above, below in ((one, other), (other, one)):
        if works_above(above.plan, below.plan):
            rows = ground.on_feeders(ground.rows(below.plan), ground.feeders(above.plan))
            if len(rows):
                return Meeting(MeetingKind.UPSTREAM, above, below, rows)
    if not ground.feeders(one.plan) & ground.feeders(other.plan):
        return None
    rows = np.union1d(ground.rows(one.plan), ground.rows(other.plan))
    return Meeting(MeetingKind.SAME_FEEDER, one, other, rows)
