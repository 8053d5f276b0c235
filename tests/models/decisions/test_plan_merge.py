"""Two plans made one: one act, lawful for both or for neither, taken back as one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from models.commands import plans as p
from models.commands.room import Undo
from models.entities.outage_plans import PlanState, Window
from models.errors import Conflict, DispatchError, Incomplete, RuleBroken, Unavailable
from models.ids import PlanId
from tests.models.builders import Room
from tests.models.outage_plans import HOURS, approved, draft, fault, refuses, scope_of

LATER = Window(HOURS.start + timedelta(days=4), HOURS.end + timedelta(days=4))


def merged(room: Room, into: PlanId, *areas: str, **more: Any) -> dict[str, Any]:
    """What the command says besides the plan that is given up."""
    stands = room.picture.plans[into]
    fields = {
        "into": into,
        "into_seen": stands.version,
        "window": stands.window,
        "content": replace(stands.content, work="换绝缘子；换表", scope=scope_of(*areas)),
        "reason": "一次停电完成",
    }
    return fields | more


def test_a_draft_is_taken_into_a_plan_that_is_approved_and_back(room: Room) -> None:
    into = approved(room, scope=scope_of("T-1"), window=LATER)
    plan = draft(room, scope=scope_of("T-1", "T-2"))
    was = room.picture.plans[into].approved
    entry = room.send(p.MergePlans(plan=plan, seen=1, **merged(room, into, "T-1", "T-2")), "planner-east")
    assert entry is not None
    one, other = room.picture.plans[plan], room.picture.plans[into]
    assert (one.state, one.stages[-1].reason) == (PlanState.CANCELLED, "一次停电完成")
    # What customers were told is another thing now: everybody is asked again.
    assert (other.state, other.approved, other.round) == (PlanState.FILED, None, 2)
    assert other.content.scope.areas == ("T-1", "T-2")
    room.send(Undo(revision=entry.revision), "planner-east")
    one, other = room.picture.plans[plan], room.picture.plans[into]
    assert (one.state, other.state, other.approved) == (PlanState.DRAFT, PlanState.NOTICE_APPROVED, was)


def test_nobody_approves_what_was_taken_in_from_a_plan_of_their_own(room: Room) -> None:
    """N-7: the chief wrote the plan that is given up, and its words are in the other."""
    into = approved(room, scope=scope_of("T-1"), window=LATER)
    plan = draft(room, by="chief-east", scope=scope_of("T-3"))
    room.send(p.MergePlans(plan=plan, seen=1, **merged(room, into, "T-1", "T-3")), "planner-east")
    assert refuses(room, p.ApprovePlan, into, by="chief-east").code == "own_plan"


def test_two_drafts_are_one_draft(room: Room) -> None:
    into, plan = draft(room), draft(room, scope=scope_of("T-3"))
    room.send(p.MergePlans(plan=plan, seen=1, **merged(room, into, "T-1", "T-2", "T-3")), "planner-east")
    assert room.picture.plans[into].state is PlanState.DRAFT
    assert room.picture.plans[plan].state is PlanState.CANCELLED


def test_two_that_come_back_at_once_are_judged_beside_each_other(room: Room) -> None:
    """R-2: two faults and two plans are four outages of the area; each plan alone would pass."""
    fault(room, "T-1", room.now - timedelta(days=5))
    into = approved(room, scope=scope_of("T-1"), window=LATER)
    plan = approved(room, scope=scope_of("T-1"))
    seen = room.picture.plans[plan].version
    entry = room.send(p.MergePlans(plan=plan, seen=seen, **merged(room, into, "T-1")), "planner-east")
    assert entry is not None
    alone = room.fork()
    fault(room, "T-1", room.now - timedelta(days=1))
    held = room.refused(Undo(revision=entry.revision), "planner-east")
    assert (held.code, held.facts["outages"]) == ("plan_over_limit_unagreed", 4)
    assert room.picture.plans[plan].state is PlanState.CANCELLED
    alone.send(Undo(revision=entry.revision), "planner-east")
    assert all(alone.picture.plans[key].approved is not None for key in (plan, into))


Ask = Callable[[Room], tuple[PlanId, str, dict[str, Any]]]
"""The plan that is given up, who asks, and the rest of the command."""

MERGE_REFUSALS: dict[str, tuple[type[DispatchError], Ask]] = {
    "plan_into_itself": (
        Unavailable,
        lambda room: ((plan := draft(room)), "planner-east", merged(room, plan, "T-1", "T-2")),
    ),
    "plans_of_two_stations": (
        Unavailable,
        lambda room: (draft(room), "wang", merged(room, draft(room, "west"), "T-1", "T-2")),
    ),
    "plan_areas_forgotten": (
        Incomplete,
        lambda room: (draft(room, scope=scope_of("T-3")), "planner-east", merged(room, draft(room), "T-1", "T-2")),
    ),
}
"""Code → family, and what is refused for it."""


@pytest.mark.parametrize("code", MERGE_REFUSALS)
def test_what_is_not_merged(code: str, room: Room) -> None:
    family, ask = MERGE_REFUSALS[code]
    plan, by, fields = ask(room)
    found = refuses(room, p.MergePlans, plan, by=by, **fields)
    assert (type(found), found.code) == (family, code)


def test_a_merge_is_an_edit_and_a_cancellation(room: Room) -> None:
    """Refused as both are."""
    into, plan = draft(room), draft(room, scope=scope_of("T-3"))
    late = approved(room, scope=scope_of("T-9"), window=LATER)
    for error, code, fields in (
        (Conflict, "changed_since", merged(room, into, "T-1", "T-2", "T-3", into_seen=7)),
        (Incomplete, "empty_field", merged(room, into, "T-1", "T-2", "T-3", reason=" ")),
    ):
        found = refuses(room, p.MergePlans, plan, **fields)
        assert (type(found), found.code) == (error, code)
    # Too late for a notice of more areas: the approved hours stay as they are, and so does the draft.
    room.wait(minutes=60 * 24 * 12)
    fields = merged(room, late, "T-9", "T-3")
    assert isinstance(refuses(room, p.MergePlans, plan, **fields), RuleBroken)
    assert room.picture.plans[plan].state is PlanState.DRAFT
    assert room.picture.plans[late].state is PlanState.NOTICE_APPROVED
