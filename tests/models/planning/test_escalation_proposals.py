"""Proposals for escalation (YK-E2, T-6): each cause by its threshold, once, explained, and never for what a person has
answered."""

from collections.abc import Mapping
from datetime import timedelta

import pytest

from models.commands import escalations as c
from models.commands import orders as o
from models.commands.room import Undo
from models.commands.service_cases import CorrectCaseFacts, UnlinkCase
from models.entities.escalations import EscalationCause, EscalationLevel
from models.entities.fixes import Fix
from models.entities.orders import Channel, OrderState, Symptom
from models.entities.people import DutyState
from models.entities.service_cases import CaseClass, CaseFacts, CaseKind, Circle
from models.ids import AreaCode, CrewId, FeederCode
from models.planning import proposal_watch
from models.planning.escalation_proposals import Proposal
from models.planning.late_answers import FIRST, OVER, SECOND, late_answer
from models.planning.proposal_watch import ProposalWatch, Proposed
from tests.models.builders import Room, hv_report, place
from tests.models.service_cases import act, opened
from widgets.words.escalation_words import proposal_text

Cause = EscalationCause


def proposed(
    room: Room, watch: ProposalWatch | None = None, fixes: Mapping[CrewId, Fix] | None = None
) -> list[Proposal]:
    answer = [*(watch or ProposalWatch(room.rules)).look(room.picture, fixes or {}, room.now)][-1]
    assert isinstance(answer, Proposed)
    return list(answer.proposals)


def causes(room: Room, watch: ProposalWatch | None = None) -> list[Cause]:
    return [one.cause for one in proposed(room, watch)]


@pytest.fixture
def quiet(room: Room) -> Room:
    """Nobody of the department is on duty: what a station lacks is lacking."""
    for crew in ("M1", "M2", "W1", "L1", "K1", "N1"):
        room.set_duty(crew, DutyState.OFF_DUTY)
    return room


def test_an_ordinary_order_is_nobodys_concern(room: Room) -> None:
    room.report()
    room.wait(minutes=10)
    assert proposed(room) == []


def test_equipment_that_the_station_may_not_operate_is_proposed_while_nobody_was_sent(room: Room) -> None:
    order = room.report(**hv_report())
    room.wait(minutes=4)
    assert proposed(room) == []
    room.wait(minutes=1)
    (one,) = proposed(room)
    assert (one.cause, one.level, one.facts["rule"]) == (Cause.AUTHORITY, EscalationLevel.BRANCH, "OP-1")
    room.assign(order, "M1")
    assert proposed(room) == []


def test_no_free_crew_is_one_proposal_for_a_station_and_names_the_neighbour(quiet: Room) -> None:
    for crew in ("A1", "A2"):
        quiet.bring(quiet.report(), OrderState.ACCEPTED, crew)
    waiting = {quiet.report(), quiet.report()}
    quiet.wait(minutes=6)
    (one,) = proposed(quiet)
    assert (one.cause, set(one.orders), one.neighbour) == (Cause.NO_CREW, waiting, "west")
    assert (one.level, one.facts["crews"]) == (EscalationLevel.STATION, 0)


def test_a_limit_that_nobody_can_keep_counts_although_crews_are_free(room: Room) -> None:
    room.report()
    room.wait(minutes=40)
    far = {CrewId(crew): Fix(crew=CrewId(crew), at=room.now, x=9e4, y=9e4) for crew in room.picture.crews}
    (one,) = proposed(room, fixes=far)
    assert (one.cause, one.facts["rule"]) == (Cause.NO_CREW, "T-2")
    assert one.facts["crews"] > 0


def test_long_work_important_customers_and_complaints(room: Room) -> None:
    long = room.bring(room.report(), OrderState.DIAGNOSED)
    hospital = room.report(important_customers=("hospital",))
    blamed = room.report()
    case = opened(room, order=blamed, channel=Channel.REGULATOR_12398)
    room.assign(hospital, "A2")
    complaint, important = sorted(proposed(room), key=lambda one: one.cause.value)
    assert (important.cause, important.level) == (Cause.IMPORTANT_CUSTOMER, EscalationLevel.LEADERS)
    assert (complaint.cause, complaint.orders) == (Cause.COMPLAINT, (blamed,))
    assert complaint.facts == {"case": case, "case_class": CaseClass.MAJOR}
    room.wait(hours=4)
    assert (Cause.LONG_WORK, (long,)) in [(one.cause, one.orders) for one in proposed(room)]


