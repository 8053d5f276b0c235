"""H-1 … H-5: who may hand over to whom, when not, and what goes with it."""

import re
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from models.codec import to_json
from models.commands import day as d
from models.commands import escalations as c
from models.commands import handovers as g
from models.commands import orders as o
from models.commands.responsibility import SeenStation, TakeStations
from models.commands.room import DisableAccount
from models.commands.shifts import DutyRow, ImportRota, JoinShift, WriteRemark
from models.decisions.undo import UNDOABLE
from models.entities.handovers import HandoverDocument, HandoverState, SectionKind
from models.entities.orders import Hazard, OrderState, VoidReason
from models.entities.outage_plans import Window
from models.entities.shifts import Post, RemarkKind
from models.entities.switching import SwitchingKind
from models.errors import Conflict, Incomplete, NotAllowed, RuleBroken, Unavailable
from models.handover.digests import digest_of, digests_in, read, section_digests, written
from models.handover.gates import Hindrance, under_way
from models.ids import AccountId, StationId
from tests.models import outage_days as days
from tests.models.builders import Room
from tests.models.handovers import (
    IN,
    OUT,
    command,
    document,
    handed_over,
    prepared,
    shift_of,
    signing_in,
    standing,
    step,
    tick,
    tick_all,
    with_shift,
)


@pytest.fixture
def room() -> Room:
    return with_shift(Room())


def test_prepared_of_the_open_shift_for_the_hours_that_come_next(room: Room) -> None:
    handover = prepared(room)
    shift = shift_of(room)
    assert (handover.shift, handover.outgoing, handover.incoming) == (shift.id, OUT, IN)
    assert handover.upcoming.start == shift.planned.end
    assert handover.upcoming.length == timedelta(hours=12)
    assert handover.state is HandoverState.PREPARED


def test_the_hours_of_a_shift_that_goes_on_too_long_are_those_of_now(room: Room) -> None:
    end = shift_of(room).planned.end
    room.now = end + timedelta(hours=13)
    assert prepared(room).upcoming.start == end + timedelta(hours=12)


def test_the_rota_says_which_hours_come(room: Room) -> None:
    end = shift_of(room).planned.end
    rota(room, (IN, Post.LEADER, "1"), hours=Window(end, end + timedelta(hours=8)))
    assert prepared(room).upcoming == Window(end, end + timedelta(hours=8))


def test_nobody_prepares_without_a_shift() -> None:
    assert Room().refused(g.PrepareHandover(incoming=AccountId(IN)), by=OUT).code == "no_open_shift"


def test_one_at_a_time(room: Room) -> None:
    handover = prepared(room)
    refused = room.refused(g.PrepareHandover(incoming=AccountId(IN)), by=OUT)
    assert (type(refused), refused.code) == (Conflict, "handover_open_already")
    assert refused.facts["handover"] == handover.id


@pytest.mark.parametrize("incoming, code", [("li", "post_needs_role"), (OUT, "handover_to_oneself")])
def test_only_to_another_leader(room: Room, incoming: str, code: str) -> None:
    assert room.refused(g.PrepareHandover(incoming=AccountId(incoming)), by=OUT).code == code


def test_a_tick_says_what_was_read(room: Room) -> None:
    prepared(room)
    tick(room, SectionKind.ORDERS)
    (one,) = standing(room).ticks
    assert (one.section, one.by) == (SectionKind.ORDERS, IN)
    assert tick(room, SectionKind.ORDERS) is None


def test_what_has_changed_since_is_not_ticked(room: Room) -> None:
    prepared(room)
    digest = section_digests(document(room))[SectionKind.ORDERS]
    room.report()
    refused = room.refused(command(room, g.TickSection, section=SectionKind.ORDERS, digest=digest), by=IN)
    assert (type(refused), refused.code) == (Conflict, "section_changed")


def test_a_section_says_the_same_while_nothing_changes(room: Room) -> None:
    """Else nobody could ever tick one: no digest speaks of the moment of its document."""
    prepared(room)
    before = section_digests(document(room))
    room.wait(minutes=1)
    assert section_digests(document(room)) == before


