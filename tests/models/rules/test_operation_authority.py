"""OP-1…OP-12: the table by rule, and the gates at assignment, at work and before switching."""

from dataclasses import replace
from itertools import product

import pytest

from models.entities.network import EquipmentClass as E
from models.entities.orders import Attestation, AuthorityApproval, Need, OrderState
from models.entities.orders import StageKind as K
from models.entities.people import CrewKind as C
from models.entities.people import Skill
from models.entities.switching import SwitchingKind, SwitchingReport
from models.errors import RuleBroken
from models.ids import AccountId, CrewId
from models.rules.operation_authority import (
    ATTESTED,
    AUTHORITY_TABLE,
    authority,
    check_assignment,
    check_execution,
    check_switching,
    missing_attestations,
)
from models.rules.rule_book import RuleBook
from tests.models.rules.life import a_crew, an_order, at

DISTRIBUTION = {C.DISTRIBUTION_MAINTENANCE, C.LIVE_WORK, C.CABLE}
ALWAYS = {Need.REPORT_BEFORE_SWITCHING, Need.READ_BACK, Need.SAFETY_MEASURES, Need.ORDER}

# Equipment → who may repair it, and the rule that shuts the others out.
BY_RULE: dict[E, tuple[str, set[C]]] = {
    E.HV_DISTRIBUTION: ("OP-1", DISTRIBUTION),
    E.TRANSFORMER_DROPOUT: ("OP-1", DISTRIBUTION),
    E.JP_CABINET_MAIN: ("OP-1", DISTRIBUTION),
    E.LV_BRANCH_BOX_AND_BELOW: ("OP-2", {C.STATION_REPAIR}),
    E.SINGLE_TRANSFORMER_HV_FUSE: ("OP-3", {C.STATION_REPAIR, *DISTRIBUTION}),
    E.AREA_MASTER_METER: ("OP-4", {C.METERING}),
    E.BRANCH_ISOLATOR: ("OP-6", {C.DISTRIBUTION_MAINTENANCE}),
    E.CUSTOMER_TRANSFORMER: ("OP-7", {C.DISTRIBUTION_MAINTENANCE}),
    E.CUSTOMER_OWN: ("WO-7", set()),
}


@pytest.mark.parametrize(("equipment", "kind"), list(product(E, C)))
def test_who_may_repair_what(equipment: E, kind: C) -> None:
    rule, operators = BY_RULE[equipment]
    crew = a_crew(kind=kind)
    verdict = authority(equipment, crew)
    refusal = check_assignment(an_order(equipment=equipment), crew)
    assert verdict.allowed is (kind in operators)
    assert (refusal is None) is verdict.allowed
    if refusal is not None:
        assert isinstance(refusal, RuleBroken)
        assert refusal.rule == verdict.rule == rule
        assert refusal.facts["crew"] == crew.id
        assert refusal.facts["equipment"] is equipment
        assert operators <= set(refusal.facts["operators"])
        assert kind not in refusal.facts["operators"] or equipment is E.CUSTOMER_TRANSFORMER


@pytest.mark.parametrize(("equipment", "kind"), list(product(E, C)))
def test_op9_to_op12_hold_for_everybody(equipment: E, kind: C) -> None:
    assert set(authority(equipment, a_crew(kind=kind)).needs) >= ALWAYS


@pytest.mark.parametrize(
    ("rule", "equipment", "kind", "needs"),
    [
        ("OP-1", E.HV_DISTRIBUTION, C.DISTRIBUTION_MAINTENANCE, set()),
        ("OP-2", E.LV_BRANCH_BOX_AND_BELOW, C.STATION_REPAIR, set()),
        ("OP-3", E.SINGLE_TRANSFORMER_HV_FUSE, C.STATION_REPAIR, {Need.PHONE_PERMISSION}),
        ("OP-1", E.SINGLE_TRANSFORMER_HV_FUSE, C.DISTRIBUTION_MAINTENANCE, set()),
        ("OP-4", E.AREA_MASTER_METER, C.METERING, {Need.PHONE_PERMISSION, Need.ON_SITE_PERMITTER}),
        ("OP-6", E.BRANCH_ISOLATOR, C.DISTRIBUTION_MAINTENANCE, {Need.ON_SITE_PERMITTER}),
        ("OP-7", E.CUSTOMER_TRANSFORMER, C.DISTRIBUTION_MAINTENANCE, {Need.WRITTEN_ENTRUSTMENT}),
    ],
)
def test_needs_by_rule(rule: str, equipment: E, kind: C, needs: set[Need]) -> None:
    verdict = authority(equipment, a_crew(kind=kind))
    assert (verdict.rule, set(verdict.needs) - ALWAYS) == (rule, needs)


