"""Every refusal of the decisions is provoked here, with its family, its rule and the facts that words are made of;
the last test reads the code and fails when a refusal is not provoked."""

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

import models
from models.commands import map_marks as m
from models.commands import notes as n
from models.commands import orders as o
from models.commands import room as r
from models.entities.map_marks import LONGEST_MARK_TEXT, MOST_POINTS
from models.entities.network import EquipmentClass
from models.entities.orders import CallBackResult, Channel, Need, OrderState, PauseReason, VoidReason
from models.entities.people import SYSTEM_ACCOUNT, Account, CrewKind, DutyState, Role, Skill
from models.entities.switching import SwitchingKind, SwitchingReport
from models.errors import Conflict, DispatchError, Incomplete, NotAllowed, RuleBroken, Unavailable
from models.ids import AccountId, AttachmentId, CrewId, GridId, MarkId, NoteId, OrderId, ReportId, StationId
from models.territory.shapes import ShapeKind
from tests.models.builders import (
    HV,
    Room,
    city,
    crew,
    hv_report,
    import_of,
    marking,
    place,
    report_of,
    switching_fields,
)
from tests.models.decisions.test_alarms import ALARM_REFUSALS
from tests.models.decisions.test_crew_loans import LOAN_REFUSALS
from tests.models.decisions.test_day_refusals import DAY_REFUSALS
from tests.models.decisions.test_escalations import ESCALATION_REFUSALS
from tests.models.decisions.test_handover_refusals import HANDOVER_REFUSALS
from tests.models.decisions.test_notice_refusals import NOTICE_REFUSALS
from tests.models.decisions.test_plan_merge import MERGE_REFUSALS
from tests.models.decisions.test_plan_refusals import PLAN_REFUSALS
from tests.models.decisions.test_protected_events import EVENT_REFUSALS
from tests.models.decisions.test_responsibility import HOLDING_REFUSALS
from tests.models.decisions.test_rota import ROTA_REFUSALS
from tests.models.decisions.test_service_cases import CASE_REFUSALS
from tests.models.decisions.test_shifts import SHIFT_REFUSALS
from tests.models.outage_days import at_work, opened

Scenario = Callable[[Room], DispatchError]


@dataclass(frozen=True)
class Refusal:
    family: type[DispatchError]
    code: str
    rule: str
    facts: frozenset[str]
    provoke: Scenario


REFUSALS: list[Refusal] = []
NOT_AUTHORISED = ("order", "crew", "kind", "equipment", "operators", "overridable")


def refusal(family: type[DispatchError], code: str, *facts: str, rule: str = "") -> Callable[[Scenario], Scenario]:
    def keep(provoke: Scenario) -> Scenario:
        REFUSALS.append(Refusal(family, code, rule, frozenset(facts), provoke))
        return provoke

    return keep


# -- who may -----------------------------------------------------------------------------------------------


@refusal(NotAllowed, "unknown_actor", "actor")
def somebody_without_an_account(room: Room) -> DispatchError:
    return room.refused(report_of(received_at=room.now), by="nobody")


@refusal(NotAllowed, "account_disabled", "actor", "role", "command")
def a_disabled_account(room: Room) -> DispatchError:
    room.send(r.DisableAccount(account=AccountId("li"), seen=1), by="admin")
    return room.refused(report_of(received_at=room.now), by="li")


@refusal(NotAllowed, "role_may_not", "actor", "role", "command")
def a_viewer_who_assigns(room: Room) -> DispatchError:
    return room.refuses(o.AssignOrder, room.report(), by="viewer", crew=CrewId("A1"))


@refusal(NotAllowed, "not_yours", "actor", "role", "command", "scope")
def a_chief_who_assigns_the_neighbours_order(room: Room) -> DispatchError:
    return room.refuses(o.AssignOrder, room.report(), by="chief-west", crew=CrewId("B1"))


@refusal(NotAllowed, "touches_others", "order", "command", "actor")
def a_chief_who_reopens_what_a_neighbours_order_follows(room: Room) -> DispatchError:
    main, sub = room.report(), room.report(place=place("G3"))
    room.merge(main, sub)
    return room.refuses(o.ReopenOrder, room.bring(main, OrderState.RESTORED), by="chief-east", reason="又停")


# -- what is not there, or not any more --------------------------------------------------------------------


@refusal(Unavailable, "unknown_order", "order")
def an_order_that_nobody_knows(room: Room) -> DispatchError:
    return room.refused(o.AcceptOrder(order=OrderId("99"), seen=1))


@refusal(Unavailable, "unknown_order", "order")
def a_report_for_an_order_that_nobody_knows(room: Room) -> DispatchError:
    return room.refused(report_of(received_at=room.now, order=OrderId("99")))


@refusal(Unavailable, "unknown_report", "report")
def a_report_that_nobody_knows(room: Room) -> DispatchError:
    return room.refused(o.CallBackReport(report=ReportId("R99"), seen=1, result=CallBackResult.SATISFIED))


@refusal(Unavailable, "unknown_crew", "crew")
def a_crew_that_nobody_knows(room: Room) -> DispatchError:
    return room.refuses(o.AssignOrder, room.report(), crew=CrewId("Z9"))


@refusal(Unavailable, "unknown_crew", "crew")
def a_crew_that_an_import_has_retired(room: Room) -> DispatchError:
    key = room.report()
    room.send(import_of(thing for thing in city() if thing.id != "A2"), by="admin")
    return room.refuses(o.AssignOrder, key, crew=CrewId("A2"))


@refusal(Unavailable, "unknown_account", "account")
def an_account_that_nobody_knows(room: Room) -> DispatchError:
    return room.refused(r.EnableAccount(account=AccountId("nobody"), seen=1), by="admin")


@refusal(Conflict, "changed_since", "kind", "id", "by", "at", "act")
def an_order_that_another_has_changed(room: Room) -> DispatchError:
    key = room.report()
    room.send(o.UrgeOrder(order=key), by="wang")
    error = room.refused(o.SuperviseOrder(order=key, seen=1))
    assert error.facts == {"kind": "WorkOrder", "id": key, "by": "wang", "at": room.now, "act": "UrgeOrder"}
    return error


