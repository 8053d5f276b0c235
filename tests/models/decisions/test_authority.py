"""The interlock of OP-1…OP-12 in the decisions: at recommendation, assignment and execution, and the two reports."""

from dataclasses import replace
from typing import Any

import pytest

from models.commands import orders as o
from models.entities.network import EquipmentClass
from models.entities.orders import Need, OrderState, Symptom
from models.entities.people import SYSTEM_ACCOUNT, DutyState, Skill
from models.entities.switching import SwitchingKind
from models.errors import DispatchError
from models.ids import CrewId, OrderId
from models.planning.recommendation import ReasonCode, recommend
from models.rules.likely_fault import needed_skill
from tests.models.builders import HV, LV, Room, city, hv_report, import_of, switching_fields

DE, RE = SwitchingKind.DE_ENERGISE, SwitchingKind.RE_ENERGISE


@pytest.fixture
def room(room: Room) -> Room:
    """The room of every test, where the station's crew A2 has learnt to work on high-voltage lines."""
    skilled = (replace(thing, skills=tuple(Skill)) if thing.id == "A2" else thing for thing in city())
    room.send(import_of(skilled), by="admin")
    return room


# -- a high-voltage job and a station's crew ---------------------------------------------------------------


def test_not_recommended(room: Room) -> None:
    order = room.order(room.report(**hv_report()))
    ranked = recommend(order, picture=room.picture, fixes={}, rules=room.rules, now=room.now)
    station = next(candidate for candidate in ranked if candidate.crew == "A2")
    assert not station.lawful
    against = next(reason for reason in station.disqualifiers if reason.code is ReasonCode.AUTHORITY)
    assert against.facts["rule"] == "OP-1"
    assert ranked[0].lawful


def test_not_assigned(room: Room) -> None:
    key = room.report(**hv_report())
    for refused in (
        room.refuses(o.AssignOrder, key, crew=CrewId("A2"), override="最近"),
        reassignment_refused(room, key),
    ):
        assert (refused.code, refused.rule, refused.facts["overridable"]) == ("operation_not_authorised", "OP-1", True)


def reassignment_refused(room: Room, key: OrderId) -> DispatchError:
    room.assign(key, "M1")
    return room.refuses(o.ReassignOrder, key, crew=CrewId("A2"), reason="近")


def test_not_executed(room: Room) -> None:
    """The fault turns out to be of high voltage only on site: every step that lays hands on it is refused."""
    key = room.bring(room.report(), OrderState.ON_SITE, "A2")
    room.act(o.Diagnose, key, by="li", equipment=HV, cause="主线断线")
    room.report_switching(key, DE)
    for kind, fields in ((o.DeEnergise, {}), (o.CompleteRepair, {"remedy": "接线"})):
        refused = room.refuses(kind, key, **fields)
        assert (refused.code, refused.rule) == ("operation_not_authorised", "OP-1")
    room.act(o.ReassignOrder, key, crew=CrewId("M1"), reason="高压")  # the way on
    room.bring(key, OrderState.ARCHIVED)


def test_not_executed_even_at_the_last_step(room: Room) -> None:
    """Nothing that slips in between opens the gate: the table is asked again at re-energising."""
    key = room.bring(room.report(), OrderState.REPAIRED, "A2")
    room.report_switching(key, RE)
    room.picture.put(replace(room.order(key), equipment=HV))
    assert room.refuses(o.ReEnergise, key).code == "operation_not_authorised"


def test_another_persons_consent_opens_it(room: Room) -> None:
    key = room.report(**hv_report())
    room.act(o.ApproveCrew, key, by="leader", crew=CrewId("A2"), reason="运检班组全部在外")
    approval = room.order(key).approvals[-1]
    assert (approval.crew, approval.approver, approval.reason) == ("A2", "leader", "运检班组全部在外")
    assert room.refuses(o.AssignOrder, key, crew=CrewId("A1")).code == "operation_not_authorised"  # not for A1
    room.bring(key, OrderState.ARCHIVED, "A2")


def test_consent_on_site(room: Room) -> None:
    key = room.bring(room.report(), OrderState.ON_SITE, "A2")
    room.act(o.Diagnose, key, equipment=HV, cause="主线断线")
    room.act(o.ApproveCrew, key, by="room", crew=CrewId("A2"), reason="先复电")
    room.bring(key, OrderState.ARCHIVED)


