"""What the pages of planned outages ask about all plans, worked out ahead a few milliseconds at a time."""

from collections.abc import Iterable
from datetime import datetime
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

from models.changes import Change
from models.decisions.situation import Situation
from models.entities.people import Account
from models.ids import PlanId
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.notices.standing import Standings
from widgets.plans.neighbours import PlanNeighbours

_TURN_S, _BETWEEN_MS = 0.003, 10


class PlansAhead(QObject):
    """How `notices` stand and what `neighbours` say belongs to the seat, and every page reads it. What is not worked
    out yet when a page asks, the page works out itself."""

    def __init__(self, *, picture: Picture, rules: RuleBook, account: Account, now: datetime, parent: QObject) -> None:
        super().__init__(parent)
        self.notices = Standings(picture=picture, rules=rules, account=account)
        self.neighbours = PlanNeighbours(picture=picture, rules=rules)
        self._now = now
        near_first = sorted(picture.plans.values(), key=lambda plan: abs(plan.starts_at - now))
        self._unread: dict[PlanId, None] = dict.fromkeys(plan.id for plan in near_first)
        self._unmet = dict(self._unread)
        self._turns = QTimer(self)
        self._turns.setInterval(_BETWEEN_MS)
        self._turns.timeout.connect(self.go_on)

    @property
    def waiting(self) -> int:
        """Plans that nobody has looked at yet."""
        return len(self._unread | self._unmet)

    def show_changes(self, changes: Iterable[Change]) -> None:
        """The picture has been advanced already."""
        heard = tuple(changes)
        touched = self.notices.show_changes(heard) | self.neighbours.show_changes(heard)
        if touched:
            again = dict.fromkeys(sorted(touched))
            self._unread |= again
            self._unmet |= again
            self._turns.start()

    def show_now(self, now: datetime) -> None:
        """The first second begins the work: by then the window stands."""
        self._now = now
        if self._unread or self._unmet:
            self._turns.start()

    def go_on(self) -> None:
        """Work for one turn, which no hand feels. Notices come first, a tenth of the work: their page asks about all
        plans. What the others meet follows from the plans of these days on."""
        notices, until = self.notices, perf_counter() + _TURN_S
        on = Situation(actor=notices.account, book=notices.picture, now=self._now, rules=notices.rules)
        while self._unread and perf_counter() < until:
            plan = notices.picture.plans.get(_taken_from(self._unread))
            if plan is not None:
                notices.look_ahead(plan, self._now)
        while self._unmet and perf_counter() < until:
            plan = notices.picture.plans.get(_taken_from(self._unmet))
            if plan is not None:
                self.neighbours.major(plan, on)
                self.neighbours.overlaps(plan)
        if not self._unmet:
            self._turns.stop()


def _taken_from(waiting: dict[PlanId, None]) -> PlanId:
    key = next(iter(waiting))
    del waiting[key]
    return key
