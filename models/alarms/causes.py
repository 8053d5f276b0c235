"""What a cause of alarm is, and what a module has to say about the causes that it knows."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from models.changes import Entity
from models.entities.alarms import AlarmKind
from models.ids import AlarmId, OrderId, PlanId, StationId
from models.picture import Picture
from models.rules.rule_book import RuleBook


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """Something that holds now and needs a person. `key` says which alarm it is, on every workstation the same, and
    never the same again for what is another cause: its round, its end, its notice is part of it."""

    key: AlarmId
    kind: AlarmKind
    level: int
    subject: str
    order: OrderId | None = None
    plan: PlanId | None = None
    stations: tuple[StationId, ...]
    since: datetime
    due_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """The causes of one subject, and when that answer changes though nobody acts; None if never."""

    causes: tuple[Cause, ...] = ()
    again_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CauseSource:
    """Where causes of some `kinds` come from. All three functions are pure.

    `subjects` names all that the picture holds to look at; `touched` what to look at anew after a thing has changed
    (as it is now, or was before it went); `look` says what holds of one subject at a moment. `weight` is what a look
    costs, against one at an order's clocks."""

    kinds: frozenset[AlarmKind]
    weight: int
    subjects: Callable[[Picture], Iterable[str]]
    touched: Callable[[Entity, Picture], Iterable[str]]
    look: Callable[[str, Picture, RuleBook, datetime], Found]
