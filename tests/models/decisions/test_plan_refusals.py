"""Every refusal that decisions about outage plans make, with its family, its rule and the facts words are made of."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from models.commands import plans as p
from models.commands.room import Undo
from models.entities.network import EquipmentClass
from models.entities.outage_plans import PlanKind, PlanState, Window
from models.entities.people import CrewKind
from models.errors import Conflict, DispatchError, Incomplete, NotAllowed, RuleBroken, Unavailable
from models.ids import PlanId, StationId, TeamId
from models.rules.site_rule_book import parse_site_rule_book
from tests.models.builders import Room, rule_book
from tests.models.decisions.test_plan_recount import areas_gone
from tests.models.outage_days import announced, opened, switched_off
from tests.models.outage_plans import HOURS, act, approved, bring, draft, edited, fault, refuses, scope_of

Provoke = Callable[[Room], DispatchError]
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def filing(**more: Any) -> Provoke:
    return lambda room: refuses(room, p.FilePlan, draft(room, **more))


def editing(**more: Any) -> Provoke:
    def provoke(room: Room) -> DispatchError:
        key = draft(room)
        return refuses(room, p.EditPlan, key, **edited(room, key, **more))

    return provoke


def at(state: PlanState, kind: type[Any], speaker: str, /, **more: Any) -> Provoke:
    return lambda room: refuses(room, kind, bring(room, draft(room, **more), state), by=speaker)


def rewritten(room: Room) -> DispatchError:
    key = draft(room)
    act(room, p.EditPlan, key, **edited(room, key, work="更换横担"))
    return room.refused(p.FilePlan(plan=key, seen=1), "planner-east")


def overlapping(room: Room) -> DispatchError:
    approved(room)
    return at(PlanState.ROOM_APPROVED, p.ApproveNotice, "li")(room)


def twice(room: Room) -> DispatchError:
    key = bring(room, draft(room), PlanState.FILED)
    act(room, p.ApprovePlan, key, by="chief-east", over_limit_reason="因")
    for by in ("room", "leader"):
        act(room, p.ApprovePlan, key, by=by)
    return refuses(room, p.ApproveNotice, key, by="leader")


def begun(room: Room) -> DispatchError:
    key = approved(room)
    room.now = HOURS.start
    return refuses(room, p.EditPlan, key, **edited(room, key, work="更换横担"), reason="因")


def over(room: Room) -> DispatchError:
    key = approved(room)
    room.now = HOURS.end
    return refuses(room, p.CancelPlan, key, reason="因")


def extended_before_it_begins(room: Room) -> DispatchError:
    """Added hours have a notice of their own; the same wish is lawful once the outage runs (N-13)."""
    key = announced(room)
    room.now = HOURS.start - timedelta(minutes=1)
    refusal = refuses(room, p.ExtendPlan, key, end=HOURS.end + HOUR, reason="因")
    room.now = HOURS.start
    switched_off(room, opened(room, key))
    act(room, p.ExtendPlan, key, end=HOURS.end + HOUR, reason="因")
    return refusal


def work_too_late(room: Room) -> DispatchError:
    """A site may hold its own limit for law."""
    site = """
site = "JJ"
version = 1
effective_from = 2026-01-01
[[rule]]
id = "N-15"
text_zh = "一类缺陷二十四小时内消除。"
text_en = "A class-1 defect is removed within 24 hours."
source = "order"
confidence = "site"
weight = "law"
"""
    room.rules = parse_site_rule_book(site, shipped=rule_book(), today=date(2026, 2, 1))
    return filing(kind=PlanKind.METERING_DEFECT, defect_found_at=room.now)(room)


def frequent(room: Room) -> None:
    """One outage more and the area has four within sixty days."""
    for days in (5, 15, 25):
        fault(room, "T-1", room.now - days * DAY)


def test_planned_work_asks_for_the_new_connections_that_wait_for_its_line(room: Room) -> None:
    """N-14: one outage for both; what cannot wait for marketing's answer does not."""
    error = filing(new_connections=" ")(room)
    assert (error.code, error.rule, error.facts["field"]) == ("plan_field_empty", "N-14", "new_connections")
    bring(room, draft(room, kind=PlanKind.TEMPORARY, new_connections=""), PlanState.FILED)


def over_limit(room: Room) -> DispatchError:
    frequent(room)
    return at(PlanState.FILED, p.ApprovePlan, "chief-east")(room)


def over_limit_unagreed(room: Room) -> DispatchError:
    """It was cancelled; what happened since would have asked for a second approver."""
    key = approved(room)
    entry = act(room, p.CancelPlan, key, reason="因")
    frequent(room)
    return room.refused(Undo(revision=entry.revision), "planner-east")


def eleventh_by_undo(room: Room) -> DispatchError:
    """It was cancelled; what was filed since makes it the eleventh outage of these hours."""
    entry = act(room, p.CancelPlan, approved(room), reason="因")
    for area in range(10):
        act(room, p.FilePlan, draft(room, scope=scope_of(f"A{area}")))
    return room.refused(Undo(revision=entry.revision), "planner-east")


