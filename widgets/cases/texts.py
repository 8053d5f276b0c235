"""What is said of a case in a row, on its sheet and beside its reply."""

from datetime import datetime, timedelta
from functools import reduce

from PySide6.QtCore import QCoreApplication

from models.planning.case_record import CaseRecord, OutageFacts
from models.rules.arrival_clocks import ClockState
from models.rules.case_limits import CaseLimit
from models.rules.reply_check import Finding, Verdict
from models.rules.rule_book import RuleBook
from widgets.words.case_terms import CASE_TERMS
from widgets.words.terms import listed, term
from widgets.words.times import clock_time, duration_text, moment_text
from widgets.words.translations import in_chinese

LIMIT_SIGNS = {
    ClockState.RUNNING: "○",
    ClockState.WARNED: "◔",
    ClockState.URGENT: "◕",
    ClockState.BREACHED: "●",
    ClockState.MET: "✓",
    ClockState.MISSED: "✕",
}
POINT_SIGNS = {
    Verdict.PASSED: "✓",
    Verdict.CONFIRMED: "✓",
    Verdict.TO_CONFIRM: "?",
    Verdict.FAILED: "✕",
    Verdict.NOT_ASKED: "–",
}
_ZERO = timedelta(0)


def limit_text(limit: CaseLimit, now: datetime, rules: RuleBook) -> str:
    """ "◕ Contact: 12 min left", with the rule that sets it."""
    translate = QCoreApplication.translate
    left = limit.left(now)
    if limit.ended_at is not None:
        text = translate("Cases", "{step}: done at {at}") if left >= _ZERO else translate("Cases", "{step}: late, {at}")
    elif left >= _ZERO:
        text = translate("Cases", "{step}: {span} left")
    else:
        text = translate("Cases", "{step}: {span} over")
    ended = "" if limit.ended_at is None else moment_text(limit.ended_at, now=now, rules=rules)
    said = text.format(step=term(limit.step), span=duration_text(abs(left)), at=ended)
    return f"{LIMIT_SIGNS[limit.state(now, rules)]} {said}"


def limit_short(limit: CaseLimit, now: datetime) -> str:
    """ "Answer 7 d 17 h", with a minus once it is over."""
    return f"{term(limit.step)} {duration_text(limit.left(now))}"


def limit_source(limit: CaseLimit, now: datetime, rules: RuleBook) -> str:
    """Until when, and by which rule."""
    translate = QCoreApplication.translate
    until = translate("Cases", "until {at}").format(at=moment_text(limit.due_at, now=now, rules=rules))
    parts = [until, limit.number]
    if limit.unofficial:
        years = listed(str(year) for year in limit.unofficial)
        parts.append(translate("Cases", "make-up days of {years} are not published yet").format(years=years))
    return " · ".join(part for part in parts if part)


def finding_text(finding: Finding, text: str, rules: RuleBook) -> str:
    """What the point says, and where it sticks."""
    if finding.fault is None:
        return term(finding.verdict)
    words = QCoreApplication.translate("Fault", CASE_TERMS[finding.fault])
    return words.format(
        times=listed(clock_time(at, rules) for at in finding.times),
        texts=listed(finding.texts),
        marks=listed(text[start:end] for start, end in finding.marks),
        sources=listed(finding.sources),
    )


def record_text(record: CaseRecord, rules: RuleBook) -> str:
    """The sentences of a reply that the record writes: times, causes and remedies, nothing typed. Chinese as the reply
    is, and as causes and remedies are written."""
    return "\n".join(_outage_text(one, rules) for one in record.outages)


def _outage_text(one: OutageFacts, rules: RuleBook) -> str:
    translate = in_chinese
    said = (
        (one.off, translate("Cases", "Power was lost at {at}.")),
        (one.arrived, translate("Cases", "The repair crew arrived at {at}.")),
        (one.repaired, translate("Cases", "The repair was finished at {at}.")),
        (one.back, translate("Cases", "Power was back at {at}.")),
        (None if one.back else one.expected, translate("Cases", "Power is expected back at {at}.")),
    )
    parts = [words.format(at=clock_time(at, rules)) for at, words in said if at is not None]
    if one.cause:
        parts.append(translate("Cases", "The cause: {cause}.").format(cause=one.cause))
    if one.remedy:
        parts.append(translate("Cases", "What was done: {remedy}.").format(remedy=one.remedy))
    together = translate("Cases", "{one} {next}")
    return reduce(lambda one, following: together.format(one=one, next=following), parts) if parts else ""