def test_a_complaint_weighs_by_the_class_of_its_case_alone(room: Room) -> None:
    """Not by the channel of a report, not by reminders; it comes and goes with the facts of the case (U-5)."""
    order = room.report(channel=Channel.REGULATOR_12398)
    for _ in range(5):
        room.send(o.UrgeOrder(order=order))
        room.wait(minutes=5)
    room.assign(order, "A1")
    watch = ProposalWatch(room.rules)
    plain = opened(room, order=order)
    assert causes(room, watch) == []
    for media, grave in ((Circle.COUNTY, False), (Circle.CITY, True), (Circle.NONE, False), (Circle.PROVINCE, True)):
        act(room, CorrectCaseFacts, plain, kind=CaseKind.COMPLAINT, facts=CaseFacts(media=media))
        assert causes(room, watch) == [Cause.COMPLAINT] * grave
    other = opened(room, order=order, facts=CaseFacts(media=Circle.CITY))
    (one,) = proposed(room, watch)
    assert (one.facts["case"], one.facts["case_class"]) == (plain, CaseClass.SPECIAL), "the gravest of several"
    act(room, UnlinkCase, plain, order=order)
    (one,) = proposed(room, watch)
    assert one.facts["case"] == other
    act(room, CorrectCaseFacts, other, kind=CaseKind.REQUEST, facts=CaseFacts(media=Circle.CITY))
    assert causes(room, watch) == [], "a request is no complaint"


def test_one_feeder_with_two_stations_or_many_areas(room: Room) -> None:
    for number in range(9):
        room.report(place=place(area=AreaCode(f"T-{number}")), symptom=Symptom.WIRE_DOWN)
    room.report(place=place("G3", area=AreaCode("T-0"), feeder=FeederCode("F-2")), symptom=Symptom.WIRE_DOWN)
    watch = ProposalWatch(room.rules)
    assert causes(room, watch) == []
    room.report(place=place("G3", area=AreaCode("T-9")), symptom=Symptom.WIRE_DOWN)
    assert set(causes(room, watch)) == {Cause.FEEDER, Cause.EXTENT}
    extent = next(one for one in proposed(room, watch) if one.cause is Cause.EXTENT)
    assert (extent.facts["areas"], len(extent.orders)) == (10, 10)


def test_a_large_outage_is_proposed_although_nobody_knows_its_feeder(room: Room) -> None:
    more = {"customers_out": 1200, "symptom": Symptom.NO_POWER_MANY}
    lies = [{"area": None, "feeder": None}, {"feeder": None}]
    known = {room.report(place=place(**where), **more) for where in lies}  # type: ignore[arg-type]
    found = [one for one in proposed(room) if one.cause is Cause.EXTENT]
    assert {one.orders for one in found} == {(key,) for key in known}
    assert "Feeder unknown" in proposal_text(found[0], picture=room.picture, rules=room.rules, now=room.now)


def test_a_look_that_is_given_up_loses_nothing(room: Room) -> None:
    """The newest question wins: an older one is dropped between two of its steps."""
    for number in range(3):
        lies = {"area": AreaCode(f"T-{number}"), "feeder": FeederCode(f"F-{number}")}
        for ground in ("G1", "G3"):
            room.report(place=place(ground, **lies))
    whole = proposed(room)
    assert [one.cause for one in whole] == [Cause.FEEDER] * 3
    steps = len([*ProposalWatch(room.rules).look(room.picture, {}, room.now)])
    for taken in range(steps):
        watch = ProposalWatch(room.rules)
        for _ in zip(range(taken), watch.look(room.picture, {}, room.now), strict=False):
            pass
        assert proposed(room, watch) == whole, taken


