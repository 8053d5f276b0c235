"""Why a crew is ranked where it is: each reason and disqualifier as a short sentence."""

from datetime import timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication

from models.picture import Picture
from models.planning.recommendation import Reason, ReasonCode
from models.rules.rule_book import RuleBook
from widgets.words.facts import in_words
from widgets.words.marked import QT_TRANSLATE_NOOP
from widgets.words.names import station_label
from widgets.words.rule_words import cited
from widgets.words.times import age_text, clock_time, duration_text

REASONS: dict[str, str] = {
    "arrives": QT_TRANSLATE_NOOP("Reason", "arrives in {minutes}, {metres} away, from {source}"),
    "own_station": QT_TRANSLATE_NOOP("Reason", "of this station"),
    "other_station": QT_TRANSLATE_NOOP("Reason", "of another station: {station}"),
    "other_station.department": QT_TRANSLATE_NOOP("Reason", "of a department, not of a station"),
    "borrowed": QT_TRANSLATE_NOOP("Reason", "borrowed from {lender} until {until}"),
    "borrowed.department": QT_TRANSLATE_NOOP("Reason", "lent by a department until {until}"),
    "lent": QT_TRANSLATE_NOOP("Reason", "lent to {borrower} until {until}"),
    "approved": QT_TRANSLATE_NOOP("Reason", "approved by another person ({rule})"),
    "needs": QT_TRANSLATE_NOOP("Reason", "needed first: {needs} ({rule})"),
    "off_duty": QT_TRANSLATE_NOOP("Reason", "off duty"),
    "off_duty.since": QT_TRANSLATE_NOOP("Reason", "off duty since {since}"),
    "skill": QT_TRANSLATE_NOOP("Reason", "lacks the skill: {skill}"),
    "authority": QT_TRANSLATE_NOOP("Reason", "may not operate this ({rule}); allowed: {operators}"),
    "authority.overridable": QT_TRANSLATE_NOOP(
        "Reason", "may not operate this without another person's approval ({rule}); allowed: {operators}"
    ),
    "authority.nobody": QT_TRANSLATE_NOOP(
        "Reason", "nobody is sent for this without another person's approval ({rule})"
    ),
    "holds_order": QT_TRANSLATE_NOOP("Reason", "has this order already"),
    "declined": QT_TRANSLATE_NOOP("Reason", "declined this order at {at}"),
    "on_break": QT_TRANSLATE_NOOP("Reason", "on a break"),
    "on_break.since": QT_TRANSLATE_NOOP("Reason", "on a break since {since}"),
    "busy": QT_TRANSLATE_NOOP("Reason", "busy with {order} ({state}, sent {lost_minutes} ago)"),
    "busy.left": QT_TRANSLATE_NOOP(
        "Reason", "busy with {order} ({state}, sent {lost_minutes} ago; {number} has {left_minutes} left)"
    ),
    "busy.overdue": QT_TRANSLATE_NOOP(
        "Reason", "busy with {order} ({state}, sent {lost_minutes} ago; {number} is overdue by {left_minutes})"
    ),
    "on_plan": QT_TRANSLATE_NOOP("Reason", "at the planned outage {plan} (permit {permit}: {state})"),
    "no_position": QT_TRANSLATE_NOOP("Reason", "no position known; taken to be at {source}"),
    "stale_position": QT_TRANSLATE_NOOP("Reason", "position too old: taken to be at {source}"),
    "future_position": QT_TRANSLATE_NOOP("Reason", "position {minutes} ahead of time; taken to be at {source}"),
}
"""Code of a reason → English clause. "code.variant" is for facts that are not always there."""


def reason_text(reason: Reason, picture: Picture, rules: RuleBook) -> str:
    """One reason as a clause, without the crew's name: "off duty since 14:02"."""
    clause = QCoreApplication.translate("Reason", REASONS[_variant(reason)])
    facts = {name: _in_units(reason.code, name, value, picture, rules) for name, value in reason.facts.items()}
    return clause.format_map(in_words(facts, picture=picture, rules=rules))


def _variant(reason: Reason) -> str:
    code, facts = reason.code.value, reason.facts
    match reason.code:
        case ReasonCode.OTHER_STATION if facts["station"] is None:
            return f"{code}.department"
        case ReasonCode.BORROWED if facts["lender"] is None:
            return f"{code}.department"
        case ReasonCode.OFF_DUTY | ReasonCode.ON_BREAK if facts["since"] is not None:
            return f"{code}.since"
        case ReasonCode.AUTHORITY if not facts["operators"]:
            return f"{code}.nobody"
        case ReasonCode.AUTHORITY if facts["overridable"]:
            return f"{code}.overridable"
        case ReasonCode.BUSY if facts["left_minutes"] is not None:
            return f"{code}.overdue" if facts["left_minutes"] < 0 else f"{code}.left"
    return str(code)


def _in_units(code: ReasonCode, name: str, value: Any, picture: Picture, rules: RuleBook) -> Any:
    if value is None:
        return ""
    if name == "minutes" and code is not ReasonCode.ARRIVES:
        return age_text(timedelta(minutes=abs(value)))
    if name in {"minutes", "left_minutes", "lost_minutes"}:
        return duration_text(timedelta(minutes=abs(value)))
    if name == "number":
        return cited(value)
    if name == "metres":
        return _distance(value)
    if name == "station":
        return station_label(value, picture)
    if name in {"since", "at"}:
        return clock_time(value, rules)
    return value


def _distance(metres: float) -> str:
    if metres < 1000:
        return QCoreApplication.translate("Reason", "{metres} m").format(metres=round(metres / 10) * 10)
    return QCoreApplication.translate("Reason", "{kilometres} km").format(kilometres=f"{metres / 1000:.1f}")
