"""An empty table of outage plans to fill in."""

from models.imports.empty_table import empty_table
from models.imports.plan_rows import MEANINGS, PLAN_TABLE

_MOMENT = "yyyy-mm-dd hh:mm"


def empty_plan_table() -> bytes:
    moments = dict.fromkeys(("start", "end", "defect_found", "closure_slip"), _MOMENT)
    return empty_table(PLAN_TABLE, "停电计划", meanings=MEANINGS, formats=moments)
