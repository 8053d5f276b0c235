"""Limits of cases belong to the channel and stand side by side; nothing but a reopening resets them (C-9, U-5, G-2)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import MappingProxyType

from hypothesis import given, settings
from hypothesis import strategies as st

from models.commands import service_cases as c
from models.entities.orders import Channel
from models.entities.service_cases import CaseFacts, CaseKind, Circle
from models.ids import AccountId
from models.rules.arrival_clocks import ClockState
from models.rules.case_class import CaseClass, ClassReason, class_of
from models.rules.case_limits import CaseStep, due_of, is_at_once, strictest
from models.rules.rule_book import Number, RuleBook, Unit
from tests.models.builders import Room, place, rule_book
from tests.models.service_cases import act, answered, case_of, opened, reached

RULES = rule_book()


def numbers(room: Room, key: str) -> list[str]:
    return [limit.number for limit in due_of(case_of(room, key), room.rules)]


def test_each_channel_has_its_own_limits_and_all_that_apply_are_shown(room: Room) -> None:
    complaint = opened(room)
    assert numbers(room, complaint) == ["C-1.contact", "C-1.answer", "C-3.answer"]
    assert numbers(room, opened(room, kind=CaseKind.METER_DOUBT)) == ["C-1.contact", "C-1.answer", "C-8.answer"]
    city = opened(room, channel=Channel.CITY_12345, kind=CaseKind.SUGGESTION)
    assert numbers(room, city) == ["C-6.utility", "C-6.general"]
    at_once = opened(room, channel=Channel.CITY_12345, kind=CaseKind.OUTAGE)
    assert is_at_once(case_of(room, at_once))
    assert numbers(room, at_once) == ["C-6.target", "C-6.response", "C-6.utility"]
    whistle = opened(room, channel=Channel.GOVERNMENT_GRID, kind=CaseKind.WHISTLE, officer="周红")
    assert numbers(room, whistle) == ["G-2.contact", "G-2.answer"]
    regulator = opened(room, channel=Channel.REGULATOR_12398)
    assert numbers(room, regulator) == ["U-5.review", "C-5.contact", "C-5.answer", "C-3.answer"], "strictest first"


def test_days_are_counted_by_the_book_s_calendar(room: Room) -> None:
    """Received Monday 2 March 2026; the fifth working day after it is Monday the 9th, in the city's time."""
    limits = {limit.number: limit for limit in due_of(case_of(room, opened(room)), room.rules)}
    assert limits["C-1.answer"].due_at == datetime(2026, 3, 9, 16, tzinfo=UTC) - timedelta.resolution
    assert limits["C-1.contact"].due_at == room.now + timedelta(hours=24)


def test_a_site_keeps_older_promises_by_its_own_book(room: Room) -> None:
    case = case_of(room, opened(room))
    site = _with(RULES, "C-2.applies", "C-4.applies")
    assert {limit.number for limit in due_of(case, site)} - {limit.number for limit in due_of(case, RULES)} == {
        "C-2.contact",
        "C-2.answer",
        "C-4.answer",
    }


def test_the_class_follows_from_facts_and_says_why(room: Room) -> None:
    def judged(**more: object) -> tuple[CaseClass, set[ClassReason]]:
        found = class_of(case_of(room, opened(room, **more)), room.picture, room.rules)
        return found.case_class, set(found.reasons)

    assert judged(phone="1") == (CaseClass.GENERAL, set())
    assert judged(phone="1") == (CaseClass.IMPORTANT, {ClassReason.REPEATED})
    assert judged(phone="2", facts=CaseFacts(goes_higher=True))[0] is CaseClass.IMPORTANT
    assert judged(phone="3", customer="hospital") == (CaseClass.IMPORTANT, {ClassReason.IMPORTANT_CUSTOMER})
    assert judged(phone="4", facts=CaseFacts(households=50)) == (CaseClass.MAJOR, {ClassReason.JOINT})
    both = CaseFacts(authority=Circle.CITY, media=Circle.PROVINCE)
    assert judged(phone="5", facts=both) == (CaseClass.SPECIAL, {ClassReason.MEDIA})
    room.wait(days=31)
    assert judged(phone="1") == (CaseClass.GENERAL, set()), "D-6 looks back thirty days"


