"""Repeated outages between a plan and its approval (R-2): the reason, the second approver, and what comes meanwhile."""

from collections.abc import Generator
from dataclasses import replace
from datetime import date, timedelta
from itertools import count

import pytest

from models.commands import plans as p
from models.commands.room import Undo
from models.decisions.plan_approvals import due_link
from models.decisions.plan_judgement import PlanJudgement, PlanQuestion, judging
from models.decisions.possible_days import possible_days
from models.decisions.situation import Situation
from models.entities.outage_plans import PlanKind, PlanLink, PlanState, Window
from models.errors import RuleBroken, Unavailable
from models.ids import AccountId, AreaCode, PlanId
from models.planning.repeat_limits import RepeatClass
from models.planning.repeated_outages import Caliber, Side
from tests.models.builders import Room
from tests.models.outage_plans import (
    HOURS,
    act,
    approved,
    bring,
    content_of,
    draft,
    edited,
    fault,
    never_closed,
    published,
    refuses,
    scope_of,
)

DAY = timedelta(days=1)
T1 = AreaCode("T-1")
S, L = PlanState, PlanLink


def darken(room: Room, *days_ago: int, area: str = "T-1") -> None:
    for days in days_ago:
        fault(room, area, room.now - days * DAY)


def on(room: Room) -> Situation:
    return Situation(room.picture.accounts[AccountId("li")], room.picture, room.now, room.rules, room.outages)


def due(room: Room, key: PlanId) -> PlanLink | None:
    link = due_link(room.picture.plans[key], on(room))
    return link.id if link is not None else None


def test_over_a_limit_the_first_link_names_the_reason_and_another_person_agrees(room: Room) -> None:
    darken(room, 5, 15, 25)
    key = bring(room, draft(room), S.FILED)
    for nothing in ("", "  "):
        error = refuses(room, p.ApprovePlan, key, by="chief-east", over_limit_reason=nothing)
        assert (type(error), error.code, error.rule) == (RuleBroken, "plan_over_limit", "R-2")
    said = {name: error.facts[name] for name in ("areas", "area", "count", "outages", "most", "limit")}
    assert said == {"areas": (T1,), "area": T1, "count": 1, "outages": 4, "most": 3, "limit": "R-2.days"}
    act(room, p.ApprovePlan, key, by="chief-east", over_limit_reason="同杆改造，不能再分")
    act(room, p.ApprovePlan, key, by="room")
    assert due(room, key) is L.SECOND
    assert refuses(room, p.ApproveNotice, key, by="li").facts["link"] is L.SECOND
    act(room, p.ApprovePlan, key, by="leader")
    act(room, p.ApproveNotice, key, by="li")
    assert room.picture.plans[key].state is S.NOTICE_APPROVED


def test_the_second_approver_is_neither_the_drafter_nor_who_named_the_reason(room: Room) -> None:
    darken(room, 5, 15, 25)
    drafted = draft(room, by="leader", scope=scope_of("T-1"))
    long = Window(HOURS.start, HOURS.start + timedelta(hours=25))
    named = draft(room, window=long, scope=scope_of("T-1"))
    act(room, p.FilePlan, drafted, by="leader")
    act(room, p.FilePlan, named)
    for key in (drafted, named):
        act(room, p.ApprovePlan, key, by="chief-east", over_limit_reason="因")
        act(room, p.ApprovePlan, key, by="room")
    assert refuses(room, p.ApprovePlan, drafted, by="leader").code == "own_plan"
    act(room, p.ApprovePlan, named, by="head")
    assert (due(room, named), refuses(room, p.ApprovePlan, named, by="head").code) == (L.SECOND, "approved_by_you")


def test_a_fault_that_comes_on_the_way_sends_the_plan_back_for_its_reason(room: Room) -> None:
    darken(room, 5, 15)
    key = bring(room, draft(room), S.ROOM_APPROVED)
    assert due(room, key) is L.NOTICE
    darken(room, 0)
    # Nobody who has spoken has named a reason, and who agrees does not name what he agrees to.
    assert due(room, key) is L.SECOND
    assert refuses(room, p.ApproveNotice, key, by="li").facts["link"] is L.SECOND
    assert refuses(room, p.ApprovePlan, key, by="leader", over_limit_reason="因").code == "plan_over_limit_unagreed"
    act(room, p.ReturnPlan, key, by="leader", reason="昨夜又停电，请说明理由")
    act(room, p.FilePlan, key)
    act(room, p.ApprovePlan, key, by="chief-east", over_limit_reason="因")
    for by in ("room", "leader"):
        act(room, p.ApprovePlan, key, by=by)
    act(room, p.ApproveNotice, key, by="li")
    # Before anybody has spoken, or in between, the next one to speak names it.
    other = bring(room, draft(room, scope=scope_of("T-9")), S.STATION_APPROVED)
    darken(room, 0, 20, 40, area="T-9")
    assert refuses(room, p.ApprovePlan, other, by="room").code == "plan_over_limit"
    act(room, p.ApprovePlan, other, by="room", over_limit_reason="因")
    assert due(room, other) is L.SECOND


