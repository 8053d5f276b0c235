"""Repeated outages (R-2) between a plan and its approval: over a limit, somebody has named the reason and a second
person has agreed. The counts are of this plan, of all others that are in force, and of the outages of record."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

import numpy as np

from models.decisions.situation import Situation
from models.entities.outage_plans import ApprovedHours, OutagePlan, PlanAct, PlanStage, Window
from models.errors import RuleBroken
from models.ids import AreaCode
from models.planning.outage_records import planned_outage
from models.planning.repeat_limits import RepeatClass, RepeatLimit
from models.planning.repeated_outages import RepeatWhatIf, Side

_MOST_NAMED = 20
"""Codes in the facts of a refusal."""


@dataclass(frozen=True, slots=True)
class OverLimit:
    """Areas that would be frequent with the plan; of `worst` the limit that decides and the outages against it."""

    areas: tuple[AreaCode, ...]
    worst: AreaCode
    limit: RepeatLimit
    count: int


def repeats(plan: OutagePlan, window: Window, on: Situation) -> RepeatWhatIf | None:
    """The counts with the plan in these hours; None if it darkens nothing, or in a preview. Unavailable while the
    outages are still being read."""
    outage = planned_outage(plan, window, now=on.now)
    if outage is None or on.outages is None:
        return None
    return on.outages.with_plan(outage, now=on.now, rules=on.rules)


def over_limit(plan: OutagePlan, window: Window, on: Situation) -> OverLimit | None:
    """Whether R-2 asks for a reason and a second approver of this plan in these hours."""
    return _over_limit(plan, window, on, beside=frozenset())


def without_reason(plan: OutagePlan, on: Situation) -> OverLimit | None:
    """What is over a limit in the hours asked for, and is not among the areas for which somebody of this round has
    named the reason: it has to be named anew, and agreed to."""
    return _over_limit(plan, plan.window, on, beside=_named(plan.this_round))


def check_reason_named(plan: OutagePlan, on: Situation) -> None:
    """Refuse an approval of a plan over a limit for which nobody has named the reason before the second approver
    speaks: to agree to what nobody has said is no agreement. `plan` is as it is after the approval."""
    found = without_reason(plan, on)
    if found is None:
        return
    if plan.stages[-1].act is PlanAct.APPROVE_SECOND:
        raise RuleBroken("plan_over_limit_unagreed", found.limit.rule, _facts(plan, found))
    raise RuleBroken("plan_over_limit", found.limit.rule, _facts(plan, found))


def check_second_agreed(plan: OutagePlan, hours: ApprovedHours, on: Situation) -> None:
    """Refuse hours that come into force over a limit without a reason for these very areas, or without somebody else's
    agreement to it, in the round in which they went along the chain."""
    spoken = [stage for stage in plan.stages if stage.round == hours.round]
    agreed = any(stage.act is PlanAct.APPROVE_SECOND for stage in spoken)
    found = _over_limit(plan, hours.window, on, beside=_named(spoken) if agreed else frozenset())
    if found is not None:
        raise RuleBroken("plan_over_limit_unagreed", found.limit.rule, _facts(plan, found))


def _over_limit(plan: OutagePlan, window: Window, on: Situation, *, beside: frozenset[AreaCode]) -> OverLimit | None:
    """Of the areas that would be frequent all but those `beside`."""
    answer = repeats(plan, window, on)
    if answer is None:
        return None
    frequent = np.flatnonzero(answer.in_class(RepeatClass.FREQUENT)).tolist()
    rows = np.array([row for row in frequent if answer.areas[row] not in beside], np.int64)
    if not len(rows):
        return None
    first = answer.first[0, list(Side).index(Side.AFTER), rows]
    limit = answer.limits[int(first.min())]
    chosen = rows[first == first.min()]
    counts = answer.count(limit, Side.AFTER)[chosen]
    worst = int(np.argmax(counts))
    areas = tuple(answer.areas[row] for row in rows.tolist())
    return OverLimit(areas, answer.areas[int(chosen[worst])], limit, int(counts[worst]))


def _named(stages: Iterable[PlanStage]) -> frozenset[AreaCode]:
    """Areas for which the reason was named before the second approver spoke: what comes after, or with it, nobody has
    agreed to. The chain lets nobody speak twice: who agrees is not who named it."""
    before = takewhile(lambda stage: stage.act is not PlanAct.APPROVE_SECOND, stages)
    return frozenset(area for stage in before for area in stage.over_limit_areas)


def _facts(plan: OutagePlan, found: OverLimit) -> dict[str, Any]:
    return {
        "plan": plan.id,
        "areas": found.areas[:_MOST_NAMED],
        "area": found.worst,
        "count": len(found.areas),
        "outages": found.count,
        "most": found.limit.least - 1,
        "limit": found.limit.number,
    }
