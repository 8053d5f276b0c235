"""Warnings of announced ends that come near while power is off, proposed by every seat (N-13)."""

from dataclasses import replace

from models.changes import Change, created
from models.commands.day import RaiseOverrunWarnings
from models.decisions.situation import Situation
from models.entities.work_permits import OverrunWarning
from models.planning.overruns import overrun_warning


def raise_overrun_warnings(command: RaiseOverrunWarnings, on: Situation) -> list[Change]:
    """Each once, whichever seat proposes it first; one about power that is back or hours that were extended meanwhile
    is left out."""
    said = on.book.table(OverrunWarning)
    proposed = {warning.id: warning for warning in command.warnings if warning.id not in said}
    return [created(replace(one, at=on.now, version=1)) for one in proposed.values() if _still(one, on)]


def _still(warning: OverrunWarning, on: Situation) -> bool:
    permit = on.book.permits.get(warning.permit)
    if permit is None:
        return False
    plan = on.book.plans.get(permit.plan)
    return overrun_warning(permit, plan, rules=on.rules, now=on.now) == replace(warning, at=on.now)