def test_a_reason_holds_for_the_areas_that_it_was_given_for(room: Room) -> None:
    darken(room, 5, 15, 25)
    key = bring(room, draft(room, scope=scope_of("T-1", "T-2", "T-3")), S.FILED)
    act(room, p.ApprovePlan, key, by="chief-east", over_limit_reason="T-1 同杆改造")
    assert room.picture.plans[key].stages[-1].over_limit_areas == (T1,)
    darken(room, 0, 20, 40, area="T-2")
    said = judged(room, PlanQuestion.of(room.picture.plans[key]))
    assert said.over_limit is not None
    assert said.without_reason is not None
    assert (said.over_limit.areas, said.without_reason.areas) == ((T1, "T-2"), ("T-2",))
    error = refuses(room, p.ApprovePlan, key, by="room")
    assert (error.code, error.facts["areas"], error.facts["area"]) == ("plan_over_limit", ("T-2",), "T-2")
    act(room, p.ApprovePlan, key, by="room", over_limit_reason="T-2 也在同杆")
    # While the second approver thinks it over, a third one comes: to that nobody can agree any more in this round.
    assert judged(room, PlanQuestion.of(room.picture.plans[key])).without_reason is None
    darken(room, 0, 20, 40, area="T-3")
    error = refuses(room, p.ApprovePlan, key, by="leader")
    assert (error.code, error.facts["areas"]) == ("plan_over_limit_unagreed", ("T-3",))
    act(room, p.ReturnPlan, key, by="leader", reason="T-3 昨夜又停电")
    act(room, p.FilePlan, key)
    act(room, p.ApprovePlan, key, by="chief-east", over_limit_reason="因")
    for by in ("room", "leader"):
        act(room, p.ApprovePlan, key, by=by)
    # After everybody has spoken it is the same: the dispatcher cannot announce what nobody has agreed to.
    more = bring(room, draft(room, scope=scope_of("T-4", "T-5")), S.FILED)
    darken(room, 1, 20, 40, area="T-4")
    act(room, p.ApprovePlan, more, by="chief-east", over_limit_reason="因")
    for by in ("room", "leader"):
        act(room, p.ApprovePlan, more, by=by)
    darken(room, 1, 20, 40, area="T-5")
    assert refuses(room, p.ApproveNotice, more, by="li").facts["areas"] == ("T-5",)
    act(room, p.ApproveNotice, key, by="li")


def test_another_plan_that_is_approved_meanwhile_counts(room: Room) -> None:
    darken(room, 5, 15)
    later = Window(HOURS.start + 3 * DAY, HOURS.end + 3 * DAY)
    first = bring(room, draft(room), S.ROOM_APPROVED)
    second = bring(room, draft(room, window=later), S.ROOM_APPROVED)
    assert (due(room, first), due(room, second)) == (L.NOTICE, L.NOTICE)
    act(room, p.ApproveNotice, first, by="li")
    assert due(room, second) is L.SECOND
    assert refuses(room, p.ApproveNotice, second, by="li").code == "link_before_notice"
    # Moved away it is free again, and given up as well; an undo brings it back to judgement.
    entry = act(room, p.CancelPlan, first, reason="因")
    assert due(room, second) is L.NOTICE
    act(room, p.ApproveNotice, second, by="li")
    error = room.refused(Undo(revision=entry.revision), "planner-east")
    assert (error.code, error.facts["plan"]) == ("plan_over_limit_unagreed", first)
    act(room, p.PostponePlan, second, reason="雨", window=Window(later.start + 90 * DAY, later.end + 90 * DAY))
    room.send(Undo(revision=entry.revision), "planner-east")
    assert room.picture.plans[first].approved is not None


def test_more_areas_and_other_hours_are_judged_anew(room: Room) -> None:
    darken(room, 5, 15, 25, area="T-3")
    key = approved(room)
    act(room, p.EditPlan, key, **edited(room, key, scope=scope_of("T-1", "T-3")), reason="因")
    assert refuses(room, p.ApprovePlan, key, by="chief-east").facts["areas"] == ("T-3",)
    away = Window(HOURS.start + 50 * DAY, HOURS.end + 50 * DAY)
    act(room, p.PostponePlan, key, window=away, reason="避开")
    act(room, p.ApprovePlan, key, by="chief-east")