def test_the_assigner_cannot_be_the_one_who_consents(room: Room) -> None:
    key = room.report(**hv_report())
    room.act(o.ApproveCrew, key, by="leader", crew=CrewId("A2"), reason="人手不足")
    assert room.refuses(o.AssignOrder, key, by="leader", crew=CrewId("A2")).code == "own_approval"
    room.assign(key, "M1", by="leader")
    reassigned = room.refuses(o.ReassignOrder, key, by="leader", crew=CrewId("A2"), reason="近")
    assert reassigned.code == "own_approval"
    room.act(o.ReassignOrder, key, by="leader-2", crew=CrewId("A2"), reason="近")


def test_consent_is_for_the_equipment_of_that_moment(room: Room) -> None:
    """OP-1: the crew that was let to the line has not been let to the JP cabinet."""
    key = room.report(**hv_report())
    room.act(o.ApproveCrew, key, by="leader", crew=CrewId("A2"), reason="运检班组全部在外")
    room.bring(key, OrderState.DIAGNOSED, "A2")
    assert room.order(key).approvals  # judged as it was thought to be
    room.act(o.Diagnose, key, equipment=EquipmentClass.JP_CABINET_MAIN, cause="总开关烧毁")
    assert room.order(key).approvals == ()
    room.report_switching(key, DE)
    assert room.refuses(o.DeEnergise, key).code == "operation_not_authorised"
    room.act(o.ApproveCrew, key, by="leader", crew=CrewId("A2"), reason="运检班组全部在外")
    room.act(o.DeEnergise, key)


def test_consent_ends_with_its_round(room: Room) -> None:
    key = room.report(**hv_report())
    room.act(o.ApproveCrew, key, by="leader", crew=CrewId("A2"), reason="运检班组全部在外")
    room.bring(key, OrderState.ARCHIVED, "A2")
    room.act(o.ReopenOrder, key, reason="又停电")
    assert room.order(key).approvals == ()
    assert room.refuses(o.AssignOrder, key, crew=CrewId("A2")).code == "operation_not_authorised"


@pytest.mark.parametrize("symptom", [Symptom.NO_POWER_ONE, Symptom.NO_POWER_MANY, Symptom.TREE_ON_LINE])
def test_what_is_recommended_is_what_is_accepted(room: Room, symptom: Symptom) -> None:
    """A hard disqualifier is a refusal of the decision and the other way round; a clean crew needs no reason."""
    room.set_duty("M2", DutyState.OFF_DUTY)
    room.set_duty("L1", DutyState.BREAK)
    room.bring(room.report(), OrderState.DISPATCHED, "A1")
    key = room.report(symptom=symptom)
    order = room.order(key)
    for candidate in recommend(order, picture=room.picture, fixes={}, rules=room.rules, now=room.now):
        command = o.AssignOrder(order=key, crew=candidate.crew, seen=order.version, override="就近")
        assert accepted(room, command) == candidate.lawful, candidate
        if candidate.clean:
            assert accepted(room, replace(command, override=""))


def accepted(room: Room, command: o.AssignOrder) -> bool:
    fork = Room.__new__(Room)
    fork.now, fork.rules, fork.picture = room.now, room.rules, room.picture.fork()
    fork.outages = room.outages.fork()
    try:
        fork.send(command)
    except DispatchError:
        return False
    return True


# -- attestations (OP-3, OP-4, OP-6, OP-7, OP-10) ----------------------------------------------------------


@pytest.mark.parametrize("state", [OrderState.PENDING, OrderState.EN_ROUTE, OrderState.DIAGNOSED])
def test_a_fuse_needs_permission_by_phone(room: Room, state: OrderState) -> None:
    key = room.bring(room.report(symptom=Symptom.NO_POWER_MANY), state)
    assert room.order(key).equipment is EquipmentClass.SINGLE_TRANSFORMER_HV_FUSE
    room.act(o.RecordAttestation, key, by="room", **by_phone())
    attestation = room.order(key).attestations[-1]
    assert (attestation.need, attestation.given_by, attestation.reference, attestation.at) == (
        Need.PHONE_PERMISSION,
        "赵敏",
        "LY-3",
        room.now,
    )
    room.bring(key, OrderState.ARCHIVED)


