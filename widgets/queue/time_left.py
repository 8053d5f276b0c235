"""What the time column shows of one order: the limit that breaches next, and how the arrival limits stand."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from PySide6.QtCore import QCoreApplication

from models.entities.orders import WorkOrder
from models.rules.arrival_clocks import ARRIVAL_RULES, Clock, ClockState, clocks_of, nearest
from models.rules.rule_book import RuleBook
from widgets.words.provenance import clock_provenance, clocks_provenance
from widgets.words.rule_words import number_text
from widgets.words.terms import listed, term
from widgets.words.times import countdown_text, duration_text, near_moment_text


class Pip(Enum):
    """One arrival limit: none on this ground, still open, kept, or broken."""

    NONE = "none"
    OPEN = "open"
    KEPT = "kept"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """`text` counts down to the limit of `rule`; `used` is the share that is gone, at most 1. Without a running
    clock `state` is None and the text a dash. `pips` are T-1, T-2, T-3."""

    rule: str
    text: str
    used: float
    state: ClockState | None
    pips: tuple[Pip, ...]


def time_left(order: WorkOrder, *, rules: RuleBook, now: datetime) -> TimeLeft:
    clocks = clocks_of(order, rules)
    pips = tuple(_pip(rule, clocks, now) for rule in ARRIVAL_RULES)
    clock = nearest(clocks, now)
    if clock is None:
        return TimeLeft("", "–", 0.0, None, pips)
    used = min(max(clock.fraction(now), 0.0), 1.0)
    return TimeLeft(clock.rule, countdown_text(clock.left(now)), used, clock.state(now, rules), pips)


def time_left_words(order: WorkOrder, *, rules: RuleBook, now: datetime) -> str:
    """Every clock of the order in a line of its own, for a tool tip or a screen reader."""
    return "\n".join(_line(clock, rules, now) for clock in clocks_of(order, rules))


def time_left_tip(order: WorkOrder, *, rules: RuleBook, now: datetime) -> str:
    """Every clock in a line, and where the one that counts down comes from."""
    counting = nearest(clocks_of(order, rules), now)
    origin = "" if counting is None else clock_provenance(counting, now, rules)
    return "\n\n".join(part for part in (time_left_words(order, rules=rules, now=now), origin) if part)


def why_text(order: WorkOrder, *, rules: RuleBook, now: datetime) -> str:
    """Where every clock of the order comes from; nothing if none has started."""
    return clocks_provenance(clocks_of(order, rules), now, rules)


def _pip(rule: str, clocks: tuple[Clock, ...], now: datetime) -> Pip:
    clock = next((clock for clock in clocks if clock.rule == rule), None)
    if clock is None:
        return Pip.NONE
    if clock.left(now) < timedelta(0):
        return Pip.BROKEN
    return Pip.OPEN if clock.ended_at is None else Pip.KEPT


def _line(clock: Clock, rules: RuleBook, now: datetime) -> str:
    left = clock.left(now)
    parts = [
        term(clock.state(now, rules)),
        QCoreApplication.translate("TimeLeft", "due {time}").format(
            time=near_moment_text(clock.due_at, now=now, rules=rules)
        ),
    ]
    if clock.running and left < timedelta(0):
        late = QCoreApplication.translate("TimeLeft", "late by {time}")
        parts.append(late.format(time=duration_text(-left)))
    elif clock.running:
        still = QCoreApplication.translate("TimeLeft", "{time} left")
        parts.append(still.format(time=duration_text(left)))
    template = QCoreApplication.translate("TimeLeft", "{rule} {leg}, limit {limit}: {standing}")
    return template.format(
        rule=clock.rule,
        leg=term(clock.leg),
        limit=number_text(rules.number(clock.number)),
        standing=listed(parts),
    )
