"""Plans whose next link only the outages of record can tell: judged one after the other while nobody waits for it."""

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from models.decisions.plan_judgement import PlanQuestion
from models.entities.outage_plans import OutagePlan, PlanLink
from models.ids import PlanId
from models.plan_life_cycle import ON_ITS_WAY
from models.rules.permissions import may_see_plan
from widgets.plans.asking import PlanAsker
from widgets.plans.standing import PlanStanding

_MOST = 40
"""The newest of them: more do not wait for their last link at the same time, and each is work for the desk."""
_REST_MS = 10_000
"""Between two rounds: faults and other plans may have come."""
_LAST = frozenset({PlanLink.SECOND, PlanLink.NOTICE})


class JudgingRounds(QObject):
    """Whether a plan is over a limit, and so waits for the second approver and not for the notice, changes with every
    fault. The page's own question is asked beside these."""

    found = Signal()
    """A plan waits for another link than was known."""

    def __init__(self, standing: PlanStanding, *, now: datetime, parent: QObject) -> None:
        super().__init__(parent)
        self._standing = standing
        self._now = now
        self.asker = PlanAsker(self)
        self.asker.changed.connect(self._on_answer)
        self._waiting: list[PlanId] = []
        self._again = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._on_rested)

    def begin(self) -> None:
        """All of them anew; if they were just gone through, after a rest."""
        if self._rest.isActive() or self.asker.question is not None:
            self._again = True
            return
        self._waiting = self._plans()
        self._rest.start()
        self._next()

    def show_now(self, now: datetime) -> None:
        self._now = now

    def stop(self) -> None:
        """The page is not looked at."""
        self._rest.stop()
        self._waiting = []
        self._again = False
        self.asker.forget()

    def _plans(self) -> list[PlanId]:
        """The newest is asked first: it is taken from the end."""
        standing, now = self._standing, self._now
        actor = standing.account
        found = [
            plan
            for plan in standing.picture.plans.values()
            if plan.state in ON_ITS_WAY and may_see_plan(plan, actor) and self._is_late(plan, now)
        ]
        found.sort(key=lambda plan: plan.stages[-1].at)
        return [plan.id for plan in found[-_MOST:]]

    def _is_late(self, plan: OutagePlan, now: datetime) -> bool:
        link = self._standing.due_link(plan, now)
        return link is not None and link.id in _LAST

    def _next(self) -> None:
        while self._waiting:
            plan = self._standing.picture.plans.get(self._waiting.pop())
            if plan is not None:
                self.asker.ask(PlanQuestion.of(plan))
                return
        self.asker.forget()

    def _on_answer(self) -> None:
        question, judgement = self.asker.question, self.asker.judgement
        if self.asker.failure is not None:
            self._next()
        elif question is not None and judgement is not None and not judgement.unread:
            if self._standing.take(question, judgement):
                self.found.emit()
            self._next()

    def _on_rested(self) -> None:
        if self._again and self.asker.question is None:
            self._again = False
            self.begin()
        elif self._again:
            self._rest.start()
