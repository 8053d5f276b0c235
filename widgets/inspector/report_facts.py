"""What each customer said, with its own clock and call-back (D-5), and what was merged on which evidence."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from models.entities.orders import MergeEvidence, ReportState, TroubleReport, WorkOrder
from models.picture import Picture
from models.rules.arrival_clocks import ARRIVAL_RULES, Clock, Leg, report_clocks
from models.rules.rule_book import RuleBook
from widgets.acts.evidence import evidence_text
from widgets.inspector.clock_words import SIGNS, time_used
from widgets.inspector.section import Fact
from widgets.words.names import account_label
from widgets.words.provenance import numbers_provenance
from widgets.words.terms import listed, term
from widgets.words.times import countdown_text, duration_text, moment_text

MOST_REPORTS = 30
"""More than a person reads in a panel; a storm hangs hundreds on one order."""


def report_facts(
    order: WorkOrder, *, picture: Picture, rules: RuleBook, now: datetime, most: int | None = MOST_REPORTS
) -> list[Fact]:
    """One row for each report of the order and of those merged into it, by receipt; of more than `most` the first ones,
    all if it is None."""
    serving = picture.find(WorkOrder, order.merged_into) or order
    reports = sorted(picture.all_reports_of(order.id), key=lambda report: (report.received_at, report.id))
    limits = (*(f"{rule}.{serving.zone.value}" for rule in ARRIVAL_RULES), "T-14")
    origin = numbers_provenance(limits, rules)
    facts = []
    for report in reports[:most]:
        fact = _report(report, order, serving, picture=picture, rules=rules, now=now)
        facts.append(replace(fact, tip=f"{report.id}\n\n{origin}"))
    if most is not None and len(reports) > most:
        more = QCoreApplication.translate("ReportFacts", "and {count} more")
        facts.append(Fact("", more.format(count=len(reports) - most)))
    return facts


def merge_facts(order: WorkOrder, picture: Picture) -> list[Fact]:
    """Why orders were taken for one trouble, as it was known when they were merged."""
    led = picture.merged_into(order.id)
    pairs = [(order.id, order.merged_into, order.merge_evidence)] if order.merged_into is not None else []
    pairs += [(sub.id, order.id, sub.merge_evidence) for sub in led]
    return [_merged(sub, main, evidence) for sub, main, evidence in pairs]


def _report(
    report: TroubleReport, order: WorkOrder, serving: WorkOrder, *, picture: Picture, rules: RuleBook, now: datetime
) -> Fact:
    received = moment_text(report.received_at, now=now, rules=rules)
    who = " · ".join(part for part in (report.caller, report.phone, report.customer) if part)
    head = " · ".join(part for part in (term(report.channel), who) if part)
    more = [f"“{report.words}”"] if report.words else []
    more += [listed(term(hazard) for hazard in report.hazards)] if report.hazards else []
    if report.symptom is not order.symptom:
        more.append(term(report.symptom))
    if report.place.address != order.place.address:
        more.append(report.place.address)
    if report.channel_reference:
        more.append(report.channel_reference)
    if report.order != order.id:
        more.append(QCoreApplication.translate("ReportFacts", "through {order}").format(order=report.order))
    more += _clock_lines(report, serving, rules, now)
    more += _call_lines(report, picture, rules, now)
    return Fact(received, head, "\n".join(more))


def _clock_lines(report: TroubleReport, serving: WorkOrder, rules: RuleBook, now: datetime) -> Iterator[str]:
    """The report's own clocks: those that run with the time left, the others as they ended."""
    clocks = report_clocks(report, serving, rules)
    running = [clock for clock in clocks if clock.ended_at is None]
    if running:
        yield listed(_left(clock, now) for clock in running)
    ended = [clock for clock in clocks if clock.ended_at is not None and clock.leg is Leg.ARRIVAL]
    if ended:
        signs = "  ".join(f"{clock.rule} {SIGNS[clock.state(now, rules)].strip()}" for clock in ended)
        yield f"{term(Leg.ARRIVAL)} {duration_text(time_used(ended[0]))}  {signs}"


def _left(clock: Clock, now: datetime) -> str:
    template = (
        QCoreApplication.translate("ReportFacts", "{rule} {time} left")
        if clock.left(now).total_seconds() >= 0
        else QCoreApplication.translate("ReportFacts", "{rule} overdue {time}")
    )
    return template.format(rule=clock.rule, time=countdown_text(abs(clock.left(now))))


def _call_lines(report: TroubleReport, picture: Picture, rules: RuleBook, now: datetime) -> Iterator[str]:
    if report.state is not ReportState.OPEN:
        yield term(report.state)
    for call in report.call_backs:
        text = QCoreApplication.translate("ReportFacts", "{at} called by {by}: {result}").format(
            at=moment_text(call.at, now=now, rules=rules), by=account_label(call.by, picture), result=term(call.result)
        )
        yield f"{text} · {call.note}" if call.note else text


def _merged(sub: str, main: str, evidence: MergeEvidence | None) -> Fact:
    if evidence is None:
        return Fact(sub, main)
    return Fact(sub, QCoreApplication.translate("ReportFacts", "follows {main}").format(main=main), _why(evidence))


def _why(evidence: MergeEvidence) -> str:
    return " · ".join(part for part in (evidence_text(evidence), evidence.note) if part)
