"""Notices that go out, and who is told of them (N-1, N-2, N-9, N-11 … N-13, U-3)."""

from datetime import timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.commands import notices as t
from models.commands import plans as p
from models.commands.room import Undo
from models.decisions.plan_gates import check_announced
from models.decisions.situation import Situation
from models.entities.network import Grade, ImportantCustomer
from models.entities.notices import Answer, NoticeKind, Recipient, RecipientKind, TellingManner, publication_id
from models.entities.outage_plans import PlanKind, PlanState, Window
from models.errors import DispatchError
from models.ids import AccountId, AreaCode, PlanId
from models.notices.announced import next_notice, notice_case
from models.notices.ledger import NoticeStanding, notice_standing, whom_to_tell_again
from models.notices.telling import NoticeAlarm
from models.rules.notice_changes import HoursChange
from models.rules.notice_duties import Compliance, NoticeStep
from models.rules.notice_law import judge
from tests.models.builders import MORNING, Room, city, import_of
from tests.models.outage_days import opened, switched_off
from tests.models.outage_plans import (
    HOSPITAL,
    HOURS,
    LINE_95598,
    VILLAGE,
    act,
    approved,
    draft,
    edited,
    notice_of_plan,
    published,
    refuses,
    scope_of,
    tell,
)

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
MINUTE = timedelta(minutes=1)
LATER = Window(HOURS.start + 9 * DAY, HOURS.end + 9 * DAY)
A, K = NoticeAlarm, NoticeKind


def standing(room: Room, plan: PlanId) -> NoticeStanding:
    return notice_standing(room.picture.plans[plan], room.picture, now=room.now, rules=room.rules)


def gate(room: Room, plan: PlanId) -> str:
    on = Situation(room.picture.accounts[AccountId("li")], room.picture, room.now, room.rules, room.outages)
    try:
        check_announced(room.picture.plans[plan], on)
    except DispatchError as refusal:
        return refusal.code
    return ""


def again(room: Room, plan: PlanId, by: str = "li") -> None:
    """The plan along its chain once more."""
    for speaker in ("chief-east", "room"):
        act(room, p.ApprovePlan, plan, by=speaker)
    act(room, p.ApproveNotice, plan, by=by)


def test_approved_hours_are_not_announced_before_they_are_published(room: Room) -> None:
    key = approved(room)
    before = standing(room, key)
    assert (before.announced, before.alarms, gate(room, key)) == (False, (), "plan_not_announced")
    assert before.next is not None
    assert (before.next.kind, before.next.window) == (K.PLANNED, HOURS)
    due = before.due
    assert due is not None
    # N-12: at risk, then too late; and then these hours are published no more (N-1).
    assert before.changes_at == due - room.rules.duration("N-12.at_risk")
    room.now = before.changes_at
    assert standing(room, key).alarms == (A.AT_RISK,)
    room.now = due + MINUTE
    assert standing(room, key).alarms == (A.LATE,)
    assert room.refused(notice_of_plan(room, key)).rule == "N-1"
    room.now = due
    published(room, key)
    after = standing(room, key)
    assert (after.announced, after.next, gate(room, key)) == (True, None, "")
    [notice] = after.published
    assert (notice.sequence, notice.first, notice.window, notice.number) == (0, None, HOURS, key)
    assert notice.areas == room.picture.plans[key].content.scope.areas
    duties = judge(notice_case(room.picture.plans[key], room.picture), now=room.now, rules=room.rules).duties
    assert {one.state for one in duties if one.step is NoticeStep.PUBLISHED} == {Compliance.KEPT}


def test_what_was_published_is_taken_back_in_public_only(room: Room) -> None:
    key = draft(room)
    act(room, p.FilePlan, key)
    for speaker in ("chief-east", "room"):
        act(room, p.ApprovePlan, key, by=speaker)
    given_at = act(room, p.ApproveNotice, key, by="li")
    room.wait(minutes=1)
    entry = room.send(notice_of_plan(room, key))
    assert entry is not None
    assert room.refused(Undo(revision=entry.revision)).code == "not_undoable"
    assert room.refused(Undo(revision=given_at.revision)).code == "built_upon"
    # Hours that were postponed come back as they were announced, until the public has heard of others.
    put_off = act(room, p.PostponePlan, key, window=LATER, reason="雨")
    room.now = HOURS.start - HOUR
    back = room.send(Undo(revision=put_off.revision), "planner-east")
    assert back is not None
    assert standing(room, key).announced
    gone = act(room, p.CancelPlan, key, reason="因")
    published(room, key)
    assert room.refused(Undo(revision=gone.revision), "planner-east").rule == "N-1"


