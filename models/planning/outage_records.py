"""Outages of record as plain values: what an order of repair or a plan carried out says about when areas were dark.

What is known and what is estimated, for an order:

* Begin: a crew that switched off says when. A fault says only that somebody reported it: the receipt of the first
  report, never earlier than the loss itself, is taken and marked as estimated.
* End: the restoration. While there is none the outage goes on; the estimated restoration, if there is one, is taken
  and marked.
* Areas: of the area's own equipment its area; of a line that a crew has looked at every area of the feeder, by the
  ground as it is today. Before anybody has looked, the reported area alone.
* A corrected stage counts with its corrected time (WO-3). A reopening is a further outage, unless the customer said
  that power never came back (`CallBackResult.STILL_DARK`): then it is the same one.
* External damage is what the judged cause calls so (外力): an order has no code for it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from models.entities.orders import CallBackResult, OrderState, StageKind, WorkOrder
from models.entities.outage_plans import OutagePlan, PlanKind, Window
from models.entities.work_permits import DeadSpell, PermitState, WorkPermit
from models.ids import AreaCode, FeederCode, PlanId
from models.outages import AREA_WIDE, DARK_SYMPTOMS, FEEDER_WIDE
from models.territory.territory import Territory

_EXTERNAL_DAMAGE = "外力"


@dataclass(frozen=True, slots=True, kw_only=True)
class OutageRecord:
    """One time without supply of some areas. `end` is None while it goes on and nobody has said how long; it is
    `running` until power is back. `planned` means arranged beforehand (预安排); of a burnt transformer, known
    `burnt_since`, the rule book says whether it was (`models.planning.arranged`)."""

    areas: tuple[AreaCode, ...]
    start: datetime
    end: datetime | None
    planned: bool = False
    burnt_since: datetime | None = None
    external_damage: bool = False
    running: bool = False
    start_estimated: bool = False
    end_estimated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedOutage:
    """A plan as far as repeated outages are concerned: which areas are dark when. One that is not arranged beforehand
    counts as an outage, but not as a planned one; `burnt_since` as in `OutageRecord`."""

    id: PlanId
    areas: tuple[AreaCode, ...]
    window: Window
    planned: bool = True
    burnt_since: datetime | None = None

    @property
    def record(self) -> OutageRecord:
        return OutageRecord(
            areas=self.areas,
            start=self.window.start,
            end=self.window.end,
            planned=self.planned,
            burnt_since=self.burnt_since,
            end_estimated=True,
        )


def planned_outage(plan: OutagePlan, window: Window, *, now: datetime) -> PlannedOutage | None:
    """The plan in these hours; None if it darkens nothing: live work cuts nobody off. A burnt transformer that nobody
    has written of before is known since `now`."""
    content = plan.content
    if not content.darkens:
        return None
    burnt = content.kind is PlanKind.BURNT_TRANSFORMER
    return PlannedOutage(
        id=plan.id,
        areas=content.scope.areas,
        window=window,
        planned=not burnt,
        burnt_since=(plan.known_since or now) if burnt else None,
    )


def carried_out(plan: OutagePlan, permits: Sequence[WorkPermit]) -> tuple[OutageRecord, ...] | None:
    """What the day's records say of the plan: each time without power as it was, and nothing at all if it was called
    off on the day. None while nothing is on record but paper. Power that is still off is taken to come back at the
    approved end."""
    spells = [spell for permit in permits for spell in permit.spells]
    if not spells:
        called_off = bool(permits) and permits[-1].state is PermitState.CANCELLED
        return () if called_off else None
    outage = planned_outage(plan, plan.window, now=spells[0].off)
    if outage is None:
        return ()
    expected = plan.approved.end if plan.approved is not None else plan.ends_at
    return tuple(record for spell in spells for record in _records(spell, outage, expected))


def _records(spell: DeadSpell, outage: PlannedOutage, expected: datetime) -> Iterator[OutageRecord]:
    """One for the areas that came back last, before it one for each part that came back earlier."""
    early = frozenset(area for part in spell.parts for area in part.areas)
    for part in spell.parts:
        yield OutageRecord(
            areas=part.areas, start=spell.off, end=part.at, planned=outage.planned, burnt_since=outage.burnt_since
        )
    yield OutageRecord(
        areas=tuple(area for area in outage.areas if area not in early) if early else outage.areas,
        start=spell.off,
        end=max(spell.off, expected) if spell.back is None else spell.back,
        planned=outage.planned,
        burnt_since=outage.burnt_since,
        running=spell.back is None,
        end_estimated=spell.back is None,
    )


class FeederAreas:
    """Which areas a feeder supplies, and how many customers hang on them, by the ground of today; made once per
    territory."""

    def __init__(self, territory: Territory) -> None:
        areas, feeders = territory["areas"], territory["feeders"]
        self._row_of, self._feeder_of = areas.rows, feeders.rows
        self._names = feeders.codes
        self._feeder = areas.columns["feeder"]
        self._residents, self._businesses = areas.columns["residents"], areas.columns["businesses"]
        order, self._starts = territory.areas_of_feeders
        self._codes = areas.codes[order]

    def areas(self, feeder: FeederCode | None, near: AreaCode | None) -> tuple[AreaCode, ...]:
        """Codes of all areas of `feeder`, or of the one that supplies `near`; `near` alone if neither is known."""
        row = self._feeder_of.get(feeder) if feeder is not None else None
        if row is None and near is not None and near in self._row_of:
            row = int(self._feeder[self._row_of[near]])
        if row is None or row < 0:
            return () if near is None else (near,)
        return tuple(self._codes[self._starts[row] : self._starts[row + 1]].tolist())

    def supplying(self, areas: Iterable[AreaCode]) -> frozenset[FeederCode]:
        """The feeders that supply these areas, as far as the ground knows both."""
        rows = {int(self._feeder[self._row_of[area]]) for area in areas if area in self._row_of}
        return frozenset(FeederCode(str(self._names[row])) for row in rows if row >= 0)

    def customers(self, areas: Sequence[AreaCode]) -> tuple[int, int, tuple[AreaCode, ...]]:
        """Customers in all, the residents among them, and the areas that the ground does not have."""
        missing = tuple(area for area in areas if area not in self._row_of)
        rows = np.array([self._row_of[area] for area in areas if area in self._row_of], np.int64)
        residents = int(self._residents[rows].sum())
        return residents + int(self._businesses[rows].sum()), residents, missing


def order_records(order: WorkOrder, main: WorkOrder | None, feeders: FeederAreas) -> tuple[OutageRecord, ...]:
    """What `order` says, oldest first; nothing of one that darkened no whole area. One that was merged into `main` and
    was not taken up again speaks of its own place with the times of its main order."""
    merged = order.merged_into is not None and order.state in {OrderState.MERGED, OrderState.ARCHIVED}
    speaker = main if merged else order
    if speaker is None:
        return ()
    areas = _areas(order, speaker, feeders)
    if not areas:
        return ()
    return tuple(_record(spell, areas, speaker) for spell in _spells(speaker))


def _areas(order: WorkOrder, speaker: WorkOrder, feeders: FeederAreas) -> tuple[AreaCode, ...]:
    place = order.place
    if speaker.equipment in FEEDER_WIDE and any(stage.kind is StageKind.DIAGNOSED for stage in speaker.stages):
        return feeders.areas(place.feeder, place.area)
    if speaker.equipment in FEEDER_WIDE | AREA_WIDE and place.area is not None:
        return (place.area,)
    return ()


def dark_since(order: WorkOrder) -> datetime | None:
    """Since when the order's power is off, by the same reading; None if nothing was lost or power is back."""
    spell = next(iter(reversed(list(_spells(order)))), None)
    return None if spell is None or spell.back is not None else _start(spell, order)