@refusal(Conflict, "changed_since", "kind", "id", "by", "at", "act")
def a_report_that_another_has_changed(room: Room) -> DispatchError:
    report = room.report_ids(room.bring(room.report(), OrderState.RETURNED))[0]
    call = room.calling_back(report, CallBackResult.NO_ANSWER)
    room.send(call, by="wang")
    error = room.refused(call)
    assert (error.facts["id"], error.facts["by"], error.facts["at"]) == (report, "wang", room.now)
    return error


@refusal(Conflict, "changed_since", "kind", "id", "by", "at", "act")
def a_crew_that_another_has_changed(room: Room) -> DispatchError:
    room.set_duty("A1", DutyState.BREAK, by="wang")
    error = room.refused(r.SetCrewDuty(crew=CrewId("A1"), duty=DutyState.OFF_DUTY, seen=1))
    assert (error.facts["id"], error.facts["by"], error.facts["act"]) == ("A1", "wang", "SetCrewDuty")
    return error


@refusal(Conflict, "changed_since", "kind", "id", "by", "at", "act")
def an_account_that_another_has_changed(room: Room) -> DispatchError:
    room.send(r.DisableAccount(account=AccountId("li"), seen=1), by="admin-2")
    error = room.refused(r.DisableAccount(account=AccountId("li"), seen=1), by="admin")
    assert error.facts["by"] == "admin-2"
    return error


@refusal(Conflict, "assigned_already", "order", "crew", "by", "at")
def an_order_that_another_has_assigned(room: Room) -> DispatchError:
    key = room.report()
    stale = o.AssignOrder(order=key, crew=CrewId("A2"), seen=room.order(key).version)
    room.assign(key, "A1", by="wang")
    assigned_at = room.now
    room.wait(seconds=3)
    error = room.refused(stale)
    assert error.facts == {"order": key, "crew": "A1", "by": "wang", "at": assigned_at}
    return error


@refusal(Conflict, "assigned_already", "order", "crew", "by", "at")
def an_order_that_another_has_reassigned(room: Room) -> DispatchError:
    key = room.report()
    stale = o.AssignOrder(order=key, crew=CrewId("A2"), seen=room.order(key).version)
    room.assign(key, "A1", by="wang")
    room.wait(seconds=3)
    room.act(o.ReassignOrder, key, by="leader", crew=CrewId("A2"), reason="近")
    error = room.refused(stale)
    assert error.facts == {"order": key, "crew": "A2", "by": "leader", "at": room.now}
    return error


# -- required words ----------------------------------------------------------------------------------------


@refusal(Incomplete, "empty_field", "field")
def a_recall_without_a_reason(room: Room) -> DispatchError:
    return room.refuses(o.RecallOrder, room.bring(room.report(), OrderState.DISPATCHED), reason=" ")


@refusal(Incomplete, "empty_field", "field", rule="WO-6")
def a_return_without_a_remedy(room: Room) -> DispatchError:
    order = room.order(room.bring(room.report(), OrderState.RESTORED))
    room.picture.put(replace(order, remedy=" "))
    error = room.refuses(o.ReturnOrder, order.id)
    assert error.facts == {"field": "remedy"}
    return error


@refusal(Incomplete, "empty_field", "field", rule="T-8")
def a_later_estimate_without_a_reason(room: Room) -> DispatchError:
    key = room.report()
    room.act(o.EstimateRestoration, key, at=room.now + timedelta(hours=1))
    return room.refuses(o.EstimateRestoration, key, at=room.now + timedelta(hours=2))


# -- where an order stands ---------------------------------------------------------------------------------


@refusal(Unavailable, "wrong_state", "order", "state", "act")
def an_arrival_before_anybody_has_accepted(room: Room) -> DispatchError:
    return room.refuses(o.Arrive, room.bring(room.report(), OrderState.DISPATCHED))


@refusal(Unavailable, "wrong_state", "order", "state", "act")
def archiving_a_merged_order_by_itself(room: Room) -> DispatchError:
    _, sub = merged_pair(room)
    return room.refuses(o.ArchiveOrder, sub)


@refusal(Unavailable, "wrong_state", "order", "state", "act", rule="D-2")
def merging_into_an_order_that_is_restored(room: Room) -> DispatchError:
    main, sub = room.bring(room.report(), OrderState.RESTORED), room.report()
    return room.refused(room.merging(main, sub))


@refusal(Unavailable, "wrong_state", "order", "state", "act")
def urging_a_restored_order(room: Room) -> DispatchError:
    return room.refused(o.UrgeOrder(order=room.bring(room.report(), OrderState.RESTORED)))


@refusal(Unavailable, "wrong_state", "order", "state", "act")
def supervising_an_archived_order(room: Room) -> DispatchError:
    return room.refuses(o.SuperviseOrder, room.bring(room.report(), OrderState.ARCHIVED))


@refusal(Unavailable, "wrong_state", "order", "state", "act", rule="T-4")
def explaining_what_is_restored(room: Room) -> DispatchError:
    return room.refuses(o.ExplainDelay, room.bring(room.report(), OrderState.RESTORED), note="堵车")


@refusal(Unavailable, "wrong_state", "order", "state", "act", rule="T-8")
def estimating_what_is_restored(room: Room) -> DispatchError:
    key = room.bring(room.report(), OrderState.RESTORED)
    return room.refuses(o.EstimateRestoration, key, at=room.now + timedelta(hours=1))


@refusal(Unavailable, "wrong_state", "order", "state", "act")
def an_attestation_for_what_is_archived(room: Room) -> DispatchError:
    return attesting(room, room.bring(room.report(), OrderState.ARCHIVED), Need.PHONE_PERMISSION)


@refusal(Unavailable, "not_attested", "need")
def attesting_the_order(room: Room) -> DispatchError:
    return attesting(room, room.report(), Need.ORDER)


@refusal(Unavailable, "not_attested", "need")
def attesting_the_report_before_switching(room: Room) -> DispatchError:
    return attesting(room, room.report(), Need.REPORT_BEFORE_SWITCHING)


@refusal(Unavailable, "not_attested", "need")
def attesting_the_read_back(room: Room) -> DispatchError:
    return attesting(room, room.report(), Need.READ_BACK)


@refusal(Incomplete, "empty_field", "field")
def an_attestation_by_nobody(room: Room) -> DispatchError:
    return attesting(room, room.report(), Need.PHONE_PERMISSION, given_by=" ")


@refusal(Incomplete, "empty_field", "field")
def an_attestation_that_nobody_can_look_up(room: Room) -> DispatchError:
    return attesting(room, room.report(), Need.PHONE_PERMISSION, reference="")


