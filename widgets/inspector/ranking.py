"""Who may have an order, best first, from what is known now."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from models.entities.fixes import Fix
from models.entities.orders import WorkOrder
from models.ids import CrewId
from models.picture import Picture
from models.planning.recommendation import Candidate, recommend
from models.rules.arrival_clocks import RunningClocks
from models.rules.rule_book import RuleBook


@dataclass(frozen=True, slots=True)
class _Ranked:
    """The last ranking, and of what."""

    order: WorkOrder
    now: datetime
    candidates: tuple[Candidate, ...]


class Ranking:
    """`order` is the value ranked for, `now` the moment (None until somebody tells the time), `due` whether something
    has come since that may rank crews otherwise."""

    def __init__(self, *, picture: Picture, rules: RuleBook) -> None:
        self.order: WorkOrder | None = None
        self.now: datetime | None = None
        self.due = False
        self._picture = picture
        self._rules = rules
        self._fixes: Mapping[CrewId, Fix] = {}
        self._clocks = RunningClocks(rules)
        self._last: _Ranked | None = None

    def show_fixes(self, fixes: Mapping[CrewId, Fix], now: datetime) -> None:
        self._fixes, self.now, self.due = fixes, now, True

    def renew(self) -> None:
        """From now on for the order as it is in the picture, if it is still there."""
        if self.order is not None:
            self.order = self._picture.orders.get(self.order.id, self.order)

    def is_of(self, order: WorkOrder | None) -> bool:
        """Whether `order` was ranked as it is, and nothing has come since."""
        return order is self.order and self._last is not None and not self.due

    @property
    def outdated(self) -> bool:
        """The order has changed since, or has left the picture."""
        if self.order is None:
            return False
        now = self._picture.orders.get(self.order.id)
        return now is None or now.version != self.order.version

    def candidates(self) -> tuple[Candidate, ...]:
        """Ranked afresh only if something has come since the last time: to open the list asks more than once."""
        order, now, last = self.order, self.now, self._last
        if order is None or now is None:
            return ()
        if last is not None and last.order is order and last.now == now and not self.due:
            return last.candidates
        found = recommend(
            order, picture=self._picture, fixes=self._fixes, rules=self._rules, now=now, clocks=self._clocks
        )
        self._last = _Ranked(order, now, found)
        return found
