"""The clocks of an order: three arrival limits side by side, restoration, and the internal legs (T-1…T-14).

The customer's clocks (arrival, restoration) never pause. The internal ones (dispatch, accept, return, call
back) stand still while the order is suspended with a reason. Choices made here, where the rules are silent:

* T-1, T-2 and T-3 all count from receipt of the first report.
* A return to the pool leaves the dispatch clock as if nobody had ever been sent: it counts from receipt on.
* Arrival is the first arrival of any crew; a second crew sent later does not start the clock again.
* A reopening starts a new round: every clock of the round, the customer's arrival too, counts from it.
* A merged, void or archived order has no running clock: what ran ended with that line.
* A corrected stage time stays on record beside the old one; clocks and judgements keep the time first
  written, so that nobody meets a limit by correcting (WO-3).
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum
from typing import NamedTuple

from models.entities.orders import (
    CallBackResult,
    Judgement,
    OrderState,
    Pause,
    ReportState,
    TroubleReport,
    WorkOrder,
)
from models.ids import OrderId
from models.rules.rounds import Round, present_round, rounds_of
from models.rules.rule_book import RuleBook

ARRIVAL_RULES = ("T-1", "T-2", "T-3")
"""Target, promise and ceiling of arrival; one the book has no number for on this ground has no clock."""

CUSTOMER_RULES = (*ARRIVAL_RULES, "T-7")
"""Limits whose clocks never pause."""

_ZERO = timedelta(0)
_MOST_KEPT = 10_000
"""Orders whose clocks are kept: more than a city has crews."""


class Leg(Enum):
    DISPATCH = "dispatch"
    ACCEPT = "accept"
    ARRIVAL = "arrival"
    RESTORE = "restore"
    RETURN = "return"
    CALL_BACK = "call_back"


class ClockState(Enum):
    RUNNING = "running"
    WARNED = "warned"
    URGENT = "urgent"
    BREACHED = "breached"
    MET = "met"
    MISSED = "missed"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class Clock:
    """One limit of one order. `rule` is "T-2", `number` "T-2.urban"; `paused` is the length of the pauses
    that are over, and `due_at` is moved by it; `paused_since` is set while it stands still."""

    rule: str
    number: str
    leg: Leg
    started_at: datetime
    due_at: datetime
    ended_at: datetime | None
    paused: timedelta
    paused_since: datetime | None
    customer: bool

    @property
    def running(self) -> bool:
        """Neither ended nor paused."""
        return self.ended_at is None and self.paused_since is None

    def left(self, now: datetime) -> timedelta:
        """Time to the limit; negative after it. Stands still while paused and once ended."""
        return self.due_at - self._reading(now)

    def fraction(self, now: datetime) -> float:
        """Share of the limit that is used up: 1 at the limit, more after it."""
        return 1 - self.left(now) / self._limit

    def reaches(self, fraction: float) -> datetime:
        """The moment at which that share is used up, if no further pause comes between."""
        return self.due_at - self._limit * (1 - fraction)

    def state(self, now: datetime, rules: RuleBook) -> ClockState:
        """A limit is kept to the second: ending exactly at `due_at` meets it. A breach outweighs a pause."""
        left = self.left(now)
        if self.ended_at is not None:
            return ClockState.MET if left >= _ZERO else ClockState.MISSED
        if left < _ZERO:
            return ClockState.BREACHED
        if self.paused_since is not None:
            return ClockState.PAUSED
        if now >= self.reaches(rules.value("warning.second")):
            return ClockState.URGENT
        return ClockState.WARNED if now >= self.reaches(rules.value("warning.first")) else ClockState.RUNNING

    def ended(self, at: datetime) -> "Clock":
        """The clock stopped at `at`; a pause that still ran has moved the limit by its length."""
        since = self.paused_since
        if since is None:
            return replace(self, ended_at=at)
        still = max(at - since, _ZERO)
        return replace(self, ended_at=at, due_at=self.due_at + still, paused=self.paused + still, paused_since=None)

    @property
    def _limit(self) -> timedelta:
        return self.due_at - self.started_at - self.paused

    def _reading(self, now: datetime) -> datetime:
        return self.ended_at or self.paused_since or now


def clock_of_rule(order: WorkOrder, rule: str, rules: RuleBook) -> Clock | None:
    """The order's clock of this round that `rule` limits, if it has started."""
    span = next((span for span in _spans(order, rules) if span.rule == rule), None)
    return None if span is None else _clock(span, order.pauses, rules)