def attesting(
    room: Room, key: OrderId, need: Need, *, given_by: str = "赵敏", reference: str = "LY-2"
) -> DispatchError:
    return room.refuses(o.RecordAttestation, key, need=need, given_by=given_by, reference=reference)


@refusal(Unavailable, "wrong_state", "order", "state", "act", rule="OP-1")
def an_approval_for_what_is_archived(room: Room) -> DispatchError:
    key = room.bring(room.report(**hv_report()), OrderState.ARCHIVED, "M1")
    return room.refuses(o.ApproveCrew, key, by="leader", crew=CrewId("A1"), reason="人手不足")


@refusal(Unavailable, "order_suspended", "order", "state", "act")
def departing_for_a_suspended_order(room: Room) -> DispatchError:
    key = room.bring(room.report(), OrderState.ACCEPTED)
    room.act(o.SuspendOrder, key, reason=PauseReason.UNSAFE)
    return room.refuses(o.Depart, key)


@refusal(Unavailable, "order_suspended", "order")
def reporting_a_switching_of_a_suspended_order(room: Room) -> DispatchError:
    key = room.bring(room.report(), OrderState.DIAGNOSED)
    room.act(o.SuspendOrder, key, reason=PauseReason.UNSAFE)
    return room.refuses(o.ReportSwitching, key, **switching_fields(SwitchingKind.DE_ENERGISE))


@refusal(Unavailable, "no_crew", "order")
def completing_what_nobody_works_on(room: Room) -> DispatchError:
    order = room.order(room.bring(room.report(), OrderState.DIAGNOSED))
    room.picture.put(replace(order, crew=None))
    return room.refuses(o.CompleteRepair, order.id, remedy="接线")


@refusal(Unavailable, "merged_order", "order", "main", rule="D-2")
def reopening_a_merged_order(room: Room) -> DispatchError:
    main, sub = merged_pair(room)
    error = room.refuses(o.ReopenOrder, sub, reason="又停电")
    assert error.facts["main"] == main
    return error


@refusal(Unavailable, "has_merged_orders", "order", rule="D-2")
def voiding_an_order_that_others_follow(room: Room) -> DispatchError:
    main, _ = merged_pair(room)
    return room.refuses(o.VoidOrder, main, reason=VoidReason.DUPLICATE, note="重复")


@refusal(Unavailable, "merge_with_itself", "order", rule="D-2")
def merging_an_order_with_itself(room: Room) -> DispatchError:
    key = room.report()
    return room.refused(room.merging(key, key))


@refusal(RuleBroken, "merged_already", "main", "sub", rule="D-2")
def merging_an_order_that_others_follow(room: Room) -> DispatchError:
    main, _ = merged_pair(room)
    return room.refused(room.merging(room.report(), main))


@refusal(RuleBroken, "merged_already", "main", "sub", rule="D-2")
def merging_into_an_order_that_follows_another(room: Room) -> DispatchError:
    _, sub = merged_pair(room)
    return room.refused(room.merging(sub, room.report()))


@refusal(Unavailable, "main_restored", "order", "main", rule="D-5")
def splitting_from_what_is_restored(room: Room) -> DispatchError:
    main, sub = merged_pair(room)
    room.bring(main, OrderState.RESTORED)
    return room.refuses(o.SplitOrder, sub, reason="不是同一处")


@refusal(Unavailable, "report_not_open", "report", "state")
def splitting_off_a_report_that_is_restored(room: Room) -> DispatchError:
    key = room.report()
    room.report(order=key)
    room.bring(key, OrderState.RESTORED)
    report = room.report_ids(key)[1]
    return room.refused(o.SplitReport(report=report, seen=room.reported(report).version, reason="另一处"))


@refusal(Unavailable, "report_not_open", "report", "state")
def splitting_off_a_report_of_a_merged_order(room: Room) -> DispatchError:
    main, sub = room.report(), room.report()
    room.report(order=sub)
    room.merge(main, sub)
    return room.refused(o.SplitReport(report=room.report_ids(sub)[1], seen=1, reason="另一处"))


@refusal(Unavailable, "only_report", "report", "order")
def splitting_off_the_only_report(room: Room) -> DispatchError:
    key = room.report()
    return room.refused(o.SplitReport(report=room.report_ids(key)[0], seen=1, reason="另一处"))


@refusal(Unavailable, "report_not_restored", "report", "state")
def asking_a_customer_who_is_still_dark(room: Room) -> DispatchError:
    return room.refused(room.calling_back(room.report_ids(room.report())[0]))


@refusal(Unavailable, "supervised_already", "order", "state")
def supervising_twice(room: Room) -> DispatchError:
    key = room.report()
    room.act(o.SuperviseOrder, key)
    return room.refuses(o.SuperviseOrder, key)


@refusal(Unavailable, "not_supervised", "order")
def ending_what_was_never_begun(room: Room) -> DispatchError:
    return room.refuses(o.EndSupervision, room.report())


@refusal(RuleBroken, "urged_lately", "order", "at", "again", rule="WO-4")
def urging_within_five_minutes(room: Room) -> DispatchError:
    key = room.report()
    first = room.now
    room.send(o.UrgeOrder(order=key))
    room.wait(minutes=4, seconds=59)
    error = room.refused(o.UrgeOrder(order=key), by="wang")
    assert (error.facts["at"], error.facts["again"]) == (first, first + timedelta(minutes=5))
    return error


# -- reports and times -------------------------------------------------------------------------------------


@refusal(Incomplete, "received_in_future", "received_at", "now", rule="YK-7")
def a_report_from_tomorrow(room: Room) -> DispatchError:
    return room.refused(report_of(received_at=room.now + timedelta(days=1)))


@refusal(Incomplete, "received_in_future", "received_at", "now", rule="YK-7")
def a_report_from_further_ahead_than_clocks_differ(room: Room) -> DispatchError:
    tolerance = room.rules.duration("intake.future_tolerance")
    room.send(report_of(received_at=room.now + tolerance))
    return room.refused(report_of(received_at=room.now + tolerance + timedelta(seconds=1)))


@refusal(Conflict, "reference_known", "reference", "order")
def a_report_that_its_channel_has_sent_before(room: Room) -> DispatchError:
    key = room.report(channel=Channel.CITY_12345, channel_reference="HD-7")
    again = report_of(received_at=room.now, channel=Channel.CITY_12345, channel_reference="HD-7")
    error = room.refused(again)
    assert error.facts == {"reference": "HD-7", "order": key}
    return error


