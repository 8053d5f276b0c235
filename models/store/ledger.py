"""What the ledger is made of: plans of some time, however old, with their permits, a few at a time."""

from datetime import datetime, timedelta

import sqlalchemy as sa

from models.entities.notices import Publication
from models.entities.outage_plans import OutagePlan, PlanState, Window
from models.entities.work_permits import WorkPermit
from models.ids import PlanId
from models.planning.notice_reality import Reality, realities
from models.rules.rule_book import RuleBook
from models.store.schema import ENTITY_TABLES
from models.store.tables import load_plans

_PLANS_AT_ONCE = 5
"""A plan may name thousands of areas."""
_MOVED_BY = timedelta(days=62)
"""Hours that were announced for this time and moved since are looked for so far around it."""
_PLANS = ENTITY_TABLES[OutagePlan]


def realities_between(
    connection: sa.Connection, window: Window, after: PlanId | None, *, rules: RuleBook, now: datetime
) -> tuple[tuple[Reality, ...], PlanId | None]:
    """Announced outages that begin within `window`, of the next few plans after that number; and the number after which
    the next ones come, None at the end."""
    near = sa.and_(
        _PLANS.c.ends_at > window.start - _MOVED_BY,
        _PLANS.c.starts_at < window.end + _MOVED_BY,
        _PLANS.c.state != PlanState.DRAFT.value,
        _PLANS.c.id > (after or ""),
    )
    chosen = sa.select(_PLANS.c.id).where(near).order_by(_PLANS.c.id).limit(_PLANS_AT_ONCE)
    ids = [PlanId(key) for key in connection.execute(chosen).scalars()]
    things = list(load_plans(connection, ids))
    permits = sorted((one for one in things if isinstance(one, WorkPermit)), key=lambda permit: permit.id)
    notices = sorted((one for one in things if isinstance(one, Publication)), key=lambda notice: notice.sequence)
    plans = {one.id: one for one in things if isinstance(one, OutagePlan)}
    found = tuple(
        one
        for key in ids
        for one in realities(
            plans[key],
            [permit for permit in permits if permit.plan == key],
            [notice for notice in notices if notice.plan == key],
            rules=rules,
            now=now,
        )
        if window.start <= one.announced.start < window.end
    )
    return found, ids[-1] if len(ids) == _PLANS_AT_ONCE else None
