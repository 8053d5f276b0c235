"""What every section of a handover is composed from."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from models.entities.outage_plans import OutagePlan, Window
from models.entities.shifts import Shift
from models.entities.work_permits import PermitState, WorkPermit
from models.picture import Picture
from models.rules.rule_book import RuleBook
from models.working_set import ARCHIVE_STAYS

_HOUR = timedelta(hours=1)
_TO_COME = frozenset({PermitState.OPENED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """The room as it is `now`, and the hours that the next shift will have."""

    picture: Picture
    now: datetime
    rules: RuleBook
    shift: Shift | None
    upcoming: Window

    @property
    def since(self) -> datetime:
        """From when the shift's own doings are told: its beginning, or as far back as the room remembers, in whole
        hours, so that the answer stays the same for a while."""
        whole = self.now.replace(minute=0, second=0, microsecond=0)
        oldest = whole - ARCHIVE_STAYS + _HOUR
        return oldest if self.shift is None else max(self.shift.began_at, oldest)

    def comes(self, at: datetime | None) -> bool:
        """Before the end of the next shift, or long due."""
        return at is not None and at < self.upcoming.end

    def late(self, at: datetime) -> bool:
        """It should have been before the next shift begins."""
        return at < self.upcoming.start

    def waits(self, plan: OutagePlan) -> bool:
        """The outage has its approved hours, and nothing of it has begun on record."""
        permit = self.picture.permit_of(plan.id)
        return plan.approved is not None and (permit is None or permit.state in _TO_COME)

    def under_way(self, plan: OutagePlan) -> WorkPermit | None:
        """Its permit while power is off for it, or live work goes on."""
        permit = self.picture.permit_of(plan.id)
        return permit if permit is not None and permit.state in _UNDER_WAY else None


_UNDER_WAY = frozenset({PermitState.DE_ENERGISED, PermitState.WORKING, PermitState.WORK_ENDED})
