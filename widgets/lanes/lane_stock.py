"""What the lanes show: of each crew its bars, and where its lane stands among the others. No Qt.

A change costs what it touches; laying out costs one pass over the crews and is done once before the next painting."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import inf

import numpy as np
from numpy.typing import NDArray

from models.changes import Change
from models.entities.orders import WorkOrder
from models.entities.people import Crew
from models.entities.places import Station
from models.entities.work_permits import WorkPermit
from models.ids import CrewId, OrderId
from models.picture import Picture
from models.planning.crew_spells import Spell, spells_of
from models.planning.duty_spans import DutyRecord
from widgets.crews.crew_rows import CrewRow, crew_row, passes

_AT_A_TIME = 500
"""So many orders or crews are read between two looks at the hand."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One spell on its lane, in seconds since 1970; `ended` is infinite while the crew holds the order. Bars that
    overlap have different tracks, 0 on top."""

    spell: Spell
    started: float
    ended: float
    track: int

    @property
    def order(self) -> OrderId:
        return self.spell.order


@dataclass(frozen=True, slots=True)
class Heading:
    """Above the lanes of a station; `station` is its name, empty for crews of departments."""

    station: str
    crews: int


@dataclass(frozen=True, slots=True)
class Measures:
    """Heights in pixels: of a heading, of a track, and what a lane has besides its tracks."""

    heading: int
    track: int
    besides: int


Row = CrewId | Heading


class LaneStock:
    """Rows are `Heading`s and crews from top to bottom; `tops` has the top of each and, last, the bottom of all."""

    def __init__(self, picture: Picture, measures: Measures) -> None:
        self.rows: list[Row] = []
        self.tops: NDArray[np.int64] = np.zeros(1, dtype=np.int64)
        self._picture = picture
        self._measures = measures
        self._filter = ""
        self._known: dict[CrewId, CrewRow] = {}
        self._leaving: set[CrewId] = set()
        self._spells: dict[CrewId, dict[OrderId, tuple[Spell, ...]]] = {}
        self._crews_of: dict[OrderId, tuple[CrewId, ...]] = {}
        self._bars: dict[CrewId, tuple[Bar, ...]] = {}
        self._places: dict[CrewId, int] = {}
        self.duty = DutyRecord(picture)

    def reading(self) -> Iterator[None]:
        """Everything that is there, in pieces: goes on with each step."""
        for number, order in enumerate(list(self._picture.orders)):
            self._read_order(order)
            if number % _AT_A_TIME == 0:
                yield
        for number, crew in enumerate(list(self._picture.crews)):
            self._read_crew(crew)
            if number % _AT_A_TIME == 0:
                yield

    def take(self, changes: Iterable[Change]) -> bool:
        """The picture has been advanced by `changes`; whether any lane shows it."""
        touched: dict[CrewId, None] = {}
        changes = tuple(changes)
        self.duty.take(changes)
        for change in changes:
            if change.kind is WorkOrder:
                touched |= dict.fromkeys(self._read_order(OrderId(change.key)))
            elif change.kind is Crew:
                touched[CrewId(change.key)] = None
            elif change.kind is WorkPermit:
                permits = (permit for permit in (change.before, change.after) if isinstance(permit, WorkPermit))
                touched |= {permit.crew: None for permit in permits if permit.crew is not None}
            elif change.kind is Station:
                touched |= dict.fromkeys(self._known)
        for crew in touched:
            self._read_crew(crew)
        return bool(touched)

    def filter(self, wanted: str) -> None:
        self._filter = wanted.strip().lower()

    def measure(self, measures: Measures) -> None:
        self._measures = measures

    def retranslate(self) -> None:
        """Labels of departments' crews and their order may depend on the language."""
        for crew in list(self._known):
            self._read_crew(crew)

    def lay_out(self) -> None:
        """All rows anew: by station, within it in the order of the crew board."""
        for crew in self._leaving:
            self._known.pop(crew, None)
        self._leaving.clear()
        wanted = [row for row in self._known.values() if passes(row, self._filter)]
        wanted.sort(key=lambda row: (not row.station, row.station, row.key))
        counts: dict[str, int] = {}
        for row in wanted:
            counts[row.station] = counts.get(row.station, 0) + 1
        self.rows, heights, last = [], [], None
        for row in wanted:
            if row.station != last:
                last = row.station
                self.rows.append(Heading(last, counts[last]))
                heights.append(self._measures.heading)
            self.rows.append(row.crew.id)
            heights.append(self.tracks(row.crew.id) * self._measures.track + self._measures.besides)
        self.tops = np.concatenate(([0], np.cumsum(np.array(heights, dtype=np.int64))))
        self._places = {row: place for place, row in enumerate(self.rows) if not isinstance(row, Heading)}

    # -- reading ------------------------------------------------------------------------------------------------

    def place(self, crew: CrewId) -> int | None:
        """Which row is its lane; None if it has none."""
        return self._places.get(crew)

    def place_at(self, y: int) -> int | None:
        """The row at `y` pixels below the top of all; None below the last."""
        if not 0 <= y < self.tops[-1]:
            return None
        return int(np.searchsorted(self.tops, y, side="right")) - 1

    def row(self, crew: CrewId) -> CrewRow:
        return self._known[crew]

    def bars(self, crew: CrewId) -> tuple[Bar, ...]:
        """By their beginning."""
        return self._bars.get(crew, ())

    def tracks(self, crew: CrewId) -> int:
        return max((bar.track for bar in self.bars(crew)), default=0) + 1

    def crews_of(self, order: OrderId) -> tuple[CrewId, ...]:
        """The crews on whose lanes the order has a bar, the newest last."""
        return self._crews_of.get(order, ())

    # -- helpers ------------------------------------------------------------------------------------------------

    def _read_order(self, key: OrderId) -> tuple[CrewId, ...]:
        """Every crew on whose lane something may look different now."""
        order = self._picture.orders.get(key)
        before = self._crews_of.pop(key, ())
        for crew in before:
            self._spells[crew].pop(key, None)
        spells: dict[CrewId, tuple[Spell, ...]] = {}
        for spell in spells_of(order) if order is not None else ():
            spells[spell.crew] = (*spells.pop(spell.crew, ()), spell)
        for crew, own in spells.items():
            self._spells.setdefault(crew, {})[key] = own
        if spells:
            self._crews_of[key] = tuple(spells)
        return tuple(dict.fromkeys((*before, *spells)))

    def _read_crew(self, crew: CrewId) -> None:
        row = crew_row(crew, self._picture)
        if row is None:
            self._leaving.add(crew)
            return
        self._leaving.discard(crew)
        self._known[crew] = row
        own = (spell for spells in self._spells.get(crew, {}).values() for spell in spells)
        self._bars[crew] = _bars(own)


def _bars(spells: Iterable[Spell]) -> tuple[Bar, ...]:
    """Each on the first track that is free by then."""
    free_from: list[float] = []
    bars = []
    for spell in sorted(spells, key=lambda one: (one.started, one.order)):
        started = spell.started.timestamp()
        ended = inf if spell.ended is None else spell.ended.timestamp()
        track = next((number for number, free in enumerate(free_from) if free <= started), len(free_from))
        free_from[track : track + 1] = [ended]
        bars.append(Bar(spell, started, ended, track))
    return tuple(bars)