def test_live_work_darkens_nobody(room: Room) -> None:
    darken(room, 1, 2, 3, 4, 5, 6)
    live = draft(room, kind=PlanKind.CLOSURE_LIVE)
    act(room, p.FilePlan, live)
    act(room, p.ApprovePlan, live, by="chief-east")


def burnt(room: Room, waits: timedelta) -> PlanId:
    start = room.now + waits
    window = Window(start, start + timedelta(hours=2))
    return draft(room, window=window, scope=scope_of("T-9"), kind=PlanKind.BURNT_TRANSFORMER)


def arranged(room: Room, *days: int) -> None:
    for many in days:
        approved(room, window=Window(HOURS.start + many * DAY, HOURS.end + many * DAY), scope=scope_of("T-9"))


def test_a_burnt_transformer_that_waits_is_the_fourth_arranged_outage_of_a_year(room: Room) -> None:
    """YK-17: while it is written and when it is approved; dealt with at once it is none of the three."""
    arranged(room, 60, 120, 180)
    for waits, limit in ((timedelta(hours=23), None), (240 * DAY, "R-2.planned")):
        key = burnt(room, waits)
        question = PlanQuestion.of(room.picture.plans[key])
        for asked in (question, replace(question, plan=None)):
            over = judged(room, asked).over_limit
            assert (over and over.limit.number) == limit
        act(room, p.FilePlan, key)
        if limit is None:
            act(room, p.ApprovePlan, key, by="chief-east")
        else:
            facts = refuses(room, p.ApprovePlan, key, by="chief-east").facts
            assert (facts["limit"], facts["outages"]) == (limit, 4)


@pytest.mark.parametrize(("waits", "limit"), [(timedelta(hours=23), None), (240 * DAY, "R-2.planned")])
def test_a_burnt_transformer_that_waits_counts_beside_other_plans(
    room: Room, waits: timedelta, limit: str | None
) -> None:
    """YK-17: in the book of outages it is what it was when it was approved itself."""
    arranged(room, 60, 120)
    bring(room, burnt(room, waits), S.NOTICE_APPROVED)
    third = draft(room, window=Window(HOURS.start + 180 * DAY, HOURS.end + 180 * DAY), scope=scope_of("T-9"))
    over = judged(room, PlanQuestion.of(room.picture.plans[third])).over_limit
    assert (over and over.limit.number) == limit


def test_without_the_whole_history_nobody_approves(room: Room) -> None:
    key = bring(room, draft(room), S.FILED)
    room.outages.whole = False
    error = refuses(room, p.ApprovePlan, key, by="chief-east", over_limit_reason="因")
    assert (type(error), error.code) == (Unavailable, "outages_unread")
    act(room, p.WithdrawPlan, key, reason="因")  # what approves nothing goes on
    room.outages.whole = True


def judged(room: Room, question: PlanQuestion) -> PlanJudgement:
    *steps, answer = judging(7, question, on(room), {T1: 40})
    assert not any(steps)
    assert answer is not None
    assert answer.question == 7
    return answer


def test_what_a_plan_would_do_is_told_before(room: Room) -> None:
    darken(room, 5, 15)
    draft_of = PlanQuestion(station=room.picture.plans[draft(room)].station, window=HOURS, content=content_of())
    said = judged(room, draft_of)
    assert (said.warned, said.newly_warned, said.newly_over, said.over_limit) == ((T1,), (), (), None)  # told
    assert said.repeats is not None
    assert said.repeats.totals(Caliber.ALL, Side.AFTER)[RepeatClass.WARNING] == 1
    assert said.moves is not None
    assert said.moves.clear
    assert said.due is None
    assert [link.id for link in said.links] == [L.STATION, L.ROOM, L.NOTICE]
    darken(room, 25)
    key = bring(room, draft(room), S.FILED)
    said = judged(room, PlanQuestion.of(room.picture.plans[key]))
    assert said.over_limit is not None
    assert (said.newly_over, said.over_limit.areas, said.over_limit.count) == ((T1,), (T1,), 4)
    assert [link.id for link in said.links] == [L.STATION, L.ROOM, L.SECOND, L.NOTICE]
    assert said.due is not None
    assert said.due.id is L.STATION
    # What was published is judged, not what was approved. Areas that no notice names are announced anew: too late here.
    act(room, p.ApprovePlan, key, by="chief-east", over_limit_reason="因")
    for by in ("room", "leader"):
        act(room, p.ApprovePlan, key, by=by)
    act(room, p.ApproveNotice, key, by="li")
    published(room, key)
    room.wait(days=5)
    plan = room.picture.plans[key]
    assert not judged(room, PlanQuestion.of(plan)).verdict.blocks
    assert judged(room, replace(PlanQuestion.of(plan), content=replace(plan.content, work="换杆"))).verdict.blocks == ()
    more = replace(plan.content, scope=scope_of("T-1", "T-2", "T-3"))
    assert judged(room, replace(PlanQuestion.of(plan), content=more)).verdict.blocks
    room.outages.whole = False
    assert (judged(room, draft_of).unread, judged(room, draft_of).repeats) == (True, None)
    room.outages.whole = True