@refusal(Unavailable, "outside_every_grid", "address")
def a_report_from_outside(room: Room) -> DispatchError:
    return room.refused(report_of(received_at=room.now, place=replace(place(), grid=None)))


@refusal(Unavailable, "outside_every_grid", "address")
def a_report_from_a_grid_that_is_retired(room: Room) -> DispatchError:
    room.send(import_of(thing for thing in city() if thing.id != "G4"), by="admin")
    return room.refused(report_of(received_at=room.now, place=place("G4")))


@refusal(Unavailable, "outside_every_grid", "address")
def a_report_from_nowhere(room: Room) -> DispatchError:
    return room.refused(report_of(received_at=room.now, place=place(x=float("nan"))))


@refusal(Incomplete, "estimate_in_past", "at", "now", rule="T-8")
def an_estimate_that_has_passed(room: Room) -> DispatchError:
    return room.refuses(o.EstimateRestoration, room.report(), at=room.now)


@refusal(Unavailable, "unknown_stage", "order", "stage", rule="WO-3")
def correcting_a_line_that_is_not_there(room: Room) -> DispatchError:
    return room.refuses(o.CorrectStage, room.report(), by="leader", stage=7, at=room.now, reason="误记")


@refusal(Unavailable, "unknown_stage", "order", "stage", rule="WO-3")
def correcting_a_line_counted_from_behind(room: Room) -> DispatchError:
    return room.refuses(o.CorrectStage, room.report(), by="leader", stage=-1, at=room.now, reason="误记")


@refusal(Incomplete, "correction_in_future", "at", "now", rule="WO-3")
def correcting_into_the_future(room: Room) -> DispatchError:
    later = room.now + timedelta(minutes=1)
    return room.refuses(o.CorrectStage, room.report(), by="leader", stage=0, at=later, reason="误记")


# -- crews -------------------------------------------------------------------------------------------------


@refusal(Unavailable, "same_crew", "order", "crew")
def reassigning_to_the_same_crew(room: Room) -> DispatchError:
    key = room.bring(room.report(), OrderState.DISPATCHED)
    return room.refuses(o.ReassignOrder, key, crew=CrewId("A1"), reason="近")


@refusal(Unavailable, "crew_off_duty", "crew")
def assigning_to_a_crew_off_duty(room: Room) -> DispatchError:
    room.set_duty("A1", DutyState.OFF_DUTY)
    return room.refuses(o.AssignOrder, room.report(), crew=CrewId("A1"), override="只有他们")


@refusal(Unavailable, "crew_off_duty", "crew")
def accepting_off_duty(room: Room) -> DispatchError:
    key = room.bring(room.report(), OrderState.DISPATCHED)
    room.picture.put(replace(room.picture.crews[CrewId("A1")], duty=DutyState.OFF_DUTY))
    return room.refuses(o.AcceptOrder, key, by="crew-A1")


@refusal(RuleBroken, "crew_lacks_skill", "crew", "skill")
def assigning_to_a_crew_without_the_skill(room: Room) -> DispatchError:
    room.send(import_of(replace(thing, skills=()) if thing.id == "A1" else thing for thing in city()), by="admin")
    return room.refuses(o.AssignOrder, room.report(), crew=CrewId("A1"))


@refusal(RuleBroken, "crew_lacks_skill", "crew", "skill")
def accepting_without_the_skill(room: Room) -> DispatchError:
    key = room.bring(room.report(), OrderState.DISPATCHED)
    room.send(import_of(replace(thing, skills=()) if thing.id == "A1" else thing for thing in city()), by="admin")
    return room.refuses(o.AcceptOrder, key, by="crew-A1")


@refusal(Incomplete, "crew_needs_override", "order", "crew", "duty", "orders", "declined_at")
def assigning_to_a_busy_crew_without_a_reason(room: Room) -> DispatchError:
    first = room.bring(room.report(), OrderState.DISPATCHED)
    error = room.refuses(o.AssignOrder, room.report(), crew=CrewId("A1"), override=" ")
    assert error.facts["orders"] == (first,)
    return error


@refusal(Incomplete, "crew_needs_override", "order", "crew", "duty", "orders", "declined_at")
def assigning_to_a_crew_on_its_break_without_a_reason(room: Room) -> DispatchError:
    room.set_duty("A1", DutyState.BREAK)
    return room.refuses(o.AssignOrder, room.report(), crew=CrewId("A1"))


@refusal(Incomplete, "crew_needs_override", "order", "crew", "duty", "orders", "declined_at", "plan")
def assigning_to_a_crew_at_a_planned_outage_without_a_reason(room: Room) -> DispatchError:
    at_work(room, opened(room, crew="M1"))
    return room.refuses(o.AssignOrder, room.report(**hv_report()), crew=CrewId("M1"))


@refusal(Unavailable, "crew_on_plan", "crew", "plan", "permit")
def leaving_a_planned_outage_for_the_night(room: Room) -> DispatchError:
    at_work(room, opened(room, crew="M1"))
    seen = room.picture.crews[CrewId("M1")].version
    return room.refused(r.SetCrewDuty(crew=CrewId("M1"), seen=seen, duty=DutyState.OFF_DUTY))


@refusal(Incomplete, "crew_needs_override", "order", "crew", "duty", "orders", "declined_at")
def assigning_to_the_crew_that_has_sent_it_back_without_a_reason(room: Room) -> DispatchError:
    key = room.bring(room.report(), OrderState.DISPATCHED)
    room.act(o.DeclineOrder, key, by="crew-A1", reason=o.DeclineReason.BUSY)
    return room.refuses(o.AssignOrder, key, crew=CrewId("A1"))


@refusal(Unavailable, "crew_holds_orders", "crew", "orders")
def going_off_duty_with_an_order(room: Room) -> DispatchError:
    key = room.bring(room.report(), OrderState.RESTORED)
    seen = room.picture.crews[CrewId("A1")].version
    error = room.refused(r.SetCrewDuty(crew=CrewId("A1"), duty=DutyState.OFF_DUTY, seen=seen))
    assert error.facts["orders"] == (key,)
    return error


