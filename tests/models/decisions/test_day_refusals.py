"""Every refusal of the day of an outage plan: its family, rule and facts."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from models.commands import day as d
from models.commands import orders as o
from models.commands import plans as p
from models.entities.orders import OrderState
from models.entities.outage_plans import PlanKind, Window
from models.errors import DispatchError, RuleBroken, Unavailable
from models.ids import AreaCode, CrewId, PermitId
from tests.models.builders import Room, place
from tests.models.outage_days import BACK, OFF, announced, at_work, carried_out, opened, refusal, step, switched_off
from tests.models.outage_plans import HOURS, act, approved, draft, edited, published, refuses

Provoke = Callable[[Room], DispatchError]


def day(reach: Callable[[Room, PermitId], Any], kind: type[Any], /, **more: Any) -> Provoke:
    """Refused of a permit that was taken so far."""

    def provoke(room: Room) -> DispatchError:
        permit = opened(room)
        reach(room, permit)
        return refusal(room, kind, permit, **more)

    return provoke


def nowhere(_room: Room, _permit: PermitId) -> None:
    """It is opened, and that is all."""


def interrupted(room: Room, permit: PermitId) -> None:
    step(room, d.InterruptWork, at_work(room, permit))


def earthed(room: Room, permit: PermitId) -> None:
    step(room, d.FitEarth, switched_off(room, permit))


def reported(room: Room, permit: PermitId) -> None:
    step(room, d.ReportPlanSwitching, permit, kind=OFF)


def to_the_same(room: Room) -> DispatchError:
    return refusal(room, d.HandOverPermit, opened(room, crew="M1"), crew=CrewId("M1"))


def too_early(room: Room) -> DispatchError:
    permit = opened(room)
    room.now = HOURS.start - timedelta(hours=1)
    step(room, d.ReportPlanSwitching, permit, kind=OFF)
    return refusal(room, d.DeEnergisePlan, permit)


def a_day_early(room: Room) -> DispatchError:
    permit = opened(room)
    room.now = HOURS.start - timedelta(days=1)
    step(room, d.ReportPlanSwitching, permit, kind=OFF)
    return refusal(room, d.DeEnergisePlan, permit, reason="x")


def other_work(room: Room) -> DispatchError:
    plan = approved(room)
    permit = opened(room, plan)
    act(room, p.EditPlan, plan, **edited(room, plan, kind=PlanKind.CLOSURE_LIVE), reason="x")
    for by in ("chief-east", "room"):
        act(room, p.ApprovePlan, plan, by=by)
    act(room, p.ApproveNotice, plan, by="li")
    step(room, d.ReportPlanSwitching, permit, kind=OFF)
    return refusal(room, d.DeEnergisePlan, permit)


def two_on_an_area(room: Room) -> DispatchError:
    after = Window(HOURS.end, HOURS.end + timedelta(hours=6))
    second = published(room, approved(room, window=after))
    room.now -= timedelta(hours=1)
    at_work(room, opened(room, announced(room)))
    room.now = after.start
    return refusal(room, d.ReportPlanSwitching, switched_off(room, opened(room, second)), kind=BACK)


def unannounced(room: Room) -> DispatchError:
    plan = draft(room)
    return room.refused(d.OpenPermit(plan=plan, seen=room.picture.plans[plan].version, ticket="GZP1"))


def twice(room: Room) -> DispatchError:
    plan = announced(room)
    opened(room, plan)
    return room.refused(d.OpenPermit(plan=plan, seen=room.picture.plans[plan].version, ticket="GZP1"))


def under_way(room: Room) -> DispatchError:
    plan = announced(room)
    switched_off(room, opened(room, plan))
    return refuses(room, p.CancelPlan, plan, reason="雨")


def back_before_off(room: Room) -> DispatchError:
    permit = carried_out(room)
    return refusal(room, d.CorrectPermitTime, permit, by="leader", line=2, at=room.now, reason="x")


def unknown(room: Room) -> DispatchError:
    return room.refused(d.ReEnergisePlan(permit=PermitId("W0"), seen=1))


def repaired_there(room: Room) -> DispatchError:
    order = room.bring(room.report(place=place(area=AreaCode("T-1"))), OrderState.REPAIRED)
    at_work(room, opened(room))
    return room.refuses(o.ReEnergise, order)


DAY_REFUSALS: dict[str, tuple[type[DispatchError], str, str, Provoke]] = {
    "unknown_permit": (Unavailable, "", "permit", unknown),
    "wrong_permit_state": (Unavailable, "", "permit state act", day(nowhere, d.FitEarth)),
    "permit_open": (Unavailable, "", "plan permit", twice),
    "plan_without_hours": (Unavailable, "N-9", "plan", unannounced),
    "plan_carried_out": (Unavailable, "", "plan permit", under_way),
    "plan_switching_report_missing": (RuleBroken, "OP-9", "permit kind", day(nowhere, d.DeEnergisePlan)),
    "stop_before_announced": (RuleBroken, "N-9", "permit start", too_early),
    "stop_too_early": (RuleBroken, "N-9", "permit start earliest", a_day_early),
    "permit_of_other_work": (Unavailable, "", "permit plan", other_work),
    "others_at_work": (RuleBroken, "OP-10", "permit other plan", two_on_an_area),
    "plan_at_work": (RuleBroken, "OP-10", "order permit plan", repaired_there),
    "part_not_apart": (RuleBroken, "OP-10", "permit tickets earths", day(at_work, d.ReportPartBack)),
    "part_not_dark": (
        Unavailable,
        "",
        "permit areas count",
        day(switched_off, d.ReportPartBack, areas=("T-1", "T-9")),
    ),
    "part_is_all": (Unavailable, "", "permit", day(switched_off, d.ReportPartBack, areas=("T-1", "T-2"))),
    "parties_at_work": (RuleBroken, "OP-10", "permit tickets", day(at_work, d.ReEnergisePlan)),
    "earths_on": (RuleBroken, "OP-10", "permit count earths", day(earthed, d.ReportPlanSwitching, kind=BACK)),
    "permit_without_earth": (RuleBroken, "OP-10", "permit equipment", day(switched_off, d.GivePermit)),
    "earth_protects": (RuleBroken, "OP-10", "permit tickets", day(at_work, d.RemoveEarth)),
    "earth_on_already": (Unavailable, "OP-5", "earth permit", day(earthed, d.FitEarth)),
    "earth_not_on": (Unavailable, "", "permit earth", day(switched_off, d.RemoveEarth)),
    "ticket_at_work": (Unavailable, "", "permit ticket", day(at_work, d.GivePermit)),
    "safety_checks_open": (RuleBroken, "OP-10", "count points", day(earthed, d.GivePermit, checked=())),
    "party_interrupted": (Unavailable, "", "permit ticket", day(interrupted, d.InterruptWork)),
    "party_not_interrupted": (Unavailable, "", "permit ticket", day(at_work, d.ResumeWork)),
    "handover_to_same_crew": (Unavailable, "", "permit crew", to_the_same),
    "handover_while_switching": (RuleBroken, "OP-9", "permit kind", day(reported, d.HandOverPermit)),
    "handover_at_work": (RuleBroken, "OP-10", "permit tickets", day(at_work, d.HandOverPermit)),
    "unknown_party": (Unavailable, "", "permit party", day(at_work, d.EndWork, party=1)),
    "unknown_line": (
        Unavailable,
        "WO-3",
        "permit line",
        day(nowhere, d.CorrectPermitTime, by="leader", line=7, at=HOURS.start, reason="x"),
    ),
    "correction_out_of_order": (Unavailable, "WO-3", "permit line at", back_before_off),
}
"""Code → family, rule, facts, and what provokes it; `test_refusals` sees that none is missing."""


@pytest.mark.parametrize("code", DAY_REFUSALS)
def test_refusal(room: Room, code: str) -> None:
    family, rule, facts, provoke = DAY_REFUSALS[code]
    error = provoke(room)
    assert (type(error), error.code, error.rule) == (family, code, rule)
    assert set(error.facts) == set(facts.split())
    assert not error.rule or error.rule in room.rules.rules
