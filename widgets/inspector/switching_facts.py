"""Reports to the duty dispatcher, attestations, approvals: what the interlocks rest on (OP-1, OP-3…OP-10)."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from models.entities.orders import Attestation, AuthorityApproval, WorkOrder
from models.entities.people import Crew
from models.entities.switching import SwitchingReport
from models.life_cycle import RUNNING_STATES
from models.picture import Picture
from models.rules.operation_authority import MissingAttestation, missing_attestations
from models.rules.rule_book import RuleBook
from widgets.inspector.section import Fact
from widgets.words.names import account_label, crew_label
from widgets.words.terms import term
from widgets.words.times import moment_text


def switching_facts(order: WorkOrder, *, picture: Picture, rules: RuleBook, now: datetime) -> list[Fact]:
    """By time; last, what is asked for before the operation and nobody has attested yet."""
    dated = [(report.reported_at, _report(report, rules, now)) for report in order.switching]
    dated += _attested(order, picture, rules, now)
    return [fact for _, fact in sorted(dated, key=lambda pair: pair[0])] + _missing_facts(order, picture)


def attestation_facts(order: WorkOrder, *, picture: Picture, rules: RuleBook, now: datetime) -> list[Fact]:
    """The same without the reports: for a paper that has those as its steps."""
    dated = _attested(order, picture, rules, now)
    return [fact for _, fact in sorted(dated, key=lambda pair: pair[0])] + _missing_facts(order, picture)


def _attested(order: WorkOrder, picture: Picture, rules: RuleBook, now: datetime) -> list[tuple[datetime, Fact]]:
    dated = [(attestation.at, _attestation(attestation, rules, now)) for attestation in order.attestations]
    return dated + [(approval.at, _approval(approval, picture, rules, now)) for approval in order.approvals]


def _missing_facts(order: WorkOrder, picture: Picture) -> list[Fact]:
    return [_missing(one) for one in _still_missing(order, picture)]


def _report(report: SwitchingReport, rules: RuleBook, now: datetime) -> Fact:
    translate = QCoreApplication.translate
    value = translate("SwitchingFacts", "{kind}: {name} {number}").format(
        kind=term(report.kind), name=report.equipment_name, number=report.equipment_number
    )
    used = (
        translate("SwitchingFacts", "not carried out yet")
        if report.executed_at is None
        else translate("SwitchingFacts", "carried out {at}").format(
            at=moment_text(report.executed_at, now=now, rules=rules)
        )
    )
    more = translate("SwitchingFacts", "{reporter} to {dispatcher}, recording {recording}").format(
        reporter=report.reporter, dispatcher=report.duty_dispatcher, recording=report.recording
    )
    return Fact(moment_text(report.reported_at, now=now, rules=rules), value, f"{more}\n{used}")


def _attestation(attestation: Attestation, rules: RuleBook, now: datetime) -> Fact:
    translate = QCoreApplication.translate
    value = translate("SwitchingFacts", "{need}: {person}").format(
        need=term(attestation.need), person=attestation.given_by
    )
    more = translate("SwitchingFacts", "reference {reference}").format(reference=attestation.reference)
    return Fact(moment_text(attestation.at, now=now, rules=rules), value, more)


def _still_missing(order: WorkOrder, picture: Picture) -> tuple[MissingAttestation, ...]:
    crew = picture.find(Crew, order.crew)
    if crew is None or order.state not in RUNNING_STATES:
        return ()
    return missing_attestations(order, crew)


def _missing(missing: MissingAttestation) -> Fact:
    translate = QCoreApplication.translate
    why = (
        translate("SwitchingFacts", "must be on record before the operation ({rule})")
        if missing.required
        else translate("SwitchingFacts", "checklist ({rule})")
    )
    return Fact(translate("SwitchingFacts", "open"), term(missing.need), why.format(rule=missing.rule))


def _approval(approval: AuthorityApproval, picture: Picture, rules: RuleBook, now: datetime) -> Fact:
    value = QCoreApplication.translate("SwitchingFacts", "{crew} approved by {person}").format(
        crew=crew_label(approval.crew, picture), person=account_label(approval.approver, picture)
    )
    return Fact(moment_text(approval.at, now=now, rules=rules), value, approval.reason)