@dataclass(slots=True)
class _Spell:
    """One round of an order, as far as supply is concerned."""

    begun: datetime
    off: datetime | None = None
    back: datetime | None = None
    void: bool = False


def _spells(order: WorkOrder) -> Iterator[_Spell]:
    """Rounds in which supply was lost, by the report or by the crew's own hand."""
    lost = order.symptom in DARK_SYMPTOMS
    for spell in _rounds(order):
        if (lost or spell.off is not None) and not spell.void:
            yield spell


def _rounds(order: WorkOrder) -> Iterable[_Spell]:
    spell = _Spell(order.received_at)
    rounds = [spell]
    corrected = {line.corrects: line.corrected_to for line in order.stages if line.corrects is not None}
    for index, stage in enumerate(order.stages):
        at = corrected.get(index) or stage.at
        if stage.kind is StageKind.DE_ENERGISED:
            spell.off = spell.off or at
        elif stage.kind is StageKind.RESTORED:
            spell.back = at
        elif stage.kind is StageKind.VOIDED:
            spell.void = True
        elif stage.kind is StageKind.REOPENED and stage.note.startswith(CallBackResult.STILL_DARK.value):
            spell.back = None
        elif stage.kind is StageKind.REOPENED:
            spell = _Spell(at)
            rounds.append(spell)
    return rounds


def _by_hand(spell: _Spell, order: WorkOrder) -> bool:
    return order.symptom not in DARK_SYMPTOMS and spell.off is not None


def _start(spell: _Spell, order: WorkOrder) -> datetime:
    return spell.off if spell.off is not None and _by_hand(spell, order) else spell.begun


def _record(spell: _Spell, areas: tuple[AreaCode, ...], order: WorkOrder) -> OutageRecord:
    start = _start(spell, order)
    end = spell.back
    if end is None and order.estimate is not None:
        end = order.estimate.at
    return OutageRecord(
        areas=areas,
        start=start,
        end=None if end is None else max(start, end),
        external_damage=_EXTERNAL_DAMAGE in order.cause,
        running=spell.back is None,
        start_estimated=not _by_hand(spell, order),
        end_estimated=spell.back is None,
    )