@refusal(Unavailable, "approval_not_needed", "order", "crew")
def approving_what_is_allowed(room: Room) -> DispatchError:
    return room.refuses(o.ApproveCrew, room.report(), by="leader", crew=CrewId("A1"), reason="人手不足")


@refusal(RuleBroken, "own_approval", "order", "crew", "approver", rule="OP-1")
def assigning_by_ones_own_approval(room: Room) -> DispatchError:
    key = room.report(**hv_report())
    skilled_station_crew(room)
    room.act(o.ApproveCrew, key, by="leader", crew=CrewId("A2"), reason="人手不足")
    return room.refuses(o.AssignOrder, key, by="leader", crew=CrewId("A2"))


@refusal(RuleBroken, "own_approval", "order", "crew", "approver", rule="OP-1")
def approving_what_one_has_assigned(room: Room) -> DispatchError:
    key = room.report()
    skilled_station_crew(room)
    room.assign(key, "A2", by="leader")
    room.bring(key, OrderState.ON_SITE)
    room.act(o.Diagnose, key, equipment=HV, cause="主线断线")
    return room.refuses(o.ApproveCrew, key, by="leader", crew=CrewId("A2"), reason="人手不足")


# -- who may operate what ----------------------------------------------------------------------------------


@refusal(
    RuleBroken,
    "operation_not_authorised",
    "order",
    "crew",
    "kind",
    "equipment",
    "operators",
    "overridable",
    rule="OP-1",
)
def assigning_high_voltage_to_a_station_crew(room: Room) -> DispatchError:
    skilled_station_crew(room)
    error = room.refuses(o.AssignOrder, room.report(**hv_report()), crew=CrewId("A2"), override="最近")
    assert error.facts["kind"] is CrewKind.STATION_REPAIR
    assert error.facts["equipment"] is HV
    return error


@refusal(
    RuleBroken,
    "operation_not_authorised",
    "order",
    "crew",
    "kind",
    "equipment",
    "operators",
    "overridable",
    rule="OP-2",
)
def approving_what_nobody_may_approve(room: Room) -> DispatchError:
    return room.refuses(o.ApproveCrew, room.report(), by="leader", crew=CrewId("M1"), reason="人手不足")


@refusal(RuleBroken, "attestation_missing", "order", "crew", "kind", "equipment", "need", rule="OP-3")
def replacing_a_fuse_without_permission_by_phone(room: Room) -> DispatchError:
    key = room.bring(room.report(), OrderState.ON_SITE)
    room.act(o.Diagnose, key, equipment=EquipmentClass.SINGLE_TRANSFORMER_HV_FUSE, cause="熔丝熔断")
    return room.refuses(o.CompleteRepair, key, remedy="更换熔丝")


@refusal(RuleBroken, "switching_report_missing", "order", "kind", rule="OP-9")
def de_energising_without_a_report(room: Room) -> DispatchError:
    return room.refuses(o.DeEnergise, room.bring(room.report(), OrderState.DIAGNOSED))


@refusal(RuleBroken, "double_name_missing", "order", "kind", rule="OP-12")
def de_energising_nameless_equipment(room: Room) -> DispatchError:
    order = room.order(room.bring(room.report(), OrderState.DIAGNOSED))
    nameless = SwitchingReport(
        kind=SwitchingKind.DE_ENERGISE,
        reported_at=room.now,
        reporter="李强",
        duty_dispatcher="赵敏",
        recording="LY-1",
        equipment_name="人民路支线开关",
        equipment_number="",
    )
    room.picture.put(replace(order, switching=(nameless,)))
    return room.refuses(o.DeEnergise, order.id)


@refusal(Unavailable, "wrong_state_for_report", "order", "state", "kind", rule="OP-9")
def reporting_a_switching_too_early(room: Room) -> DispatchError:
    key = room.bring(room.report(), OrderState.ON_SITE)
    return room.refuses(o.ReportSwitching, key, **switching_fields(SwitchingKind.DE_ENERGISE))


@refusal(Unavailable, "wrong_state_for_report", "order", "state", "kind", rule="OP-9")
def reporting_both_switchings_at_once(room: Room) -> DispatchError:
    key = room.bring(room.report(), OrderState.DIAGNOSED)
    return room.refuses(o.ReportSwitching, key, **switching_fields(SwitchingKind.RE_ENERGISE))


@refusal(RuleBroken, "read_back_differs", "said", "heard", rule="OP-12")
def a_read_back_of_another_number(room: Room) -> DispatchError:
    key = room.bring(room.report(), OrderState.DIAGNOSED)
    fields = switching_fields(SwitchingKind.DE_ENERGISE) | {"read_back_number": "K110"}
    return room.refuses(o.ReportSwitching, key, **fields)


@refusal(RuleBroken, "re_energise_needs_report", "order", rule="OP-9")
def restoring_what_was_switched_off_without_switching(room: Room) -> DispatchError:
    return room.refuses(o.ConfirmRestored, room.bring(room.report(), OrderState.REPAIRED))


# -- accounts, import, undo --------------------------------------------------------------------------------


@refusal(Conflict, "account_exists", "login")
def opening_an_account_twice(room: Room) -> DispatchError:
    account = Account(id=AccountId("li"), name="李", role=Role.VIEWER)
    return room.refused(r.OpenAccounts(accounts=(account,)), by="admin")


@refusal(Conflict, "account_exists", "login")
def opening_two_accounts_of_one_name(room: Room) -> DispatchError:
    account = Account(id=AccountId("new"), name="新", role=Role.VIEWER)
    return room.refused(r.OpenAccounts(accounts=(account, account)), by="admin")


@refusal(Conflict, "account_exists", "login")
def opening_the_account_of_the_system(room: Room) -> DispatchError:
    account = Account(id=SYSTEM_ACCOUNT.id, name="x", role=Role.VIEWER)
    return room.refused(r.OpenAccounts(accounts=(account,)), by="admin")


@refusal(Conflict, "account_exists", "login")
def opening_another_account_with_the_systems_role(room: Room) -> DispatchError:
    account = Account(id=AccountId("x"), name="x", role=Role.SYSTEM)
    return room.refused(r.OpenAccounts(accounts=(account,)), by="admin")


@refusal(Incomplete, "empty_field", "field")
def opening_a_chiefs_account_without_a_station(room: Room) -> DispatchError:
    account = Account(id=AccountId("x"), name="x", role=Role.STATION_CHIEF)
    return room.refused(r.OpenAccounts(accounts=(account,)), by="admin")