def test_op7_examined_metering_staff_may_operate_a_customers_drop_out() -> None:
    examined = a_crew(kind=C.METERING, skills=(Skill.METER, Skill.EXAMINED_METERING))
    verdict = authority(E.CUSTOMER_TRANSFORMER, examined)
    assert verdict.allowed
    assert Need.WRITTEN_ENTRUSTMENT in verdict.needs
    assert not authority(E.TRANSFORMER_DROPOUT, examined).allowed


@pytest.mark.parametrize("equipment", E)
def test_only_op1_and_wo7_are_defaults_that_a_person_may_override(equipment: E) -> None:
    overridable = {E.HV_DISTRIBUTION, E.TRANSFORMER_DROPOUT, E.JP_CABINET_MAIN, E.CUSTOMER_OWN}
    crew = a_crew(kind=C.GENERATOR)
    approval = AuthorityApproval(crew=crew.id, approver=AccountId("chief"), at=at(0), reason="flood")
    order = an_order(equipment=equipment)
    assert authority(equipment, crew).overridable is (equipment in overridable)
    refusal = check_assignment(replace(order, approvals=(approval,)), crew)
    assert (refusal is None) is (equipment in overridable)


def test_an_approval_serves_the_approved_crew_only() -> None:
    approval = AuthorityApproval(crew=CrewId("C2"), approver=AccountId("chief"), at=at(0), reason="flood")
    order = an_order(equipment=E.HV_DISTRIBUTION, approvals=(approval,))
    assert check_assignment(order, a_crew("C2")) is None
    assert check_assignment(order, a_crew("C1")) is not None


def test_every_op_rule_of_the_book_is_in_the_table(rules: RuleBook) -> None:
    of_book = {key for key in rules.rules if key.startswith("OP-") and "." not in key}  # but for points of a checklist
    assert of_book == {f"OP-{number}" for number in range(1, 13)}
    assert {line.rule for line in AUTHORITY_TABLE} == of_book | {"WO-7"}


# -- at work ------------------------------------------------------------------------------------------------


def attested(*needs: Need, minutes: float = 1) -> tuple[Attestation, ...]:
    return tuple(Attestation(need=need, given_by="dispatcher", at=at(minutes), reference="1") for need in needs)


@pytest.mark.parametrize(
    ("rule", "equipment", "kind", "needs"),
    [
        ("OP-3", E.SINGLE_TRANSFORMER_HV_FUSE, C.STATION_REPAIR, (Need.PHONE_PERMISSION,)),
        (
            "OP-4",
            E.AREA_MASTER_METER,
            C.METERING,
            (Need.SAFETY_MEASURES, Need.PHONE_PERMISSION, Need.ON_SITE_PERMITTER),
        ),
        ("OP-6", E.BRANCH_ISOLATOR, C.DISTRIBUTION_MAINTENANCE, (Need.ON_SITE_PERMITTER,)),
        ("OP-7", E.CUSTOMER_TRANSFORMER, C.DISTRIBUTION_MAINTENANCE, (Need.WRITTEN_ENTRUSTMENT,)),
    ],
)
def test_attestations_must_be_on_record_at_work_not_at_assignment(
    rule: str, equipment: E, kind: C, needs: tuple[Need, ...]
) -> None:
    """All that the rule asks for, and nothing else stands in for one of them."""
    order, crew = an_order(equipment=equipment), a_crew(kind=kind)
    assert check_assignment(order, crew) is None
    assert check_execution(replace(order, attestations=attested(*needs)), crew) is None
    for missing in needs:
        refusal = check_execution(replace(order, attestations=attested(*(ATTESTED - {missing}))), crew)
        assert refusal is not None
        assert (refusal.code, refusal.rule, refusal.facts["need"]) == ("attestation_missing", rule, missing)