def clocks_of(order: WorkOrder, rules: RuleBook) -> tuple[Clock, ...]:
    """Every clock of the present round whose start exists: dispatch (T-10), accept (T-11), arrival (T-1,
    T-2, T-3), restoration (T-7), return (T-13), call back (T-14)."""
    return tuple(_clock(span, order.pauses, rules) for span in _spans(order, rules))


def report_clocks(report: TroubleReport, order: WorkOrder, rules: RuleBook) -> tuple[Clock, ...]:
    """The report's own arrival clocks and call-back duty (D-5), from its own receipt.

    `order` is the order that serves it: the main order if its own is merged. A report taken after the crew
    stood at the door has met its limits at once. A settled report is judged by the round in which it was
    settled. A void report has no clock.
    """
    if report.state is ReportState.VOID:
        return ()
    life = _round_of(report, order)
    started = max(report.received_at, life.started) if life.reopened else report.received_at
    spans = _arrival(order, life, started, rules)
    if life.returned is not None:
        duty = max(life.returned, report.received_at)
        asked = _asked(report, life.started)
        called = max(asked, duty) if asked is not None else life.closed
        spans.append(_Span("T-14", "T-14", Leg.CALL_BACK, duty, called))
    return tuple(_clock(span, order.pauses, rules) for span in spans)


def next_breach(order: WorkOrder, rules: RuleBook, now: datetime) -> Clock | None:
    """The running clock that breaches next; the most overdue one if all have breached; None if none runs."""
    return nearest(_open_clocks(order, rules), now)


class RunningClocks:
    """The running clocks of orders, kept for those who ask again and again: they change only with their order."""

    def __init__(self, rules: RuleBook) -> None:
        self._rules = rules
        self._kept: dict[OrderId, tuple[WorkOrder, list[Clock]]] = {}

    def next_breach(self, order: WorkOrder, now: datetime) -> Clock | None:
        """As the function of that name."""
        known = self._kept.get(order.id)
        if known is None or known[0] is not order:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            known = self._kept[order.id] = order, _open_clocks(order, self._rules)
        return nearest(known[1], now)


def nearest(clocks: Iterable[Clock], now: datetime) -> Clock | None:
    """The same among `clocks`, for somebody who has them at hand."""
    running = [clock for clock in clocks if clock.running]
    if not running:
        return None
    ahead = [clock for clock in running if clock.due_at >= now]
    return min(ahead or running, key=lambda clock: clock.due_at)


def breached(order: WorkOrder, rules: RuleBook, now: datetime) -> tuple[Clock, ...]:
    """Clocks that have not ended and are past their limit, the most overdue first."""
    late = [clock for clock in _open_clocks(order, rules) if clock.left(now) < _ZERO]
    return tuple(sorted(late, key=lambda clock: clock.left(now)))


def judgements_at(order: WorkOrder, *, at: datetime, legs: Collection[Leg], rules: RuleBook) -> tuple[Judgement, ...]:
    """Verdicts on the open clocks of `legs` if they end at `at`, with the version of the rule book."""
    ended = (clock.ended(at) for clock in _open_clocks(order, rules) if clock.leg in legs)
    return tuple(
        Judgement(
            rule=clock.rule,
            started_at=clock.started_at,
            due_at=clock.due_at,
            ended_at=at,
            rule_book=rules.version,
        )
        for clock in ended
    )


