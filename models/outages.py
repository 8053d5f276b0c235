"""Which areas are without power, as far as the orders tell: known for sure, likely, planned, or just back.

An order speaks for the area it lies in or for its whole feeder, by the equipment that failed. Before a crew has looked,
that is the likely equipment of the symptom (`models.rules.likely_fault`): it speaks for its own area only, and only if
the symptom is one of lost supply. What lies below an area's transformer darkens houses, not areas, and is left to the
order's own sign.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from models.changes import Change
from models.entities.network import EquipmentClass
from models.entities.orders import OrderState, StageKind, Symptom, WorkOrder
from models.ids import AreaCode, FeederCode, OrderId
from models.picture import Picture
from models.territory.territory import Territory

Codes = NDArray[np.uint8]
Floats = NDArray[np.float64]


class OutageState(Enum):
    """The one that needs most comes first: where orders disagree about an area, it decides."""

    CONFIRMED = "confirmed"
    PROBABLE = "probable"
    PLANNED = "planned"
    RESTORED = "restored"


STATE_OF_CODE: tuple[OutageState | None, ...] = (None, *OutageState)
"""Code in arrays → state; 0 is supplied."""

_CODE = {state: code for code, state in enumerate(STATE_OF_CODE) if state is not None}

FEEDER_WIDE = frozenset({EquipmentClass.HV_DISTRIBUTION, EquipmentClass.BRANCH_ISOLATOR})
"""Equipment whose failure darkens all areas of a feeder."""
AREA_WIDE = frozenset(
    {
        EquipmentClass.TRANSFORMER_DROPOUT,
        EquipmentClass.JP_CABINET_MAIN,
        EquipmentClass.SINGLE_TRANSFORMER_HV_FUSE,
        EquipmentClass.AREA_MASTER_METER,
    }
)
"""Equipment whose failure darkens its area."""
DARK_SYMPTOMS = frozenset({Symptom.NO_POWER_ONE, Symptom.NO_POWER_MANY, Symptom.WIRE_DOWN})
"""Symptoms that say the supply is lost; a tree on a line or a humming transformer does not."""
_NOT_LOOKED = frozenset(
    {
        OrderState.PENDING,
        OrderState.DISPATCHED,
        OrderState.ACCEPTED,
        OrderState.EN_ROUTE,
        OrderState.ON_SITE,
    }
)
_LOOKED = frozenset({OrderState.DIAGNOSED, OrderState.DE_ENERGISED, OrderState.REPAIRED})
_BACK = frozenset({OrderState.RESTORED, OrderState.RETURNED, OrderState.CALLED_BACK})


@dataclass(frozen=True, slots=True)
class Outage:
    """What one order says, about its area or about all areas of its feeder."""

    state: OutageState
    area: AreaCode | None
    feeder: FeederCode | None = None
    whole_feeder: bool = False


def outage_of(order: WorkOrder, main: WorkOrder | None = None) -> Outage | None:
    """What `order` says about its surroundings; None if nothing. An order that was merged stands as its `main` order
    does, about its own place."""
    speaker = order
    if order.state is OrderState.MERGED:
        if main is None:
            return None
        speaker = main
    state = _state(speaker)
    if state is None:
        return None
    if speaker.equipment in FEEDER_WIDE:
        found = state is not OutageState.PROBABLE
        return Outage(state, order.place.area, order.place.feeder, whole_feeder=found)
    if speaker.equipment in AREA_WIDE:
        return Outage(state, order.place.area)
    return None


def _state(order: WorkOrder) -> OutageState | None:
    cut = order.symptom in DARK_SYMPTOMS or order.last(StageKind.DE_ENERGISED) is not None
    if not cut:
        return None
    if order.state in _NOT_LOOKED:
        return OutageState.PROBABLE
    if order.state in _LOOKED:
        return OutageState.CONFIRMED
    return OutageState.RESTORED if order.state in _BACK else None


class OutageAreas:
    """The state of every area of a territory, kept up to date so that a change costs what it touches."""

    def __init__(self, picture: Picture, territory: Territory) -> None:
        self._picture = picture
        self._said: dict[OrderId, Outage] = {}
        self._planned: frozenset[AreaCode] = frozenset()
        self._switched_off: frozenset[AreaCode] = frozenset()
        self.show_territory(territory)

    def show_territory(self, territory: Territory) -> None:
        """Look at everything again, on this ground."""
        areas = territory["areas"]
        self._territory = territory
        self._grid = areas.columns["grid"]
        self._grids = len(territory["grids"])
        self._customers = (areas.columns["residents"] + areas.columns["businesses"]).astype(np.float64)
        self._votes = np.zeros((len(STATE_OF_CODE), len(areas)), np.int32)
        self._said.clear()
        planned, self._planned = self._planned, frozenset()
        self.show_planned(planned)
        off, self._switched_off = self._switched_off, frozenset()
        self.show_switched_off(off)
        for order in self._picture.orders.values():
            self._look_at(order.id)

    def show_planned(self, areas: Iterable[AreaCode]) -> None:
        """These areas are switched off by plan now, and no others; codes that the ground does not know are left out."""
        planned = frozenset(areas)
        self._vote_for(OutageState.PLANNED, self._planned, planned)
        self._planned = planned

    def show_switched_off(self, areas: Iterable[AreaCode]) -> None:
        """These areas are known to be switched off for planned work, and no others."""
        off = frozenset(areas)
        self._vote_for(OutageState.CONFIRMED, self._switched_off, off)
        self._switched_off = off

    def show_changes(self, changes: Iterable[Change]) -> bool:
        """Take in what changed in the picture, which has been advanced already; whether any area may look different."""
        named = {OrderId(change.key) for change in changes if change.kind is WorkOrder}
        merged = {sub.id for key in named for sub in self._picture.merged_into(key)}
        news = [self._look_at(order) for order in named | merged]
        return any(news)

    @property
    def codes(self) -> Codes:
        """(areas,) index into `STATE_OF_CODE`."""
        codes: Codes = np.zeros(self._votes.shape[1], np.uint8)
        for code in range(len(self._votes) - 1, 0, -1):  # the weightiest last; some passes over what is mostly zero
            codes[self._votes[code] > 0] = code
        return codes

    def state(self, area: AreaCode) -> OutageState | None:
        row = self._territory["areas"].rows.get(area)
        if row is None:
            return None
        return STATE_OF_CODE[int(np.argmax(self._votes[:, row] > 0))]

    def totals(self) -> dict[OutageState, tuple[int, int]]:
        """Areas in each state, and the customers in them."""
        codes = self.codes
        areas = np.bincount(codes, minlength=len(STATE_OF_CODE))
        customers = np.bincount(codes, weights=self._customers, minlength=len(STATE_OF_CODE))
        return {state: (int(areas[code]), int(customers[code])) for state, code in _CODE.items()}

    def grid_shares(self) -> Floats:
        """(grids, states) share of each grid's customers in each state, by code; code 0 is what is supplied."""
        states = len(STATE_OF_CODE)
        key = self._grid * states + self.codes
        counted = np.bincount(key, weights=self._customers, minlength=self._grids * states)
        summed = counted.astype(np.float64).reshape(-1, states)  # of whole numbers, if there are no areas
        totals = summed.sum(axis=1, keepdims=True)
        shares: Floats = np.divide(summed, totals, out=np.zeros_like(summed), where=totals > 0)
        return shares

    def _look_at(self, key: OrderId) -> bool:
        """What the order says now, instead of what it said before; whether that is something else."""
        order = self._picture.orders.get(key)
        main = self._picture.orders.get(order.merged_into) if order is not None and order.merged_into else None
        now = outage_of(order, main) if order is not None else None
        before = self._said.get(key)
        if now == before:
            return False
        if before is not None:
            self._vote(before, -1)
            del self._said[key]
        if now is not None:
            self._vote(now, 1)
            self._said[key] = now
        return True

    def _vote(self, outage: Outage, count: int) -> None:
        self._votes[_CODE[outage.state], self._rows(outage)] += count

    def _vote_for(self, state: OutageState, before: frozenset[AreaCode], after: frozenset[AreaCode]) -> None:
        votes, areas = self._votes[_CODE[state]], self._territory["areas"]
        votes[areas.rows_of(after - before)] += 1
        votes[areas.rows_of(before - after)] -= 1

    def _rows(self, outage: Outage) -> NDArray[np.int64]:
        areas, feeders = self._territory["areas"], self._territory["feeders"]
        row = areas.rows.get(outage.area) if outage.area is not None else None
        feeder = feeders.rows.get(outage.feeder) if outage.feeder is not None else None
        if feeder is None and row is not None:
            feeder = int(areas.columns["feeder"][row])
        if outage.whole_feeder and feeder is not None and feeder >= 0:
            order, starts = self._territory.areas_of_feeders
            return order[starts[feeder] : starts[feeder + 1]]
        return np.array([] if row is None else [row], np.int64)