def test_who_hands_over_ticks_nothing(room: Room) -> None:
    prepared(room)
    digest = section_digests(document(room))[SectionKind.CASES]
    ticking = command(room, g.TickSection, section=SectionKind.CASES, digest=digest)
    assert room.refused(ticking, by=OUT).code == "ticks_of_incoming"


def test_a_tick_comes_off(room: Room) -> None:
    prepared(room)
    tick(room, SectionKind.CASES)
    step(room, g.UntickSection, IN, section=SectionKind.CASES)
    assert standing(room).ticks == ()
    assert room.send(command(room, g.UntickSection, section=SectionKind.CASES), by=IN) is None


def test_question_and_answer_are_part_of_the_document(room: Room) -> None:
    prepared(room)
    step(room, g.AskBack, IN, section=SectionKind.OUTAGES, words="谁在看 K101？")
    refused = room.refused(command(room, g.SignOut), by=OUT)
    assert (type(refused), refused.code, refused.rule) == (RuleBroken, "question_open", "H-1")
    assert refused.facts["number"] == 1
    assert room.refused(command(room, g.AnswerQuestion, question=0, words="我"), by=IN).code == "answer_to_oneself"
    step(room, g.AnswerQuestion, OUT, question=0, words="城东站。")
    again = command(room, g.AnswerQuestion, question=0, words="又")
    assert room.refused(again, by=OUT).code == "answered_already"
    step(room, g.SignOut, OUT)
    (question,) = document(room).questions
    assert question.answer is not None
    assert (question.words, question.answer.words) == ("谁在看 K101？", "城东站。")


@pytest.mark.parametrize(
    "kind, fields, by, code",
    [
        (g.AskBack, {"section": SectionKind.CASES, "words": "?"}, OUT, "question_to_oneself"),
        (g.AskBack, {"section": SectionKind.CASES, "words": " "}, IN, "empty_field"),
        (g.AskBack, {"section": SectionKind.CASES, "words": "长" * 2001}, IN, "too_long"),
        (g.AnswerQuestion, {"question": 0, "words": "答"}, OUT, "unknown_question"),
        (g.SignIn, {"digest": ""}, IN, "handover_not_signed"),
        (g.TakeBackSignature, {"reason": "因"}, OUT, "handover_not_signed"),
        (g.SignOut, {}, IN, "signs_for_another"),
        (g.WithdrawHandover, {"reason": ""}, OUT, "empty_field"),
        (g.WithdrawHandover, {"reason": "长" * 2001}, OUT, "too_long"),
    ],
)
def test_refused_while_prepared(room: Room, kind: type[Any], fields: dict[str, Any], by: str, code: str) -> None:
    prepared(room)
    assert room.refused(command(room, kind, **fields), by).code == code


