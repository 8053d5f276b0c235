"""Orders that are still without a restoration long after: most likely somebody forgot to close them.

Nobody can say how often such an area was without supply; whoever approves a plan there is told, so that a person
looks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from models.ids import AreaCode, OrderId
from models.planning.outage_history import RUNNING, OutageSource, OutageTable, moment
from models.planning.repeated_outages import OPEN_DAYS
from models.rules.rule_book import RuleBook

_DAY_SECONDS = 86_400


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenOutage:
    """What the order says: power has been off `since` then, in all of `areas`; only those that were asked about."""

    order: OrderId
    since: datetime
    areas: tuple[AreaCode, ...]


def long_open(
    table: OutageTable, areas: Sequence[AreaCode], *, now: datetime, rules: RuleBook
) -> tuple[OpenOutage, ...]:
    """Orders that have darkened some of these areas for more than the rule book's days and go on, the oldest first."""
    place, row = table.of_areas(areas)
    before = int(now.timestamp()) - int(rules.value(OPEN_DAYS)) * _DAY_SECONDS
    long = ((table.flags[row] & RUNNING) > 0) & (table.start[row] < before)
    place, row = place[long], row[long]
    found = []
    for outage in np.unique(row).tolist():
        source, key = table.sources[int(table.source[outage])]
        if source is OutageSource.ORDER:
            dark = tuple(areas[area] for area in np.sort(place[row == outage]).tolist())
            found.append(OpenOutage(order=OrderId(key), since=moment(int(table.start[outage])), areas=dark))
    return tuple(sorted(found, key=lambda one: (one.since, one.order)))
