"""Service cases from opening to closing, and every refusal on the way (C-1…C-9, U-5, ORG-10, G-2)."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from models.commands import service_cases as c
from models.commands.room import DisableAccount, Undo
from models.entities.orders import CallBackResult, Channel, OrderState, Symptom
from models.entities.service_cases import (
    LONGEST_CASE_WORDS,
    MOST_LINKS,
    CaseFacts,
    CaseKind,
    CaseState,
    Circle,
    ContactResult,
    ContactWay,
    ReplyPoint,
)
from models.errors import Conflict, DispatchError, Incomplete, NotAllowed, RuleBroken, Unavailable
from models.ids import AccountId, CaseId, OrderId
from models.working_set import ARCHIVE_STAYS, CASES_STAY, leaving
from tests.models.builders import Room, place
from tests.models.service_cases import CONFIRMED, act, answered, case_fields, case_of, drafted, opened, reached

Provoke = Callable[[Room], DispatchError]
GRAVE = CaseFacts(households=60)


def test_a_case_lives_from_receipt_to_closing_and_comes_back(room: Room) -> None:
    key = opened(room, words="  表后线谁管  ", customer="K1")
    case = case_of(room, key)
    assert (case.owner, case.station, case.words, case.state) == ("li", "east", "表后线谁管", CaseState.NEW)
    room.wait(hours=1)
    missed = act(room, c.RecordContact, key, way=ContactWay.PHONE, result=ContactResult.NO_ANSWER)
    assert missed.reached is None
    assert missed.judgements == ()
    assert reached(room, key).state is CaseState.CONTACTED
    assert drafted(room, key).state is CaseState.DRAFTED
    checked = act(room, c.CheckReply, key, confirmed=CONFIRMED)
    assert checked.state is CaseState.CHECKED
    assert drafted(room, key, "另一个说法,已道歉。").state is CaseState.DRAFTED, "a new text is not checked yet"
    act(room, c.CheckReply, key, confirmed=CONFIRMED)
    sent = act(room, c.SendReply, key, to="陈敏")
    assert sent.state is CaseState.ANSWERED
    assert {one.rule for one in sent.judgements} == {"C-1.contact", "C-1.answer", "C-3.answer"}
    closed = act(room, c.CloseCase, key, result="客户认可")
    assert (closed.state, closed.closed_at) == (CaseState.CLOSED, room.now)
    assert room.picture.open_cases() == []
    room.wait(days=1)
    again = act(room, c.ReopenCase, key, reason="客户再次来电")
    assert (again.state, again.round_began, len(again.replies)) == (CaseState.NEW, room.now, 1)
    assert room.picture.open_cases() == [again]


def test_links_owner_and_supervision_are_taken_back_and_what_left_the_room_is_not(room: Room) -> None:
    order = room.report()
    key = opened(room)
    act(room, c.LinkCase, key, order=order)
    assert [case.id for case in room.picture.cases_of(order)] == [key]
    assert room.send(c.LinkCase(case=key, seen=case_of(room, key).version, order=order)) is None, "linked already"
    act(room, c.UnlinkCase, key, order=order)
    assert room.picture.cases_of(order) == []
    room.send(Undo(revision=room.picture.revision))
    assert case_of(room, key).orders == (order,)
    handed = act(room, c.HandCase, key, owner=AccountId("wang"), reason="交班")
    assert (handed.owner, handed.handings[-1].by) == ("wang", "li")
    watched = act(room, c.SuperviseCase, key, until=room.now + timedelta(hours=4), reason="市里过问")
    assert watched.supervision is not None
    assert act(room, c.EndCaseSupervision, key).supervision is None
    answered(room, key := opened(room, phone="2"))
    assert room.refused(Undo(revision=room.picture.revision)).code == "not_undoable"
    act(room, c.CloseCase, key, result="好")
    room.send(Undo(revision=room.picture.revision))
    assert case_of(room, key).closed_at is None


def test_a_major_complaint_is_reviewed_at_two_levels_by_two_people(room: Room) -> None:
    key = opened(room)
    room.wait(minutes=5)
    grave = act(room, c.CorrectCaseFacts, key, kind=CaseKind.COMPLAINT, facts=GRAVE)
    assert grave.grave_since == room.now, "owed from when it was known"
    act(room, c.ReviewCase, key, passed_to="营销部")
    answered(room, key)
    assert room.refused(c.CloseCase(case=key, seen=case_of(room, key).version, result="好")).code == "review_owed"
    act(room, c.ReviewCase, key, "leader", passed_to="公司分管领导")
    assert act(room, c.CloseCase, key, result="好").state is CaseState.CLOSED


def test_what_came_by_12398_has_its_result_circulated(room: Room) -> None:
    key = opened(room, channel=Channel.REGULATOR_12398, kind=CaseKind.REQUEST)
    answered(room, key)
    assert room.refused(c.CloseCase(case=key, seen=case_of(room, key).version, result="好")).code == "circulation_owed"
    act(room, c.CirculateResult, key, to="各供电服务站", words="答复及时")
    assert act(room, c.CloseCase, key, result="好").state is CaseState.CLOSED


def test_a_whistle_is_answered_to_the_officer_who_blew_it(room: Room) -> None:
    key = opened(room, channel=Channel.GOVERNMENT_GRID, kind=CaseKind.WHISTLE, officer="周红")
    reached(room, key)
    drafted(room, key)
    act(room, c.CheckReply, key, confirmed=CONFIRMED)
    refused = room.refused(c.SendReply(case=key, seen=case_of(room, key).version, to="社区"))
    assert (type(refused), refused.code) == (RuleBroken, "reply_not_to_officer")
    assert act(room, c.SendReply, key, to="网格员周红").answer is not None


def test_an_order_stays_as_long_as_an_open_case_is_about_it(room: Room) -> None:
    order = room.report(symptom=Symptom.NO_POWER_ONE)
    key = opened(room, order=order)
    room.bring(order, OrderState.RETURNED)
    report = room.report_ids(order)[0]
    room.call_back(report, CallBackResult.SATISFIED)
    room.bring(order, OrderState.ARCHIVED)
    room.wait(seconds=ARCHIVE_STAYS.total_seconds() + 1)
    assert leaving(room.picture, room.now, most=10) == []
    act(room, c.UnlinkCase, key, order=order)
    assert {change.key for change in leaving(room.picture, room.now, most=10)} >= {order}
    answered(room, key)
    act(room, c.CloseCase, key, result="好")
    assert key not in {change.key for change in leaving(room.picture, room.now, most=10)}
    room.wait(seconds=CASES_STAY.total_seconds() + 1)
    assert key in {change.key for change in leaving(room.picture, room.now, most=10)}


def test_a_station_works_on_its_own_cases(room: Room) -> None:
    west = opened(room, place=place("G3"))
    wish = c.RecordContact(case=west, seen=1, way=ContactWay.VISIT, result=ContactResult.REACHED, words="当面")
    assert room.refused(wish, "chief-east").code == "not_yours"
    assert room.refused(c.OpenCase(**case_fields(room.now, place=place("G3"))), "chief-east").code == "not_yours"
    assert room.send(wish, "chief-west") is not None


def opening(**more: object) -> Provoke:
    return lambda room: room.refused(c.OpenCase(**case_fields(room.now, **more)))


def about(
    kind: type, ready: Callable[[Room, CaseId], object] | None = None, by: str = "li", **fields: object
) -> Provoke:
    """A refusal of an act on a fresh case, after `ready` has done what comes before."""

    def provoke(room: Room) -> DispatchError:
        key = opened(room)
        if ready is not None:
            ready(room, key)
        return room.refused(kind(case=key, seen=case_of(room, key).version, **fields), by)

    return provoke


def closed(room: Room, key: CaseId) -> None:
    answered(room, key)
    act(room, c.CloseCase, key, result="好")


def checked(room: Room, key: CaseId) -> None:
    reached(room, key)
    drafted(room, key)
    act(room, c.CheckReply, key, confirmed=CONFIRMED)


def watched(room: Room, key: CaseId) -> None:
    answered(room, key)
    act(room, c.SuperviseCase, key, until=room.now + timedelta(hours=1), reason="急")


def writing_again(room: Room, key: CaseId) -> None:
    answered(room, key)
    drafted(room, key, "补充答复")


def grave(room: Room, key: CaseId) -> None:
    act(room, c.CorrectCaseFacts, key, kind=CaseKind.COMPLAINT, facts=CaseFacts(media=Circle.CITY))
    act(room, c.ReviewCase, key, passed_to="营销部")


def reviewed(room: Room, key: CaseId) -> None:
    grave(room, key)
    act(room, c.ReviewCase, key, "leader", passed_to="公司")


def with_many(room: Room, key: CaseId) -> None:
    for _ in range(MOST_LINKS):
        act(room, c.LinkCase, key, order=room.report())


def too_many(room: Room) -> DispatchError:
    extra = room.report()
    return about(c.LinkCase, with_many, order=extra)(room)


def known_reference(room: Room) -> DispatchError:
    opened(room, channel_reference="12345-1")
    return opening(channel_reference="12345-1 ")(room)


def away(room: Room) -> DispatchError:
    key = opened(room)
    room.send(DisableAccount(account=AccountId("wang"), seen=1), "admin")
    return room.refused(c.HandCase(case=key, seen=1, owner=AccountId("wang"), reason="交班"))


def repeated_without_reason(room: Room) -> DispatchError:
    """A repeat answered with an apology that nobody confirms: weighty, so that a reason is asked for."""
    opened(room)
    key = opened(room)
    reached(room, key)
    drafted(room, key)
    act(room, c.CheckReply, key, confirmed=CONFIRMED)
    return room.refused(c.SendReply(case=key, seen=case_of(room, key).version, to="陈敏"))


def late(room: Room) -> DispatchError:
    return about(c.SuperviseCase, until=room.now, reason="急")(room)


def long_watch(room: Room) -> DispatchError:
    return about(c.SuperviseCase, until=room.now + timedelta(days=61), reason="急")(room)


def twice(room: Room) -> DispatchError:
    return about(c.SuperviseCase, watched, until=room.now + timedelta(hours=1), reason="急")(room)


def to_the_wrong_person(room: Room) -> DispatchError:
    key = opened(room, channel=Channel.GOVERNMENT_GRID, kind=CaseKind.WHISTLE, officer="周红")
    checked(room, key)
    return room.refused(c.SendReply(case=key, seen=case_of(room, key).version, to="社区"))


CASE_REFUSALS: dict[str, tuple[type[DispatchError], str, str, Provoke]] = {
    "unknown_case": (
        Unavailable,
        "",
        "case",
        lambda room: room.refused(c.CloseCase(case=CaseId("C0"), seen=1, result="好")),
    ),
    "not_a_case_channel": (Unavailable, "ORG-9", "channel", opening(channel=Channel.PATROL)),
    "whistle_of_another_channel": (Unavailable, "G-2", "channel kind", opening(kind=CaseKind.WHISTLE)),
    "households_out_of_range": (Incomplete, "U-5", "count most", opening(facts=CaseFacts(households=0))),
    "case_reference_known": (Conflict, "", "reference case", known_reference),
    "too_many_links": (Incomplete, "", "count most", too_many),
    "cannot_own_case": (
        NotAllowed,
        "ORG-10",
        "account case",
        about(c.HandCase, owner=AccountId("chief-west"), reason="交"),
    ),
    "case_closed": (Unavailable, "", "case at", about(c.DraftReply, closed, text="补")),
    "no_reply_drafted": (Unavailable, "", "case", about(c.CheckReply, confirmed=())),
    "points_not_for_a_person": (
        Unavailable,
        "C-7",
        "points",
        about(c.CheckReply, drafted, confirmed=(ReplyPoint.CONTACT_RECORD,)),
    ),
    "reply_fails": (RuleBroken, "C-7", "points", about(c.CheckReply, drafted, confirmed=CONFIRMED)),
    "reply_not_checked": (Unavailable, "C-7", "case", about(c.SendReply, drafted, to="陈敏")),
    "reply_needs_reason": (Incomplete, "C-7", "points", repeated_without_reason),
    "reply_not_sent": (Unavailable, "", "case", about(c.CloseCase, writing_again, result="好")),
    "case_not_answered": (Unavailable, "", "case", about(c.CloseCase, reached, result="好")),
    "supervision_open": (Unavailable, "", "case by", about(c.CloseCase, watched, result="好")),
    "case_supervised_already": (Unavailable, "", "case by at", twice),
    "case_not_supervised": (Unavailable, "", "case", about(c.EndCaseSupervision)),
    "supervision_in_past": (Incomplete, "", "end", late),
    "supervision_too_long": (Incomplete, "", "end days", long_watch),
    "no_review_owed": (Unavailable, "U-5", "case", about(c.ReviewCase, passed_to="营销部")),
    "second_review_by_same": (NotAllowed, "U-5", "by case", about(c.ReviewCase, grave, passed_to="公司")),
    "reviewed_already": (Unavailable, "U-5", "case", about(c.ReviewCase, reviewed, "head", passed_to="公司")),
    "review_owed": (
        RuleBroken,
        "U-5",
        "case",
        about(c.CloseCase, lambda room, key: (grave(room, key), answered(room, key)), result="好"),
    ),
    "circulation_owed": (
        RuleBroken,
        "C-5",
        "case",
        about(c.CloseCase, lambda room, key: (watched(room, key), act(room, c.EndCaseSupervision, key)), result="好"),
    ),
    "case_open": (Unavailable, "", "case", about(c.ReopenCase, reason="又")),
    "reply_not_to_officer": (
        RuleBroken,
        "G-2",
        "officer to",
        to_the_wrong_person,
    ),
}
"""Code → family, rule, facts, how to provoke it; those that orders share are theirs."""


@pytest.mark.parametrize("code", CASE_REFUSALS)
def test_what_does_not_fit_is_refused(code: str, room: Room) -> None:
    family, rule, facts, provoke = CASE_REFUSALS[code]
    error = provoke(room)
    assert (type(error), error.code, error.rule) == (family, code, rule)
    assert set(facts.split()) <= set(error.facts)


def test_words_and_moments_have_the_rules_of_every_document(room: Room) -> None:
    assert opening(words=" ")(room).code == "empty_field"
    assert opening(words="长" * (LONGEST_CASE_WORDS + 1))(room).code == "too_long"
    assert opening(received_at=room.now + timedelta(hours=1))(room).code == "received_in_future"
    assert opening(place=place("G0"))(room).code == "outside_every_grid"
    assert opening(order=OrderId("0"))(room).code == "unknown_order"
    assert opening(channel=Channel.GOVERNMENT_GRID, kind=CaseKind.WHISTLE)(room).code == "empty_field"
    assert away(room).code == "cannot_own_case"
    key = opened(room)
    reached(room, key)
    assert room.refused(c.DraftReply(case=key, seen=1, text="迟")).code == "changed_since"
