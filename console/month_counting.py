"""Customer-hours of a month: what the desk's worker does about such a question (`console/asking.py`)."""

from collections.abc import Iterator
from datetime import date

from console.clock import Clock
from console.grounds import Grounds
from models.planning.hours_ground import HoursGround
from models.planning.month_counting import counting
from models.planning.month_hours import MonthHours
from models.rules.rule_book import RuleBook
from models.store.store import Store


class MonthsOfStore:
    """`begin` answers for the month in which a day lies."""

    def __init__(self, store: Store, *, grounds: Grounds, clock: Clock, rules: RuleBook) -> None:
        self._store = store
        self._grounds = grounds
        self._clock = clock
        self._rules = rules
        self._ground: tuple[str, HoursGround] | None = None

    def begin(self, number: int, month: date) -> Iterator[MonthHours | None]:
        ground = self._ground_now()
        yield None
        book = self._store.outages
        table = book.table() if book.whole else None
        plans = tuple(self._store.picture.plans.values())
        now = self._clock()
        yield from counting(number, month, table=table, plans=plans, ground=ground, now=now, rules=self._rules)

    def _ground_now(self) -> HoursGround:
        """Made anew only when the ground is another."""
        here = self._store.picture.ground
        digest = here.digest if here is not None else ""
        if self._ground is None or self._ground[0] != digest:
            self._ground = digest, HoursGround.of(self._grounds.territory(here, self._store.territory))
        return self._ground[1]
