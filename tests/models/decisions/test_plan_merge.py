"""Two plans made one: one act, lawful for both or for neither, taken back as one."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from models.commands import plans as p
from models.commands.room import Undo
from models.entities.outage_plans import PlanState, Window
from models.errors import Conflict, Incomplete, RuleBroken, Unavailable
from models.ids import PlanId
from tests.models.builders import Room
from tests.models.outage_plans import HOURS, approved, draft, refuses, scope_of

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


def test_two_drafts_are_one_draft(room: Room) -> None:
    into, plan = draft(room), draft(room, scope=scope_of("T-3"))
    room.send(p.MergePlans(plan=plan, seen=1, **merged(room, into, "T-1", "T-2", "T-3")), "planner-east")
    assert room.picture.plans[into].state is PlanState.DRAFT
    assert room.picture.plans[plan].state is PlanState.CANCELLED


def test_what_is_not_merged(room: Room) -> None:
    into, plan, west = draft(room), draft(room, scope=scope_of("T-3")), draft(room, "west")
    late = approved(room, scope=scope_of("T-9"), window=LATER)
    for error, code, fields in (
        (Unavailable, "plan_into_itself", merged(room, plan, "T-3")),
        (Unavailable, "plans_of_two_stations", merged(room, west, "T-1", "T-2", "T-3")),
        (Incomplete, "plan_areas_forgotten", merged(room, into, "T-1", "T-2")),
        (Conflict, "changed_since", merged(room, into, "T-1", "T-2", "T-3", into_seen=7)),
        (Incomplete, "empty_field", merged(room, into, "T-1", "T-2", "T-3", reason=" ")),
    ):
        by = "wang" if code == "plans_of_two_stations" else "planner-east"
        found = refuses(room, p.MergePlans, plan, by=by, **fields)
        assert (type(found), found.code) == (error, code)
    # Too late for a notice of more areas: the approved hours stay as they are, and so does the draft.
    room.wait(minutes=60 * 24 * 12)
    fields = merged(room, late, "T-9", "T-3")
    assert isinstance(refuses(room, p.MergePlans, plan, **fields), RuleBroken)
    assert room.picture.plans[plan].state is PlanState.DRAFT
    assert room.picture.plans[late].state is PlanState.NOTICE_APPROVED