def test_what_a_station_lacks_is_one_proposal_for_all_its_orders(room: Room) -> None:
    """Of each equipment one, the oldest first, with the same key whichever of its orders is gone."""
    first, second = (room.report(**hv_report()) for _ in range(2))
    room.report(**(hv_report() | {"place": place("G3", feeder=FeederCode("F-2"))}))
    room.wait(minutes=6)
    own, other = proposed(room)
    assert (own.cause, own.orders, len(other.orders)) == (Cause.AUTHORITY, (first, second), 1)
    room.assign(first, "M1")
    left, _ = proposed(room)
    assert (left.orders, left.key) == ((second,), own.key)
    room.send(c.DismissProposal(orders=left.orders, cause=left.cause, reason="在路上"))
    assert [one.orders for one in proposed(room)] == [other.orders]


def test_a_proposal_has_no_more_orders_than_a_job_and_counts_the_rest(
    quiet: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(proposal_watch, "MOST_JOB_ORDERS", 3)
    for crew in ("A1", "A2"):
        quiet.bring(quiet.report(), OrderState.ACCEPTED, crew)
    for _ in range(5):
        quiet.report()
    quiet.wait(minutes=6)
    (one,) = proposed(quiet)
    assert (len(one.orders), one.beyond) == (3, 2)
    assert "5 orders" in proposal_text(one, picture=quiet.picture, rules=quiet.rules, now=quiet.now)


def test_what_a_person_answered_is_not_proposed_again_and_undo_brings_it_back(room: Room) -> None:
    order = room.report()
    opened(room, order=order, channel=Channel.REGULATOR_12398)
    watch = ProposalWatch(room.rules)
    assert causes(room, watch) == [Cause.COMPLAINT]
    entry = room.send(c.DismissProposal(orders=(order,), cause=Cause.COMPLAINT, reason="已答复"))
    assert entry is not None
    room.send(o.UrgeOrder(order=order))
    assert causes(room, watch) == []
    room.send(Undo(revision=entry.revision))
    assert causes(room, watch) == [Cause.COMPLAINT]
    job = c.Escalate(orders=(order,), cause=Cause.COMPLAINT, level=EscalationLevel.CENTRE, reason="监管督办")
    room.send(job)
    assert causes(room, watch) == []
    taken = c.TakeBackEscalation(escalation=max(room.picture.escalations), seen=1, reason="已答复")
    room.send(taken)
    assert causes(room, watch) == [], "a person has decided about this cause"


def test_a_watch_that_went_along_says_what_a_fresh_one_says(room: Room) -> None:
    watch = ProposalWatch(room.rules)
    orders = [room.report(**hv_report()), room.report(), room.report(place=place("G3"))]
    opened(room, order=orders[1], channel=Channel.REGULATOR_12398)
    room.wait(minutes=6)
    for deed in (
        lambda: None,
        lambda: room.assign(orders[0], "M1"),
        lambda: room.set_duty("B1", DutyState.OFF_DUTY),
        lambda: room.merge(orders[1], orders[2]),
        lambda: room.act(o.RecallOrder, orders[0], reason="近"),
        lambda: room.wait(minutes=30),
    ):
        deed()
        assert proposed(room, watch) == proposed(room)


def test_an_answer_is_warned_of_at_the_fractions_and_the_next_level_is_only_named(room: Room) -> None:
    order = room.report()
    room.send(c.Escalate(orders=(order,), level=EscalationLevel.BRANCH, reason="跨站"))
    began, found = room.now, []
    for minutes in (4, 5, 8, 10):
        job = room.picture.escalations[max(room.picture.escalations)]
        late = late_answer(job, rules=room.rules, now=began + timedelta(minutes=minutes))
        found.append(late and (late.stage, late.next_level))
    leaders = EscalationLevel.LEADERS
    assert found == [None, (FIRST, leaders), (SECOND, leaders), (OVER, leaders)]
    assert room.picture.escalation_of(order) is not None
    assert len(room.picture.escalations[max(room.picture.escalations)].calls) == 1
    room.send(c.AcceptEscalation(escalation=job.id, seen=1), "branch")
    accepted = room.picture.escalations[job.id]
    assert late_answer(accepted, rules=room.rules, now=began + timedelta(hours=1)) is None
