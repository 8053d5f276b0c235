"""Where a plan stands in the list, as far as no widget is needed to tell."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QApplication

from models.commands import plans as p
from models.entities.outage_plans import PlanState, Window
from models.entities.people import Role
from models.ids import AccountId
from tests.models.builders import Room
from tests.models.outage_days import announced, opened, switched_off
from tests.models.outage_plans import HOURS, act, approved, bring, draft, published
from widgets.plans.head import head_html
from widgets.plans.paper import Paper
from widgets.plans.standing import PlanGroup, PlanStanding
from widgets.theme import dark_theme

HOUR = timedelta(hours=1)


def standing_in(room: Room) -> PlanStanding:
    return PlanStanding(picture=room.picture, rules=room.rules, account=room.picture.accounts[AccountId("li")])


def test_an_outage_goes_on_whose_extension_was_returned() -> None:
    room = Room()
    key = announced(room)
    switched_off(room, opened(room, key))
    act(room, p.ExtendPlan, key, end=HOURS.end + HOUR, reason="未完工")
    duty = standing_in(room).notice(room.picture.plans[key], room.now)
    assert duty is not None
    assert (duty.rule.id, duty.done_at) == ("N-13", None), "the first notice was in time, the next one is still to come"
    act(room, p.ReturnPlan, key, by="chief-east", reason="按原时间送电")
    plan, standing = room.picture.plans[key], standing_in(room)
    assert standing.group_of(plan, room.now) is PlanGroup.IN_FORCE


def test_the_head_of_a_returned_plan_says_why_and_who(qapp: QApplication) -> None:
    room = Room()
    key = draft(room)
    act(room, p.FilePlan, key)
    standing, paper = standing_in(room), Paper(dark_theme())
    act(room, p.ReturnPlan, key, by="chief-east", reason="步骤里没有验电")
    said = head_html(room.picture.plans[key], paper, standing=standing, now=room.now)
    assert "Station chief): 步骤里没有验电" in said
    act(room, p.FilePlan, key)
    assert "验电" not in head_html(room.picture.plans[key], paper, standing=standing, now=room.now)


def test_overlaps_follow_the_plans_that_they_are_with() -> None:
    room = Room()
    drafted, key = draft(room), approved(room)
    standing = standing_in(room)
    assert [one.plan for one in standing.overlaps(room.picture.plans[drafted])] == [key]
    entry = act(room, p.CancelPlan, key, reason="因")
    standing.show_changes(entry.changes)
    assert standing.overlaps(room.picture.plans[drafted]) == ()


def test_a_group_follows_the_clock_and_the_account_without_any_change_of_the_plan() -> None:
    room = Room()
    key = published(room, approved(room))
    plan, standing = room.picture.plans[key], standing_in(room)
    moments = (HOURS.start - HOUR, HOURS.start, HOURS.end - HOUR, HOURS.end, HOURS.start - HOUR)
    assert [standing.group_of(plan, at) for at in moments] == [
        PlanGroup.TO_COME,
        PlanGroup.IN_FORCE,
        PlanGroup.IN_FORCE,
        PlanGroup.OVER,
        PlanGroup.TO_COME,
    ], "a past that is looked at has its own groups"
    filed = room.picture.plans[bring(room, draft(room), PlanState.ROOM_APPROVED)]
    assert standing.group_of(filed, room.now) is PlanGroup.WAITS
    viewer = replace(room.picture.accounts[AccountId("li")], role=Role.VIEWER)
    room.picture.put(viewer)
    assert standing.group_of(filed, room.now) is PlanGroup.ON_THE_WAY


def test_a_group_follows_the_plans_that_make_another_one_major() -> None:
    """N-10: too many outages at the same hours need the department head before the dispatcher."""
    room = Room()
    keys = [bring(room, draft(room), PlanState.ROOM_APPROVED)]
    standing = standing_in(room)
    assert standing.group_of(room.picture.plans[keys[0]], room.now) is PlanGroup.WAITS
    for _ in range(int(room.rules.value("N-10.outages"))):
        keys.append(draft(room))
        standing.show_changes(act(room, p.FilePlan, keys[-1]).changes)
    assert standing.group_of(room.picture.plans[keys[0]], room.now) is PlanGroup.ON_THE_WAY


def test_a_plan_that_is_long_only_with_another_names_it(qapp: QApplication) -> None:
    """N-10; and it is said of both as soon as the other is filed, though their hours do not meet."""
    room = Room()
    standing, paper = standing_in(room), Paper(dark_theme())
    first = bring(room, draft(room, window=Window(HOURS.start, HOURS.start + 14 * HOUR)), PlanState.ROOM_APPROVED)
    assert "Major" not in head_html(room.picture.plans[first], paper, standing=standing, now=room.now)
    next_day = Window(HOURS.start + 24 * HOUR, HOURS.start + 38 * HOUR)
    second = draft(room, window=next_day)
    standing.show_changes(act(room, p.FilePlan, second).changes)
    for key, other in ((first, second), (second, first)):
        head = head_html(room.picture.plans[key], paper, standing=standing, now=room.now)
        assert f"Major: 1 d 4 h together with {other}" in head