PLAN_REFUSALS: dict[str, tuple[type[DispatchError], str, str, Provoke]] = {
    "unknown_plan": (
        Unavailable,
        "",
        "plan",
        lambda room: room.refused(p.FilePlan(plan=PlanId("P0"), seen=1), "planner-east"),
    ),
    "plan_rewritten": (Conflict, "", "plan by at fields", rewritten),
    "wrong_plan_state": (
        Unavailable,
        "",
        "plan state act",
        lambda room: refuses(room, p.ApproveNotice, draft(room), by="li"),
    ),
    "notice_is_next": (Unavailable, "", "plan", at(PlanState.ROOM_APPROVED, p.ApprovePlan, "leader")),
    "link_before_notice": (Unavailable, "N-7", "plan link roles", at(PlanState.FILED, p.ApproveNotice, "li")),
    "not_this_link": (NotAllowed, "N-7", "plan link roles role", at(PlanState.FILED, p.ApprovePlan, "room")),
    "own_plan": (NotAllowed, "N-7", "plan actor", at(PlanState.ROOM_APPROVED, p.ApproveNotice, "li", by="li")),
    "approved_by_you": (NotAllowed, "N-7", "plan actor link at", twice),
    "end_before_start": (Incomplete, "", "start end", editing(window=Window(HOURS.end, HOURS.start))),
    "window_too_long": (
        Incomplete,
        "",
        "start end days most",
        editing(window=Window(HOURS.start, HOURS.start + 40 * DAY)),
    ),
    "too_many_steps": (Incomplete, "", "count most", editing(steps=("步",) * 101)),
    "unknown_team": (Unavailable, "", "team", editing(team=TeamId("nobody"))),
    "team_of_other_kind": (Unavailable, "", "team kind other", editing(team=TeamId("east-repair"))),
    "plan_elsewhere": (Unavailable, "", "station stations", editing(scope=scope_of("T-9", station="west"))),
    "unknown_customer": (Unavailable, "", "customer", editing(scope=scope_of("T-9", important=("nobody",)))),
    "plan_overlaps": (Conflict, "", "plan other areas count start end", overlapping),
    "plan_over_limit": (RuleBroken, "R-2", "plan areas area count outages most limit", over_limit),
    "plan_over_limit_unagreed": (RuleBroken, "R-2", "plan areas area count outages most limit", over_limit_unagreed),
    "hours_skip_link": (Unavailable, "N-10", "plan link roles", eleventh_by_undo),
    "plan_field_empty": (Incomplete, "N-9", "plan field", filing(work="")),
    "plan_moment_to_come": (
        Incomplete,
        "",
        "plan field happened",
        lambda room: filing(kind=PlanKind.METERING_DEFECT, defect_found_at=room.now + HOUR)(room),
    ),
    "plan_ground_changed": (Conflict, "", "plan", filing(scope=scope_of("T-9", ground="old"))),
    "plan_areas_gone": (Conflict, "", "plan areas count", areas_gone),
    "plan_in_past": (
        Unavailable,
        "",
        "plan start end",
        lambda room: filing(window=Window(room.now - HOUR, room.now + HOUR))(room),
    ),
    "plan_notice_too_late": (
        RuleBroken,
        "N-1",
        "plan step latest earliest",
        lambda room: filing(window=Window(room.now + DAY, room.now + DAY + HOUR))(room),
    ),
    "plan_extension_too_early": (RuleBroken, "N-1", "plan step latest start", extended_before_it_begins),
    "plan_work_too_late": (RuleBroken, "N-15", "plan step latest", work_too_late),
    "plan_crew_not_authorised": (
        RuleBroken,
        "OP-2",
        "kind equipment operators",
        filing(equipment=EquipmentClass.LV_BRANCH_BOX_AND_BELOW),
    ),
    "plan_crew_needs_reason": (
        RuleBroken,
        "OP-1",
        "kind equipment operators",
        filing(crew_kind=CrewKind.STATION_REPAIR),
    ),
    "contact_sheet_missing": (RuleBroken, "OP-8", "plan", filing(equipment=EquipmentClass.CUSTOMER_TRANSFORMER)),
    "restriction_touches_residents": (RuleBroken, "L-2", "plan residents", filing(kind=PlanKind.RESTRICTION)),
    "plan_begun": (Unavailable, "", "plan start", begun),
    "plan_hours_over": (Unavailable, "", "plan end", over),
    "hours_not_later": (
        Unavailable,
        "",
        "plan start",
        lambda room: refuses(room, p.PostponePlan, approved(room), window=HOURS, reason="因"),
    ),
    "end_not_later": (
        Unavailable,
        "",
        "plan end",
        lambda room: refuses(room, p.ExtendPlan, approved(room), end=HOURS.end, reason="因"),
    ),
}
"""Code → family, rule, facts, and what provokes it; `test_refusals` sees that none is missing."""


@pytest.mark.parametrize("code", PLAN_REFUSALS)
def test_refusal(room: Room, code: str) -> None:
    family, rule, facts, provoke = PLAN_REFUSALS[code]
    error = provoke(room)
    assert (type(error), error.code, error.rule) == (family, code, rule)
    assert set(error.facts) == set(facts.split())
    assert not error.rule or error.rule in room.rules.rules


def test_a_station_that_is_not_there(room: Room) -> None:
    content = room.picture.plans[draft(room)].content
    command = p.DraftPlan(station=StationId("moon"), window=HOURS, content=replace(content, work="x"))
    assert room.refused(command).code == "unknown_station"
