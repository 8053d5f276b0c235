"""Which alarms a list shows. A filter hides rows of the list, never a sign, a sound or the count of what waits."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum

from models.alarms.folding import WAITING, Card
from models.alarms.priorities import AlarmPriority, rank_of
from models.alarms.seat import SeatAlarm
from models.entities.alarms import AlarmState
from models.ids import AccountId, StationId


class StateChoice(Enum):
    ALL = "all"
    WAITING = "waiting"
    ACKNOWLEDGED = "acknowledged"
    SHELVED = "shelved"


class Whose(Enum):
    MINE = "mine"
    """What the account answers for, and what nobody does; everything as long as the account holds no station."""
    ALL = "all"
    UNHELD = "unheld"


_STATES = {
    StateChoice.ALL: frozenset(AlarmState),
    StateChoice.WAITING: WAITING,
    StateChoice.ACKNOWLEDGED: frozenset({AlarmState.ACKNOWLEDGED}),
    StateChoice.SHELVED: frozenset({AlarmState.SHELVED}),
}


@dataclass(frozen=True, slots=True)
class AlarmFilter:
    """`least` is the lowest priority that is shown; `station` None for all of the seat's."""

    least: AlarmPriority = AlarmPriority.ORDINARY
    states: StateChoice = StateChoice.ALL
    station: StationId | None = None
    whose: Whose = Whose.MINE

    @property
    def narrows(self) -> bool:
        """Whose they are aside: what is left out for that is counted."""
        return replace(self, whose=Whose.MINE) != AlarmFilter()

    def admits_card(self, card: Card) -> bool:
        if self.station is not None and self.station not in card.key.stations:
            return False
        wanted = _STATES[self.states]
        return any(
            card.count(state) and any(rank_of(one) <= rank_of(self.least) for one in card.ranked(state))
            for state in wanted
        )

    def admits_owner(self, owner: AccountId | None, own: AccountId) -> bool:
        """`own` is who looks, and holds some station."""
        if self.whose is Whose.MINE:
            return owner in {None, own}
        return self.whose is Whose.ALL or owner is None

    def admits_seat(self, alarm: SeatAlarm) -> bool:
        """Those of the seat are of no station."""
        return alarm.state in _STATES[self.states]

    def looks(self) -> dict[str, str]:
        return {
            "least": self.least.value,
            "states": self.states.value,
            "station": self.station or "",
            "whose": self.whose.value,
        }


def filter_of(kept: Mapping[str, str]) -> AlarmFilter:
    """What `looks` has made; what is not understood is as at the first time."""
    found = AlarmFilter(station=StationId(kept["station"]) if kept.get("station") else None)
    if kept.get("least") in {one.value for one in AlarmPriority}:
        found = replace(found, least=AlarmPriority(kept["least"]))
    if kept.get("states") in {one.value for one in StateChoice}:
        found = replace(found, states=StateChoice(kept["states"]))
    if kept.get("whose") in {one.value for one in Whose}:
        found = replace(found, whose=Whose(kept["whose"]))
    return found
