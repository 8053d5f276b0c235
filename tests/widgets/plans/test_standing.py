"""Where a plan stands in the list, as far as no widget is needed to tell."""

from datetime import timedelta

from models.commands import plans as p
from models.ids import AccountId
from tests.models.builders import Room
from tests.models.outage_plans import HOURS, act, approved, draft, published
from widgets.plans.standing import PlanGroup, PlanStanding

HOUR = timedelta(hours=1)


def standing_in(room: Room) -> PlanStanding:
    return PlanStanding(picture=room.picture, rules=room.rules, account=room.picture.accounts[AccountId("li")])


def test_an_outage_goes_on_whose_extension_was_returned() -> None:
    room = Room()
    key = published(room, approved(room))
    room.now = HOURS.start + HOUR
    act(room, p.ExtendPlan, key, end=HOURS.end + HOUR, reason="未完工")
    act(room, p.ReturnPlan, key, by="chief-east", reason="按原时间送电")
    assert standing_in(room).group_of(room.picture.plans[key], room.now) is PlanGroup.IN_FORCE


def test_overlaps_follow_the_plans_that_they_are_with() -> None:
    room = Room()
    drafted, key = draft(room), approved(room)
    standing = standing_in(room)
    assert [one.plan for one in standing.overlaps(room.picture.plans[drafted])] == [key]
    entry = act(room, p.CancelPlan, key, reason="因")
    standing.show_changes(entry.changes)
    assert standing.overlaps(room.picture.plans[drafted]) == ()