def limit_end(order: WorkOrder, rule: str, started: datetime, ended: datetime, limit: timedelta) -> datetime:
    """When a limit of that length would have been due for a stretch of the order that is over: moved by the pauses
    within it, unless it is the customer's (T-1, T-2, T-3, T-7)."""
    if rule in CUSTOMER_RULES:
        return started + limit
    paused, _ = _pauses_within(order.pauses, started, ended)
    return started + limit + paused


class _Span(NamedTuple):
    """A leg of the way before its limit is known: cheap, because lists look at thousands."""

    rule: str
    number: str
    leg: Leg
    started: datetime
    ended: datetime | None


def _open_clocks(order: WorkOrder, rules: RuleBook) -> list[Clock]:
    return [_clock(span, order.pauses, rules) for span in _spans(order, rules) if span.ended is None]


def _spans(order: WorkOrder, rules: RuleBook) -> list[_Span]:
    life = present_round(order)
    closed = life.closed
    spans = [_Span("T-10", "T-10", Leg.DISPATCH, life.started, life.dispatched or closed)]
    answered = life.answered or closed
    if life.sent is not None and (answered is not None or order.state is OrderState.DISPATCHED):
        spans.append(_Span("T-11", "T-11", Leg.ACCEPT, life.sent, answered))
    spans += _arrival(order, life, life.started, rules)
    if life.arrived is not None:
        number = f"T-7.{order.zone.value}"
        spans.append(_Span("T-7", number, Leg.RESTORE, life.arrived, life.restored or closed))
    repaired = life.repaired or life.restored
    if repaired is not None:
        spans.append(_Span("T-13", "T-13", Leg.RETURN, repaired, life.returned or closed))
    if life.returned is not None:
        spans.append(_Span("T-14", "T-14", Leg.CALL_BACK, life.returned, life.called_back or closed))
    return spans


def _arrival(order: WorkOrder, life: Round, started: datetime, rules: RuleBook) -> list[_Span]:
    """Ended by the first arrival, or by power that came back without one; never before its own start."""
    ended = life.arrived or life.restored or life.closed
    ended = max(ended, started) if ended is not None else None
    zone = order.zone.value
    numbers = ((rule, f"{rule}.{zone}") for rule in ARRIVAL_RULES)
    return [_Span(rule, number, Leg.ARRIVAL, started, ended) for rule, number in numbers if number in rules.numbers]


def _clock(span: _Span, pauses: tuple[Pause, ...], rules: RuleBook) -> Clock:
    rule, number, leg, started, ended = span
    due = started + rules.duration(number)
    customer = leg is Leg.ARRIVAL or leg is Leg.RESTORE
    if customer or not pauses:
        return Clock(rule, number, leg, started, due, ended, _ZERO, None, customer)
    paused, since = _pauses_within(pauses, started, ended)
    return Clock(rule, number, leg, started, due + paused, ended, paused, since, customer)


def _pauses_within(
    pauses: tuple[Pause, ...], started: datetime, ended: datetime | None
) -> tuple[timedelta, datetime | None]:
    """How long the order stood still between the two moments, and since when it still does."""
    total = _ZERO
    for pause in pauses:
        begun = max(pause.started_at, started)
        over = pause.ended_at or ended
        if over is None:
            return total, begun
        if ended is not None:
            over = min(over, ended)
        total += max(over - begun, _ZERO)
    return total, None


def _round_of(report: TroubleReport, order: WorkOrder) -> Round:
    rounds = rounds_of(order)
    if report.state is not ReportState.SETTLED or not report.call_backs:
        return rounds[-1]
    settled = report.call_backs[-1].at
    return next((one for one in reversed(rounds) if one.started <= settled), rounds[0])


def _asked(report: TroubleReport, since: datetime) -> datetime | None:
    """When the customer was asked, perhaps before the return; for a report settled without an answer, the
    last attempt."""
    calls = [call for call in report.call_backs if call.at >= since]
    for call in calls:
        if call.result is not CallBackResult.NO_ANSWER:
            return call.at
    return calls[-1].at if calls and report.state is ReportState.SETTLED else None