def test_a_postponed_outage_is_announced_anew_and_everybody_told_again(room: Room) -> None:
    key = published(room, approved(room))
    tell(room, key, VILLAGE.id)
    act(room, p.PostponePlan, key, window=LATER, reason="雨")
    # The public knows hours that hold no more: it may be told so before the new ones are approved (N-13).
    on_its_way = standing(room, key)
    assert on_its_way.next is not None
    assert (on_its_way.next.kind, on_its_way.alarms, on_its_way.due) == (K.CANCELLED, (A.PLAN_CHANGED,), HOURS.start)
    told = whom_to_tell_again(room.picture.plans[key], room.picture, now=room.now, rules=room.rules)
    assert told is not None
    assert (told.change, told.tell_again) == (HoursChange.POSTPONED, (VILLAGE.id,))
    again(room, key)
    published(room, key, reason="雨")
    now = standing(room, key)
    assert [one.kind for one in now.published] == [K.PLANNED, K.POSTPONED]
    assert now.published[1].first == now.published[0].id
    [village] = [one for one in now.recipients if one.telling.recipient == VILLAGE]
    assert (village.told_at, village.alarms, village.owed(room.now)) == (None, (A.PLAN_CHANGED,), True)
    assert village.due == HOURS.start, "before anybody waits in the wrong hours (N-13)"
    tell(room, key, VILLAGE.id)
    assert standing(room, key).recipients[0].alarms == ()


def test_a_running_outage_is_extended_with_a_notice_before_its_end(room: Room) -> None:
    key = published(room, approved(room))
    room.now = HOURS.start
    switched_off(room, opened(room, key))
    room.now = HOURS.start + HOUR
    act(room, p.ExtendPlan, key, end=HOURS.end + HOUR, reason="电缆头未制作完")
    again(room, key)
    stands = standing(room, key)
    assert stands.next is not None
    assert (stands.next.kind, stands.due) == (K.EXTENDED, HOURS.end)
    room.now = HOURS.end - MINUTE
    assert A.AT_RISK in standing(room, key).alarms
    published(room, key)
    assert gate(room, key) == ""


def test_other_areas_are_another_notice(room: Room) -> None:
    key = published(room, approved(room))
    more = scope_of("T-1", "T-2", "T-3")
    act(room, p.EditPlan, key, **edited(room, key, scope=more), reason="因")
    again(room, key)
    stands = standing(room, key)
    assert stands.next is not None
    assert (stands.next.kind, stands.next.areas) == (K.CHANGED, more.areas)
    assert gate(room, key) == "plan_not_announced"
    # Fewer than the public knows need no lead time of their own; it is told all the same.
    published(room, key)
    act(room, p.EditPlan, key, **edited(room, key, scope=scope_of("T-1")), reason="因")
    again(room, key)
    assert (gate(room, key), standing(room, key).announced) == ("", False)


def test_live_work_and_short_switching_are_not_announced(room: Room) -> None:
    live = approved(room, kind=PlanKind.CLOSURE_LIVE)
    short = approved(room, window=Window(LATER.start, LATER.start + 10 * MINUTE))
    for key in (live, short):
        assert (standing(room, key).next, standing(room, key).alarms, gate(room, key)) == (None, (), "")
    assert room.refused(notice_of_plan(room, live)).code == "notice_of_live_work"
    assert room.refused(notice_of_plan(room, short)).code == "notice_not_announced"


def test_important_customers_count_as_told_when_the_last_of_them_knows(room: Room) -> None:
    key = approved(room, scope=scope_of("T-1", important=("hospital",)))
    unlisted = notice_of_plan(room, key, recipients=(VILLAGE, LINE_95598))
    assert room.refused(unlisted).code == "important_not_listed"
    published(room, key)
    assert gate(room, key) == "plan_not_announced", "N-2: told one by one as well"
    tell(room, key, HOSPITAL.id, answer=Answer.REFUSED)
    assert gate(room, key) == ""
    [hospital, *_] = standing(room, key).recipients
    assert (hospital.alarms, hospital.second_try) == ((A.REFUSED,), None)


