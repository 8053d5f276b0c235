"""What a clock says: its name, its reading, and how it stands. Where it comes from: `widgets/words/provenance.py`."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from models.rules.arrival_clocks import Clock, ClockState
from models.rules.rule_book import RuleBook
from widgets.words.terms import term
from widgets.words.times import clock_time, countdown_text, duration_text, near_moment_text
from widgets.words.unbroken import unbroken

SIGNS = {
    ClockState.RUNNING: "",
    ClockState.WARNED: "",
    ClockState.URGENT: "▲ ",
    ClockState.BREACHED: "■ ",
    ClockState.MET: "✓ ",
    ClockState.MISSED: "✕ ",
    ClockState.PAUSED: "‖ ",
}


def name_text(clock: Clock, rules: RuleBook) -> str:
    """ "Arrival T-2"; a limit without a source at hand is marked."""
    translate = QCoreApplication.translate
    unverified = rules.number(clock.number).unverified
    template = translate("Clock", "{leg} {rule} unverified") if unverified else translate("Clock", "{leg} {rule}")
    return template.format(leg=term(clock.leg), rule=clock.rule)


def head_text(clock: Clock, now: datetime, rules: RuleBook) -> str:
    """ "T-2 by 20:34" in the width of a cell: the mark of a weak source and a verdict go before the time."""
    translate = QCoreApplication.translate
    if rules.number(clock.number).unverified:
        return translate("Clock", "{rule} unverified").format(rule=clock.rule)
    if clock.ended_at is not None:
        met = clock.state(now, rules) is ClockState.MET
        template = translate("Clock", "{rule} met") if met else translate("Clock", "{rule} missed")
        return template.format(rule=clock.rule)
    due = _standing(clock, now, rules).format(time=clock_time(clock.due_at, rules))
    return translate("Clock", "{rule} {due}").format(rule=clock.rule, due=due)


def reading_text(clock: Clock, now: datetime, rules: RuleBook) -> str:
    """Time left while it runs; the time that was used once it has ended."""
    reading = clock.left(now) if clock.ended_at is None else time_used(clock)
    return f"{SIGNS[clock.state(now, rules)]}{countdown_text(reading)}"


def due_text(clock: Clock, now: datetime, rules: RuleBook) -> str:
    """When it is due, and how it stands where that takes a word."""
    return _standing(clock, now, rules).format(time=near_moment_text(clock.due_at, now=now, rules=rules))


def ended_text(clock: Clock, now: datetime, rules: RuleBook) -> str:
    """ "Dispatch T-10 ✓ 2 min": a clock that has ended, in short; no line breaks within it."""
    text = f"{term(clock.leg)} {clock.rule} {SIGNS[clock.state(now, rules)]}{duration_text(time_used(clock))}"
    return unbroken(text)


def time_used(clock: Clock) -> timedelta:
    """How long it ran, without its pauses; nothing while it still runs."""
    return timedelta(0) if clock.ended_at is None else clock.ended_at - clock.started_at - clock.paused


def _standing(clock: Clock, now: datetime, rules: RuleBook) -> str:
    """For the time at which it is due."""
    translate = QCoreApplication.translate
    return {
        ClockState.RUNNING: translate("Clock", "by {time}"),
        ClockState.WARNED: translate("Clock", "by {time}"),
        ClockState.URGENT: translate("Clock", "near {time}"),
        ClockState.BREACHED: translate("Clock", "over {time}"),
        ClockState.MET: translate("Clock", "met {time}"),
        ClockState.MISSED: translate("Clock", "missed {time}"),
        ClockState.PAUSED: translate("Clock", "paused {time}"),
    }[clock.state(now, rules)]
