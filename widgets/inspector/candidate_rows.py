"""Ranked crews as rows of words: what the list paints and what it is asked about."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from models.entities.orders import WorkOrder
from models.ids import CrewId
from models.picture import Picture
from models.planning.recommendation import Candidate, Reason, ReasonCode
from models.rules.arrival_clocks import Leg, clocks_of
from models.rules.rule_book import RuleBook
from widgets.words.names import crew_label
from widgets.words.provenance import numbers_provenance
from widgets.words.reasons import reason_text
from widgets.words.times import age_text, duration_text

SHOWN_LAWFUL = 5
SHOWN_NEARER = 2
"""Crews that would be there sooner but may not go, shown with the reason: the first question is "why not them?"."""

_IN_THE_FIRST_LINE = frozenset({ReasonCode.ARRIVES, ReasonCode.OWN_STATION})


_MORE = frozenset(
    int(role)
    for role in (
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleDescriptionRole,
        Qt.ItemDataRole.WhatsThisRole,
    )
)

_WEAK_POSITION = ("position.stale", "recommendation.weak_position")
_WEIGHTS: dict[ReasonCode, tuple[str, ...]] = {
    ReasonCode.DECLINED: ("recommendation.declined",),
    ReasonCode.LENT: ("recommendation.other_station",),
    ReasonCode.ON_BREAK: ("recommendation.on_break",),
    ReasonCode.BUSY: ("recommendation.busy", "recommendation.busy_on_site"),
    ReasonCode.ON_PLAN: ("recommendation.busy_on_site",),
    ReasonCode.NO_POSITION: ("recommendation.weak_position",),
    ReasonCode.STALE_POSITION: _WEAK_POSITION,
    ReasonCode.FUTURE_POSITION: ("position.future_tolerance", "recommendation.weak_position"),
}
"""Numbers behind what speaks against a crew."""
_TICK = timedelta(seconds=2)
"""What comes between two ticks of the clock is new, not ahead of time."""
_LONG = timedelta(minutes=30)
"""From there on an age takes as much room as it ever does."""


class Mark(Enum):
    """What a line of a row says about the crew."""

    NOTE = "·"
    SOFT = "▲"
    HARD = "✕"


@dataclass(frozen=True, slots=True)
class Limits:
    """Arrival rules still kept and those that will be missed: "T-2 ✓  T-1 ✕"."""

    kept: tuple[str, ...]
    missed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RowWords:
    """One crew in words. `rank` is "–" for a crew that may not have the order."""

    rank: str
    name: str
    arrival: str
    limits: Limits
    position: str
    longest_position: str
    """The same much later: nothing moves while ages go on."""
    lines: tuple[tuple[Mark, str], ...]
    lawful: bool


class CandidateRows(QAbstractListModel):
    """The ranking as it was worked out at one moment; only the ages go on."""

    def __init__(self, *, picture: Picture, rules: RuleBook) -> None:
        super().__init__()
        self._picture = picture
        self._rules = rules
        self._order: WorkOrder | None = None
        self._made_at: datetime | None = None
        self._now: datetime | None = None
        self._all: tuple[Candidate, ...] = ()
        self._shown: list[tuple[int, Candidate]] = []
        self._complete = False
        self._words: dict[int, RowWords] = {}

    @property
    def complete(self) -> bool:
        """Whether every crew is shown, not only the first few."""
        return self._complete

    @property
    def hidden_count(self) -> int:
        return len(self._all) - len(self._shown)

    def show_ranking(self, order: WorkOrder | None, candidates: Sequence[Candidate], now: datetime | None) -> None:
        """Replace everything by what was worked out `now`."""
        self.beginResetModel()
        self._order, self._all, self._made_at, self._now = order, tuple(candidates), now, now
        self._choose()
        self.endResetModel()

    def show_all(self) -> None:
        """Every crew, not only the first few."""
        self.beginResetModel()
        self._complete = True
        self._choose()
        self.endResetModel()

    def show_few(self) -> None:
        """The next ranking is short again."""
        self._complete = False

    def show_now(self, now: datetime) -> None:
        self._now = now
        self.set_words()

    def set_words(self) -> None:
        """Ages have gone on, or the language is another."""
        self._words.clear()
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def candidate(self, row: int) -> Candidate | None:
        return self._shown[row][1] if 0 <= row < len(self._shown) else None

    def row_of(self, crew: CrewId) -> int | None:
        """The row of `crew`; the list is made complete if that is what it takes. None if it is not ranked."""
        if all(one.crew != crew for one in self._all):
            return None
        if all(one.crew != crew for _, one in self._shown):
            self.show_all()
        return next(row for row, (_, one) in enumerate(self._shown) if one.crew == crew)

    def differs_from(self, candidates: Sequence[Candidate]) -> bool:
        """Would `candidates` change more than minutes and ages: the order of crews or what stands against one?"""
        shown = [(one.crew, _codes(one)) for _, one in self._shown if one.lawful]
        fresh = [(one.crew, _codes(one)) for one in candidates if one.lawful]
        return shown != fresh[: len(shown)]

    def words(self, row: int) -> RowWords:
        """Put together once: a row is measured several times before it is painted."""
        if row not in self._words:
            self._words[row] = self._put_together(row)
        return self._words[row]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            words = self.words(index.row())
            return " ".join((words.rank, words.name, words.arrival, *(text for _, text in words.lines)))
        if role in _MORE:
            candidate = self._shown[index.row()][1]
            reasons = (*candidate.reasons, *candidate.disqualifiers)
            said = "\n".join(reason_text(reason, self._picture, self._rules) for reason in reasons)
            return f"{said}\n\n{numbers_provenance(self._numbers(candidate), self._rules)}"
        return None

    def _numbers(self, candidate: Candidate) -> list[str]:
        """What the minutes and the place in the ranking were worked out with."""
        if self._order is None:
            return []
        known = candidate.arrival is not None
        travel = ("travel.detour", f"travel.speed.{self._order.zone.value}")
        weights = ["recommendation.unknown_arrival"] if not known else []
        for reason in candidate.disqualifiers:
            weights += [weight for weight in _WEIGHTS.get(reason.code, ()) if weight not in weights]
        return [*(travel if known else ()), *weights]

    def _choose(self) -> None:
        self._words.clear()
        ranked = list(enumerate(self._all, start=1))
        if self._complete:
            self._shown = ranked
            return
        lawful = [one for one in ranked if one[1].lawful]
        few = lawful[:SHOWN_LAWFUL]
        soonest = few[0][1].arrival if few else None
        barred = [one for one in ranked if not one[1].lawful and one[1].arrival is not None]
        nearer = [one for one in barred if soonest is None or one[1].arrival < soonest]  # type: ignore[operator]
        nearer.sort(key=lambda one: one[1].arrival or timedelta.max)
        self._shown = few + sorted(nearer[:SHOWN_NEARER], key=lambda one: one[0])

    def _put_together(self, row: int) -> RowWords:
        rank, candidate = self._shown[row]
        passed = self._now - self._made_at if self._now and self._made_at else timedelta(0)
        return RowWords(
            rank=str(rank) if candidate.lawful else "–",
            name=crew_label(candidate.crew, self._picture),
            arrival=self._arrival(candidate),
            limits=self._limits(candidate),
            position=self._position(candidate, later=passed),
            longest_position=self._position(candidate, later=_LONG),
            lines=tuple(self._lines(candidate)),
            lawful=candidate.lawful,
        )

    def _arrival(self, candidate: Candidate) -> str:
        """An estimate, and marked as one."""
        if candidate.arrival is None:
            return self.tr("arrival unknown")
        return self.tr("≈ {time}").format(time=duration_text(candidate.arrival))

    def _limits(self, candidate: Candidate) -> Limits:
        if self._order is None:
            return Limits((), ())
        running = [
            clock.rule for clock in clocks_of(self._order, self._rules) if clock.leg is Leg.ARRIVAL and clock.running
        ]
        return Limits(candidate.meets, tuple(rule for rule in running if rule not in candidate.meets))

    def _position(self, candidate: Candidate, *, later: timedelta) -> str:
        """`later` after the ranking was made."""
        if candidate.position_age is None:
            return self.tr("no position")
        age = candidate.position_age + later
        if age <= -_TICK:
            return self.tr("position {age}").format(age=age_text(age))  # "3 min ahead"
        return self.tr("position {age} old").format(age=age_text(max(age, timedelta(0))))

    def _lines(self, candidate: Candidate) -> list[tuple[Mark, str]]:
        lines = [
            (Mark.HARD if reason.hard else Mark.SOFT, reason_text(reason, self._picture, self._rules))
            for reason in candidate.disqualifiers
        ]
        notes = [_worth_a_line(reason) for reason in candidate.reasons]
        lines += [(Mark.NOTE, reason_text(note, self._picture, self._rules)) for note in notes if note is not None]
        return lines


def _worth_a_line(reason: Reason) -> Reason | None:
    """What everybody needs for every switching is not said of each crew again; the tool tip has it."""
    if reason.code in _IN_THE_FIRST_LINE:
        return None
    if reason.code is not ReasonCode.NEEDS:
        return reason
    needs = reason.facts["attested"]
    return Reason(reason.code, {**reason.facts, "needs": needs}) if needs else None


def _codes(candidate: Candidate) -> tuple[ReasonCode, ...]:
    return tuple(reason.code for reason in candidate.disqualifiers)