@refusal(Incomplete, "empty_field", "field")
def opening_a_crews_account_without_a_crew(room: Room) -> DispatchError:
    account = Account(id=AccountId("x"), name="x", role=Role.CREW)
    return room.refused(r.OpenAccounts(accounts=(account,)), by="admin")


@refusal(Unavailable, "unknown_station", "station")
def opening_a_chiefs_account_for_no_station_of_ours(room: Room) -> DispatchError:
    account = Account(id=AccountId("x"), name="x", role=Role.STATION_CHIEF, station=StationId("north"))
    return room.refused(r.OpenAccounts(accounts=(account,)), by="admin")


@refusal(Unavailable, "unknown_crew", "crew")
def opening_a_crews_account_for_no_crew_of_ours(room: Room) -> DispatchError:
    account = Account(id=AccountId("x"), name="x", role=Role.CREW, crew=CrewId("Z9"))
    return room.refused(r.OpenAccounts(accounts=(account,)), by="admin")


@refusal(Unavailable, "own_account", "account")
def disabling_ones_own_account(room: Room) -> DispatchError:
    return room.refused(r.DisableAccount(account=AccountId("admin"), seen=1), by="admin")


@refusal(Unavailable, "own_account", "account")
def changing_ones_own_role(room: Room) -> DispatchError:
    return room.refused(r.ChangeRole(account=AccountId("admin"), role=Role.VIEWER, seen=1), by="admin")


@refusal(Unavailable, "last_administrator", "account")
def taking_the_last_administrators_role_from_the_command_line(room: Room) -> DispatchError:
    room.send(r.ChangeRole(account=AccountId("admin-2"), role=Role.VIEWER, seen=1), by=SYSTEM_ACCOUNT.id)
    return room.refused(r.ChangeRole(account=AccountId("admin"), role=Role.VIEWER, seen=1), by=SYSTEM_ACCOUNT.id)


@refusal(Unavailable, "role_not_given", "role")
def making_somebody_the_system(room: Room) -> DispatchError:
    return room.refused(r.ChangeRole(account=AccountId("li"), role=Role.SYSTEM, seen=1), by="admin")


@refusal(Incomplete, "empty_field", "field")
def making_somebody_chief_of_nothing(room: Room) -> DispatchError:
    return room.refused(r.ChangeRole(account=AccountId("li"), role=Role.STATION_CHIEF, seen=1), by="admin")


@refusal(Unavailable, "last_administrator", "account")
def disabling_the_last_administrator_from_the_command_line(room: Room) -> DispatchError:
    room.send(r.DisableAccount(account=AccountId("admin-2"), seen=1), by=SYSTEM_ACCOUNT.id)
    return room.refused(r.DisableAccount(account=AccountId("admin"), seen=1), by=SYSTEM_ACCOUNT.id)


@refusal(Conflict, "duplicate_id", "kind", "id")
def importing_two_things_of_one_code(room: Room) -> DispatchError:
    error = room.refused(import_of((*city(), crew("A1", vehicle="other"))), by="admin")
    assert error.facts == {"kind": "Crew", "id": "A1"}
    return error


@refusal(Unavailable, "unknown_entry", "revision")
def taking_back_what_never_was(room: Room) -> DispatchError:
    return room.refused(r.Undo(revision=9999))


@refusal(NotAllowed, "undo_of_another", "by", "actor")
def taking_back_what_another_did(room: Room) -> DispatchError:
    return room.refused(r.Undo(revision=room.assign(room.report()).revision), by="wang")


@refusal(Unavailable, "not_undoable", "act")
def taking_back_what_reached_the_customer(room: Room) -> DispatchError:
    key = room.bring(room.report(), OrderState.RETURNED)
    return room.refused(r.Undo(revision=room.call_back(room.report_ids(key)[0]).revision))


@refusal(Conflict, "built_upon", "id", "act", "by", "at", "later")
def taking_back_what_the_crew_has_accepted(room: Room) -> DispatchError:
    key = room.report()
    entry = room.assign(key)
    room.wait(minutes=1)
    room.act(o.AcceptOrder, key, by="crew-A1")
    error = room.refused(r.Undo(revision=entry.revision))
    expected = {"id": key, "act": "AssignOrder", "by": "crew-A1", "at": room.now, "later": "AcceptOrder"}
    assert error.facts == expected
    return error


@refusal(Conflict, "built_upon", "id", "act", "by", "at", "later")
def giving_an_order_back_to_a_crew_that_was_sent_elsewhere(room: Room) -> DispatchError:
    key, other = room.bring(room.report(), OrderState.DISPATCHED), room.report()
    entry = room.act(o.RecallOrder, key, reason="误派")
    room.wait(minutes=1)
    room.assign(other, "A1", by="wang")
    error = room.refused(r.Undo(revision=entry.revision))
    assert (error.facts["id"], error.facts["by"]) == (other, "wang")
    return error


@refusal(Unavailable, "crew_off_duty", "crew")
def giving_an_order_back_to_a_crew_that_went_home(room: Room) -> DispatchError:
    entry = room.act(o.RecallOrder, room.bring(room.report(), OrderState.DISPATCHED), reason="误派")
    room.set_duty("A1", DutyState.OFF_DUTY, by="wang")
    return room.refused(r.Undo(revision=entry.revision))


@refusal(Unavailable, "crew_holds_orders", "crew", "orders")
def taking_back_the_duty_of_a_crew_that_has_an_order(room: Room) -> DispatchError:
    room.set_duty("A1", DutyState.OFF_DUTY, by="wang")
    entry = room.set_duty("A1", DutyState.STANDBY)
    room.assign(room.report(), "A1", by="wang")
    return room.refused(r.Undo(revision=entry.revision))


# -- notes and references ----------------------------------------------------------------------------------


@refusal(Incomplete, "empty_field", "field")
def a_note_of_blanks(room: Room) -> DispatchError:
    return room.refused(n.AddNote(order=room.report(), text=" \n　"))


@refusal(Incomplete, "too_long", "field", "length", "most")
def a_note_that_is_a_document(room: Room) -> DispatchError:
    return room.refused(n.AddNote(order=room.report(), text="字" * 2001))


@refusal(Unavailable, "unknown_order", "order")
def a_note_on_nothing(room: Room) -> DispatchError:
    return room.refused(n.AddNote(order=OrderId("99"), text="门禁 4711"))


