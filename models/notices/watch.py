"""Alarms about notices (N-12) as they arise, by changes or by time alone."""

import heapq
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from models.changes import Change
from models.entities.notices import Publication, Telling
from models.entities.outage_plans import OutagePlan
from models.ids import PlanId
from models.notices.ledger import NoticeStanding, notice_standing
from models.notices.telling import NoticeAlarm
from models.picture import Picture
from models.rules.rule_book import RuleBook

_AT_ONCE = 10
"""Plans looked at in one call: it is asked every second, and nobody may feel it."""
_TOLD = frozenset(NoticeAlarm) - {NoticeAlarm.REPEATED}
"""What is news: that an area had too many outages was said when the plan was approved."""


@dataclass(frozen=True, slots=True)
class NoticeNews:
    """Alarms that a plan has now and had not when it was last looked at; `due` is the moment behind them, if any."""

    plan: OutagePlan
    alarms: tuple[NoticeAlarm, ...]
    due: datetime | None


class NoticeWatch:
    """Looks at a plan when something of it has changed or when its answer changes by itself, at a few in a call."""

    def __init__(self, picture: Picture, rules: RuleBook) -> None:
        self._picture = picture
        self._rules = rules
        self._waiting = dict.fromkeys(picture.plans)
        self._turns: list[tuple[datetime, PlanId]] = []
        self._alarms: dict[PlanId, frozenset[NoticeAlarm]] = {}

    def show_changes(self, changes: Iterable[Change]) -> None:
        """Changes that the picture has been advanced by already."""
        for change in changes:
            thing = change.after if change.after is not None else change.before
            if isinstance(thing, OutagePlan):
                self._waiting[thing.id] = None
            elif isinstance(thing, Publication | Telling):
                self._waiting[thing.plan] = None

    def news(self, now: datetime) -> tuple[NoticeNews, ...]:
        """What has arisen since it was last asked, as far as it gets this time."""
        while self._turns and self._turns[0][0] <= now:
            self._waiting[heapq.heappop(self._turns)[1]] = None
        found = []
        for key in list(self._waiting)[:_AT_ONCE]:
            del self._waiting[key]
            plan = self._picture.plans.get(key)
            before = self._alarms.pop(key, frozenset())
            if plan is None:
                continue
            standing = notice_standing(plan, self._picture, now=now, rules=self._rules)
            alarms = self._alarms[key] = _TOLD & frozenset(standing.alarms)
            if standing.changes_at is not None:
                heapq.heappush(self._turns, (standing.changes_at, key))
            new = tuple(alarm for alarm in standing.alarms if alarm in alarms - before)
            if new:
                found.append(NoticeNews(plan, new, _due(standing)))
        return tuple(found)

    def alarms_of(self, plan: PlanId) -> frozenset[NoticeAlarm]:
        """Those of the plan when it was last looked at."""
        return self._alarms.get(plan, frozenset())


def _due(standing: NoticeStanding) -> datetime | None:
    """What presses first: the notice that has to go out, or a recipient who has still to be told."""
    untold = (one.due for one in standing.recipients if one.told_at is None)
    return min((due for due in (standing.due, *untold) if due is not None), default=None)
