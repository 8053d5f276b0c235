"""What differs between two rule books, in numbers, rules, days, major events, budgets and the chain of approvals; and
which books a journal has seen."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from typing import TypeVar

from models.rules.hour_budgets import HourBudget
from models.rules.plan_chain import PlanChain
from models.rules.rule_book import TIME_UNITS, MajorEvent, Number, Rule, RuleBook
from models.rules.working_days import SpecialDay

Told = Number | Rule | SpecialDay | MajorEvent | HourBudget | PlanChain
"""What a rule book tells."""


class Manner(Enum):
    """How two books differ in one thing: another value; the same told with other words, source or note; only in
    the second; only in the first."""

    VALUE = "value"
    TOLD = "told"
    ADDED = "added"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Difference:
    """A number, a rule, a day or a budget that the two books do not have alike; None on the side without it."""

    id: str
    manner: Manner
    before: Told | None
    after: Told | None


@dataclass(frozen=True, slots=True)
class SeenVersion:
    """Journal entries that were judged by one version of the rule book, and when the first and last came."""

    version: str
    first_at: datetime
    last_at: datetime
    entries: int


def differences(before: RuleBook, after: RuleBook) -> tuple[Difference, ...]:
    """Numbers first, then rules, days, major events and budgets, each in the order of the first book and then of the
    second; then the chain of approvals, as a whole and by the name that its table has in a file."""
    return (
        *_differing(before.numbers, after.numbers),
        *_differing(before.rules, after.rules),
        *_differing(_days(before), _days(after)),
        *_differing(_events(before), _events(after)),
        *_differing(before.hour_budgets.by_id, after.hour_budgets.by_id),
        *_chains(before.plan_chain, after.plan_chain),
    )


def joined(pieces: Iterable[SeenVersion]) -> tuple[SeenVersion, ...]:
    """Pieces of a journal put together: one for each version, by when it was first seen."""
    found: dict[str, SeenVersion] = {}
    for piece in pieces:
        known = found.get(piece.version)
        found[piece.version] = piece if known is None else _joined(known, piece)
    return tuple(sorted(found.values(), key=lambda seen: (seen.first_at, seen.version)))


_Thing = TypeVar("_Thing", Number, Rule, SpecialDay, MajorEvent, HourBudget)


def _chains(before: PlanChain, after: PlanChain) -> Iterable[Difference]:
    if before != after:
        yield Difference("plan_link", Manner.VALUE, before, after)


def _days(rules: RuleBook) -> Mapping[str, SpecialDay]:
    return {day.id: day for day in rules.working_days.special.values()}


def _events(rules: RuleBook) -> Mapping[str, MajorEvent]:
    return {event.id: event for event in rules.major_events}


def _differing(before: Mapping[str, _Thing], after: Mapping[str, _Thing]) -> Iterable[Difference]:
    for key in dict.fromkeys((*before, *after)):
        old, new = before.get(key), after.get(key)
        if old != new:
            yield Difference(key, _manner(old, new), old, new)


def _manner(old: Told | None, new: Told | None) -> Manner:
    if old is None:
        return Manner.ADDED
    if new is None:
        return Manner.MISSING
    if isinstance(old, Number) and isinstance(new, Number) and _worth(old) != _worth(new):
        return Manner.VALUE
    if isinstance(old, SpecialDay) and isinstance(new, SpecialDay) and old.kind is not new.kind:
        return Manner.VALUE
    if isinstance(old, HourBudget) and isinstance(new, HourBudget) and old.hours != new.hours:
        return Manner.VALUE
    return Manner.TOLD


def _worth(number: Number) -> tuple[float, object]:
    """1 h and 60 min are the same; 7 days and 7 working days are not."""
    return number.amount, None if number.unit in TIME_UNITS else number.unit


def _joined(one: SeenVersion, other: SeenVersion) -> SeenVersion:
    return replace(
        one,
        first_at=min(one.first_at, other.first_at),
        last_at=max(one.last_at, other.last_at),
        entries=one.entries + other.entries,
    )
