"""The chain of approvals (审批): its order, who may speak, major plans (N-10), second approvers (R-2), other chains."""

from datetime import date, timedelta
from typing import Any

from models.commands import plans as p
from models.decisions.major_plans import counted_together
from models.decisions.plan_approvals import due_link, needed_links
from models.decisions.situation import Situation
from models.entities.outage_plans import CopyTo, PlanAct, PlanLink, PlanState, Window
from models.entities.people import Role
from models.errors import NotAllowed, Unavailable
from models.ids import AccountId, PlanId
from models.rules.permission_table import PERMISSIONS
from models.rules.plan_chain import MAY_APPROVE
from models.rules.site_rule_book import parse_site_rule_book
from tests.models.builders import Room, rule_book
from tests.models.outage_plans import HOURS, act, bring, draft, refuses, scope_of

S, L = PlanState, PlanLink
LONG = Window(HOURS.start, HOURS.start + timedelta(hours=24, minutes=1))


def due(room: Room, key: PlanId) -> PlanLink | None:
    on = Situation(room.picture.accounts[AccountId("li")], room.picture, room.now, room.rules)
    link = due_link(room.picture.plans[key], on)
    return link.id if link is not None else None


def test_links_speak_in_order_and_no_other_before_them(room: Room) -> None:
    key = draft(room)
    assert due(room, key) is None
    refusal = refuses(room, p.ApprovePlan, key, by="chief-east")
    assert (refusal.code, refusal.facts["act"]) == ("wrong_plan_state", PlanAct.APPROVE_STATION)
    act(room, p.FilePlan, key)
    assert due(room, key) is L.STATION
    early = refuses(room, p.ApproveNotice, key, by="li")
    assert (type(early), early.code, early.facts["link"]) == (Unavailable, "link_before_notice", L.STATION)
    for by in ("room", "head", "branch", "leader"):
        refusal = refuses(room, p.ApprovePlan, key, by=by)
        assert (type(refusal), refusal.code, refusal.facts["roles"]) == (
            NotAllowed,
            "not_this_link",
            (Role.STATION_CHIEF,),
        )
        assert refuses(room, p.ReturnPlan, key, by=by, reason="因").code == "not_this_link"
    # The neighbour's chief is no chief here; the planner approves nothing.
    assert refuses(room, p.ApprovePlan, key, by="chief-west").code == "not_yours"
    assert refuses(room, p.ApprovePlan, key, by="planner-east").code == "role_may_not"
    act(room, p.ApprovePlan, key, by="chief-east", remark="同意")
    assert (due(room, key), room.picture.plans[key].stages[-1].reason) == (L.ROOM, "同意")
    assert refuses(room, p.ApprovePlan, key, by="chief-east").code == "not_this_link"
    act(room, p.ApprovePlan, key, by="room")
    assert refuses(room, p.ApprovePlan, key, by="leader").code == "notice_is_next"
    act(room, p.ApproveNotice, key, by="leader")
    assert due(room, key) is None


def test_who_drafts_writes_or_files_does_not_approve(room: Room) -> None:
    own = draft(room, by="chief-east")
    act(room, p.FilePlan, own)
    refusal = refuses(room, p.ApprovePlan, own, by="chief-east")
    assert (refusal.code, refusal.rule) == ("own_plan", "N-7")
    filed = draft(room)
    act(room, p.FilePlan, filed, by="chief-east")
    assert refuses(room, p.ApprovePlan, filed, by="chief-east").code == "own_plan"
    # Sent on its way anew by the planner, it is the planner's; but who drafted it stays who drafted it.
    for key, code in ((filed, None), (own, "own_plan")):
        act(room, p.WithdrawPlan, key, reason="因")
        act(room, p.FilePlan, key)
        if code is None:
            act(room, p.ApprovePlan, key, by="chief-east")
        else:
            assert refuses(room, p.ApprovePlan, key, by="chief-east").code == code
    rooms = draft(room, by="room")
    bring_to_room(room, rooms)
    assert refuses(room, p.ApprovePlan, rooms, by="room").code == "own_plan"
    notice = draft(room, by="li")
    bring_to_room(room, notice)
    act(room, p.ApprovePlan, notice, by="room")
    assert refuses(room, p.ApproveNotice, notice, by="li").code == "own_plan"


def bring_to_room(room: Room, key: PlanId) -> None:
    act(room, p.FilePlan, key)
    act(room, p.ApprovePlan, key, by="chief-east")


def test_a_long_plan_is_the_department_heads_too(room: Room) -> None:
    key = bring(room, draft(room, window=LONG), S.ROOM_APPROVED)
    assert due(room, key) is L.HEAD
    assert refuses(room, p.ApproveNotice, key, by="li").facts["link"] is L.HEAD
    act(room, p.ApprovePlan, key, by="head")
    act(room, p.ApproveNotice, key, by="li")
    exact = Window(HOURS.start, HOURS.start + timedelta(hours=24))
    other = bring(room, draft(room, window=exact, scope=scope_of("T-9")), S.ROOM_APPROVED)
    assert due(room, other) is L.NOTICE