@pytest.mark.parametrize(
    ("equipment", "crew", "rule", "needs"),
    [
        (
            EquipmentClass.AREA_MASTER_METER,
            "W1",
            "OP-4",
            (Need.SAFETY_MEASURES, Need.PHONE_PERMISSION, Need.ON_SITE_PERMITTER),
        ),
        (EquipmentClass.BRANCH_ISOLATOR, "M1", "OP-6", (Need.ON_SITE_PERMITTER,)),
        (EquipmentClass.CUSTOMER_TRANSFORMER, "W1", "OP-7", (Need.WRITTEN_ENTRUSTMENT,)),
    ],
)
def test_what_the_rule_asks_for_is_recorded_one_by_one(
    room: Room, equipment: EquipmentClass, crew: str, rule: str, needs: tuple[Need, ...]
) -> None:
    """Every act that lays hands on the equipment waits for all of it."""
    key = room.report()
    room.picture.put(replace(room.order(key), equipment=equipment, skill=needed_skill(equipment)))
    room.bring(key, OrderState.DIAGNOSED, crew)
    room.report_switching(key, DE)
    for need in needs:
        for kind, fields in ((o.DeEnergise, {}), (o.CompleteRepair, {"remedy": "处理"})):
            refused = room.refuses(kind, key, **fields)
            assert (refused.code, refused.rule, refused.facts["need"]) == ("attestation_missing", rule, need)
        room.act(o.RecordAttestation, key, need=need, given_by="赵敏", reference="GZP-7")
    room.act(o.DeEnergise, key)


def test_safety_measures_of_the_checklist_can_be_recorded(room: Room) -> None:
    """OP-10 where no line of the table waits for it: on record, and in nobody's way."""
    key = room.bring(room.report(), OrderState.ON_SITE)
    room.act(o.RecordAttestation, key, by="crew-A1", need=Need.SAFETY_MEASURES, given_by="李强", reference="AQ-1")
    assert room.order(key).attestations[-1].need is Need.SAFETY_MEASURES
    room.bring(key, OrderState.ARCHIVED)


def test_an_attestation_of_the_first_round_is_none_in_the_second(room: Room) -> None:
    key = room.report(symptom=Symptom.NO_POWER_MANY)
    room.act(o.RecordAttestation, key, **by_phone())
    room.bring(key, OrderState.ARCHIVED)
    room.wait(hours=1)
    room.act(o.ReopenOrder, key, reason="又停电")
    room.bring(key, OrderState.DIAGNOSED)
    assert room.refuses(o.CompleteRepair, key, remedy="更换熔丝").code == "attestation_missing"


def test_an_attestation_holds_for_the_round_whatever_is_found_and_whoever_comes(room: Room) -> None:
    """As docs/operation_authority.md tells the customer, until it is settled."""
    fuse = EquipmentClass.SINGLE_TRANSFORMER_HV_FUSE
    key = room.bring(room.report(), OrderState.DIAGNOSED)
    assert room.order(key).equipment is EquipmentClass.LV_BRANCH_BOX_AND_BELOW
    room.act(o.RecordAttestation, key, by="crew-A1", **by_phone())
    room.act(o.ReassignOrder, key, crew=CrewId("A2"), reason="换人")
    room.bring(key, OrderState.ON_SITE)
    room.act(o.Diagnose, key, equipment=fuse, cause="熔丝熔断")
    room.report_switching(key, DE)
    room.act(o.DeEnergise, key)


def by_phone() -> dict[str, Any]:
    return {"need": Need.PHONE_PERMISSION, "given_by": "赵敏", "reference": "LY-3"}


# -- the reports before switching (OP-9, OP-11, OP-12) -----------------------------------------------------


def test_each_switching_needs_its_own_report(room: Room) -> None:
    key = room.bring(room.report(), OrderState.DIAGNOSED)
    assert room.refuses(o.DeEnergise, key).rule == "OP-9"
    room.report_switching(key, DE)
    room.wait(minutes=2)
    room.act(o.DeEnergise, key, by="crew-A1")
    report = room.order(key).switching[0]
    assert (report.kind, report.executed_at) == (DE, room.now)
    assert report.reported_at < room.now
    room.bring(key, OrderState.REPAIRED)
    # The report before de-energising says nothing about re-energising.
    assert room.refuses(o.ReEnergise, key).rule == "OP-9"
    room.report_switching(key, RE)
    room.act(o.ReEnergise, key)
    assert [report.kind for report in room.order(key).switching] == [DE, RE]
    assert all(report.executed_at is not None for report in room.order(key).switching)


