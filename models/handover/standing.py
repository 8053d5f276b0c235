"""Alarms that are handed over: which the next shift has to know one by one, and which are counted together.

H-3 asks for the work that the next shift must do, H-5 for what the incoming leader needs: twenty thousand lines of
limits that have run out are neither. What is counted stands by itself elsewhere in the same document: the limits of an
order with the order, those of a case with the case, a notice or a loan with what comes."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from models.alarms.priorities import AlarmPriority, priority_of, rank_of
from models.entities.alarms import AlarmKind, AlarmState
from models.handover.document import AlarmLine, Document
from models.ids import AccountId, StationId
from models.rules.rule_book import RuleBook

_OF_PROTECTED = frozenset(
    {
        AlarmKind.IMPORTANT_UNTOLD,
        AlarmKind.CUSTOMER_REFUSED,
        AlarmKind.PLAN_IN_EVENT,
        AlarmKind.FAULT_IN_EVENT,
    }
)
_PRIORITIES = tuple(AlarmPriority)
_KINDS = {kind: place for place, kind in enumerate(AlarmKind)}


@dataclass(frozen=True, slots=True)
class Shelf:
    """What was said when alarms were put aside: until when, by whom, why."""

    until: datetime
    by: AccountId
    reason: str


@dataclass(frozen=True, slots=True)
class AlarmCount:
    """Many alarms of one priority and kind, in the document's order; those on the shelf by what was said of it."""

    priority: AlarmPriority
    kind: AlarmKind
    shelf: Shelf | None
    lines: tuple[AlarmLine, ...]

    @property
    def first(self) -> datetime:
        """Since when the oldest stands."""
        return min(line.since for line in self.lines)

    @property
    def by_station(self) -> tuple[tuple[StationId | None, int], ...]:
        """How many at which station, the most first; at None those of no station or of several."""
        counts = Counter(line.stations[0] if len(line.stations) == 1 else None for line in self.lines)
        return tuple(sorted(counts.items(), key=lambda one: (-one[1], one[0] or "")))


@dataclass(frozen=True, slots=True)
class AlarmParts:
    """`singly` shelved ones first, then by priority; `counted` by priority and kind, those on the shelf last."""

    singly: tuple[AlarmLine, ...]
    counted: tuple[AlarmCount, ...]


def alarm_parts(document: Document, rules: RuleBook, *, many: int) -> AlarmParts:
    """Counted together is what there is more than `many` of: alarms of one priority and kind that wait, or that were
    shelved with the same words until the same moment. One by one is told whatever is not so many (the highest priority,
    too, unless it is itself a flood), and always, however many there are:

    * what is about an important customer or a protected event by its kind (U-2, U-3),
    * what is of the highest priority and of an order or plan that cuts off an important customer or stands against a
      protected event.

    Nothing is left out: each line is in one of the parts."""
    protected = _protected(document)
    ranks: dict[tuple[AlarmKind, int], int] = {}
    kept: list[AlarmLine] = []
    groups: dict[tuple[AlarmKind, int, Shelf | None], list[AlarmLine]] = {}
    for (kind, level, shelf), found in _alike(document.alarms).items():
        rank = ranks[kind, level] = rank_of(priority_of(kind, level, rules))
        groups.setdefault((kind, rank, shelf), []).extend(found)
    counted = []
    for (kind, rank, shelf), lines in groups.items():
        if kind in _OF_PROTECTED:
            kept += lines
            continue
        alone = [line for line in lines if line.subject in protected] if rank == 0 else []
        rest = [line for line in lines if line.subject not in protected] if alone else lines
        kept += alone
        if len(rest) <= many:
            kept += rest
        else:
            counted.append(AlarmCount(_PRIORITIES[rank], kind, shelf, tuple(rest)))
    return AlarmParts(
        tuple(sorted(kept, key=lambda line: (_waits(line), ranks[line.kind, line.level], line.since, line.key))),
        tuple(sorted(counted, key=lambda one: (_on_shelf(one), rank_of(one.priority), _KINDS[one.kind], one.first))),
    )


def _alike(alarms: Iterable[AlarmLine]) -> dict[tuple[AlarmKind, int, Shelf | None], list[AlarmLine]]:
    """Those of one kind, level and shelf. As few looks at each as can be: a page that is open does it every three
    seconds, on the thread of the hand."""
    found: dict[tuple[AlarmKind, int, Shelf | None], list[AlarmLine]] = defaultdict(list)
    for line in alarms:
        found[line.kind, line.level, None if line.shelved_until is None else _shelf(line)].append(line)
    return found


def _waits(line: AlarmLine) -> bool:
    return line.state is not AlarmState.SHELVED


def _on_shelf(one: AlarmCount) -> bool:
    return one.shelf is not None


def _protected(document: Document) -> frozenset[str]:
    """Orders and plans that cut off an important customer, or stand against a protected event."""
    against = (cause for event in document.protected.events for cause in event.against)
    return frozenset((*(customer.cause for customer in document.protected.customers), *against))


def _shelf(line: AlarmLine) -> Shelf | None:
    if line.shelved_until is None or line.shelved_by is None:
        return None
    return Shelf(line.shelved_until, line.shelved_by, line.reason)