@refusal(Unavailable, "unknown_note", "note", rule="WO-3")
def a_correction_of_nothing(room: Room) -> DispatchError:
    return room.refused(n.AddNote(order=room.report(), text="门禁 4712", corrects=NoteId("N1")))


@refusal(Unavailable, "unknown_note", "note", rule="WO-3")
def a_correction_of_another_orders_note(room: Room) -> DispatchError:
    return room.refused(n.AddNote(order=room.report(), text="门禁 4712", corrects=noted(room, room.report())))


@refusal(Conflict, "corrected_already", "by", "at", rule="WO-3")
def a_second_correction(room: Room) -> DispatchError:
    key = room.report()
    note = noted(room, key)
    room.send(n.AddNote(order=key, text="门禁 4712", corrects=note), by="wang")
    return room.refused(n.AddNote(order=key, text="门禁 4713", corrects=note))


@refusal(Conflict, "attached_already", "title", "by", "at")
def the_same_reference_twice(room: Room) -> DispatchError:
    key = room.report()
    room.send(n.AttachReference(order=key, title="接线图", locator="T-7"), by="wang")
    return room.refused(n.AttachReference(order=key, title="图", locator=" T-7 "))


@refusal(Unavailable, "unknown_attachment", "attachment")
def a_withdrawal_of_nothing(room: Room) -> DispatchError:
    return room.refused(withdrawing(room.report(), AttachmentId("A1")))


@refusal(Unavailable, "unknown_attachment", "attachment")
def a_withdrawal_from_another_order(room: Room) -> DispatchError:
    return room.refused(withdrawing(room.report(), attached(room, room.report())))


@refusal(Incomplete, "empty_field", "field")
def a_withdrawal_without_a_reason(room: Room) -> DispatchError:
    key = room.report()
    return room.refused(withdrawing(key, attached(room, key), reason=""))


@refusal(Conflict, "changed_since", "kind", "id", "by", "at", "act")
def a_withdrawal_of_what_another_withdrew(room: Room) -> DispatchError:
    key = room.report()
    attachment = attached(room, key)
    room.send(withdrawing(key, attachment), by="wang")
    return room.refused(withdrawing(key, attachment))


@refusal(Unavailable, "withdrawn_already", "title")
def a_second_withdrawal(room: Room) -> DispatchError:
    key = room.report()
    attachment = attached(room, key)
    room.send(withdrawing(key, attachment), by="wang")
    return room.refused(withdrawing(key, attachment, seen=2))


@refusal(Conflict, "built_upon", "id", "act", "by", "at", "later")
def taking_back_a_note_that_somebody_corrected(room: Room) -> DispatchError:
    key = room.report()
    note = noted(room, key)
    room.send(n.AddNote(order=key, text="门禁 4712", corrects=note), by="wang")
    return room.refused(r.Undo(revision=room.picture.revision - 1))


@refusal(Conflict, "built_upon", "id", "act", "by", "at", "later")
def taking_back_an_order_that_somebody_wrote_on(room: Room) -> DispatchError:
    key = room.report()
    room.report(order=key)
    split = room.send(o.SplitReport(report=room.report_ids(key)[1], seen=1, reason="两处"))
    assert split is not None
    noted(room, max(room.picture.orders), by="wang")
    return room.refused(r.Undo(revision=split.revision))


@refusal(Conflict, "built_upon", "id", "act", "by", "at", "later")
def doing_a_correction_again_after_another(room: Room) -> DispatchError:
    key = room.report()
    note = noted(room, key)
    correction = room.send(n.AddNote(order=key, text="门禁 4712", corrects=note))
    assert correction is not None
    undone = room.send(r.Undo(revision=correction.revision))
    assert undone is not None
    room.send(n.AddNote(order=key, text="门禁 4713", corrects=note), by="wang")
    return room.refused(r.Undo(revision=undone.revision))


@refusal(Unavailable, "unknown_note", "note", rule="WO-3")
def doing_a_correction_again_of_what_is_gone(room: Room) -> DispatchError:
    key = room.report()
    note = noted(room, key, by="wang")
    written = room.picture.revision
    correction = room.send(n.AddNote(order=key, text="门禁 4712", corrects=note))
    assert correction is not None
    undone = room.send(r.Undo(revision=correction.revision))
    assert undone is not None
    room.send(r.Undo(revision=written), by="wang")
    return room.refused(r.Undo(revision=undone.revision))


@refusal(Unavailable, "unknown_order", "order")
def doing_a_note_again_whose_order_was_taken_back(room: Room) -> DispatchError:
    key = room.report()
    room.report(order=key)
    split = room.send(o.SplitReport(report=room.report_ids(key)[1], seen=1, reason="两处"))
    assert split is not None
    noted(room, max(room.picture.orders), by="wang")
    undone = room.send(r.Undo(revision=room.picture.revision), by="wang")
    assert undone is not None
    room.send(r.Undo(revision=split.revision))
    return room.refused(r.Undo(revision=undone.revision), by="wang")


# -- closures and marks ------------------------------------------------------------------------------------


@refusal(Unavailable, "mark_off_ground")
def a_mark_beyond_every_grid(room: Room) -> DispatchError:
    assert room.refused(marking(room.now, grids=())).code == "mark_off_ground"
    return room.refused(marking(room.now, grids=(GridId("G1"), GridId("nowhere"))))


@refusal(Unavailable, "mark_crosses_itself")
def a_border_that_crosses_itself(room: Room) -> DispatchError:
    flat = ((0.0, 0.0), (5.0, 0.0), (9.0, 0.0))
    assert room.refused(marking(room.now, points=flat)).code == "mark_crosses_itself"
    return room.refused(marking(room.now, points=((0.0, 0.0), (9.0, 9.0), (9.0, 0.0), (0.0, 9.0))))


@refusal(Unavailable, "mark_too_many_points", "count", "most")
def a_mark_that_is_a_drawing(room: Room) -> DispatchError:
    along = tuple((float(x), 0.0) for x in range(MOST_POINTS + 1))
    return room.refused(marking(room.now, shape=ShapeKind.LINE, points=along))


@refusal(Unavailable, "mark_without_shape", "shape")
def a_line_of_one_point(room: Room) -> DispatchError:
    nowhere = ((0.0, 0.0), (float("nan"), 0.0))
    assert room.refused(marking(room.now, shape=ShapeKind.LINE, points=nowhere)).code == "mark_without_shape"
    return room.refused(marking(room.now, shape=ShapeKind.LINE, points=((0.0, 0.0),)))