def test_a_long_outage_that_is_filed_in_two_plans_is_as_long_as_in_one(room: Room) -> None:
    """N-10: 14 hours and, 12 hours later on the same line, 11 more. A third at the same time makes it no longer."""
    hour = timedelta(hours=1)
    first = bring(room, draft(room, window=Window(HOURS.start, HOURS.start + 14 * hour)), S.ROOM_APPROVED)
    assert due(room, first) is L.NOTICE
    on_line = {"scope": scope_of("T-9")}
    beside = bring(room, draft(room, window=Window(HOURS.start, HOURS.start + 12 * hour), **on_line), S.ROOM_APPROVED)
    assert (due(room, first), due(room, beside)) == (L.NOTICE, L.NOTICE)
    more = Window(HOURS.start + 26 * hour, HOURS.start + 37 * hour)
    second = draft(room, window=more, **on_line)
    assert due(room, first) is L.NOTICE, "nobody has filed it"
    bring(room, second, S.ROOM_APPROVED)
    assert (due(room, first), due(room, second)) == (L.HEAD, L.HEAD)
    assert due(room, beside) is L.NOTICE, "23 hours"
    on = Situation(room.picture.accounts[AccountId("li")], room.picture, room.now, room.rules)
    together = counted_together(room.picture.plans[second], on)
    assert (together.plans, together.length) == ((first, beside), 25 * hour)
    act(room, p.WithdrawPlan, first, reason="改期")
    assert due(room, second) is L.NOTICE
    later = Window(more.end + 25 * hour, more.end + 39 * hour)
    far = bring(room, draft(room, window=later), S.ROOM_APPROVED)
    assert (due(room, second), due(room, far)) == (L.NOTICE, L.NOTICE), "not within a day"


def test_the_eleventh_outage_of_a_period_is_major(room: Room) -> None:
    keys = [draft(room, scope=scope_of(f"A{n}")) for n in range(12)]
    for key in keys[:11]:
        act(room, p.FilePlan, key)
    # Ten and itself; the twelfth is a draft and does not count, nor does a neighbour's or another day's.
    assert L.HEAD in needed(room, keys[0])
    act(room, p.CancelPlan, keys[10], reason="因")
    west = draft(room, "west")
    act(room, p.FilePlan, west, by="planner-west")
    act(room, p.FilePlan, draft(room, window=Window(HOURS.end, HOURS.end + timedelta(hours=1))))
    assert L.HEAD not in needed(room, keys[0])
    assert L.HEAD not in needed(room, west)


def needed(room: Room, key: PlanId) -> list[PlanLink]:
    on = Situation(room.picture.accounts[AccountId("li")], room.picture, room.now, room.rules)
    return [link.id for link in needed_links(room.picture.plans[key], on)]


def test_over_a_limit_another_person_has_to_agree(room: Room) -> None:
    key = bring(room, draft(room), S.FILED)
    act(room, p.ApprovePlan, key, by="chief-east", over_limit_reason="同杆改造，不能再分")
    act(room, p.ApprovePlan, key, by="room")
    assert room.picture.plans[key].stages[-2].over_limit_reason == "同杆改造，不能再分"
    assert due(room, key) is L.SECOND
    assert refuses(room, p.ApproveNotice, key, by="leader").facts["link"] is L.SECOND
    act(room, p.ApprovePlan, key, by="leader")
    assert room.picture.plans[key].state is S.SECOND_APPROVED
    # Who agreed to the exception does not announce it as well.
    assert refuses(room, p.ApproveNotice, key, by="leader").code == "approved_by_you"
    act(room, p.ApproveNotice, key, by="li")
    # The head of a major plan over a limit is one person still.
    major = bring(room, draft(room, window=LONG, scope=scope_of("T-9")), S.ROOM_APPROVED)
    act(room, p.ApprovePlan, major, by="head", over_limit_reason="因")
    assert due(room, major) is L.SECOND
    assert refuses(room, p.ApprovePlan, major, by="head").code == "approved_by_you"
    # The next round asks anew.
    act(room, p.WithdrawPlan, major, reason="因")
    act(room, p.FilePlan, major)
    assert L.SECOND not in needed(room, major)


SITE = """
site = "JJ"
version = 1
effective_from = 2026-01-01
plan_copies = ["marketing"]

[[plan_link]]
id = "room"
roles = ["maintenance_branch", "distribution_room"]
rule = "N-7"

[[plan_link]]
id = "station"
roles = ["station_chief"]
rule = "N-7"

[[plan_link]]
id = "second"
roles = ["department_head"]
when = "over_limit"
rule = "R-2"

[[plan_link]]
id = "notice"
roles = ["dispatcher"]
rule = "N-7"
"""


def test_a_site_has_a_chain_of_its_own(room: Room) -> None:
    room.rules = parse_site_rule_book(SITE, shipped=rule_book(), today=date(2026, 2, 1))
    assert room.rules.version.startswith("2026.1+JJ.1.")
    key = draft(room, window=LONG)
    act(room, p.FilePlan, key)
    assert room.picture.plans[key].copies == (CopyTo.MARKETING,)
    assert due(room, key) is L.ROOM
    act(room, p.ApprovePlan, key, by="branch")
    assert due(room, key) is L.STATION
    act(room, p.ApprovePlan, key, by="chief-east")
    assert room.picture.plans[key].state is S.STATION_APPROVED
    assert refuses(room, p.ApproveNotice, key, by="leader").code == "not_this_link"
    act(room, p.ApproveNotice, key, by="li")


def test_whom_a_chain_may_name_the_table_of_permissions_lets_approve() -> None:
    for link, roles in MAY_APPROVE.items():
        kind: type[Any] = p.ApproveNotice if link is L.NOTICE else p.ApprovePlan
        assert roles <= PERMISSIONS[kind].keys()
        assert roles <= PERMISSIONS[p.ReturnPlan].keys()


def test_the_chain_as_shipped() -> None:
    """N-7, N-10: station, distribution room, the head where it is major, then the notice by the dispatcher."""
    book = rule_book().plan_chain
    assert [link.id for link in book.links] == [L.STATION, L.ROOM, L.HEAD, L.SECOND, L.NOTICE]
    assert book.copies == (CopyTo.METERING_SPECIALIST, CopyTo.LV_REPAIR_LEADER)
