"""Reports to the duty dispatcher, permissions by phone, approvals: what the interlocks rest on (OP-1, OP-3, OP-9)."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from models.entities.orders import AuthorityApproval, PhonePermission, SwitchingReport, WorkOrder
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.inspector.section import Fact
from widgets.words.names import account_label, crew_label
from widgets.words.terms import term
from widgets.words.times import moment_text


def switching_facts(order: WorkOrder, *, picture: Picture, rules: RuleBook, now: datetime) -> list[Fact]:
    """By time."""
    dated = [(report.reported_at, _report(report, rules, now)) for report in order.switching]
    dated += [(permission.at, _permission(permission, rules, now)) for permission in order.permissions]
    dated += [(approval.at, _approval(approval, picture, rules, now)) for approval in order.approvals]
    return [fact for _, fact in sorted(dated, key=lambda pair: pair[0])]


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


def _permission(permission: PhonePermission, rules: RuleBook, now: datetime) -> Fact:
    translate = QCoreApplication.translate
    value = translate("SwitchingFacts", "Permission by phone: {person}").format(person=permission.given_by)
    more = translate("SwitchingFacts", "recording {recording}").format(recording=permission.recording)
    return Fact(moment_text(permission.at, now=now, rules=rules), value, more)


def _approval(approval: AuthorityApproval, picture: Picture, rules: RuleBook, now: datetime) -> Fact:
    value = QCoreApplication.translate("SwitchingFacts", "{crew} approved by {person}").format(
        crew=crew_label(approval.crew, picture), person=account_label(approval.approver, picture)
    )
    return Fact(moment_text(approval.at, now=now, rules=rules), value, approval.reason)