@refusal(Unavailable, "closure_at_a_point")
def a_closure_that_closes_nothing(room: Room) -> DispatchError:
    return room.refused(marking(room.now, shape=ShapeKind.POINT, points=((0.0, 0.0),)))


@refusal(Incomplete, "empty_field", "field")
def a_mark_that_says_nothing(room: Room) -> DispatchError:
    return room.refused(marking(room.now, text=" 　"))


@refusal(Incomplete, "too_long", "field", "length", "most")
def a_mark_that_nobody_can_read(room: Room) -> DispatchError:
    return room.refused(marking(room.now, text="字" * (LONGEST_MARK_TEXT + 1)))


@refusal(Unavailable, "mark_end_in_past", "at")
def a_mark_that_is_over_already(room: Room) -> DispatchError:
    return room.refused(marking(room.now, until=room.now))


@refusal(Unavailable, "mark_end_too_far", "hours", rule="YK-9")
def a_mark_for_longer_than_the_book_allows(room: Room) -> DispatchError:
    latest = room.now + room.rules.duration("mark.longest")
    room.send(marking(room.now, until=latest))
    return room.refused(marking(room.now, until=latest + timedelta(seconds=1)))


@refusal(Unavailable, "unknown_mark", "mark")
def lifting_nothing(room: Room) -> DispatchError:
    return room.refused(m.LiftMark(mark=MarkId("M1"), seen=1, reason="x"))


@refusal(Unavailable, "mark_over", "text", "at")
def prolonging_what_has_ended(room: Room) -> DispatchError:
    key = marked(room)
    room.wait(hours=1)
    return room.refused(m.ChangeMarkEnd(mark=key, seen=1, until=room.now + timedelta(hours=1)))


@refusal(Unavailable, "mark_lifted", "text", "by", "at")
def prolonging_what_was_lifted(room: Room) -> DispatchError:
    key = marked(room)
    room.send(m.LiftMark(mark=key, seen=1, reason="路已通"))
    return room.refused(m.ChangeMarkEnd(mark=key, seen=2, until=room.now + timedelta(hours=1)))


@refusal(Conflict, "changed_since", "kind", "id", "by", "at", "act")
def lifting_what_somebody_has_prolonged(room: Room) -> DispatchError:
    key = marked(room)
    room.send(m.ChangeMarkEnd(mark=key, seen=1, until=room.now + timedelta(hours=2)), by="wang")
    return room.refused(m.LiftMark(mark=key, seen=1, reason="路已通"))


@refusal(Incomplete, "empty_field", "field")
def lifting_without_a_reason(room: Room) -> DispatchError:
    return room.refused(m.LiftMark(mark=marked(room), seen=1, reason=" "))


@refusal(NotAllowed, "not_yours", "role", "command", "actor", "scope")
def lifting_another_stations_mark(room: Room) -> DispatchError:
    return room.refused(m.LiftMark(mark=marked(room), seen=1, reason="路已通"), by="chief-west")


# -- the tests ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("expected", REFUSALS, ids=lambda refusal: refusal.provoke.__name__)
def test_refusal(room: Room, expected: Refusal) -> None:
    error = expected.provoke(room)
    assert (type(error), error.code, error.rule) == (expected.family, expected.code, expected.rule)
    assert set(error.facts) == expected.facts
    assert not error.rule or error.rule in room.rules.rules


def test_every_refusal_in_the_code_is_provoked() -> None:
    provoked = {(refusal.family.__name__, refusal.code) for refusal in REFUSALS}
    more = (
        PLAN_REFUSALS
        | MERGE_REFUSALS
        | NOTICE_REFUSALS
        | DAY_REFUSALS
        | EVENT_REFUSALS
        | LOAN_REFUSALS
        | ESCALATION_REFUSALS
        | CASE_REFUSALS
        | ALARM_REFUSALS
        | HANDOVER_REFUSALS
    )
    provoked |= {(family.__name__, code) for code, (family, *_) in more.items()}
    for others in (HOLDING_REFUSALS, ROTA_REFUSALS, SHIFT_REFUSALS):
        provoked |= {(family.__name__, code) for code, (family, *_) in others.items()}
    assert set(refusals_in_the_code()) == provoked


def refusals_in_the_code() -> Iterator[tuple[str, str]]:
    """(family, code) of every refusal that decisions, rules and life cycle make."""
    root = Path(models.__file__).parent
    for file in [
        *root.glob("decisions/*.py"),
        *root.glob("rules/*.py"),
        root / "life_cycle.py",
        root / "permit_life_cycle.py",
    ]:
        tree = ast.parse(file.read_text(encoding="utf-8"))
        codes = {
            target.id: node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in FAMILIES:
                code = node.args[0]
                said = codes[code.id] if isinstance(code, ast.Name) else code
                words = [said.body, said.orelse] if isinstance(said, ast.IfExp) else [said]
                yield from ((node.func.id, word.value) for word in words if isinstance(word, ast.Constant))


FAMILIES = {"NotAllowed", "Conflict", "Unavailable", "Incomplete", "RuleBroken"}


def noted(room: Room, order: OrderId, by: str = "li") -> NoteId:
    room.send(n.AddNote(order=order, text="门禁 4711"), by)
    return room.picture.notes_of(order)[-1].id


def attached(room: Room, order: OrderId) -> AttachmentId:
    room.send(n.AttachReference(order=order, title="接线图", locator="T-7"))
    return room.picture.attachments_of(order)[-1].id


def marked(room: Room) -> MarkId:
    room.send(marking(room.now))
    return max(room.picture.marks)


def withdrawing(
    order: OrderId, attachment: AttachmentId, *, seen: int = 1, reason: str = "旧版"
) -> n.WithdrawReference:
    return n.WithdrawReference(order=order, attachment=attachment, seen=seen, reason=reason)


def merged_pair(room: Room) -> tuple[OrderId, OrderId]:
    main, sub = room.report(), room.report()
    room.merge(main, sub)
    return main, sub


def skilled_station_crew(room: Room) -> None:
    """A2 learns to work on high-voltage lines; it stays a station's crew."""
    skilled = (replace(thing, skills=tuple(Skill)) if thing.id == "A2" else thing for thing in city())
    room.send(import_of(skilled), by="admin")