def test_marks_are_passed_in_order_and_ended_limits_are_met_or_missed(room: Room) -> None:
    key = opened(room, channel=Channel.CITY_12345, kind=CaseKind.OUTAGE)
    (target,) = (limit for limit in due_of(case_of(room, key), room.rules) if limit.number == "C-6.target")
    states = [target.state(target.started_at + timedelta(minutes=at), room.rules) for at in (14, 15, 24, 31)]
    assert states == [ClockState.RUNNING, ClockState.WARNED, ClockState.URGENT, ClockState.BREACHED]
    room.wait(minutes=31)
    reached(room, key)
    limits = {limit.number: limit for limit in due_of(case_of(room, key), room.rules)}
    assert limits["C-6.target"].state(room.now, room.rules) is ClockState.MISSED
    assert limits["C-6.response"].state(room.now, room.rules) is ClockState.MET
    assert strictest(case_of(room, key), room.rules) == limits["C-6.utility"]
    answered(room, other := opened(room, phone="9"))
    act(room, c.CloseCase, other, result="好")
    assert strictest(case_of(room, other), room.rules) is None
    act(room, c.ReopenCase, other, reason="又来电")
    again = strictest(case_of(room, other), room.rules)
    assert again is not None
    assert again.started_at == room.now


def test_supervision_is_a_limit_and_reviews_follow_each_other(room: Room) -> None:
    key = opened(room, channel=Channel.REGULATOR_12398)
    act(room, c.SuperviseCase, key, until=room.now + timedelta(minutes=5), reason="急")
    first = strictest(case_of(room, key), room.rules)
    assert first is not None
    assert (first.step, first.number) == (CaseStep.SUPERVISION, "")
    act(room, c.EndCaseSupervision, key)
    room.wait(minutes=10)
    act(room, c.ReviewCase, key, passed_to="营销部")
    second = strictest(case_of(room, key), room.rules)
    assert second is not None
    assert (second.step, second.due_at) == (CaseStep.SECOND_REVIEW, room.now + timedelta(minutes=15))


@settings(max_examples=15, deadline=None)
@given(st.lists(st.sampled_from(["link", "unlink", "hand", "supervise", "end", "facts", "draft"]), max_size=6))
def test_what_the_room_does_resets_and_pauses_no_limit_of_the_customer(acts: list[str]) -> None:
    room = BASE.fork()
    key, order = max(room.picture.cases), max(room.picture.orders)
    before = _customer_limits(room, key)
    for name in acts:
        room.wait(minutes=7)
        case = case_of(room, key)
        about = {"case": key, "seen": case.version}
        other = AccountId("wang" if case.owner == "li" else "li")
        wishes = {
            "link": c.LinkCase(**about, order=order),
            "unlink": c.UnlinkCase(**about, order=order),
            "hand": c.HandCase(**about, owner=other, reason="忙"),
            "supervise": c.SuperviseCase(**about, until=room.now + timedelta(hours=1), reason="急"),
            "end": c.EndCaseSupervision(**about),
            "facts": c.CorrectCaseFacts(**about, kind=case.kind, facts=CaseFacts(households=2)),
            "draft": c.DraftReply(**about, text=f"草稿 {room.now}"),
        }
        refused = {"supervise" if case.supervision is not None else "end"}
        if name not in refused:
            room.send(wishes[name])
        assert _customer_limits(room, key) == before
        assert case_of(room, key).owner in room.picture.accounts


def _customer_limits(room: Room, key: str) -> dict[str, tuple[datetime, datetime]]:
    return {one.number: (one.started_at, one.due_at) for one in due_of(case_of(room, key), room.rules) if one.number}


def _with(rules: RuleBook, *keys: str) -> RuleBook:
    more = {
        key: Number(
            id=key,
            value=1,
            unit=Unit.ONE,
            rule=key.partition(".")[0],
            source="",
            confidence=rules.number("C-2.answer").confidence,
        )
        for key in keys
    }
    return replace(rules, numbers=MappingProxyType({**rules.numbers, **more}))


def _base() -> Room:
    room = Room()
    room.report(place=place("G1"))
    opened(room)
    return room


BASE = _base()