def test_an_order_that_nobody_closed_hides_no_outage_and_is_told(room: Room) -> None:
    forgotten = never_closed(room, "T-1", room.now - 100 * DAY)
    never_closed(room, "T-1", room.now - 2 * DAY)
    never_closed(room, "T-9", room.now - 200 * DAY)
    key = bring(room, draft(room), S.FILED)
    said = judged(room, PlanQuestion.of(room.picture.plans[key]))
    assert [(one.order, one.areas, one.since) for one in said.long_open] == [
        (forgotten, (T1,), room.now - 100 * DAY)  # the other is young: its crew may still be at work
    ]
    darken(room, 5, 15)
    assert refuses(room, p.ApprovePlan, key, by="chief-east").facts["limit"] == "R-2.days"


def test_days_to_move_to_are_lawful_and_free(room: Room) -> None:
    """A hundred and one days, but for those too early for a notice (N-1), and those that another plan holds."""
    near = approved(room)
    moved = Window(HOURS.start + 2 * DAY, HOURS.end + 2 * DAY)
    approved(room, window=moved, scope=scope_of("T-9"))
    approved(room, window=Window(moved.start + 2 * DAY, moved.end + 2 * DAY), kind=PlanKind.CLOSURE_LIVE)
    long = Window(HOURS.start + 20 * DAY, HOURS.start + 20 * DAY + timedelta(hours=20))
    approved(room, window=long, scope=scope_of("T-2", "T-7"))
    asked = room.picture.plans[draft(room, window=Window(HOURS.start + 5 * DAY, HOURS.end + 5 * DAY))]
    days, pieces = worked(possible_days(asked, on(room)))
    assert pieces > 3
    first = (room.now + 8 * DAY).astimezone(room.rules.zone).date()
    every = {first + timedelta(days=day) for day in range(68)}
    taken = {window.start.astimezone(room.rules.zone).date() for window in (HOURS, long)}
    assert set(days) == every - taken
    # Its own approved hours are no other plan's.
    own = replace(room.picture.plans[near], starts_at=moved.start, ends_at=moved.end)
    assert HOURS.start.astimezone(room.rules.zone).date() in worked(possible_days(own, on(room)))[0]


def worked(steps: Generator[None, None, tuple[date, ...]]) -> tuple[tuple[date, ...], int]:
    """What was found, and in how many pieces."""
    for pieces in count():
        try:
            next(steps)
        except StopIteration as end:
            return end.value, pieces
    raise AssertionError


def test_a_fork_is_judged_by_itself(room: Room) -> None:
    """What-if: another plan approved in a picture that nobody commits."""
    darken(room, 5, 15)
    key = bring(room, draft(room), S.ROOM_APPROVED)
    kept = room.picture, room.outages
    room.picture, room.outages = room.picture.fork(), room.outages.fork()
    approved(room, window=Window(HOURS.start + 3 * DAY, HOURS.end + 3 * DAY))
    assert due(room, key) is L.SECOND
    room.picture, room.outages = kept
    assert due(room, key) is L.NOTICE


def test_a_plan_that_is_given_up_by_the_same_act_counts_no_more(room: Room) -> None:
    """A merge: two faults, the other plan and this one would be over the limit; without the other one they are not."""
    darken(room, 5, 15)
    other = approved(room, scope=scope_of("T-1"))
    key = draft(room, scope=scope_of("T-1"), window=Window(HOURS.start + 2 * DAY, HOURS.end + 2 * DAY))
    asked = PlanQuestion.of(room.picture.plans[key])
    both, merged = judged(room, asked), judged(room, replace(asked, given_up=other))
    assert both.over_limit is not None
    assert merged.over_limit is None
    assert both.repeats is not None and merged.repeats is not None
    of_limit = both.over_limit.limit
    assert [int(one.count(of_limit, Side.AFTER)[0]) for one in (both.repeats, merged.repeats)] == [4, 3]
    meeting = replace(asked, window=HOURS)
    assert [one.plan for one in judged(room, meeting).overlaps] == [other]
    assert judged(room, replace(meeting, given_up=other)).overlaps == ()
    assert room.picture.plans[other].state is S.NOTICE_APPROVED, "nobody has cancelled it yet"
    assert judged(room, asked).over_limit == both.over_limit