def test_a_report_keeps_who_when_and_the_double_name(room: Room) -> None:
    key = room.bring(room.report(), OrderState.DIAGNOSED)
    room.report_switching(key, DE, equipment_name=" 人民路支线开关 ", read_back_number="K101 ")
    report = room.order(key).switching[0]
    assert (report.reporter, report.duty_dispatcher, report.recording, report.reported_at) == (
        "李强",
        "赵敏",
        "LY-1",
        room.now,
    )
    assert (report.equipment_name, report.equipment_number) == ("人民路支线开关", "K101")
    assert room.order(key).stages[-1].note == "人民路支线开关 K101"


@pytest.mark.parametrize("field", ["reporter", "duty_dispatcher", "recording", "equipment_name", "equipment_number"])
def test_a_report_lacks_nothing(room: Room, field: str) -> None:
    key = room.bring(room.report(), OrderState.DIAGNOSED)
    refused = room.refuses(o.ReportSwitching, key, **(switching_fields(DE) | {field: " "}))
    assert (refused.code, refused.facts) == ("empty_field", {"field": field})


@pytest.mark.parametrize("field", ["read_back_name", "read_back_number"])
@pytest.mark.parametrize("heard", ["", "K1O1", "人民路支线"])
def test_the_read_back_is_word_for_word(room: Room, field: str, heard: str) -> None:
    key = room.bring(room.report(), OrderState.DIAGNOSED)
    refused = room.refuses(o.ReportSwitching, key, **(switching_fields(DE) | {field: heard}))
    assert (refused.code, refused.rule) == ("read_back_differs", "OP-12")


def test_a_report_serves_once(room: Room) -> None:
    """Switched, and a round later again: the used report permits nothing, whatever else happened."""
    key = room.bring(room.report(), OrderState.DIAGNOSED)
    room.report_switching(key, DE)
    room.act(o.DeEnergise, key)
    room.picture.put(replace(room.order(key), state=OrderState.DIAGNOSED))
    assert room.refuses(o.DeEnergise, key).code == "switching_report_missing"


def test_a_second_report_does_not_use_up_the_first(room: Room) -> None:
    key = room.bring(room.report(), OrderState.DIAGNOSED)
    room.report_switching(key, DE)
    room.report_switching(key, DE, recording="LY-2")
    room.act(o.DeEnergise, key)
    first, second = room.order(key).switching
    assert (first.executed_at, second.executed_at) == (room.now, None)


def test_another_crews_report_permits_nothing(room: Room) -> None:
    key = room.bring(room.report(), OrderState.DIAGNOSED)
    room.report_switching(key, DE)
    room.wait(minutes=1)
    room.act(o.ReassignOrder, key, crew=CrewId("A2"), reason="换人")
    room.bring(key, OrderState.DIAGNOSED)
    assert room.refuses(o.DeEnergise, key).code == "switching_report_missing"


def test_a_report_about_another_fault_permits_nothing(room: Room) -> None:
    key = room.bring(room.report(), OrderState.DIAGNOSED)
    room.report_switching(key, DE)
    room.wait(minutes=1)
    room.act(o.Diagnose, key, equipment=LV, cause="另一处断线")
    assert room.refuses(o.DeEnergise, key).code == "switching_report_missing"


@pytest.mark.parametrize("kind", [o.DeEnergise, o.ReEnergise, o.ReportSwitching, o.ConfirmRestored, o.CompleteRepair])
def test_time_switches_nothing(room: Room, kind: type[o.OrderCommand]) -> None:
    """OP-11: nothing that a clock or a feed sends can advance a switching."""
    key = room.bring(room.report(), OrderState.DIAGNOSED)
    room.report_switching(key, DE)
    more = switching_fields(DE) if kind is o.ReportSwitching else {}
    more = {"remedy": "接线"} if kind is o.CompleteRepair else more
    assert room.refuses(kind, key, by=SYSTEM_ACCOUNT.id, **more).code == "role_may_not"