def test_too_many_questions(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("models.decisions.handovers.MOST_QUESTIONS", 1)
    prepared(room)
    step(room, g.AskBack, IN, section=SectionKind.CASES, words="一")
    refused = room.refused(command(room, g.AskBack, section=SectionKind.CASES, words="二"), by=IN)
    assert (type(refused), refused.code) == (Incomplete, "too_many_questions")


def test_the_first_signature_freezes_the_document(room: Room) -> None:
    prepared(room)
    order = room.report()
    step(room, g.SignOut, OUT)
    frozen = document(room)
    signed = room.picture.handover_document(standing(room).id)
    assert signed is not None
    assert signed.digest == digest_of(signed.content) == digest_of(to_json(frozen))
    room.report()
    assert [line.order for line in document(room).orders] == [order]
    for kind, fields in ((g.AskBack, {"section": SectionKind.CASES, "words": "?"}), (g.SignOut, {})):
        by = IN if kind is g.AskBack else OUT
        assert room.refused(command(room, kind, **fields), by).code == "handover_signed"


def test_ticks_of_what_has_not_changed_stay_good(room: Room) -> None:
    prepared(room)
    tick_all(room)
    room.report()
    step(room, g.SignOut, OUT)
    refused = room.refused(signing_in(room), by=IN)
    assert (type(refused), refused.code, refused.rule) == (RuleBroken, "sections_unread", "H-1")
    changed = {SectionKind.AHEAD, SectionKind.ORDERS, SectionKind.SHIFT}
    assert set(refused.facts["sections"]) == changed


def test_a_signature_is_taken_back_by_whoever_gave_it(room: Room) -> None:
    prepared(room)
    tick_all(room)
    step(room, g.SignOut, OUT)
    key = standing(room).id
    assert room.refused(command(room, g.TakeBackSignature, reason="因"), by=IN).code == "signature_of_another"
    step(room, g.TakeBackSignature, OUT, reason="漏了一条")
    assert standing(room).state is HandoverState.PREPARED
    assert room.picture.handover_document(key) is None
    assert len(standing(room).ticks) == len(SectionKind)


def test_the_second_signature_passes_the_room(room: Room) -> None:
    old = shift_of(room)
    last = handed_over(room)
    new = shift_of(room)
    ended = room.picture.shifts[old.id]
    assert (ended.ended_at, ended.ended_by) == (room.now, last.id)
    assert all(one.until == room.now for one in ended.on_duty)
    assert (new.leader, new.began_at, new.began_by, new.planned) == (IN, room.now, last.id, last.upcoming)
    assert [one.account for one in new.on_duty] == [IN]
    assert room.picture.open_handover() is None


def test_whom_the_rota_names_is_on_duty(room: Room) -> None:
    end = shift_of(room).planned.end
    rota(room, (IN, Post.LEADER, "1"), ("wang", Post.DISPATCHER, "2"), hours=Window(end, end + timedelta(hours=12)))
    handed_over(room)
    new = shift_of(room)
    assert [(one.account, one.seat, one.since) for one in new.on_duty] == [
        (IN, "1", room.now),
        ("wang", "2", room.now),
    ]


def test_stations_go_to_the_same_seat_or_to_the_leader(room: Room) -> None:
    end = shift_of(room).planned.end
    shift = shift_of(room)
    joining = JoinShift(shift=shift.id, seen=shift.version, account=AccountId("li"), post=Post.DISPATCHER, seat="2")
    room.send(joining, by="li")
    rota(room, (IN, Post.LEADER, "1"), ("wang", Post.DISPATCHER, "2"), hours=Window(end, end + timedelta(hours=12)))
    take(room, "east", "li")
    take(room, "west", OUT)
    handed_over(room)
    holdings = room.picture.holdings
    assert holdings[StationId("east")].holder == "wang"
    assert holdings[StationId("west")].holder == IN


def test_who_stays_keeps_what_is_held(room: Room) -> None:
    take(room, "east", "chief-east")
    take(room, "west", "wang")
    handed_over(room)
    assert {one.holder for one in room.picture.holdings.values()} == {"chief-east", "wang"}


def test_nobody_signs_what_was_not_shown(room: Room) -> None:
    prepared(room)
    step(room, g.SignOut, OUT)
    tick_all(room)
    refused = room.refused(replace(signing_in(room), digest="0" * 64), by=IN)
    assert (type(refused), refused.code) == (Conflict, "document_differs")
    assert room.refused(signing_in(room), by=OUT).code == "signs_for_another"


def test_nobody_signs_what_was_changed_after_the_first_signature(room: Room) -> None:
    """H-4: whoever can write to the database changes no content between two signatures."""
    prepared(room)
    step(room, g.SignOut, OUT)
    tick_all(room)
    (document,) = room.picture.table(HandoverDocument).values()
    room.picture.put(replace(document, content=document.content + " "))
    assert room.refused(signing_in(room), by=IN).code == "document_differs"


def test_a_disabled_account_takes_nothing_over(room: Room) -> None:
    prepared(room)
    step(room, g.SignOut, OUT)
    tick_all(room)
    room.send(DisableAccount(account=AccountId(IN), seen=room.picture.accounts[AccountId(IN)].version), by="admin")
    assert room.refused(signing_in(room), by=IN).code == "account_disabled"


def test_two_leaders_at_once(room: Room) -> None:
    """The second is told who was first: of one handover, and of a room that two take."""
    prepared(room)
    step(room, g.SignOut, OUT)
    tick_all(room)
    seen = standing(room).version
    first = signing_in(room)
    step(room, g.TakeBackSignature, OUT, reason="因")
    refused = room.refused(replace(first, seen=seen), by=IN)
    assert (type(refused), refused.code, refused.facts["by"]) == (Conflict, "changed_since", OUT)
    step(room, g.SignOut, OUT)
    tick_all(room)
    second = signing_in(room)
    room.send(second, by=IN)
    refused = room.refused(second, by=IN)
    assert (type(refused), refused.code, refused.facts["by"]) == (Unavailable, "handover_over", IN)


def test_withdrawn_the_outgoing_shift_keeps_the_room(room: Room) -> None:
    prepared(room)
    shift = shift_of(room)
    key = standing(room).id
    step(room, g.WithdrawHandover, IN, reason="接班人身体不适")
    assert room.picture.open_handover() is None
    assert room.picture.handovers[key].state is HandoverState.WITHDRAWN
    assert shift_of(room) == shift
    assert prepared(room).id != key


def test_nothing_of_it_is_undone() -> None:
    assert not {*g.HandoverCommand.__args__} & {*UNDOABLE}


# -- H-1 -----------------------------------------------------------------------------------------------------------


def hindered(room: Room) -> Hindrance | None:
    found = under_way(room.picture, room.rules)
    return found[0].kind if found else None


def test_a_permit_is_at_rest_or_under_way(room: Room) -> None:
    permit = days.opened(room)
    assert hindered(room) is None
    days.step(room, d.ReportPlanSwitching, permit, kind=days.OFF)
    assert hindered(room) is Hindrance.REPORTED
    days.step(room, d.DeEnergisePlan, permit)
    assert hindered(room) is Hindrance.NOT_EARTHED
    days.step(room, d.FitEarth, permit)
    assert hindered(room) is None
    days.step(room, d.GivePermit, permit)
    assert hindered(room) is None
    days.step(room, d.FitEarth, permit, number="2")
    days.step(room, d.EndWork, permit)
    assert hindered(room) is None
    days.step(room, d.RemoveEarth, permit)
    assert hindered(room) is Hindrance.EARTHS_COMING_OFF
    days.step(room, d.RemoveEarth, permit, number="2")
    assert hindered(room) is Hindrance.EARTHS_COMING_OFF
    days.step(room, d.ReportPlanSwitching, permit, kind=days.BACK)
    assert hindered(room) is Hindrance.REPORTED
    days.step(room, d.ReEnergisePlan, permit)
    assert hindered(room) is None


def test_live_work_switches_nothing(room: Room) -> None:
    permit = days.opened(room)
    live = replace(room.picture.permits[permit], cuts_supply=False)
    room.picture.put(live)
    assert hindered(room) is None


def test_an_order_switches_from_its_report_to_the_act(room: Room) -> None:
    order = room.bring(room.report(), OrderState.DIAGNOSED)
    assert hindered(room) is None
    room.report_switching(order, SwitchingKind.DE_ENERGISE)
    assert hindered(room) is Hindrance.REPORTED
    room.act(o.DeEnergise, order)
    assert hindered(room) is None
    room.bring(order, OrderState.REPAIRED)
    room.report_switching(order, SwitchingKind.RE_ENERGISE)
    assert hindered(room) is Hindrance.REPORTED
    room.act(o.ReEnergise, order)
    assert hindered(room) is None


def test_an_accident_is_handled_until_a_crew_has_judged_it(room: Room) -> None:
    order = room.report(hazards=(Hazard.CASUALTY,))
    assert hindered(room) is Hindrance.CASUALTY
    room.bring(order, OrderState.ON_SITE)
    assert hindered(room) is Hindrance.CASUALTY
    room.bring(order, OrderState.DIAGNOSED)
    assert hindered(room) is None


def test_a_void_report_is_no_accident(room: Room) -> None:
    order = room.report(hazards=(Hazard.CASUALTY,))
    room.act(o.VoidOrder, order, reason=VoidReason.FALSE_REPORT, note="核实无故障")
    assert hindered(room) is None


def test_how_many_customers_make_an_accident_is_the_rule_books(room: Room) -> None:
    order = room.order(room.report())
    most = int(room.rules.value("H-1.accident_customers"))
    room.picture.put(replace(order, customers_out=most - 1))
    assert hindered(room) is None
    room.picture.put(replace(order, customers_out=most))
    assert hindered(room) is Hindrance.EXTENT


def test_leaders_who_were_asked(room: Room) -> None:
    order = room.report()
    room.send(c.Escalate(orders=(order,), level=c.EscalationLevel.LEADERS, reason="大面积停电"))
    assert hindered(room) is Hindrance.LEADERS_ASKED
    (job,) = room.picture.open_escalations()
    room.send(c.AcceptEscalation(escalation=job.id, seen=job.version), by="head")
    assert hindered(room) is None


@pytest.mark.parametrize("kind", [g.SignOut, g.SignIn])
def test_neither_signs_meanwhile(room: Room, kind: type[Any]) -> None:
    prepared(room)
    if kind is g.SignIn:
        step(room, g.SignOut, OUT)
        tick_all(room)
    order = room.report(hazards=(Hazard.CASUALTY,))
    take(room, "east", "li")
    signing = signing_in(room) if kind is g.SignIn else command(room, g.SignOut)
    refused = room.refused(signing, by=IN if kind is g.SignIn else OUT)
    assert (type(refused), refused.code, refused.rule) == (RuleBroken, "room_while_accident", "H-1")
    told = {name: refused.facts[name] for name in ("thing", "station", "account", "hindrance", "more")}
    assert told == {
        "thing": order,
        "station": "east",
        "account": "li",
        "hindrance": Hindrance.CASUALTY,
        "more": 0,
    }
    assert shift_of(room).leader == OUT


def test_a_switching_is_named_too(room: Room) -> None:
    order = room.bring(room.report(), OrderState.DIAGNOSED)
    room.report_switching(order, SwitchingKind.DE_ENERGISE)
    prepared(room)
    refused = room.refused(command(room, g.SignOut), by=OUT)
    assert (refused.code, refused.rule, refused.facts["thing"]) == ("room_while_switching", "H-1", order)
    assert refused.facts["crew"] == "A1"


# -- one side alone --------------------------------------------------------------------------------------------------


def test_a_room_is_taken_alone_only_when_the_shift_is_late(room: Room) -> None:
    late = shift_of(room).planned.end + room.rules.duration("H-1.late")
    taking = g.TakeRoom(reason="前值长突发疾病")
    room.now = late - timedelta.resolution
    refused = room.refused(taking, by=IN)
    assert (type(refused), refused.code, refused.facts["until"]) == (Unavailable, "shift_not_late", late)
    room.now = late
    old = shift_of(room)
    room.send(taking, by=IN)
    last, new = room.picture.last_handover(), shift_of(room)
    assert last is not None
    assert (last.signed_out, last.one_sided, last.state) == (None, "前值长突发疾病", HandoverState.ACCEPTED)
    assert (new.leader, new.began_by, new.taken_because) == (IN, last.id, "前值长突发疾病")
    assert room.picture.shifts[old.id].ended_by == last.id
    signed = room.picture.handover_document(last.id)
    assert signed is not None and last.signed_in is not None
    assert last.signed_in.digest == signed.digest == digest_of(signed.content)
    assert '"one_sided":"前值长突发疾病"' in signed.content


def test_of_two_who_take_it_the_second_is_told_who_was_first(room: Room) -> None:
    room.now = shift_of(room).planned.end + timedelta(hours=1)
    room.send(g.TakeRoom(reason="一"), by=IN)
    refused = room.refused(g.TakeRoom(reason="二"), by=OUT)
    assert (refused.code, refused.facts["by"], refused.facts["at"]) == ("shift_not_late", IN, room.now)


def test_what_was_open_lapses(room: Room) -> None:
    key = prepared(room).id
    room.now = shift_of(room).planned.end + timedelta(hours=1)
    room.send(g.TakeRoom(reason="前值长离岗"), by=IN)
    assert room.picture.handovers[key].state is HandoverState.WITHDRAWN


def test_somebody_has_to_have_command(room: Room) -> None:
    """H-1 keeps command with the outgoing shift: where there is none, an accident does not stand in the way."""
    room.report(hazards=(Hazard.CASUALTY,))
    room.now = shift_of(room).planned.end + timedelta(hours=1)
    assert room.send(g.TakeRoom(reason="前值长离岗"), by=IN) is not None


@pytest.mark.parametrize("reason, by, code", [(" ", IN, "empty_field"), ("因", OUT, "handover_to_oneself")])
def test_taken_alone_with_a_reason_by_another(room: Room, reason: str, by: str, code: str) -> None:
    room.now = shift_of(room).planned.end + timedelta(hours=1)
    assert room.refused(g.TakeRoom(reason=reason), by=by).code == code


# -- what the next document compares with ----------------------------------------------------------------------------


def test_the_next_one_says_what_is_new_gone_and_other(room: Room) -> None:
    stays, goes, moves = room.report(), room.report(), room.report()
    last = handed_over(room)
    room.act(o.VoidOrder, goes, reason=VoidReason.FALSE_REPORT, note="核实无故障")
    room.assign(moves)
    new = room.report()
    room.send(g.PrepareHandover(incoming=AccountId(OUT)), by=IN)
    found = document(room).since_last
    assert (found.last, found.at) == (last.id, last.signed_in.at if last.signed_in else None)
    (orders,) = [one for one in found.changes if one.section is SectionKind.ORDERS]
    assert (orders.new, orders.gone, orders.other) == ((f"order/{new}",), (f"order/{goes}",), (f"order/{moves}",))
    assert f"order/{stays}" not in {*orders.new, *orders.other}


def test_a_document_of_an_older_program_keeps_the_digests_that_were_ticked(room: Room) -> None:
    """It knew nothing of the stations of changes."""
    room.report()
    handed_over(room)
    room.report()
    room.send(g.PrepareHandover(incoming=AccountId(OUT)), by=IN)
    now = document(room)
    content = written(now).content
    assert digests_in(content) == section_digests(now)
    older = re.sub(r',"station":(null|"\w+")(?=\}\],"comparable"|\},\{"section")', "", content)
    assert len(older) < len(content) and read(older).since_last != now.since_last
    since = older.partition('"since_last":')[2].partition(',"questions"')[0]
    assert digests_in(older)[SectionKind.SINCE_LAST] == digest_of(since)
    assert digests_in(older)[SectionKind.ORDERS] == section_digests(now)[SectionKind.ORDERS]


def test_superiors_orders_stay_until_somebody_has_carried_them_out(room: Room) -> None:
    room.send(
        WriteRemark(kind=RemarkKind.SUPERIOR_ORDER, text="保障高考考点", told_by="王总", told_at=room.now), by=OUT
    )
    handed_over(room)
    room.send(g.PrepareHandover(incoming=AccountId(OUT)), by=IN)
    assert [line.text for line in document(room).superiors] == ["保障高考考点"]


def test_over_is_over(room: Room) -> None:
    last = handed_over(room)
    for kind, fields in (
        (g.TickSection, {"section": SectionKind.CASES, "digest": ""}),
        (g.WithdrawHandover, {"reason": "因"}),
        (g.SignOut, {}),
    ):
        refused = room.refused(kind(handover=last.id, seen=last.version, **fields), by=IN)
        assert (type(refused), refused.code, refused.facts["by"]) == (Unavailable, "handover_over", IN)


def test_others_do_not_withdraw(room: Room) -> None:
    prepared(room)
    room.picture.put(replace(room.picture.accounts[AccountId("wang")], role=room.picture.accounts[AccountId(IN)].role))
    refused = room.refused(command(room, g.WithdrawHandover, reason="因"), by="wang")
    assert (type(refused), refused.code) == (NotAllowed, "handover_of_others")


def take(room: Room, station: str, by: str) -> None:
    holding = room.picture.holdings.get(StationId(station))
    seen = SeenStation(station=StationId(station), seen=0 if holding is None else holding.version)
    room.send(TakeStations(stations=(seen,)), by=by)


def rota(room: Room, *duties: tuple[str, Post, str], hours: Window) -> None:
    rows = tuple(
        DutyRow(account=AccountId(who), post=post, seat=seat, starts_at=hours.start, ends_at=hours.end)
        for who, post, seat in duties
    )
    room.send(ImportRota(rows=rows, replaced=hours), by="leader")