def test_one_who_was_told_of_other_hours_since_has_to_be_told_again(room: Room) -> None:
    """The school knows the hours of before; the hospital was told that they hold no more. They are back in force."""
    school = ImportantCustomer(id="school", name="一中", grade=Grade.SECOND, area=AreaCode("T-1"), x=0.0, y=0.0)
    room.send(import_of((*city(), school)), "admin")
    both = (HOSPITAL, Recipient(id="customer/school", kind=RecipientKind.IMPORTANT_CUSTOMER, name="一中"))
    listed = (*both, LINE_95598)
    first = Window(MORNING + 20 * DAY, MORNING + 20 * DAY + 6 * HOUR)
    key = approved(room, scope=scope_of("T-1", important=("hospital", "school")), window=first)
    published(room, key, recipients=listed)
    tell(room, key, *(one.id for one in both))
    assert gate(room, key) == ""
    for hours, told in ((Window(first.start + DAY, first.end + DAY), both[:1]), (first, ())):
        room.wait(minutes=5)
        act(room, p.EditPlan, key, **edited(room, key, window=hours), reason="雨")
        again(room, key)
        published(room, key, recipients=listed)
        if told:
            tell(room, key, *(one.id for one in told))
        assert gate(room, key) == "plan_not_announced"
    room.wait(minutes=5)
    tell(room, key, HOSPITAL.id)
    assert gate(room, key) == "", "the school never heard of others"


def test_told_too_late_the_outage_may_not_begin(room: Room) -> None:
    key = published(room, approved(room, scope=scope_of("T-1", important=("hospital",))))
    room.now = HOURS.start - HOUR
    assert standing(room, key).alarms == (A.LATE,)
    tell(room, key, HOSPITAL.id)
    assert gate(room, key) == "plan_announced_late"


def test_a_restriction_is_told_a_second_time_shortly_before_the_cut(room: Room) -> None:
    """N-19: half an hour before; what was said days ago is none, and after a late one the cut waits."""
    key = published(room, approved(room, kind=PlanKind.RESTRICTION, scope=scope_of("T-1", residents=0)))
    who = [one.telling.recipient.id for one in standing(room, key).recipients]
    tell(room, key, *who)
    room.now = HOURS.start - 4 * HOUR - MINUTE
    assert not any(one.owed(room.now) for one in standing(room, key).recipients)
    assert standing(room, key).changes_at == room.now + MINUTE
    room.wait(minutes=2)
    assert all(one.owed(room.now) for one in standing(room, key).recipients)
    late = room.fork()
    tell(room, key, *who[:1])
    assert gate(room, key) == "plan_not_announced", "not all of them"
    room.now = HOURS.start - 30 * MINUTE
    assert A.AT_RISK in standing(room, key).alarms
    tell(room, key, *who[1:])
    room.now = late.now = HOURS.start
    assert (gate(room, key), standing(room, key).alarms) == ("", ())
    assert A.LATE in standing(late, key).alarms
    tell(late, key, *who)
    assert gate(late, key) == "plan_announced_late"
    late.wait(minutes=30)
    assert gate(late, key) == ""


def test_nobody_was_told_while_the_text_was_being_written(room: Room) -> None:
    """A text may be up to an hour old when it goes out; who is told counts from when it is out."""
    plan = approved(room)
    written = room.now
    room.wait(minutes=50)
    published(room, plan, issued_at=written)
    who = (standing(room, plan).recipients[0].telling.recipient.id,)
    fields: dict[str, Any] = {"recipients": who, "sequence": 0, "manner": TellingManner.PHONE, "answer": Answer.AGREED}
    early = room.refused(t.RecordTelling(plan=plan, at=room.now - MINUTE, **fields))
    assert (early.code, early.facts["earliest"]) == ("told_before_notice", room.now)
    room.send(t.RecordTelling(plan=plan, at=room.now, **fields))


def test_who_is_told_is_recorded_asked_again_and_corrected(room: Room) -> None:
    key = published(room, approved(room))
    room.wait(hours=1)
    entry = tell(room, key, VILLAGE.id, LINE_95598.id, by="planner-east", answer=Answer.UNSIGNED, at=room.now - MINUTE)
    village, hotline = standing(room, key).recipients
    assert village.second_try == room.now - MINUTE + room.rules.duration("N-12.second_try")
    assert (hotline.second_try, village.owed(room.now)) == (None, False)
    assert village.owed(village.second_try)
    line = village.telling.lines[0]
    assert (line.by, line.recorded_at - line.at) == ("planner-east", MINUTE)
    fields = {"plan": key, "recipient": VILLAGE.id, "line": 0, "manner": TellingManner.WRITING, "at": room.now}
    right = t.CorrectTelling(**fields, seen=2, answer=Answer.AGREED, reason="送达回执")
    room.send(right, "chief-east")
    telling = standing(room, key).recipients[0].telling
    assert (len(telling.lines), telling.answer_to(0)) == (2, Answer.AGREED)
    assert room.refused(Undo(revision=entry.revision), "planner-east").code == "built_upon"
    room.send(t.CorrectTelling(**fields | {"line": 1}, seen=3, answer=Answer.AGREED, reason="错户", void=True))
    assert standing(room, key).recipients[0].told_at is None