def test_op4_lays_the_safety_measures_first() -> None:
    refusal = check_execution(an_order(equipment=E.AREA_MASTER_METER), a_crew(kind=C.METERING))
    assert refusal is not None
    assert refusal.facts["need"] is Need.SAFETY_MEASURES


def test_an_attestation_of_an_earlier_round_does_not_serve() -> None:
    order = an_order((K.REOPENED, 60), equipment=E.AREA_MASTER_METER, attestations=attested(*ATTESTED))
    refusal = check_execution(order, a_crew(kind=C.METERING))
    assert refusal is not None
    assert refusal.code == "attestation_missing"
    again = replace(order, attestations=attested(*ATTESTED, minutes=61))
    assert check_execution(again, a_crew(kind=C.METERING)) is None


@pytest.mark.parametrize("equipment", [E.LV_BRANCH_BOX_AND_BELOW, E.SINGLE_TRANSFORMER_HV_FUSE])
def test_op10_safety_measures_are_a_checklist_where_the_equipments_rule_does_not_ask(equipment: E) -> None:
    order, crew = an_order(equipment=equipment), a_crew()
    checklist = missing_attestations(order, crew)[-1]
    assert (checklist.need, checklist.rule, checklist.required) == (Need.SAFETY_MEASURES, "OP-10", False)
    assert check_execution(replace(order, attestations=attested(Need.PHONE_PERMISSION)), crew) is None
    done = replace(order, attestations=attested(Need.SAFETY_MEASURES))
    assert Need.SAFETY_MEASURES not in {missing.need for missing in missing_attestations(done, crew)}


def test_what_is_checked_where_it_arises_is_attested_by_nobody() -> None:
    assert set(Need) - ATTESTED == {Need.ORDER, Need.REPORT_BEFORE_SWITCHING, Need.READ_BACK}


def test_execution_asks_for_authority_again() -> None:
    """The fault turned out to be on other equipment than thought."""
    refusal = check_execution(an_order(equipment=E.BRANCH_ISOLATOR), a_crew())
    assert refusal is not None
    assert (refusal.code, refusal.rule) == ("operation_not_authorised", "OP-6")


# -- switching ----------------------------------------------------------------------------------------------

OFF, ON = SwitchingKind.DE_ENERGISE, SwitchingKind.RE_ENERGISE


def report(kind: SwitchingKind, minutes: float = 10, **more: object) -> SwitchingReport:
    values = SwitchingReport(
        kind=kind,
        reported_at=at(minutes),
        reporter="foreman",
        duty_dispatcher="dispatcher",
        recording="1",
        equipment_name="Line",
        equipment_number="101",
    )
    return replace(values, **more)


@pytest.mark.parametrize("kind", SwitchingKind)
def test_op9_each_switching_needs_its_own_report(kind: SwitchingKind) -> None:
    other = ON if kind is OFF else OFF
    for switching in ((), (report(other),), (report(kind, executed_at=at(11)),)):
        refusal = check_switching(an_order(switching=switching, state=OrderState.DIAGNOSED), kind)
        assert refusal is not None
        assert (refusal.code, refusal.rule) == ("switching_report_missing", "OP-9")
    assert check_switching(an_order(switching=(report(kind),)), kind) is None


def test_op9_a_report_serves_once() -> None:
    used_and_new = (report(OFF, executed_at=at(11)), report(OFF, 20))
    assert check_switching(an_order(switching=used_and_new), OFF) is None


def test_op9_a_report_of_an_earlier_round_does_not_serve() -> None:
    assert check_switching(an_order((K.REOPENED, 60), switching=(report(OFF, 10),)), OFF) is not None


@pytest.mark.parametrize("missing", [{"equipment_name": " "}, {"equipment_number": ""}])
def test_op12_the_double_name_is_both_names(missing: dict[str, str]) -> None:
    refusal = check_switching(an_order(switching=(report(ON, **missing),)), ON)
    assert refusal is not None
    assert refusal.rule == "OP-12"
