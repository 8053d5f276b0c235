"""Which outages were arranged beforehand (预安排): R-2 counts those apart, and the month tells them from faults.

The one place that says so. Everything that somebody planned was arranged, but for a burnt transformer that is dealt
with at once: it is dark already. One that waits is an outage that its customers could be told of, and counts as what
it is announced as (YK-17; of its notice the law says the same, YK-11). The book of outages holds since when it was
known, a fact; whoever counts brings the rule book."""

from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from models.planning.outage_history import PLANNED, OutageTable
from models.planning.outage_records import OutageRecord, PlannedOutage
from models.rules.rule_book import RuleBook

_AT_ONCE = "R-2.burnt"


def is_arranged(outage: OutageRecord | PlannedOutage, start: datetime, rules: RuleBook) -> bool:
    """Of an outage that begins at `start`."""
    if outage.planned or outage.burnt_since is None:
        return outage.planned
    return start - outage.burnt_since > rules.duration(_AT_ONCE)


def are_arranged(table: OutageTable, rows: NDArray[np.int64], rules: RuleBook) -> NDArray[np.bool_]:
    """(n,) the same of rows of the table."""
    waited = table.waited[rows] > rules.duration(_AT_ONCE).total_seconds()
    return ((table.flags[rows] & PLANNED) > 0) | waited