def test_whom_no_name_says_is_added_by_hand(room: Room) -> None:
    key = draft(room)
    estate = Recipient(id="community/锦绣花园", kind=RecipientKind.COMMUNITY, name="锦绣花园", phone="1")
    added = room.send(t.AddRecipient(plan=key, recipient=estate), "planner-east")
    assert added is not None
    drafted = next(entry for entry in room.picture.entries if isinstance(entry.command, p.DraftPlan))
    assert room.refused(Undo(revision=drafted.revision), "planner-east").code == "built_upon"
    room.send(t.RemoveRecipient(plan=key, recipient=estate.id, seen=1), "planner-east")
    assert room.picture.tellings_of(key) == []
    room.send(t.AddRecipient(plan=key, recipient=estate), "planner-east")
    assert refuses(room, p.FilePlan, key, by="chief-west").code == "not_yours"
    west = t.AddRecipient(plan=key, recipient=estate)
    assert room.refused(west, "chief-west").code == "not_yours"


def test_further_files_go_out_with_the_newest_notice(room: Room) -> None:
    key = published(room, approved(room))
    more = notice_of_plan(room, key).files[0]
    same = t.PublishFiles(plan=key, sequence=0, files=(more,))
    assert room.send(same) is None, "it is on record already"
    room.send(t.PublishFiles(plan=key, sequence=0, files=(type(more)(**{**_fields(more), "channel": "12345"}),)))
    [notice] = room.picture.publications_of(key)
    assert [file.channel for file in notice.files] == ["张贴", "12345"]


def _fields(file: object) -> dict[str, object]:
    return {name: getattr(file, name) for name in ("format", "channel", "sha256", "size")}


# -- any order of acts -----------------------------------------------------------------------------------------

ACTS = st.sampled_from(["publish", "postpone", "forward", "extend", "areas", "cancel", "undo", "wait", "approve"])


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(ACTS, st.integers(1, 6)), min_size=4, max_size=14))
def test_publications_are_numbered_without_gaps_and_refer_to_the_first(acts: list[tuple[str, int]]) -> None:
    room = Room()
    key = approved(room, window=Window(MORNING + 20 * DAY, MORNING + 20 * DAY + 6 * HOUR))
    for name, amount in acts:
        try:
            _do(room, key, name, amount)
        except DispatchError:
            continue
        finally:
            _check(room, key)


def _do(room: Room, key: PlanId, name: str, amount: int) -> None:
    plan = room.picture.plans[key]
    fields = {"plan": key, "seen": plan.version}
    span = amount * HOUR
    if name == "publish":
        room.send(notice_of_plan(room, key))
    elif name == "postpone":
        room.send(p.PostponePlan(**fields, window=Window(plan.starts_at + span, plan.ends_at + span), reason="雨"))
    elif name == "forward":
        window = Window(plan.starts_at - span, plan.ends_at - span)
        room.send(p.EditPlan(**fields, window=window, content=plan.content, reason="因"))
    elif name == "extend":
        room.send(p.ExtendPlan(**fields, end=plan.ends_at + span, reason="因"))
    elif name == "areas":
        names = tuple(f"T-{number}" for number in range(1, amount + 1))
        room.send(p.EditPlan(**fields, **edited(room, key, scope=scope_of(*names)), reason="因"))
    elif name == "cancel":
        room.send(p.CancelPlan(**fields, reason="因"))
    elif name == "undo":
        room.send(Undo(revision=room.picture.revision))
    elif name == "wait":
        room.wait(hours=amount * 20)
    elif plan.state is PlanState.FILED:
        again(room, key)


def _check(room: Room, key: PlanId) -> None:
    plan, published_now = room.picture.plans[key], room.picture.publications_of(key)
    assert [one.sequence for one in published_now] == list(range(len(published_now)))
    for one in published_now:
        assert one.first == (None if one.sequence == 0 else publication_id(key, 0))
        assert (one.kind in {K.PLANNED, K.TEMPORARY}) == (one.sequence == 0)
        assert one.number == key
    coming = next_notice(plan, published_now, room.rules)
    if coming is None and plan.approved is not None:
        assert published_now[-1].announces == plan.approved.window
    if coming is None and plan.approved is None and published_now:
        assert published_now[-1].kind is K.CANCELLED
    if plan.approved is not None and gate(room, key) == "":
        # Whoever is cut off knows the hours, and knows them as early as the law wants.
        told = [
            one
            for one in published_now
            if one.announces is not None and set(plan.content.scope.areas) <= set(one.areas)
        ]
        assert any(one.start <= plan.approved.start for one in told)
